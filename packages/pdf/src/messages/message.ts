import type { messages } from './en.ts';

/** Names of the labels. English is the yardstick: another language has the same. */
export type MessageKey = keyof typeof messages;

/** A label with `{…}` where claims go; with one form a plural category where it counts something. */
export type Message = string | PluralForms;

/** Forms by plural category (CLDR); `other` is always there. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** All labels of one language. */
export type Messages = Readonly<Record<MessageKey, Message>>;
