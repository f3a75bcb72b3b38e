import type { VerificationReport } from '@kluscv/schema';
import { DOCUMENTS, documentsOf } from '../../reading/documents.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode, worst } from '../../exit.ts';
import { type Assessment, assess, type ExpectationOptions, expectationsFrom } from '../../report/expectations.ts';
import type { Io } from '../../terminal/io.ts';
import { LATER } from '@kluscv/node/fetch';
import { absenceText, totalText } from '../../report/answer.ts';
import { tellError } from '../../terminal/problem.ts';
import { reportText } from '../../report/report-text.ts';
import type { Sink } from '../../terminal/sinks.ts';
import { type Speech, speechFor } from '../../terminal/speech.ts';
import { jsonText, printable, wrap } from '../../terminal/terminal.ts';
import type { Locale } from '../../report/words.ts';
import { examine, unread, type Verifier, type VerifierOptions, verifierFrom } from '../../reading/verifier.ts';

/** Options of `kluscv verify`. */
export interface VerifyOptions extends VerifierOptions, ExpectationOptions {
  readonly json?: boolean;
  readonly reporter?: readonly string[];
  readonly force?: boolean;
  readonly lang?: Locale;
  readonly quiet?: boolean;
}

/** `kluscv verify`: one verdict a document, and one exit code for all. */
export async function verify(io: Io, paths: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const speech = await speechFor(io, options.lang);
  const expectations = expectationsFrom(options);
  const verifier = await verifierFrom(io, options);
  const sinks = await sinksOf(io, options, speech);
  const silent = options.quiet === true;
  if (!silent) await tellBundle(io, verifier, speech);
  const text = !silent && options.json !== true && sinks.every(({ toStdout }) => !toStdout);
  const reports: VerificationReport[] = [];
  const codes: ExitCode[] = [];
  let alone: CliError | undefined;
  try {
    for await (const found of documentsOf(io, paths, options)) {
      const name = found.ok ? found.document.name : found.name;
      const examination = found.ok ? await examine(found.document, verifier) : unread(found.error);
      const assessment = assess(name, examination, expectations, { now: verifier.clock(), speech });
      for (const sink of sinks) sink.add(assessment);
      const { report, exit } = assessment;
      codes.push(exit);
      if (options.json === true && report !== undefined) reports.push(report);
      if (report === undefined) {
        // One file that holds nothing is told as an error at the end; among several it is told in its place.
        if (silent) continue;
        const error = found.ok ? absent(assessment, speech) : found.error;
        if (codes.length > 1) await tellAll(io, [alone, error]);
        alone = codes.length > 1 ? undefined : error;
        continue;
      }
      await tellAll(io, [alone]);
      alone = undefined;
      if (text) {
        const { parts } = { parts: [], ...examination };
        const at = options.at !== undefined;
        io.stdout(`${reportText(report, { speech, color: io.color, width: io.width, parts, at })}\n`);
      }
      if (text || (options.json === true && !silent)) tellAsked(io, assessment, speech);
    }
  } catch (error) {
    for (const sink of sinks) sink.discard();
    throw error;
  }
  for (const sink of sinks) sink.end();
  if (codes.length === 0)
    throw new CliError('cli.file-missing', `There is no file that ends in ${DOCUMENTS.join(', ')}.`);
  if (alone !== undefined) throw alone;
  if (options.json === true && !silent) {
    io.stdout(`${jsonText(codes.length === 1 ? reports[0] : reports, 2)}\n`);
  }
  if (codes.length > 1 && !silent) {
    const counts = new Map(codes.map((code) => [code, codes.filter((one) => one === code).length]));
    io.stderr(`${totalText(counts, speech)}\n`);
  }
  return worst(codes);
}

/** The reporters are loaded only for who asks for one. */
async function sinksOf(
  io: Io,
  { reporter, json, force, at }: VerifyOptions,
  speech: Speech,
): Promise<readonly Sink<Assessment>[]> {
  if (reporter === undefined) return [];
  const [{ sinksFrom }, { reportersIn }] = await Promise.all([
    import('../../terminal/sinks.ts'),
    import('../../report/reporters.ts'),
  ]);
  return sinksFrom(io, reporter, reportersIn(speech, { at: at !== undefined }), { force, json });
}

/** How old the bundle is that an answer rests on. */
export async function tellBundle(io: Io, { bundle, clock }: Verifier, { locale }: Speech): Promise<void> {
  if (bundle === undefined) return;
  const { bundleAge } = await import('../../reading/trust-bundle.ts');
  io.stderr(`${wrap(printable(bundleAge(bundle, clock(), locale)), io.width)}\n`);
}

/** What was asked for and is not met, and what is let pass although it was found. */
function tellAsked(io: Io, { unmet, allowed }: Assessment, { words }: Speech): void {
  for (const [title, lines] of [
    [words.unmet, unmet],
    [words.allowed, allowed],
  ] as const) {
    for (const line of lines) io.stderr(`${title} ${printable(line)}\n`);
  }
}

async function tellAll(io: Io, errors: readonly (CliError | undefined)[]): Promise<void> {
  for (const error of errors) if (error !== undefined) await tellError(io, error);
}

function absent({ file, exit, problem }: Assessment, speech: Speech): CliError {
  const { found = '' } = problem ?? {};
  const message = problem === undefined ? '' : absenceText(problem, speech);
  const hint = exit === EXIT.indeterminate ? LATER : speech.words.askForOriginal;
  return new CliError('cli.no-credential', message, { at: file, found, hint }, exit);
}
