// Whatever way a credential is secured, `kluscv verify` reads it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { VerificationReport } from '@kluscv/schema';
import type { ProofFormat, SecuredCredential } from '@kluscv/sdk';
import { credentialFor, didKeyFor, generateJwk, issueCredential, publicJwkOf, signerFromJwk } from '@kluscv/sdk/issue';
import { presentAsJwt } from '@kluscv/sdk/present';
import { dataIntegrityFormat } from '@kluscv/data-integrity';
import { presentSdJwt, sdJwtFormat } from '@kluscv/sdk/sd-jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';
import { record } from '../support/record.ts';

const ISSUED = '2026-01-10T00:00:00Z';
const clock = (): string => ISSUED;
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const asked = ['--audience', 'https://employer.example', '--nonce', 'b3BlbiBzZXNhbWU'];
const at = ['--offline', '--at', '2026-01-10T00:01:00Z'];

let cwd = '';
const secured = new Map<string, SecuredCredential>();

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-formats-'));
  const holderJwk = await generateJwk();
  const holder = await signerFromJwk(holderJwk);
  const ecdsa = await signerFromJwk(await generateJwk('ES256'));
  const eddsa = await signerFromJwk(await generateJwk());
  const sdJwt = { random, holder: publicJwkOf(holderJwk) };
  const cases: readonly (readonly [string, ProofFormat, typeof ecdsa])[] = [
    ['vc-sd.sd-jwt', sdJwtFormat('vc+sd-jwt', sdJwt), ecdsa],
    ['dc-sd.sd-jwt', sdJwtFormat('dc+sd-jwt', sdJwt), eddsa],
    ['ecdsa-rdfc.json', dataIntegrityFormat('ecdsa-rdfc-2019', { clock }), ecdsa],
    ['eddsa-rdfc.json', dataIntegrityFormat('eddsa-rdfc-2022', { clock }), eddsa],
    ['eddsa-jcs.jsonld', dataIntegrityFormat('eddsa-jcs-2022', { clock }), eddsa],
  ];
  for (const [file, format, signer] of cases) {
    // Shown together with the first, so of other work: the same work twice is another answer.
    const work = file === 'dc-sd.sd-jwt' ? { ...record, platform: { name: 'Another' } } : record;
    const credential = credentialFor(work, {
      issuer: { id: signer.verificationMethod.split('#')[0] ?? '', name: 'Voorbeeld', role: 'platform' },
      subject: { id: didKeyFor(holderJwk).did, name: 'Amina Voorbeeld' },
      validFrom: ISSUED,
      validUntil: '2027-01-10T00:00:00Z',
      random,
    });
    const made = await issueCredential(credential, { signer, format });
    secured.set(file, made);
    writeFileSync(join(cwd, file), `${made.value}\n`);
  }
  const binding = { signer: holder, audience: asked[1] ?? '', nonce: asked[3] ?? '', issuedAt: ISSUED };
  const show = ['/credentialSubject/name'];
  const shown = await presentSdJwt(secured.get('vc-sd.sd-jwt') as SecuredCredential, { show, binding });
  writeFileSync(join(cwd, 'bound.sd-jwt'), shown.value);
  const both = [secured.get('vc-sd.sd-jwt'), secured.get('dc-sd.sd-jwt')] as readonly SecuredCredential[];
  writeFileSync(join(cwd, 'presentation.jwt'), await presentAsJwt(both, binding));
}, 60_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

describe.each(['vc-sd.sd-jwt', 'dc-sd.sd-jwt', 'ecdsa-rdfc.json', 'eddsa-rdfc.json', 'eddsa-jcs.jsonld'])(
  '%s',
  (file) => {
    test('verifies, by itself and in a folder', () => {
      const { code, stdout } = kluscv(['verify', file, ...at, '--allow', 'unknown-issuer', '--json'], { cwd });
      const report = JSON.parse(stdout) as VerificationReport;
      expect({ code, format: report.credentials[0]?.format }).toEqual({ code: 0, format: secured.get(file)?.format });
    });

    test('is rejected when one character of the signature is another', () => {
      const { value } = secured.get(file) as SecuredCredential;
      const altered = file.endsWith('sd-jwt')
        ? value.replace(/(?<=\.[^.~]{20})[^.~](?=[^.~]*~)/, (one) => (one === '_' ? '-' : '_'))
        : value.replace('"completed":41', '"completed":42');
      expect(altered).not.toBe(value);
      writeFileSync(join(cwd, `altered-${file}`), altered);
      const { code, stdout } = kluscv(['verify', `altered-${file}`, ...at], { cwd });
      expect(code).toBe(1);
      expect(stdout).toContain('✗ wrong');
      rmSync(join(cwd, `altered-${file}`));
    });
  },
);

describe('who presents', () => {
  test.each([
    ['bound.sd-jwt', asked, 0],
    ['presentation.jwt', asked, 0],
    ['presentation.jwt', ['--audience', 'https://other.example', '--nonce', 'b3BlbiBzZXNhbWU'], 4],
    ['presentation.jwt', ['--audience', 'https://employer.example', '--nonce', 'another'], 4],
    ['vc-sd.sd-jwt', asked, 4],
    ['bound.sd-jwt', ['--nonce', 'b3BlbiBzZXNhbWU'], 2],
  ])('verify %s %j ends with %i', (file, words, code) => {
    const outcome = kluscv(['verify', file, ...words, ...at, '--allow', 'unknown-issuer'], { cwd });
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(code);
  });
});

test('a folder of all of them', () => {
  const { code, stderr } = kluscv(['verify', '.', ...at, '--allow', 'unknown-issuer', '-q'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // A row a part: the presentation has two.
  const batch = kluscv(['verify', 'batch', '.', ...at, '--allow', 'unknown-issuer'], { cwd });
  expect(batch.code).toBe(0);
  expect(batch.stdout.trim().split('\r\n')).toHaveLength(1 + 6 + 2);
});
