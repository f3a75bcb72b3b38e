import type { VerificationReport } from '@kluscv/schema';
import { DOCUMENTS, documentsOf } from '../documents.ts';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode, worst } from '../exit.ts';
import { type Assessment, assess, type ExpectationOptions, expectationsFrom } from '../expectations.ts';
import type { Io } from '../io.ts';
import { tell } from '../output/problem.ts';
import { reportText } from '../output/report-text.ts';
import type { Sink } from '../output/sinks.ts';
import { printable, wrap } from '../output/terminal.ts';
import { type Locale, localeFor, WORDS } from '../output/words.ts';
import { examine, type Verifier, type VerifierOptions, verifierFrom } from '../verifier.ts';

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
  const locale = localeFor(options.lang, io.env);
  const expectations = expectationsFrom(options);
  const verifier = await verifierFrom(io, options);
  const sinks = await sinksOf(io, options, locale);
  const silent = options.quiet === true;
  if (!silent) await tellBundle(io, verifier, locale);
  const text = !silent && options.json !== true && sinks.every(({ toStdout }) => !toStdout);
  const reports: VerificationReport[] = [];
  const codes: ExitCode[] = [];
  let alone: Assessment | undefined;
  try {
    for await (const file of documentsOf(io, paths, options)) {
      const examination = await examine(file, verifier);
      const assessment = assess(file.name, examination, expectations, { now: verifier.clock(), locale });
      for (const sink of sinks) sink.add(assessment);
      const { report, exit } = assessment;
      codes.push(exit);
      if (options.json === true && report !== undefined) reports.push(report);
      if (report === undefined) {
        // One file that holds nothing is told as an error at the end; among several it is told in its place.
        if (alone !== undefined || codes.length > 1) tellNothing(io, assessment);
        else alone = assessment;
        continue;
      }
      if (alone !== undefined) tellNothing(io, alone);
      alone = undefined;
      if (text) io.stdout(`${reportText(report, { locale, color: io.color, width: io.width })}\n`);
      if (text || (options.json === true && !silent)) tellAsked(io, assessment, locale);
    }
  } catch (error) {
    for (const sink of sinks) sink.discard();
    throw error;
  }
  for (const sink of sinks) sink.end();
  if (codes.length === 0)
    throw new CliError('cli.file-missing', `There is no file that ends in ${DOCUMENTS.join(', ')}.`);
  if (codes.length === 1 && alone !== undefined) throw absent(alone);
  if (alone !== undefined) tellNothing(io, alone);
  if (options.json === true && !silent) {
    io.stdout(`${JSON.stringify(codes.length === 1 ? reports[0] : reports, null, 2)}\n`);
  }
  if (codes.length > 1 && !silent) {
    io.stderr(`${WORDS[locale].total(codes.filter((code) => code === EXIT.ok).length, codes.length)}\n`);
  }
  return worst(codes);
}

/** The reporters are loaded only for who asks for one. */
async function sinksOf(io: Io, { reporter, json, force }: VerifyOptions, locale: Locale): Promise<readonly Sink[]> {
  if (reporter === undefined) return [];
  if (json === true && reporter.some((word) => !word.includes('='))) {
    throw new CliError('cli.usage', 'Only one of --json and --reporter can write to the standard output.', {
      hint: 'Give the reporter a file: --reporter csv=people.csv.',
    });
  }
  const { sinksFrom } = await import('../output/sinks.ts');
  return sinksFrom(io, reporter, { locale, force: force ?? false });
}

/** How old the bundle is that an answer rests on. */
export async function tellBundle(io: Io, { bundle, clock }: Verifier, locale: Locale): Promise<void> {
  if (bundle === undefined) return;
  const { bundleAge } = await import('../trust-bundle.ts');
  io.stderr(`${wrap(printable(bundleAge(bundle, clock(), locale)), io.width)}\n`);
}

/** What was asked for and is not met, and what is let pass although it was found. */
function tellAsked(io: Io, { unmet, allowed }: Assessment, locale: Locale): void {
  const words = WORDS[locale];
  for (const [title, lines] of [
    [words.unmet, unmet],
    [words.allowed, allowed],
  ] as const) {
    for (const line of lines) io.stderr(`${title} ${printable(line)}\n`);
  }
}

function tellNothing(io: Io, assessment: Assessment): void {
  const { message, place } = absent(assessment);
  tell(io, message, place);
}

function absent({ file, problem }: Assessment): CliError {
  const { message = '', found = '' } = problem ?? {};
  return new CliError('cli.no-credential', message, { at: file, found }, EXIT.noCredential);
}
