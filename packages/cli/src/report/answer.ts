import type { Finding, VerificationReport } from '@kluscv/schema';
import { findingDefinition } from '@kluscv/schema/findings';
import type { ExitCode } from '../exit.ts';
import { phrased } from '../terminal/phrases.ts';
import type { Speech } from '../terminal/speech.ts';
import { type Absence, type Headline, type Outcome, type Step } from './words.ts';

/** A report as a headline: the verdict, or the one reason for it that a person must read first. */
export function headlineOf(report: Pick<VerificationReport, 'verdict' | 'findings'>): Headline {
  const { verdict, findings } = report;
  if (verdict === 'rejected') {
    const codes = findings.filter(({ code }) => effectOf(code) === 'rejects').map(({ code }) => code);
    // Only if nothing else is wrong with it: who forges does not withdraw.
    if (codes.length === 0 || codes.some((code) => code !== 'status.revoked' && code !== 'status.suspended')) {
      return 'rejected';
    }
    return codes.includes('status.revoked') ? 'withdrawn' : 'suspended';
  }
  return findings.some(({ code }) => code === 'issuer.test') ? 'test' : verdict;
}

/**
 * What a reader can do about a report, most urgent first.
 *
 * @param at whether the time was chosen (`--at`): then a list that is out of date is not to be waited for. Default false
 */
export function stepsFor(headline: Headline, findings: readonly Finding[], at = false): readonly Step[] {
  if (headline === 'rejected') return ['original'];
  if (headline === 'withdrawn' || headline === 'suspended') return [headline];
  const has = (code: string): boolean => findings.some((finding) => finding.code === code);
  const ofOtherTime = (code: string): boolean =>
    at && (code === 'status.list.expired' || code === 'status.list.not-yet');
  const blocking = findings.filter(({ code }) => effectOf(code) === 'blocks' && !code.endsWith('.skipped'));
  return [
    ...(headline === 'test' ? (['test'] as const) : []),
    ...(has('page.differs') ? (['page'] as const) : []),
    ...(findings.some(({ check, outcome }) => check === 'issuer' && outcome === 'failed') && headline !== 'test'
      ? (['makers'] as const)
      : []),
    ...(blocking.some(({ code }) => !ofOtherTime(code)) ? (['retry'] as const) : []),
    ...(blocking.some(({ code }) => ofOtherTime(code)) ? (['time'] as const) : []),
    ...(has('validity.expired') ? (['expired'] as const) : has('status.refresh') ? (['newer'] as const) : []),
    ...(headline === 'verified' || headline === 'conditional' ? (['identify'] as const) : []),
  ];
}

/** The issuers that are on nobody's list here, in the words of the command line that would recognize them. */
export function recognizing(findings: readonly Finding[]): string {
  const issuers = findings.flatMap(({ code, details }) => {
    const issuer = details?.['issuer'];
    // To be copied to a command line: nothing that a shell would take for something else.
    return code === 'issuer.unknown' && typeof issuer === 'string' && /^did:web:[\w.:%-]+$/.test(issuer)
      ? [issuer]
      : [];
  });
  return [...new Set(issuers)].map((issuer) => `--issuer ${issuer}`).join(' ');
}

/** Why there is nothing to verify. The message itself says more, where the language has it. */
export function absenceText(
  problem: { readonly message: string; readonly why: Absence },
  { locale, phrases, words }: Speech,
): string {
  return locale === 'en' ? problem.message : (phrased(problem.message, phrases) ?? words.absent[problem.why]);
}

const BY_EXIT: readonly (readonly [ExitCode, Outcome | 'unread'])[] = [
  [0, 'verified'],
  [4, 'conditional'],
  [3, 'indeterminate'],
  [1, 'rejected'],
  [5, 'none'],
  [2, 'unread'],
];

/** Of several documents: how many came out how. */
export function totalText(codes: ReadonlyMap<ExitCode, number>, { words }: Speech): string {
  const counts = BY_EXIT.map(([code, outcome]) => [codes.get(code) ?? 0, words.tally[outcome]] as const);
  const outcomes = counts
    .filter(([count]) => count > 0)
    .map(([count, form]) => `${count} ${typeof form === 'string' ? form : form[count === 1 ? 0 : 1]}`);
  return words.total(
    [...codes.values()].reduce((sum, count) => sum + count, 0),
    outcomes.join(', '),
  );
}

function effectOf(code: string): string {
  return findingDefinition(code)?.effect ?? 'rejects';
}
