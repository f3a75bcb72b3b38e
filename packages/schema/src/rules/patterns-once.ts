const compiled: Readonly<Record<'u' | 'iu', Map<string, RegExp>>> = { u: new Map(), iu: new Map() };

/**
 * A pattern of the standard, compiled when it is first asked for: a document that is in order asks few of them, and compiling all would
 * cost every start of a verifier. With the flags `g` and `y` it would remember the last text, so it has neither.
 */
export function patternOf(source: string, flags: 'u' | 'iu'): RegExp {
  const known = compiled[flags].get(source);
  if (known !== undefined) return known;
  const pattern = new RegExp(source, flags);
  compiled[flags].set(source, pattern);
  return pattern;
}
