import { type CompactJws, encodeBase64url, readCompactJws } from '@kluscv/schema';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runtime } from '#runtime';
import { type PublicJwk, readPublicJwk } from '../keys/jwk.ts';
import { disclose, type DisclosureFault } from './disclosures.ts';

const text = (disclosure: unknown): string => encodeBase64url(new TextEncoder().encode(JSON.stringify(disclosure)));
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
  expect(await disclose(payload as Readonly<Record<string, unknown>>, disclosures)).toEqual({ ok: false, reason });
});

test('puts nested disclosures in their places', async () => {
  const payload = {
    _sd: [digest(nested), digest('a decoy')],
    list: [{ '...': digest(inList) }, { '...': digest('b') }],
  };
  const reading = await disclose(payload, [name, inList, nested]);
  expect(reading).toMatchObject({ ok: true, payload: { inner: { name: 'Testa' }, list: ['first'] } });
});

const vectors = process.env['KLUSCV_VECTORS'];
const folder = join(vectors ?? '', 'sd-jwt');

describe.skipIf(vectors === undefined)('RFC 9901 vectors (skipped unless KLUSCV_VECTORS names their folder)', () => {
  const cases =
    vectors === undefined
      ? []
      : [
          ...['simple', 'simple_structured', 'arf-pid'].map((example) => join(folder, example)),
          ...readdirSync(join(folder, 'testcases')).map((example) => join(folder, 'testcases', example)),
        ].filter((path) => existsSync(join(path, 'sd_jwt_presentation.txt')));

  test('are there', () => {
    expect(cases.length).toBeGreaterThan(12);
  });

  /** The keys of the examples, from the settings that they were made with. */
  const settings = vectors === undefined ? '' : readFileSync(join(folder, 'settings.yml'), 'utf8');
  const keyAfter = (name: string): PublicJwk => {
    const [, x = '', y = ''] = /x: (\S+)\s+y: (\S+)/.exec(settings.slice(settings.indexOf(name))) ?? [];
    return { kty: 'EC', crv: 'P-256', x, y };
  };
  const holds = async (jws: string, jwk: PublicJwk): Promise<boolean> => {
    const reading = readCompactJws(jws);
    const known = readPublicJwk(jwk);
    const key = known.ok ? await runtime.importPublicKey(known.jwk) : undefined;
    if (!reading.ok || key === undefined) throw new Error('The vector is not read.');
    return runtime.verify(key, new TextEncoder().encode(reading.signingInput), reading.signature);
  };

  test.each(cases)('%s is signed by the issuer of the examples, and presented by their holder', async (path) => {
    const read = (file: string): string => readFileSync(join(path, file), 'utf8').replaceAll(/\s/g, '');
    const [issued = ''] = read('sd_jwt_issuance.txt').split('~');
    const parts = read('sd_jwt_presentation.txt').split('~');
    expect(parts[0]).toBe(issued);
    expect(await holds(issued, keyAfter('issuer_keys'))).toBe(true);
    expect(await holds(issued, keyAfter('holder_key'))).toBe(false);
    const binding = parts.at(-1) ?? '';
    if (binding === '') return;
    expect(await holds(binding, keyAfter('holder_key'))).toBe(true);
    const { payload } = readCompactJws(binding) as CompactJws;
    const presented = parts.slice(0, -1).join('~');
    expect(payload['sd_hash']).toBe(digest(`${presented}~`));
  });

  test.each(cases)('%s', async (path) => {
    const read = (file: string): string => readFileSync(join(path, file), 'utf8');
    const [signed = '', ...rest] = read('sd_jwt_presentation.txt').replaceAll(/\s/g, '').split('~');
    const payload = JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const reading = await disclose(payload, rest.slice(0, -1));
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.payload).toEqual(JSON.parse(read('verified_contents.json')));
  });
});
