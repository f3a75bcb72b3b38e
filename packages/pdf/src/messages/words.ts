import type { RenderManifest } from '@kluscv/schema';
import { en } from './en.ts';
import { names } from './generated/names.ts';
import type { MessageKey, Messages, PluralForms } from './message.ts';
import { nl } from './nl.ts';

/** Languages of the labels. */
export type Locale = RenderManifest['locale'];

/** What a language of the labels is made of: labels, plural rule, number signs, months, names. All of it is frozen with the renderer. */
export interface Words {
  readonly locale: Locale;
  readonly messages: Messages;
  /** Plural category of a whole number (CLDR). */
  readonly plural: (count: number) => keyof PluralForms;
  readonly decimalSign: string;
  readonly groupSign: string;
  /** Twelve names, as they stand inside a sentence. */
  readonly months: readonly string[];
  readonly countries: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
}

const oneOrOther = (count: number): keyof PluralForms => (count === 1 ? 'one' : 'other');

const WORDS: Readonly<Record<Locale, Words>> = {
  nl: {
    locale: 'nl',
    messages: nl,
    plural: oneOrOther,
    decimalSign: ',',
    groupSign: '.',
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    ...names.nl,
  },
  en: {
    locale: 'en',
    messages: en,
    plural: oneOrOther,
    decimalSign: '.',
    groupSign: ',',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    ...names.en,
  },
};

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}

/** The text of a label; `count` chooses among plural forms. */
export function template(words: Words, key: MessageKey, count: number): string {
  const message = words.messages[key];
  return typeof message === 'string' ? message : (message[words.plural(count)] ?? message.other);
}
