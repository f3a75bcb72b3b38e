import type { Note, NoteFacts } from '../examination.ts';

/** A text in which something signed may be, as it was before what happened to it on its way. */
export interface Restored {
  readonly text: string;
  /** What was undone. Empty for what came as it was sent. */
  readonly notes: readonly Note[];
  /** True for what begins as something signed does, and is not there to its end. */
  readonly cutOff?: boolean;
}

/** What was found in a text, and whether the search ended before the text did. */
export interface FoundTexts {
  readonly found: readonly Restored[];
  readonly more: boolean;
}

/** One note of the table. */
export function note<Code extends keyof NoteFacts>(code: Code, facts: Readonly<NoteFacts[Code]>): Note {
  return { code, facts } as unknown as Note;
}
