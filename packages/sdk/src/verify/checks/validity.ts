import { CLOCK_SKEW_MS, dateOf, millisecondsOf } from '../../instant.ts';
import type { CheckContext } from '../context.ts';
import { type FindingsOf, finding } from '../findings.ts';

/** Checks that the credential is in force now, give or take the difference between two honest clocks. */
export function checkValidity({ credential, nowMs }: CheckContext): FindingsOf<'validity'> {
  const { validFrom, validUntil } = credential;
  const from = dateOf(validFrom);
  const until = validUntil === undefined ? undefined : dateOf(validUntil);
  const fromMs = millisecondsOf(validFrom);
  const untilMs = validUntil === undefined ? Number.POSITIVE_INFINITY : millisecondsOf(validUntil);
  if (fromMs === undefined || untilMs === undefined || untilMs < fromMs) {
    return [finding('validity', 'validity.contradictory', { from, until: until ?? '–' })];
  }
  if (nowMs < fromMs - CLOCK_SKEW_MS) return [finding('validity', 'validity.not-yet', { from })];
  if (until === undefined) return [finding('validity', 'validity.open-ended', {})];
  if (nowMs >= untilMs + CLOCK_SKEW_MS) return [finding('validity', 'validity.expired', { until })];
  return [finding('validity', 'validity.until', { until })];
}
