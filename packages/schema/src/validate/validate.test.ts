import { describe, expect, it } from 'vitest';
import { validateWorkRecord } from './validate.ts';

const record = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Platform Example' },
  workType: { label: { en: 'Domestic cleaning' } },
  counts: { unitKind: 'appointment', completed: 143 },
  period: { first: '2022-05', last: '2025-02', asOf: '2025-03-31' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

/** The problems of a record with other members. */
function problemsOf(changes: object): readonly { code: string; pointer: string; message: string }[] {
  const validation = validateWorkRecord({ ...record, ...changes });
  return validation.ok ? [] : validation.problems;
}

/** A statement of one's own, with this value. */
function extended(value: unknown): object {
  return { extensions: { 'https://platform.example/terms#x': { label: { en: 'Example' }, value } } };
}

describe('validation', () => {
  it('gives back the very value that it accepts', () => {
    const validation = validateWorkRecord(record);
    expect(validation.ok && validation.value).toBe(record);
  });

  it.each<[string, object, string]>([
    ['a missing member', { period: undefined }, '"period" is missing. Add it.'],
    ['an unknown member', { colour: 1 }, '"colour" is not a member of the standard. Remove it.'],
    [
      'a private member',
      { iban: 'x' },
      '"iban" must never be signed: tax, bank and citizen numbers have no place in a CV. Remove it.',
    ],
    [
      'a value that is in no list',
      { assurance: 'sure' },
      'This must be one of "issuerSigned", "importedSelfSigned", "selfDeclared".',
    ],
    [
      'a pattern',
      { platform: { name: 'A', url: 'http://a.example' } },
      'This does not have its form. Expected: An absolute `https` address without user name or fragment.',
    ],
    [
      'a hidden character',
      { platform: { name: 'A\u200b' } },
      'This does not have its form. Expected: A line without control, invisible, private-use or direction-changing characters.',
    ],
    [
      'zero in place of nothing',
      { hours: { minutes: 0, basis: 'billed' } },
      'This must be at least 1. What is not known is left out, not set to zero.',
    ],
    ['another type', { counts: [] }, 'This must be of type object.'],
    ['none of several types', extended([]), 'This must be of type string or integer or boolean.'],
    [
      'one of several types with a limit',
      extended('x'.repeat(201)),
      'This must have at most 200 characters. Shorten it.',
    ],
    ['a number of several types', extended(2_000_000_000), 'This must be at most 1000000000.'],
  ])('says what to do about %s', (_, changes, message) => {
    expect(problemsOf(changes).map((problem) => problem.message)).toEqual([message]);
  });

  it('shows no regular expression to anybody', () => {
    for (const changes of [
      { period: { first: 'x', last: 'x', asOf: 'x' } },
      { platform: { name: ' ', country: 'nl', url: 'x' } },
    ]) {
      for (const { message } of problemsOf(changes)) expect(message).not.toMatch(/\[\^|\\x/);
    }
  });

  it('escapes pointers (RFC 6901)', () => {
    expect(problemsOf({ 'a/b~c': 1 })).toMatchObject([{ pointer: '/a~1b~0c' }]);
  });

  it('stops counting at ten', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`m${index}`, index]));
    expect(problemsOf(many)).toHaveLength(10);
  });

  it.each([undefined, null, 1, 'record', [], [record], Symbol.iterator])('is not surprised by %s', (value) => {
    expect(validateWorkRecord(value).ok).toBe(false);
  });

  it('does not take what an object inherits for a member', () => {
    expect(problemsOf({ constructor: 1 })).toMatchObject([{ pointer: '/constructor' }]);
    expect(validateWorkRecord(JSON.parse('{"__proto__":{"type":"WorkRecord"}}')).ok).toBe(false);
  });

  // A pattern that goes back and forth would run into the time limit of the test.
  it.each(['a', ' ', '\u200c', 'ا\u200c', 'a b', 'ا\u200cا '])('reads 100,000 times %j once', (piece) => {
    expect(problemsOf({ platform: { name: `${piece.repeat(100_000)}\u0000` } })).not.toEqual([]);
  });
});
