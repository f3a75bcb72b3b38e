import type { Rating } from '@kluscv/schema';
import type { Span, Text } from '../layout/span.ts';
import { decimalNumber, monthAndYear, monthsBetween, wholeNumber } from '../messages/format.ts';
import type { MessageKey } from '../messages/message.ts';
import { claim, type Part, RECORD, say, type Scope } from './context.ts';

/** A whole number that was signed. */
export function number(scope: Part, pointer: string, value: number): Span {
  return claim(scope, pointer, wholeNumber(scope.words, value));
}

/** A count with the thing counted, in the right number: `143 appointments`. */
export function counted(scope: Part, pointer: string, value: number, key: MessageKey): Text {
  return say(scope.words, key, { count: number(scope, pointer, value) }, value);
}

/** How many pieces of work were completed. */
export function completed(scope: Scope): Text {
  const { unitKind, completed: value } = scope.record.counts;
  return counted(scope, `${RECORD}/counts/completed`, value, `unit.${unitKind}`).map((span) =>
    span.source.key === undefined
      ? span
      : {
          ...span,
          source: { ...span.source, claims: [{ credential: scope.index, pointer: `${RECORD}/counts/unitKind` }] },
        },
  );
}

/** From the first month to the last; one month is said once. */
export function period(scope: Scope): Text {
  const { first, last } = scope.record.period;
  const both = [`${RECORD}/period/first`, `${RECORD}/period/last`];
  if (first === last) return [claim(scope, both, monthAndYear(scope.words, first))];
  return say(scope.words, 'period.range', {
    first: claim(scope, `${RECORD}/period/first`, monthAndYear(scope.words, first)),
    last: claim(scope, `${RECORD}/period/last`, monthAndYear(scope.words, last)),
  });
}

/** How long that is, first and last month counted. */
export function duration(scope: Scope): Text {
  const { words, record } = scope;
  const total = monthsBetween(record.period.first, record.period.last);
  const years = Math.floor(total / 12);
  const months = total % 12;
  const part = (key: MessageKey, count: number): Text =>
    say(words, key, { count: claim(scope, [`${RECORD}/period/first`, `${RECORD}/period/last`], String(count)) }, count);
  if (years === 0) return part('duration.months', months);
  if (months === 0) return part('duration.years', years);
  return say(words, 'duration.both', { years: part('duration.years', years), months: part('duration.months', months) });
}

/** Worked time in hours and minutes: nothing is rounded. */
export function workedTime(scope: Scope, at: string, minutes: number): Text {
  const { words } = scope;
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hours = counted(scope, at, whole, 'hours.hours');
  const restText = say(words, 'hours.minutes', { count: claim(scope, at, String(rest)) });
  if (rest === 0) return hours;
  return whole === 0 ? restText : say(words, 'hours.both', { hours, minutes: restText });
}

/** A value on the scale of a rating, in the scale's own kind: never stars out of percents. */
export function onScale(scope: Scope, rating: Rating, at: string, value: Span): Text {
  const { scale } = rating;
  const max = number(scope, `${at}/scale/max`, scale.max);
  const hundred = scale.min === 0 && scale.max === 100;
  switch (scale.kind) {
    case 'percent':
      return hundred ? say(scope.words, 'rating.of.percent', { value }) : say(scope.words, 'rating.of', { value, max });
    case 'passRate':
      return hundred
        ? say(scope.words, 'rating.of.passRate', { value })
        : say(scope.words, 'rating.of', { value, max });
    case 'thumbs':
      if (scale.min !== 0 || (scale.max !== 1 && !hundred)) return say(scope.words, 'rating.of', { value, max });
      return say(scope.words, 'rating.of.thumbs', {
        value: hundred ? value : { ...value, text: inPercent(scope, value.text) },
      });
    case 'stars':
    case 'points':
    case 'level':
    default:
      return say(scope.words, `rating.of.${scale.kind}`, { value, max });
  }
}

/** A share of one as a percentage, by its digits alone: `0,97` → `97`. It has two decimals at most. */
function inPercent(scope: Scope, share: string): string {
  const [whole = '0', fraction = ''] = share.split(scope.words.decimalSign);
  return String(Number(whole) * 100 + Number(fraction.padEnd(2, '0')));
}

/** A decimal number that was signed. */
export function decimal(scope: Scope, pointer: string, value: string): Span {
  return claim(scope, pointer, decimalNumber(scope.words, value));
}
