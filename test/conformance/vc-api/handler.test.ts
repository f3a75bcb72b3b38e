import { createAdaptorServer } from '@hono/node-server';
import { CREDENTIALS_CONTEXT } from '@kluscv/schema';
import { base58 } from '@scure/base';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { dataIntegrityFormat, dataIntegrityReader } from '@kluscv/data-integrity';
import { keyResolver } from '@kluscv/sdk';
import { didKeyFor, signerFromJwk } from '@kluscv/sdk/issue';
import { memoryLedger } from '@kluscv/sdk/ledger';
import { countingRandom, ED25519_JWK, NOW } from '../../support/platform.ts';
import { joseFormat } from '@kluscv/sdk/proof';
import { vcApiHandler } from './handler.ts';

const contexts = {
  'https://www.w3.org/ns/credentials/examples/v2': {
    '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
  },
};
const signer = await signerFromJwk(ED25519_JWK);
const { did } = didKeyFor(ED25519_JWK);
const resource = new TextEncoder().encode('What the credential is about.');
const digest = (algorithm: string) => createHash(algorithm).update(resource);
const RELATED = {
  id: 'https://resources.example/1',
  mediaType: 'text/plain',
  digestSRI: `sha384-${digest('sha384').digest('base64')} sha512-${digest('sha512').digest('base64')}`,
  digestMultibase: [
    `u${digest('sha256').digest('base64url')}`,
    `z${base58.encode(Uint8Array.from([0x12, 32, ...digest('sha256').digest()]))}`,
  ],
};
const common = {
  resolver: keyResolver(),
  clock: () => NOW,
  formats: [dataIntegrityReader({ contexts })],
  relatedResources: { [RELATED.id]: resource },
};
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

const JSON_TYPE = { 'content-type': 'application/json' };

async function post(
  handler: (request: Request) => Promise<Response>,
  path: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await handler(
    new Request(`https://test.example${path}`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) }),
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
    [
      'a digest of another length',
      { relatedResource: { id: 'https://a.example', digestSRI: `sha384-${'A'.repeat(43)}=` } },
    ],
    ['a digest that is no text', { relatedResource: { id: 'https://a.example', digestSRI: 7 } }],
    ['a digest of something else', { relatedResource: { ...RELATED, digestSRI: `sha256-${'A'.repeat(43)}=` } }],
    ['an issuer that is no URL', { issuer: 'me' }],
    ['an issuer that is nothing', { issuer: null }],
    ['an issuer whose name is nothing', { issuer: { id: null, name: 'Me' } }],
    ['an issuer with a bad name', { issuer: { id: did, name: { '@value': 'Me', url: 'x' } } }],
    ['an issuer with a bad description', { issuer: { id: did, description: 7 } }],
    ['a status with two identifiers', { credentialStatus: { id: ['urn:a:1', 'urn:a:2'], type: 'Status' } }],
    ['a status whose identifier is no URL', { credentialStatus: { id: 'one', type: 'Status' } }],
    ['one status without type among others', { credentialStatus: [{ type: 'Status' }, { id: 'urn:a:1' }] }],
    ['a context that is a number', { '@context': [...credential['@context'], 7] }],
    ['a context that is no URL', { '@context': [...credential['@context'], 'https ://a.example'] }],
    ['a subject among others that is empty', { credentialSubject: [{ id: 'urn:a:1', degree: 'B' }, {}] }],
    ['a day that there is not', { validFrom: '2023-02-29T00:00:00Z' }],
    ['a zone that there is not', { validFrom: '2023-02-28T00:00:00+14:30' }],
    ['a direction that there is not', { name: { '@value': 'a', '@language': 'en', '@direction': 'up' } }],
    ['a language that is none', { name: { '@value': 'a', '@language': 'in English' } }],
    [
      'a text with other members, deep inside',
      { credentialSubject: { id: 'urn:a:1', degree: { '@value': 'a', '@language': 'en', url: 'b' } } },
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
  ['no validity, no identifier', { validFrom: undefined }],
  [
    'an identifier, an issuer with names, and several types',
    {
      id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
      type: ['ExampleDegreeCredential', 'VerifiableCredential', 'https://types.example/One'],
      issuer: { id: did, name: [{ '@value': 'Me', '@language': 'en', '@direction': 'ltr' }, 'Ik'], description: 'Us' },
    },
  ],
  ['several subjects', { credentialSubject: [{ id: 'urn:a:1', degree: 'A' }, { degree: 'B' }] }],
  [
    'several of everything that has a type',
    {
      credentialStatus: [{ type: 'StatusOne' }, { id: 'urn:a:1', type: ['StatusTwo'] }],
      credentialSchema: { id: 'https://schemas.example/1', type: 'JsonSchema' },
      termsOfUse: [{ id: 'https://terms.example/1', type: 'Terms' }, { type: 'Terms' }],
      evidence: [{ id: 'https://evidence.example/1', type: 'Evidence' }],
      refreshService: { id: 'https://refresh.example/1', type: 'Refresh' },
    },
  ],
  [
    'instants in other zones, to the millisecond',
    {
      validFrom: '2024-02-29T23:59:59.123-14:00',
      validUntil: '2031-12-31T00:00:00+05:30',
    },
  ],
  ['a related resource with its digests', { relatedResource: [RELATED, { ...RELATED, id: 'urn:elsewhere:1' }] }],
])('issues and verifies a credential with %s', async (_, change) => {
  for (const handler of [embedding, enveloping]) {
    const { status, body } = await post(handler, '/credentials/issue', { credential: { ...credential, ...change } });
    expect([status, body]).toMatchObject([201, {}]);
    expect(await post(handler, '/credentials/verify', body)).toEqual({ status: 200, body: { verified: true } });
  }
});

