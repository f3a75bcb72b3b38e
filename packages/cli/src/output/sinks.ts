import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { CliError } from '../errors.ts';
import type { Assessment } from '../expectations.ts';
import { refuseExisting } from '../inputs.ts';
import type { Io } from '../io.ts';
import { REPORTERS } from './reporters.ts';
import type { Speech } from './speech.ts';

/** Where assessments go: one reporter each, to the standard output or into a file. */
export interface Sink {
  /** Whether it writes to the standard output. */
  readonly toStdout: boolean;
  readonly add: (assessment: Assessment) => void;
  /** Ends the report. A file takes its name only now, so a half-written one is never found under it. */
  readonly end: () => void;
  /** Leaves nothing behind. */
  readonly discard: () => void;
}

/**
 * The sinks that `--reporter` asks for; `text` is none of them.
 *
 * @throws CliError `cli.usage` for a name that is none, or two reporters on the standard output; `cli.file-exists`
 */
export async function sinksFrom(
  io: Io,
  asked: readonly string[],
  { speech, force }: { readonly speech: Speech; readonly force: boolean },
): Promise<readonly Sink[]> {
  const wanted = asked.map((word) => {
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (name !== 'text' && !Object.hasOwn(REPORTERS, name)) {
      throw new CliError('cli.usage', `There is no reporter called ${JSON.stringify(name)}.`, {
        hint: `Choose from text, ${Object.keys(REPORTERS).join(', ')}.`,
      });
    }
    return { name, file: equals < 0 ? undefined : word.slice(equals + 1) };
  });
  if (wanted.filter(({ file }) => file === undefined).length > 1) {
    throw new CliError('cli.usage', 'Only one reporter can write to the standard output.', {
      hint: 'Give the others a file: --reporter csv=people.csv.',
    });
  }
  const files = wanted.flatMap(({ file }) => file ?? []);
  if (
    files.includes('') ||
    new Set(files).size < files.length ||
    wanted.some((one) => one.name === 'text' && one.file !== undefined)
  ) {
    throw new CliError('cli.usage', 'Each reporter but text takes a file of its own.', {
      hint: 'Write it as --reporter csv=people.csv.',
    });
  }
  await refuseExisting(files, force);
  return wanted.flatMap(({ name, file }) => {
    if (name === 'text') return [];
    const reporter = REPORTERS[name as keyof typeof REPORTERS](speech);
    const output = file === undefined ? { write: io.stdout, close: () => {}, discard: () => {} } : fileOutput(file);
    output.write(reporter.begin());
    return {
      toStdout: file === undefined,
      add: (assessment) => {
        output.write(reporter.add(assessment));
      },
      end: () => {
        output.write(reporter.end());
        output.close();
      },
      discard: output.discard,
    } satisfies Sink;
  });
}

function fileOutput(path: string): {
  readonly write: (text: string) => void;
  readonly close: () => void;
  readonly discard: () => void;
} {
  const neighbor = `${path}.${crypto.randomUUID().slice(0, 8)}.part`;
  const attempt = <Result>(action: () => Result): Result => {
    try {
      return action();
    } catch (error) {
      throw new CliError('cli.file-not-written', 'The file could not be written.', {
        at: path,
        found: (error as Error).message,
      });
    }
  };
  const file = attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(neighbor, 'wx');
  });
  return {
    write: (text) => {
      attempt(() => writeSync(file, text));
    },
    close: () => {
      attempt(() => {
        closeSync(file);
        renameSync(neighbor, path);
      });
    },
    discard: () => {
      closeSync(file);
      rmSync(neighbor, { force: true });
    },
  };
}
