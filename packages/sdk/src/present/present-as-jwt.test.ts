import { envelope, type EnvelopedText, type WorkCredential } from '@kluscv/schema';
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { keyResolver, type SecuredCredential, verifyPresentation } from '../index.ts';
import { credentialFor, didKeyFor, generateJwk, issueCredential, publicJwkOf, signerFromJwk } from '../issue/index.ts';
import {
  countingRandom,
  ED25519_JWK,
  fixturePlatform,
  fixtureVerifier,
  NOW,
  P256_JWK,
  RECORD,
} from '../platform.fixture.ts';
import { joseFormat } from '../proof/jose.ts';
import { presentSdJwt, sdJwtFormat, sdJwtReader } from '../sd-jwt/index.ts';
import { presentAsJwt, presentCredentials } from './index.ts';

const ASKED = { audience: 'https://employer.example', nonce: 'n-0S6_WzA2Mj' } as const;
const holder = await signerFromJwk(P256_JWK);
const subject = { id: didKeyFor(P256_JWK).did, name: 'Testa Voorbeeld' };
const [first, second] = [await fixturePlatform(ED25519_JWK), await fixturePlatform(await generateJwk('ES256'))];
const verifier = {
  ...(await fixtureVerifier(first)),
  trust: { decide: () => ({ trusted: true as const, because: 'All are.' }) },
  holder: ASKED,
};
const secured = async (platform: typeof first): Promise<SecuredCredential> => {
  const { credentialStatus: _none, ...credential } = platform.credential({ subject });
  return issueCredential(credential, { signer: platform.signer });
};
const options = { signer: holder, ...ASKED, issuedAt: NOW };
const codes = (report: Awaited<ReturnType<typeof verifyPresentation>>) =>
  [...report.findings, ...report.credentials.flatMap(({ findings }) => findings)].map(({ code }) => code);

/** The same presentation with other claims, signed by the holder again. */
async function signedAgain(text: string, change: object): Promise<string> {
  const [header = '', payload = ''] = text.split('.');
  const document = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ...change };
  const input = `${header}.${Buffer.from(JSON.stringify(document)).toString('base64url')}`;
  return `${input}.${Buffer.from(await holder.sign(new TextEncoder().encode(input))).toString('base64url')}`;
}

