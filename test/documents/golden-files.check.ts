// Every golden KlusCV through programs that share nothing with the renderer. See .ci/run for what has to be installed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { extract } from '@kluscv/pdf';
import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { pdfsig, VALID } from './pdfsig.ts';
import { folder, type GoldenFile, goldenFiles, lettersOf, run } from './golden-files.ts';

const files = goldenFiles();

describe('veraPDF', () => {
  const require = createRequire(import.meta.url);
  const jar = join(require.resolve('@opendataloader/pdf'), '../../lib/opendataloader-pdf-cli.jar');
  const classPath = [jar, ...['jaxb-api', 'jaxb-runtime', 'istack-commons-runtime', 'txw2'].map(debianJar)].join(':');
  let report: readonly string[] = [];

  beforeAll(() => {
    const checker = join(import.meta.dirname, 'VeraCheck.java');
    report = run('java', ['-cp', classPath, checker, '3a,ua1', ...files.map(({ path }) => path)])
      .trim()
      .split('\n');
  });

  test('is the very file that was held against its corpus', () => {
    expect(createHash('sha256').update(readFileSync(jar)).digest('hex')).toBe(
      '354ee84dbc2cf8b22fef1aab81c23476b3bd3120b96369b9e14d4946823fc948',
    );
  });

  test.each(files)('finds $name to be PDF/A-3a and PDF/UA-1', ({ path }) => {
    const own = report.filter((line) => line.endsWith(` ${path}`));
    expect(own.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['PASS 3a', 'PASS ua1']);
    for (const line of own) expect(Number(line.split(' ')[2])).toBeGreaterThan(500);
  });
});

describe('qpdf', () => {
  test.each(files)('finds no fault in $name', ({ path }) => {
    const output = run('qpdf', ['--check', path]);
    expect(output).toContain('No syntax or stream encoding errors found');
    expect(output).not.toMatch(/WARNING/);
  });
});

describe('poppler', () => {
  test.each(files)('finds the fonts of $name embedded, cut and with their characters', ({ path }) => {
    const fonts = run('pdffonts', [path]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatch(/^KLUSCV\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes /);
  });

  test.each(files)('reads $name in the order of its structure', ({ path, title, pages, sealed }) => {
    const facts = run('pdfinfo', [path]);
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toContain(title);
    expect(facts).toMatch(new RegExp(`Pages:\\s+${pages}\\n`));
    const structure = run('pdfinfo', ['-struct', path]);
    for (const role of ['Document', 'H1', 'H2', 'TH', 'TD', 'Figure', 'Link', ...(sealed ? ['Form'] : [])])
      expect(structure).toMatch(new RegExp(`^ *${role}\\b`, 'm'));
  });

  // Poppler takes seconds to find the text of each element; the shortest page of each language has all kinds of them.
  test.each(files.filter(({ name }) => name.endsWith(': one gig')))(
    'reads the elements of $name with their text',
    ({ path, lines, locale }) => {
      const texts = run('pdfinfo', ['-struct-text', path]).match(/(?<=^ *").*(?="$)/gm) ?? [];
      expect(texts.length).toBeGreaterThan(20);
      if (locale === 'ar') return; // lines from right to left are put in order by rules of poppler's own
      const shown = lines.join('').replaceAll(/\s/g, '');
      for (const text of texts) expect(shown).toContain(text.replaceAll(/\s/g, ''));
    },
  );

  test.each(files.filter(({ sealed }) => sealed))(
    'finds the seal of $name valid, and over the whole file',
    ({ path }) => {
      const report = pdfsig(path, join(folder, 'seal.pem'));
      for (const line of VALID) expect(report).toMatch(line);
      expect(report.match(/Signature #/g)).toHaveLength(1);
    },
  );

  test.each(files)('reads every letter that $name shows, and no other', ({ path, lines }) => {
    const expected = lettersOf(lines.join(''));
    expect(lettersOf(run('pdftotext', ['-raw', '-nopgbrk', path, '-']))).toBe(expected);
    expect(lettersOf(run('pdftotext', ['-layout', '-nopgbrk', path, '-']))).toBe(expected);
  });
});

describe('pdf.js', () => {
  test.each(files)(
    'reads text, structure, bookmarks and attachment of $name',
    async ({ path, lines, pages, bookmarks }) => {
      const bytes = new Uint8Array(readFileSync(path));
      const extraction = extract(bytes.slice());
      const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
      expect(document.numPages).toBe(pages);
      const attachments = (await document.getAttachments()) as Readonly<
        Record<string, { readonly content: Uint8Array }>
      >;
      expect(Object.keys(attachments)).toEqual(['kluscv.vp.json']);
      expect(extraction.ok && Buffer.from(extraction.presentation)).toEqual(
        Buffer.from(attachments['kluscv.vp.json']?.content ?? []),
      );
      let text = '';
      for (let number = 1; number <= pages; number += 1) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        text += items.map((item) => ('str' in item ? item.str : '')).join('');
        expect(JSON.stringify(await page.getStructTree())).toContain('"role":"Document"');
      }
      expect(lettersOf(text)).toBe(lettersOf(lines.join('')));
      expect(bookmarksOf(await document.getOutline())).toEqual(bookmarks);
      await document.loadingTask.destroy();
    },
  );
});

test.each([72, 150, 300])('zbar reads the constant address, and nothing else, from the page at %i dpi', (dpi) => {
  const [file] = files;
  const prefix = join(folder, `qr-${dpi}`);
  run('pdftoppm', ['-r', String(dpi), '-gray', file?.path ?? '', prefix]);
  expect(run('sh', ['-c', `zbarimg --quiet --raw ${prefix}-*.pgm`]).trim()).toBe(VERIFIER_ADDRESS);
});

describe('the cut fonts', () => {
  test.each(files.filter(isPixelCase))(
    'draw $name as the whole fonts do: no pixel differs',
    ({ path, wholePath, pages }) => {
      for (let page = 1; page <= pages; page += 1) {
        const [cut, whole] = [path, wholePath].map((file) => {
          const prefix = `${file}-${page}`;
          run('pdftoppm', ['-r', '80', '-f', String(page), '-l', String(page), '-singlefile', file, prefix]);
          return readFileSync(`${prefix}.ppm`);
        });
        expect(cut?.length).toBeGreaterThan(100_000);
        expect(cut?.equals(whole ?? Buffer.alloc(0)), `page ${page}`).toBe(true);
      }
    },
  );
});

/** Titles from above, each with how deep it stands. */
function bookmarksOf(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items.flatMap(({ title, items: children }) => [
    `${'  '.repeat(depth)}${title}`,
    ...bookmarksOf(children, depth + 1),
  ]);
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** One file a language has all of its labels; the rest are about letters. What is sealed looks the same. */
function isPixelCase({ name, sealed }: GoldenFile): boolean {
  return !name.startsWith('one gig') && !sealed;
}

function debianJar(name: string): string {
  return `/usr/share/java/${name}.jar`;
}
