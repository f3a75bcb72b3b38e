import type { Label } from '@kluscv/schema';
import type { Span } from '../layout/span.ts';
import { claim, type Part } from './context.ts';

/** The text of a label in the language of the page, else in English, else in the first of its languages by name. */
export function localized(scope: Part, pointer: string, label: Label): Span {
  const lang = chosenLanguage(scope, label);
  return claim(scope, `${pointer}/${lang}`, label[lang] ?? '', lang === scope.words.locale ? {} : { lang });
}

/** The texts of a label in its other languages: disclosed, so they are on the page as well. */
export function otherLanguages(
  scope: Part,
  pointer: string,
  label: Label,
): readonly { readonly lang: string; readonly span: Span }[] {
  const chosen = chosenLanguage(scope, label);
  return Object.keys(label)
    .filter((lang) => lang !== chosen)
    .toSorted()
    .map((lang) => ({ lang, span: claim(scope, `${pointer}/${lang}`, label[lang] ?? '', { lang }) }));
}

function chosenLanguage(scope: Part, label: Label): string {
  const { locale } = scope.words;
  const tags = Object.keys(label).toSorted();
  const fits = (language: string): string | undefined =>
    tags.find((tag) => tag === language) ?? tags.find((tag) => tag.startsWith(`${language}-`));
  return fits(locale) ?? fits('en') ?? tags[0] ?? locale;
}
