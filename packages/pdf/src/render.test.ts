import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WorkPresentation, presentationJson } from '@kluscv/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { MAX_PAGES } from './limits.ts';
import { LOCALES } from './messages/words.ts';
import { picture, render } from './render.ts';
import { GOLDEN, SEALED } from './testing/golden.ts';
import hashes from './testing/golden.json' with { type: 'json' };
import {
  CLEANING,
  credentialOf,
  fourPlatforms,
  manyReviews,
  ONE_GIG,
  presentationOf,
} from './testing/presentations.ts';
import { testSeal } from './testing/seals.ts';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the bytes', () => {
  test.each(GOLDEN)('of $name are those promised', async ({ name, presentation }) => {
    expect(sha256(await render(presentation))).toBe((hashes as Readonly<Record<string, string>>)[name]);
  });

  test.each(SEALED)('of $name are those promised, seal included', async ({ name, presentation }) => {
    const bytes = await render(presentation, { seal: await testSeal('RS256') });
    expect(sha256(bytes)).toBe((hashes as Readonly<Record<string, string>>)[name]);
  });

  test('are the same twice', async () => {
    expect(sha256(await render(fourPlatforms()))).toBe(sha256(await render(fourPlatforms())));
  });

  test.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
  ])('are the same in %o', (env) => {
    const script = join(import.meta.dirname, '../scripts/hash-golden.ts');
    const result = spawnSync(process.execPath, ['--conditions=@kluscv/source', script], {
      env: { ...process.env, ...env, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(result.stdout).not.toContain('DIFFERS');
    expect(result.status).toBe(0);
  });

  test('of one platform stay under 120 kB, of four platforms under 160 kB', async () => {
    expect((await render(presentationOf([credentialOf(CLEANING)]))).length).toBeLessThan(120_000);
    expect((await render(fourPlatforms())).length).toBeLessThan(160_000);
  });

  test('hold the presentation as it is', async () => {
    const presentation = fourPlatforms();
    const extraction = extract(await render(presentation));
    expect(extraction.ok && new TextDecoder().decode(extraction.presentation)).toBe(presentationJson(presentation));
  });

  test('hold no variable text that a PDF reader could take for syntax', async () => {
    const evil = 'x) /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (\\';
    const bytes = await render(
      presentationOf([
        credentialOf({ ...ONE_GIG, reviews: [{ text: evil }], platform: { name: evil } }, { name: evil }),
      ]),
    );
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).not.toMatch(/\/OpenAction|\/JS|<< ?\/S/);
    expect(extract(bytes)).toMatchObject({ ok: true, how: 'strict' });
  });
});

describe('a presentation that cannot be drawn', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ text: `${index} ${'woord '.repeat(160)}` }));
  const lineBreaks = Array.from({ length: 30 }, () => ({ text: 'a\n'.repeat(250) + 'a' }));
  const cases: readonly (readonly [string, string, () => WorkPresentation])[] = [
    [
      'no manifest',
      'render.no-manifest',
      (): WorkPresentation => {
        const { render: _, ...rest } = presentationOf([credentialOf(ONE_GIG)]);
        return rest;
      },
    ],
    [
      'a character without a glyph',
      'render.glyph-missing',
      () => presentationOf([credentialOf({ ...ONE_GIG, platform: { name: '李 Klus' } })]),
    ],
    [
      'more than 256 kB',
      'render.too-large',
      () =>
        presentationOf(
          Array.from({ length: 3 }, (_, number) => credentialOf({ ...CLEANING, reviews: many }, { number })),
        ),
    ],
    [
      'more than 100 pages',
      'render.too-many-pages',
      () => presentationOf([credentialOf(CLEANING), credentialOf({ ...ONE_GIG, reviews: lineBreaks })]),
    ],
    [
      'a credential that is none',
      'render.unreadable-credential',
      () => presentationOf([{ ...credentialOf(ONE_GIG), issuer: 'did:web:platform.example' as never }]),
    ],
    [
      'a credential that was torn',
      'render.unreadable-credential',
      (): WorkPresentation => {
        const presentation = presentationOf([credentialOf(ONE_GIG)]);
        return {
          ...presentation,
          verifiableCredential: presentation.verifiableCredential.map((one) => ({
            ...one,
            id: one.id.slice(0, -3) + '!.!',
          })),
        };
      },
    ],
  ];
  test.each(cases)('for %s is refused with %s, saying what to do', async (_, code, make) => {
    await expect(render(make())).rejects.toMatchObject({ code, message: expect.stringMatching(/\.$/) as unknown });
  });

  test('names the credential that takes up the most pages', async () => {
    const presentation = presentationOf([credentialOf(CLEANING), credentialOf({ ...ONE_GIG, reviews: lineBreaks })]);
    await expect(render(presentation)).rejects.toMatchObject({
      message: expect.stringMatching(/at most 100 are drawn\. Credential 2 takes the most, about 15\d\./) as unknown,
      details: { most: 100, credential: 1 },
    });
  });

  test('names the field of a character without a glyph', async () => {
    const presentation = presentationOf([
      credentialOf(CLEANING),
      credentialOf({ ...ONE_GIG, reviews: [{ text: 'goed 李' }] }),
    ]);
    await expect(render(presentation)).rejects.toMatchObject({
      details: { character: 'U+674E', credential: 1, pointer: '/credentialSubject/workRecord/reviews/0/text' },
    });
  });
});

