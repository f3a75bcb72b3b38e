/** The members of a JSON object that nobody has looked at yet. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether it is a JSON object: no array, not null. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of a JSON object; none of anything else. */
export function membersOf(value: unknown): Members {
  return isObject(value) ? value : {};
}
