import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { encodeBase64url } from './base64url.ts';
import { disclose, type DisclosureFault } from './sd-jwt.ts';

const text = (disclosure: unknown): string => encodeBase64url(new TextEncoder().encode(JSON.stringify(disclosure)));
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const digest = (disclosure: string): string => createHash('sha256').update(disclosure).digest('base64url');

const name = text(['salt', 'name', 'Testa']);
const inList = text(['salt', 'first']);
const nested = text(['salt', 'inner', { _sd: [digest(name)] }]);

test.each<[string, object, readonly string[], DisclosureFault]>([
  ['an unused disclosure', {}, [name], 'disclosure-unused'],
  ['a disclosure twice', { _sd: [digest(name)] }, [name, name], 'disclosure-repeated'],
  ['a digest twice', { _sd: [digest(name), digest(name)] }, [name], 'digest-repeated'],
  ['a digest twice, at two depths', { _sd: [digest(name)], a: { _sd: [digest(name)] } }, [], 'digest-repeated'],
  ['a claim that is there already', { name: 'Other', _sd: [digest(name)] }, [name], 'claim-repeated'],
  ['a list’s disclosure in an object', { _sd: [digest(inList)] }, [inList], 'malformed'],
  ['an object’s disclosure in a list', { a: [{ '...': digest(name) }] }, [name], 'malformed'],
  ['a place in a list with more members', { a: [{ '...': digest(inList), b: 1 }] }, [inList], 'claim-reserved'],
  ['the reserved name "..."', { _sd: [digest(text(['s', '...', 1]))] }, [text(['s', '...', 1])], 'claim-reserved'],
  ['the reserved name "_sd"', { _sd: [digest(text(['s', '_sd', []]))] }, [text(['s', '_sd', []])], 'claim-reserved'],
  [
    'the name "__proto__"',
    { _sd: [digest(text(['s', '__proto__', {}]))] },
    [text(['s', '__proto__', {}])],
    'claim-reserved',
  ],
  ['another hash', { _sd_alg: 'sha-1', _sd: [] }, [], 'hash-algorithm'],
  ['a hash named below the top', { a: { _sd_alg: 'sha-256' } }, [], 'claim-reserved'],
  ['digests that are no list', { _sd: 'x' }, [], 'digest-malformed'],
  ['a digest that is no text', { _sd: [7] }, [], 'digest-malformed'],
  ['a disclosure with white space', { _sd: [digest(`${name} `)] }, [`${name} `], 'malformed'],
  ['a disclosure of one item', { _sd: [] }, [text(['salt'])], 'malformed'],
  ['a disclosure of four items', { _sd: [] }, [text(['salt', 'a', 1, 2])], 'malformed'],
  ['a salt that is no text', { _sd: [] }, [text([1, 'a', 1])], 'malformed'],
  ['too many disclosures', {}, Array.from({ length: 1001 }, (_, index) => text(['s', String(index), 1])), 'too-many'],
  ['a disclosure inside one that is not shown', { _sd: [digest(nested)] }, [name], 'disclosure-unused'],
])('refuses %s', async (_, payload, disclosures, reason) => {
  expect(await disclose(payload as Readonly<Record<string, unknown>>, disclosures, sha256)).toEqual({
    ok: false,
    reason,
  });
});

test('puts nested disclosures in their places', async () => {
  const payload = {
    _sd: [digest(nested), digest('a decoy')],
    list: [{ '...': digest(inList) }, { '...': digest('b') }],
  };
  const reading = await disclose(payload, [name, inList, nested], sha256);
  expect(reading).toMatchObject({ ok: true, payload: { inner: { name: 'Testa' }, list: ['first'] }, hidden: 2 });
});
