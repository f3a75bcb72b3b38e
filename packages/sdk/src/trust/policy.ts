import type { CalendarDate, Did } from '@kluscv/schema';

/** Whether a verifier trusts an issuer. "Nobody said anything" is not "no". */
export interface TrustDecision {
  readonly trusted: true | false | 'unknown';
  /** A sentence that says why. */
  readonly because: string;
  /** A listed issuer that this one could be taken for, though it is another. */
  readonly resembles?: Resemblance;
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

/** A listed issuer that another one could be taken for. */
export interface Resemblance {
  readonly did: Did;
  /** Name under which it is listed. */
  readonly name: string;
  /** By what: `address` (the domain of a did:web), or the `name` that it calls itself. */
  readonly by: 'address' | 'name';
}

/** Decides which issuers are trusted. */
export interface TrustPolicy {
  /** @param on the day for which the question is asked */
  decide(issuer: Did, on: CalendarDate): TrustDecision;
}
