import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompactJws } from '@kluscv/schema';
import type { Fetch } from '@kluscv/sdk';
import {
  didWebDocument,
  generateJwk,
  signerFromJwk,
  statusListCredential,
  createStatusList,
  issueStatusList,
} from '@kluscv/sdk/issue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Io } from '../../terminal/io.ts';
import { keyFileText } from '@kluscv/node/keys';
import { type TrustBundleOptions, trustBundle } from './bundle.ts';

const did = 'did:web:platform.example';
const address = 'https://platform.example/status/revocation.jwt';
const NOW = '2026-01-15T12:00:00Z';

let folder = '';
let answers: Readonly<Record<string, string>> = {};
const asked: string[] = [];
const at = (name: string): string => join(folder, name);
const io: Io = {
  stdout: () => {},
  stderr: () => {},
  readStdin: () => Promise.resolve(new Uint8Array()),
  env: {},
  color: false,
  width: 80,
  now: () => NOW,
};
const serve: Fetch = (url) => {
  asked.push(url);
  const text = answers[url];
  if (text === undefined) return Promise.reject(new Error('unreachable'));
  const headers = new Headers({ 'content-type': url.endsWith('.jwt') ? 'application/vc+jwt' : 'application/did+json' });
  return Promise.resolve({ status: 200, headers, body: new Response(text).body });
};
const options = (more: Partial<TrustBundleOptions>): TrustBundleOptions => ({
  trust: [at('trust.json')],
  key: at('archive.jwk'),
  out: at('bundle.jwt'),
  force: true,
  ...more,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-bundle-'));
  const jwk = await generateJwk();
  const signer = await signerFromJwk(jwk, { verificationMethod: `${did}#key-1` });
  const list = await statusListCredential(createStatusList({ url: address }), {
    issuer: did,
    validFrom: NOW,
    validUntil: '2026-02-15T12:00:00Z',
  });
  answers = {
    'https://platform.example/.well-known/did.json': JSON.stringify(
      didWebDocument({ did, keys: [{ name: 'key-1', jwk }] }),
    ),
    [address]: (await issueStatusList(list, { signer })).value,
    'https://platform.example/nothing.jwt': 'nothing',
  };
  const own = await generateJwk();
  const { verificationMethod } = await signerFromJwk(own);
  writeFileSync(at('archive.jwk'), keyFileText({ jwk: own, verificationMethod }));
  writeFileSync(
    at('trust.json'),
    JSON.stringify({
      $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
      name: 'L',
      issuers: [{ id: did, name: 'P' }],
    }),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('what was not handed over is fetched: each once, and nothing without being told to', async () => {
  await trustBundle(io, options({}), serve);
  expect(asked).toEqual([]);
  expect(await trustBundle(io, options({ fetch: true, statusList: [address] }), serve)).toBe(0);
  expect(asked).toEqual(['https://platform.example/.well-known/did.json', address]);
  const jws = readCompactJws(readFileSync(at('bundle.jwt'), 'utf8').trim());
  if (!jws.ok) throw new Error(jws.message);
  expect(jws.payload).toMatchObject({
    createdAt: NOW,
    didDocuments: [{ id: did }],
    statusLists: [{ format: 'vc+jwt' }],
  });
});

test.each([
  ['a document that nobody answers for', { fetch: true, trust: ['other.json'] }],
  ['a list that nobody answers for', { statusList: ['https://platform.example/status/gone.jwt'] }],
  ['a list that is none', { statusList: ['https://platform.example/nothing.jwt'] }],
])('%s: there is no bundle at all', async (_what, more) => {
  const other = JSON.parse(readFileSync(at('trust.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(at('other.json'), JSON.stringify({ ...other, issuers: [{ id: 'did:web:gone.example', name: 'G' }] }));
  const given = { ...more, out: at('absent.jwt'), ...('trust' in more && { trust: [at('other.json')] }) };
  await expect(trustBundle(io, options(given), serve)).rejects.toMatchObject({
    code: expect.stringMatching(/^trust\.not-/) as string,
  });
  expect(() => readFileSync(at('absent.jwt'))).toThrow('ENOENT');
});
