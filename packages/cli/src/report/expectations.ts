import type { Finding, Instant, VerificationReport } from '@kluscv/schema';
import { type CheckId, CHECKS, checksOf, findingDefinition } from '@kluscv/schema/findings';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode, exitFor } from '../exit.ts';
import { checkTitle, findingWords, inWords } from './finding-words.ts';
import type { Speech } from '../terminal/speech.ts';
import type { Examination } from '../reading/verifier.ts';

/** What somebody asks of a document beyond what everybody asks. */
export interface ExpectationOptions {
  readonly issuer?: readonly string[];
  readonly require?: readonly string[];
  readonly allow?: readonly string[];
  readonly maxAge?: string;
}

/** The same, read. */
export interface Expectations {
  readonly require: readonly CheckId[];
  readonly allow: readonly AllowName[];
  /** Largest age of a credential, in days. */
  readonly maxAgeDays?: number;
}

/** What came of one document, held against what was asked for. */
export interface Assessment {
  readonly file: string;
  readonly exit: ExitCode;
  readonly checkedAt: Instant;
  /** The report; its verdict is `conditional` at best where something that was asked for is not met. */
  readonly report?: VerificationReport;
  /** Why there is no report. */
  readonly problem?: Omit<Extract<Examination, { readonly ok: false }>, 'ok' | 'exit'>;
  /** What was asked for and is not met, in sentences. */
  readonly unmet: readonly string[];
  /** Findings that `--allow` lets pass, in sentences. They stay in the report. */
  readonly allowed: readonly string[];
}

/** What `--allow` may let pass: never what is wrong with a document itself. */
const ALLOW_NAMES = [
  'expired',
  'not-yet',
  'unknown-issuer',
  'test',
  'unchecked-status',
  'unknown-renderer',
  'names',
] as const;

/** A name that `--allow` understands. */
export type AllowName = (typeof ALLOW_NAMES)[number];

const ALLOWABLE: Readonly<Record<AllowName, (code: string) => boolean>> = {
  expired: (code) => code === 'validity.expired',
  'not-yet': (code) => code === 'validity.not-yet',
  'unknown-issuer': (code) => code === 'issuer.unknown',
  test: (code) => code === 'issuer.test',
  'unchecked-status': (code) => code.startsWith('status.') && findingDefinition(code)?.outcome === 'indeterminate',
  'unknown-renderer': (code) => code === 'page.renderer-unknown',
  names: (code) => code === 'structure.names',
};

/** Reads the options. @throws CliError `cli.usage` */
export function expectationsFrom({ require, allow, maxAge }: ExpectationOptions): Expectations {
  const days = maxAge === undefined ? undefined : /^([1-9]\d{0,4})d$/.exec(maxAge)?.[1];
  if (maxAge !== undefined && days === undefined) {
    throw new CliError('cli.usage', 'This is no age that --max-age understands.', {
      found: maxAge,
      hint: 'Write it in days: --max-age 90d.',
    });
  }
  return {
    require: listed('--require', require, Object.keys(CHECKS) as readonly CheckId[]),
    allow: listed('--allow', allow, ALLOW_NAMES),
    ...(days !== undefined && { maxAgeDays: Number(days) }),
  };
}

/** Holds one examination against what was asked for, and gives it its exit code. */
export function assess(
  file: string,
  examination: Examination,
  { require, allow, maxAgeDays }: Expectations,
  { now, speech }: { readonly now: Instant; readonly speech: Speech },
): Assessment {
  if (!examination.ok) {
    const { ok: _ok, exit = EXIT.noCredential, ...problem } = examination;
    return { file, exit, checkedAt: now, problem, unmet: [], allowed: [] };
  }
  const { report } = examination;
  const unmet = [...missing(report, require, speech), ...tooOld(report, maxAgeDays)];
  const passing = (finding: Finding): boolean => allow.some((name) => ALLOWABLE[name](finding.code));
  const allowed = findingsOf(report).filter(passing);
  const { verdict } = report;
  const asked: VerificationReport =
    unmet.length > 0 && verdict === 'verified' ? { ...report, verdict: 'conditional' } : report;
  const lenient = verdict !== 'rejected' && unmet.length === 0 && onlyHeldBackBy(report, passing);
  return {
    file,
    exit: lenient ? EXIT.ok : exitFor(asked.verdict),
    checkedAt: report.checkedAt,
    report: inWords(asked, speech),
    unmet,
    allowed: allowed.map((finding) => findingWords(finding, speech)),
  };
}

/** All findings of a report: those of the document, then those of each credential. */
export function findingsOf({ findings, credentials }: VerificationReport): readonly Finding[] {
  return [...findings, ...credentials.flatMap((credential) => credential.findings)];
}

/** Whether nothing but what is let pass keeps a report from `verified`. An effect that is not known holds it back. */
function onlyHeldBackBy(report: VerificationReport, passing: (finding: Finding) => boolean): boolean {
  // A check that was forgotten has no finding that could be let pass.
  const covered = (findings: readonly Finding[], checks: readonly CheckId[]): boolean =>
    checks.every((id) => findings.some(({ check }) => check === id));
  const whole =
    covered(report.findings, checksOf('document')) &&
    report.credentials.every(({ findings }) => covered(findings, checksOf('credential')));
  if (report.credentials.length === 0 || !whole) return false;
  return findingsOf(report).every((finding) => {
    const effect = findingDefinition(finding.code)?.effect ?? 'rejects';
    return effect === 'supports' || effect === 'neutral' || (effect !== 'rejects' && passing(finding));
  });
}

function missing(report: VerificationReport, checks: readonly CheckId[], speech: Speech): readonly string[] {
  return checks.flatMap((check) => {
    const found = findingsOf(report).filter((finding) => finding.check === check);
    const wanting = found.find(({ outcome }) => outcome !== 'passed');
    if (found.length > 0 && wanting === undefined) return [];
    const because = wanting === undefined ? '' : ` ${findingWords(wanting, speech)}`;
    return [`--require ${check}: ${checkTitle(check, speech)}.${because}`];
  });
}

function tooOld({ credentials, checkedAt }: VerificationReport, days: number | undefined): readonly string[] {
  if (days === undefined) return [];
  return credentials.flatMap(({ credential }) => {
    const from = credential?.validFrom;
    if (from !== undefined && Date.parse(checkedAt) - Date.parse(from) <= days * 86_400_000) return [];
    return [`--max-age ${days}d: ${from === undefined ? '?' : from.slice(0, 10)}.`];
  });
}

function listed<Name extends string>(
  option: string,
  values: readonly string[] | undefined,
  known: readonly Name[],
): readonly Name[] {
  return (values ?? [])
    .flatMap((value) => value.split(','))
    .map((value) => {
      const name = known.find((one) => one === value);
      if (name === undefined) {
        throw new CliError('cli.usage', `There is nothing called ${JSON.stringify(value)} for ${option}.`, {
          hint: `Choose from ${known.join(', ')}.`,
        });
      }
      return name;
    });
}
