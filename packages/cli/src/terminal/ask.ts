import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Io } from './io.ts';
import { messagesFor } from './language.ts';
import type { Messages } from './messages/en.ts';

/**
 * Asks a person a question to be answered with yes. Where nobody sits at a terminal nothing is asked: a script has decided already.
 *
 * @returns whether to go on
 */
export async function confirmed(io: Io, question: (ask: Messages['ask']) => string): Promise<boolean> {
  if (io.interactive?.() !== true) return true;
  const { ask } = await messagesFor(io);
  const [answer = ''] = await answersTo([`${question(ask)} ${ask.yes} `], true);
  return /^(y|yes|j|ja|o|oui)$/i.test(answer.trim());
}

/** Asks for what must not be seen, such as a passphrase. @returns `undefined` where nobody sits at a terminal */
export async function secrets(
  io: Io,
  questions: (ask: Messages['ask']) => readonly string[],
): Promise<readonly string[] | undefined> {
  if (io.interactive?.() !== true) return undefined;
  return answersTo(questions((await messagesFor(io)).ask), false);
}

async function answersTo(questions: readonly string[], shown: boolean): Promise<readonly string[]> {
  const hidden = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: shown ? process.stderr : hidden, terminal: true });
  lines.once('SIGINT', () => {
    lines.close();
    process.kill(process.pid, 'SIGINT');
  });
  // One reader for all: what is typed ahead belongs to the next question.
  const typed = lines[Symbol.asyncIterator]();
  const answers: string[] = [];
  try {
    for (const question of questions) {
      // Past the line editor, which would draw it again with every key.
      process.stderr.write(question);
      const { value, done } = await typed.next();
      if (!shown) process.stderr.write('\n');
      answers.push(done === true ? '' : value);
    }
  } finally {
    lines.close();
  }
  return answers;
}
