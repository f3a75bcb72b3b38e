import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Io } from './io.ts';

/**
 * Asks a person a question to be answered with yes. Where nobody sits at a terminal nothing is asked: a script has decided already.
 *
 * @returns whether to go on
 */
export async function confirmed(io: Io, question: string): Promise<boolean> {
  if (io.interactive?.() !== true) return true;
  return /^(y|yes|j|ja)$/i.test((await answerTo(`${question} [y/N] `)).trim());
}

/** Asks for something that must not be seen, such as a passphrase. @returns `undefined` where nobody sits at a terminal */
export async function secret(io: Io, question: string): Promise<string | undefined> {
  return io.interactive?.() === true ? answerTo(question, { shown: false }) : undefined;
}

async function answerTo(question: string, { shown = true }: { readonly shown?: boolean } = {}): Promise<string> {
  // The question itself is written past the line editor, which would repeat it with every key.
  process.stderr.write(question);
  const output = shown ? process.stderr : new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const controller = new AbortController();
  lines.once('SIGINT', () => {
    controller.abort();
  });
  // The end of the input is an answer too: none.
  lines.once('close', () => {
    controller.abort();
  });
  try {
    return await lines.question('', { signal: controller.signal });
  } catch {
    return '';
  } finally {
    lines.close();
    if (!shown) process.stderr.write('\n');
  }
}
