import type { Instant } from '@kluscv/schema';

/**
 * Why a look-up gave nothing.
 *
 * - `invalid`: the question itself is not well formed; no answer can ever exist
 * - `unsupported`: nobody here knows this kind of identifier
 * - `notFound`: whoever was asked does not have it
 * - `unreachable`: nobody answered, or not in time
 * - `refused`: the answer breaks a safety rule (a redirect, too large, another media type, another identifier)
 * - `malformed`: the answer is not what it should be
 */
export type ResolutionError = 'invalid' | 'unsupported' | 'notFound' | 'unreachable' | 'refused' | 'malformed';

/** A look-up's outcome. "Could not reach the host" is an answer, not a crash. */
export type Resolution<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      /** How old the answer is. Absent if it is of now, or follows from the question (did:key). */
      readonly retrievedAt?: Instant;
    }
  | {
      readonly ok: false;
      readonly error: ResolutionError;
      /** What happened, in a code such as `http.redirect`: more exact than `error`. Default: that is all that is known. */
      readonly cause?: string;
      /** For developers: not stable, and not for readers of a report. */
      readonly message: string;
    };
