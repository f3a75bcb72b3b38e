import { expectCall } from '@kluscv/schema/reading';
import { verifierError } from '../errors.ts';
import { type Locale, LOCALES, type Messages } from './messages.ts';

const LANGUAGES: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
  nl: async () => (await import('./nl.ts')).nl,
  de: async () => (await import('./de.ts')).de,
  da: async () => (await import('./da.ts')).da,
  fr: async () => (await import('./fr.ts')).fr,
};

/** The words of a language. Each is loaded when it is asked for, so that nobody waits for the others. */
export async function messagesIn(locale: Locale): Promise<Messages> {
  if (!LOCALES.includes(locale)) {
    throw verifierError(
      'verifier.options',
      `messagesIn: answers are not worded in ${shown(locale)}. Give ${LOCALES.join(', ')}.`,
    );
  }
  return LANGUAGES[locale]();
}

/** The language that a tag of BCP 47 or the name of a system’s locale asks for (`nl-BE`, `de_AT.UTF-8`), or `undefined` if answers are not worded in it. */
export function localeOf(tag: string): Locale | undefined {
  expectCall('localeOf', { tag: [tag, 'text'] });
  const language = tag.toLowerCase().split(/[^a-z]/)[0];
  return LOCALES.find((locale) => locale === language);
}

function shown(locale: unknown): string {
  return typeof locale === 'string' ? JSON.stringify(locale) : 'this';
}
