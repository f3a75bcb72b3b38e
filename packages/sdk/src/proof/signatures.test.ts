import { describe, expect, it } from 'vitest';
import { type DidResolver, keyResolver } from '../index.ts';
import { didKeyFor } from '../issue/index.ts';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import type { ReadSignature } from './format.ts';
import { issuerOf, signatureFaults } from './signatures.ts';

const { did, verificationMethod } = didKeyFor(ED25519_JWK);
const resolver = keyResolver();
const resolution = await resolver.resolve(did);
const other = didKeyFor(P256_JWK).did;
const fails = (): never => {
  throw new TypeError('Not today.');
};
const signature = (holds: boolean): ReadSignature => ({
  verificationMethod,
  algorithm: 'Ed25519',
  verify: () => holds,
});

describe('signatureFaults', () => {
  it.each<[string, readonly ReadSignature[], readonly string[]]>([
    ['one that holds', [signature(true)], []],
    ['two that hold', [signature(true), signature(true)], []],
    ['none', [], ['proof.key.missing']],
    ['one of two that does not hold', [signature(true), signature(false)], ['proof.mismatch']],
    [
      'one of two by somebody else',
      [signature(true), { ...signature(true), verificationMethod: didKeyFor(P256_JWK).verificationMethod }],
      ['proof.key.foreign'],
    ],
    ['a name that is none', [{ ...signature(true), verificationMethod: 'key-1' }], ['proof.key.foreign']],
  ])('with %s', async (_what, signatures, codes) => {
    const faults = await signatureFaults(signatures, { issuer: did, resolver });
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  it('says of a key that is no point of its curve that it is unusable, and not that something was changed', async () => {
    if (!resolution.ok) throw new Error('no document');
    // y = 2 is the first that no point has.
    const x = Buffer.from(`02${'00'.repeat(31)}`, 'hex').toString('base64url');
    const [method] = resolution.value.verificationMethod ?? [];
    const document = {
      ...resolution.value,
      verificationMethod: [
        {
          id: verificationMethod,
          type: 'JsonWebKey',
          controller: method?.controller ?? did,
          publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x },
        },
      ],
    };
    const faults = await signatureFaults([signature(false)], {
      issuer: did,
      resolver: {
        methods: ['key'],
        resolve: () => Promise.resolve({ ok: true, value: document }),
      } as unknown as DidResolver,
    });
    expect(faults).toMatchObject([{ code: 'proof.key.unusable', details: { reason: 'not-on-curve' } }]);
  });

  it.each([true, 'true', 1, '2025-01-01T00:00:00Z'])(
    'takes a document for deactivated that says %j',
    async (deactivated) => {
      if (!resolution.ok) throw new Error('no document');
      const value = { ...resolution.value, deactivated };
      const faults = await signatureFaults([signature(true)], {
        issuer: did,
        resolver: { methods: ['key'], resolve: () => Promise.resolve({ ok: true, value }) } as unknown as DidResolver,
      });
      expect(faults.map(({ code }) => code)).toEqual(['proof.issuer.deactivated']);
    },
  );

  it.each<[string, DidResolver['atHand'], readonly string[]]>([
    ['the document', () => resolution, []],
    ['nothing, and asks', () => undefined, ['asked']],
    ['nothing, since it fails, and asks', fails, ['asked']],
    ['a document of another DID', () => ({ ok: true, value: { id: other } }), ['proof.issuer.malformed']],
    ['a reason why there is none', () => ({ ok: false, error: 'notFound', message: '' }), ['proof.issuer.not-found']],
  ])('of a resolver that has at hand %s', async (_what, atHand, expected) => {
    const said: string[] = [];
    const resolving: DidResolver = {
      methods: ['key'],
      resolve(asked) {
        said.push('asked');
        return resolver.resolve(asked);
      },
      ...(atHand && { atHand }),
    };
    const faults = await signatureFaults([signature(true)], { issuer: did, resolver: resolving });
    expect([...said, ...faults.map(({ code }) => code)]).toEqual(expected);
  });
});

describe('issuerOf', () => {
  it.each([
    ['a DID', { issuer: did }, did],
    ['an object with one', { issuer: { id: did, name: 'A' } }, did],
    ['an address', { issuer: 'https://platform.example' }, undefined],
    ['nothing', {}, undefined],
    ['null', { issuer: null }, undefined],
    ['a list', { issuer: [did] }, undefined],
  ])('of %s', (_what, document, issuer) => {
    expect(issuerOf(document)).toBe(issuer);
  });
});
