// `kluscv verify` and `kluscv verify batch` as systems and HR use them: reporters, demands, archives, stopping and going on.
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { render } from '@kluscv/pdf';
import { validateVerificationReport } from '@kluscv/schema';
import { createIssuer, generateJwk, signerFromJwk } from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../support/record.ts';
import { kluscv, startKluscv } from '../support/command.ts';
import { zipFile } from '../support/zip-file.ts';

const NAMES = ['Amina Voorbeeld', '=HYPERLINK("https://x.example")', 'Bram; =1+1', "O'Neil <b>&amp;"];

let cwd = '';
let issuerId = '';
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-systems-'));
  mkdirSync(join(cwd, 'inbox'));
  const issuer = await createIssuer({
    signer: await signerFromJwk(await generateJwk()),
    issuer: { name: 'Voorbeeld', role: 'platform' },
    clock: () => '2026-01-10T00:00:00Z',
  });
  issuerId = issuer.issuer.id;
  for (const [index, name] of NAMES.entries()) {
    const secured = await issuer.issue(record, { subject: { name } });
    writeFileSync(join(cwd, 'inbox', `${index}.jwt`), secured.value);
    const manifest = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } as const;
    writeFileSync(
      join(cwd, 'inbox', `${index}.pdf`),
      await render(await presentCredentials([secured], { render: manifest })),
    );
  }
  const honest = readFileSync(join(cwd, 'inbox/0.jwt'), 'utf8');
  writeFileSync(join(cwd, 'altered.jwt'), honest.replace(/\.[^.]*$/, `.${'A'.repeat(86)}`));
  writeFileSync(join(cwd, 'inbox/notes.json'), 'no credential');
  writeFileSync(
    join(cwd, 'trust.json'),
    JSON.stringify({
      $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
      name: 'Test',
      issuers: [{ id: issuerId, name: 'Voorbeeld' }],
    }),
  );
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const at = ['--offline', '--at', '2026-01-20T00:00:00Z'];

function table(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true, bom: true });
}

describe('what is asked for', () => {
  test.each([
    [['inbox/0.jwt', '--trust', 'trust.json'], 0],
    [['inbox/0.jwt'], 4],
    [['inbox/0.jwt', '--issuer', 'ISSUER'], 0],
    [['inbox/0.jwt', '--trust', 'trust.json', '--issuer', 'did:web:other.example'], 4],
    [['inbox/0.jwt', '--trust', 'trust.json', '--require', 'proof,semantics'], 0],
    [['inbox/0.jwt', '--trust', 'trust.json', '--require', 'status'], 4],
    [['inbox/0.jwt', '--trust', 'trust.json', '--require', 'holder'], 4],
    [['inbox/0.jwt', '--trust', 'trust.json', '--require', 'page'], 4],
    [['inbox/0.pdf', '--trust', 'trust.json', '--require', 'page'], 0],
    [['inbox/0.jwt', '--trust', 'trust.json', '--max-age', '10d'], 0],
    [['inbox/0.jwt', '--trust', 'trust.json', '--max-age', '9d'], 4],
    [['inbox/0.jwt', '--allow', 'unknown-issuer'], 0],
    [['inbox/0.jwt', '--allow', 'expired,test'], 4],
    [['inbox/0.jwt', '--allow', 'unknown-issuer', '--require', 'status'], 4],
    [['altered.jwt', '--allow', 'expired,not-yet,unknown-issuer,test,unchecked-status,unknown-renderer'], 1],
    [['inbox/notes.json', '--allow', 'expired,not-yet,unknown-issuer,test,unchecked-status,unknown-renderer'], 5],
    [['inbox/0.jwt', '--allow', 'rejected'], 2],
    [['inbox/0.jwt', '--require', 'luck'], 2],
    [['inbox/0.jwt', '--max-age', '3 weeks'], 2],
    [['inbox/none*.jwt'], 5],
    [['https://worker.example/cv.pdf'], 2],
  ])('verify %j ends with %i', (args, code) => {
    const outcome = kluscv(['verify', ...args.map((word) => (word === 'ISSUER' ? issuerId : word)), ...at], { cwd });
    expect({ code: outcome.code, said: outcome.code === code ? '' : outcome.stdout + outcome.stderr }).toEqual({
      code,
      said: '',
    });
  });

  test.each(['2026-02-30', '2026-01-20T24:00:00Z', 'today'])('a day that there is not is none: --at %s', (day) => {
    expect(kluscv(['verify', 'inbox/0.jwt', '--offline', '--at', day], { cwd }).code).toBe(2);
  });

  test('--allow lets pass, and hides nothing', () => {
    const { code, stdout } = kluscv(['verify', 'inbox/0.jwt', '--allow', 'unknown-issuer', ...at], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^! SIGNED BY NOBODY YOU CAN LOOK UP[^]*\(you let this pass\)/);
    expect(stdout).toContain('The maker is not on your list');
  });

  test('a demand that is not met shows in the report too, which still follows its schema', () => {
    const { stdout } = kluscv(
      ['verify', 'inbox/0.jwt', '--trust', 'trust.json', '--require', 'status', '--json', ...at],
      { cwd },
    );
    const report: unknown = JSON.parse(stdout);
    expect(validateVerificationReport(report).ok).toBe(true);
    expect(report).toMatchObject({ verdict: 'conditional', answer: 'unmet' });
  });
});

