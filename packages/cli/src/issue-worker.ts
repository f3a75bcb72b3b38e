// A thread of `kluscv issue batch`: lines of orders in, lines of signed credentials out.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, type BatchTask, type BatchTerms, issueLine } from './issue-line.ts';
import { signerFromText } from './key-file.ts';

const NEWLINE = 0x0a;
const { key, keyFile, ...terms } = workerData as BatchTerms & { readonly key: string; readonly keyFile: string };
const signer = signerFromText(key, keyFile);

// One after the other: the answers go out in the order of the tasks.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: BatchTask) => {
  last = follow(last, task);
});

async function follow(before: Promise<void>, task: BatchTask): Promise<void> {
  await before;
  const done = await answer(task);
  parentPort?.postMessage(done, [done.bytes.buffer as ArrayBuffer]);
}

async function answer({ sequence, firstLine, bytes }: BatchTask): Promise<Answer> {
  const keys: string[] = [];
  const inputs: string[] = [];
  const ends: number[] = [];
  const issued: number[] = [];
  const refused: number[] = [];
  const parts: Uint8Array[] = [];
  let size = 0;
  let index = 0;
  for (let from = 0; from < bytes.length; index += 1) {
    const end = bytes.indexOf(NEWLINE, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    from += line.length + 1;
    const digest = createHash('sha256').update(line).digest('base64url');
    const result = await issueLine(line, { number: firstLine + index, digest }, await signer, terms);
    const part = new TextEncoder().encode(`${JSON.stringify(result)}\n`);
    parts.push(part);
    size += part.length;
    keys.push(result.key);
    inputs.push(digest);
    ends.push(size);
    issued.push(result.issued.length);
    refused.push(result.refused.length);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return { sequence, bytes: all, keys, inputs, ends, issued, refused };
}
