/** The same word in capitals, with other spaces, or with accents composed in another way. */
export function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_.:/-]+/g, ' ')
    .replaceAll(/[’'´`]/g, '’')
    .trim();
}

/** Nobody sees them: soft hyphens, spaces of no width, byte order marks. Joiners stay, which some scripts need. */
const INVISIBLE = /\u00ad|\u200b|\u2060|\ufeff/g;

/** A text with single spaces and accents composed in one way: what a reader sees as the same is the same. */
export function seenText(text: string): string {
  return text.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim();
}
