import type { Instant, RenderManifest, Supersedes, WorkRecord } from '@kluscv/schema';

/** What a platform hands over for one worker. It lives until the download, and not longer. */
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

/** What the worker has chosen so far. */
export interface Choices {
  /** Language of the document. */
  readonly locale: RenderManifest['locale'];
  /** Names of the parts that appear, such as `hours.0` or `review.0.3`. */
  readonly shown: readonly string[];
}

/** One pending link or opened page. Plain JSON, so that a store can keep it anywhere. */
export interface PendingEntry {
  readonly handover: Handover;
  readonly choices: Choices;
  /** Language in which the pages begin. */
  readonly language: string;
  /** Sent along with every form of an opened page; empty for a link. */
  readonly formToken: string;
  readonly expiresAt: Instant;
  /** A hash that says whose it is, and nothing else: the same for every offer to one worker. Default: nobody’s, and it takes no place of another. */
  readonly owner?: string;
}

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
  add(key: string, entry: PendingEntry): Promise<boolean>;
  read(key: string): Promise<PendingEntry | undefined>;
  /** Puts another entry in the place of one that is there. False, and nothing is kept, if there is none. */
  replace(key: string, entry: PendingEntry): Promise<boolean>;
  /** Removes the entry and returns it: of two calls, one gets nothing. */
  take(key: string): Promise<PendingEntry | undefined>;
}