describe('presentAsJwt', () => {
  test('combines credentials of several platforms and binds them to the holder', async () => {
    const text = await presentAsJwt([await secured(first), await secured(second)], options);
    const report = await verifyPresentation(text, verifier);
    expect(report.verdict).toBe('verified');
    expect(report.credentials).toHaveLength(2);
    expect(codes(report).filter((code) => code === 'holder.bound')).toHaveLength(2);
  });

  test('carries SD-JWTs too', async () => {
    const format = sdJwtFormat('vc+sd-jwt', { random: countingRandom() });
    const credential = await issueCredential(first.credential({ subject }), { signer: first.signer, format });
    const report = await verifyPresentation(await presentAsJwt([credential], options), {
      ...verifier,
      formats: [sdJwtReader('vc+sd-jwt')],
    });
    expect(report).toMatchObject({ verdict: 'verified', credentials: [{ format: 'vc+sd-jwt' }] });
  });

  test.each([
    ['another audience', { audience: 'https://elsewhere.example' }, 'holder.audience'],
    ['an earlier nonce', { nonce: 'used before' }, 'holder.nonce'],
    ['an hour ago', { issuedAt: '2025-07-01T11:00:00Z' }, 'holder.stale'],
    ['an hour ahead', { issuedAt: '2025-07-01T13:00:00Z' }, 'holder.stale'],
  ])('replay: %s is said', async (_, change, code) => {
    const text = await presentAsJwt([await secured(first)], { ...options, ...change });
    const report = await verifyPresentation(text, verifier);
    expect(report.verdict).toBe('conditional');
    expect(codes(report)).toContain(code);
  });

  test('a stolen CV: somebody else’s key shows nothing about the subject', async () => {
    const thief = await signerFromJwk(await generateJwk());
    const text = await presentAsJwt([await secured(first)], { ...options, signer: thief });
    const report = await verifyPresentation(text, verifier);
    expect(report.verdict).toBe('conditional');
    expect(codes(report)).toContain('holder.other');
  });

  test.each([
    ['has expired', { exp: Date.parse(NOW) / 1000 - 301 }, 'holder.stale'],
    ['expires at a time that is none', { exp: '2099-01-01T00:00:00Z' }, 'holder.stale'],
    ['was made at a time that is none', { iat: NOW }, 'holder.stale'],
    ['names several audiences', { aud: [ASKED.audience] }, 'holder.audience'],
    ['says no audience', { aud: undefined }, 'holder.audience'],
    ['says no nonce', { nonce: undefined }, 'holder.nonce'],
    ['expires later', { exp: Date.parse(NOW) / 1000 + 60 }, 'holder.bound'],
  ])('an answer that %s: %j', async (_, change, code) => {
    const text = await signedAgain(await presentAsJwt([await secured(first)], options), change);
    const report = await verifyPresentation(text, verifier);
    expect(codes(report)).toContain(code);
    expect(report.verdict).toBe(code === 'holder.bound' ? 'verified' : 'conditional');
  });

  test('jose verifies what is presented, and what jose signed is read', async () => {
    const publicKey = await importJWK({ ...publicJwkOf(P256_JWK) }, 'ES256');
    const text = await presentAsJwt([await secured(first)], options);
    const { payload, protectedHeader } = await jwtVerify(text, publicKey, {
      audience: ASKED.audience,
      typ: 'vp+jwt',
      currentDate: new Date(NOW),
      maxTokenAge: 60,
    });
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'vp+jwt', cty: 'vp', kid: holder.verificationMethod });
    expect(payload).toMatchObject({ nonce: ASKED.nonce, holder: subject.id });
    const theirs = await new SignJWT({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: 'VerifiablePresentation',
      verifiableCredential: payload['verifiableCredential'],
      nonce: ASKED.nonce,
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'vp+jwt', kid: holder.verificationMethod })
      .setAudience(ASKED.audience)
      .setIssuer(subject.id)
      .setIssuedAt(new Date(NOW))
      .setExpirationTime(new Date(Date.parse(NOW) + 60_000))
      .sign(await importJWK({ ...P256_JWK }, 'ES256'));
    const report = await verifyPresentation(theirs, verifier);
    expect(report.verdict).toBe('verified');
    expect(codes(report)).toContain('holder.bound');
  });

  test.each([
    ['authentication', 'holder.bound', 'verified'],
    ['assertionMethod', 'holder.mismatch', 'rejected'],
  ] as const)('a key of the holder counts only if it is for %s', async (relationship, code, verdict) => {
    const resolver = {
      methods: ['key'],
      async resolve(did: string) {
        const found = await keyResolver().resolve(did);
        if (!found.ok || did !== subject.id) return found;
        const { authentication, assertionMethod: _none, ...others } = found.value;
        return { ...found, value: { ...others, authentication: [], [relationship]: authentication } };
      },
    };
    const credential = await secured(first);
    const report = await verifyPresentation(await presentAsJwt([credential], options), { ...verifier, resolver });
    expect(codes(report)).toContain(code);
    expect(report.verdict).toBe(verdict);
  });

  test('a question that was never asked is answered by nobody', async () => {
    const text = await signedAgain(await presentAsJwt([await secured(first)], options), { aud: '', nonce: '' });
    const none = await signedAgain(text, { aud: undefined, nonce: undefined });
    for (const [answer, question] of [
      [text, { audience: '', nonce: '' }],
      [none, {} as typeof ASKED],
    ] as const) {
      const report = await verifyPresentation(answer, { ...verifier, holder: question });
      expect(report.verdict).toBe('conditional');
      expect(codes(report)).toContain('holder.nonce');
    }
  });

  test('a broken signature around a credential that has an answer of its own is not overlooked', async () => {
    const format = sdJwtFormat('vc+sd-jwt', { random: countingRandom(), holder: publicJwkOf(P256_JWK) });
    const credential = await issueCredential(first.credential({ subject }), { signer: first.signer, format });
    const answered = await presentSdJwt(credential, { show: [], binding: options });
    const formats = [sdJwtReader('vc+sd-jwt')];
    const text = await presentAsJwt([answered], options);
    expect(await verifyPresentation(text, { ...verifier, formats })).toMatchObject({ verdict: 'verified' });
    const broken = `${text.slice(0, text.lastIndexOf('.'))}.${'A'.repeat(86)}`;
    const report = await verifyPresentation(broken, { ...verifier, formats });
    expect(report.verdict).toBe('rejected');
    expect(codes(report)).toContain('holder.mismatch');
  });

  test('a changed presentation is rejected, even if nobody asked for a holder', async () => {
    const { holder: _none, ...unasking } = verifier;
    const [one, other] = [
      await presentAsJwt([await secured(first)], options),
      await presentAsJwt([await secured(first)], { ...options, nonce: 'x' }),
    ];
    const mixed = other.slice(0, other.lastIndexOf('.')) + one.slice(one.lastIndexOf('.'));
    const report = await verifyPresentation(mixed, unasking);
    expect(report.verdict).toBe('rejected');
    expect(codes(report)).toContain('holder.mismatch');
  });

  test.each<[string, object]>([
    ['no credentials', { verifiableCredential: [] }],
    ['a credential without envelope', { verifiableCredential: [{ type: 'VerifiableCredential' }] }],
    [
      'another envelope',
      { verifiableCredential: [{ id: 'data:text/plain,x', type: 'EnvelopedVerifiableCredential' }] },
    ],
    ['the wrong type of envelope', { verifiableCredential: [{ id: 'data:application/vc+jwt,a.b.c', type: 'X' }] }],
    ['another holder', { holder: first.did }],
    ['an unknown member', { vp: {} }],
    ['no presentation', { type: ['VerifiableCredential'] }],
  ])('rejects %s', async (_, change) => {
    const text = await signedAgain(await presentAsJwt([await secured(first)], options), change);
    expect((await verifyPresentation(text, verifier)).verdict).toBe('rejected');
  });

  test('refuses what has no envelope, and nothing', async () => {
    const embedded: SecuredCredential = { format: 'data-integrity', value: '{}' };
    await expect(presentAsJwt([embedded], options)).rejects.toMatchObject({ code: 'present.malformed' });
    await expect(presentAsJwt([], options)).rejects.toMatchObject({ code: 'present.empty' });
  });
});

