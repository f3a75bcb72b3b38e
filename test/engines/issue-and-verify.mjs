// What packed.ts runs on every engine, in a project where the packed packages are installed: a batch of one is issued, the same credential is secured in
// another way, and a verifier answers about both, about an altered one, and about what is none.
import { dataIntegrityFormat } from '@kluscv/data-integrity';
import { issuance } from '@kluscv/issuer';
import { generateJwk, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { createVerifier, messagesIn } from '@kluscv/verifier';
import { recordOf } from '@kluscv/verifier/report';

const record = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Voorbeeld', country: 'NL' },
  workType: { label: { nl: 'Schoonmaak', en: 'Cleaning' } },
  counts: { unitKind: 'shift', completed: 412 },
  period: { first: '2024-01', last: '2025-12', asOf: '2026-01-10' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

const clock = () => '2026-01-15T12:00:00Z';
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export async function issueAndVerify() {
  const signer = await signerFromJwk(await generateJwk('Ed25519'));
  const order = { statement: record, subject: { id: 'urn:uuid:8a4f2b1c-2c55-4a0a-9d0e-2f6f0c7c4f10', name: 'Amina' } };
  const documents = [];
  for await (const outcome of issuance([order], { issuer: { signer, name: 'Voorbeeld' }, clock, random })) {
    if (outcome.kind !== 'issued') throw outcome.error;
    const { value, credential } = outcome;
    const [head, content, signature] = value.split('.');
    const other = content.endsWith('A') ? 'Q' : 'A';
    const format = dataIntegrityFormat('eddsa-jcs-2022', { clock });
    documents.push(value, (await issueCredential(credential, { signer, format })).value);
    documents.push(`${head}.${content}.${other}${signature.slice(1)}`, 'hello');
  }
  const verifier = createVerifier({ clock });
  const messages = await messagesIn('nl');
  const answers = [];
  for (const document of documents) answers.push(recordOf(await verifier.verify(document), messages).answer);
  return answers.join(' ');
}
