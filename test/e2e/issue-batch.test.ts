// `kluscv issue batch` as a process: what it signs, what it refuses, and that a stop costs nothing and doubles nothing.
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readCompactJws, type StatusEntry } from '@kluscv/schema';
import { extract } from '@kluscv/pdf';
import { fileLedger } from '@kluscv/node/store';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, kluscvMeanwhile, startKluscv } from '../support/command.ts';
import { record } from '../support/record.ts';
import { workbookOf } from '../support/workbook-of.ts';
import { zipFile } from '../support/zip-file.ts';

interface Line {
  readonly line: number;
  readonly key: string;
  readonly issued: readonly { readonly id: string; readonly worker: string; readonly credential: string }[];
  readonly refused: readonly { readonly code: string }[];
  readonly repeated?: boolean;
  readonly pdf?: string;
}

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-issue-batch-'));
  expect(kluscv(['keys', 'create', '--out', 'issuer.jwk'], { cwd }).code).toBe(0);
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const terms = ['--key', 'issuer.jwk', '--issuer-name', 'Voorbeeld'];

function order(key: string, name = 'Amina Voorbeeld'): string {
  return JSON.stringify({ key, records: [record], workers: [{ ref: key, name, records: [0] }] });
}

function output(name = 'credentials.ndjson'): readonly Line[] {
  return readFileSync(join(cwd, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('issue batch', () => {
  test('signs good lines, names bad ones, and signs no key twice', { timeout: 30_000 }, () => {
    const example = JSON.parse(
      readFileSync(
        fileURLToPath(new URL('../../examples/exports/cleaning-platform/platform-export.json', import.meta.url)),
        'utf8',
      ),
    ) as object;
    const lines = [
      order('a'),
      'no JSON',
      order('b'),
      order('a', 'Somebody else'),
      JSON.stringify(example),
      JSON.stringify({
        key: 'c',
        records: [{ ...record, counts: { unitKind: 'shift', completed: -1 } }],
        workers: [{ ref: 'c', records: [0] }],
      }),
      JSON.stringify({ key: 'd', records: [], workers: [{ ref: 'd', records: [3] }] }),
      '{"something":"else"}',
      order('e'),
    ];
    // No line end after the last: many programs leave it out.
    writeFileSync(join(cwd, 'orders.ndjson'), lines.join('\n'));
    const { code, stdout, stderr } = kluscv(['issue', 'batch', 'orders.ndjson', ...terms, '--json'], { cwd });
    expect(code).toBe(6);
    expect(JSON.parse(stdout)).toEqual({
      lines: 9,
      issued: 6,
      refused: 4,
      repeated: 1,
      pending: 0,
      held: 0,
      told: 0,
      before: 0,
      refusals: [
        { line: 2, code: 'order.unreadable', message: expect.any(String) as string },
        {
          line: 6,
          worker: 'c',
          record: 0,
          code: expect.stringMatching(/^issue\./) as string,
          message: expect.any(String) as string,
        },
        { line: 7, code: 'order.unusable', message: expect.any(String) as string },
        { line: 8, code: 'order.unreadable', message: expect.any(String) as string },
      ],
      out: 'credentials.ndjson',
      dryRun: false,
    });
    expect(stderr).toMatch(/6 credentials signed by Voorbeeld \(\d+ a second\), 4 refused, 1 line repeated/);
    expect(stderr).toMatch(/\n {2}line 6, c: .+ \(issue\.[a-z-]+\)\n/);
    expect(
      output().map(({ line, issued, refused, repeated }) => [
        line,
        issued.length,
        refused.map((one) => one.code),
        repeated,
      ]),
    ).toEqual([
      [1, 1, [], undefined],
      [2, 0, ['order.unreadable'], undefined],
      [3, 1, [], undefined],
      [4, 0, [], true],
      [5, 3, [], undefined],
      [6, 0, [expect.stringMatching(/^issue\./)], undefined],
      [7, 0, ['order.unusable'], undefined],
      [8, 0, ['order.unreadable'], undefined],
      [9, 1, [], undefined],
    ]);
    writeFileSync(join(cwd, 'first.jwt'), output()[0]?.issued[0]?.credential ?? '');
    expect(kluscv(['verify', 'first.jwt', '--offline'], { cwd }).code, 'genuine, by an unknown issuer').toBe(4);
  });

  test('a dry run writes nothing, and says what would be refused', () => {
    writeFileSync(
      join(cwd, 'dry.ndjson'),
      [order('a'), ...Array.from({ length: 12 }, (_, index) => `no JSON ${index}`)].join('\n'),
    );
    const { code, stderr } = kluscv(
      ['issue', 'batch', 'dry.ndjson', ...terms, '--out', 'dry-out.ndjson', '--dry-run'],
      { cwd },
    );
    expect({ code, there: existsSync(join(cwd, 'dry-out.ndjson')) }).toEqual({ code: 6, there: false });
    expect(stderr).toContain('1 credential would be signed');
    expect(stderr.match(/^ {2}line \d+: .+ \(order\.unreadable\)$/gm), 'each with its line').toHaveLength(10);
    expect(stderr).toContain('… and 2 more, which --json lists.');
  });

  test('a dry run as JSON says of every line whether it would be signed', () => {
    const bad = { ...record, counts: { unitKind: 'shift', completed: -1 } };
    const both = { key: 'both', records: [record, bad], workers: [{ ref: 'w', records: [0, 1] }] };
    const lines = [order('a'), order('a'), JSON.stringify(both), ...Array.from({ length: 12 }, () => 'no JSON')];
    writeFileSync(join(cwd, 'each.ndjson'), lines.map((line, index) => `${line}${' '.repeat(index)}\n`).join(''));
    const { code, stdout } = kluscv(['issue', 'batch', 'each.ndjson', ...terms, '--dry-run', '--json'], { cwd });
    const result = JSON.parse(stdout) as { refusals: { line: number; record?: number }[] };
    expect(code).toBe(6);
    expect(result).toMatchObject({ lines: 15, issued: 2, refused: 13, repeated: 1, repeats: [2], out: null });
    expect(result.refusals.map(({ line, record: of }) => [line, of])).toEqual([
      [3, 1],
      ...Array.from({ length: 12 }, (_, index) => [index + 4, undefined]),
    ]);
  });

  test.each([
    [['orders.ndjson', ...terms], 'exists'],
    [['orders.ndjson', ...terms, '--out', 'new.ndjson', '--resume'], 'nothing to resume'],
    [['orders.ndjson', ...terms, '--out', 'issuer.jwk', '--resume'], 'not an output'],
    [['dry.ndjson', ...terms, '--resume'], 'another file'],
    [['missing.ndjson', ...terms, '--out', 'x.ndjson'], 'no such file'],
    [['-', ...terms, '--out', 'x.ndjson'], 'standard input'],
    [['orders.ndjson', ...terms, '--out', 'x.ndjson', '--status', 'status'], 'status without an address'],
    [['orders.ndjson', ...terms, '--out', 'x.ndjson', '--preview', '0'], 'preview'],
    [['orders.ndjson', ...terms, '--out', 'x.ndjson', '--threads', '0'], 'threads'],
    [['orders.ndjson', ...terms, '--out', 'x.ndjson', '--valid-days', 'x'], 'days'],
    [['orders.ndjson', '--key', 'orders.ndjson', '--issuer-name', 'V', '--out', 'x.ndjson'], 'key'],
  ])('%j is refused: %s', (args) => {
    const key = readFileSync(join(cwd, 'issuer.jwk'), 'utf8');
    const { code, stdout, stderr } = kluscv(['issue', 'batch', ...args], { cwd });
    expect({ code, stdout, begun: existsSync(join(cwd, 'x.ndjson')) }).toEqual({ code: 2, stdout: '', begun: false });
    expect(stderr).not.toContain((JSON.parse(key) as { d: string }).d);
    expect(readFileSync(join(cwd, 'issuer.jwk'), 'utf8')).toBe(key);
  });

  test('a preview shows the first orders as they would be signed, and writes nothing', () => {
    const { code, stdout, stderr } = kluscv(
      ['issue', 'batch', 'orders.ndjson', ...terms, '--out', 'preview.ndjson', '--preview', '2'],
      { cwd },
    );
    expect(code).toBe(6);
    const shown = JSON.parse(stdout) as { credentials: { credentialSubject: { name: string } }[]; refused: object[] };
    expect(shown.credentials.map(({ credentialSubject }) => credentialSubject.name)).toEqual(['Amina Voorbeeld']);
    expect(shown.refused).toMatchObject([{ line: 2, code: 'order.unreadable' }]);
    expect(stderr).toContain('nothing was written');
    expect(existsSync(join(cwd, 'preview.ndjson'))).toBe(false);
  });

  const table = readFileSync(
    fileURLToPath(new URL('../../examples/exports/cleaning-platform-csv/units.csv', import.meta.url)),
    'utf8',
  );

  const rows = parse(table, { bom: true, delimiter: ';' });
  const people = rows.slice(1).map(([person = '']) => person);

  test.each([
    ['workers.csv', (): string | Uint8Array => table],
    ['workers.xlsx', (): Uint8Array => workbookOf(rows)],
    ['workers.zip', (): Uint8Array => zipFile([{ name: 'export/units.csv', content: table }])],
  ])('%s orders a line for each person', (name, content) => {
    writeFileSync(join(cwd, name), content());
    const args = ['issue', 'batch', name, '--platform', 'Voorbeeld', ...terms, '--out', `${name}.ndjson`];
    const { code, stderr } = kluscv(args, { cwd });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const lines = output(`${name}.ndjson`);
    expect(lines.map(({ key }) => key).toSorted()).toEqual([...new Set(people)].toSorted());
    expect(lines.every(({ issued }) => issued.length > 0)).toBe(true);
    // What a stop would have left: the batch goes on with the second person.
    writeFileSync(join(cwd, `${name}.ndjson`), `${JSON.stringify(lines[0])}\n`);
    expect(kluscv([...args, '--resume'], { cwd }).code).toBe(0);
    const resumed = output(`${name}.ndjson`);
    expect(resumed.map(({ key }) => key)).toEqual(lines.map(({ key }) => key));
    expect(resumed[0]).toEqual(lines[0]);
  });

  test('draws a KlusCV for each key, and none for a line that is not signed', { timeout: 30_000 }, () => {
    writeFileSync(join(cwd, 'few.ndjson'), `${order('A/1')}\n${order('a 1')}\nno JSON\n${order('A/1')}\n`);
    const args = ['issue', 'batch', 'few.ndjson', ...terms, '--out', 'few-out.ndjson', '--pdf', 'pdf', '--lang', 'nl'];
    const { code, stderr } = kluscv(args, { cwd });
    expect({ code, stderr: code === 6 ? '' : stderr }).toEqual({ code: 6, stderr: '' });
    const named = output('few-out.ndjson').map(({ pdf }) => pdf);
    expect(named).toEqual([expect.any(String), expect.any(String), undefined, undefined]);
    expect(new Set(readdirSync(join(cwd, 'pdf')))).toEqual(new Set(named.slice(0, 2)));
    expect(kluscv(['verify', 'pdf', '--offline', '--require', 'page', '--json'], { cwd }).stdout).toContain(
      '"page.identical"',
    );
  });

  /** Runs a batch until it is done, and stops it several times on the way, at random. */
  async function runAndKilled(args: readonly string[], out: string): Promise<void> {
    const path = join(cwd, out);
    const size = (): number => (existsSync(path) ? readFileSync(path).length : 0);
    let killed = 0;
    for (;;) {
      const before = size();
      const process = startKluscv([...args, ...(existsSync(path) ? ['--resume'] : [])], cwd);
      const ended = once(process, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      while (size() <= before && process.exitCode === null) await setTimeout(2);
      if (killed < 4) {
        await setTimeout(Math.random() * 40);
        process.kill(killed === 3 ? 'SIGINT' : 'SIGKILL');
      }
      const [code, signal] = await ended;
      if (signal === null && code === 0) break;
      if (signal === null) expect(code).toBe(130);
      killed += 1;
      if (killed === 1) writeFileSync(path, `${readFileSync(path, 'utf8')}{"line":`);
    }
    expect(killed).toBeGreaterThan(0);
  }

  function orders(name: string, count: number): readonly string[] {
    const keys = Array.from({ length: count }, (_, index) => `w-${index}`);
    writeFileSync(join(cwd, name), keys.map((key) => `${order(key)}\n`).join(''));
    return keys;
  }

  test('killed at random while a status list gets full, it loses nothing and signs nothing twice', {
    timeout: 120_000,
  }, async () => {
    const keys = orders('many.ndjson', 4000);
    // Room for 2,000 in the first list.
    const url = 'https://platform.example/status';
    const ledger = fileLedger(join(cwd, 'status'), { url, now: () => '2026-11-30T12:00:00Z' });
    await ledger.reserve('revocation', 131_072 - 2000);
    const status = ['--status', 'status', '--status-url', 'https://platform.example/status'];
    const args = ['issue', 'batch', 'many.ndjson', ...terms, ...status, '--out', 'many-out.ndjson', '--threads', '2'];
    await runAndKilled(args, 'many-out.ndjson');
    const lines = output('many-out.ndjson');
    expect(lines.map(({ key }) => key)).toEqual(keys);
    expect(lines.every(({ issued, repeated }) => issued.length === 1 && repeated === undefined)).toBe(true);
    expect(new Set(lines.map(({ issued }) => issued[0]?.id)).size).toBe(keys.length);
    const entries = lines.map(({ issued }) => {
      const jws = readCompactJws(issued[0]?.credential ?? '');
      return jws.ok ? (jws.payload['credentialStatus'] as StatusEntry) : undefined;
    });
    expect(new Set(entries.map((entry) => entry?.id)).size, 'no position twice').toBe(keys.length);
    const lists = await ledger.lists();
    expect(lists.map((list) => list.url)).toEqual([`${url}/revocation.jwt`, `${url}/revocation-2.jwt`]);
    expect(readdirSync(join(cwd, 'status/publish')).toSorted(), 'each list is published').toEqual([
      'revocation-2.jwt',
      'revocation.jwt',
    ]);
    // The log knows all that left: what it does not know could not be withdrawn.
    expect(await ledger.holders(entries.map((entry) => entry as StatusEntry))).toEqual(
      lines.map(({ issued }) => issued[0]?.id),
    );
    const [last] = lines.at(-1)?.issued ?? [];
    expect(
      kluscv(['status', 'revoke', last?.id ?? '', '--status', 'status', '--key', 'issuer.jwk'], { cwd }).code,
    ).toBe(0);
    expect(kluscv([...args, '--resume'], { cwd }).code, 'nothing is left to do').toBe(0);
    expect(output('many-out.ndjson')).toEqual(lines);
  });

  test('killed at random while it draws, it leaves one whole KlusCV a line and nothing else', {
    timeout: 120_000,
  }, async () => {
    const keys = orders('drawn.ndjson', 200);
    const args = ['issue', 'batch', 'drawn.ndjson', ...terms, '--out', 'drawn-out.ndjson', '--pdf', 'drawn'];
    await runAndKilled(args, 'drawn-out.ndjson');
    const lines = output('drawn-out.ndjson');
    expect(lines.map(({ key }) => key)).toEqual(keys);
    expect(readdirSync(join(cwd, 'drawn')).toSorted()).toEqual(lines.map(({ pdf }) => pdf ?? '').toSorted());
    for (const { pdf = '', issued } of lines) {
      const extraction = extract(new Uint8Array(readFileSync(join(cwd, 'drawn', pdf))));
      const presentation = extraction.ok ? new TextDecoder().decode(extraction.presentation) : '';
      expect(presentation).toContain(issued[0]?.credential);
    }
  });

  test('what whoever has the key does not sign now is not done, and --resume does it', { timeout: 120_000 }, () => {
    const program = join(cwd, 'throttled.mjs');
    writeFileSync(
      program,
      `import { createPrivateKey, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
const { kty, crv, x, kid, d } = JSON.parse(readFileSync('issuer.jwk', 'utf8'));
if (process.argv.includes('--signer-info')) {
  process.stdout.write(JSON.stringify({ publicKeyJwk: { kty, crv, x }, verificationMethod: kid }));
} else {
  const bytes = readFileSync(0);
  const text = Buffer.from(bytes.toString().split('.')[1] ?? '', 'base64url').toString();
  if (!existsSync('awake') && text.includes('Always refused')) throw new Error('ThrottlingException');
  const once = 'refused-' + text.includes('Once refused');
  if (text.includes('Once refused') && !existsSync(once)) {
    writeFileSync(once, '');
    throw new Error('ThrottlingException');
  }
  process.stdout.write(sign(null, bytes, createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' })));
}
`,
    );
    const keys = ['a', 'b', 'c', 'd'];
    const names = ['Amina', 'Once refused', 'Always refused', 'Bram'];
    writeFileSync(join(cwd, 'throttled.ndjson'), keys.map((key, at) => `${order(key, names[at])}\n`).join(''));
    const key = `exec:${process.execPath} "${program}"`;
    const args = [
      'issue',
      'batch',
      'throttled.ndjson',
      '--key',
      key,
      '--issuer-name',
      'V',
      '--out',
      'throttled-out.ndjson',
    ];
    const first = kluscv(args, { cwd });
    expect(first.code, first.stderr).toBe(6);
    expect(first.stderr).toContain('1 line not done');
    const lines = (): readonly number[] => output('throttled-out.ndjson').map(({ line }) => line);
    expect(lines()).toEqual([1, 2, 4]);
    expect(kluscv([...args, '--resume'], { cwd }).code, 'still not done').toBe(6);
    writeFileSync(join(cwd, 'awake'), '');
    expect(kluscv([...args, '--resume'], { cwd }).code).toBe(0);
    expect(lines()).toEqual([1, 2, 4, 3]);
    expect(kluscv([...args, '--resume'], { cwd }).code, 'nothing is left').toBe(0);
    expect(output('throttled-out.ndjson').flatMap(({ issued }) => issued.map(({ worker }) => worker))).toEqual([
      'Amina',
      'Once refused',
      'Bram',
      'Always refused',
    ]);
  });

  test('a reading and a statement are orders, and `key` names every kind of line', { timeout: 60_000 }, () => {
    const reading = { records: [record], workers: [{ ref: 'w', name: 'Amina', records: [0] }] };
    writeFileSync(join(cwd, 'reading.json'), JSON.stringify(reading, null, 2));
    const out = ['--out', 'reading-out.ndjson'];
    expect(kluscv(['issue', 'batch', 'reading.json', ...terms, ...out], { cwd }).code).toBe(0);
    expect(output('reading-out.ndjson')).toMatchObject([{ key: 'w', issued: [{ worker: 'Amina' }] }]);
    const example = JSON.parse(
      readFileSync(
        fileURLToPath(new URL('../../examples/exports/cleaning-platform/platform-export.json', import.meta.url)),
        'utf8',
      ),
    ) as object;
    const lines = [{ key: 's', ...record }, { key: 'p', ...example }, JSON.parse(order('o')) as object];
    writeFileSync(join(cwd, 'keys.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const named = kluscv(['issue', 'batch', 'keys.ndjson', ...terms, '--out', 'keys-out.ndjson'], { cwd });
    expect(named.code, named.stderr).toBe(0);
    expect(output('keys-out.ndjson').map(({ key, refused }) => [key, refused])).toEqual([
      ['s', []],
      ['p', []],
      ['o', []],
    ]);
  });

  test('whoever goes on with a batch takes it from a process that still runs', { timeout: 60_000 }, async () => {
    const keys = orders('taken.ndjson', 3000);
    const args = ['issue', 'batch', 'taken.ndjson', ...terms, '--out', 'taken-out.ndjson', '--threads', '1'];
    const first = startKluscv(args, cwd);
    const said: string[] = [];
    first.stderr?.on('data', (part: Buffer) => said.push(part.toString()));
    const ended = once(first, 'exit') as Promise<[number | null]>;
    while (!existsSync(join(cwd, 'taken-out.ndjson')) || readFileSync(join(cwd, 'taken-out.ndjson')).length === 0) {
      await setTimeout(2);
    }
    const second = await kluscvMeanwhile([...args, '--resume'], { cwd });
    const [code] = await ended;
    // The first may have been done before the second began.
    expect([second.code, code === 0 || said.join('').includes('taken this batch over')]).toEqual([0, true]);
    expect(
      output('taken-out.ndjson')
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(keys.toSorted());
  });

  test('altered copies of what a batch issued withdraw nothing, and each is withdrawn by its identifier', {
    timeout: 120_000,
  }, () => {
    orders('altered.ndjson', 3);
    const status = ['--status', 'status-altered', '--status-url', 'https://platform.example/s'];
    const args = ['issue', 'batch', 'altered.ndjson', ...terms, ...status, '--out', 'altered-out.ndjson'];
    expect(kluscv([...args, '--publish-to', 'www'], { cwd }).code).toBe(0);
    expect(existsSync(join(cwd, 'www/revocation.jwt')), 'published where it is served').toBe(true);
    const [mine, other] = output('altered-out.ndjson').map(({ issued }) => issued[0]);
    const claims = (text = ''): Readonly<Record<string, unknown>> =>
      JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()) as Readonly<Record<string, unknown>>;
    const [head, , signature] = (mine?.credential ?? '').split('.');
    const { credentialStatus } = claims(other?.credential);
    const copies = {
      'its place': { ...claims(mine?.credential), credentialStatus },
      'its name and place': { ...claims(mine?.credential), id: other?.id, credentialStatus },
      'its name': { ...claims(mine?.credential), id: other?.id },
    };
    const change = ['--status', 'status-altered', '--key', 'issuer.jwk'];
    for (const [what, copy] of Object.entries(copies)) {
      const body = Buffer.from(JSON.stringify(copy)).toString('base64url');
      writeFileSync(join(cwd, 'copy.jwt'), `${head}.${body}.${signature}`);
      for (const more of [[], ['--unlisted'], ['--dry-run']]) {
        expect(kluscv(['status', 'revoke', 'copy.jwt', ...change, ...more], { cwd }).code, what).toBe(1);
      }
    }
    expect(existsSync(join(cwd, 'status-altered/changes/000000000001.ndjson'))).toBe(false);
    const id = other?.id ?? '';
    expect(kluscv(['status', 'revoke', id, ...change], { cwd }).stdout).toBe(`Withdrawn: ${id}\n`);
    const verdicts = [mine, other].map((one) => {
      writeFileSync(join(cwd, 'one.jwt'), one?.credential ?? '');
      return kluscv(['verify', 'one.jwt', '--status-list', 'status-altered/publish', '--offline'], { cwd }).code;
    });
    expect(verdicts).toEqual([4, 1]);
  });
});
