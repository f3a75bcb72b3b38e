import type { CalendarDate, Did, RecognitionScope } from '@kluscv/schema';

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
    /** What of the credential the entry does not recognize the issuer for. Default: it is recognized for all of it. */
    readonly outside?: OutsideScope;
  };
}

/** What the scope of an entry leaves out. */
export interface OutsideScope {
  readonly scope: keyof RecognitionScope;
  /** What the credential says of it. */
  readonly stated: string;
}

/** A listed issuer that another one could be taken for. */
export interface Resemblance {
  readonly did: Did;
  /** Name under which it is listed. */
  readonly name: string;
  /** By what: `address` (the domain of a did:web), or the `name` that it calls itself. */
  readonly by: 'address' | 'name';
}

/** What a credential says that a decision may depend on. */
export interface TrustQuestion {
  /** Name that the issuer calls itself. */
  readonly name: string;
  /** Type of the credential. */
  readonly type: string;
  /** Name of the platform, in a record of work. */
  readonly platform?: string;
  /** Where the figures come from, in a record of work. */
  readonly assurance?: string;
}

/** Decides which issuers are trusted. */
export interface TrustPolicy {
  /**
   * @param on the day for which the question is asked
   * @param about the credential that it is asked for. Default: any, so that no scope and no name is looked at
   */
  decide(issuer: Did, on: CalendarDate, about?: TrustQuestion): TrustDecision;
}
