const compiled = new Map<string, RegExp>();

/**
 * A pattern of the standard, compiled when it is first asked for: a document that is in order asks few of them, and compiling all would
 * cost every start of a verifier. With the flags `g` and `y` it would remember the last text, so it has neither.
 */
export function patternOf(source: string, flags: 'u' | 'iu'): RegExp {
  const key = `${flags}:${source}`;
  const pattern = compiled.get(key) ?? new RegExp(source, flags);
  compiled.set(key, pattern);
  return pattern;
}
