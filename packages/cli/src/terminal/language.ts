import { LOCALES, type Locale } from '@kluscv/verifier/messages';
import type { Io } from './io.ts';
import { type Messages, messages as english } from './messages/en.ts';

/** Each language is a file of its own, so that nobody waits for the others. */
const LANGUAGES: Readonly<Record<Locale, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => Promise.resolve({ messages: english }),
  nl: async () => import('./messages/nl.ts'),
  de: async () => import('./messages/de.ts'),
  da: async () => import('./messages/da.ts'),
  fr: async () => import('./messages/fr.ts'),
};

/** What the command says of itself, in a language. */
export async function messagesIn(locale: Locale): Promise<Messages> {
  return (await LANGUAGES[locale]()).messages;
}

/** The same in the reader's language. */
export async function messagesFor(io: Pick<Io, 'env' | 'lang'>): Promise<Messages> {
  return messagesIn(localeFor(io));
}

/** The reader's language: what was asked for, else the system's, else English. */
export function localeFor({ env, lang }: Pick<Io, 'env' | 'lang'>, asked: string | undefined = lang): Locale {
  return LOCALES.find((locale) => locale === asked) ?? systemLocale(env);
}

function systemLocale(env: Io['env']): Locale {
  // Windows sets none of these, and tells its language another way.
  const system =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || (env['OS'] === 'Windows_NT' ? navigator.language : '');
  const language = system.toLowerCase().split(/[^a-z]/)[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
