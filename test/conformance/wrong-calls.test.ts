// Every function that a package exports, called as somebody without TypeScript might: with nothing, null, another kind, another function’s result, options left out. None may end
// in a raw TypeError: a caller’s mistake is a KlusError that says where, what, and what to do; what somebody else wrote badly is a result.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createButton, memoryStore } from '@kluscv/button';
import { KlusError } from '@kluscv/schema';
import { fileLedger } from '@kluscv/node/store';
import { createTestIssuer } from '@kluscv/sdk/issue';
import { memoryLedger } from '@kluscv/sdk/ledger';
import { createVerifier } from '@kluscv/verifier';
import { packages } from '../../.ci/workspace.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** All but the command, which is called with words. What a package exports is found by itself: a new export is a new row. */
const PACKAGES = packages.map(({ id }) => id).filter((id) => id !== 'cli');

/** The guard itself. */
const NO_CALL: ReadonlySet<string> = new Set(['expectCall', 'callFailure']);

const promise = Promise.resolve({});
const report = { verdict: 'verified', findings: [], credentials: [] };
const secured = { format: 'vc+jwt', value: 'e30.e30.AA' };

/** Arguments that no function takes, or that only look like what it takes. */
const WRONG: readonly (readonly [string, readonly unknown[]])[] = [
  ['nothing', []],
  ['undefined', [undefined]],
  ['null', [null]],
  ['a number', [5]],
  ['a text', ['x']],
  ['an empty object', [{}]],
  ['an empty list', [[]]],
  ['a list of nothing', [[null]]],
  ['a function', [() => 0]],
  ['a promise that nobody waited for', [promise]],
  ['the report of another function', [report]],
  ['what another function signed', [secured]],
  ['twice undefined', [undefined, undefined]],
  ['two empty objects', [{}, {}]],
  ['three empty objects', [{}, {}, {}]],
  ['a list and null', [[], null]],
  ['two lists', [[], []]],
  ['a text and a number', ['x', 5]],
  ['three texts', ['x', 'x', 'x']],
  ['a list of objects and options that are empty', [[{}], {}]],
  ['a signed credential and options left out', [secured]],
  ['a signed credential and empty options', [secured, {}]],
  ['a list of signed credentials and empty options', [[secured], {}]],
  ['a promise and empty options', [promise, {}]],
  ['null and null', [null, null]],
];

interface Call {
  readonly entry: string;
  readonly name: string;
  readonly call: (...args: readonly unknown[]) => unknown;
}

/** Errors are thrown and asked for their class, not called. */
function isErrorClass({ prototype }: { readonly prototype?: unknown }): boolean {
  return prototype instanceof Error;
}

async function functionsOf(id: string): Promise<readonly Call[]> {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', id, 'package.json'), 'utf8')) as Manifest;
  const seen = new Set<unknown>();
  const calls: Call[] = [];
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string') continue;
    const path = join(root, 'packages', id, target['@kluscv/source'] ?? '');
    for (const [name, value] of Object.entries((await import(path)) as Record<string, unknown>)) {
      if (typeof value !== 'function' || seen.has(value) || NO_CALL.has(name) || isErrorClass(value)) continue;
      seen.add(value);
      calls.push({ entry: `${manifest.name}${entry.slice(1)}`, name, call: value as Call['call'] });
    }
  }
  return calls;
}

/** What came of a call: `undefined` if it gave a result, or what it threw. */
async function thrownBy(call: Call['call'], args: readonly unknown[]): Promise<unknown> {
  try {
    const given = call(...args);
    if (isIterable(given)) for await (const _each of given) break;
    else await given;
    return undefined;
  } catch (error) {
    return error;
  }
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function shown(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : typeof thrown;
}

/** Whether an error says what, and what to do: in a sentence of its own in the message, or as the hint beside it. */
function isClear(thrown: unknown): boolean {
  if (!(thrown instanceof KlusError) || !/^[a-z]+(\.[a-z-]+)+$/.test(thrown.code)) return false;
  const { hint } = thrown.details;
  return /[.!?)]\s+\S/.test(thrown.message) || (typeof hint === 'string' && hint.includes(' '));
}

// What writes files writes them where it is called: away from the project.
const away = mkdtempSync(join(tmpdir(), 'kluscv-wrong-calls-'));
const home = process.cwd();
beforeAll(() => {
  process.chdir(away);
});
afterAll(() => {
  process.chdir(home);
  rmSync(away, { recursive: true, force: true });
});

describe.each(PACKAGES)('%s', async (id) => {
  const calls = await functionsOf(id);

  test('has functions', () => {
    expect(calls.length).toBeGreaterThan(0);
  });

  test.each(calls)('$entry $name', async ({ call }) => {
    const raw: string[] = [];
    for (const [what, args] of WRONG) {
      const thrown = await thrownBy(call, args);
      if (thrown === undefined) continue;
      if (!isClear(thrown)) raw.push(`${what}: ${shown(thrown)}`);
    }
    expect(raw).toEqual([]);
  });
});

/** What factories give back, whose functions are called by everybody as well. */
const clock = (): string => '2026-01-15T10:00:00Z';
const issuer = await createTestIssuer();
const MADE: Readonly<Record<string, object>> = {
  createTestIssuer: issuer,
  createButton: createButton({
    baseUrl: 'https://platform.example/kluscv',
    backUrl: 'https://platform.example/',
    issuer,
    onError: () => undefined,
  }),
  createVerifier: createVerifier({ clock }),
  fileLedger: fileLedger(join(away, 'ledger'), {
    url: 'https://platform.example/status',
    now: clock,
  }),
  memoryLedger: memoryLedger({
    base: 'https://platform.example/status',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  }),
  memoryStore: memoryStore({ clock }),
};

const MADE_CALLS = Object.entries(MADE).flatMap(([factory, made]) =>
  Object.entries(made).flatMap(([name, call]) =>
    typeof call === 'function' ? [{ factory, name, call: call as Call['call'] }] : [],
  ),
);

test.each(MADE_CALLS)('what $factory gives back: $name', async ({ call }) => {
  const raw: string[] = [];
  for (const [what, args] of WRONG) {
    const thrown = await thrownBy(call, args);
    if (thrown !== undefined && !isClear(thrown)) raw.push(`${what}: ${shown(thrown)}`);
  }
  expect(raw).toEqual([]);
});

test.each<[string, unknown]>([
  ['trust', [null]],
  ['trust', [5]],
  ['trust', [{ decide: 'no function' }]],
  ['documents', [null]],
  ['documents', [5]],
  ['statusLists', [null]],
  ['statusLists', [{}]],
  ['issuers', [null]],
  ['bundle', {}],
  ['bundle', { file: 5, signers: [] }],
  ['bundle', { file: 'x', signers: 'did:web:x.example' }],
  ['resolver', {}],
  ['statusSource', {}],
  ['require', [null]],
  ['allow', [{}]],
  ['maxAgeDays', 'x'],
])('createVerifier with %s: %j', async (option, value) => {
  const thrown = await thrownBy(createVerifier as Call['call'], [{ [option]: value }]);
  expect(isClear(thrown), shown(thrown)).toBe(true);
});

test('at least ninety wrong calls are tried', async () => {
  const calls = await Promise.all(PACKAGES.map(functionsOf));
  expect(calls.flat().length * WRONG.length).toBeGreaterThan(90);
});
