import type { Issuer, WorkCredential, WorkRecord } from '@kluscv/schema';
import type { Span, Text } from '../layout/span.ts';
import type { MessageKey } from '../messages/message.ts';
import { template, type Words } from '../messages/words.ts';

/** Where claims of a work record stand in a credential. */
export const RECORD = '/credentialSubject/workRecord';

/** What a section is written from: one credential, and the words to say it in. */
export interface Scope {
  readonly words: Words;
  /** Place of the credential in the presentation, from 0. */
  readonly index: number;
  readonly credential: WorkCredential;
  readonly record: WorkRecord;
  readonly issuer: Issuer;
  /** True if the file holds more than one credential. */
  readonly oneOfMany: boolean;
}

/** Opens a credential for the sections. */
export function scopeOf(words: Words, credential: WorkCredential, index: number, total: number): Scope {
  return {
    words,
    index,
    credential,
    record: credential.credentialSubject.workRecord,
    issuer: credential.issuer,
    oneOfMany: total > 1,
  };
}

/** A claim of the credential, as text. `pointer` is relative to the credential. */
export function claim(
  scope: Scope,
  pointer: string | readonly string[],
  text: string,
  more: Pick<Span, 'lang' | 'strong'> = {},
): Span {
  const pointers = typeof pointer === 'string' ? [pointer] : pointer;
  return { text, source: { claims: pointers.map((at) => ({ credential: scope.index, pointer: at })) }, ...more };
}

/** A claim that is put in words: the label stands for what was signed. */
export function worded(
  scope: Scope,
  pointer: string | readonly string[],
  key: MessageKey,
  inserts: Inserts = {},
): Text {
  const claims = claim(scope, pointer, '').source.claims ?? [];
  return say(scope.words, key, inserts).map((span) =>
    span.source.key === key ? { ...span, source: { key, claims } } : span,
  );
}

/** What goes into the `{…}` of a label. */
export type Inserts = Readonly<Record<string, Span | Text>>;

/** A label with claims in their places. `count` chooses the plural form. */
export function say(words: Words, key: MessageKey, inserts: Inserts = {}, count = 0): Text {
  return template(words, key, count)
    .split(/[{}]/)
    .flatMap((part, index): Text => {
      if (index % 2 === 0) return part === '' ? [] : [{ text: part, source: { key } }];
      const insert = inserts[part];
      if (insert === undefined) throw new RangeError(`The label ${key} has a place {${part}} that nothing fills.`);
      return isText(insert) ? insert : [insert];
    });
}

/** The same text, bold. */
export function strong(text: Text): Text {
  return text.map((span) => ({ ...span, strong: true }));
}

/** Texts one after the other with a space between, as sentences follow each other. */
export function sentences(parts: readonly Text[]): Text {
  return joined(parts, ' ');
}

/** Texts with a separator of ours between them. */
export function joined(parts: readonly Text[], separator: string): Text {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [constant(separator), ...part]));
}

/** A text of the renderer itself: separators, the verifier's address. */
export function constant(text: string): Span {
  return { text, source: { constant: text } };
}

function isText(insert: Span | Text): insert is Text {
  return Array.isArray(insert);
}