describe('the pages', () => {
  test.each([
    ['one gig', presentationOf([credentialOf(ONE_GIG)]), 1],
    ['ten years', presentationOf([credentialOf(CLEANING)]), 2],
    ['fifty reviews', presentationOf([credentialOf(CLEANING, { record: { reviews: manyReviews(50) } })]), 6],
    ['four platforms', fourPlatforms(), 5],
    [
      'as many credentials as a presentation has, each of ten years',
      presentationOf(Array.from({ length: 50 }, (_, number) => credentialOf(CLEANING, { number }))),
      MAX_PAGES,
    ],
  ] as const)('of %s are few enough', async (_, presentation, most) => {
    expect((await picture(presentation)).painted.length).toBeLessThanOrEqual(most);
  });

  test.each(LOCALES)('with a test credential say TEST on every page (%s)', async (locale) => {
    const { painted } = await picture(
      presentationOf([credentialOf(CLEANING), credentialOf(CLEANING, { test: true, number: 2 })], { locale }),
    );
    expect(painted.length).toBeGreaterThan(2);
    for (const page of painted) expect(page.lines.flat().some(({ source }) => source.key === 'test.banner')).toBe(true);
  });

  test('show no mean below three ratings', async () => {
    const rating = {
      scale: { kind: 'stars', min: 1, max: 5 },
      count: 2,
      linkage: 'perUnit',
      ratedBy: 'client',
    } as const;
    const { painted } = await picture(
      presentationOf([credentialOf({ ...ONE_GIG, ratings: [rating] })], { locale: 'en' }),
    );
    const said = painted.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')));
    expect(said).toContain('2 ratings by clients · too few for an average');
    expect(said.join('\n')).not.toMatch(/of 5 stars/);
  });

  test('show both names on one line if two credentials name two people', async () => {
    const { painted } = await picture(
      presentationOf([credentialOf(ONE_GIG), credentialOf(ONE_GIG, { name: 'Bram Jansen', number: 2 })]),
    );
    const said = painted[0]?.lines[0]?.map(({ text }) => text).join('');
    expect(said).toBe('Anna de Vries / Bram Jansen');
  });

  test('keep every line inside the margins', async () => {
    for (const { presentation } of GOLDEN) {
      const { painted, frame } = await picture(presentation);
      for (const { content } of painted) {
        for (const [, x = '', y = ''] of content.matchAll(/ ?([\d.]+) ([\d.]+) Td/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(frame.margin - 0.01);
          expect(Number(x)).toBeLessThan(frame.width - frame.margin);
          expect(Number(y)).toBeGreaterThan(25);
          expect(Number(y)).toBeLessThan(frame.height - 8);
        }
      }
    }
  });
});

const poppler = spawnSync('pdftotext', ['-v']).status === 0;

// Another implementation reads the file: what it finds must be what was laid out.
describe.skipIf(!poppler)('another reader (poppler-utils; skipped where pdftotext is not installed)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kluscv-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(GOLDEN)('finds the very text of $name', async ({ presentation }) => {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, await render(presentation));
    const read = execFileSync('pdftotext', ['-raw', '-nopgbrk', file, '-'], { encoding: 'utf8' });
    const laidOut = (await picture(presentation)).painted.flatMap(({ lines }) =>
      lines.map((line) => line.map(({ text }) => text).join('')),
    );
    const letters = (text: string): string =>
      Array.from(text.normalize('NFC').replaceAll(/[\s\u200e\u200f\u202a-\u202e]/g, ''))
        .toSorted()
        .join('');
    expect(letters(read)).toBe(letters(laidOut.join('')));
    // Readers put lines from right to left in order by rules of their own.
    if (presentation.render?.locale === 'ar') return;
    const squeezed = read.replaceAll(/\s/g, '');
    for (const line of laidOut) expect(squeezed).toContain(line.replaceAll(/\s/g, ''));
  });

  test('takes the same attachment out', async () => {
    const presentation = fourPlatforms();
    const file = join(folder, 'page.pdf');
    writeFileSync(file, await render(presentation));
    expect(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' })).toContain('1: kluscv.vp.json');
    execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'out.json'), file]);
    expect(execFileSync('cat', [join(folder, 'out.json')], { encoding: 'utf8' })).toBe(presentationJson(presentation));
  });

  test('finds all fonts embedded and cut to what is used', async () => {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, await render(fourPlatforms()));
    const [, , ...fonts] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n');
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
  });
});
