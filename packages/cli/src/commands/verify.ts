import type { VerificationReport } from '@kluscv/schema';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode, exitFor, worst } from '../exit.ts';
import { expand } from '../inputs.ts';
import { type Io, readInput } from '../io.ts';
import { tell } from '../output/problem.ts';
import { reportText } from '../output/report-text.ts';
import { type Locale, localeFor, WORDS } from '../output/words.ts';
import { examine, type VerifierOptions, verifierFrom } from '../verifier.ts';

/** Options of `kluscv verify`. */
export interface VerifyOptions extends VerifierOptions {
  readonly json?: boolean;
  readonly lang?: Locale;
  readonly quiet?: boolean;
}

/** `kluscv verify`: one verdict a document, and one exit code for all. */
export async function verify(io: Io, paths: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const locale = localeFor(options.lang, io.env);
  const verifier = await verifierFrom(io, options);
  const names = await expand(paths, ['.pdf', '.jwt', '.json']);
  const reports: VerificationReport[] = [];
  const codes: ExitCode[] = [];
  for (const name of names) {
    const examination = await examine({ name, bytes: await readInput(io, name) }, verifier);
    if (!examination.ok) {
      const error = new CliError(
        'cli.no-credential',
        examination.message,
        { at: name, found: examination.found },
        EXIT.noCredential,
      );
      if (names.length === 1) throw error;
      tell(io, error.message, error.place);
      codes.push(EXIT.noCredential);
      continue;
    }
    const { report } = examination;
    codes.push(exitFor(report.verdict));
    reports.push(report);
    if (options.quiet !== true && options.json !== true)
      io.stdout(`${reportText(report, { locale, color: io.color, width: io.width })}\n`);
  }
  if (options.json === true && options.quiet !== true) {
    io.stdout(`${JSON.stringify(names.length === 1 ? reports[0] : reports, null, 2)}\n`);
  }
  if (names.length > 1 && options.quiet !== true) {
    io.stderr(`${WORDS[locale].total(codes.filter((code) => code === EXIT.ok).length, names.length)}\n`);
  }
  return worst(codes);
}
