import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Adapter, Dropped, ExportFile } from '@kluscv/adapters';
import { readJson } from '@kluscv/schema';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { counted, printable, styleFor } from '../../terminal/terminal.ts';
import { loadAdapter } from './own.ts';

/** What was tried, and what was found instead if it did not hold. */
interface Trial {
  readonly name: string;
  readonly problem?: string;
}

/** What stands in `expected.json`: members that are given must be so. */
interface Expected {
  readonly asOf: string;
  readonly records: readonly unknown[];
  readonly dropped?: Readonly<Record<string, number>>;
  /** Values of the fixture that must reach no record and no message. */
  readonly neverRead?: readonly string[];
}

/** `kluscv adapters test`: runs an adapter over its fixtures and over what exports are known to do. */
export async function adaptersTest(
  io: Io,
  folder: string,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const adapter = await loadAdapter(join(folder, 'adapter.js'));
  const cases = join(folder, 'fixtures');
  const names = existsSync(cases) ? readdirSync(cases).toSorted() : [];
  if (names.length === 0) {
    throw new CliError('adapters.no-fixtures', { at: cases });
  }
  const trials: Trial[] = [];
  for (const name of names) {
    for (const trial of await trialsOf(adapter, io, join(cases, name), name)) trials.push(trial);
  }
  const failed = trials.filter(({ problem }) => problem !== undefined);
  if (json) io.stdout(`${JSON.stringify({ adapter: adapter.id, trials }, null, 2)}\n`);
  else {
    const style = styleFor(io.color);
    for (const { name, problem } of trials) {
      io.stdout(
        problem === undefined
          ? `${style.good('✓')} ${name}\n`
          : `${style.bad('✗')} ${name}\n    ${printable(problem)}\n`,
      );
    }
  }
  io.stderr(`${counted(trials.length, 'trial')}: ${trials.length - failed.length} right, ${failed.length} wrong.\n`);
  return failed.length === 0 ? EXIT.ok : EXIT.rejected;
}

