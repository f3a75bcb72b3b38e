import type { RuleCode } from './rule-codes.ts';
import { ibanRule, nameRules, namingMembers, textRules, writtenMembers } from '../generated/never-signed.ts';
import { placeIn } from '../json/json-pointer.ts';
import { forbiddenMember, type NeverSigned } from './never-signed.ts';
import { patternOf } from './patterns-once.ts';
import type { Report } from './report.ts';

/** Members whose value is written by people; anything else is a code, a number or an address. */
const WRITTEN: ReadonlySet<string> = new Set(writtenMembers);
/** Of these, the ones that name things: a client may write what it likes, but nothing is to be called after a context of support. */
const NAMES: ReadonlySet<string> = new Set(namingMembers);
/** Members that are a text in several languages. */
const LANGUAGE_MAPS: ReadonlySet<string> = new Set(['about', 'duties', 'label']);

/** A form that no text may have. */
interface Form {
  readonly code: RuleCode;
  /** Whether a text has it. */
  readonly isIn: (text: string) => boolean;
}

/** What is told from its form with next to no doubt. A scanner that guesses would cost people their reviews. */
const FORMS = textRules.map(
  ({ code, pattern, needs }): Form => ({
    code,
    isIn: (text) => patternOf(needs, 'u').test(text) && patternOf(pattern, 'u').test(text),
  }),
);
/** Words that say in which context of support somebody works, and nothing about the work. */
const CONTEXTS = nameRules.map(
  ({ code, pattern, stems }): Form => ({
    code,
    isIn: (text) => mayHold(text, stems) && patternOf(pattern, 'iu').test(text),
  }),
);
/** The patterns of every form, by what they need: that is looked for first and once, costs next to nothing, and mostly is not there. */
const BY_NEED = Map.groupBy([...textRules, ibanRule], ({ needs }) => needs);

/** Whether one of some words may be in a text, in letters of either size. Beyond ASCII the pattern has to say: `ſ` is an `s` to it. */
function mayHold(text: string, words: readonly string[]): boolean {
  if (!/^[ -~\n]*$/.test(text)) return true;
  const small = text.toLowerCase();
  return words.some((word) => small.includes(word));
}

const MESSAGES: Readonly<Partial<Record<RuleCode, string>>> = {
  'neverSigned.contact': 'This text holds an e-mail address or a telephone number.',
  'neverSigned.place': 'This text holds coordinates.',
  'neverSigned.plate': 'This text holds a number plate.',
  'neverSigned.identityNumber': 'This text holds a bank or citizen number.',
  'neverSigned.birthDate': 'This text says when somebody was born.',
  'neverSigned.support': 'This name tells of a benefit, a disability, detention or another context of support.',
};

/**
 * The rule that a text breaks, if it holds what must never be signed and can be told from its form: an e-mail address, a telephone
 * number, coordinates, a plate, an IBAN, a citizen number.
 */
export function forbiddenText(text: string): RuleCode | undefined {
  return FORMS.find(({ isIn }) => isIn(text))?.code ?? (holdsIban(text) ? ibanRule.code : undefined);
}

/** Reports every text of a document that holds what must never be signed, and every extension that is called after it. */
export function checkTexts(value: object, pointer: string, report: Report): void {
  let all = '';
  let naming = '';
  const names = new Set<string>();
  visitWords(
    value,
    '',
    {
      text(text, member) {
        all += `${text}\n`;
        if (NAMES.has(member)) naming += `${text}\n`;
      },
      name(name) {
        names.add(name);
      },
    },
    undefined,
  );
  // All at once: a form that is in no text is not in all of them either, line by line. And a record has few languages in many labels.
  if (hasAnyForm(all) || CONTEXTS.some(({ isIn }) => isIn(naming)) || [...names].some(forbiddenName)) {
    reportWords(value, pointer, report);
  }
}

function hasAnyForm(text: string): boolean {
  for (const [needs, forms] of BY_NEED) {
    if (patternOf(needs, 'u').test(text) && forms.some(({ pattern }) => patternOf(pattern, 'u').test(text)))
      return true;
  }
  return false;
}

/** Reports what was found when all was looked through at once, where it stands: names before texts. */
function reportWords(value: object, pointer: string, report: Report): void {
  const named = new Map<string, string[]>();
  const written: Parameters<Report>[] = [];
  visitWords(
    value,
    '',
    {
      text(text, member, place) {
        const context = NAMES.has(member) ? CONTEXTS.find(({ isIn }) => isIn(text)) : undefined;
        const code = forbiddenText(text) ?? context?.code;
        if (code !== undefined) written.push([code, place, messageOf(code)]);
      },
      name(name, place) {
        const places = named.get(name);
        if (places === undefined) named.set(name, [place]);
        else places.push(place);
      },
    },
    pointer,
  );
  for (const [name, places] of named) {
    const forbidden = forbiddenName(name);
    if (forbidden === undefined) continue;
    for (const place of places) {
      report(forbidden.code, place, `This must never be signed: ${forbidden.reason}. Remove it.`);
    }
  }
  for (const breach of written) report(...breach);
}

/** The rule that a language or the last part of an extension's address breaks. No language has such a tag (Latin is `la`), but a place could hide under one. */
function forbiddenName(name: string): NeverSigned | undefined {
  return forbiddenMember(/[^/#]*$/.exec(name)?.[0] ?? '');
}

/** Reports a name of somebody that holds what can be told from its form. What people and offices are called is theirs: no word in it is looked at. */
export function checkName(name: string | undefined, pointer: string, report: Report): void {
  const code = name === undefined ? undefined : forbiddenText(name);
  if (code !== undefined) report(code, pointer, messageOf(code));
}

function messageOf(code: RuleCode): string {
  return `${MESSAGES[code] ?? 'This text holds what must never be signed.'} Leave it out.`;
}

/** Takes what people chose the words of. Where it stands is a JSON Pointer (RFC 6901), or `undefined` if nobody asks for it. */
interface Visitor<Place> {
  /** A text that somebody wrote, as this member. */
  text(text: string, member: string, place: Place): void;
  /** A name that somebody gave to an extension, or a language. */
  name(name: string, place: Place): void;
}

/** Visits every word of a value that stands in this member. */
function visitWords<Place extends string | undefined>(
  value: unknown,
  member: string,
  visitor: Visitor<Place>,
  place: Place,
): void {
  if (typeof value === 'string') {
    if (WRITTEN.has(member)) visitor.text(value, member, place);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      visitWords(value[index], member, visitor, within(place, index));
    }
  } else if (typeof value === 'object' && value !== null) {
    const isMap = LANGUAGE_MAPS.has(member);
    const isNamed = isMap || member === 'extensions';
    for (const name of Object.keys(value)) {
      const at = within(place, name);
      if (isNamed) visitor.name(name, at);
      visitWords((value as Readonly<Record<string, unknown>>)[name], isMap ? member : name, visitor, at);
    }
  }
}

function within<Place extends string | undefined>(place: Place, name: string | number): Place {
  return (place === undefined ? undefined : placeIn(place, name)) as Place;
}

/** Whether a text holds an IBAN whose check digits are right (ISO 13616). */
function holdsIban(text: string): boolean {
  if (!patternOf(ibanRule.needs, 'u').test(text)) return false;
  for (const [found] of text.matchAll(new RegExp(ibanRule.pattern, 'gu'))) {
    const plain = found.replaceAll(' ', '');
    const digits = (plain.slice(4) + plain.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) =>
      String(letter.charCodeAt(0) - 55),
    );
    let rest = 0;
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
    if (rest === 1) return true;
  }
  return false;
}