test.each<[string, object]>([
  ['a type that no context defines', { '@context': [CREDENTIALS_CONTEXT], type: ['VerifiableCredential', 'Unknown'] }],
  [
    'a word that stands for no URL',
    {
      '@context': [CREDENTIALS_CONTEXT, { ExampleDegreeCredential: 'no-url' }],
      credentialSubject: { id: 'urn:a:1' },
    },
  ],
  [
    'a word of the base context with another meaning',
    {
      '@context': [...credential['@context'], { VerifiableCredential: 'https://elsewhere.example/One' }],
    },
  ],
  ['a base of its own', { '@context': [...credential['@context'], { '@base': null }] }],
])('issues no proof inside for %s', async (_, change) => {
  const issued = await post(embedding, '/credentials/issue', { credential: { ...credential, ...change } });
  expect(issued.status).toBe(400);
});

test('an envelope is one only with its context and its type', async () => {
  const { body } = await post(enveloping, '/credentials/issue', { credential });
  const envelope = body['verifiableCredential'] as { readonly id: string };
  const verify = async (change: object) =>
    (await post(enveloping, '/credentials/verify', { verifiableCredential: { ...envelope, ...change } })).status;
  expect(await verify({})).toBe(200);
  expect(await verify({ type: ['EnvelopedVerifiableCredential'] })).toBe(200);
  for (const change of [
    { '@context': [] },
    { '@context': undefined },
    { '@context': 'https://www.w3.org/ns/credentials/examples/v2' },
    { type: undefined },
    { type: 'VerifiableCredential' },
    { type: ['EnvelopedVerifiableCredential', 'VerifiableCredential'] },
    { id: envelope.id.split(',').at(-1) },
    { id: envelope.id.replace('application/vc+jwt', 'application/jwt') },
  ]) {
    expect([change, await verify(change)]).toEqual([change, 400]);
  }
});

test('answers over node:http, and only what is sent as JSON', async () => {
  const server = createAdaptorServer({ fetch: embedding }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const send = async (path: string, body: unknown, type: string) => {
      const sent = request({ port, path, method: 'POST', headers: { 'content-type': type } });
      sent.end(JSON.stringify(body));
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      return { status: response.statusCode, body: JSON.parse(Buffer.concat(pieces).toString()) as object };
    };
    const issued = await send('/credentials/issue', { credential, options: {} }, 'application/json; charset=utf-8');
    expect(issued.status).toBe(201);
    const checked = { ...issued.body, options: { checks: ['proof'] } };
    expect(await send('/credentials/verify', checked, 'application/json')).toMatchObject({ status: 200 });
    expect(await send('/credentials/verify', checked, 'text/plain')).toMatchObject({ status: 415 });
    expect(await send('/credentials/verify', { ...checked, options: 7 }, 'application/json')).toMatchObject({
      status: 400,
    });
    expect(await send('/__proto__', {}, 'application/json')).toMatchObject({ status: 404 });
  } finally {
    server.close();
  }
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
  const statusStore = memoryLedger({ base: 'https://platform.example/status', random: countingRandom() });
  const [entry] = await statusStore.reserve('revocation', 1);
  const handler = vcApiHandler({ ...common, statusStore });
  expect((await post(handler, '/credentials/status', { credentialStatus: entry, status: true })).status).toBe(200);
  const { bits } = await statusStore.bits(entry?.statusListCredential ?? '');
  const index = Number(entry?.statusListIndex);
  expect((bits[index >> 3] ?? 0) & (128 >> (index & 7))).not.toBe(0);
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
  const response = await vcApiHandler(common)(
    new Request(`https://test.example${path}`, { headers: JSON_TYPE, ...init }),
  );
  expect(response.status).toBe(status);
});