async function trialsOf(adapter: Adapter, io: Io, folder: string, name: string): Promise<readonly Trial[]> {
  const { ADAPTERS, readExport } = await import('@kluscv/adapters');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== join(folder, 'expected.json'))
    .toSorted();
  const files: readonly ExportFile[] = await Promise.all(
    paths.map(async (path) => ({ name: path.slice(folder.length + 1), bytes: await readInput(io, path) })),
  );
  const expected = expectedIn(await readInput(io, join(folder, 'expected.json')), join(folder, 'expected.json'));
  const asOf = expected.asOf;
  const trials: Trial[] = [];
  const trial = (what: string, problem: string | undefined): void => {
    trials.push({ name: `${name}: ${what}`, ...(problem === undefined ? {} : { problem }) });
  };
  const alone = { asOf, adapters: [adapter] };
  const reading = await readExport(files, alone);
  if (!reading.ok) {
    trial('is recognized', `${reading.problem.message} Columns must be spelled as in the file.`);
    return trials;
  }
  trial('is recognized', undefined);
  const among = await readExport(files, { asOf, adapters: [adapter, ...ADAPTERS] });
  trial('is recognized by no other adapter', among.ok ? undefined : among.problem.message);
  trial(
    'gives the expected records',
    reading.records.length === expected.records.length
      ? differenceOf(expected.records, reading.records, 'records')
      : `${reading.records.length} records instead of ${expected.records.length}. ${JSON.stringify(reading.records.map(({ workType, counts }) => ({ workType, counts })))} Left out: ${JSON.stringify(reasonsOf(reading.dropped))}.${exampleOf(reading.dropped)}`,
  );
  if (expected.dropped !== undefined) {
    const found = reasonsOf(reading.dropped);
    trial(
      'leaves out what it should',
      isDeepStrictEqual(found, expected.dropped)
        ? undefined
        : `${JSON.stringify(found)} instead of ${JSON.stringify(expected.dropped)}.${exampleOf(reading.dropped, expected.dropped)}`,
    );
  }
  const leaked = (expected.neverRead ?? []).find((value) => JSON.stringify(reading).includes(value));
  trial(
    'hands on nothing that must never be read',
    leaked === undefined ? undefined : `"${leaked}" is in the result. Do not read that column.`,
  );

  const figures = JSON.stringify(reading.records);
  const same = async (what: string, changed: readonly ExportFile[]): Promise<void> => {
    const again = await readExport(changed, alone);
    const records = again.ok ? JSON.stringify(again.records) : again.problem.message;
    // That duplicates were removed is said in the coverage, so figures are compared without it.
    const equal =
      again.ok && isDeepStrictEqual(again.records.map(withoutCoverage), reading.records.map(withoutCoverage));
    trial(what, equal ? undefined : `${records.slice(0, 400)} instead of ${figures.slice(0, 400)}.`);
  };
  const texts = files.map(({ name: file, bytes }) => ({ name: file, text: new TextDecoder().decode(bytes) }));
  const rewritten = (change: (text: string) => string): readonly ExportFile[] =>
    texts.map(({ name: file, text }) => ({ name: file, bytes: new TextEncoder().encode(change(text)) }));
  await same(
    'reads the same under another name',
    files.map(({ bytes }, index) => ({ name: `${index}`, bytes })),
  );
  if (texts.every(({ text }) => !/^\s*[[{]/.test(text))) {
    await same(
      'reads the same with a byte order mark',
      rewritten((text) => `\uFEFF${text}`),
    );
    await same(
      'reads the same with Windows line ends',
      rewritten((text) => text.replace(/\r?\n/g, '\r\n')),
    );
  }
  await same('counts nothing twice if a file comes twice (does `read` give an `id`?)', [...files, ...files]);
  trial('does not throw for damaged files', await damage(adapter, files, asOf));
  return trials;
}

/** Reads the files with bytes changed, in places that are the same each time. */
async function damage(adapter: Adapter, files: readonly ExportFile[], asOf: string): Promise<string | undefined> {
  const { readExport } = await import('@kluscv/adapters');
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const damaged = files.map(({ name, bytes }) => {
      const copy = bytes.slice();
      for (let count = 0; count < 6 && copy.length > 0; count += 1) copy[next(copy.length)] = next(256);
      return { name, bytes: copy };
    });
    try {
      await readExport(damaged, { asOf, adapters: [adapter] });
    } catch (error) {
      return `${error instanceof Error ? error.message : String(error)}. Return { unreadable: '…' } for values that cannot be read.`;
    }
  }
  return undefined;
}

function expectedIn(bytes: Uint8Array, path: string): Expected {
  const reading = readJson(bytes);
  const value = (reading.ok ? reading.value : {}) as Partial<Expected>;
  if (typeof value.asOf !== 'string' || !Array.isArray(value.records)) {
    throw new CliError('adapters.expected-unfit', {
      at: path,
      ...(reading.ok ? {} : { found: reading.message }),
    });
  }
  return value as Expected;
}

/** Where something that is expected is not so; members that are not expected may be anything. */
function differenceOf(expected: unknown, found: unknown, where: string): string | undefined {
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(expected, found)
      ? undefined
      : `${where} is ${JSON.stringify(found) ?? 'not there'} instead of ${JSON.stringify(expected)}.`;
  }
  for (const [name, value] of Object.entries(expected)) {
    const inner =
      typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[name] : undefined;
    const difference = differenceOf(value, inner, `${where}.${name}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function reasonsOf(dropped: readonly { readonly reason: string }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { reason } of dropped) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** The first row that was left out for a reason that nobody expects: a reason alone does not say which column is at fault. */
function exampleOf(dropped: readonly Dropped[], expected: Readonly<Record<string, number>> = {}): string {
  const first = dropped.find(({ reason }) => expected[reason] === undefined);
  return first === undefined
    ? ''
    : ` For example ${first.file}${first.row === undefined ? '' : `, row ${first.row}`}: ${first.message}`;
}

function withoutCoverage(record: object): object {
  return { ...record, coverage: undefined };
}
