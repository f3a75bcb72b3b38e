/** What separates hours from minutes, or whole hours from parts, where a text may mean either. */
export type HoursReading = 'minutes' | 'parts';

/** What a text says of worked time: whole minutes, or what two meanings it has. */
export type WorkedTime =
  | { readonly minutes: number }
  /** `7.30`: 7 h 30, or 7.3 hours. */
  | { readonly unclear: 'minutesOrParts'; readonly asMinutes: number; readonly asParts: number }
  /** `1,500`: one and a half, or one thousand five hundred. */
  | { readonly unclear: 'thousands'; readonly asThousands: number; readonly asParts: number };

/** Worked time as `7:30`. */
export function hoursText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const CLOCK =
  /^(\d{1,4})\s?:\s?([0-5]\d)(?::([0-5]\d))?(?:\s?(?:h|u|uur|std\.?|stunden|t|timer|hrs?|hours?|heures?))?$/i;
const SPOKEN =
  /^(?:(\d{1,4})\s?(?:h|u|t|uur|uren|std\.?|stunden?|timer?|hrs?|hours?|heures?)\.?)?(?:\s?(?:en|und|og|et|and)\s)?\s?(?:(\d{1,4})\s?(?:m|min|min\.|minuten|minutes?|minutter|mn|’|')?)?$/i;
const WITH_UNIT = /\s?(?:h|u|t|uur|uren|std\.?|stunden?|timer?|hrs?|hours?|heures?)\.?$/i;
const HALVES: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75', '⅓': '.333333', '⅔': '.666667' };

/**
 * Worked time as people write it: `7:30`, `7h30`, `7u30`, `7,5`, `7½`, `7 uur 30 min`, `7.333333`; nothing for anything else.
 *
 * @param isNumber whether it is a number of a spreadsheet, whose point has one meaning
 */
export function readHours(text: string, isNumber = false): WorkedTime | undefined {
  const clock = CLOCK.exec(text);
  if (clock !== null)
    return { minutes: Number(clock[1]) * 60 + Number(clock[2]) + (Number(clock[3] ?? 0) >= 30 ? 1 : 0) };
  const plain = text.replaceAll(/[½¼¾⅓⅔]/g, (sign) => HALVES[sign] ?? '').replace(/^\./, '0.');
  if (isNumber) return decimalHours(plain);
  const bare = plain.replace(WITH_UNIT, '');
  const decimal = /^(\d{1,6})[.,](\d{1,15})$/.exec(bare);
  if (decimal !== null) {
    const [, whole = '', part = ''] = decimal;
    const asParts = Math.round(Number(`${whole}.${part}`) * 60);
    const hasUnit = bare !== plain;
    if (part.length === 2 && part !== '00' && Number(part) < 60 && !hasUnit) {
      return { unclear: 'minutesOrParts', asMinutes: Number(whole) * 60 + Number(part), asParts };
    }
    if (part.length === 3 && whole !== '0' && whole.length <= 3) {
      return { unclear: 'thousands', asThousands: Number(whole + part) * 60, asParts };
    }
    return { minutes: asParts };
  }
  const grouped = /^(\d{1,3})(?:([.' ])\d{3})+(?:,(\d{1,2}))?$|^(\d{1,3})(?:,\d{3})+\.(\d{1,2})$/.exec(bare);
  if (grouped !== null && /[.,' ].*[.,' ]/.test(bare)) {
    const isPoint = grouped[4] !== undefined;
    return decimalHours(isPoint ? bare.replaceAll(',', '') : bare.replaceAll(/[.' ]/g, '').replace(',', '.'));
  }
  if (/^\d{1,6}(?:\.\d+)?$/.test(bare)) return decimalHours(bare);
  const spoken = SPOKEN.exec(text);
  if (spoken === null || (spoken[1] === undefined && spoken[2] === undefined)) return undefined;
  const [, hours = '0', minutes = '0'] = spoken;
  if (spoken[1] !== undefined && Number(minutes) > 59) return undefined;
  return { minutes: Number(hours) * 60 + Number(minutes) };
}

function decimalHours(text: string): WorkedTime | undefined {
  return /^\d{1,6}(?:\.\d+)?$/.test(text) ? { minutes: Math.round(Number(text) * 60) } : undefined;
}

/**
 * What a column's texts show of how they are meant: a part of sixty or more, or of one digit, is no number of minutes, and a comma
 * with one or two digits after it is a decimal comma.
 */
export function hoursEvidence(texts: Iterable<string>): {
  readonly minutesOrParts?: HoursReading;
  /** The sign that separates whole hours from parts in this column. */
  readonly decimalSign?: '.' | ',';
} {
  let parts = false;
  let clocks = false;
  let sign: '.' | ',' | undefined;
  for (const text of texts) {
    const [, , mark, part = ''] = /^(\d{1,4})([.,])(\d{1,15})$/.exec(text) ?? [];
    if (mark === undefined) {
      if (CLOCK.test(text)) clocks = true;
      continue;
    }
    if (part.length === 1 || (part.length === 2 && Number(part) >= 60)) parts = true;
    if (part.length !== 3) sign = mark === ',' ? ',' : '.';
  }
  return {
    ...(parts && !clocks ? { minutesOrParts: 'parts' as const } : {}),
    ...(sign === undefined ? {} : { decimalSign: sign }),
  };
}
