import { CliError } from '../errors.ts';
import { refuseExisting } from './files.ts';
import type { Io } from './io.ts';
import { jsonText } from './terminal.ts';
import { type Draft, openDraft } from '@kluscv/node/files';
import type { Reporter } from '@kluscv/verifier/report';

/** Where results go: one reporter each, to the standard output or into a file. */
export interface Sink<Result> {
  /** Whether it writes to the standard output. */
  readonly toStdout: boolean;
  readonly add: (result: Result) => void;
  /** Ends the report. A file takes its name only now, so a half-written one is never found under it. */
  readonly end: () => void;
  /** Leaves nothing behind. */
  readonly discard: () => void;
}

/**
 * The sinks that `--reporter` asks for; `text` is none of them.
 *
 * @param reporters by their names
 * @throws CliError `reporter.…` for a name that is none, or two reporters on the standard output; `file.exists`
 */
export async function sinksFrom<Result>(
  io: Io,
  asked: readonly string[],
  reporters: Readonly<Record<string, () => Reporter<Result>>>,
  { force, json }: { readonly force?: boolean | undefined; readonly json?: boolean | undefined } = {},
): Promise<readonly Sink<Result>[]> {
  if (json === true && asked.some((word) => !word.includes('='))) {
    throw new CliError('reporter.json-too');
  }
  const wanted = asked.map((word) => {
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (name !== 'text' && !Object.hasOwn(reporters, name)) {
      throw new CliError('reporter.unknown', { name: JSON.stringify(name), names: Object.keys(reporters).join(', ') });
    }
    return { name, file: equals < 0 ? undefined : word.slice(equals + 1) };
  });
  if (wanted.filter(({ file }) => file === undefined).length > 1) {
    throw new CliError('reporter.two-on-stdout');
  }
  const files = wanted.flatMap(({ file }) => file ?? []);
  if (
    files.includes('') ||
    new Set(files).size < files.length ||
    wanted.some((one) => one.name === 'text' && one.file !== undefined)
  ) {
    throw new CliError('reporter.needs-file');
  }
  await refuseExisting(files, force);
  const sinks: Sink<Result>[] = [];
  try {
    for (const { name, file } of wanted) {
      const reporter = reporters[name]?.();
      if (reporter === undefined) continue;
      const output: Pick<Draft, 'write' | 'keep' | 'drop'> =
        file === undefined
          ? { write: io.stdout, keep: () => {}, drop: () => {} }
          : openDraft(file, { force: force === true });
      sinks.push({
        toStdout: file === undefined,
        add: (result) => {
          output.write(reporter.add(result));
        },
        end: () => {
          output.write(reporter.end());
          output.keep();
        },
        discard: output.drop,
      });
      output.write(reporter.begin());
    }
  } catch (error) {
    for (const sink of sinks) sink.discard();
    throw error;
  }
  return sinks;
}

/** Options of every command that has reporters. */
export interface ReporterOptions {
  readonly json?: boolean;
  readonly reporter?: readonly string[];
  readonly force?: boolean;
}

/**
 * Prints results that are all there: as text, as `--json`, and to the reporters that were asked for.
 *
 * @param text one result for a person
 * @throws CliError as `sinksFrom`; KlusError `node.file-not-written`
 */
export async function reported<Result>(
  io: Io,
  results: readonly Result[],
  reporters: Readonly<Record<string, () => Reporter<Result>>>,
  { json = false, reporter = [], force }: ReporterOptions,
  text: (result: Result) => string,
): Promise<void> {
  const sinks = await sinksFrom(io, reporter, reporters, { force, json });
  for (const sink of sinks) {
    try {
      for (const result of results) sink.add(result);
      sink.end();
    } catch (error) {
      sink.discard();
      throw error;
    }
  }
  if (json) io.stdout(`${jsonText(results, 2)}\n`);
  else if (sinks.every(({ toStdout }) => !toStdout)) for (const result of results) io.stdout(text(result));
}
