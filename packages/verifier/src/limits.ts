/** What is read at most. Beyond these limits a file is `unreadable`, and an entry is named as not looked at. */
export interface Limits {
  /** Largest file that is handed in, in bytes. Default 256 MiB. */
  readonly maxBytes?: number;
  /** Entries of one archive, attachments of one mail. Default 10,000. */
  readonly maxEntries?: number;
  /** What all entries of one archive unpack to, in bytes. Default 256 MiB. */
  readonly maxUnpacked?: number;
}

/** The limits with their defaults. */
export const LIMITS: Required<Limits> = {
  maxBytes: 256 * 1024 * 1024,
  maxEntries: 10_000,
  maxUnpacked: 256 * 1024 * 1024,
};

/** Largest text in which credentials are looked for, in bytes: fifty credentials of the largest size, twice as long by what happened to them. */
export const MAX_TEXT: number = 24 * 1024 * 1024;

/** Credentials that are taken out of one text, picture or presentation. */
export const MAX_CREDENTIALS = 50;
