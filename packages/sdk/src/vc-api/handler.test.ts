import { describe, expect, test } from 'vitest';
import { dataIntegrityFormat, dataIntegrityReader } from '../data-integrity/index.ts';
import {
  allocateStored,
  createStatusList,
  didKeyFor,
  keyResolver,
  memoryStatusStore,
  signerFromJwk,
} from '../index.ts';
import { bitAt } from '../status/bitstring.ts';
import { countingRandom, ED25519_JWK, LIST_URL, NOW } from '../platform.fixture.ts';
import { joseFormat } from '../proof/jose.ts';
import { vcApiHandler } from './index.ts';

const contexts = {
  'https://www.w3.org/ns/credentials/examples/v2': {
    '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
  },
};
const signer = await signerFromJwk(ED25519_JWK);
const { did } = didKeyFor(ED25519_JWK);
const common = { resolver: keyResolver(), clock: () => NOW, formats: [dataIntegrityReader({ contexts })] };
const embedding = vcApiHandler({
  ...common,
  issuing: { signer, format: dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW, contexts }) },
});
const enveloping = vcApiHandler({ ...common, issuing: { signer, format: joseFormat } });

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  type: ['VerifiableCredential', 'ExampleDegreeCredential'],
  issuer: did,
  validFrom: '2024-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:subject', degree: 'Bachelor' },
};

async function post(
  handler: (request: Request) => Promise<Response>,
  path: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await handler(
    new Request(`https://test.example${path}`, { method: 'POST', body: JSON.stringify(body) }),
  );
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe.each([
  ['with the proof inside', embedding],
  ['enveloped', enveloping],
])('%s', (_, handler) => {
  test('issues any credential, and verifies it, alone and presented', async () => {
    const issued = await post(handler, '/credentials/issue', { credential, options: {} });
    expect(issued.status).toBe(201);
    const { verifiableCredential } = issued.body;
    const verified = await post(handler, '/credentials/verify', { verifiableCredential });
    expect(verified).toEqual({ status: 200, body: { verified: true } });
    const verifiablePresentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: 'VerifiablePresentation',
      verifiableCredential: [verifiableCredential],
    };
    expect(await post(handler, '/presentations/verify', { verifiablePresentation })).toEqual(verified);
    const proven = { ...verifiablePresentation, proof: { type: 'DataIntegrityProof' } };
    expect((await post(handler, '/presentations/verify', { verifiablePresentation: proven })).status).toBe(400);
  });

  test.each<[string, object]>([
    ['another first context', { '@context': ['https://www.w3.org/ns/credentials/examples/v2'] }],
    ['a context that is no list', { '@context': 'https://www.w3.org/ns/credentials/v2' }],
    ['no type', { type: undefined }],
    ['another type', { type: ['ExampleDegreeCredential'] }],
    ['two identifiers', { id: ['urn:a:1', 'urn:a:2'] }],
    ['an identifier that is no URL', { id: 'one' }],
    ['an issuer that is a list', { issuer: [did] }],
    ['no subject', { credentialSubject: undefined }],
    ['an empty subject', { credentialSubject: {} }],
    ['a subject that is a text', { credentialSubject: 'me' }],
    ['a subject with a bad name', { credentialSubject: { id: 'me' } }],
    ['a date without zone', { validFrom: '2024-01-01T00:00:00' }],
    ['an end before the beginning', { validUntil: '2023-01-01T00:00:00Z' }],
    ['a status without type', { credentialStatus: { id: 'https://a.example' } }],
    ['a schema without type', { credentialSchema: { id: 'https://a.example' } }],
    ['a schema without name', { credentialSchema: { type: 'JsonSchema' } }],
    ['a refresh service without type', { refreshService: { id: 'https://a.example' } }],
    ['terms without type', { termsOfUse: {} }],
    ['evidence without type', { evidence: [{}] }],
    ['a related resource without digest', { relatedResource: [{ id: 'https://a.example' }] }],
    ['a related resource that is a text', { relatedResource: ['https://a.example'] }],
    [
      'a related resource twice',
      { relatedResource: ['sha256-a', 'sha256-b'].map((digestSRI) => ({ id: 'https://a.example', digestSRI })) },
    ],
    ['a name that is a number', { name: 7 }],
    ['a name with other members', { name: { '@value': 'a', url: 'b' } }],
    ['the claim of version 1.1', { vc: {} }],
    ['a proof that is there already', { proof: {} }],
  ])('refuses to issue %s', async (_what, change) => {
    expect((await post(handler, '/credentials/issue', { credential: { ...credential, ...change } })).status).toBe(400);
  });
});

test.each<[string, object]>([
  ['a change', { validFrom: '2024-01-02T00:00:00Z' }],
  ['no proof', { proof: undefined }],
  ['an unknown term without context', { '@context': [credential['@context'][0]] }],
])('rejects %s', async (_, change) => {
  const { body } = await post(embedding, '/credentials/issue', { credential });
  const verifiableCredential = { ...(body['verifiableCredential'] as object), ...change };
  const { status, body: answer } = await post(embedding, '/credentials/verify', { verifiableCredential });
  expect([status, answer['verified']]).toEqual([400, false]);
});

test.each([
  ['not valid yet', '2023-01-01T00:00:00Z'],
  ['expired', '2031-01-01T00:00:00Z'],
])('rejects what is %s', async (_, now) => {
  const { body } = await post(enveloping, '/credentials/issue', {
    credential: { ...credential, validUntil: '2030-01-01T00:00:00Z' },
  });
  const handler = vcApiHandler({ ...common, clock: () => now });
  expect((await post(handler, '/credentials/verify', body)).status).toBe(400);
});

test('keeps a withdrawal', async () => {
  const statusStore = memoryStatusStore();
  await statusStore.replace(createStatusList({ url: LIST_URL }), undefined);
  const entry = await allocateStored(statusStore, LIST_URL, countingRandom());
  const handler = vcApiHandler({ ...common, statusStore });
  expect((await post(handler, '/credentials/status', { credentialStatus: entry, status: true })).status).toBe(200);
  const set = (await statusStore.read(LIST_URL))?.register.set ?? new Uint8Array(0);
  expect(bitAt(set, Number(entry.statusListIndex))).toBe(true);
  expect((await post(handler, '/credentials/status', { credentialStatus: entry, status: false })).status).toBe(400);
  expect((await post(handler, '/credentials/status', {})).status).toBe(400);
});

test.each<[string, RequestInit, number]>([
  ['/elsewhere', { method: 'POST', body: '{}' }, 404],
  ['/credentials/verify', { method: 'GET' }, 405],
  ['/credentials/verify', { method: 'POST', body: '{' }, 400],
  ['/credentials/verify', { method: 'POST', body: '[]' }, 400],
  ['/credentials/verify', { method: 'POST', body: '{}' }, 400],
  ['/credentials/verify', { method: 'POST', body: '{"verifiableCredential":{},"verifiableCredential":{}}' }, 400],
  ['/credentials/verify', { method: 'POST', body: ' '.repeat(1_048_577) }, 413],
  ['/presentations/verify', { method: 'POST', body: '{"verifiablePresentation":7}' }, 400],
  ['/credentials/issue', { method: 'POST', body: '{"credential":{}}' }, 501],
  ['/credentials/status', { method: 'POST', body: '{}' }, 501],
])('%s %# answers %i', async (path, init, status) => {
  const response = await vcApiHandler(common)(new Request(`https://test.example${path}`, init));
  expect(response.status).toBe(status);
});
