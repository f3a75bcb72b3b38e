/** Largest file that is opened, in bytes. */
export const MAX_FILE_BYTES: number = 5 * 1024 * 1024;

/** Largest embedded presentation that is read or written, in bytes. */
export const MAX_PRESENTATION_BYTES: number = 256 * 1024;

/**
 * Most pages that are drawn. The fifty credentials of a full presentation need fewer, as long as they fit into `MAX_PRESENTATION_BYTES`; only texts that
 * are mostly line breaks need more.
 */
export const MAX_PAGES = 100;
