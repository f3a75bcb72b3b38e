import type { HttpsUrl, Instant, StatusEntry } from '@kluscv/schema';
import type { StatusPurpose } from '../status/register.ts';

/** Why a status was changed: what an auditor may see, and nothing about the work. */
export interface StatusChange {
  /** Identifier of the credential. */
  readonly credential: string;
  readonly at: Instant;
  /** Default: none is noted. */
  readonly reason?: string;
  /** Change it although the log does not know the credential. Default false. */
  readonly unlisted?: boolean;
}

/** Where an issuer keeps which places of its status lists were given away, and which are set: memory, files, a database. */
export interface StatusStore {
  /** Gives away places, for ever: none is given twice, whatever stops or runs beside, and only the issuer can tell their order. @throws KlusError */
  reserve(purpose: StatusPurpose, count: number): Promise<readonly StatusEntry[]>;
  /**
   * Sets or clears a place, and keeps that before it returns. Done twice it is the same as once.
   *
   * @throws KlusError `status.unallocated`, `status.unlisted`, `status.holder`, `status.permanent`
   */
  set(list: HttpsUrl, index: number, on: boolean, why: StatusChange): Promise<void>;
  /** What is set of a list, and a version that is another after every change. @throws KlusError `status.unallocated` for no list of this issuer */
  bits(list: HttpsUrl): Promise<{ readonly bits: Uint8Array; readonly version: number }>;
}

/** What the log keeps of a credential: enough to find it, and nothing of what it says. */
export interface IssuedEntry {
  readonly credential: string;
  readonly at: Instant;
  /** Key of the order. A store keeps a keyed hash of it. Default: none. */
  readonly key?: string;
  /** Default: it has no place, and cannot be withdrawn. */
  readonly status?: StatusEntry;
}

/** A log of what was issued. */
export interface IssuanceLog {
  /** Notes what is about to leave: it is kept when this returns. */
  issued(entries: readonly IssuedEntry[]): Promise<void>;
  /** What was issued under an identifier. */
  find(credential: string): Promise<IssuedEntry | undefined>;
  /** What was issued for an order, the oldest first. */
  byKey(key: string): Promise<readonly IssuedEntry[]>;
}

/** How things stand with one list. */
export interface ListState {
  readonly url: HttpsUrl;
  readonly purpose: StatusPurpose;
  /** Number of places. */
  readonly size: number;
  /** Places that were given away. */
  readonly given: number;
}

/** One change of many. */
export interface PlacedChange {
  readonly list: HttpsUrl;
  readonly index: number;
  readonly on: boolean;
  readonly why: StatusChange;
}

/** The books of an issuer: its status lists, and the log of what was issued. */
export interface Ledger extends StatusStore, IssuanceLog {
  /** Every list that was begun, the oldest of each purpose first. */
  lists(): Promise<readonly ListState[]>;
  /** Begins another list, of which places are given away from then on. @param size default: as the one before, or 131,072 */
  begin(purpose: StatusPurpose, size?: number): Promise<HttpsUrl>;
  /** To which credentials places were given; `undefined` for what the log does not name. */
  holders(entries: readonly StatusEntry[]): Promise<readonly (string | undefined)[]>;
  /** As `set`, for several: all of them, or none. */
  setAll(changes: readonly PlacedChange[]): Promise<void>;
}
