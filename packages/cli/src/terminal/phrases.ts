import type { phrases } from './phrases/nl.ts';

/**
 * What the command says when it stops or asks, in English as the code has it; `{}` stands for what is named. Each language has all of them. What is for
 * those who run a platform or check a standard is not among them, and stays English.
 */
export type Phrase = keyof typeof phrases;

/** Longest text that is looked up: whoever names something longer gets English. */
const MAX_TEXT = 1000;

/** A text in the language of these phrases. @returns `undefined` if they do not have it, or are those of English */
export function phrased(text: string, table: Readonly<Record<Phrase, string>> | undefined): string | undefined {
  if (table === undefined || text.length > MAX_TEXT) return undefined;
  for (const [phrase, words] of Object.entries(table)) {
    const pattern = phrase.replaceAll(/[.*+?^$()[\]|\\]/g, String.raw`\$&`).replaceAll('{}', '([^]*?)');
    const named = new RegExp(`^${pattern}$`).exec(text)?.slice(1);
    if (named !== undefined) return words.replaceAll('{}', () => named.shift() ?? '');
  }
  return undefined;
}
