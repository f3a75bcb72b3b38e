import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A command line of a transcript, and what was seen when it was run last. */
export interface Step {
  /** The line as it stands behind the `$`. */
  readonly line: string;
  /** Words after `kluscv`. */
  readonly args: readonly string[];
  /** How it is run: as it is, stopped by a signal when it has begun, in an installation of which a file is missing, or while `kluscv serve` serves a folder. */
  readonly manner: 'plain' | 'interrupted' | { readonly without: string } | { readonly serving: string };
  /** File that is its standard input. */
  readonly input?: string;
  readonly code: number;
  /** Comments and empty lines before it. */
  readonly before: readonly string[];
}

/** Takes a transcript apart: `$ kluscv …`, what it printed, `= exit code`. */
export function readTranscript(text: string): readonly Step[] {
  const steps: Step[] = [];
  let before: string[] = [];
  let line: string | undefined;
  for (const row of text.split('\n')) {
    if (row.startsWith('$ ')) line = row.slice(2);
    else if (line === undefined) {
      if (row.startsWith('#') || row === '') before.push(row);
    } else if (/^= -?\d+$/.test(row)) {
      steps.push({ line, ...readLine(line), code: Number(row.slice(2)), before });
      line = undefined;
      before = [];
    }
  }
  if (line !== undefined) steps.push({ line, ...readLine(line), code: Number.NaN, before });
  return steps;
}

function readLine(line: string): Pick<Step, 'args' | 'manner' | 'input'> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const input = words.at(-2) === '<' ? words.at(-1) : undefined;
  const rest = input === undefined ? words : words.slice(0, -2);
  const at = rest.indexOf('kluscv');
  const [how, file = ''] = rest.slice(0, at);
  const manner =
    how === 'interrupted'
      ? 'interrupted'
      : how === 'without'
        ? { without: file }
        : how === 'serving'
          ? { serving: file }
          : 'plain';
  return { args: rest.slice(at + 1), manner, ...(input !== undefined && { input }) };
}

/** What was seen, as it stands in a transcript: what differs from run to run has a name instead. */
export function shown(text: string, today: string): string {
  const inDays = (days: number): string =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  let said = text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'UUID')
    .replaceAll(/z6Mk\w{20,}/g, 'KEY')
    .replaceAll(/sha-256;[\w-]{43}/g, 'sha-256;HASH')
    .replaceAll(/#[\w-]{43}\b/g, '#KEY')
    .replaceAll(/^MCow[\w+/=]{40,}$/gm, 'KEY')
    .replaceAll(/\b\d+ kB\b/g, 'N kB')
    .replaceAll(/\bNode \d+\.\d+\.\d+/g, 'Node VERSION')
    .replaceAll(/^(kluscv .*), \w+ \w+$/gm, '$1, SYSTEM')
    .replaceAll(/localhost:\d{4,5}\b/g, 'localhost:PORT')
    .replaceAll(/\(\d+ a second\)/g, '(N a second)');
  for (const [days, name] of [
    [0, 'TODAY'],
    [30, 'IN-30-DAYS'],
    [730, 'IN-TWO-YEARS'],
  ] as const) {
    // As the pages write it, in the languages of the transcripts.
    for (const locale of ['en-GB', 'nl']) {
      const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
      const date = written.format(new Date(`${inDays(days)}T00:00:00Z`)).replaceAll(' ', '\\s+');
      said = said.replaceAll(new RegExp(`\\b${date}(,\\s+\\d\\d:\\d\\d\\s+UTC)?`, 'g'), name);
    }
    said = said.replaceAll(new RegExp(`${inDays(days)}(T[\\d:]{8}Z| \\d\\d:\\d\\d UTC)?`, 'g'), name);
  }
  return said;
}

/** A copy of the command of which one file is missing, as a broken installation has it. @returns its main file */
export function brokenInstallation(folder: string, missing: string): string {
  const cli = fileURLToPath(new URL('../../packages/cli/', import.meta.url));
  const copy = join(folder, '.broken');
  cpSync(join(cli, 'src'), join(copy, 'src'), { recursive: true });
  cpSync(join(cli, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(cli, 'node_modules'), join(copy, 'node_modules'));
  rmSync(join(copy, 'src', missing));
  return join(copy, 'src/main.ts');
}
