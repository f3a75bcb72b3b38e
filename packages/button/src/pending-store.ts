import type { Instant, RenderManifest, Supersedes, WorkPresentation, WorkRecord } from '@kluscv/schema';

/** What a platform hands over for one worker. It is let go of when the document is signed. */
export interface Handover {
  readonly worker: {
    /** The worker’s name as the platform knows it. Default: none, and none on the page. */
    readonly name?: string;
    /** An identifier that this issuer uses for this worker and nowhere else: a `urn:uuid:` or the worker’s DID. Default: a new random one. */
    readonly id?: string;
  };
  /** One a type of work, each with all reviews that the worker may choose from. */
  readonly records: readonly WorkRecord[];
  /** For each record the credential of it that you issued before and that the new one takes the place of, if there is one. Default: none. */
  readonly supersedes?: readonly (Supersedes | null)[];
}

/** A hand-over, whose worker has an identifier. */
export interface KeptHandover extends Handover {
  readonly worker: Handover['worker'] & { readonly id: string };
}

/** What the worker has chosen so far. */
export interface Choices {
  /** Language of the document. */
  readonly locale: RenderManifest['locale'];
  /** Names of the parts that appear, such as `hours.0` or `review.0.3`. */
  readonly shown: readonly string[];
}

/** What every entry of a store has. Plain JSON, so that a store can keep it anywhere. */
export interface KeptEntry {
  /** Language in which the pages begin. */
  readonly language: string;
  /** Sent along with every form of an opened page; empty for a link. */
  readonly formToken: string;
  readonly expiresAt: Instant;
  /** A hash that says whose it is, and nothing else: the same for every offer to one worker. Default: nobody’s, and it takes no place of another. */
  readonly owner?: string;
}

/** One pending link, or an opened page on which its worker chooses. */
export interface PendingEntry extends KeptEntry {
  readonly handover: KeptHandover;
  readonly choices: Choices;
}

/** What was signed, for some minutes more: a download that broke off can begin again. */
export interface SignedEntry extends KeptEntry {
  readonly signed: WorkPresentation;
  /** The worker’s name, if it stands in the document. */
  readonly name?: string;
}

/** What a store keeps. */
export type StoredEntry = PendingEntry | SignedEntry;

/**
 * Where entries wait between two requests. Keys are hashes of tokens: who reads the store cannot open a link with it.
 *
 * Every operation is atomic. An entry may vanish at any time after `expiresAt`; the handler never uses one after it.
 */
export interface PendingStore {
  /**
   * Keeps an entry, and lets go of all others of its `owner`: however often a worker presses the button, one entry waits.
   *
   * @returns false if there is no room
   */
  add(key: string, entry: StoredEntry): Promise<boolean>;
  read(key: string): Promise<StoredEntry | undefined>;
  /** Puts another entry in the place of one that is there. False, and nothing is kept, if there is none. */
  replace(key: string, entry: StoredEntry): Promise<boolean>;
  /** Removes the entry and returns it: of two calls, one gets nothing. */
  take(key: string): Promise<StoredEntry | undefined>;
}
