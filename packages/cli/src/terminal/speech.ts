import type { Messages } from '@kluscv/sdk';
import { en } from '@kluscv/sdk/messages/en';
import type { Phrase } from './phrases.ts';
import type { Io } from './io.ts';
import type { Locale, Words } from '../report/words.ts';
import { localeFor } from './language.ts';
import { words as english } from '../report/words/en.ts';

/** A language, with its words. */
export interface Speech {
  readonly locale: Locale;
  readonly words: Words;
  /** The words of the findings. */
  readonly messages: Messages;
  /** What the command says when it stops or asks. Absent in English, in which the code has it. */
  readonly phrases?: Readonly<Record<Phrase, string>>;
}

type Language = Omit<Speech, 'locale'>;

/** Each language is a file of its own, so that nobody waits for the others. */
const LANGUAGES: Readonly<Record<Locale, () => Language | Promise<Language>>> = {
  en: () => ({ words: english, messages: en }),
  nl: async () => import('../report/words/nl.ts'),
  de: async () => import('../report/words/de.ts'),
  da: async () => import('../report/words/da.ts'),
  fr: async () => import('../report/words/fr.ts'),
};

/** A language with its words. */
export async function speechIn(locale: Locale): Promise<Speech> {
  const { words, messages, phrases } = await LANGUAGES[locale]();
  return { locale, words, messages, ...(phrases !== undefined && { phrases }) };
}

/** The reader's language: what was asked for, else the system's, else English. */
export async function speechFor(io: Io, asked?: Locale): Promise<Speech> {
  return speechIn(localeFor(io, asked));
}
