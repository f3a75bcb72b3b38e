import type { Due } from '@kluscv/issuer';
import type { Instant } from '@kluscv/schema';
import { CliError } from '../../errors.ts';

/** When a key counts as due unless it is told otherwise: a quarter of its time is enough to publish the next one. */
export const DUE = '75%';

/** Reads `30d` (days), `12h` (hours) or `75%` (of the period). @throws CliError `keys.expires-in` */
export function dueFrom(text: string): Due {
  const [, number, unit] = /^(\d{1,5})([dh%])$/.exec(text) ?? [];
  if (unit === '%' && Number(number) <= 100) return { share: Number(number) / 100 };
  if (unit === 'd' || unit === 'h') return { seconds: Number(number) * (unit === 'd' ? 86_400 : 3600) };
  throw new CliError('keys.expires-in', { found: text });
}

/** Seconds since 1970. */
export function secondsOf(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** The day of so many seconds since 1970. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
