// What a platform's backend does in production: read its own export, issue with its own key, keep a status list, publish three files.
// Run it: npx pnpm@12 --silent example platform
import { readFileSync } from 'node:fs';
import { readExport } from '@kluscv/adapters';
import {
  allocateStatus,
  createIssuer,
  createStatusList,
  didWebDocument,
  generateJwk,
  issueStatusList,
  signerFromJwk,
  statusListCredential,
} from '@kluscv/sdk/issue';

// Once: a key, and the document that tells the world about it. Keep the private key in a file, a KMS or an HSM: anything that signs bytes is a `Signer`.
const did = 'did:web:platform.example';
const jwk = await generateJwk('ES256');
const didDocument = didWebDocument({ did, keys: [{ name: 'key-1', jwk }] });
const signer = await signerFromJwk(jwk, { verificationMethod: `${did}#key-1` });

// Each time: what the platform's own software wrote, and one credential a worker and type of work.
const bytes = readFileSync(new URL('../exports/cleaning-platform/platform-export.json', import.meta.url));
const reading = await readExport([{ name: 'platform-export.json', bytes }], { asOf: '2026-01-15' });
if (!reading.ok) throw new Error(reading.problem.message);

const issuer = await createIssuer({ signer, issuer: { name: 'Voorbeeld Schoonmaak', role: 'platform' } });
let register = createStatusList({ url: 'https://platform.example/status/revocation.jwt' });
const credentials: string[] = [];
for (const worker of reading.workers) {
  for (const index of worker.records) {
    const record = reading.records[index];
    if (record === undefined) continue;
    const place = allocateStatus(register, (length) => crypto.getRandomValues(new Uint8Array(length)));
    register = place.register;
    const { value } = await issuer.issue(record, {
      status: place.entry,
      ...(worker.name !== undefined && { subject: { name: worker.name } }),
    });
    credentials.push(value);
  }
}

const now = new Date();
const list = await issueStatusList(
  await statusListCredential(register, {
    issuer: did,
    validFrom: now.toISOString(),
    validUntil: new Date(now.getTime() + 7 * 86_400_000).toISOString(),
  }),
  { signer },
);

console.log(`${credentials.length} credentials, the first of ${credentials[0]?.length} characters`);
console.log(
  `publish at https://platform.example/.well-known/did.json: ${JSON.stringify(didDocument).length} characters`,
);
console.log(`publish at ${register.url}: ${list.value.length} characters`);
