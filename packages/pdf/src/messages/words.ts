import type { RenderManifest } from '@kluscv/schema';
import { ar } from './ar.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { names } from './generated/names.ts';
import { it } from './it.ts';
import type { MessageKey, Messages, PluralForms } from './message.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { ro } from './ro.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

/** Languages of the labels. */
export type Locale = RenderManifest['locale'];

/** What a language of the labels is made of: labels, plural rule, forms of numbers and dates, names. All of it is frozen with the renderer. */
export interface Words {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  /** Plural category of a whole number (CLDR). */
  readonly plural: (count: number) => keyof PluralForms;
  readonly decimalSign: string;
  readonly groupSign: string;
  readonly minusSign: string;
  /** Least number whose thousands are set apart. */
  readonly groupsFrom: number;
  /** `{d}`, `{m}` and `{y}` stand for day, month and year. */
  readonly dayForm: string;
  /** How the first day of a month is written: French counts it, and only it, as an ordinal. */
  readonly firstDay: string;
  readonly monthForm: string;
  /** Twelve names, as they stand beside a day. */
  readonly monthsOfDays: readonly string[];
  /** Twelve names, as they stand beside a year alone. */
  readonly months: readonly string[];
  readonly countries: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
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

function wordsFrom(locale: Locale, messages: Messages): Words {
  const { plurals, ...forms } = names[locale]();
  const direction = locale === 'ar' ? 'rtl' : 'ltr';
  return { locale, direction, messages, plural: pluralRule(plurals), firstDay: FIRST_DAYS[locale] ?? '1', ...forms };
}

/** Each is put together when it is first asked for: a page is in one language, and the labels of all are most of what would be made at a start. */
const MESSAGES: Readonly<Record<Locale, () => Messages>> = {
  nl,
  en: () => en,
  de,
  da,
  fr,
  es,
  it,
  pl,
  sv,
  tr,
  uk,
  ro,
  ar,
};

const known = new Map<Locale, Words>();

/** The languages of the labels. */
export const LOCALES = Object.keys(MESSAGES) as readonly Locale[];

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  const words = known.get(locale) ?? wordsFrom(locale, MESSAGES[locale]());
  known.set(locale, words);
  return words;
}

/** The text of a label; `count` chooses among plural forms. */
export function template(words: Words, key: MessageKey, count: number): string {
  const message = words.messages[key];
  return typeof message === 'string' ? message : (message[words.plural(count)] ?? message.other);
}
