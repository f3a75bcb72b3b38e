import { basename } from 'node:path';
import type { ExportReading, TableWords } from '@kluscv/adapters';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { readAll, refuseExisting } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { localeFor } from '../../terminal/language.ts';
import { jsonText, printable, styleFor } from '../../terminal/terminal.ts';
import { writeWhole } from '@kluscv/node/files';
import { isLines, readLinesFrom, whole } from '../adapters/lines.ts';
import { isAdapterFile, loadAdapter } from '../adapters/own.ts';

/** Options of `kluscv import`. */
export interface ImportOptions {
  readonly adapter?: string;
  readonly asOf?: string;
  readonly platform?: string;
  readonly language?: string;
  /** File of a column mapping that `kluscv adapters map` saved. */
  readonly mapping?: string;
  /** Answers to what a table leaves open, each as `id=value`. */
  readonly answer?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Files that an export consists of, when a folder is given. */
const EXPORT_FILES = ['.zip', '.csv', '.json', '.tsv', '.txt', '.xlsx'];

/** `kluscv import`: reads an export and says what it holds, and what was left out and why. */
export async function importExport(io: Io, paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  await refuseExisting(options.out === undefined ? [] : [options.out], options.force);
  const reading = await readExportFrom(io, paths, options);
  const text = `${jsonText(reading, 2)}\n`;
  if (options.out !== undefined) writeWhole(options.out, text, { force: options.force ?? false });
  if (options.json === true) io.stdout(text);
  else io.stdout(await summary(io, reading));
  if (options.out !== undefined)
    io.stderr(
      `Written to ${printable(options.out)}. Next: kluscv issue ${shellWord(options.out)} --key … --issuer-name …\n`,
    );
  refuseEmpty(reading, paths);
  return EXIT.ok;
}

/** @throws CliError `import.nothing-to-certify` for an export without counted work */
export function refuseEmpty({ records }: ReadableExport, paths: readonly string[]): void {
  if (records.length > 0) return;
  throw new CliError('import.nothing-to-certify', { at: paths.join(', ') }, EXIT.noCredential);
}

/** What an export holds. */
export type ReadableExport = Omit<Extract<ExportReading, { readonly ok: true }>, 'ok'>;

/** Reads an export from files and folders. @throws CliError `import.question`, `import.unreadable` if nothing of it can be read */
export async function readExportFrom(
  io: Io,
  paths: readonly string[],
  options: Pick<ImportOptions, 'adapter' | 'asOf' | 'platform' | 'language' | 'mapping' | 'answer'> & {
    /** Whether somebody said that tables reach up to `asOf`. Default: whether there is one. */
    readonly asOfIsStated?: boolean;
  },
): Promise<ReadableExport> {
  const { ADAPTERS, describeQuestion, ERRORS, filled, readExport, tableWords } = await import('@kluscv/adapters');
  const { adapter, asOf = io.now().slice(0, 10), platform, language } = options;
  const [path, another] = paths;
  if (path !== undefined && another === undefined && isLines(path)) return readLinesFrom(path, asOf);
  const own = adapter !== undefined && isAdapterFile(adapter) ? await loadAdapter(adapter) : undefined;
  const mappings = options.mapping === undefined ? [] : [options.mapping];
  const files = await readAll(io, [...paths, ...mappings], EXPORT_FILES);
  const reading = await readExport(
    files.map(({ name, bytes }) => ({ name: name === '-' ? 'standard input' : basename(name), bytes })),
    {
      asOf,
      asOfIsStated: options.asOfIsStated ?? options.asOf !== undefined,
      ...(own !== undefined && { adapter: own.id, adapters: [own, ...ADAPTERS.filter(({ id }) => id !== own.id)] }),
      ...(own === undefined && adapter !== undefined && { adapter }),
      ...(platform !== undefined && { platform: { name: platform } }),
      ...(language !== undefined && { language }),
      answers: answersIn(options.answer ?? []),
    },
  );
  if (reading.ok) {
    const { ok: _ok, ...rest } = reading;
    return rest;
  }
  const { code, file, message, questions } = reading.problem;
  const words = await tableWords(localeFor(io));
  const question = questionText(questions, words);
  const english = localeFor(io) === 'en';
  const where = { at: file ?? paths.join(', '), code, ...(questions !== undefined && { questions }) };
  if (question !== undefined) throw new CliError('import.question', { ...where, said: english ? message : question });
  throw unreadable(where, english ? whole(message, ERRORS[code].remedy) : words.problems[code]);

  function questionText(asked: typeof questions, known: TableWords): string | undefined {
    const [first] = asked ?? [];
    if (first === undefined) return undefined;
    const value = first.choices.join(' | ') || '…';
    return `${describeQuestion(first, known).text} ${filled(known.lines.answerHow, { id: first.id, value })}`;
  }
}

/** Why nothing of an export can be read. @param said in the reader's language, by the adapters */
export function unreadable(where: { readonly at: string }, said: string): CliError {
  return new CliError('import.unreadable', { ...where, said });
}

/** Answers as they are typed. @throws CliError `import.answer-halved` for one without a question */
export function answersIn(typed: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    typed.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) {
        throw new CliError('import.answer-halved', { found: text });
      }
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** What an export holds, and what was left out, in the reader's language. */
export async function summary(io: Io, reading: ReadableExport): Promise<string> {
  const { describeReading, tableWords } = await import('@kluscv/adapters');
  const style = styleFor(io.color);
  const language = localeFor(io);
  const lines = describeReading(reading, await tableWords(language), language).flatMap(({ heading, lines: under }) => [
    style.bold(printable(heading)),
    ...under.map((line) => `  ${printable(line)}`),
  ]);
  return `${lines.join('\n')}\n`;
}
