/** Whether no two items are equal as JSON, in one pass. What is no JSON has no twins. */
export function hasNoTwins(items: readonly unknown[]): boolean {
  const seen = new Set<string>();
  try {
    for (const item of items) {
      const key = JSON.stringify(item, sorted);
      if (seen.has(key)) return false;
      seen.add(key);
    }
  } catch {
    // A loop, a BigInt, or deeper than any document is read: its schema refuses it.
  }
  return true;
}

/** Members in one order, since theirs means nothing. */
function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
