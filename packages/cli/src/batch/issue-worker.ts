// A thread of `kluscv issue batch`: lines of orders in, lines of signed credentials out.
import { workerData } from 'node:worker_threads';
import type { StatusEntry } from '@kluscv/schema';
import { answerTasks, ask } from '@kluscv/node/threads';
import { type IssuedLine, issueLines, type LineTools, type OrderLine } from '@kluscv/issuer';
import { signerFromText } from '@kluscv/node/keys';
import type { Answer, AnsweredLine, BatchTask, ThreadTerms } from '../commands/issue/batch-task.ts';
import { withPdf } from '../commands/issue/issue-pdf.ts';
import { lineTools } from '../commands/issue/line-tools.ts';
import { digestOf, lineEnd } from '../commands/issue/order-chunks.ts';

const { key, keyFile, keyName, ...terms } = workerData as ThreadTerms & {
  readonly key: string;
  readonly keyFile: string;
  readonly keyName?: string;
};

/** Places that were given to this thread and not used yet; what is left at the end stays unused. */
const places: StatusEntry[] = [];
const ready = toolsFrom();

async function toolsFrom(): Promise<LineTools> {
  const signer = await signerFromText(key, keyFile, { env: process.env, keyName });
  return {
    ...lineTools(signer, terms),
    ...(terms.status && {
      reserve: async (_purpose, count) => {
        while (places.length < count)
          for (const place of await ask<readonly StatusEntry[]>('places')) places.push(place);
        return places.splice(-count);
      },
    }),
  };
}

answerTasks(async ({ firstLine, from, end, input, output }: BatchTask) => {
  const tools = await ready;
  const orders = Buffer.from(input);
  const bytes: OrderLine[] = [];
  for (let at = from; at < end; ) {
    const line = orders.subarray(at, lineEnd(orders, at, end));
    at += line.length + 1;
    bytes.push({ bytes: line, number: firstLine + bytes.length, digest: digestOf(line) });
  }
  const lines: AnsweredLine[] = [];
  let written = Buffer.from(output);
  let size = 0;
  for (const signed of await issueLines(bytes, tools, terms)) {
    const result = terms.pdf === undefined ? signed : await withPdf(signed, terms.pdf, terms.securing.format);
    const text = lineText(result);
    const length = Buffer.byteLength(text);
    if (size + length > written.length) written = larger(written, size + length);
    size += written.write(text, size);
    const { key: named, issued, refused, pdf, pending, told } = result;
    lines.push({
      key: named,
      end: size,
      issued: issued.length,
      refused: refused.length,
      entries: issued.flatMap(({ entry }) => entry ?? []),
      ...(pdf !== undefined && { pdf }),
      ...(pending !== undefined && { pending }),
      ...(told !== undefined && { told }),
    });
  }
  const answer: Answer = { input, output: written.buffer, lines };
  return { answer, moved: [answer.input, answer.output] };
});

/** The line as `JSON.stringify` writes it, without its search for what must be escaped: but for JSON itself there is none in a credential, most of a line. */
function lineText({ line, input, key, issued, refused, pdf }: IssuedLine): string {
  const signed = issued.map(({ credential, entry: _entry, ...named }) => {
    const text = JSON.stringify(named);
    if (credential === undefined) return text;
    const quoted = terms.securing.format === 'data-integrity' ? JSON.stringify(credential) : `"${credential}"`;
    return `${text.slice(0, -1)},"credential":${quoted}}`;
  });
  const begin = JSON.stringify({ line, input, key }).slice(0, -1);
  return `${begin},"issued":[${signed.join(',')}],"refused":${JSON.stringify(refused)}${pdf === undefined ? '' : `,"pdf":${JSON.stringify(pdf)}`}}\n`;
}

function larger(bytes: Buffer, needed: number): Buffer<ArrayBuffer> {
  const more = Buffer.from(new ArrayBuffer(Math.max(bytes.length * 2, needed)));
  more.set(bytes);
  return more;
}
