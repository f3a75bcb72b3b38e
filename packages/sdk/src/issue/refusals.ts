// What a verifier would refuse, or could never check, is not signed: a credential outlives the program that made it.
import type { AnyCredential, CalendarDate, Instant, Problem } from '@kluscv/schema';
import { isOfType } from '@kluscv/schema/reading';
import { didFault } from '../did/published-did.ts';
import { instantOf, secondsOf } from '@kluscv/schema/time';
import { halfCharacters } from './half-characters.ts';

/** Everything that must not be signed though it follows the standard: what is wrong where. Empty if there is nothing. */
export function refusals(credential: AnyCredential): readonly Problem[] {
  return [...halfCharacters(credential), ...didProblems(credential), ...dateProblems(credential)];
}

function didProblems(credential: AnyCredential): readonly Problem[] {
  const { issuer, credentialSubject: subject } = credential;
  const named: [pointer: string, did: string][] = [['/issuer/id', issuer.id]];
  if (subject.id.startsWith('did:')) named.push(['/credentialSubject/id', subject.id]);
  if (isOfType(credential, 'HoursStatementCredential')) {
    const { audience } = credential.credentialSubject.hoursStatement;
    if (audience.id !== undefined) named.push(['/credentialSubject/hoursStatement/audience/id', audience.id]);
  }
  return named.flatMap(([pointer, did]) => {
    const fault = didFault(did);
    return fault === undefined ? [] : [{ code: 'issue.did', pointer, message: `${did}: ${fault}` }];
  });
}

/** Local dates are ahead of UTC by up to this much, in seconds. */
const AHEAD = 14 * 60 * 60;

/** Work that is done, and what was said of it, lies before the day on which that is signed. */
function dateProblems(credential: AnyCredential): readonly Problem[] {
  const today = latestDate(credential.validFrom);
  const problems: Problem[] = [];
  const thisMonth = today.slice(0, 7);
  const isLater = (on: string): boolean => on > (on.length === thisMonth.length ? thisMonth : today);
  const done = (pointer: string, on: CalendarDate | undefined): void => {
    if (on === undefined || !isLater(on)) return;
    const message = `${on} lies after the day on which this is signed (${credential.validFrom}). Correct one of them.`;
    problems.push({ code: 'issue.future', pointer, message });
  };
  if (isOfType(credential, 'HoursStatementCredential')) {
    const { period, days = [], state } = credential.credentialSubject.hoursStatement;
    // Hours that are still to come can be estimated.
    if (state === 'estimated') return [];
    done('/credentialSubject/hoursStatement/period', period);
    days.forEach(({ on }, index) => {
      done(`/credentialSubject/hoursStatement/days/${index}/on`, on);
    });
  } else if (isOfType(credential, 'WorkEndorsementCredential')) {
    const { month, learningOutcomes = [] } = credential.credentialSubject.endorsement;
    done('/credentialSubject/endorsement/month', month);
    learningOutcomes.forEach((outcome, index) => {
      done(`/credentialSubject/endorsement/learningOutcomes/${index}/month`, outcome.month);
    });
  } else {
    const { period, coverage, certificate, trajectory, ...record } = credential.credentialSubject.workRecord;
    const within = (place: string, on: CalendarDate | undefined): void => {
      done(`/credentialSubject/workRecord/${place}`, on);
    };
    within('period/asOf', period.asOf);
    within('period/first', period.first);
    within('period/last', period.last);
    within('coverage/from', coverage.from);
    within('coverage/to', coverage.to);
    within('certificate/startedOn', certificate?.startedOn);
    within('trajectory/first', trajectory?.first);
    for (const member of ['reviews', 'endorsements', 'learningOutcomes'] as const) {
      (record[member] ?? []).forEach(({ month }, index) => {
        if (month !== undefined && isLater(month)) within(`${member}/${index}/month`, month);
      });
    }
    record.levels?.forEach(({ since }, index) => {
      within(`levels/${index}/since`, since);
    });
  }
  return problems;
}

/** The latest calendar date that it is anywhere at that instant. */
function latestDate(instant: Instant): CalendarDate {
  return (instantOf((secondsOf(instant) ?? 0) + AHEAD) ?? instant).slice(0, 10);
}
