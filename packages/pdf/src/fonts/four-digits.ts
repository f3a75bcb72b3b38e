const known: string[] = [];

/** A number up to 65,535 as the file spells the code of a glyph: four hexadecimal digits. */
export function fourDigits(value: number): string {
  return (known[value] ??= value.toString(16).padStart(4, '0'));
}
