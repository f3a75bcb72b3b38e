import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from './base64url.ts';
import { MAX_COMPACT_JWS, readCompactJws, typeOfCompactJws } from './compact-jws.ts';

const part = (text: string): string => encodeBase64url(new TextEncoder().encode(text));
const header = part('{"alg":"EdDSA","typ":"vc+jwt"}');
const payload = part('{"issuer":"did:web:platform.example"}');
const signature = encodeBase64url(new Uint8Array(64).fill(7));
const jws = `${header}.${payload}.${signature}`;

describe('readCompactJws', () => {
  it('takes a compact JWS apart', () => {
    expect(readCompactJws(jws)).toEqual({
      ok: true,
      header: { alg: 'EdDSA', typ: 'vc+jwt' },
      payload: { issuer: 'did:web:platform.example' },
      signature: new Uint8Array(64).fill(7),
      signingInput: `${header}.${payload}`,
    });
  });

  it('reads an empty signature: whether it is one is not its business', () => {
    expect(readCompactJws(`${header}.${payload}.`)).toMatchObject({ ok: true, signature: new Uint8Array() });
  });

  it.each([
    ['nothing', '', 'jws.not-compact'],
    ['two parts', `${header}.${payload}`, 'jws.not-compact'],
    ['four parts', `${jws}.${signature}`, 'jws.not-compact'],
    ['an empty header', `.${payload}.${signature}`, 'jws.not-compact'],
    ['an empty payload', `${header}..${signature}`, 'json.syntax'],
    ['a space in front', ` ${jws}`, 'jws.not-base64url'],
    ['a line break behind', `${jws}\n`, 'jws.not-base64url'],
    [
      'a line break in the payload',
      `${header}.${payload.slice(0, 8)}\n${payload.slice(8)}.${signature}`,
      'jws.not-base64url',
    ],
    ['padding', `${header}.${payload}.${signature}==`, 'jws.not-base64url'],
    ['a signature with stray bits', `${header}.${payload}.${signature.slice(0, -1)}x`, 'jws.not-base64url'],
    ['a header that is not JSON', `${part('alg')}.${payload}.${signature}`, 'json.syntax'],
    [
      'a header with a member twice',
      `${part('{"alg":"none","alg":"EdDSA"}')}.${payload}.${signature}`,
      'json.duplicate-member',
    ],
    ['a payload with a member twice', `${header}.${part('{"a":1,"a":2}')}.${signature}`, 'json.duplicate-member'],
    ['a header that is a list', `${part('[]')}.${payload}.${signature}`, 'jws.not-object'],
    ['a payload that is a text', `${header}.${part('"hello"')}.${signature}`, 'jws.not-object'],
    ['a payload that is null', `${header}.${part('null')}.${signature}`, 'jws.not-object'],
    ['a header of 5 kB', `${part(`{"kid":"${'k'.repeat(5000)}"}`)}.${payload}.${signature}`, 'json.too-large'],
    ['more than is ever read', 'a'.repeat(MAX_COMPACT_JWS + 1), 'jws.too-large'],
  ])('refuses %s', (_, text, code) => {
    expect(readCompactJws(text)).toMatchObject({ ok: false, code, message: expect.stringMatching(/\.$/) as unknown });
  });

  it('reads no second spelling of what it has read', () => {
    fc.assert(
      fc.property(fc.nat({ max: jws.length - 1 }), fc.constantFrom('', ' ', '=', '.', 'A', '\n'), (at, character) => {
        const changed = jws.slice(0, at) + character + jws.slice(at + 1);
        const reading = readCompactJws(changed);
        if (reading.ok && changed !== jws) {
          expect([reading.signingInput, reading.signature]).not.toEqual([
            `${header}.${payload}`,
            new Uint8Array(64).fill(7),
          ]);
        }
      }),
    );
  });
});

describe('typeOfCompactJws', () => {
  it.each<[string, string, unknown]>([
    ['a JWS', jws, 'vc+jwt'],
    ['a header, whatever follows it', `${part('{"typ":"vp+jwt"}')}.!`, 'vp+jwt'],
    ['a type that is no text', `${part('{"typ":5}')}.`, 5],
    ['no type', `${part('{}')}.`, undefined],
    ['two types', `${part('{"typ":"a","typ":"b"}')}.`, undefined],
    ['a list', `${part('[]')}.`, undefined],
    ['null', `${part('null')}.`, undefined],
    ['no base64url', 'e{}.a.b', undefined],
    ['no dot', part('{"typ":"vc+jwt"}'), undefined],
    ['a longer header than is read', `${part(`{"typ":"vc+jwt","a":"${'a'.repeat(4096)}"}`)}.`, undefined],
    ['nothing', '', undefined],
  ])('of %s', (_what, text, type) => {
    expect(typeOfCompactJws(text)).toBe(type);
  });
});
