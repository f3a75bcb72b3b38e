// Vectors with one thing changed by chance, from a seed: what every program has to answer alike, and never with more than was there.
import type { AtHand, Vector } from './vector.ts';

/** What a program is asked about a vector. */
export interface Question extends Pick<Vector, 'id' | 'format' | 'input' | 'at' | 'atHand'> {}

/** A vector as its file holds it. */
export type VectorInFile = Omit<Vector, 'at' | 'atHand'> & { readonly at?: string; readonly atHand?: Partial<AtHand> };

/** A file of vectors: what a vector leaves out is what its file says. */
export interface VectorFile extends Pick<Vector, 'at' | 'atHand'> {
  readonly group: string;
  readonly numberOfVectors: number;
  readonly vectors: readonly VectorInFile[];
}

/** The question of each vector of a file. */
export function questionsOf({ at, atHand, vectors }: VectorFile): readonly Question[] {
  return vectors.map(({ id, format, input, at: own, atHand: some }) => {
    return { id, format, input, at: own ?? at, atHand: { ...atHand, ...some } };
  });
}

/** The line that a program is handed. ASCII, so that any reader of lines will do. */
export function lineOf({ id, ...data }: Question): string {
  const json = JSON.stringify({ id, kind: 'secured', data });
  return json.replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A source of whole numbers below a limit, the same for each seed. */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % limit;
  };
}

/** One question with one thing changed: the text, the list, the document of keys, or whose key it is. */
export function mutantOf(question: Question, number: number, below: (limit: number) => number): Question {
  const { input, atHand } = question;
  const id = `${question.id}-mutant-${number}`;
  const text = 'text' in input ? input.text : '';
  const places = [
    (): Question => ({ ...question, id, input: { text: withBitOf(text, below) } }),
    (): Question => ({ ...question, id, input: { text: withOther(text, below) } }),
    (): Question => ({ ...question, id, input: { text: without(text, below) } }),
    (): Question => ({
      ...question,
      id,
      atHand: { ...atHand, didDocuments: mapped(atHand.didDocuments, (one) => withOther(one, below)) },
    }),
    (): Question => ({
      ...question,
      id,
      atHand: { ...atHand, statusLists: mapped(atHand.statusLists, (one) => withBitOf(one, below)) },
    }),
    (): Question => ({
      ...question,
      id,
      atHand: { ...atHand, statusLists: mapped(atHand.statusLists, (one) => withOther(one, below)) },
    }),
  ];
  return (places[below(places.length)] as () => Question)();
}

function mapped(
  texts: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)])) as typeof texts;
}

/** One bit of what a part of a JWS stands for is another. */
function withBitOf(text: string, below: (limit: number) => number): string {
  const parts = text.split('.');
  const part = below(parts.length);
  const bytes = Buffer.from(parts[part] ?? '', 'base64url');
  if (bytes.length === 0) return `${text}.`;
  const at = below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
  return parts.with(part, bytes.toString('base64url')).join('.');
}

/** One character is another that could stand there. */
function withOther(text: string, below: (limit: number) => number): string {
  const letters = 'AZaz09-_={}[]",:. \n';
  const at = below(text.length + 1);
  return text.slice(0, at) + letters[below(letters.length)] + text.slice(at + 1);
}

/** One character is not there. */
function without(text: string, below: (limit: number) => number): string {
  const at = below(text.length);
  return text.slice(0, at) + text.slice(at + 1);
}
