/** A platform that counts pieces of work in its statement, and where it says so. */
export interface CountingPlatform {
  /** As the platform calls itself. */
  readonly name: string;
  /** Address of the page on which it says what it counts. */
  readonly source: string;
}

/**
 * Platforms whose numbers of activities are pieces of work. Some count payments there instead, which says nothing of how much somebody
 * worked. No platform is known yet to say publicly which it is; add one with its source.
 */
export const COUNTING: readonly CountingPlatform[] = [];

/** Whether the numbers of this platform are pieces of work. */
export function countsWork(name: string | undefined, counting: readonly CountingPlatform[]): boolean {
  return counting.some((platform) => platform.name.toLowerCase() === name?.trim().toLowerCase());
}
