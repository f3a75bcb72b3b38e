import { readExport } from '@kluscv/adapters';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleExport, exampleExports } from '../support/example-exports.ts';

const asOf = '2025-11-30';
const FOLDERS = exampleExports();
const DECODED = FOLDERS.map((folder) => ({
  folder,
  files: exampleExport(folder).map(({ name, bytes }) => ({ name, bytes, text: new TextDecoder().decode(bytes) })),
}));
/** In the invented exports, every value that must never leave is written like this. */
const FORBIDDEN = /forbidden-\d+/g;

describe('hostile exports', () => {
  it('has values that must never leave in every new example', () => {
    const marked = DECODED.filter(({ files }) => files.some(({ text }) => text.search(FORBIDDEN) >= 0));
    expect(marked.length).toBeGreaterThanOrEqual(14);
  });

  it('property: whatever stands where nothing may be read reaches neither a record nor a message', async () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9@ .+:'=-]{0,24}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DECODED),
        fc.array(secret, { minLength: 1, maxLength: 5 }),
        async (one, secrets) => {
          const files = one.files.map(({ name, text }) => {
            let place = 0;
            const planted = text.replaceAll(FORBIDDEN, () => {
              place += 1;
              return `zqx${place}${secrets[place % secrets.length] ?? ''}`;
            });
            return { name, bytes: new TextEncoder().encode(planted) };
          });
          expect(JSON.stringify(await readExport(files, { asOf }))).not.toContain('zqx');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('property: members that no platform ever had are not handed on', async () => {
    const name = fc.constantFrom(
      'latitude',
      'email',
      'tin',
      'earnings',
      'acceptance_rate',
      'fraudScore',
      'plate',
      'notes',
      '__proto__',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DECODED), name, async (one, member) => {
        const files = one.files.map(({ name: file, text }) => ({
          name: file,
          // Into every object of a JSON document; tables get it as a further column.
          bytes: new TextEncoder().encode(
            text.trimStart().startsWith('{') || text.trimStart().startsWith('[')
              ? text.replaceAll(/\{(?=\s*")/g, `{"${member}":"zqx",`)
              : text
                  .replace(/^([^\n\r]+,[^\n\r]*)/, `$1,${member}`)
                  .replaceAll(/(?<=\n)([^\n\r]+,[^\n\r]*)/g, '$1,zqx'),
          ),
        }));
        expect(JSON.stringify(await readExport(files, { asOf }))).not.toContain('zqx');
      }),
      { numRuns: 150 },
    );
  });

  it('property: no damage to any export makes an adapter throw', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DECODED), damage, async (one, places) => {
        const files = one.files.map(({ name, bytes }) => {
          const damaged = bytes.slice();
          for (const [place, byte] of places) if (damaged.length > 0) damaged[place % damaged.length] = byte;
          return { name, bytes: damaged };
        });
        expect(typeof (await readExport(files, { asOf })).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  it('property: no value in the place of another makes an adapter throw', async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        '2024-02-30',
        '9999-12-31T23:59:59Z',
        '0000-00-00',
        '-1',
        'NaN',
        '1e309',
        99999999999999,
        '2024-01-01T00:00:00+14:00',
      ),
    );
    const json = DECODED.filter(({ files }) => files.every(({ text }) => /^\s*[[{]/.test(text)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...json), fc.nat(), value, async (one, seed, planted) => {
        const files = one.files.map(({ name, text }) => {
          const scalars = [...text.matchAll(/(?<=: )(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)/g)];
          const chosen = scalars[seed % Math.max(1, scalars.length)];
          const put =
            chosen === undefined
              ? text
              : text.slice(0, chosen.index) + JSON.stringify(planted) + text.slice(chosen.index + chosen[0].length);
          return { name, bytes: new TextEncoder().encode(put) };
        });
        expect(typeof (await readExport(files, { asOf })).ok).toBe('boolean');
      }),
      { numRuns: 800 },
    );
  });
});
