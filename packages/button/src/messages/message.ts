import type { Part } from '../choice.ts';

/** Languages of the pages. The document has languages of its own. */
export type PageLanguage = 'nl' | 'en' | 'de' | 'fr' | 'ar';

/** Every word of the pages that is not the worker’s own. One table a language; a missing word does not compile. */
export interface Messages {
  /** Name of the language, in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly languageLabel: string;
  readonly switchLanguage: string;
  readonly back: string;

  readonly startHeading: string;
  readonly startText: readonly string[];
  readonly startButton: string;

  readonly chooseHeading: string;
  readonly chooseText: string;
  readonly documentLanguage: string;
  readonly documentLanguageHint: string;
  readonly yourName: string;
  readonly showName: string;
  readonly showRecord: string;
  readonly partsLegend: string;
  readonly alwaysShown: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly reviewsLegend: string;
  readonly reviewsHint: string;
  readonly reviewsPrivacy: string;
  readonly reviewBlocked: string;
  readonly allReviews: string;
  readonly noReviews: string;
  readonly seeButton: string;
  readonly stopButton: string;
  readonly chooseOne: string;

  readonly previewHeading: string;
  readonly previewText: string;
  readonly previewLabel: string;
  readonly test: string;
  readonly changeButton: string;
  readonly downloadHeading: string;
  readonly downloadText: readonly string[];
  readonly downloadButton: string;

  readonly stoppedHeading: string;
  readonly stoppedText: string;
  readonly problemHeading: string;
  readonly problemTitle: string;
  readonly unusableHeading: string;
  readonly unusableText: readonly string[];
  readonly refusedHeading: string;
  readonly refusedText: string;
  readonly notFoundHeading: string;
  readonly notFoundText: string;
  readonly tooMuch: string;
  readonly failed: string;
}
