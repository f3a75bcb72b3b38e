import { KlusError } from '@kluscv/schema/reading';
import type { RenderManifest } from '@kluscv/schema';
import type { MessageKey, Messages, PluralForms } from './message.ts';
import type { Names } from './names.ts';

/** Languages of the labels. */
export type Locale = RenderManifest['locale'];

/** What a language of the labels is made of: labels, plural rule, forms of numbers and dates, names. All of it is frozen with the renderer. */
export interface Words extends Omit<Names, 'plurals'> {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  /** Plural category of a whole number (CLDR). */
  readonly plural: (count: number) => keyof PluralForms;
  /** How the first day of a month is written: French counts it, and only it, as an ordinal. */
  readonly firstDay: string;
}

const CATEGORIES: Readonly<Partial<Record<string, keyof PluralForms>>> = {
  z: 'zero',
  o: 'one',
  t: 'two',
  f: 'few',
  m: 'many',
};

/** CLDR has no form for it. */
const FIRST_DAYS: Readonly<Partial<Record<Locale, string>>> = { fr: '1er', it: '1º' };

/** Every hundred is like the second: that holds for the languages here, whose rules look at the last two digits. */
function pluralRule(letters: string): Words['plural'] {
  return (count) => CATEGORIES[letters[count < 200 ? count : 100 + (count % 100)] ?? ''] ?? 'other';
}

/** What a language's module holds. */
interface Language {
  readonly messages: Messages;
  readonly names: Names;
}

/** Each is loaded when it is first asked for: a page is in one language, and all of them are a third of the package. */
const LANGUAGES: Readonly<Record<Locale, () => Promise<Language>>> = {
  nl: async () => import('./nl.ts'),
  en: async () => import('./en.ts'),
  de: async () => import('./de.ts'),
  da: async () => import('./da.ts'),
  fr: async () => import('./fr.ts'),
  es: async () => import('./es.ts'),
  it: async () => import('./it.ts'),
  pl: async () => import('./pl.ts'),
  sv: async () => import('./sv.ts'),
  tr: async () => import('./tr.ts'),
  uk: async () => import('./uk.ts'),
  ro: async () => import('./ro.ts'),
  ar: async () => import('./ar.ts'),
};

/** The languages of the labels. */
export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[];

const known = new Map<Locale, Words>();

/** The words of a language. @throws KlusError `render.manifest` if there is no such language */
export async function wordsOf(locale: Locale): Promise<Words> {
  if (!Object.hasOwn(LANGUAGES, locale)) {
    const languages = LOCALES.join(', ');
    throw new KlusError('render.manifest', `There is no language ${locale as string}. Give one of ${languages}.`);
  }
  const words = known.get(locale) ?? wordsFrom(locale, await LANGUAGES[locale]());
  known.set(locale, words);
  return words;
}

function wordsFrom(locale: Locale, { messages, names }: Language): Words {
  const { plurals, ...forms } = names;
  const direction = locale === 'ar' ? 'rtl' : 'ltr';
  return { locale, direction, messages, plural: pluralRule(plurals), firstDay: FIRST_DAYS[locale] ?? '1', ...forms };
}

/** The text of a label; `count` chooses among plural forms. */
export function template(words: Words, key: MessageKey, count: number): string {
  const message = words.messages[key];
  return typeof message === 'string' ? message : (message[words.plural(count)] ?? message.other);
}
