import {
  type EndorsementCredential,
  isOfType,
  type Issuer,
  type WorkCredential,
  type WorkEndorsement,
  type WorkRecord,
} from '@kluscv/schema';
import type { Disclosed, ShownCredential } from '../disclosed.ts';
import type { Span, Text } from '../layout/span.ts';
import type { MessageKey } from '../messages/message.ts';
import { template, type Words } from '../messages/words.ts';

/** Where claims of a work record stand in a credential. */
export const RECORD = '/credentialSubject/workRecord';

/** Where claims of an endorsement stand in a credential. */
export const ENDORSEMENT = '/credentialSubject/endorsement';

/** What a section is written from: one credential, and the words to say it in. */
export interface Part {
  readonly words: Words;
  /** Place of the credential in the presentation, from 0. */
  readonly index: number;
  readonly credential: ShownCredential;
  readonly issuer: Issuer;
  /** True if it can have claims that are not shown. */
  readonly partly: boolean;
  /** True if the file holds more than one credential. */
  readonly oneOfMany: boolean;
}

/** A part about work. */
export interface Scope extends Part {
  readonly credential: WorkCredential;
  readonly record: WorkRecord;
}

/** A part that states something about work, over the signature of the one who saw it. */
export interface EndorsementScope extends Part {
  readonly credential: EndorsementCredential;
  readonly endorsement: WorkEndorsement;
  /** The part that it is about, if the endorsement names it and it is in the file. */
  readonly about?: Scope;
}

/** The parts of a file, in its order. */
export interface Parts {
  readonly all: readonly (Scope | EndorsementScope)[];
  readonly works: readonly Scope[];
  readonly endorsements: readonly EndorsementScope[];
}

/** Opens the credentials for the sections. */
export function partsOf(words: Words, credentials: readonly Disclosed[]): Parts {
  const works: Scope[] = [];
  const endorsing: (Part & { readonly credential: EndorsementCredential })[] = [];
  for (const [index, { credential, partly }] of credentials.entries()) {
    const shared = { words, index, issuer: credential.issuer, partly, oneOfMany: credentials.length > 1 };
    if (isOfType(credential, 'WorkEndorsementCredential')) endorsing.push({ ...shared, credential });
    else works.push({ ...shared, credential, record: credential.credentialSubject.workRecord });
  }
  const endorsements = endorsing.map((part): EndorsementScope => {
    const { endorsement } = part.credential.credentialSubject;
    const about = works.find((work) => work.credential.id === endorsement.endorses);
    return { ...part, endorsement, ...(about !== undefined && { about }) };
  });
  const all = [...works, ...endorsements].toSorted((a, b) => a.index - b.index);
  return { all, works, endorsements };
}

/** A claim of the credential, as text. `pointer` is relative to the credential. */
export function claim(
  scope: Part,
  pointer: string | readonly string[],
  text: string,
  more: Pick<Span, 'lang' | 'strong'> = {},
): Span {
  const pointers = typeof pointer === 'string' ? [pointer] : pointer;
  return { text, source: { claims: pointers.map((at) => ({ credential: scope.index, pointer: at })) }, ...more };
}

/** A claim that is put in words: the label stands for what was signed. */
export function worded(scope: Part, pointer: string | readonly string[], key: MessageKey, inserts: Inserts = {}): Text {
  const claims = claim(scope, pointer, '').source.claims ?? [];
  return say(scope.words, key, inserts).map((span) =>
    span.source.key === key ? { ...span, source: { key, claims } } : span,
  );
}

/** What goes into the `{…}` of a label. */
export type Inserts = Readonly<Record<string, Span | Text>>;

/** A label with claims in their places. `count` chooses the plural form. */
export function say(words: Words, key: MessageKey, inserts: Inserts = {}, count = 0): Text {
  const label = template(words, key, count);
  const text: Span[] = [];
  let at = 0;
  for (let open = label.indexOf('{'); open >= 0; open = label.indexOf('{', at)) {
    if (open > at) text.push({ text: label.slice(at, open), source: { key } });
    at = label.indexOf('}', open) + 1;
    const place = label.slice(open + 1, at - 1);
    const insert = inserts[place];
    if (insert === undefined) throw new RangeError(`The label ${key} has a place {${place}} that nothing fills.`);
    if (isText(insert)) for (const span of insert) text.push(span);
    else text.push(insert);
  }
  if (at < label.length) text.push({ text: label.slice(at), source: { key } });
  return text;
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
