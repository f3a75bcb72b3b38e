// `kluscv export`: what a worker chooses to show, what is seen before it is written, and copies for those who read no PDF.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndorsementCredential, WorkRecord } from '@kluscv/schema';
import { createIssuer, generateJwk, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { sdJwtFormat } from '@kluscv/sdk/sd-jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';
import { record } from '../support/record.ts';

const NOW = '2026-01-10T00:00:00Z';
const HOSTILE = '<script>alert(1)</script> "x" & \'y\' <img src=https://elsewhere.example/a.png>';
const endorsement = new URL('../../examples/credentials/trainer-endorsement.json', import.meta.url);

let cwd = '';
const run = (...args: readonly string[]): ReturnType<typeof kluscv> => kluscv(args, { cwd });

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-exporting-'));
  const signer = await signerFromJwk(await generateJwk());
  const issuer = await createIssuer({ signer, issuer: { name: 'Voorbeeld', role: 'platform' }, clock: () => NOW });
  const reviewed: WorkRecord = {
    ...record,
    reviewsTotal: 2,
    reviewsOffered: 2,
    reviews: [
      { text: HOSTILE, lang: 'en' },
      { text: 'عمل ممتاز', lang: 'ar' },
    ],
  };
  const subject = { name: 'Amina Voorbeeld' };
  const one = await issuer.issue(record, { subject });
  const two = await issuer.issue({ ...reviewed, platform: { name: 'Another' } }, { subject });
  writeFileSync(join(cwd, '1.jwt'), one.value);
  writeFileSync(join(cwd, '2.jwt'), two.value);
  const draft = JSON.parse(readFileSync(endorsement, 'utf8')) as EndorsementCredential;
  const endorsing = { ...draft, issuer: { ...draft.issuer, id: issuer.issuer.id } };
  writeFileSync(join(cwd, '3.jwt'), (await issueCredential(endorsing, { signer })).value);
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const hiding = await issueCredential(endorsing, { signer, format: sdJwtFormat('vc+sd-jwt', { random }) });
  writeFileSync(join(cwd, '4.sd-jwt'), hiding.value);
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('kluscv export pdf', () => {
  test('shows in words what an employer would see, and writes nothing', () => {
    const before = readdirSync(cwd);
    const { code, stdout, stderr } = run('export', 'pdf', '1.jwt', '2.jwt', '3.jwt', '--preview', '--select', '1,2');
    expect(stderr).toContain('nothing was written');
    expect(stderr).toMatch(/^– {2}3 {2}/m);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Amina Voorbeeld\n/);
    expect(stdout).toContain('Another');
    expect(readdirSync(cwd)).toEqual(before);
  });

  test('makes a KlusCV of what was chosen, of another KlusCV as well', () => {
    expect(run('export', 'pdf', '1.jwt', '2.jwt', '3.jwt', '--out', 'all.pdf').code).toBe(0);
    const less = run(
      'export',
      'pdf',
      'all.pdf',
      '--hide',
      'endorsements',
      '--select',
      '2,3',
      '--out',
      'less.pdf',
      '--lang',
      'nl',
      '--json',
    );
    expect(less.stderr).toBe('');
    expect(JSON.parse(less.stdout)).toMatchObject({ file: 'less.pdf', credentials: 1 });
    const { stdout } = run('inspect', 'less.pdf');
    expect(stdout).toContain('Another');
    expect(stdout).not.toContain('WorkEndorsement');
  });

  test.each([
    [['2.jwt', '--hide', 'reviews'], 'signed as a whole'],
    [['1.jwt', '--hide', 'name'], 'ask Voorbeeld for one without it'],
    [['1.jwt', '--hide', 'colour'], 'Choose from endorsements'],
    [['1.jwt', '--select', '2'], 'names a credential that is not there. Number of credentials: 1.'],
    [['3.jwt', '--hide', 'endorsements'], 'Nothing is left to show'],
    [['4.sd-jwt', '--hide', 'endorses'], 'has this in the open'],
  ])('says why it cannot make %j', (args, because) => {
    const { code, stderr } = run('export', 'pdf', ...args, '--out', 'never.pdf');
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(because);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'never.pdf'))).toBe(false);
  });

  test('hides without a word what is not there', () => {
    expect(run('export', 'pdf', '1.jwt', '--hide', 'reviews', '--out', 'quiet.pdf').code).toBe(0);
  });

  test('asks where the PDF goes', () => {
    expect(run('export', 'pdf', '1.jwt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--out kluscv.pdf'),
    });
  });
});

describe('kluscv export html', () => {
  const page = (...args: readonly string[]): string => run('export', 'html', ...args).stdout;

  test('makes one page in one language, with headings, facts and quotations', () => {
    const html = page('1.jwt', '2.jwt', '--lang', 'nl');
    expect(html).toContain('<html lang="nl" dir="ltr">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<blockquote dir="auto" lang="ar">');
    expect(html).toMatch(/<dl>\n<div><dt>/);
    for (const name of ['dl', 'dd', 'div', 'main', 'blockquote', 'p', 'h2']) {
      const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
      expect(count(new RegExp(`<${name}[ >]`, 'g')), name).toBe(count(new RegExp(`</${name}>`, 'g')));
    }
  });

  test('runs from right to left in Arabic, and keeps names apart', () => {
    const html = page('1.jwt', '--lang', 'ar');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<h1><bdi>Amina Voorbeeld</bdi></h1>');
  });

  test('spells what others wrote, and lets nothing be loaded or run', () => {
    const html = page('2.jwt');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<(?:script|img|link|iframe|form|base)\b|<[^>]*\s(?:on\w+|src|href)=/i);
    expect(html).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
  });

  test('says that nobody can check it, and keeps files that are there', () => {
    const { stderr } = run('export', 'html', '1.jwt', '--out', 'page.html');
    expect(stderr).toContain('nobody can check it');
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toContain('a copy without signatures');
    expect(run('export', 'html', '1.jwt', '--out', 'page.html').code).toBe(2);
  });
});

test('kluscv export text: a line a fact, nothing of a page', () => {
  const { stdout, code } = run('export', 'text', '2.jwt', '--lang', 'en');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Amina Voorbeeld\n/);
  expect(stdout).toMatch(/^\S[^\n:]*: \S/m);
  expect(stdout).toContain('<script>alert(1)</script>');
  expect(stdout).not.toMatch(/\n\n\n|[│─]/);
  expect(stdout).toContain('a copy without signatures');
  expect(stdout).not.toContain('kluscv verify');
});

test('kluscv export json-resume: a JSON Resume, and what it lost', () => {
  const { stdout, stderr, code } = run('export', 'json-resume', '1.jwt');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ basics: { name: 'Amina Voorbeeld' }, work: [{ name: 'Voorbeeld' }] });
  expect(stderr).not.toBe('');
});
