// A thread of `kluscv verify batch`: files in, lines of the journal out.
import { workerData } from 'node:worker_threads';
import { answerTasks, ask, askingNetwork } from '@kluscv/node/threads';
import type { NamedBytes } from '@kluscv/verifier';
import { type VerifierOptions, clockFrom, verifierFrom } from '../commands/verify/options.ts';
import { isCliError } from '../errors.ts';
import { type Io, processIo, readInput } from '../terminal/io.ts';
import { journalLine, type JournalEntry } from './journal.ts';

/** What a thread is given at its start. */
export interface VerifyThreadData {
  readonly options: VerifierOptions;
}

/** A file to verify: its name, or its content too where it lies in another. */
export type VerifyTask = readonly (string | NamedBytes)[];

const { options } = workerData as VerifyThreadData;
const io: Io = { ...processIo(), readStdin: async () => ask({ stdin: true }) };
const ready = verifierFrom(io, options, askingNetwork(ask, clockFrom(io, options.at)));

answerTasks(async (files: VerifyTask) => {
  // All at once, so that one that waits for the network does not hold up the others.
  const lines = await Promise.all(files.map(async (file) => journalLine(await entryFor(file))));
  return { answer: lines.join('') };
});

/** A file that cannot be read costs only itself. */
async function entryFor(file: string | NamedBytes): Promise<JournalEntry> {
  const name = typeof file === 'string' ? file : file.name;
  const { verifier } = await ready;
  try {
    const answer = await verifier.verify(typeof file === 'string' ? { name, bytes: await readInput(io, name) } : file);
    return { name, sha256: answer.sha256, answer };
  } catch (error) {
    if (!isCliError(error)) throw error;
    const { code, details, exitCode } = error;
    return { name, sha256: '', unread: { code, details, exitCode } };
  }
}
