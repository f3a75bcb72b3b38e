// What jose alone verifies and a reader of credentials must not: each signature here is good, and made with the issuer’s own key.
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { forgedJws } from '../forged-jws.fixture.ts';
import { verifyCredential } from '../index.ts';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { ED25519_JWK, fixturePlatform, fixtureVerifier } from '../platform.fixture.ts';

const platform = await fixturePlatform(ED25519_JWK);
const verifier = await fixtureVerifier(platform);
const key = await importJWK({ ...publicJwkOf(ED25519_JWK) }, 'EdDSA');
const kid = JSON.stringify(platform.signer.verificationMethod);
const header = `{"alg":"EdDSA","typ":"vc+jwt","cty":"vc","kid":${kid}}`;
const payload = JSON.stringify(platform.credential());

const withMember = (json: string, member: string): string => `${json.slice(0, -1)},${member}}`;
const honest = await forgedJws(header, payload);
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The same bytes with a bit set that belongs to none of them. */
const stray = honest.slice(0, -1) + (BASE64URL[BASE64URL.indexOf(honest.at(-1) ?? '') + 1] ?? '');

describe('jose alone accepts, and we reject', () => {
  it.each<[string, string | Promise<string>, string]>([
    ['a line break behind the signature', `${honest}\n`, 'structure.compact'],
    ['a space inside the signature', `${honest.slice(0, -20)} ${honest.slice(-20)}`, 'structure.compact'],
    ['padding', `${honest}==`, 'structure.compact'],
    ['a stray bit at the end', stray, 'structure.compact'],
    ['a header with two types', forgedJws(`{"typ":"JWT",${header.slice(1)}`, payload), 'structure.compact'],
    [
      'a key in the header',
      forgedJws(withMember(header, `"jwk":${JSON.stringify(publicJwkOf(ED25519_JWK))}`), payload),
      'proof.header',
    ],
    [
      'an address of keys in the header',
      forgedJws(withMember(header, '"jku":"https://evil.example/keys"'), payload),
      'proof.header',
    ],
    [
      'an address of certificates in the header',
      forgedJws(withMember(header, '"x5u":"https://a.test"'), payload),
      'proof.header',
    ],
    ['no type', forgedJws(`{"alg":"EdDSA","kid":${kid}}`, payload), 'proof.type'],
    ['the type of another token', forgedJws(header.replace('vc+jwt', 'JWT'), payload), 'proof.type'],
    ['the type of a presentation', forgedJws(header.replace('vc+jwt', 'vp+jwt'), payload), 'proof.type'],
    ['no name of the key', forgedJws('{"alg":"EdDSA","typ":"vc+jwt"}', payload), 'proof.key.missing'],
    [
      'a member twice',
      forgedJws(header, withMember(payload, '"validUntil":"2099-01-01T00:00:00Z"')),
      'structure.compact',
    ],
    ['the member __proto__', forgedJws(header, withMember(payload, '"__proto__":{}')), 'structure.compact'],
    [
      'half a character',
      forgedJws(header, payload.replace('Klusplatform', String.raw`\ud800platform`)),
      'structure.compact',
    ],
    [
      'another issuer in the claims',
      forgedJws(header, withMember(payload, '"iss":"did:web:other.example"')),
      'structure.claim',
    ],
    ['the claim of version 1.1', forgedJws(header, withMember(payload, '"vc":{}')), 'structure.legacy'],
    [
      'a member that the standard does not know',
      forgedJws(header, withMember(payload, '"rank":5')),
      'structure.schema',
    ],
    ['a list', forgedJws(header, '[]'), 'structure.compact'],
    [
      '65 levels',
      forgedJws(header, withMember(payload, `"deep":${'['.repeat(65)}${']'.repeat(65)}`)),
      'structure.compact',
    ],
    ['what is not JSON', forgedJws(header, 'credential'), 'structure.compact'],
  ])('%s', async (_what, value, code) => {
    const jws = await value;
    await expect(compactVerify(jws, key)).resolves.toBeDefined();
    const report = await verifyCredential({ format: 'vc+jwt', value: jws }, verifier);
    expect(report.verdict).toBe('rejected');
    expect(report.findings.map((finding) => finding.code)).toContain(code);
  });

  it('while both accept the honest one', async () => {
    await expect(compactVerify(honest, key)).resolves.toBeDefined();
    expect(await verifyCredential(honest, verifier)).toMatchObject({ verdict: 'verified' });
  });
});
