// Every function that a package exports, called as somebody without TypeScript might: with nothing, null, another kind, another function’s result, options left out. None may end
// in a raw TypeError: a caller’s mistake is a KlusError that says where, what, and what to do; what somebody else wrote badly is a result.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** What is no library: the machine’s halves, which the roofs share. */
const PACKAGES = ['schema', 'sdk', 'data-integrity', 'pdf', 'issuer', 'button', 'adapters', 'verifier'] as const;

/** Not guarded yet, by package: a name that is guarded, or gone, has to leave this list. */
const NOT_YET: Readonly<Partial<Record<(typeof PACKAGES)[number], readonly string[]>>> = {
  adapters: ['describeQuestion', 'describeReading', 'detect', 'filled', 'readExportLines', 'summarize'],
  verifier: [
    'answerFrom',
    'answerHtml',
    'answerText',
    'createVerifier',
    'dateText',
    'didDocumentFrom',
    'documentsIn',
    'escapeMarkup',
    'escapeUnsafe',
    'findingText',
    'firstWords',
    'htmlReporter',
    'jsonText',
    'kebab',
    'leading',
    'localeOf',
    'makerText',
    'markOf',
    'meaning',
    'messagesIn',
    'monthText',
    'numberText',
    'policyFrom',
    'printable',
    'readCodes',
    'reasonText',
    'recognize',
    'recordOf',
    'reportIn',
    'reportersIn',
    'rowsOf',
    'sameWorkIn',
    'say',
    'settingText',
    'statementLines',
    'timeText',
    'totalText',
    'trustListFrom',
    'workOf',
    'worstOf',
    'wrap',
  ],
  sdk: ['NotComputable', 'statusSourceFrom'],
  pdf: [],
  issuer: ['issuerError'],
};

/** The class of errors, and the guard itself. */
const NO_CALL: ReadonlySet<string> = new Set(['KlusError', 'expectCall', 'callFailure']);

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

async function functionsOf(id: string): Promise<readonly Call[]> {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', id, 'package.json'), 'utf8')) as Manifest;
  const seen = new Set<unknown>();
  const calls: Call[] = [];
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string') continue;
    const path = join(root, 'packages', id, target['@kluscv/source'] ?? '');
    for (const [name, value] of Object.entries((await import(path)) as Record<string, unknown>)) {
      if (typeof value !== 'function' || seen.has(value) || NO_CALL.has(name)) continue;
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

describe.each(PACKAGES)('%s', async (id) => {
  const unguarded = NOT_YET[id] ?? [];
  const calls = await functionsOf(id);

  test('has functions, and those that are not guarded yet are still there', () => {
    expect(calls.length).toBeGreaterThan(0);
    expect(unguarded.filter((name) => !calls.some((call) => call.name === name))).toEqual([]);
  });

  test.each(calls)('$entry $name', async ({ name, call }) => {
    const raw: string[] = [];
    for (const [what, args] of WRONG) {
      const thrown = await thrownBy(call, args);
      if (thrown === undefined) continue;
      const { name: kind, code, message } = thrown as { name?: unknown; code?: unknown; message?: unknown };
      // What, and in a sentence of its own what to do.
      const isClear =
        kind === 'KlusError' && /^[a-z]+(\.[a-z-]+)+$/.test(String(code)) && /[.!?)]\s+\S/.test(String(message));
      if (!isClear) raw.push(`${what}: ${String(kind)}: ${String(message)}`);
    }
    if (unguarded.includes(name)) expect(raw, 'it is guarded now: take it off the list').not.toEqual([]);
    else expect(raw).toEqual([]);
  });
});

test('at least ninety wrong calls are tried', async () => {
  const calls = await Promise.all(PACKAGES.map(functionsOf));
  expect(calls.flat().length * WRONG.length).toBeGreaterThan(90);
});
