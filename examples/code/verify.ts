// What a receiving platform or an HR system does with a file that somebody hands in: a KlusCV, a credential, an archive or a mail of them.
// Run it: npx pnpm@12 --silent example verify kluscv.pdf
import { readFileSync } from 'node:fs';
import { createVerifier, messagesIn } from '@kluscv/verifier';
import { answerText } from '@kluscv/verifier/report';

const path = process.argv[2];
if (path === undefined) throw new Error('Say which file: npx pnpm@12 --silent example verify kluscv.pdf');

// The verifier reaches the network only through what it is handed. In production hand it a fetch that refuses private addresses:
// the addresses stand in a document that anybody can write (docs/network.md). `trust` is whom you recognize.
const verifier = createVerifier({ fetch, trust: [] });
const answer = await verifier.verify({ name: path, bytes: readFileSync(path) });
console.log(
  answer.answer,
  answer.statements.map(({ credential }) => credential.credentialSubject.name ?? '(no name)'),
);

// The same in words, in one of five languages.
const plain = (text: string): string => text;
const style = { bold: plain, dim: plain, good: plain, bad: plain, caution: plain };
console.log(answerText(answer, { messages: await messagesIn('en'), style, width: 80 }));
