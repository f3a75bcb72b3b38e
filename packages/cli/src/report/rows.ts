import type { Finding, Instant, Issuer } from '@kluscv/schema';
import { type Assessment, findingsOf } from './expectations.ts';
import { EXIT } from '../exit.ts';
import { findingWords } from './finding-words.ts';
import { printable } from '../terminal/terminal.ts';
import { absenceText, headlineOf } from './answer.ts';
import type { Speech } from '../terminal/speech.ts';
import type { Headline, Outcome } from './words.ts';

/** One person in one document: a line of a table. Texts hold no control characters. */
export interface Row {
  readonly file: string;
  readonly person: string;
  readonly outcome: Outcome;
  readonly headline: Headline;
  readonly accepted: boolean;
  /** What is in the way, in sentences. */
  readonly reason: string;
  readonly issuer: string;
  readonly validUntil: string;
  readonly checkedAt: Instant;
}

/** The rows of a document: one a person, since one person's credentials belong together. */
export function rowsOf(
  { file, exit, checkedAt, report, problem, unmet, allowed }: Assessment,
  speech: Speech,
): readonly Row[] {
  const shared = { file: printable(file), accepted: exit === 0, checkedAt };
  if (report === undefined) {
    const reason = printable(problem === undefined ? '' : absenceText(problem, speech));
    const outcome = exit === EXIT.indeterminate ? 'indeterminate' : 'none';
    return [{ ...shared, person: '', outcome, headline: outcome, reason, issuer: '', validUntil: '' }];
  }
  const wanting = findingsOf(report)
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'indeterminate')
    // What is wrong before what was not checked.
    .toSorted((a, b) => Number(a.outcome !== 'failed') - Number(b.outcome !== 'failed'))
    .map((finding) => findingWords(finding, speech))
    .filter((text) => !allowed.includes(text));
  const reason = printable(
    [...new Set([...wanting, ...unmet, ...allowed.map((text) => `(--allow) ${text}`)])].join(' '),
  );
  const headline = headlineOf({ verdict: report.verdict, findings: findingsOf(report) });
  const credentials = report.credentials.flatMap(({ credential, findings }) =>
    credential === undefined ? [] : [{ ...credential, issuer: issuerText(credential.issuer, findings) }],
  );
  const people = [...new Set(credentials.map(({ credentialSubject }) => credentialSubject.name ?? ''))];
  return (people.length === 0 ? [''] : people).map((person): Row => {
    const own = credentials.filter(({ credentialSubject }) => (credentialSubject.name ?? '') === person);
    const until = own.flatMap(({ validUntil }) => validUntil ?? []).toSorted();
    return {
      ...shared,
      person: printable(person),
      outcome: report.verdict,
      headline,
      reason,
      issuer: printable([...new Set(own.map(({ issuer }) => issuer))].join('; ')),
      validUntil: until[0]?.slice(0, 10) ?? '',
    };
  });
}

/** The issuer's name; of one that is not recognized with its identifier, since a name is chosen freely. */
function issuerText({ id, name }: Issuer, findings: readonly Finding[]): string {
  const recognized = findings.every(({ check, outcome }) => check !== 'issuer' || outcome === 'passed');
  return recognized ? name : `${name} (${id})`;
}
