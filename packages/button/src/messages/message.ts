import type { RenderManifest } from '@kluscv/schema';
import type { Part } from '../choice.ts';

/** Languages of the pages: those of the document. */
export type PageLanguage = RenderManifest['locale'];

/** Every word of the pages that is not the worker’s own. One file a language; a missing word does not compile. */
export interface Messages {
  /** Name of the language, in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly languageLabel: string;
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
  readonly newestReviews: string;
  readonly noReviews: string;
  readonly seeButton: string;
  readonly stopButton: string;
  readonly chooseOne: string;

  readonly previewHeading: string;
  readonly previewText: string;
  readonly previewLabel: string;
  /** Leads to the same document in the language of this page. */
  readonly readHere: string;
  readonly test: string;
  readonly changeButton: string;
  readonly downloadHeading: string;
  readonly downloadText: readonly string[];
  readonly downloadButton: string;

  readonly doneHeading: string;
  readonly doneStarts: string;
  readonly doneName: string;
  readonly shareButton: string;
  readonly againButton: string;
  /** @param time such as “10 minutes” */
  readonly againText: (time: string) => string;
  readonly whereHeading: string;
  readonly whereText: readonly string[];
  readonly sendHeading: string;
  readonly sendText: readonly string[];
  readonly nextHeading: string;
  readonly nextText: readonly string[];
  readonly clearButton: string;
  readonly clearedText: string;

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
