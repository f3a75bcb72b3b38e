// Presentations as W3C’s suites hand them in: signed by @digitalbazaar/vc itself, in envelopes, as texts, and in all the ways that must be refused.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { defaultDocumentLoader, type DocumentLoader, signPresentation } from '@digitalbazaar/vc';
import { CREDENTIALS_CONTEXT } from '@kluscv/schema';
import { describe, expect, test } from 'vitest';
import { dataIntegrityFormat, dataIntegrityReader } from '@kluscv/data-integrity';
import { forgedJws } from '../../support/forged-jws.ts';
import { keyResolver, type SecurableDocument } from '@kluscv/sdk';
import { didKeyFor, signerFromJwk } from '@kluscv/sdk/issue';
import { presentAsJwt } from '@kluscv/sdk/present';
import { ED25519_JWK, NOW, P256_JWK } from '../../support/platform.ts';
import { joseFormat } from '@kluscv/sdk/proof';
import { vcApiHandler } from './handler.ts';

const contexts = {
  'https://www.w3.org/ns/credentials/examples/v2': {
    '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
  },
};
const handler = vcApiHandler({
  resolver: keyResolver(),
  clock: () => NOW,
  formats: [dataIntegrityReader({ contexts })],
});
const [issuer, holder] = [await signerFromJwk(P256_JWK), await signerFromJwk(ED25519_JWK)];
const did = didKeyFor(ED25519_JWK).did;
const credential = {
  '@context': [CREDENTIALS_CONTEXT, 'https://www.w3.org/ns/credentials/examples/v2'],
  type: ['VerifiableCredential', 'ExampleDegreeCredential'],
  issuer: didKeyFor(P256_JWK).did,
  credentialSubject: { id: 'urn:a:1', degree: 'Bachelor' },
};
const format = dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW, contexts });
const own = JSON.parse(
  (await format.secure({ ...credential, issuer: did } as unknown as SecurableDocument, holder)).value,
) as object;
const theirs = await joseFormat.secure(credential as unknown as SecurableDocument, issuer);
const envelope = {
  '@context': CREDENTIALS_CONTEXT,
  id: `data:application/vc+jwt,${theirs.value}`,
  type: 'EnvelopedVerifiableCredential',
};
const ASKED = { challenge: 'uZ0jVVnPa7hFGuNrxd7UjgQ', domain: 'https://verifier.example' };

async function verify(verifiablePresentation: unknown, options?: object): Promise<unknown[]> {
  const body = JSON.stringify({ verifiablePresentation, ...(options !== undefined && { options }) });
  const headers = { 'content-type': 'application/json' };
  const response = await handler(
    new Request('https://test.example/presentations/verify', { method: 'POST', headers, body }),
  );
  const { errors = [] } = (await response.json()) as { readonly errors?: readonly string[] };
  return [response.status, ...errors];
}

interface Signed {
  readonly proof: Readonly<Record<string, unknown>>;
}

/** Signed by the library itself, as the suites do it. */
async function signed(change: object, signer = holder): Promise<Signed> {
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: NOW,
    signer: {
      id: signer.verificationMethod,
      algorithm: 'Ed25519',
      sign: ({ data }: { readonly data: Uint8Array }) => signer.sign(data),
    },
  });
  const presentation = { '@context': [CREDENTIALS_CONTEXT], type: ['VerifiablePresentation'], ...change };
  const documentLoader: DocumentLoader = async (url) => {
    const document = (contexts as Readonly<Record<string, object>>)[url];
    return document === undefined ? defaultDocumentLoader(url) : { contextUrl: null, documentUrl: url, document };
  };
  return (await signPresentation({ presentation, suite, documentLoader, ...ASKED })) as unknown as Signed;
}