test('an hours statement has no place in a CV', async () => {
  const type = ['VerifiableCredential', 'HoursStatementCredential'];
  const statement = await joseFormat.secure({ ...first.credential(), type } as unknown as WorkCredential, first.signer);
  const refused = { code: 'present.purpose-bound' };
  await expect(presentCredentials([statement])).rejects.toMatchObject(refused);
  await expect(presentAsJwt([await secured(second), statement], options)).rejects.toMatchObject(refused);
  // Who holds both can put them together with another program.
  const honest = await presentAsJwt([await secured(first)], options);
  const text = await signedAgain(honest, { verifiableCredential: [envelope(statement as EnvelopedText)] });
  const report = await verifyPresentation(text, verifier);
  expect(report.verdict).toBe('rejected');
  expect(codes(report)).toContain('structure.purpose-bound');
});

test('pairwise subjects: two credentials of one worker share no identifier that an issuer chose', () => {
  const random = countingRandom(11);
  const made = [first, second].map(({ did }) =>
    credentialFor(RECORD, { issuer: { id: did, name: 'Platform', role: 'platform' }, validFrom: NOW, random }),
  );
  const identifiers = made.flatMap(({ id, credentialSubject }) => [id, credentialSubject.id]);
  expect(new Set(identifiers).size).toBe(4);
});
