import { isObject } from '@kluscv/schema';
import type { ExportFile } from '../adapter.ts';
import type { Dropped } from '../dropped.ts';
import type { ExportProblem } from '../errors.ts';
import { createLedger } from '../ledger.ts';
import { knownForm } from './known-forms.ts';
import type { ColumnMapping } from './mapping.ts';
import { proposeMapping } from './mapping-proposal.ts';
import { openFiles } from './open-files.ts';
import { type Answers, createQuestions, type Question } from './questions.ts';
import { type ExportReading, readOpenly, type ReadOptions } from './read-openly.ts';

/** A table as far as it can be read with the answers that there are. */
export interface TableReading {
  /** What the table comes to so far. To be relied on only if there are no questions. */
  readonly reading: ExportReading;
  /** What has to be answered, in the order in which it is asked. Empty: the reading stands. */
  readonly questions: readonly Question[];
  /** Rows that were not counted, each with its row, column and reason. */
  readonly leftOut: readonly Dropped[];
  /** How the columns are read, with the answers in it: saved, it reads the next table of this kind without questions. */
  readonly mapping: ColumnMapping;
  /** Columns that nothing was found for. */
  readonly unused: readonly string[];
}

/**
 * Reads somebody's own table (CSV, TSV, XLSX; several files or sheets): a dialogue. Each call gives the result so far and the questions
 * that are open; call again with the answers until there are none. A terminal, a page and a server ask the same questions, and a script
 * answers them by their id. Nothing that has two meanings is guessed, and nothing that is left out goes unsaid.
 *
 * @param files the table, with a saved mapping or a `platform.json` beside it if there is one
 * @param mapping a mapping that was saved before; nothing to have one proposed
 * @param answers by id of the question
 * @throws KlusError `adapters.as-of`, as `readExport`
 */
export async function readTable(
  files: readonly ExportFile[],
  mapping: ColumnMapping | undefined,
  answers: Answers,
  options: Omit<ReadOptions, 'mapping' | 'answers' | 'adapter'>,
): Promise<TableReading> {
  const ledger = createLedger();
  const opening = await openFiles(files, ledger);
  const problem = (found: ExportProblem): TableReading => ({
    reading: { ok: false, problem: found },
    questions: [],
    leftOut: [],
    mapping: mapping ?? { columns: {} },
    unused: [],
  });
  if (!opening.ok) return problem(opening.problem);
  const saved = opening.files.find(
    ({ shape }) => shape.kind === 'json' && isObject(shape.value) && isObject(shape.value['columnMapping']),
  );
  if (mapping !== undefined || saved !== undefined) {
    const { reading, questions } = await readOpenly(files, {
      ...options,
      answers,
      adapter: 'platform-csv',
      ...(mapping === undefined ? {} : { mapping }),
    });
    const used = mapping ?? savedIn(saved?.shape) ?? { columns: {} };
    return resultOf(reading, questions, withAnswers(used, answers), []);
  }
  const asking = createQuestions(answers);
  const proposal = proposeMapping(opening.files, asking);
  if (proposal === undefined) {
    const [known] = opening.files.flatMap((file) => knownForm(file) ?? []);
    if (known !== undefined) return problem(known);
    return problem({
      code: 'export.unrecognized',
      ...(files[0] === undefined ? {} : { file: files[0].name }),
      message: 'This is no table with a header and at least two columns.',
    });
  }
  const { missing, unused } = proposal;
  if (missing.length > 0) {
    const reading: ExportReading = {
      ok: false,
      problem: {
        code: 'export.columns-missing',
        message: `The table does not say yet: ${missing.join(', ')}.${asking.open.length === 0 ? ' Each worker needs a number or a name of their own, and each row a day.' : ''}`,
      },
    };
    return resultOf(reading, asking.open, withAnswers(proposal.mapping, answers), unused);
  }
  const { reading, questions } = await readOpenly(files, {
    ...options,
    answers,
    adapter: 'platform-csv',
    mapping: proposal.mapping,
  });
  return resultOf(reading, [...asking.open, ...questions], withAnswers(proposal.mapping, answers), unused);
}

function resultOf(
  reading: ExportReading,
  questions: readonly Question[],
  mapping: ColumnMapping,
  unused: readonly string[],
): TableReading {
  return { reading, questions, leftOut: reading.ok ? reading.dropped : [], mapping, unused };
}

function withAnswers(mapping: ColumnMapping, answers: Answers): ColumnMapping {
  const all = { ...mapping.answers, ...answers };
  return Object.keys(all).length === 0 ? mapping : { ...mapping, answers: all };
}

function savedIn(shape: { readonly kind: string; readonly value?: unknown } | undefined): ColumnMapping | undefined {
  const value = isObject(shape?.value) ? shape.value['columnMapping'] : undefined;
  return isObject(value) ? (value as unknown as ColumnMapping) : undefined;
}
