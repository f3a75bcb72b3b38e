import { isObject } from '../json/json-object.ts';
import { placeIn } from '../json/json-pointer.ts';
import { issuerTexts, othersTexts, sensitivePatterns, type SensitiveTopic } from '../generated/sensitive-words.ts';

export type { SensitiveTopic } from '../generated/sensitive-words.ts';

/** A word that may tell something about the worker that is nobody's business. */
export interface SensitiveWord {
  /** What it may tell of. */
  readonly topic: SensitiveTopic;
  /** The word as it was found, in small letters. */
  readonly word: string;
  /** Where (RFC 6901). */
  readonly pointer: string;
}

/** Members whose texts are keyed by language. */
const MAPS: ReadonlySet<string> = new Set(['about', 'duties', 'label']);

let compiled: readonly { readonly topic: SensitiveTopic; readonly pattern: RegExp }[] | undefined;

/**
 * Words in what an issuer itself writes that may tell of a benefit, of support, of detention or of health (`schemas/v1/sensitive-words.json`).
 * Nothing is refused because of them: only whoever issues can tell whether the word has to stand there. An hours statement goes to a benefits
 * office, so it is not looked through.
 *
 * @param document a work record, or a credential of any kind
 */
export function sensitiveWords(document: unknown): readonly SensitiveWord[] {
  const found: SensitiveWord[] = [];
  look(document, '', '');
  return found;

  function look(value: unknown, member: string, pointer: string): void {
    if (typeof value === 'string') {
      if (issuerTexts.includes(member)) for (const word of wordsIn(value, pointer)) found.push(word);
    } else if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) look(each, member, placeIn(pointer, index));
    } else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (othersTexts.includes(name) || name === 'hoursStatement') continue;
        look(inner, MAPS.has(member) ? member : name, placeIn(pointer, name));
      }
    }
  }
}

function wordsIn(text: string, pointer: string): readonly SensitiveWord[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/\s+/g, ' ');
  // Compiled by the first who issues: nobody else needs them.
  compiled ??= sensitivePatterns.map(({ topic, pattern }) => ({ topic, pattern: new RegExp(pattern, 'gu') }));
  return compiled.flatMap(({ topic, pattern }) =>
    Array.from(folded.matchAll(pattern), ([word]) => ({ topic, word, pointer })),
  );
}
