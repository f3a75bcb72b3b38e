import type { CalendarDate, Did } from '@kluscv/schema';

/** Whether a verifier trusts an issuer. "Nobody said anything" is not "no". */
export interface TrustDecision {
  readonly trusted: true | false | 'unknown';
  /** A sentence that says why. */
  readonly because: string;
  /** Another issuer, on a list, whose domain this one could be taken for. */
  readonly resembles?: Did;
  /** The entry that decided, if a list did. */
  readonly entry?: {
    /** Name of the list. */
    readonly list: string;
    /** Name under which the issuer is recognized. */
    readonly name: string;
    /** Last day of the recognition. */
    readonly until?: CalendarDate;
  };
}

/** Decides which issuers are trusted. */
export interface TrustPolicy {
  /** @param on the day for which the question is asked */
  decide(issuer: Did, on: CalendarDate): TrustDecision;
}
