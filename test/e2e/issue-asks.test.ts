// What `kluscv issue` and `issue batch` ask before they sign, at a terminal and in a script; a table with its mapping, all the way to PDFs; what a dry run foretells.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '@kluscv/pdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, kluscvTyped } from '../support/command.ts';
import { record } from '../support/record.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-issue-asks-'));
  for (const key of ['issuer.jwk', 'other.jwk']) expect(kluscv(['keys', 'create', '--out', key], { cwd }).code).toBe(0);
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const terms = ['--key', 'issuer.jwk', '--issuer-name', 'Voorbeeld'];
const reading = (statement: object, name = 'Amina Voorbeeld'): string =>
  JSON.stringify({ key: name, records: [statement], workers: [{ ref: 'w', name, records: [0] }] });
const file = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const lines = (name: string): readonly { readonly line: number }[] =>
  readFileSync(join(cwd, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly line: number });

const ASKED: readonly (readonly [string, string, string])[] = [
  ['letters without a font', reading(record, '山田 太郎'), 'No font of the renderer has'],
  ['letters of Hebrew', reading(record, 'נועה כהן'), 'No font of the renderer has'],
  [
    'a word of support',
    reading({ ...record, workType: { label: { nl: 'Keuken, als re-integratie' } } }),
    'may tell everybody who reads this of',
  ],
];

describe.each(ASKED)('%s', (what, text, said) => {
  const name = `${what.replaceAll(' ', '-')}.json`;
  const out = ['--out', what.replaceAll(' ', '-')];
  const made = (): readonly string[] =>
    existsSync(join(cwd, out[1] ?? '')) ? readdirSync(join(cwd, out[1] ?? '')) : [];

  test('is refused in a script, which --yes answers', { timeout: 60_000 }, () => {
    file(name, text);
    const refused = kluscv(['issue', name, ...terms, ...out], { cwd });
    expect(refused.code).toBe(6);
    expect(oneLine(refused.stderr)).toContain(said);
    expect(refused.stderr).toContain('--yes');
    expect(refused.stderr).not.toMatch(/(order|warning)\.[a-z]/);
    expect(made()).toEqual([]);
    const json = kluscv(['issue', name, ...terms, ...out, '--dry-run'], { cwd });
    expect(json.code).toBe(0);
    expect(oneLine(json.stderr)).toContain(said);
    expect(JSON.parse(json.stdout)).toMatchObject({
      issued: [{ warnings: [{ code: expect.stringMatching(/^warning\./) as string }] }],
    });
    expect(kluscv(['issue', name, ...terms, ...out, '--yes'], { cwd }).code).toBe(0);
    expect(made()).toHaveLength(1);
    rmSync(join(cwd, out[1] ?? ''), { recursive: true });
  });

  test('is asked about at a terminal', { timeout: 60_000 }, () => {
    file(name, text);
    const no = kluscvTyped(['issue', name, ...terms, ...out], cwd, 'n\n');
    expect(oneLine(no.stdout)).toContain(said);
    expect(no.stdout).toContain('Sign it all the same?');
    expect([no.code, made()]).toEqual([6, []]);
    const yes = kluscvTyped(['issue', name, ...terms, ...out], cwd, 'y\n');
    expect([yes.code, made().length]).toEqual([0, 1]);
  });
});

const old = { ...record, period: { ...record.period, last: '2024-01', asOf: '2026-01-31' } };

test('figures that end long ago are told of in a script, and asked about at a terminal', { timeout: 60_000 }, () => {
  file('old.json', reading(old));
  const said = 'nothing followed until 2026-01-31';
  const script = kluscv(['issue', 'old.json', ...terms, '--out', 'old'], { cwd });
  expect(script).toMatchObject({ code: 0 });
  expect(oneLine(script.stderr)).toContain(said);
  const quiet = kluscv(['issue', 'old.json', ...terms, '--out', 'quiet', '--yes'], { cwd });
  expect(oneLine(quiet.stderr)).not.toContain(said);
  const asked = kluscvTyped(['issue', 'old.json', ...terms, '--out', 'asked'], cwd, 'n\n');
  expect(oneLine(asked.stdout)).toContain(said);
  expect(asked.code).toBe(6);
  const batch = kluscv(['issue', 'batch', 'old.json', ...terms, '--out', 'old.ndjson'], { cwd });
  expect(batch).toMatchObject({ code: 0 });
  expect(oneLine(batch.stderr)).toContain(said);
});

