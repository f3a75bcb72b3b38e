import type { MessageKey } from '../messages/message.ts';

/** Where a claim stands: which credential of the presentation, and where in it (RFC 6901). */
export interface ClaimRef {
  readonly credential: number;
  readonly pointer: string;
}

/**
 * Where a piece of text comes from: a label of the message tables, a claim, a claim put in words (both), or a constant of the
 * renderer. There is no fourth kind: nothing else can get onto the page, and the tests hold every page against this.
 */
export interface Source {
  readonly key?: MessageKey;
  readonly claims?: readonly ClaimRef[];
  readonly constant?: string;
}

/** A piece of text with one source. */
export interface Span {
  readonly text: string;
  readonly source: Source;
  /** Language of the text, if it is not that of the labels. */
  readonly lang?: string;
  /** Drawn bold (or, in a figure, large). Default: false. */
  readonly strong?: boolean;
  /** Address that a click opens: only the verifier's constant. */
  readonly link?: string;
}

/** Text made of pieces. */
export type Text = readonly Span[];
