// A thread of `kluscv issue batch`: lines of orders in, lines of signed credentials out.
import { workerData } from 'node:worker_threads';
import { type Answer, type AnsweredLine, type BatchTask, type BatchTerms, issueLine } from './issue-line.ts';
import { signerFromText } from './key-file.ts';
import { digestOf, lineEnd } from './order-chunks.ts';
import { answerTasks } from './thread.ts';

const { key, keyFile, ...terms } = workerData as BatchTerms & { readonly key: string; readonly keyFile: string };
const signer = await signerFromText(key, keyFile);

answerTasks(async ({ firstLine, from, end, input, output }: BatchTask) => {
  const orders = Buffer.from(input);
  const lines: AnsweredLine[] = [];
  let written = Buffer.from(output);
  let size = 0;
  for (let at = from; at < end; ) {
    const line = orders.subarray(at, lineEnd(orders, at, end));
    at += line.length + 1;
    const result = await issueLine(line, { number: firstLine + lines.length, digest: digestOf(line) }, signer, terms);
    const text = `${JSON.stringify(result)}\n`;
    const length = Buffer.byteLength(text);
    if (size + length > written.length) written = larger(written, size + length);
    size += written.write(text, size);
    lines.push({ key: result.key, end: size, issued: result.issued.length, refused: result.refused.length });
  }
  const answer: Answer = { input, output: written.buffer, lines };
  return { answer, moved: [answer.input, answer.output] };
});

function larger(bytes: Buffer, needed: number): Buffer<ArrayBuffer> {
  const more = Buffer.from(new ArrayBuffer(Math.max(bytes.length * 2, needed)));
  more.set(bytes);
  return more;
}
