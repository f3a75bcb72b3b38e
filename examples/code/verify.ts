// What a receiving platform or an HR system does: verify a KlusCV with the sdk, and read what the issuer states.
// Run it: npx pnpm@12 --silent example verify kluscv.pdf
import { readFileSync } from 'node:fs';
import { compare, extract } from '@kluscv/pdf';
import { jwkResolver, keyResolver, resolverFrom, statusSource, verifyPresentation, webResolver } from '@kluscv/sdk';
import { trustFrom } from '@kluscv/sdk/trust';

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
    const subject = credential.credentialSubject;
    // A presentation can hold endorsements beside work credentials. An hours statement is only ever handed in by itself.
    const stated =
      'workRecord' in subject
        ? `${subject.workRecord.counts.completed} × ${subject.workRecord.counts.unitKind}`
        : 'endorsement' in subject
          ? `endorsed by ${subject.endorsement.attesterRole}: ${subject.endorsement.text}`
          : `${subject.hoursStatement.minutesTotal} minutes in ${subject.hoursStatement.period}`;
    console.log(`${credential.issuer.name} states: ${subject.name ?? '(no name)'}, ${stated}`);
  }
  for (const { outcome, code, message } of findings)
    console.log(`  ${outcome.padEnd(13)} ${code.padEnd(24)} ${message}`);
}
