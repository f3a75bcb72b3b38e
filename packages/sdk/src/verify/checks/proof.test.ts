import { describe, expect, it } from 'vitest';
import { forgedJws, honestHeader } from '../../forged-jws.fixture.ts';
import {
  documentResolver,
  keyResolver,
  resolverFrom,
  type SecuredCredential,
  verifyCredential,
  type VerifyOptions,
} from '../../index.ts';
import { didKeyFor, didWebDocument } from '../../issue/index.ts';
import {
  ED25519_JWK,
  fixturePlatform,
  fixtureVerifier,
  P256_JWK,
  type ShortReport,
  shortReport,
} from '../../platform.fixture.ts';

const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const secured = await platform.issue();

const check = async (value: SecuredCredential | string, options: Partial<VerifyOptions> = {}): Promise<ShortReport> =>
  shortReport(value, { ...verifier, ...options });

describe('a proof that is not in order', () => {
  const credential = platform.credential();
  const header = honestHeader();
  const attacker = didKeyFor(P256_JWK);
  const SIGNED_BY_OTHER = { ...header, alg: 'ES256' };

  const cases: readonly [string, () => Promise<string> | string, string][] = [
    ['alg none without signature', () => `${secured.value.split('.').slice(0, 2).join('.')}.`, 'proof.mismatch'],
    ['alg none', () => forgedJws({ ...header, alg: 'none' }, credential), 'proof.algorithm'],
    ['alg none in another spelling', () => forgedJws({ ...header, alg: 'nOnE' }, credential), 'proof.algorithm'],
    ['alg HS256', () => forgedJws({ ...header, alg: 'HS256' }, credential), 'proof.algorithm'],
    ['alg RS256', () => forgedJws({ ...header, alg: 'RS256' }, credential), 'proof.algorithm'],
    ['alg ES384', () => forgedJws({ ...header, alg: 'ES384' }, credential), 'proof.algorithm'],
    ['alg in small letters', () => forgedJws({ ...header, alg: 'eddsa' }, credential), 'proof.algorithm'],
    ['no alg', () => forgedJws({ typ: header['typ'], kid: header['kid'] }, credential), 'proof.algorithm'],
    ['a list of algs', () => forgedJws({ ...header, alg: ['EdDSA'] }, credential), 'proof.algorithm'],
    ['ES256 said of an Ed25519 key', () => forgedJws(SIGNED_BY_OTHER, credential), 'proof.algorithm-mismatch'],
    ['no typ', () => forgedJws({ ...header, typ: undefined }, credential), 'proof.type'],
    ['typ JWT', () => forgedJws({ ...header, typ: 'JWT' }, credential), 'proof.type'],
    ['typ in capitals', () => forgedJws({ ...header, typ: 'VC+JWT' }, credential), 'proof.type'],
    ['typ as another media type', () => forgedJws({ ...header, typ: 'text/vc+jwt' }, credential), 'proof.type'],
    ['typ of a presentation', () => forgedJws({ ...header, typ: 'vp+jwt' }, credential), 'proof.type'],
    ['another content type', () => forgedJws({ ...header, cty: 'JWT' }, credential), 'proof.type'],
    ...['jwk', 'jku', 'x5u', 'iss', 'crit', 'b64', 'zip', 'enc', 'nonce', 'toString', '__proto_'].map(
      (member): [string, () => Promise<string>, string] => [
        `the header member ${member}`,
        () => forgedJws({ ...header, [member]: member === 'crit' ? ['b64'] : {} }, credential),
        'proof.header',
      ],
    ),
    ['no kid', () => forgedJws({ ...header, kid: undefined }, credential), 'proof.key.missing'],
    ...['key-1', platform.did, '../../etc/passwd', 'https://platform.example/key', "' OR 1=1 --", '', 5, null, {}].map(
      (kid): [string, () => Promise<string>, string] => [
        `the kid ${JSON.stringify(kid)}`,
        () => forgedJws({ ...header, kid }, credential),
        'proof.key.name',
      ],
    ),
    ['a kid that is a fragment', () => forgedJws({ ...header, kid: '#key-1' }, credential), 'proof.key.unlisted'],
    ['a key of somebody else', () => forgedJws(honestHeader(P256_JWK), credential, P256_JWK), 'proof.key.foreign'],
    [
      'somebody else’s signature under the issuer’s name',
      () => forgedJws(header, credential, { ...P256_JWK }),
      'proof.mismatch',
    ],
    [
      'another fragment of the issuer’s DID',
      () => forgedJws({ ...header, kid: `${platform.did}#key-9` }, credential),
      'proof.key.unlisted',
    ],
    [
      'another issuer in the credential',
      () => forgedJws(header, { ...credential, issuer: { ...credential.issuer, id: attacker.did } }),
      'proof.key.foreign',
    ],
    [
      'a changed payload',
      () => resigned({ ...credential, credentialSubject: { ...credential.credentialSubject, name: 'Somebody Else' } }),
      'proof.mismatch',
    ],
  ];

  function resigned(payload: unknown): string {
    const [head, , signature] = secured.value.split('.');
    return `${head}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${signature}`;
  }

  it.each(cases)('%s', async (_what, make, code) => {
    const result = await check(await make());
    expect(result.codes.slice(0, 2)).toContain(code);
    expect(result.verdict).toBe('rejected');
    expect(result.codes.slice(-5)).toEqual([
      'issuer.skipped',
      'validity.skipped',
      'status.skipped',
      'holder.skipped',
      'semantics.skipped',
    ]);
  });

  it.each([
    ['its type as a media type', { typ: 'application/vc+jwt', cty: 'application/vc' }],
    ['the fragment of the key alone', { kid: `#${platform.signer.verificationMethod.split('#')[1]}` }],
    ['certificates, which nobody looks at', { x5c: ['AAAA'], x5t: 'AAAA', 'x5t#S256': 'AAAA' }],
    ['its issuer once more', { iss: platform.did }],
  ])('is read with %s in its header', async (_what, members) => {
    const jws = await forgedJws({ ...header, ...members }, credential);
    expect(await check(jws)).toMatchObject({ verdict: 'verified' });
  });

  it('shows nothing of what it says', async () => {
    for (const [, make] of cases)
      expect(await verifyCredential(await make(), verifier)).not.toHaveProperty('credential');
  });
});

