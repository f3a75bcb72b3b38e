import type { RuleCode } from '../rules.ts';
import {
  ibanRule,
  nameRules,
  namingMembers,
  type PatternRule,
  textRules,
  writtenMembers,
} from '../generated/never-signed.ts';
import { forbiddenMember } from '../never-signed.ts';
import { patternOf } from '../patterns-once.ts';
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
const FORMS = textRules.map(formOf);
/** Words that say in which context of support somebody works, and nothing about the work. */
const CONTEXTS = nameRules.map(
  ({ code, pattern, stems }): Form => ({
    code,
    isIn: (text) => mayHold(text, stems) && patternOf(pattern, 'iu').test(text),
  }),
);
const ANY: readonly Form[] = [...FORMS, formOf(ibanRule)];

/** What a rule needs is looked for first: that costs next to nothing, and mostly it is not there. */
function formOf({ code, pattern, needs = '' }: PatternRule): Form {
  return { code, isIn: (text) => text.includes(needs) && patternOf(pattern, 'u').test(text) };
}

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

/** Where something stands: a member or item, and what it is in. As a pointer only once there is something to report. */
interface Place {
  readonly within: Place | string;
  readonly name: string | number;
}

/** A text that somebody wrote, and where it stands. */
interface WrittenText {
  readonly text: string;
  readonly member: string;
  readonly place: Place;
}

/** A name that somebody gave to an extension, or a language, and where it stands. */
interface GivenName {
  readonly name: string;
  readonly place: Place;
}

/** Everything in a document that people chose the words of. */
interface Words {
  readonly texts: WrittenText[];
  readonly names: GivenName[];
}

/** Reports every text of a document that holds what must never be signed, and every extension that is called after it. */
export function checkTexts(value: object, pointer: string, report: Report): void {
  const words: Words = { texts: [], names: [] };
  collect(value, pointer, words, '');
  checkNames(words.names, report);
  const naming = words.texts.filter(({ member }) => NAMES.has(member));
  // All at once first: a form that is in no text is not in all of them either, line by line.
  if (!isAnyIn(ANY, words.texts) && !isAnyIn(CONTEXTS, naming)) return;
  for (const { text, member, place } of words.texts) {
    const context = NAMES.has(member) ? CONTEXTS.find(({ isIn }) => isIn(text)) : undefined;
    const code = forbiddenText(text) ?? context?.code;
    if (code !== undefined) report(code, pointerTo(place), messageOf(code));
  }
}

/** Reports a name of somebody that holds what can be told from its form. What people and offices are called is theirs: no word in it is looked at. */
export function checkName(name: string | undefined, pointer: string, report: Report): void {
  const code = name === undefined ? undefined : forbiddenText(name);
  if (code !== undefined) report(code, pointer, messageOf(code));
}

function messageOf(code: RuleCode): string {
  return `${MESSAGES[code] ?? 'This text holds what must never be signed.'} Leave it out.`;
}

function isAnyIn(forms: readonly Form[], texts: readonly WrittenText[]): boolean {
  const all = texts.map(({ text }) => text).join('\n');
  return forms.some(({ isIn }) => isIn(all));
}

function collect(value: object, place: Place | string, words: Words, member: string): void {
  const isList = Array.isArray(value);
  const isMap = LANGUAGE_MAPS.has(member);
  const isNamed = !isList && (isMap || member === 'extensions');
  for (const name of Object.keys(value)) {
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    const within = isList || isMap ? member : name;
    if (isNamed) {
      // No language has such a tag (Latin is `la`), but a place could hide under one.
      words.names.push({ name, place: { within: place, name } });
    }
    if (typeof inner === 'string') {
      if (WRITTEN.has(within)) words.texts.push({ text: inner, member: within, place: { within: place, name } });
    } else if (typeof inner === 'object' && inner !== null) {
      collect(inner, { within: place, name }, words, within);
    }
  }
}

/** A place as a JSON Pointer (RFC 6901). */
function pointerTo({ within, name }: Place): string {
  const before = typeof within === 'string' ? within : pointerTo(within);
  return `${before}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A record has few languages in many labels: each is looked at once. */
function checkNames(names: readonly GivenName[], report: Report): void {
  for (const name of new Set(names.map((given) => given.name))) {
    const forbidden = forbiddenMember(/[^/#]*$/.exec(name)?.[0] ?? '');
    if (forbidden === undefined) continue;
    for (const { place } of names.filter((given) => given.name === name)) {
      report(forbidden.code, pointerTo(place), `This must never be signed: ${forbidden.reason}. Remove it.`);
    }
  }
}

/** Whether a text holds an IBAN whose check digits are right (ISO 13616). */
function holdsIban(text: string): boolean {
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
