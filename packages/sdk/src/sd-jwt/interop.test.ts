// The libraries for SD-JWTs, used directly, read what we present and bind, and we read what they do.
import { SDJwtInstance } from '@sd-jwt/core';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { WorkCredential } from '@kluscv/schema';
import { createHash, createPublicKey, verify as verifyBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Signer, verifyCredential } from '../index.ts';
import { issueCredential, publicJwkOf, signerFromJwk } from '../issue/index.ts';
import { forgedJws } from '../forged-jws.fixture.ts';
import { countingRandom, ED25519_JWK, fixturePlatform, fixtureVerifier, NOW, P256_JWK } from '../platform.fixture.ts';
import { presentSdJwt, sdJwtFormat, type SdJwtFormatId, sdJwtReader } from './index.ts';

const ASKED = { audience: 'https://employer.example', nonce: 'n-0S6_WzA2Mj' } as const;
const FORMATS: readonly SdJwtFormatId[] = ['vc+sd-jwt', 'dc+sd-jwt'];
const platform = await fixturePlatform();
const holder = await signerFromJwk(P256_JWK);
const verifier = { ...(await fixtureVerifier(platform)), formats: FORMATS.map(sdJwtReader), holder: ASKED };

const digestOf = (data: string | ArrayBuffer): Uint8Array =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : new Uint8Array(data))
    .digest();
const signing = (signer: Signer) => async (text: string) =>
  Buffer.from(await signer.sign(new TextEncoder().encode(text))).toString('base64url');
const issuerKey = createPublicKey({ key: { ...publicJwkOf(ED25519_JWK) }, format: 'jwk' });
const holderKey = createPublicKey({ key: { ...publicJwkOf(P256_JWK) }, format: 'jwk' });
const config = {
  signAlg: 'EdDSA',
  signer: signing(platform.signer),
  verifier: async (data: string, signature: string) =>
    verifyBytes(null, new TextEncoder().encode(data), issuerKey, Buffer.from(signature, 'base64url')),
  kbSignAlg: 'ES256',
  kbSigner: signing(holder),
  kbVerifier: async (data: string, signature: string) =>
    verifyBytes(
      'sha256',
      new TextEncoder().encode(data),
      { key: holderKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    ),
  hashAlg: 'sha-256' as const,
  hasher: digestOf,
  saltGenerator: () => Buffer.from(countingRandom(5)(16)).toString('base64url'),
};
/** Both have the same methods, for payloads of their own. */
const libraryOf = (id: SdJwtFormatId): SDJwtInstance<Record<string, unknown>> =>
  id === 'dc+sd-jwt'
    ? (new SDJwtVcInstance(config) as SDJwtInstance<Record<string, unknown>>)
    : new SDJwtInstance<Record<string, unknown>>(config);

describe.each(FORMATS)('%s, bound to a key and presented', (id) => {
  test('by us, read by the library', async () => {
    const format = sdJwtFormat(id, { random: countingRandom(7), holder: publicJwkOf(P256_JWK), decoys: 2 });
    const secured = await issueCredential(platform.credential(), { signer: platform.signer, format });
    const { value } = await presentSdJwt(secured, {
      show: ['/credentialSubject/name'],
      binding: { signer: holder, ...ASKED, issuedAt: NOW },
    });
    const { payload, kb } = await libraryOf(id).verify(value, { keyBindingNonce: ASKED.nonce });
    expect(payload).toMatchObject({ credentialSubject: { name: 'Testa Voorbeeld' } });
    expect(payload).not.toHaveProperty('credentialSubject.workRecord.hours');
    expect(kb?.payload).toMatchObject({ aud: ASKED.audience, nonce: ASKED.nonce, iat: Date.parse(NOW) / 1000 });
    await expect(libraryOf(id).verify(value, { keyBindingNonce: 'another' })).rejects.toThrow();
  });

  test('by the library, read by us', async () => {
    const { credentialSubject, ...rest } = platform.credential();
    const library = libraryOf(id);
    const value = await library.issue(
      {
        ...rest,
        ...(id === 'dc+sd-jwt' && {
          vct: 'https://w3id.org/kluscv/1.0/type-metadata/work-credential.json',
          iss: platform.did,
        }),
        credentialSubject: { ...credentialSubject, workRecord: { ...credentialSubject.workRecord } },
        cnf: { jwk: { ...publicJwkOf(P256_JWK) } },
      },
      { credentialSubject: { _sd: ['name'], workRecord: { _sd: ['hours'] } } },
      { header: { typ: id, kid: platform.signer.verificationMethod } },
    );
    const presented = await library.present(
      value,
      { credentialSubject: { name: true } },
      {
        kb: { payload: { iat: Date.parse(NOW) / 1000, aud: ASKED.audience, nonce: ASKED.nonce } },
      },
    );
    const report = await verifyCredential(presented, verifier);
    expect(report).toMatchObject({ verdict: 'verified', format: id });
    expect(report.findings.map(({ code }) => code)).toContain('holder.bound');
    const { credentialSubject: shown } = report.credential as WorkCredential;
    expect(shown.name).toBe('Testa Voorbeeld');
    expect(shown.workRecord).not.toHaveProperty('hours');
  });

  test('a header of the answer that says more than it must is refused, though the library takes it', async () => {
    const format = sdJwtFormat(id, { random: countingRandom(7), holder: publicJwkOf(P256_JWK) });
    const secured = await issueCredential(platform.credential(), { signer: platform.signer, format });
    const { value } = await presentSdJwt(secured, { show: [], binding: { signer: holder, ...ASKED, issuedAt: NOW } });
    const at = value.lastIndexOf('~') + 1;
    const payload = Buffer.from(value.slice(at).split('.')[1] ?? '', 'base64url').toString();
    const bound = async (header: object) =>
      value.slice(0, at) + (await forgedJws({ alg: 'ES256', typ: 'kb+jwt', ...header }, payload, P256_JWK));
    expect(await verifyCredential(await bound({}), verifier)).toMatchObject({ verdict: 'verified' });
    for (const more of [{ jwk: publicJwkOf(P256_JWK) }, { kid: 'x' }, { crit: ['b64'], b64: true }, { typ: 'JWT' }]) {
      expect(await verifyCredential(await bound(more), verifier)).toMatchObject({ verdict: 'rejected' });
    }
    expect(await libraryOf(id).verify(await bound({ kid: 'x' }), { keyBindingNonce: ASKED.nonce })).toBeDefined();
  });
});

test.each([['https://w3id.org/kluscv/1.0/type-metadata/endorsement.json'], ['x'], [7], [undefined]])(
  'a type (vct) that is not that of the credential is refused: %s',
  async (vct) => {
    const payload = { ...platform.credential(), iss: platform.did, vct };
    const header = { alg: 'EdDSA', typ: 'dc+sd-jwt', kid: platform.signer.verificationMethod };
    const report = await verifyCredential(`${await forgedJws(header, payload)}~`, verifier);
    expect(report.verdict).toBe('rejected');
    expect(report.findings.map(({ code }) => code)).toContain('structure.claim');
  },
);
