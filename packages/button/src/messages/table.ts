import { ar } from './ar.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Messages, PageLanguage } from './message.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { ro } from './ro.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

/** The one table of the words on the pages, in the order in which the languages are offered. */
export const MESSAGES: Readonly<Record<PageLanguage, Messages>> = {
  nl,
  en,
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

/** Languages of the pages and of the document, in the order in which they are offered. */
export const PAGE_LANGUAGES = Object.keys(MESSAGES) as readonly PageLanguage[];

/** The language that a text names, if it is one of the pages. */
export function pageLanguage(text: string | null | undefined): PageLanguage | undefined {
  return PAGE_LANGUAGES.find((language) => language === text);
}

/** The first language that a browser asks for and the pages have. Its order is taken, its weights are not. */
export function acceptedLanguage(header: string | null): PageLanguage | undefined {
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const found = pageLanguage(part.trim().slice(0, 2).toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}
