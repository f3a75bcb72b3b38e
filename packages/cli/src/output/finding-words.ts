import type { Finding } from '@kluscv/schema';
import { type CheckId, CHECKS, findingText, type Messages } from '@kluscv/sdk';
import { nl } from '@kluscv/sdk/messages/nl';
import type { Locale } from './words.ts';

/** The words of the report in the languages of the command. English comes with the report. */
const MESSAGES: Readonly<Record<Exclude<Locale, 'en'>, Messages>> = { nl };

/** A finding in a sentence. */
export function findingWords(finding: Finding, locale: Locale): string {
  return findingText(finding, locale === 'en' ? undefined : MESSAGES[locale]);
}

/** The name of a check. */
export function checkTitle(check: CheckId, locale: Locale): string {
  return (locale === 'en' ? CHECKS : MESSAGES[locale].checks)[check].title;
}