describe('what is read', () => {
  test('a ZIP, a quoted pattern and a folder', () => {
    const documents = ['0.jwt', '1.pdf'].map((name) => ({
      name: `cv/${name}`,
      content: new Uint8Array(readFileSync(join(cwd, 'inbox', name))),
    }));
    writeFileSync(join(cwd, 'all.zip'), zipFile([...documents, { name: '../outside.txt', content: 'x' }]));
    const { code, stdout } = kluscv(
      ['verify', 'all.zip', 'inbox/[12].jwt', '--trust', 'trust.json', '--reporter', 'csv', ...at],
      { cwd },
    );
    // An entry whose name leads out of the ZIP is not opened: what is left over is never part of a good answer.
    expect(code).toBe(5);
    expect(table(stdout).map(({ file }) => file)).toEqual([
      'all.zip',
      'all.zip/cv/0.jwt',
      'all.zip/cv/1.pdf',
      'inbox/1.jwt',
      'inbox/2.jwt',
    ]);
  });

  test('a ZIP with nothing in it, and one that is none', () => {
    writeFileSync(join(cwd, 'empty.zip'), zipFile([{ name: 'readme.txt', content: 'x' }]));
    writeFileSync(join(cwd, 'broken.zip'), 'PK\u0003\u0004 and no more');
    expect(kluscv(['verify', 'empty.zip', ...at], { cwd }).code).toBe(5);
    expect([2, 5]).toContain(kluscv(['verify', 'broken.zip', ...at], { cwd }).code);
  });
});

