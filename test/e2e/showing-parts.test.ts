// A worker who holds an SD-JWT: a KlusCV that holds and shows only what was chosen, and is checked as any other.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '@kluscv/pdf';
import { type WorkCredential, type WorkPresentation } from '@kluscv/schema';
import { generateJwk, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { presentSdJwt, sdJwtFormat } from '@kluscv/sdk/sd-jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';

const example = new URL('../../examples/credentials/cleaner.json', import.meta.url);
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

let cwd = '';
const run = (...args: readonly string[]): ReturnType<typeof kluscv> => kluscv(args, { cwd });
const told = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What the file holds: every text in it that anybody could take out, base64url undone. */
function contentOf(pdf: string): { readonly presentation: WorkPresentation; readonly texts: string } {
  const extraction = extract(readFileSync(join(cwd, pdf)));
  if (!extraction.ok) throw new Error(extraction.message);
  const presentation = JSON.parse(new TextDecoder().decode(extraction.presentation)) as WorkPresentation;
  const parts = presentation.verifiableCredential.flatMap(({ id }) => id.split(/[,.~]/));
  return { presentation, texts: parts.map((part) => Buffer.from(part, 'base64url').toString()).join('\n') };
}

interface Checked {
  readonly verdict: string;
  readonly findings: readonly { readonly code: string }[];
  readonly credentials: readonly { readonly format: string; readonly findings: readonly { readonly code: string }[] }[];
}

/** The report on a file, by the quick start or by the whole program. */
function checked(file: string, ...more: readonly string[]): Checked {
  return JSON.parse(
    run('verify', file, '--json', '--offline', '--at', '2025-06-01T00:00:00Z', ...more).stdout,
  ) as Checked;
}

const codes = (report: Checked): readonly string[] =>
  [...report.findings, ...report.credentials.flatMap(({ findings }) => findings)].map(({ code }) => code);

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-parts-'));
  const signer = await signerFromJwk(await generateJwk());
  const holderJwk = await generateJwk('ES256');
  const honest = JSON.parse(readFileSync(example, 'utf8')) as WorkCredential;
  const did = signer.verificationMethod.split('#')[0] as WorkCredential['issuer']['id'];
  const { credentialStatus: _none, ...plain } = honest;
  const credential = { ...plain, issuer: { ...honest.issuer, id: did } } as WorkCredential;
  const format = sdJwtFormat('vc+sd-jwt', { random, holder: holderJwk, decoys: 1 });
  const whole = await issueCredential(credential, { signer, format });
  writeFileSync(join(cwd, 'all.sd-jwt'), whole.value);
  const again = { ...credential, id: 'urn:uuid:77777777-0000-4000-8000-000000000007' as const };
  const ietf = await issueCredential(again, { signer, format: sdJwtFormat('dc+sd-jwt', { random }) });
  writeFileSync(join(cwd, 'ietf.sd-jwt'), ietf.value);
  writeFileSync(
    join(cwd, 'plain.jwt'),
    (await issueCredential({ ...again, id: 'urn:uuid:77777777-0000-4000-8000-000000000008' }, { signer })).value,
  );
  const other = {
    ...again,
    id: 'urn:uuid:77777777-0000-4000-8000-000000000009' as const,
    credentialSubject: { ...again.credentialSubject, name: 'Bo Voorbeeld' },
  };
  writeFileSync(join(cwd, 'other.jwt'), (await issueCredential(other, { signer })).value);
  const binding = {
    signer: await signerFromJwk(holderJwk),
    audience: 'https://another.example',
    nonce: 'bm9uY2U',
    issuedAt: '2025-06-01T00:00:00Z' as const,
  };
  const show = ['/credentialSubject/name', '/credentialSubject/workRecord/reviews/0'];
  writeFileSync(join(cwd, 'bound.sd-jwt'), (await presentSdJwt(whole, { show, binding })).value);
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('a KlusCV of an SD-JWT', () => {
  test.each(['all.sd-jwt', 'ietf.sd-jwt'])('%s is embedded, drawn, and checked', (file) => {
    const { code, stderr } = run('export', 'pdf', file, '--out', `${file}.pdf`, '--lang', 'nl');
    expect(stderr).toContain('1 credential');
    expect(code).toBe(0);
    const format = file === 'all.sd-jwt' ? 'vc+sd-jwt' : 'dc+sd-jwt';
    expect(contentOf(`${file}.pdf`).presentation.verifiableCredential[0]?.id).toMatch(`data:application/${format},`);
    for (const how of [[], ['--require', 'page']] as const) {
      const report = checked(`${file}.pdf`, ...how);
      expect(codes(report)).toContain('page.identical');
      expect(codes(report)).toContain('proof.intact');
      expect(report.credentials[0]?.format).toBe(format);
    }
  });

  test('holds only what was not hidden, and says that parts may be missing', () => {
    expect(
      run('export', 'pdf', 'all.sd-jwt', '--hide', 'name,hours,ratings,reviews/2,reviews/3', '--out', 'less.pdf').code,
    ).toBe(0);
    const { texts } = contentOf('less.pdf');
    const { texts: whole } = contentOf('all.sd-jwt.pdf');
    const { credentialSubject: subject } = JSON.parse(readFileSync(example, 'utf8')) as WorkCredential;
    const [first, second] = subject.workRecord.reviews ?? [];
    for (const text of [subject.name, second?.text, '"ratings"', '"hours"']) {
      expect(whole).toContain(text);
      expect(texts).not.toContain(text);
    }
    expect(texts).toContain(first?.text);
    expect(codes(checked('less.pdf'))).toContain('page.identical');
    const { stdout } = run('export', 'text', 'less.pdf', '--lang', 'en');
    expect(stdout).toContain('Parts may be missing');
    expect(told(stdout)).toMatch(/1 of \d+ reviews? shown, chosen by the worker/);
    expect(stdout).not.toContain(second?.text);
    expect(run('inspect', 'less.pdf').stdout).not.toContain(second?.text);
  });

  test('tells whoever verifies it how much the worker chose to show', () => {
    const said = (file: string, lang: string): string =>
      told(run('verify', file, '--offline', '--at', '2025-06-01T00:00:00Z', '--lang', lang).stdout);
    const [, all = ''] =
      /The worker chose what you see: (\d+) of at most (\d+) parts\./.exec(said('all.sd-jwt', 'en')) ?? [];
    for (const [lang, parts, reviews] of [
      ['en', /The worker chose what you see: (\d+) of at most (\d+) parts\./, /chose what you see: 1 of \d+ reviews\./],
      [
        'nl',
        /De werker koos wat u ziet: (\d+) van hoogstens (\d+) onderdelen\./,
        /koos wat u ziet: 1 van \d+ beoordelingen\./,
      ],
      ['de', /gewählt, was Sie sehen: (\d+) von höchstens (\d+) Angaben\./, /was Sie sehen: 1 von \d+ Bewertungen\./],
      ['da', /valgt, hvad du ser: (\d+) af højst (\d+) dele\./, /hvad du ser: 1 af \d+ anmeldelser\./],
      ['fr', /choisi ce que vous voyez : (\d+) éléments? sur (\d+) au plus\./, /ce que vous voyez : 1 avis sur \d+\./],
    ] as const) {
      const text = said('less.pdf', lang);
      const [, shown = '', total = ''] = parts.exec(text) ?? [];
      expect({
        lang,
        fewer: Number(shown) > 0 && Number(shown) < Number(all),
        more: Number(total) > Number(all),
      }).toEqual({ lang, fewer: true, more: true });
      expect(text).toMatch(reviews);
    }
    // Signed as a whole: nothing but the reviews was chosen.
    expect(said('plain.jwt', 'en')).not.toMatch(/at most \d+ parts/);
    expect(said('plain.jwt', 'en')).toMatch(/The worker chose what you see: \d+ of \d+ reviews\./);
  });

  test('leaves out more of what was made of it, and can bring nothing back', () => {
    expect(run('export', 'pdf', 'less.pdf', '--hide', 'reviews/1', '--out', 'least.pdf').code).toBe(0);
    expect(contentOf('least.pdf').texts).not.toContain('"reviews"');
    expect(codes(checked('least.pdf'))).toContain('page.identical');
    expect(run('export', 'pdf', 'least.pdf', '--hide', 'reviews/1', '--out', 'never.pdf').stderr).toContain('no');
  });

  test('stands beside one that is signed as a whole', () => {
    expect(run('combine', 'plain.jwt', 'all.sd-jwt', '--hide', '2/name', '--out', 'both.json').code).toBe(0);
    expect(run('export', 'pdf', 'both.json', '--out', 'both.pdf').code).toBe(0);
    const report = checked('both.pdf');
    expect(report.credentials.map(({ format }) => format)).toEqual(['vc+jwt', 'vc+sd-jwt']);
    expect(codes(report)).toContain('page.identical');
    expect(codes(report).filter((code) => code === 'proof.intact')).toHaveLength(2);
  });

  test('holds no answer that was meant for somebody else', () => {
    expect(run('export', 'pdf', 'bound.sd-jwt', '--out', 'bound.pdf').code).toBe(0);
    expect(contentOf('bound.pdf').texts).not.toContain('kb+jwt');
    const codesOf = codes(checked('bound.pdf'));
    expect(codesOf).toContain('page.identical');
    expect(codesOf).toContain('holder.not-bound');
  });

  test('says before it is written what can be hidden, and how', () => {
    const { stderr, stdout } = run('export', 'pdf', 'plain.jwt', 'all.sd-jwt', '--preview', '--hide', '2/reviews');
    expect(told(stderr)).toContain('--hide: name, ');
    expect(told(stderr)).toContain('reviews/2');
    expect(told(stderr).match(/--hide:/g)).toHaveLength(1);
    expect(stdout).toContain('Parts may be missing');
  });

  test('of two people says so before it is written, and when it is checked', () => {
    for (const args of [
      ['export', 'pdf', 'plain.jwt', 'other.jwt', '--out', 'two.pdf'],
      ['combine', 'plain.jwt', 'other.jwt', '--out', 'two.json'],
    ]) {
      const { code, stderr } = run(...args);
      expect(code).toBe(0);
      expect(told(stderr)).toMatch(/name more than one person: .+ \/ Bo Voorbeeld\./);
    }
    // The page was drawn after the time that is asked about, so what it shows of that time cannot be known.
    for (const [file, verdict] of [
      ['two.pdf', 'indeterminate'],
      ['two.json', 'conditional'],
    ] as const) {
      const report = checked(file);
      expect(codes(report)).toContain('structure.names');
      expect(report.verdict).toBe(verdict);
    }
    expect(told(run('verify', 'two.pdf', '--offline', '--lang', 'nl').stdout)).toContain(
      'In de delen staan verschillende namen: ',
    );
    expect(run('verify', 'two.pdf', '--offline', '--allow', 'names').stdout).toContain('Bo Voorbeeld');
    expect(codes(checked('both.pdf'))).not.toContain('structure.names');
    expect(run('export', 'pdf', 'plain.jwt', 'all.sd-jwt', '--preview').stderr).not.toContain('more than one person');
  });

  test('hides in a JSON Resume as well', () => {
    expect(run('export', 'json-resume', 'all.sd-jwt').stdout).toContain('"name": "');
    const { stdout, code } = run('export', 'json-resume', 'all.sd-jwt', '--hide', 'name');
    expect(code).toBe(0);
    expect(stdout).not.toContain((JSON.parse(readFileSync(example, 'utf8')) as WorkCredential).credentialSubject.name);
  });

  test.each([
    [['all.sd-jwt', '--hide', 'reviews/99'], 'nothing of that number'],
    [['all.sd-jwt', '--hide', '2/name'], 'nothing of that number'],
    [['all.sd-jwt', '--hide', 'counts'], 'nothing of that name'],
    [['plain.jwt', 'all.sd-jwt', '--hide', 'name'], 'Credential 1 is signed as a whole'],
  ])('says why it cannot make %j', (args, because) => {
    const { code, stderr } = run('export', 'pdf', ...args, '--out', 'never.pdf');
    expect(told(stderr)).toContain(because);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'never.pdf'))).toBe(false);
  });
});