describe('keys of a did:web', () => {
  const did = 'did:web:platform.example';
  const name = `${did}#key-1`;
  const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
  const honest = didWebDocument({ did, keys: [{ name: 'key-1', jwk: ED25519_JWK }] });
  const method = honest.verificationMethod?.[0];
  const weak = { kty: 'OKP', crv: 'Ed25519', x: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };

  it.each([
    [
      'for another purpose',
      { ...honest, assertionMethod: [], authentication: [name] },
      'proof.key.purpose',
      'rejected',
    ],
    ['that is gone', { ...honest, verificationMethod: [], assertionMethod: [] }, 'proof.key.unlisted', 'rejected'],
    [
      'with another one under its name',
      didWebDocument({ did, keys: [{ name: 'key-1', jwk: P256_JWK }] }),
      'proof.algorithm-mismatch',
      'rejected',
    ],
    [
      'in another’s hands',
      { ...honest, verificationMethod: [{ ...method, controller: 'did:web:evil.example' }] },
      'proof.key.controller',
      'rejected',
    ],
    [
      'of small order',
      { ...honest, verificationMethod: [{ ...method, publicKeyJwk: weak }] },
      'proof.key.unusable',
      'rejected',
    ],
    [
      'whose secret is published',
      { ...honest, verificationMethod: [{ ...method, publicKeyJwk: ED25519_JWK }] },
      'proof.key.unusable',
      'rejected',
    ],
    [
      'that is no key',
      { ...honest, verificationMethod: [{ ...method, publicKeyJwk: 'x' }] },
      'proof.key.unusable',
      'rejected',
    ],
    [
      'next to one that would fit',
      didWebDocument({ did, keys: [{ name: 'key-2', jwk: ED25519_JWK }] }),
      'proof.key.unlisted',
      'rejected',
    ],
    ['in a document of another', { ...honest, id: 'did:web:other.example' }, 'proof.issuer.not-found', 'indeterminate'],
    ['in a broken document', { ...honest, assertionMethod: 5 }, 'proof.issuer.malformed', 'indeterminate'],
  ])('a key %s', async (_what, document, code, verdict) => {
    const value = await forgedJws({ ...honestHeader(), kid: name }, platform.credential({ issuer }));
    expect(await check(value, { resolver: documentResolver([document]) })).toMatchObject({
      verdict,
      codes: expect.arrayContaining([code]) as unknown,
    });
  });

  it.each([
    ['does not know the method', keyResolver(), 'proof.issuer.invalid', 'rejected'],
    ['knows no resolver for it', resolverFrom([keyResolver()]), 'proof.issuer.unsupported', 'indeterminate'],
    [
      'cannot reach it',
      {
        methods: ['web'],
        resolve: () => Promise.resolve({ ok: false as const, error: 'unreachable' as const, message: '' }),
      },
      'proof.issuer.unreachable',
      'indeterminate',
    ],
    [
      'throws',
      { methods: ['web'], resolve: () => Promise.reject(new Error('bug')) },
      'proof.issuer.unreachable',
      'indeterminate',
    ],
    [
      'throws at once',
      {
        methods: ['web'],
        resolve: () => {
          throw new Error('bug');
        },
      },
      'proof.issuer.unreachable',
      'indeterminate',
    ],
    [
      'answers for another',
      {
        methods: ['web'],
        resolve: () => Promise.resolve({ ok: true as const, value: { ...honest, id: 'did:web:evil.example' } }),
      },
      'proof.issuer.malformed',
      'indeterminate',
    ],
  ])('a resolver that %s', async (_what, resolver, code, verdict) => {
    const value = await forgedJws({ ...honestHeader(), kid: name }, platform.credential({ issuer }));
    expect(await check(value, { resolver })).toMatchObject({
      verdict,
      codes: expect.arrayContaining([code]) as unknown,
    });
  });

  it('a did:key of small order has no document at all', async () => {
    const weakDid = 'did:key:z6MkeTG3bFFSLYVU7VqhgZxqr6YzpaGrQtFMh1uvqGy1vDnP';
    const kid = `${weakDid}#${weakDid.slice(8)}`;
    const value = await forgedJws(
      { ...honestHeader(), kid },
      platform.credential({ issuer: { ...issuer, id: weakDid } }),
    );
    expect(await check(value)).toMatchObject({
      verdict: 'rejected',
      codes: expect.arrayContaining(['proof.issuer.invalid']) as unknown,
    });
  });
});
