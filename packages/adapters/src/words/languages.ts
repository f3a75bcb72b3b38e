import type { TableLanguage, TableWords } from './table-words.ts';

/** Each language is a file of its own, so that nobody waits for the others. */
const LANGUAGES: Readonly<Record<TableLanguage, () => Promise<{ readonly words: TableWords }>>> = {
  en: async () => import('./en.ts'),
  nl: async () => import('./nl.ts'),
  de: async () => import('./de.ts'),
  da: async () => import('./da.ts'),
  fr: async () => import('./fr.ts'),
};

/** The words of a language; English for one that there are none of. */
export async function tableWords(language: string): Promise<TableWords> {
  const found = (['en', 'nl', 'de', 'da', 'fr'] as const).find((known) => known === language) ?? 'en';
  return (await LANGUAGES[found]()).words;
}
