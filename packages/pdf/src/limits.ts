/** Largest file that is opened, in bytes. */
export const MAX_FILE_BYTES: number = 5 * 1024 * 1024;

/** Largest embedded presentation that is read or written, in bytes. */
export const MAX_PRESENTATION_BYTES: number = 256 * 1024;

/** Most pages that are drawn. */
export const MAX_PAGES = 20;
