import type { AnyCredential, CalendarDate, CredentialReport, Instant } from '@kluscv/schema';
import { type CheckId, checksOf, finding, type FindingOf, verdictOf } from '@kluscv/schema/findings';
import { differingNames } from '@kluscv/schema/rules';
import { dateOf, millisecondsOf, secondsAfter } from '@kluscv/schema/time';

/** Names that are told; a forged file can have fifty. */
const MOST_NAMES = 4;

/** A day begins up to 14 hours before it does in UTC, and ends up to 12 hours after. */
const EARLIEST_SECONDS: number = 14 * 3600;
const LATEST_SECONDS: number = 12 * 3600;

/** Says so if credentials that are proven name several people, or some name nobody beside others that do. */
export function nameFindings(reports: readonly CredentialReport[]): readonly FindingOf<'structure'>[] {
  const proven = reports.flatMap(({ credential }, index) => (credential === undefined ? [] : [{ credential, index }]));
  const named = proven.flatMap(({ credential }) => nameIn(credential) ?? []);
  const names = differingNames(proven.map(({ credential }) => credential));
  const unnamed = proven.filter(({ credential }) => nameIn(credential) === undefined);
  const found: FindingOf<'structure'>[] = [];
  if (names.length > 0) found.push(finding('structure', 'structure.names', { names: few(names) }));
  if (named.length > 0 && unnamed.length > 0) {
    const parts = unnamed.map(({ index }) => index + 1).join(', ');
    found.push(finding('structure', 'structure.unnamed', { names: few([...new Set(named)]), parts }));
  }
  return found;
}

function nameIn({ credentialSubject }: AnyCredential): string | undefined {
  return (credentialSubject as { readonly name?: string }).name;
}

function few(names: readonly string[]): string {
  const some = names.slice(0, MOST_NAMES).join(' / ');
  return names.length > MOST_NAMES ? `${some} / …` : some;
}

/**
 * Says of each credential whether another one of the same presentation takes its place. Only its own issuer can say so, and only by a credential that is not
 * rejected.
 */
export function withSuperseded(reports: readonly CredentialReport[]): readonly CredentialReport[] {
  const newer = new Map<string, string>();
  for (const { credential, verdict } of reports) {
    if (credential?.supersedes === undefined || verdict === 'rejected') continue;
    newer.set(keyOf(credential.issuer.id, credential.supersedes.id), credential.id);
  }
  if (newer.size === 0) return reports;
  return reports.map((report) => {
    const { credential } = report;
    const by = credential && newer.get(keyOf(credential.issuer.id, credential.id));
    if (by === undefined || by === credential?.id) return report;
    const superseded = finding('validity', 'validity.superseded', { by });
    const order: readonly CheckId[] = checksOf('credential');
    const findings = [...report.findings, superseded].toSorted(
      (a, b) => order.indexOf(a.check) - order.indexOf(b.check),
    );
    return { ...report, findings, verdict: verdictOf(findings, 'credential') };
  });
}

function keyOf(issuer: string, id: string): string {
  return JSON.stringify([issuer, id]);
}

/** Says so if a page was made on a day that cannot be: one that has not come, or before a credential was made that it shows. */
export function pageDateFindings(
  renderedOn: CalendarDate | undefined,
  reports: readonly CredentialReport[],
  now: Instant,
): readonly FindingOf<'page'>[] {
  if (renderedOn === undefined) return [];
  // ISO dates sort as they follow each other.
  if (renderedOn > dateOf(secondsAfter(now, EARLIEST_SECONDS))) {
    return [finding('page', 'page.made-in-future', { renderedOn, checkedOn: dateOf(now) })];
  }
  const newest = reports
    .flatMap(({ credential }) => credential?.validFrom ?? [])
    .filter((validFrom) => millisecondsOf(validFrom) !== undefined)
    .reduce((latest, validFrom) => (validFrom > latest ? validFrom : latest), '');
  if (newest === '' || renderedOn >= dateOf(secondsAfter(newest, -LATEST_SECONDS))) return [];
  return [finding('page', 'page.made-too-early', { renderedOn, validFrom: dateOf(newest) })];
}
