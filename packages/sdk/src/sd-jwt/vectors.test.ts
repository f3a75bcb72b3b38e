import { type CompactJws, readCompactJws } from '@kluscv/schema';
import { disclose } from '@kluscv/schema/reading';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runtime } from '#runtime';
import { type PublicJwk, readPublicJwk } from '../keys/jwk.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
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

  test('are there', () => {
    expect(cases.length).toBeGreaterThan(12);
  });

  test.each(cases)('%s says what it discloses', async (path) => {
    const read = (file: string): string => readFileSync(join(path, file), 'utf8');
    const [signed = '', ...rest] = read('sd_jwt_presentation.txt').replaceAll(/\s/g, '').split('~');
    const { payload } = readCompactJws(signed) as CompactJws;
    const reading = await disclose(payload, rest.slice(0, -1), sha256);
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.payload).toEqual(JSON.parse(read('verified_contents.json')));
  });

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
});
