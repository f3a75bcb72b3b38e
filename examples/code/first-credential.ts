// Three lines to a first credential. Run it: npx pnpm@12 --silent example first-credential
// Without a key of your own it is marked TEST, inside the signature, and no verifier accepts it.
import { readFileSync } from 'node:fs';
import type { WorkCredential } from '@kluscv/schema';
import { createTestIssuer } from '@kluscv/sdk/issue';

const example = JSON.parse(
  readFileSync(new URL('../credentials/cleaner.json', import.meta.url), 'utf8'),
) as WorkCredential;
const { workRecord } = example.credentialSubject;

const issuer = await createTestIssuer();
const { value } = await issuer.issue(workRecord, { subject: { name: 'A. Example' } });
console.log(value);
