/** What a file may be called after a text, on every system: letters and digits of ASCII, at most 40 characters. Empty if nothing is left. */
export function readableName(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Without its marks a letter stays one: `zoë` is `zoe`.
      .replaceAll(/\p{M}+/gu, '')
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 40)
  );
}
