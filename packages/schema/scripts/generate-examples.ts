/**
 * Writes `examples/credentials/kluscv.vp.json`: two example credentials, signed with keys that everybody can compute; and what a verifier needs beside it:
 * the DID documents that show these keys, the status lists that the credentials name, and a trust list. `--check` writes nothing and fails when a file differs.
 */
import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, sign } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import type { WorkCredential } from '../src/generated/model.ts';
import { envelope, presentationJson } from '../src/jose/presentation.ts';
import { CREDENTIALS_CONTEXT, WORK_CONTEXT } from '../src/standard.ts';

const folder = fileURLToPath(new URL('../../../examples/credentials/', import.meta.url));

const cleaner = await credential('cleaner.json');
const gig = await credential('jobseeker-one-gig.json');
// One person shows both.
const { name } = cleaner.credentialSubject;
const second: WorkCredential = {
  ...gig,
  credentialSubject: { ...gig.credentialSubject, ...(name !== undefined && { name }) },
};

const content = {
  '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT],
  type: ['VerifiablePresentation', 'WorkPresentation'],
  verifiableCredential: [cleaner, second].map((one) => envelope({ format: 'vc+jwt', value: signed(one) })),
  render: { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-04-02' },
} as const;
const id = `ni:///sha-256;${createHash('sha256').update(presentationJson(content)).digest('base64url')}`;

const issuers = [cleaner, second].map(({ issuer }) => issuer);
const trustList = {
  $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
  name: 'Example list',
  issuers: issuers.map(({ id: did, name: called }) => ({ id: did, name: called })),
};
const files: Readonly<Record<string, string>> = {
  'kluscv.vp.json': presentationJson({ ...content, id }),
  ...Object.fromEntries(
    issuers.map(({ id: did }) => [`keys/${hostOf(did)}.did.json`, `${JSON.stringify(didDocument(did), null, 2)}\n`]),
  ),
  'keys/trust-list.json': `${JSON.stringify(trustList, null, 2)}\n`,
  ...Object.fromEntries(
    [cleaner, second].map((one) => [`keys/${hostOf(one.issuer.id)}.status-1.jwt`, signed(statusList(one))]),
  ),
};

for (const [path, text] of Object.entries(files)) {
  const before = await readFile(folder + path, 'utf8').catch(() => '');
  if (before === text) continue;
  if (process.argv.includes('--check')) {
    process.exitCode = 1;
    console.error(
      `examples/credentials/${path} differs from the credentials that it is made of: run \`npx pnpm@12 generate\``,
    );
  } else {
    await mkdir(`${folder}keys`, { recursive: true });
    await writeFile(folder + path, text);
    console.log(`wrote examples/credentials/${path}`);
  }
}

async function credential(path: string): Promise<WorkCredential> {
  return JSON.parse(await readFile(folder + path, 'utf8')) as WorkCredential;
}

/** The worthless key of an example issuer: its seed is the hash of the issuer's name. */
function keyOf(did: string): { readonly secret: ReturnType<typeof createPrivateKey>; readonly jwk: JsonWebKey } {
  const seed = createHash('sha256').update(`KlusCV example key of ${did}`).digest();
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { secret, jwk: createPublicKey(secret).export({ format: 'jwk' }) };
}

function hostOf(did: string): string {
  return did.slice('did:web:'.length);
}

/** The list that a credential names, with nothing withdrawn. It holds for ten years, so that whoever tries the example finds it in date; a real one holds for days. */
function statusList({ issuer, credentialStatus }: WorkCredential): Signable {
  if (credentialStatus === undefined) throw new Error(`an example of ${issuer.id} names no list`);
  const packed = gzipSync(new Uint8Array(131_072 / 8), { level: 9 });
  // No operating system: the same bytes on every machine.
  packed[9] = 0xff;
  const { statusListCredential: url, statusPurpose } = credentialStatus;
  return {
    '@context': [CREDENTIALS_CONTEXT],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.id,
    validFrom: '2025-04-01T00:00:00Z',
    validUntil: '2035-04-01T00:00:00Z',
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose,
      encodedList: `u${packed.toString('base64url')}`,
      ttl: 300_000,
    },
  };
}

interface Signable {
  readonly issuer: string | { readonly id: string };
  readonly [member: string]: unknown;
}

function signed(document: Signable | WorkCredential): string {
  const did = typeof document.issuer === 'string' ? document.issuer : document.issuer.id;
  const encode = (value: unknown): string => Buffer.from(canonicalize(value) as string).toString('base64url');
  const input = `${encode({ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: `${did}#key-1` })}.${encode(document)}`;
  return `${input}.${sign(null, Buffer.from(input), keyOf(did).secret).toString('base64url')}`;
}

function didDocument(did: string): object {
  const key = {
    id: `${did}#key-1`,
    type: 'JsonWebKey',
    controller: did,
    publicKeyJwk: { ...keyOf(did).jwk, alg: 'EdDSA' },
  };
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: [key],
    assertionMethod: [key.id],
  };
}
