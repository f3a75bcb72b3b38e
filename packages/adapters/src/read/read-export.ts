import { expectCall } from '@kluscv/schema/reading';
import type { ExportFile } from '../adapter.ts';
import type { ExportProblem } from '../errors.ts';
import { echo } from '../text/echo.ts';
import { describeQuestion } from '../words/describe-question.ts';
import { words } from '../words/en.ts';
import type { Question } from './questions.ts';
import { type ExportReading, type OpenReading, readOpenly, type ReadOptions } from './read-openly.ts';
import { readTable } from './read-table.ts';

export type { ExportReading, ReadOptions, SourceOfRecords, WorkerOfExport } from './read-openly.ts';

/**
 * Reads what a platform or a worker exported, archives and all, into work records.
 *
 * Bad input never throws: one bad row costs one row and is listed in `dropped`; a file that cannot be read at all gives `ok: false`.
 *
 * @throws KlusError `adapters.as-of` if `asOf` is no date, `adapters.unknown-adapter` if `adapter` names none
 */
export async function readExport(files: readonly ExportFile[], options: ReadOptions): Promise<ExportReading> {
  expectCall('readExport', {
    files: [files, [{ name: 'text', bytes: 'bytes' }]],
    options: [options, { asOf: 'text' }],
  });
  const { reading, questions } = await readOrPropose(files, options);
  return questions.length === 0 ? reading : { ok: false, problem: questionProblem(questions) };
}

/** A table that no adapter knows is read as somebody's own, if its columns have names that tables of work use. */
async function readOrPropose(files: readonly ExportFile[], options: ReadOptions): Promise<OpenReading> {
  const found = await readOpenly(files, options);
  const isUnknown = !found.reading.ok && found.reading.problem.code === 'export.unrecognized';
  if (!isUnknown || options.adapter !== undefined || options.mapping !== undefined) return found;
  const { answers = {}, adapter: _adapter, mapping: _mapping, ...rest } = options;
  const table = await readTable(files, undefined, answers, rest);
  if (Object.keys(table.mapping.columns).length < 3) return found;
  // Whether a table holds everything may stay open: then it is not known, and the record says so.
  return { ...table, questions: table.questions.filter(({ code }) => code !== 'complete') };
}

/** The problem that a reading with open questions is. */
export function questionProblem(questions: readonly Question[]): ExportProblem {
  const [first] = questions;
  const { id = '', choices = [], samples = [], column } = first ?? {};
  const where = column === undefined ? '' : ` (column "${echo(column, 40)}")`;
  const seen = samples.length === 0 ? '' : ` Seen: ${samples.map((sample) => `"${sample}"`).join(', ')}.`;
  const how =
    choices.length === 0 ? `--answer "${id}=…"` : choices.map((choice) => `--answer "${id}=${choice}"`).join(' or ');
  const others =
    questions.length === 1
      ? ''
      : ` There are ${questions.length - 1} more questions: ${questions
          .slice(1, 6)
          .map((other) => other.id)
          .join(', ')}.`;
  return {
    code: 'export.question',
    message: `${first === undefined ? '' : describeQuestion(first, words).text}${where}${seen} Answer with ${how}.${others}`,
    questions,
  };
}
