import type { Locale } from '@kluscv/verifier/messages';
import type { Io } from './io.ts';
import { localeFor } from './language.ts';
import type { Phrase } from './phrases.ts';

/** A language, with what the command says when it stops or asks. */
export interface Speech {
  readonly locale: Locale;
  /** Absent in English, in which the code has it. */
  readonly phrases?: Readonly<Record<Phrase, string>>;
}

/** Each language is a file of its own, so that nobody waits for the others. */
const LANGUAGES: Readonly<Record<Locale, () => Promise<Omit<Speech, 'locale'>>>> = {
  en: async () => ({}),
  nl: async () => import('./phrases/nl.ts'),
  de: async () => import('./phrases/de.ts'),
  da: async () => import('./phrases/da.ts'),
  fr: async () => import('./phrases/fr.ts'),
};

/** A language with its words. */
export async function speechIn(locale: Locale): Promise<Speech> {
  return { locale, ...(await LANGUAGES[locale]()) };
}

/** The reader's language: what was asked for, else the system's, else English. */
export async function speechFor(io: Io, asked?: Locale): Promise<Speech> {
  return speechIn(localeFor(io, asked));
}
