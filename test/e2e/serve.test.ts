import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PrivateJwk } from '@kluscv/sdk';
import { createStatusList, signerFromJwk } from '@kluscv/sdk/issue';
import { issueTokenStatusList } from '@kluscv/sdk/sd-jwt';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { kluscv, type Outcome, startKluscv } from '../support/command.ts';

const courier = fileURLToPath(new URL('../../examples/exports/wolt-courier', import.meta.url));
const did = 'did:web:platform.example';

let cwd = '';
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-serve-'));
  const status = ['--status', 'status', '--key', 'issuer.jwk'];
  run('keys', 'create', '--out', 'issuer.jwk', '--did', did);
  run('did', 'init', '--did', did, '--key', 'issuer.jwk', '--out', 'public/did.json');
  run('status', 'create', ...status, '--status-url', 'https://platform.example/status');
  run('status', 'publish', ...status, '--to', 'public/status');
  // What must never leave, beside what is published.
  run('keys', 'create', '--out', 'public/secret.jwk');
  writeFileSync(join(cwd, 'public/notes.txt'), 'ours alone');
  run('import', courier, '--out', 'reading.json');
  run(
    'issue',
    'reading.json',
    '--key',
    'issuer.jwk',
    '--issuer-name',
    'V',
    '--name',
    'A. Voorbeeld',
    '--out',
    'public/credentials',
  );
}, 60_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks as a browser does, but sends the path as it stands. */
async function ask(
  origin: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Reply> {
  const { port } = new URL(origin);
  const asking = request({ host: 'localhost', port, path, method, headers });
  asking.end(body);
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() };
}

const servers: ChildProcess[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
});

async function served(
  ...args: readonly string[]
): Promise<{ readonly origin: string; readonly server: ChildProcess; readonly log: () => string }> {
  const server = startKluscv(['serve', 'public', '--port', '0', ...args], cwd);
  servers.push(server);
  let log = '';
  server.stderr?.on('data', (part: Buffer) => {
    log += part.toString();
  });
  const [line] = (await once(server.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
  return { origin: line.toString().trim(), server, log: () => log };
}

test('sends the document and the lists as verifiers want them, and nothing else of the folder', async () => {
  const { origin } = await served();
  const document = await ask(origin, '/.well-known/did.json');
  expect(JSON.parse(document.text)).toMatchObject({ id: did });
  expect(document.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=300',
    'content-type': 'application/did+json',
    etag: expect.stringMatching(/^".+"$/),
  });
  const list = await ask(origin, '/status/revocation.jwt');
  expect([list.status, list.headers['content-type']]).toEqual([200, 'application/vc+jwt']);
  const again = await ask(origin, '/status/revocation.jwt', { headers: { 'if-none-match': list.headers.etag ?? '' } });
  expect(again.status).toBe(304);
  const credential = readdirSync(join(cwd, 'public/credentials'))[0];
  for (const path of [
    '',
    'secret.jwk',
    'notes.txt',
    'did.json',
    `credentials/${credential}`,
    '..%2fissuer.jwk',
    '%2e%2e/issuer.jwk',
    '../issuer.jwk',
    '//etc/passwd',
  ]) {
    const { status } = await ask(origin, `/${path}`);
    expect({ path, status }).toEqual({ path, status: 404 });
  }
  expect((await ask(origin, '/.well-known/did.json', { method: 'POST' })).status).toBe(405);
});

test('sends a Token Status List as well', async () => {
  const signer = await signerFromJwk(JSON.parse(readFileSync(join(cwd, 'issuer.jwk'), 'utf8')) as PrivateJwk);
  const list = await issueTokenStatusList(createStatusList({ url: 'https://platform.example/status/wallets' }), {
    signer,
    issuedAt: '2026-01-15T00:00:00Z',
    expiresAt: '2026-01-16T00:00:00Z',
  });
  writeFileSync(join(cwd, 'public/status/wallets.jwt'), `${list.value}\n`);
  const { origin } = await served();
  const { status, headers, text } = await ask(origin, '/status/wallets');
  expect([status, headers['content-type'], text]).toEqual([200, 'application/statuslist+jwt', list.value]);
});

test('of two lists of one address the newer is sent, wherever a copy of the older one lies', async () => {
  const older = readFileSync(join(cwd, 'public/status/revocation.jwt'));
  writeFileSync(join(cwd, 'public/z-copy.jwt'), older);
  writeFileSync(join(cwd, 'public/a-copy.jwt'), older);
  // A list is dated to the second.
  await setTimeout(1100);
  run('status', 'publish', '--status', 'status', '--key', 'issuer.jwk', '--to', 'public/status');
  const newer = readFileSync(join(cwd, 'public/status/revocation.jwt'), 'utf8');
  const { origin } = await served();
  expect((await ask(origin, '/status/revocation.jwt')).text).toBe(newer.trim());
  for (const copy of ['public/z-copy.jwt', 'public/a-copy.jwt']) rmSync(join(cwd, copy));
});

test('what is published anew is sent from then on, and Ctrl-C ends it well', async () => {
  const { origin, server, log } = await served();
  const before = await ask(origin, '/status/revocation.jwt');
  run('status', 'publish', '--status', 'status', '--key', 'issuer.jwk', '--to', 'public/status', '--days', '8');
  expect((await ask(origin, '/status/revocation.jwt')).text).not.toBe(before.text);
  await expect.poll(log, { timeout: 20_000 }).toContain('GET /status/revocation.jwt 200');
  server.kill('SIGINT');
  const [code] = (await once(server, 'close')) as [number];
  expect(code).toBe(0);
}, 30_000);

test('did check says of it that only TLS is wanting', async () => {
  const { origin } = await served('--quiet');
  const checked = run('did', 'check', did, '--at', origin, '--key', 'issuer.jwk', '--status', 'status', '--json');
  const { documents } = JSON.parse(checked.stdout) as {
    documents: readonly { checks: readonly { check: string; outcome: string }[] }[];
  };
  const found = documents.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome !== 'right');
  expect(found).toEqual([
    expect.objectContaining({ check: 'tls', outcome: 'advised' }),
    expect.objectContaining({ check: 'tls', outcome: 'advised' }),
  ]);
  expect(checked.code).toBe(0);
  expect(run('did', 'check', did, '--at', origin, '--key', 'public/secret.jwk').code).toBe(1);
}, 30_000);

