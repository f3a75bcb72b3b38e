import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, kluscvMeanwhile, type Outcome, program } from '../support/command.ts';

const did = 'did:web:platform.example';

let cwd = '';
let server: Server;
let origin = '';
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });

/** A server with a certificate of an authority of its own, which only those trust who are told to. */
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-did-'));
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'tls.key'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '90'];
  program('openssl', ['req', '-x509', ...key, ...subject, '-out', 'tls.crt'], cwd);
  run('keys', 'create', '--out', 'issuer.jwk', '--did', did);
  run('keys', 'create', '--out', 'other.jwk', '--did', did);
  const tls = { key: readFileSync(join(cwd, 'tls.key')), cert: readFileSync(join(cwd, 'tls.crt')) };
  server = createServer(tls, (request, response) => {
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  origin = `https://localhost:${(server.address() as AddressInfo).port}`;
}, 30_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(cwd, { recursive: true });
});

const good = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=300',
  'content-type': 'application/did+json',
  etag: '"1"',
};

function answers(headers: Readonly<Record<string, string>>, text: string, status = 200): void {
  answer = (_request, response) => {
    response.writeHead(status, headers).end(text);
  };
}

async function checked(
  env: NodeJS.ProcessEnv = { NODE_EXTRA_CA_CERTS: join(cwd, 'tls.crt') },
  ...more: readonly string[]
): Promise<{ readonly code: number; readonly found: readonly (readonly [string, string])[] }> {
  const args = ['did', 'check', did, '--at', origin, '--key', 'issuer.jwk', '--json', ...more];
  const { code, stdout } = await kluscvMeanwhile(args, { cwd, env });
  const { documents } = JSON.parse(stdout) as {
    readonly documents: readonly { readonly checks: readonly { readonly check: string; readonly outcome: string }[] }[];
  };
  const found = documents.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome !== 'right');
  return { code, found: found.map(({ check, outcome }) => [check, outcome] as const) };
}

const published = (): string => readFileSync(join(cwd, 'issuer.did.json'), 'utf8');

