import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { signPresentation, verify as theirVerify } from '@digitalbazaar/vc';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type DidResolver,
  keyResolver,
  type PrivateJwk,
  type SecuredCredential,
  type Signer,
  verifyPresentation,
} from '@kluscv/sdk';
import { didKeyFor, generateJwk, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, NOW, P256_JWK } from './platform.fixture.ts';
import { contextLibrary } from './contexts.ts';
import { type CryptosuiteId, dataIntegrityFormat, dataIntegrityReader, presentWithDataIntegrity } from './index.ts';

const ASKED = { audience: 'https://employer.example', nonce: 'n-0S6_WzA2Mj' } as const;
const SUITES: readonly (readonly [CryptosuiteId, PrivateJwk, readonly [object, object]])[] = [
  ['eddsa-rdfc-2022', ED25519_JWK, [eddsaRdfc, eddsaRdfc]],
  ['ecdsa-rdfc-2019', P256_JWK, [ecdsaRdfc, ecdsaRdfc]],
  ['eddsa-jcs-2022', ED25519_JWK, [createSignCryptosuite(), createVerifyCryptosuite()]],
];
const codes = ({ findings, credentials }: Awaited<ReturnType<typeof verifyPresentation>>) => [
  ...findings.map(({ code }) => code),
  ...credentials.flatMap((credential) => credential.findings.map(({ code }) => code)),
];

/** What the tests change of a presentation. */
interface Changeable {
  readonly '@context': readonly unknown[];
  readonly verifiableCredential: readonly object[];
  readonly proof: object;
}

