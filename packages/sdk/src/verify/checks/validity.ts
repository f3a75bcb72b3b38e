import { isOfType } from '@kluscv/schema/reading';
import { CLOCK_SKEW_MS, dateOf, millisecondsOf } from '@kluscv/schema/time';
import type { CheckContext } from '../context.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';

/** Checks that the credential is in force now, give or take the difference between two honest clocks, and for whom it is. */
export function checkValidity(context: CheckContext): FindingsOf<'validity'> {
  return [inForce(context), ...forWhom(context)];
}

function inForce({ credential, nowMs }: CheckContext): FindingOf<'validity'> {
  const { validFrom, validUntil } = credential;
  const from = dateOf(validFrom);
  const until = validUntil === undefined ? undefined : dateOf(validUntil);
  const fromMs = millisecondsOf(validFrom);
  const untilMs = validUntil === undefined ? Number.POSITIVE_INFINITY : millisecondsOf(validUntil);
  if (fromMs === undefined || untilMs === undefined || untilMs < fromMs) {
    return finding('validity', 'validity.contradictory', { from, until: until ?? '–' });
  }
  if (nowMs < fromMs - CLOCK_SKEW_MS) return finding('validity', 'validity.not-yet', { from });
  if (until === undefined) return finding('validity', 'validity.open-ended', {});
  if (nowMs >= untilMs + CLOCK_SKEW_MS) return finding('validity', 'validity.expired', { until });
  return finding('validity', 'validity.until', { until });
}

/** An hours statement is for one addressee: a verifier that is somebody else, or does not say who it is, may not use it. */
function forWhom({ credential, options }: CheckContext): readonly FindingOf<'validity'>[] {
  if (!isOfType(credential, 'HoursStatementCredential')) return [];
  const { audience } = credential.credentialSubject.hoursStatement;
  const { addressee } = options;
  if (addressee === undefined) return [finding('validity', 'validity.addressee', { addressee: audience.name })];
  const isMine = addressee === audience.name || addressee === audience.id;
  return [
    finding('validity', isMine ? 'validity.addressed' : 'validity.other-addressee', { addressee: audience.name }),
  ];
}
