import { millisecondsOf } from '@kluscv/schema/time';
import { sdkError } from '../sdk-error.ts';
import type { Clocked, VerifyOptions } from './context.ts';

/** Asks the clock once for a verification. @throws KlusError `verify.clock` */
export function readClock(options: VerifyOptions): Clocked {
  const now: unknown = options.clock();
  const nowMs = typeof now === 'string' ? millisecondsOf(now) : undefined;
  if (typeof now !== 'string' || nowMs === undefined) {
    throw sdkError(
      'verify.clock',
      'The clock did not give an RFC 3339 instant in UTC. Let it return text such as 2026-11-21T12:00:00Z.',
    );
  }
  return { options, now, nowMs };
}
