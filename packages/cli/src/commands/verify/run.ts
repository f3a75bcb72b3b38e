import type { DocumentAnswer } from '@kluscv/verifier';
import { worstOf } from '@kluscv/verifier';
import { messagesIn, type Messages } from '@kluscv/verifier/messages';
import { answerText, documentsIn, markOf, recordOf, reportIn, totalText } from '@kluscv/verifier/report';
import type { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { type OwnVerifier, type VerifierOptions, verifierFrom } from './options.ts';
import type { Io } from '../../terminal/io.ts';
import { localeFor, messagesFor } from '../../terminal/language.ts';
import { tellError } from '../../terminal/problem.ts';
import type { Sink } from '../../terminal/sinks.ts';
import { jsonText, printable, styleFor, wrap } from '../../terminal/terminal.ts';
import { exitCodeFor } from './exit-code.ts';
import { filesNamed } from '../../terminal/files.ts';
import { hintFor } from './hints.ts';
import { unreadAnswer } from './unread.ts';

/** Options of `kluscv verify`. */
export interface VerifyOptions extends VerifierOptions {
  readonly json?: boolean;
  readonly reporter?: readonly string[];
  readonly force?: boolean;
  readonly lang?: Messages['locale'];
  readonly quiet?: boolean;
}

/** `kluscv verify`: one answer a document, and one exit code for all. */
export async function verify(io: Io, paths: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const messages = await messagesIn(localeFor(io, options.lang));
  const own = await verifierFrom(io, options);
  const { json = false, quiet = false } = options;
  const sinks = await sinksOf(io, options, messages);
  const text = !quiet && !json && sinks.every(({ toStdout }) => !toStdout);
  if (!quiet) await tellBundle(io, own, options.lang);
  const answers = new Tally();
  const records: object[] = [];
  const errors: CliError[] = [];
  try {
    for await (const found of filesNamed(io, paths, options)) {
      if (!found.ok) {
        errors.push(found.error);
        if (!quiet) await tellError(io, found.error, found.name);
        const unread = unreadAnswer(found.name, found.error.exitCode, own.clock());
        answers.addUnread(unread);
        for (const sink of sinks) sink.add(unread);
        continue;
      }
      const answer = await own.verifier.verify(found.file);
      answers.add(answer, found.inFolder);
      for (const sink of sinks) sink.add(answer);
      if (json) for (const document of documentsIn(answer)) records.push(recordFor(document, messages));
      if (!text) continue;
      const style = styleFor(io.color);
      io.stdout(`${answerText(answer, { messages, style, width: io.width, hint: hintFor })}\n`);
    }
  } catch (error) {
    for (const sink of sinks) sink.discard();
    throw error;
  }
  for (const sink of sinks) sink.end();
  if (json && !quiet && records.length > 0) io.stdout(`${jsonText(records.length === 1 ? records[0] : records, 2)}\n`);
  if (answers.count > 1 && !quiet) io.stderr(`${answers.text(messages)}\n`);
  return exitOf(answers, errors);
}

/** The report of one document, or what there is in its place. */
function recordFor(answer: DocumentAnswer, messages: Messages): object {
  return answer.report === undefined ? recordOf(answer, messages) : reportIn(answer.report, messages);
}

/** How many documents came out how, and the answer that counts for all. */
export class Tally {
  readonly #marks = new Map<ReturnType<typeof markOf>, number>();
  #worst: DocumentAnswer['counts'] | undefined;
  #empty = false;
  count = 0;

  /** @param beside whether it merely lies in a folder: then it is no news that there is nothing in it. Default false */
  add(answer: DocumentAnswer, beside = false): void {
    if (beside && answer.counts === 'nothing') this.#empty = true;
    else this.#worst = worstOf(this.#worst === undefined ? [answer.counts] : [this.#worst, answer.counts]);
    this.addUnread(answer);
  }

  /** Counts a file that has no answer of its own. */
  addUnread(answer: DocumentAnswer): void {
    for (const { answer: code } of documentsIn(answer)) {
      this.#marks.set(markOf(code), (this.#marks.get(markOf(code)) ?? 0) + 1);
      this.count += 1;
    }
  }

  text(messages: Messages): string {
    return totalText(this.#marks, messages);
  }

  /** Of several documents, that of the worst answer. */
  get exitCode(): ExitCode {
    if (this.#worst !== undefined) return exitCodeFor(this.#worst);
    return this.#empty ? EXIT.noCredential : EXIT.ok;
  }
}

/** A file that cannot be read is worse than all but a document that is not to be relied on. */
export function exitOf(answers: Tally, errors: readonly CliError[]): ExitCode {
  const [first] = errors;
  if (first === undefined || answers.exitCode === EXIT.rejected) return answers.exitCode;
  return errors.find(({ exitCode }) => exitCode === EXIT.usage)?.exitCode ?? first.exitCode;
}

/** The reporters are loaded only for who asks for one. */
async function sinksOf(
  io: Io,
  { reporter, json, force }: VerifyOptions,
  messages: Messages,
): Promise<readonly Sink<DocumentAnswer>[]> {
  if (reporter === undefined) return [];
  const [{ sinksFrom }, { reportersFor }] = await Promise.all([
    import('../../terminal/sinks.ts'),
    import('./reporters.ts'),
  ]);
  return sinksFrom(io, reporter, reportersFor(messages, reporter), { force, json });
}

/** How old the bundle is that an answer rests on. */
export async function tellBundle(io: Io, { verifier, clock }: OwnVerifier, lang: VerifyOptions['lang']): Promise<void> {
  const bundle = await verifier.bundle();
  if (bundle === undefined) return;
  const { createdAt, signer } = bundle;
  const days = Math.max(0, Math.floor((Date.parse(clock()) - Date.parse(createdAt)) / 86_400_000));
  const { bundleAge } = await messagesFor({ ...io, ...(lang !== undefined && { lang }) });
  io.stderr(`${wrap(printable(bundleAge(createdAt.slice(0, 10), days, signer)), io.width)}\n`);
}
