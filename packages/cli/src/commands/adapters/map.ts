import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { ColumnMappingDocument, ColumnSource, Question, TableReading, TableWords } from '@kluscv/adapters';
import { writeWhole } from '@kluscv/node/files';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { readAll, refuseExisting } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { localeFor } from '../../terminal/language.ts';
import { jsonText, printable, styleFor } from '../../terminal/terminal.ts';
import { answersIn, summary } from '../import/run.ts';

/** Options of `kluscv adapters map`. */
export interface AdaptersMapOptions {
  readonly platform?: string;
  readonly language?: string;
  readonly asOf?: string;
  readonly answer?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Files that a table consists of, when a folder is given. */
const TABLE_FILES = ['.csv', '.tsv', '.txt', '.xlsx', '.zip', '.json'];

/**
 * `kluscv adapters map`: reads a table of one's own, asks what it leaves open, one question at a time, shows what it comes to, and saves
 * how it is read. Where nobody sits at a terminal, the questions are printed; --answer answers them.
 */
export async function adaptersMap(io: Io, paths: readonly string[], options: AdaptersMapOptions): Promise<ExitCode> {
  const { out, force = false, json = false } = options;
  await refuseExisting(out === undefined ? [] : [out], force);
  const { readTable, tableWords } = await import('@kluscv/adapters');
  const words = await tableWords(localeFor(io));
  const files = (await readAll(io, paths, TABLE_FILES)).map(({ name, bytes }) => ({ name: basename(name), bytes }));
  const answers: Record<string, string> = { ...answersIn(options.answer ?? []) };
  const read = async (): Promise<TableReading> =>
    readTable(files, undefined, answers, {
      asOf: options.asOf ?? io.now().slice(0, 10),
      asOfIsStated: options.asOf !== undefined,
      platform: { name: options.platform ?? '-' },
      language: options.language ?? localeFor(io),
    });
  const table = !json && io.interactive?.() === true ? await asked(io, read, answers, words) : await read();
  const { reading, questions, mapping } = table;
  if (!reading.ok && questions.length === 0) {
    const { code, file, message } = reading.problem;
    const said = localeFor(io) === 'en' ? message : words.problems[code];
    throw new CliError('import.unreadable', { at: file ?? paths.join(', '), said });
  }
  const document: ColumnMappingDocument = { columnMapping: mapping };
  if (out !== undefined && questions.length === 0) writeWhole(out, `${JSON.stringify(document, null, 2)}\n`, { force });
  if (json) {
    io.stdout(`${jsonText(table, 2)}\n`);
    return questions.length === 0 ? EXIT.ok : EXIT.noCredential;
  }
  io.stdout(await shown(io, table, words));
  const { filled } = await import('@kluscv/adapters');
  if (questions.length > 0) io.stdout(await openQuestions(questions, words));
  else if (out === undefined) io.stderr(`${words.lines.notWritten}\n`);
  else {
    const command = `kluscv import ${paths.map(shellWord).join(' ')} --mapping ${shellWord(out)} --platform "${options.platform ?? '…'}"`;
    io.stderr(`${printable(filled(words.lines.written, { file: out, command }))}\n`);
  }
  return questions.length === 0 ? EXIT.ok : EXIT.noCredential;
}

/** Asks one question after the other, until none is left or the person stops. */
async function asked(
  io: Io,
  read: () => Promise<TableReading>,
  answers: Record<string, string>,
  words: TableWords,
): Promise<TableReading> {
  const { describeQuestion, filled } = await import('@kluscv/adapters');
  const style = styleFor(io.color);
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  lines.once('SIGINT', () => {
    lines.close();
    process.kill(process.pid, 'SIGINT');
  });
  // One reader for all: what is typed ahead belongs to the next question.
  const typed = lines[Symbol.asyncIterator]();
  try {
    for (let number = 1; ; number += 1) {
      const table = await read();
      const [question] = table.questions;
      if (question === undefined) {
        io.stderr(`${words.lines.allAnswered}\n\n`);
        return table;
      }
      const { text, choices, samples, proposed } = describeQuestion(question, words);
      io.stderr(`\n${style.bold(filled(words.lines.question, { number }))}  ${printable(text)}\n`);
      for (const sample of samples) io.stderr(`    ${printable(sample)}\n`);
      choices.forEach((choice, index) => {
        io.stderr(`  ${index + 1}) ${printable(choice)}\n`);
      });
      const hint = proposed === undefined ? '' : ` (${filled(words.lines.proposed, { proposed })})`;
      for (;;) {
        io.stderr(`${question.kind === 'choice' ? words.lines.askedChoice : words.lines.askedText}${hint}: `);
        const { value, done } = await typed.next();
        if (done === true) return table;
        const answer = answerOf(question, value.trim(), choices);
        if (answer !== undefined) {
          answers[question.id] = answer;
          break;
        }
        io.stderr(`${words.lines.notAnAnswer}\n`);
      }
    }
  } finally {
    lines.close();
  }
}

/** The number of a choice, the choice itself, or nothing for the one that is proposed. */
function answerOf(
  { kind, choices, proposed }: Question,
  typed: string,
  shownChoices: readonly string[],
): string | undefined {
  if (typed === '') return proposed;
  const byNumber = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined;
  if (kind === 'text') return byNumber ?? typed;
  const plain = typed.toLowerCase();
  return (
    byNumber ??
    choices.find((choice) => choice.toLowerCase() === plain) ??
    choices[shownChoices.findIndex((choice) => choice.toLowerCase() === plain)]
  );
}

/** How the columns are read, and what comes of it. */
async function shown(io: Io, { reading, mapping, unused }: TableReading, { lines }: TableWords): Promise<string> {
  const style = styleFor(io.color);
  const text = [style.bold(lines.readAs)];
  for (const [target, source] of Object.entries(mapping.columns)) {
    const from = typeof source === 'string' ? [source] : isJoin(source) ? source.join : source;
    text.push(`  ${target.padEnd(16)} ← ${printable(from.join(' + '))}`);
  }
  for (const [target, value] of Object.entries(mapping.fixed ?? {}))
    text.push(`  ${target.padEnd(16)} = ${printable(value)}`);
  if (unused.length > 0) text.push(style.bold(lines.unused), `  ${unused.map((name) => printable(name)).join(', ')}`);
  const block = `${text.join('\n')}\n`;
  return reading.ok ? `${block}${await summary(io, reading)}` : block;
}

function isJoin(source: Exclude<ColumnSource, string>): source is { readonly join: readonly string[] } {
  return !Array.isArray(source);
}

/** The questions that are open, with how each is answered. */
async function openQuestions(questions: readonly Question[], words: TableWords): Promise<string> {
  const { describeQuestion, filled } = await import('@kluscv/adapters');
  const text = questions.flatMap((question, index) => {
    const { text: asks, choices, samples } = describeQuestion(question, words);
    return [
      `${filled(words.lines.question, { number: index + 1 })}  ${printable(asks)}`,
      ...samples.map((sample) => `    ${printable(sample)}`),
      ...question.choices.map(
        (choice, at) => `  --answer "${printable(question.id)}=${printable(choice)}"  ${printable(choices[at] ?? '')}`,
      ),
      ...(question.kind === 'text' ? [`  --answer "${printable(question.id)}=…"`] : []),
    ];
  });
  return `${text.join('\n')}\n`;
}
