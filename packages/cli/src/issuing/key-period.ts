import type { Instant } from '@kluscv/schema';
import { CliError } from '../errors.ts';

/** The period for which a key was made, in seconds since 1970. */
export interface Period {
  readonly iat?: number;
  readonly exp?: number;
}

/** How a key stands: `unknown` where no end is known. */
export type PeriodState = 'fine' | 'due' | 'over' | 'unknown';

/** When a key is due: this many seconds before its end, or after this share of its time. */
export type Due = { readonly seconds: number } | { readonly share: number };

/** Reads `30d` (days), `12h` (hours) or `75%` (of the period). @throws CliError `cli.usage` */
export function dueFrom(text: string): Due {
  const [, number, unit] = /^(\d{1,5})([dh%])$/.exec(text) ?? [];
  if (unit === '%' && Number(number) <= 100) return { share: Number(number) / 100 };
  if (unit === 'd' || unit === 'h') return { seconds: Number(number) * (unit === 'd' ? 86_400 : 3600) };
  throw new CliError('cli.usage', 'This is no time that --expires-in understands.', {
    found: text,
    hint: 'Write 30d (days), 12h (hours), or 75% (of the period of the key).',
  });
}

/** How a key stands at an instant. Without a beginning, a share of the period cannot be told. */
export function stateAt({ iat, exp }: Period, now: Instant, due: Due): PeriodState {
  if (exp === undefined) return 'unknown';
  const at = Date.parse(now) / 1000;
  if (at >= exp) return 'over';
  if ('seconds' in due) return at >= exp - due.seconds ? 'due' : 'fine';
  if (iat === undefined) return 'unknown';
  return at >= iat + (exp - iat) * due.share ? 'due' : 'fine';
}

/** Seconds since 1970. */
export function secondsOf(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** The day of so many seconds since 1970. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