describe('with the proof of the holder inside', () => {
  test.each<[string, object]>([
    ['nothing else', {}],
    ['an identifier and another type', { id: 'urn:uuid:1', type: ['VerifiablePresentation', 'https://a.example/T'] }],
    ['a holder', { holder: did }],
    ['a holder that is an object', { holder: { id: did } }],
    ['a credential by somebody else', { verifiableCredential: [envelope] }],
    ['credentials by several, the holder among them', { holder: did, verifiableCredential: [own, envelope] }],
  ])('verifies with %s, for the one who asked', async (_, change) => {
    const presentation = await signed(change);
    expect(await verify(presentation)).toEqual([200]);
    expect(await verify(presentation, ASKED)).toEqual([200]);
    expect(await verify(presentation, { ...ASKED, challenge: 'another' })).toEqual([
      400,
      expect.stringContaining('challenge'),
    ]);
    expect(await verify(presentation, { ...ASKED, domain: 'another' })).toEqual([
      400,
      expect.stringContaining('domain'),
    ]);
  });

  test.each<[string, object]>([
    ['another holder', { holder: 'did:example:acme' }],
    ['a holder without name', { holder: { name: 'Me' } }],
    ['a credential by the holder, but no holder', { verifiableCredential: [own] }],
    ['a credential that was changed', { holder: did, verifiableCredential: [{ ...own, validFrom: NOW }] }],
    ['a credential without proof', { holder: did, verifiableCredential: [credential] }],
  ])('refuses %s, though it is signed', async (_, change) => {
    const [status, ...errors] = await verify(await signed(change).catch(() => ({ proof: {} })));
    expect(status).toBe(400);
    expect(errors.length).toBeGreaterThan(0);
  });

  test.each<[string, (presentation: Signed) => object]>([
    ['a change', (presentation) => ({ ...presentation, id: 'urn:uuid:2' })],
    ['no context', ({ proof }) => ({ type: 'VerifiablePresentation', proof })],
    ['a context that is a number', (given) => ({ ...given, '@context': [CREDENTIALS_CONTEXT, 7] })],
    ['a context that is no URL', (given) => ({ ...given, '@context': [CREDENTIALS_CONTEXT, 'https ://a.example'] })],
    ['no type', (presentation) => ({ ...presentation, type: [] })],
    ['another purpose', ({ proof, ...given }) => ({ ...given, proof: { ...proof, proofPurpose: 'assertionMethod' } })],
    ['no challenge', ({ proof: { challenge: _none, ...proof }, ...given }) => ({ ...given, proof })],
    ['a proof that is none', (presentation) => ({ ...presentation, proof: 'authentication' })],
    ['no proof, though there is a question', ({ proof: _none, ...given }) => given],
    ['a text among the credentials', (presentation) => ({ ...presentation, verifiableCredential: ['x'] })],
  ])('refuses %s', async (_, change) => {
    expect((await verify(change(await signed({ holder: did })), ASKED))[0]).toBe(400);
  });
});

describe('as a signed text', () => {
  const options = { signer: holder, audience: ASKED.domain, nonce: ASKED.challenge, issuedAt: NOW };

  test('verifies by itself and in an envelope, and nothing that only looks like one', async () => {
    const text = await presentAsJwt([theirs], options);
    const enveloped = {
      '@context': CREDENTIALS_CONTEXT,
      id: `data:application/vp+jwt,${text}`,
      type: 'EnvelopedVerifiablePresentation',
    };
    expect(await verify(text, ASKED)).toEqual([200]);
    expect(await verify(enveloped, ASKED)).toEqual([200]);
    expect(await verify(enveloped, { challenge: 'another' })).toEqual([400, expect.stringContaining('challenge')]);
    for (const change of [
      { '@context': [] },
      { '@context': ['https://www.w3.org/ns/credentials/examples/v2'] },
      { id: text },
      { id: `data:application/jwt,${text}` },
      { type: ['VerifiablePresentation'] },
      { type: ['EnvelopedVerifiablePresentation', 'VerifiablePresentation'] },
      { id: `data:application/vp+jwt,${text.slice(0, -4)}AAAA` },
    ]) {
      expect([change, (await verify({ ...enveloped, ...change }, ASKED))[0]]).toEqual([change, 400]);
    }
  });

  test.each<[string, object, number]>([
    ['no credential', {}, 200],
    ['an end that has come', { exp: Date.parse(NOW) / 1000 - 301 }, 400],
    ['an end to come', { exp: Date.parse(NOW) / 1000 + 60 }, 200],
    ['no context', { '@context': undefined }, 400],
    ['the claim of version 1.1', { vp: {} }, 400],
  ])('with %s: %j', async (_, change, status) => {
    const header = { alg: 'EdDSA', typ: 'vp+jwt', kid: holder.verificationMethod };
    const payload = { '@context': [CREDENTIALS_CONTEXT], type: 'VerifiablePresentation', ...change };
    expect((await verify(await forgedJws(header, payload)))[0]).toBe(status);
  });
});