describe('did check', () => {
  test('finds nothing wrong where nothing is', async () => {
    answers(good, published());
    expect(await checked()).toEqual({ code: 0, found: [] });
  });

  test('believes no certificate of an authority that it does not know', async () => {
    answers(good, published());
    expect(await checked({})).toEqual({ code: 1, found: [['tls', 'wrong']] });
  });

  test.each<[string, Record<string, string>, () => string, number, readonly (readonly [string, string])[]]>([
    ['no CORS', { 'access-control-allow-origin': '' }, published, 1, [['cors', 'wrong']]],
    ['CORS for one', { 'access-control-allow-origin': 'https://verifier.example' }, published, 1, [['cors', 'wrong']]],
    ['another type', { 'content-type': 'text/html' }, published, 1, [['document', 'wrong']]],
    ['a year in caches', { 'cache-control': 'max-age=31536000' }, published, 0, [['cache', 'advised']]],
    ['no word on caches', { 'cache-control': '' }, published, 0, [['cache', 'advised']]],
    ['no ETag', { etag: '' }, published, 0, [['etag', 'advised']]],
    [
      'the document of somebody else',
      {},
      () => published().replaceAll('platform.example', 'other.example'),
      1,
      [['document', 'wrong']],
    ],
    ['another key', {}, () => readFileSync(join(cwd, 'other.did.json'), 'utf8'), 1, [['key', 'wrong']]],
    [
      'a key that may not sign',
      {},
      () => published().replace('assertionMethod', 'authentication'),
      1,
      [['key', 'wrong']],
    ],
    [
      'another key under the same name',
      {},
      () =>
        published().replace(
          /"x": "[^"]+"/,
          /"x": "[^"]+"/.exec(readFileSync(join(cwd, 'other.did.json'), 'utf8'))?.[0] ?? '',
        ),
      1,
      [['key', 'wrong']],
    ],
    ['a private key', {}, () => published().replace('"x":', '"d": "AAAA", "x":'), 1, [['secret', 'wrong']]],
  ])('%s', async (_what, headers, text, code, found) => {
    const given = Object.entries({ ...good, ...headers }).filter(([, value]) => value !== '');
    answers(Object.fromEntries(given), text());
    expect(await checked()).toEqual({ code, found });
  });

  test('a redirect, a page that is missing, and a server that hangs up', async () => {
    answers({ ...good, location: '/elsewhere' }, '', 302);
    expect(await checked()).toMatchObject({
      code: 1,
      found: [
        ['answer', 'wrong'],
        ['document', 'wrong'],
      ],
    });
    answers(good, 'not here', 404);
    expect(await checked()).toMatchObject({ code: 1 });
    answer = (request) => {
      request.socket.destroy();
    };
    expect(await checked()).toEqual({ code: 3, found: [['answer', 'unreachable']] });
  });

  test('a status list that is out of date, or of another address', async () => {
    const list = ['--status', 'status', '--key', 'issuer.jwk'];
    run('status', 'create', ...list, '--status-url', 'https://platform.example/status');
    const text = readFileSync(join(cwd, 'status/publish/revocation.jwt'), 'utf8');
    const serveBoth = (body: string): void => {
      answer = (request, response) => {
        response.writeHead(200, good).end(request.url === '/.well-known/did.json' ? published() : body);
      };
    };
    serveBoth(text);
    expect(await checked(undefined, '--status', 'status')).toEqual({ code: 0, found: [] });
    serveBoth('not a list');
    expect(await checked(undefined, '--status', 'status')).toEqual({ code: 1, found: [['list', 'wrong']] });
  });

  test.each([
    ['another machine', ['did', 'check', did, '--at', 'http://192.0.2.1']],
    ['a did:key', ['did', 'check', 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp']],
    ['what is no DID', ['did', 'check', 'platform.example']],
  ])('%s is not asked', (_what, args) => {
    expect(run(...args).code).toBe(2);
  });

  test('an address that is not public is not asked, whoever typed it', () => {
    const { code, stdout } = run('did', 'check', 'did:web:localhost%3A8443');
    expect({ code, said: stdout.includes('only port 443') }).toEqual({ code: 3, said: true });
  });
});

describe('did init and show', () => {
  test('the document is made of key files, the first of which signs; it is not overwritten', () => {
    const init = ['did', 'init', '--did', did, '--key', 'other.jwk', '--key', 'issuer.jwk', '--out', 'did.json'];
    expect(run(...init, '--dry-run').code).toBe(0);
    expect(existsSync(join(cwd, 'did.json'))).toBe(false);
    expect(run(...init).code).toBe(0);
    expect(run(...init).code).toBe(2);
    expect(readFileSync(join(cwd, 'did.json'), 'utf8')).not.toContain('"d"');
    const { keys } = JSON.parse(run('did', 'show', 'did.json', '--json').stdout) as { keys: readonly object[] };
    expect(keys).toMatchObject([
      { curve: 'Ed25519', signs: true },
      { curve: 'Ed25519', signs: true },
    ]);
    expect(run('did', 'init', '--did', 'did:web:other.example', '--key', 'issuer.jwk', '--out', 'x.json').code).toBe(2);
    expect(run('did', 'init', '--did', 'did:key:z6Mk', '--key', 'issuer.jwk', '--out', 'x.json').code).toBe(2);
  }, 30_000);

  test('a did:key needs no network, a did:web without one is not known', () => {
    const key = run('keys', 'create', '--out', 'own.jwk').stdout.trim();
    expect(run('did', 'show', key, '--offline').code).toBe(0);
    expect(run('did', 'show', did, '--offline').code).toBe(3);
    expect(run('did', 'show', 'missing.json').code).toBe(2);
    writeFileSync(join(cwd, 'broken.json'), '{"id": 7}');
    expect(run('did', 'show', 'broken.json').code).toBe(2);
  });
});
