// A thread of `kluscv verify batch`: names of files in, lines of the journal out.
import { workerData } from 'node:worker_threads';
import { askingNetwork } from './network.ts';
import { documentsNamed } from '../reading/documents.ts';
import { isCliError } from '../errors.ts';
import { assess, type ExpectationOptions, expectationsFrom } from '../report/expectations.ts';
import { type Io, processIo } from '../terminal/io.ts';
import { journalLine } from './journal.ts';
import { answerTasks, ask } from '@kluscv/node/threads';
import { speechIn } from '../terminal/speech.ts';
import type { Locale } from '../report/words.ts';
import {
  clockFrom,
  type Examination,
  examine,
  unread,
  type VerifierOptions,
  verifierFrom,
} from '../reading/verifier.ts';

/** What a thread is given at its start. */
export interface VerifyThreadData {
  readonly options: VerifierOptions & ExpectationOptions;
  readonly locale: Locale;
}

const { options, locale } = workerData as VerifyThreadData;
const io: Io = { ...processIo(), readStdin: async () => ask({ stdin: true }) };
const expectations = expectationsFrom(options);
const speech = await speechIn(locale);
const documentNamed = documentsNamed(io);
const verifier = await verifierFrom(io, options, askingNetwork(ask, clockFrom(io, options.at)));

answerTasks(async (names: readonly string[]) => {
  // All at once, so that one that waits for the network does not hold up the others.
  const lines = await Promise.all(
    names.map(async (name) => {
      const assessment = assess(name, await read(name), expectations, { now: verifier.clock(), speech });
      return journalLine(name, assessment);
    }),
  );
  return { answer: lines.join('') };
});

/** A file that cannot be read costs only itself. */
async function read(name: string): Promise<Examination> {
  try {
    return await examine(await documentNamed(name), verifier);
  } catch (error) {
    if (!isCliError(error)) throw error;
    return unread(error);
  }
}