describe('a batch', () => {
  const orders = [reading(record, 'Noor'), reading(record, '山田 太郎'), reading(record, 'Bo')].join('\n');

  test('signs what nothing is asked about, and the rest with --yes', { timeout: 60_000 }, () => {
    file('orders.ndjson', orders);
    const first = kluscv(['issue', 'batch', 'orders.ndjson', ...terms, '--out', 'script.ndjson'], { cwd });
    expect(first.code).toBe(6);
    expect(oneLine(first.stderr)).toContain('1 line not signed: this is to be asked first. line 2');
    expect(first.stderr).toContain('--resume --yes');
    expect(lines('script.ndjson').map(({ line }) => line)).toEqual([1, 3]);
    const rest = ['issue', 'batch', 'orders.ndjson', ...terms, '--out', 'script.ndjson', '--resume', '--yes'];
    expect(kluscv(rest, { cwd }).code).toBe(0);
    expect(lines('script.ndjson').map(({ line }) => line)).toEqual([1, 3, 2]);
  });

  test('asks at a terminal, and goes on', { timeout: 60_000 }, () => {
    file('orders.ndjson', orders);
    const words = ['issue', 'batch', 'orders.ndjson', ...terms, '--out', 'typed.ndjson'];
    expect(kluscvTyped(words, cwd, 'y\n')).toMatchObject({ code: 0 });
    expect(lines('typed.ndjson').map(({ line }) => line)).toEqual([1, 3, 2]);
  });
});

test('a table with its mapping becomes credentials and PDFs', { timeout: 120_000 }, () => {
  const rows = [
    ['7;Noor Voorbeeld;03-03-2025;4,5;Bediening;ja', '7;Noor Voorbeeld;10-03-2025;3;Bediening;ja'],
    ['8;Bo Voorbeeld;04-03-2025;8;Afwas;ja', '8;Bo Voorbeeld;25-03-2025;6;Afwas;nee'],
  ].flat();
  file('diensten.csv', ['Nr;Wie;Dag;Uren;Werk;Gewerkt', ...rows].join('\n'));
  const columns = {
    worker_ref: 'Nr',
    worker_name: 'Wie',
    date: 'Dag',
    hours: 'Uren',
    work_type: 'Werk',
    outcome: 'Gewerkt',
  };
  const codes = { outcome: { ja: 'completed', nee: 'cancelledByWorker' } };
  file('kolommen.json', JSON.stringify({ columnMapping: { columns, fixed: { unit_kind: 'shift' }, codes } }));
  const table = ['diensten.csv', '--mapping', 'kolommen.json', '--platform', 'Eetcafé Voorbeeld', '--language', 'nl'];
  const done = kluscv(
    [
      'issue',
      'batch',
      ...table,
      ...terms,
      '--yes',
      '--out',
      'diensten.ndjson',
      '--pdf',
      'pdfs',
      '--lang',
      'nl',
      '--json',
    ],
    { cwd },
  );
  expect(done).toMatchObject({ code: 0, stderr: expect.stringContaining('2 credentials signed') as string });
  const drawn = readdirSync(join(cwd, 'pdfs')).toSorted();
  expect(drawn).toHaveLength(2);
  for (const [index, expected] of [
    { completed: 2, minutes: 450 },
    { completed: 1, minutes: 480 },
  ].entries()) {
    const verified = kluscv(['inspect', join('pdfs', drawn[index] ?? ''), '--json'], { cwd });
    expect(verified.code).toBe(0);
    expect(verified.stdout).toContain(`"completed": ${expected.completed}`);
    expect(verified.stdout).toContain(`"minutes": ${expected.minutes}`);
    expect(extract(readFileSync(join(cwd, 'pdfs', drawn[index] ?? ''))).ok).toBe(true);
  }
  // Again, from what an import of the same table wrote.
  const imported = kluscv(
    ['import', 'diensten.csv', 'kolommen.json', '--platform', 'Eetcafé Voorbeeld', '--out', 'r.json'],
    { cwd },
  );
  expect(imported).toMatchObject({ code: 0 });
  const again = kluscv(['issue', 'batch', 'r.json', ...terms, '--yes', '--out', 'r.ndjson'], { cwd });
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('2 credentials signed') as string });
});

test('a dry run foretells that a status folder is of somebody else, and plain issue can be repeated', {
  timeout: 60_000,
}, () => {
  file('r1.json', reading(record));
  const status = ['--status', 'status', '--status-url', 'https://platform.example/status'];
  const mine = ['issue', 'r1.json', ...terms, ...status, '--out', 'c'];
  expect(kluscv([...mine, '--dry-run'], { cwd }).code).toBe(0);
  expect(existsSync(join(cwd, 'status'))).toBe(false);
  expect(kluscv(mine, { cwd }).code).toBe(0);
  expect(kluscv(mine, { cwd })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('1 issued before') as string,
  });
  const other = ['--key', 'other.jwk', '--issuer-name', 'Ander', ...status, '--dry-run'];
  for (const words of [
    ['issue', 'r1.json', ...other],
    ['issue', 'batch', 'r1.json', ...other],
  ]) {
    const foretold = kluscv(words, { cwd });
    expect(foretold.code).toBe(2);
    expect(foretold.stderr).toContain('The lists in this folder are of another issuer.');
  }
  const elsewhere = kluscv(['issue', 'r1.json', ...terms, '--status', 'new', '--dry-run'], { cwd });
  expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringContaining('needs an address') as string });
});