describe.each(SUITES)('a presentation secured with %s', (id, jwk, [signing, verifying]) => {
  let holder: Signer;
  let holderJwk: PrivateJwk;
  let inside: SecuredCredential;
  let envelopedOne: SecuredCredential;
  let verifier: Parameters<typeof verifyPresentation>[1];
  const issuer = didKeyFor(jwk);

  beforeAll(async () => {
    holderJwk = await generateJwk(jwk.kty === 'OKP' ? 'Ed25519' : 'ES256');
    holder = await signerFromJwk(holderJwk);
    const platform = await fixturePlatform(jwk);
    const subject = { id: didKeyFor(holderJwk).did, name: 'Testa Voorbeeld' };
    const { credentialStatus: _none, ...credential } = platform.credential({ subject });
    const { credentialStatus: _nor, ...another } = platform.credential({ subject });
    const format = dataIntegrityFormat(id, { clock: () => NOW });
    inside = await issueCredential(credential, { signer: platform.signer, format });
    envelopedOne = await issueCredential(
      { ...another, id: 'urn:uuid:7b4b1e2c-1f0e-4c0b-9a51-0d6c1c8f2a11' },
      { signer: platform.signer },
    );
    verifier = { ...(await fixtureVerifier(platform)), formats: [dataIntegrityReader()], holder: ASKED };
  });

  const present = (credentials: readonly SecuredCredential[], more: object = {}) =>
    presentWithDataIntegrity(credentials, { cryptosuite: id, signers: [holder], ...ASKED, issuedAt: NOW, ...more });
  const suiteOf = (cryptosuite: object, signer?: Signer) =>
    new DataIntegrityProof({
      cryptosuite: cryptosuite as never,
      date: NOW,
      ...(signer !== undefined && {
        signer: {
          id: signer.verificationMethod,
          algorithm: jwk.kty === 'OKP' ? 'Ed25519' : 'P-256',
          sign: ({ data }) => signer.sign(data),
        },
      }),
    });
  const documentLoader = async (url: string) => {
    const [did = ''] = url.split('#');
    const known = [issuer.did, didKeyFor(holderJwk).did].includes(did);
    const method = {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: `${did}#${did.slice('did:key:'.length)}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: did.slice('did:key:'.length),
    };
    const relations = { assertionMethod: [method.id], authentication: [method.id] };
    const controller = { '@context': 'https://www.w3.org/ns/did/v1', id: did, ...relations };
    if (!known) return contextLibrary().load(url);
    return { contextUrl: null, documentUrl: url, document: url === did ? controller : method };
  };

  test('holds for the one who asked: credentials with the proof inside and enveloped ones side by side', async () => {
    const report = await verifyPresentation(await present([inside, envelopedOne]), verifier);
    expect(report.verdict).toBe('verified');
    expect(report.credentials.map(({ format }) => format)).toEqual(['data-integrity', 'vc+jwt']);
    expect(codes(report).filter((code) => code === 'holder.bound')).toHaveLength(2);
  });

  test('@digitalbazaar/vc verifies ours, and ours theirs', async () => {
    const asked = { domain: ASKED.audience, challenge: ASKED.nonce, documentLoader };
    const ours = JSON.parse(await present([inside])) as object;
    expect(await theirVerify({ presentation: ours, suite: suiteOf(verifying), now: NOW, ...asked })).toMatchObject({
      verified: true,
    });
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: didKeyFor(holderJwk).did,
      verifiableCredential: [JSON.parse(inside.value) as object],
    };
    const theirs = await signPresentation({ presentation, suite: suiteOf(signing, holder), ...asked });
    expect(await verifyPresentation(JSON.stringify(theirs), verifier)).toMatchObject({ verdict: 'verified' });
  });

  test('every proof of a set must hold, by keys of one holder', async () => {
    const text = await present([inside], { signers: [holder, holder] });
    const set = JSON.parse(text) as { proof: { proofValue: string }[] };
    expect(set.proof).toHaveLength(2);
    expect(await verifyPresentation(text, verifier)).toMatchObject({ verdict: 'verified' });
    const other = JSON.parse(await present([inside], { nonce: 'another' })) as { proof: { proofValue: string } };
    set.proof[1]!.proofValue = other.proof.proofValue;
    const report = await verifyPresentation(JSON.stringify(set), verifier);
    expect(report.verdict).toBe('rejected');
    expect(codes(report)).toContain('holder.mismatch');
    const stranger = await signerFromJwk(await generateJwk(holder.algorithm));
    await expect(present([inside], { signers: [holder, stranger] })).rejects.toMatchObject({
      code: 'key.verification-method',
    });
  });

  test.each<[string, object, string]>([
    ['for somebody else', { audience: 'https://another.example' }, 'holder.audience'],
    ['an answer to another question', { nonce: 'another' }, 'holder.nonce'],
    ['of yesterday', { issuedAt: '2025-06-30T12:00:00Z' }, 'holder.stale'],
  ])('%s: said', async (_what, more, code) => {
    const report = await verifyPresentation(await present([inside], more), verifier);
    expect(report.verdict).toBe('conditional');
    expect(codes(report)).toContain(code);
  });

  test('many proofs over much are refused before any canonical form is made', async () => {
    const set = JSON.parse(await present([inside])) as Changeable & { readonly proof: object };
    const [one] = set.verifiableCredential;
    const large = { ...one, id: 'urn:uuid:0', evidence: Array.from({ length: 6000 }, () => ({ type: 'Evidence' })) };
    const text = JSON.stringify({
      ...set,
      verifiableCredential: [one, large],
      proof: Array.from({ length: 10 }, () => set.proof),
    });
    expect(text.length).toBeLessThan(200_000);
    const resolve = vi.fn<DidResolver['resolve']>();
    const report = await verifyPresentation(text, { ...verifier, resolver: { methods: ['key'], resolve } });
    expect(report).toMatchObject({ verdict: 'rejected', credentials: [] });
    // No key was looked for, so no form was made that it would be held against.
    expect(resolve).not.toHaveBeenCalled();
  });

  test.each([
    ['authentication', 'holder.bound'],
    ['assertionMethod', 'holder.mismatch'],
  ])('a key of the holder counts only if it is for %s', async (relationship, code) => {
    const resolver = {
      methods: ['key'],
      async resolve(did: string) {
        const found = await keyResolver().resolve(did);
        if (!found.ok || did !== didKeyFor(holderJwk).did) return found;
        const { authentication, assertionMethod: _none, ...others } = found.value;
        return { ...found, value: { ...others, authentication: [], [relationship]: authentication } };
      },
    };
    const report = await verifyPresentation(await present([inside]), { ...verifier, resolver });
    expect(codes(report)).toContain(code);
  });

  test('stolen: somebody else’s key shows nothing about the subject', async () => {
    const thief = await signerFromJwk(await generateJwk(holder.algorithm));
    const report = await verifyPresentation(await present([inside], { signers: [thief] }), verifier);
    expect(report.verdict).toBe('conditional');
    expect(codes(report)).toContain('holder.other');
  });

  test.each<[string, (presentation: Changeable) => object, string]>([
    [
      'a credential more',
      ({ verifiableCredential: [one] }) => ({ verifiableCredential: [one, { ...one, id: 'urn:uuid:0' }] }),
      'holder.mismatch',
    ],
    [
      'a proof for another purpose',
      ({ proof }) => ({ proof: { ...proof, proofPurpose: 'assertionMethod' } }),
      'structure.schema',
    ],
    ['another challenge', ({ proof }) => ({ proof: { ...proof, challenge: 'x' } }), 'holder.mismatch'],
    ['a chain', ({ proof }) => ({ proof: { ...proof, previousProof: 'urn:x' } }), 'structure.key-binding'],
    [
      'an unknown context',
      ({ '@context': contexts }) => ({ '@context': [...contexts, 'https://context.example/1'] }),
      'structure.key-binding',
    ],
    ['another holder', () => ({ holder: issuer.did }), 'structure.schema'],
    ['an unknown member', () => ({ note: 'x' }), 'structure.schema'],
    ['no credential', () => ({ verifiableCredential: [] }), 'structure.schema'],
    ['what is no credential', () => ({ verifiableCredential: ['x'] }), 'structure.schema'],
    ['no proof', () => ({ proof: undefined }), 'structure.schema'],
    ['an empty set of proofs', () => ({ proof: [] }), 'structure.schema'],
  ])('changed (%s): rejected', async (_what, change, code) => {
    const presentation = JSON.parse(await present([inside])) as Changeable;
    const report = await verifyPresentation(JSON.stringify({ ...presentation, ...change(presentation) }), verifier);
    expect({ verdict: report.verdict, codes: codes(report) }).toMatchObject({
      verdict: 'rejected',
      codes: expect.arrayContaining([code]) as string[],
    });
  });

  test('without its reader it is not read, and never good', async () => {
    const report = await verifyPresentation(await present([inside]), { ...verifier, formats: [] });
    expect(report.verdict).toBe('rejected');
  });
});

test('refuses what cannot be presented', async () => {
  const holder = await signerFromJwk(ED25519_JWK);
  const options = { cryptosuite: 'eddsa-rdfc-2022', signers: [holder], ...ASKED, issuedAt: NOW } as const;
  const refused = async (credentials: readonly SecuredCredential[], more: object, code: string) =>
    expect(presentWithDataIntegrity(credentials, { ...options, ...more })).rejects.toMatchObject({ code });
  const one: SecuredCredential = { format: 'data-integrity', value: '{}' };
  await refused([], {}, 'present.empty');
  await refused([{ format: 'data-integrity', value: '[' }], {}, 'present.malformed');
  await refused([one], { issuedAt: 'today' }, 'present.malformed');
  await refused([one], { signers: [await signerFromJwk(P256_JWK)] }, 'signer.algorithm');
});
