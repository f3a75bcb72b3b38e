// What W3C publishes signed as VC-JOSE-COSE. The examples in the Recommendation itself can be verified by nobody: they are signed while the page is made, with a
// key that is thrown away. So these are the inputs of its test suite (vc-jose-cose-suite/NOTICE.md), each with its published key and its answer.
// https://www.w3.org/TR/vc-jose-cose/
import { readCompactJws } from '@kluscv/schema';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runtime } from '#runtime';
import { readPublicJwk } from '../keys/jwk.ts';
import { sdJwtReader } from '../sd-jwt/index.ts';
import { readBoundPresentation } from '../verify/bound-presentation.ts';
import { joseFormat } from './jose.ts';

interface Published {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
}
const { keys, inputs } = JSON.parse(
  readFileSync(new URL('vc-jose-cose-suite/inputs.json', import.meta.url), 'utf8'),
) as Published;

/** Whether the published key signed it, after everything that makes a text one signed text was read strictly. */
async function isSigned(text: string): Promise<boolean> {
  const jws = readCompactJws(text.split('~', 1)[0] ?? '');
  const reading = jws.ok ? readPublicJwk(keys[String(jws.header['kid'])]) : undefined;
  const key = reading?.ok === true ? await runtime.importPublicKey(reading.jwk) : undefined;
  if (!jws.ok || key === undefined) return false;
  return runtime.verify(key, new TextEncoder().encode(jws.signingInput), jws.signature);
}

async function codesOf(text: string): Promise<readonly string[]> {
  const { faults } = await (text.includes('~') ? sdJwtReader('vc+sd-jwt') : joseFormat).read(text);
  return faults.map(({ code }) => code).toSorted();
}

/**
 * Where we differ, in every input of the suite. A key is found through the issuer, so the issuer is a DID and `kid` its key; the suite names keys by
 * thumbprint and issuers by https addresses, and hands the key in beside them. And `iat` is a number (RFC 7519); the suite writes a date.
 */
const DIFFERENT = { key: 'proof.key.name', date: 'structure.claim' } as const;
/** Two algorithms are enough for everyone who can sign at all. */
const ALGORITHM = 'proof.algorithm';
/** Who issued it is not the holder’s to hide. */
const HIDDEN = 'structure.disclosure';

describe('what the suite signed', () => {
  test.each<[name: string, isSigned: boolean, faults: readonly string[]]>([
    ['credential-jose-minimal', true, [DIFFERENT.key, DIFFERENT.date]],
    ['credential-issuer-match-signed', true, [DIFFERENT.key, DIFFERENT.date]],
    ['credential-jose-bad-signature', false, [DIFFERENT.key, DIFFERENT.date]],
    ['credential-jose-bad-media-type', true, [DIFFERENT.key, DIFFERENT.date, 'proof.type', 'proof.type']],
    ['credential-sdjwt-bad-media-type', true, [DIFFERENT.key, DIFFERENT.date, HIDDEN, 'proof.type', 'proof.type']],
    ['credential-jose-vc-vp-claims', true, [DIFFERENT.key, DIFFERENT.date, 'structure.legacy', 'structure.legacy']],
    ['credential-sdjwt-nested', false, [DIFFERENT.key, DIFFERENT.date, ALGORITHM]],
  ])('%s: signed %s, and read with exactly %j', async (name, signed, faults) => {
    const text = inputs[name] ?? '';
    expect(await isSigned(text)).toBe(signed);
    expect(await codesOf(text)).toEqual(faults.toSorted());
  });

  test('the disclosures of an SD-JWT stand where the suite hid them', async () => {
    const reading = await sdJwtReader('vc+sd-jwt').read(inputs['credential-sdjwt-nested'] ?? '');
    expect(reading.ok && reading.document['credentialSubject']).toMatchObject({
      address: { street: '123 Main St', city: 'Anytown', country: 'USA' },
      phoneNumbers: [
        { type: 'work', number: '+1-555-123-4567' },
        { type: 'mobile', number: '+1-555-987-6543' },
      ],
    });
  });

  test('a presentation of what is no credential is signed, and refused', async () => {
    const text = inputs['presentation-jose-bad-credential'] ?? '';
    expect(await isSigned(text)).toBe(true);
    expect(readBoundPresentation(text)).toMatchObject({ ok: false });
  });
});
