// Keys of key services: the vendors' own clients as a project has them, asking services on this machine that speak the vendors' protocols.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aws, azure, closeServices, google, serve, TOKEN, vault } from '../support/key-services.ts';
import { kluscv, kluscvMeanwhile, type Outcome } from '../support/command.ts';

const courier = fileURLToPath(new URL('../../examples/exports/wolt-courier', import.meta.url));
const vendors = createRequire(import.meta.url);
const NAME = 'did:web:platform.example#key-1';
const GOOGLE = 'gcpkms://projects/p/locations/europe-west4/keyRings/r/cryptoKeys/p256/cryptoKeyVersions/1';

let cwd = '';
let bare = '';
let env: NodeJS.ProcessEnv = {};

/** A package of the project: the vendor's real client, told where the service of the test is, as one tells it where one's cloud is. */
function install(name: string, source: string): void {
  const folder = join(cwd, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.cjs' }));
  writeFileSync(join(folder, 'index.cjs'), source);
}

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-services-'));
  bare = mkdtempSync(join(tmpdir(), 'kluscv-bare-'));
  const at = {
    aws: await serve(aws),
    google: await serve(google),
    azure: await serve(azure),
    vault: await serve(vault),
  };
  const real = (name: string): string => JSON.stringify(vendors.resolve(name));
  const token = JSON.stringify(TOKEN);
  install('@aws-sdk/client-kms', `module.exports = require(${real('@aws-sdk/client-kms')});`);
  install(
    '@google-cloud/kms',
    `const { KeyManagementServiceClient } = require(${real('@google-cloud/kms')});
const authorization = 'Bearer ' + ${token};
exports.KeyManagementServiceClient = class extends KeyManagementServiceClient {
  constructor() {
    super({
      apiEndpoint: '127.0.0.1', port: ${new URL(at.google).port}, fallback: true, protocol: 'http',
      authClient: {
        universeDomain: 'googleapis.com',
        getRequestHeaders: async () => new Headers({ authorization }),
        fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, authorization } }),
      },
    });
  }
};`,
  );
  install(
    '@azure/identity',
    `exports.DefaultAzureCredential = class { async getToken() { return { token: ${token}, expiresOnTimestamp: Date.now() + 3600000 }; } };`,
  );
  install(
    '@azure/keyvault-keys',
    `const { CryptographyClient, KeyClient } = require(${real('@azure/keyvault-keys')});
const options = {
  disableChallengeResourceVerification: true,
  retryOptions: { maxRetries: 0 },
  httpClient: {
    async sendRequest(request) {
      const { method, url, body, headers } = request;
      const { pathname, search } = new URL(url);
      const answer = await fetch(${JSON.stringify(at.azure)} + pathname + search, { method, headers: headers.toJSON(), body });
      return { request, status: answer.status, headers: new headers.constructor(Object.fromEntries(answer.headers)), bodyAsText: await answer.text() };
    },
  },
};
exports.KeyClient = class extends KeyClient { constructor(vault, credential) { super(vault, credential, options); } };
exports.CryptographyClient = class extends CryptographyClient { constructor(key, credential) { super(key, credential, options); } };`,
  );
  env = {
    AWS_ENDPOINT_URL_KMS: at.aws,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIAINVENTED',
    AWS_SECRET_ACCESS_KEY: TOKEN,
    VAULT_ADDR: at.vault,
    VAULT_TOKEN: TOKEN,
  };
});
afterAll(() => {
  closeServices();
  for (const folder of [cwd, bare]) rmSync(folder, { recursive: true });
});

const issue = (key: string, out: string, ...more: readonly string[]): Promise<Outcome> =>
  kluscvMeanwhile(
    ['issue', courier, '--key', key, '--issuer-name', 'Voorbeeld', '--name', 'A. Voorbeeld', '--out', out, ...more],
    { cwd, env },
  );

test.each([
  ['AWS KMS', 'awskms:///alias/p256'],
  ['Google Cloud KMS', GOOGLE],
  ['Azure Key Vault', 'azurekms://vault.example/p256'],
  ['Vault', 'hashivault://p256'],
  ['Vault, with an engine that is mounted elsewhere', 'hashivault://transit/ed25519'],
])(
  '%s signs',
  async (_service, key) => {
    const out = key.replaceAll(/\W+/g, '-');
    const issued = await issue(key, out);
    expect(issued).toMatchObject({ code: 0, stderr: expect.not.stringContaining('kluscv:') as string });
    const [file = ''] = readdirSync(join(cwd, out));
    const checked = kluscv(['verify', join(out, file), '--offline', '--json'], { cwd });
    expect(checked.stdout).toContain('"proof.intact"');
    expect(issued.stdout + issued.stderr + readFileSync(join(cwd, out, file), 'utf8')).not.toContain(TOKEN);
  },
  60_000,
);

test('under the name in the DID document, in the threads of a batch too', async () => {
  const orders = fileURLToPath(new URL('transcripts/files/orders.ndjson', import.meta.url));
  const args = ['issue', 'batch', orders, '--key', 'awskms:///alias/p256', '--issuer-name', 'Voorbeeld'];
  const batch = await kluscvMeanwhile([...args, '--key-name', NAME, '--out', 'batch.ndjson', '--threads', '2'], {
    cwd,
    env,
  });
  expect(batch).toMatchObject({ code: expect.any(Number) as number });
  const text = readFileSync(join(cwd, 'batch.ndjson'), 'utf8');
  const [jws = ''] = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(text) ?? [];
  const header = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { readonly kid: string };
  expect(header.kid).toBe(NAME);
}, 60_000);

test.each([
  ['awskms://alias', 'This is no whole name of a key', 'awskms:///alias/issuer'],
  ['gcpkms://projects/p', 'This is no whole name of a key', 'cryptoKeyVersions/1'],
  ['azurekms://vault.example', 'This is no whole name of a key', 'vault.azure.net'],
  ['awskms:///alias/p256', 'not installed: @aws-sdk/client-kms', 'npm install @aws-sdk/client-kms'],
  [GOOGLE, 'not installed: @google-cloud/kms', 'npm install @google-cloud/kms'],
  ['azurekms://vault.example/p256', 'not installed: @azure/keyvault-keys', 'npm install @azure/keyvault-keys'],
  ['hashivault://p256', 'without its address and a token', 'VAULT_ADDR and VAULT_TOKEN'],
])('%s where nothing is installed: %s', (key, message, hint) => {
  const args = ['issue', courier, '--key', key, '--issuer-name', 'V', '--name', 'A', '--out', 'none'];
  const { code, stderr } = kluscv(args, {
    cwd: bare,
    env: { NODE_PATH: '', VAULT_ADDR: undefined, VAULT_TOKEN: undefined },
  });
  expect(code).toBe(2);
  const said = stderr.replaceAll(/\n\s+/g, ' ');
  expect(said).toContain(message);
  expect(said).toContain(hint);
});

test('a service that refuses says why, and no secret', async () => {
  const { code, stderr } = await kluscvMeanwhile(
    ['issue', courier, '--key', 'hashivault://p256', '--issuer-name', 'V', '--name', 'A', '--out', 'refused'],
    { cwd, env: { ...env, VAULT_TOKEN: 'another-invented-token' } },
  );
  expect(code).toBe(6);
  expect(stderr).toContain('permission denied');
  expect(stderr).not.toContain('another-invented-token');
});
