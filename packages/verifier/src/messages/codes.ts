/** Why somebody gave no usable answer. Nothing is said where a code comes to none of them. */
export const CAUSES = ['timeout', 'offline', 'status', 'redirect', 'address', 'large', 'form', 'connection'] as const;

/** One of them. */
export type CauseCode = (typeof CAUSES)[number];
