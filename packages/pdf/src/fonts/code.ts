const known: string[] = [];

/**
 * The code of a glyph as a string of a content stream holds it: two bytes, of which those that have a meaning there are escaped. Text keeps the first below
 * sixteen, since no face has more than 4,095 glyphs, so nothing that anybody wrote can look like PDF in the file.
 *
 * @see ISO 32000-1, 7.3.4.2
 */
export function codeOf(number: number): string {
  return (known[number] ??= byteOf(number >>> 8) + byteOf(number & 0xff));
}

function byteOf(value: number): string {
  const sign = String.fromCharCode(value);
  if (sign === '\r') return String.raw`\r`;
  return sign === '(' || sign === ')' || sign === '\\' ? `\\${sign}` : sign;
}
