import { arabicForms, lamAlefs } from './generated/arabic-forms.ts';

/** Forms of a letter: alone, at the end, at the beginning and in the middle of a word. The last two are 0 for letters that do not join onward. */
interface LetterForms {
  readonly alone: number;
  readonly end: number;
  readonly start: number;
  readonly middle: number;
}

const LETTERS: ReadonlyMap<number, LetterForms> = new Map(
  Array.from({ length: arabicForms.length / 5 }, (_, index) => {
    const [letter = 0, alone = 0, end = 0, start = 0, middle = 0] = Array.from(
      arabicForms.slice(5 * index, 5 * index + 5),
      codeOf,
    );
    return [letter, { alone, end, start, middle }];
  }),
);

const LAM = 0x644;
const TATWEEL = 0x640;

/** Lam and this alef are drawn as one. */
const LAM_ALEFS: ReadonlyMap<number, LetterForms> = new Map(
  Array.from({ length: lamAlefs.length / 4 }, (_, index) => {
    const [, alef = 0, alone = 0, end = 0] = Array.from(lamAlefs.slice(4 * index, 4 * index + 4), codeOf);
    return [alef, { alone, end, start: 0, middle: 0 }];
  }),
);

/** What each form says. */
const SAID: ReadonlyMap<number, string> = new Map([
  ...[...LETTERS].flatMap(([letter, { alone, end, start, middle }]) =>
    [alone, end, start, middle].filter((form) => form !== 0).map((form) => [form, fromCode(letter)] as const),
  ),
  ...[...LAM_ALEFS].flatMap(([alef, { alone, end }]) =>
    [alone, end].map((form) => [form, fromCode(LAM) + fromCode(alef)] as const),
  ),
]);

/** Signs above and below letters, which letters join across. */
export function isArabicMark(character: number): boolean {
  return (character >= 0x64b && character <= 0x65f) || character === 0x670;
}

/** The letters that a form stands for, if it is one. */
export function saidByForm(form: number): string | undefined {
  return SAID.get(form);
}

/**
 * Puts the form in which a letter is drawn in the place of each letter, by its neighbors. Everything else stays as it is.
 *
 * @see https://www.unicode.org/versions/Unicode17.0.0/core-spec/chapter-9/ section 9.2
 */
export function joined(characters: readonly number[]): readonly number[] {
  const result: number[] = [];
  let joinsBefore = false;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? 0;
    if (isArabicMark(character)) {
      result.push(character);
      continue;
    }
    const alef = LAM_ALEFS.get(character === LAM ? (characters[at + 1] ?? 0) : 0);
    const forms = alef ?? LETTERS.get(character);
    if (forms === undefined) {
      joinsBefore = character === TATWEEL;
      result.push(character);
      continue;
    }
    if (alef !== undefined) at += 1;
    const before = joinsBefore && forms.end !== 0;
    const after = forms.start !== 0 && joinsToTheNext(characters, at + 1);
    result.push(before ? (after ? forms.middle : forms.end) : after ? forms.start : forms.alone);
    joinsBefore = forms.start !== 0;
  }
  return result;
}

/** True if what follows can be joined to from before. */
function joinsToTheNext(characters: readonly number[], from: number): boolean {
  let at = from;
  while (isArabicMark(characters[at] ?? 0)) at += 1;
  const next = characters[at] ?? 0;
  return next === TATWEEL || (LETTERS.get(next)?.end ?? 0) !== 0;
}

function codeOf(unit: string): number {
  return unit.charCodeAt(0);
}

function fromCode(code: number): string {
  return String.fromCharCode(code);
}
