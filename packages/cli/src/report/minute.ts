import type { Instant } from '@kluscv/schema';

/** `2026-01-20T12:00:00Z` → `2026-01-20 12:00 UTC` */
export function minute(instant: Instant): string {
  return instant === '' ? '' : `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
