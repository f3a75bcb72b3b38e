import type { Instant } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';

/** The period for which a key was made, in seconds since 1970. */
export interface Period {
  readonly iat?: number;
  readonly exp?: number;
}

/** How a key stands: `unknown` where no end is known. */
export type PeriodState = 'fine' | 'due' | 'over' | 'unknown';

/** When a key is due: this many seconds before its end, or after this share (0 to 1) of its time. */
export type Due = { readonly seconds: number } | { readonly share: number };

/** How a key stands at an instant. Without a beginning, a share of the period cannot be told. */
export function stateAt(period: Period, now: Instant, due: Due): PeriodState {
  expectCall('stateAt', {
    period: [period, { iat: 'number?', exp: 'number?' }],
    now: [now, 'text'],
    due: [due, { seconds: 'number?', share: 'number?' }],
  });
  const { iat, exp } = period;
  if (exp === undefined) return 'unknown';
  const at = Date.parse(now) / 1000;
  if (at >= exp) return 'over';
  if ('seconds' in due) return at >= exp - due.seconds ? 'due' : 'fine';
  if (iat === undefined) return 'unknown';
  return at >= iat + (exp - iat) * due.share ? 'due' : 'fine';
}
