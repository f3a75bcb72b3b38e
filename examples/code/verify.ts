// What a receiving platform or an HR system does: verify a KlusCV with the sdk, and read what the issuer states.
// Run it: npx pnpm@12 --silent example verify kluscv.pdf
import { readFileSync } from 'node:fs';
import { compare, extract } from '@kluscv/pdf';
import {
  jwkResolver,
  keyResolver,
  resolverFrom,
  statusSource,
  trustFrom,
  verifyPresentation,
  webResolver,
} from '@kluscv/sdk';

const path = process.argv[2];
if (path === undefined) throw new Error('Say which file: npx pnpm@12 --silent example verify kluscv.pdf');

const bytes = readFileSync(path);
const extraction = extract(bytes);
if (!extraction.ok) throw new Error(extraction.message);

// The sdk reaches the network only through what it is handed. In production hand it a fetch that refuses private addresses:
// the addresses stand in a document that anybody can write (docs/network.md).
const report = await verifyPresentation(extraction.presentation, {
  resolver: resolverFrom([keyResolver(), jwkResolver(), webResolver({ fetch })]),
  statusLists: statusSource({ fetch }),
  trust: trustFrom([]),
  clock: () => new Date().toISOString(),
  page: await compare(bytes),
});

console.log(report.verdict);
for (const { credential, findings } of report.credentials) {
  if (credential !== undefined) {
    const { name, workRecord } = credential.credentialSubject;
    console.log(
      `${credential.issuer.name} states: ${name ?? '(no name)'}, ${workRecord.counts.completed} × ${workRecord.counts.unitKind}`,
    );
  }
  for (const { outcome, code, message } of findings)
    console.log(`  ${outcome.padEnd(13)} ${code.padEnd(24)} ${message}`);
}
