/**
 * Writes `examples/credentials/kluscv.vp.json`: two example credentials, signed with keys that everybody can compute, and the DID
 * documents that show these keys. `--check` writes nothing and fails when a file differs.
 */
import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, sign } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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

const documents = [cleaner, second].map(({ issuer }) => didDocument(issuer.id));
const files: Readonly<Record<string, string>> = {
  'kluscv.vp.json': presentationJson({ ...content, id }),
  'keys/did-documents.json': `${JSON.stringify(documents, null, 2)}\n`,
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

function signed(document: WorkCredential): string {
  const did = document.issuer.id;
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