describe('reporters', () => {
  test('several at once, each into its file, and text beside them', () => {
    const files = ['json=out/r.json', 'ndjson=out/r.ndjson', 'csv=out/r.csv', 'html=out/r.html', 'junit=out/r.xml'];
    const args = [
      'verify',
      'inbox',
      'altered.jwt',
      '--trust',
      'trust.json',
      ...files.flatMap((file) => ['--reporter', file]),
      ...at,
    ];
    const { code, stdout } = kluscv(args, { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('NOT GENUINE');
    expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual(['r.csv', 'r.html', 'r.json', 'r.ndjson', 'r.xml']);
    const read = (name: string): string => readFileSync(join(cwd, 'out', name), 'utf8');

    const list = JSON.parse(read('r.json')) as readonly { readonly exit: number; readonly report?: unknown }[];
    expect(list.map(({ exit }) => exit).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 5]);
    for (const { report } of list) expect(report === undefined || validateVerificationReport(report).ok).toBe(true);
    expect(
      read('r.ndjson')
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual(list);

    const rows = table(read('r.csv'));
    expect(rows).toHaveLength(10);
    expect(rows.filter(({ accepted }) => accepted === 'yes')).toHaveLength(8);

    const html = read('r.html');
    expect(html).toContain("default-src 'none'; style-src 'sha256-");
    expect(html).not.toMatch(/<script|<b>|\son\w+=|javascript:/i);
    expect(html).toContain('O&#39;Neil &lt;b&gt;&amp;amp;');
    expect(html).toContain('8 of 10 accepted');

    expect(read('r.xml').match(/<testcase/g)).toHaveLength(10);
    expect(read('r.xml').match(/<failure type="altered"/g)).toHaveLength(1);
    expect(read('r.xml').match(/<error type="nothing"/g)).toHaveLength(1);
    expect(kluscv(args, { cwd }).code, 'nothing is overwritten unasked').toBe(2);
    expect(kluscv([...args, '--force'], { cwd }).code).toBe(1);
  });

  test('no cell of a CSV begins a formula, wherever a spreadsheet cuts', () => {
    const { stdout } = kluscv(['verify', 'inbox', '--reporter', 'csv', ...at], { cwd });
    const cells = stdout
      .slice(1)
      .split(/[\r\n,;\t]+/)
      .map((cell) => cell.replace(/^["\s]+/, ''));
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(stdout).toContain('HYPERLINK');
  });

  test.each([
    [['--reporter', 'pdf']],
    [['--reporter', 'csv', '--reporter', 'json']],
    [['--reporter', 'csv', '--json']],
    [['--reporter', 'csv=']],
    [['--reporter', 'text=a.txt']],
  ])('%j is wrong usage', (args) => {
    expect(kluscv(['verify', 'inbox', ...args, ...at], { cwd }).code).toBe(2);
  });
});

describe('verify batch', () => {
  const own = ['--journal', 'kluscv-batch.journal', ...at];
  const batch = ['verify', 'batch', 'many', '--trust', 'trust.json', '--reporter', 'csv=people.csv', '--force', ...own];
  let whole = '';

  test('a row for each work; the journal is gone when all is done', () => {
    mkdirSync(join(cwd, 'many'));
    for (let copy = 10; copy < 20; copy += 1)
      for (const name of readdirSync(join(cwd, 'inbox')))
        cpSync(join(cwd, 'inbox', name), join(cwd, 'many', `${copy}-${name}`));
    const { code, stderr } = kluscv(batch, { cwd });
    expect({ code, stderr }).toEqual({
      code: 5,
      stderr:
        '90 files: 10 with nothing signed, 80 genuine.\n' +
        'This is the answer for 20 January 2026, 00:00 UTC, the time that you chose, and not for now.\n',
    });
    whole = readFileSync(join(cwd, 'people.csv'), 'utf8');
    expect(new Set(table(whole).map(({ file }) => file)).size).toBe(90);
    expect(existsSync(join(cwd, 'kluscv-batch.journal'))).toBe(false);
  });

  const journal = (): string =>
    existsSync(join(cwd, 'kluscv-batch.journal')) ? readFileSync(join(cwd, 'kluscv-batch.journal'), 'utf8') : '';
  const lines = (): number => journal().split('\n').length - 1;

  test('killed again and again at random, it loses nothing and does nothing twice', { timeout: 60_000 }, async () => {
    rmSync(join(cwd, 'people.csv'));
    let killed = 0;
    for (;;) {
      const before = lines();
      const process = startKluscv([...batch, ...(before > 0 ? ['--resume'] : [])], cwd);
      const ended = once(process, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      const until = before + 2 + Math.floor(Math.random() * 30);
      while (lines() < until && process.exitCode === null) await setTimeout(1 + Math.random() * 4);
      if (process.exitCode === null && process.signalCode === null) process.kill('SIGKILL');
      const [code, signal] = await ended;
      if (signal === null) {
        expect(code).toBe(5);
        break;
      }
      killed += 1;
      expect(existsSync(join(cwd, 'people.csv')), 'no half report under its name').toBe(false);
      // A line that was being written when the process died.
      if (killed === 1) writeFileSync(join(cwd, 'kluscv-batch.journal'), `${journal()}{"name":"many/half`);
    }
    expect(killed).toBeGreaterThan(0);
    expect(readFileSync(join(cwd, 'people.csv'), 'utf8')).toBe(whole);
    // What a killed process left is taken away a day later.
    expect(readdirSync(cwd).filter((name) => /\.(lock|journal)/.test(name))).toEqual([]);
  });

  test('two at once, on one journal or on one report: neither loses anything', { timeout: 30_000 }, async () => {
    rmSync(join(cwd, 'people.csv'));
    const process = startKluscv(batch, cwd);
    const ended = once(process, 'exit') as Promise<[number | null]>;
    while (lines() < 2 && process.exitCode === null) await setTimeout(2);
    process.kill('SIGSTOP');
    // Nothing tells one that is stopped from one that was killed: whoever goes on looks at the rest once more.
    const same = kluscv([...batch, '--resume'], { cwd });
    const anew = readFileSync(join(cwd, 'people.csv'), 'utf8');
    const second = kluscv([...batch, '--journal', 'another.journal'], { cwd });
    process.kill('SIGCONT');
    expect(same.code).toBe(5);
    expect(anew).toBe(whole);
    expect(second.code).toBe(5);
    expect(readFileSync(join(cwd, 'people.csv'), 'utf8')).toBe(whole);
    expect((await ended)[0]).toBe(5);
    expect(readFileSync(join(cwd, 'people.csv'), 'utf8')).toBe(whole);
    expect(readdirSync(cwd).filter((name) => /\.(lock|journal)/.test(name))).toEqual([]);
  });

  test('interrupted, it ends with 130 and says how to go on', { timeout: 30_000 }, async () => {
    const process = startKluscv(batch, cwd);
    let stderr = '';
    process.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const ended = once(process, 'exit') as Promise<[number | null]>;
    while (lines() < 5 && process.exitCode === null) await setTimeout(2);
    process.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    expect(stderr).toMatch(
      /Stopped after \d+ of 90[^]*kluscv verify batch many --journal kluscv-batch\.journal --resume/,
    );
    expect(kluscv(batch, { cwd }).code, 'a batch that was begun is not begun anew').toBe(2);
    expect(kluscv([...batch, '--resume', '--allow', 'test'], { cwd }).code, 'nor mixed with another').toBe(2);
    expect(kluscv([...batch, '--resume'], { cwd }).code).toBe(5);
    expect(readFileSync(join(cwd, 'people.csv'), 'utf8')).toBe(whole);
    expect(kluscv([...batch, '--resume'], { cwd }).code, 'there is none to resume').toBe(2);
  });

  test('a table names the files; one that is missing costs only itself', () => {
    writeFileSync(join(cwd, 'applicants.csv'), 'person;CV\nAmina;inbox/0.pdf\nBram;inbox/gone.pdf\n');
    const { code, stdout } = kluscv(
      ['verify', 'batch', 'applicants.csv', '--column', 'cv', '--trust', 'trust.json', ...at],
      { cwd },
    );
    expect(code).toBe(2);
    expect(table(stdout).map(({ file, verdict }) => [file, verdict])).toEqual([
      ['inbox/gone.pdf', 'no-credential'],
      ['inbox/0.pdf', 'verified'],
    ]);
    expect(kluscv(['verify', 'batch', 'applicants.csv', ...at], { cwd }).code, 'no column of that name').toBe(2);
  });
});
