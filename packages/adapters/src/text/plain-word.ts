/** The same word in capitals, with other spaces, or with accents composed in another way. */
export function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_.:/-]+/g, ' ')
    .replaceAll(/[’'´`]/g, '’')
    .trim();
}

/** A text with single spaces and accents composed in one way: what a reader sees as the same is the same. */
export function seenText(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
