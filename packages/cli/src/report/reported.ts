import type { Io } from '../terminal/io.ts';
import type { Reporter } from '@kluscv/verifier/report';
import { sinksFrom } from '../terminal/sinks.ts';
import { jsonText } from '../terminal/terminal.ts';

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
 * @throws CliError `cli.usage`, `cli.file-exists`, `cli.file-not-written`
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
