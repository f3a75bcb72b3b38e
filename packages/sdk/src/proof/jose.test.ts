import { readCompactJws } from '@kluscv/schema';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { keyResolver, verifyCredential } from '../index.ts';
import { didKeyFor, signerFromJwk } from '../issue/index.ts';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, P256_JWK } from '../platform.fixture.ts';
import { joseFormat, signatureOf } from './jose.ts';

describe.each([
  ['Ed25519', ED25519_JWK, ['EdDSA', 'Ed25519']],
  ['ES256', P256_JWK, ['ES256']],
] as const)('vc+jwt with %s', (_algorithm, jwk, names) => {
  it('is a compact JWS that jose verifies', async () => {
    const platform = await fixturePlatform(jwk);
    const credential = platform.credential();
    const { format, value } = await joseFormat.secure(credential, platform.signer);
    expect(format).toBe('vc+jwt');
    const { payload, protectedHeader } = await compactVerify(value, await importJWK({ ...publicJwkOf(jwk) }, names[0]));
    expect(protectedHeader).toEqual({
      alg: names[0],
      typ: 'vc+jwt',
      cty: 'vc',
      kid: didKeyFor(jwk).verificationMethod,
    });
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(credential);
  });

  it.each(names)('is read when jose made it, under the name %s', async (alg) => {
    const platform = await fixturePlatform(jwk);
    const verifier = await fixtureVerifier(platform);
    const value = await new CompactSign(new TextEncoder().encode(JSON.stringify(platform.credential())))
      .setProtectedHeader({ kid: platform.signer.verificationMethod, typ: 'vc+jwt', alg })
      .sign(await importJWK({ ...jwk }, alg));
    const report = await verifyCredential(value, { ...verifier, resolver: keyResolver() });
    expect(report.verdict).toBe('verified');
  });
});

describe('secure', () => {
  it('signs as RFC 8037 does, byte for byte (appendix A.4)', async () => {
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    } as const;
    const input = 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc';
    expect(await signatureOf(await signerFromJwk(jwk), input)).toBe(
      'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
    );
  });

  it.each([
    ['DER', new Uint8Array(70)],
    ['nothing', undefined],
    ['text', 'signature'],
  ])('refuses a signer that gives %s', async (_what, signature) => {
    const platform = await fixturePlatform();
    const signer = { ...platform.signer, sign: () => Promise.resolve(signature as Uint8Array) };
    await expect(joseFormat.secure(platform.credential(), signer)).rejects.toMatchObject({ code: 'signer.signature' });
  });

  it('does not touch the credential', async () => {
    const platform = await fixturePlatform();
    const credential = platform.credential();
    const before = structuredClone(credential);
    await joseFormat.secure(credential, platform.signer);
    expect(credential).toEqual(before);
  });
});

describe('read', () => {
  it('gives the document as it was signed, and proves nothing', async () => {
    const platform = await fixturePlatform();
    const secured = await platform.issue();
    const reading = await joseFormat.read(secured.value);
    expect(reading).toMatchObject({ ok: true, faults: [] });
    const jws = readCompactJws(secured.value);
    expect(reading.ok && reading.document).toEqual(jws.ok && jws.payload);
  });
});