test('the button can be pressed for a worker of an import, and by no other page', async () => {
  const { origin, log } = await served('--button', 'reading.json');
  expect((await ask(origin, '/')).text).toContain('Press the button');
  const press = async (from: string): Promise<Reply> =>
    ask(origin, '/download-my-kluscv', {
      method: 'POST',
      headers: { origin: from, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'worker=0',
    });
  expect((await press('https://other.example')).status).toBe(403);
  const pressed = await press(origin);
  const link = pressed.headers.location ?? '';
  expect([pressed.status, link.startsWith(`${origin}/kluscv/`)]).toEqual([303, true]);
  expect((await ask(origin, link.slice(origin.length))).status).toBeLessThan(400);
  expect(log()).not.toContain(link.slice(origin.length));
  expect((await ask(origin, '/.well-known/did.json')).status).toBe(200);
  // A name of somebody else that leads here.
  expect((await ask(origin, '/', { headers: { host: 'evil.example' } })).status).toBe(421);
}, 30_000);

test.each([
  ['a folder without a document', ['credentials-only'], 'no DID document'],
  ['a port that is none', ['public', '--port', '99999'], 'no number of a port'],
  ['the button for other machines', ['public', '--button', 'reading.json', '--host', '0.0.0.0'], 'this machine alone'],
  ['a reading that is none', ['public', '--port', '0', '--button', 'public/did.json'], 'kluscv import --out'],
])('%s is refused, and nothing is left listening', (_what, args, words) => {
  mkdirSync(join(cwd, 'credentials-only'), { recursive: true });
  const { code, stderr } = run('serve', ...args);
  expect({ code, said: stderr.replaceAll(/\s+/g, ' ').includes(words) }).toEqual({ code: 2, said: true });
});
