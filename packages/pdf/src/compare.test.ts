import { presentationJson } from '@kluscv/schema';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { extract } from './extract.ts';
import { render } from './render.ts';
import { GOLDEN, SEALED } from './testing/golden.ts';
import { CLEANING, credentialOf, ONE_GIG, presentationOf } from './testing/presentations.ts';
import { testSeal } from './testing/seals.ts';

let file: Uint8Array = new Uint8Array();

beforeAll(async () => {
  file = await render(presentationOf([credentialOf(CLEANING)]));
});

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('compare', () => {
  test.each(GOLDEN)('finds the page of $name identical', async ({ presentation }) => {
    expect(await compare(await render(presentation))).toMatchObject({
      check: 'page',
      outcome: 'passed',
      code: 'page.identical',
    });
  });

  test.each(SEALED)('finds the page of $name as sealed', async ({ presentation }) => {
    const bytes = await render(presentation, { seal: await testSeal('ES256') });
    expect(await compare(bytes)).toMatchObject({ outcome: 'passed', code: 'page.sealed' });
  });

  test('draws a credential whose JWT repeats it in registered claims as the same credential without them', async () => {
    const credential = credentialOf(CLEANING);
    const claims = { iss: credential.issuer.id, jti: credential.id, nbf: 1_743_416_100, iat: 1_743_416_100 };
    const repeating = await render(presentationOf([{ ...credential, ...claims }]));
    expect(await compare(repeating)).toMatchObject({ code: 'page.identical' });
  });

  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ['another media box', (text) => text.replace('595.276', '595.277')],
    ['an object more', (text) => `${text}\n99 0 obj\n<<>>\nendobj`],
    ['another title', (text) => text.replace('/Title <feff', '/Title <fffe')],
    ['another check sum', (text) => text.replace(/CheckSum <../, 'CheckSum <00')],
    ['the pages in another order', (text) => text.replace('/Kids [ 3 0 R 4 0 R ]', '/Kids [ 4 0 R 3 0 R ]')],
  ];
  test.each(changes)('says that the page of a file with %s differs', async (_, change) => {
    const changed = change(latin1(file));
    expect(changed).not.toBe(latin1(file));
    expect(await compare(bytesOf(changed))).toMatchObject({
      outcome: 'failed',
      code: 'page.differs',
    });
  });

  test.each<readonly [string, (text: string) => string]>([
    ['one more byte', (text) => `${text}\n`],
    ['the border of a mail behind it', (text) => `${text}\r\n--=_Part_1--\r\n`],
    ['the line of a scanner behind it', (text) => `${text}% Scanned`],
    ['a line before it', (text) => `Content-Type: application/pdf\r\n\r\n${text}`],
    ['no last line', (text) => text.slice(0, -6)],
    ['letters in the place of its bytes', (text) => Buffer.from(text, 'latin1').toString('utf8')],
  ])('does not say that somebody changed the page of a file with %s, and does not know it', async (_, change) => {
    const changed = change(latin1(file));
    expect(
      await compare(new Uint8Array(Buffer.from(changed, changed.includes('\uFFFD') ? 'utf8' : 'latin1'))),
    ).toMatchObject({
      outcome: 'indeterminate',
      code: 'page.resaved',
    });
  });

  test('says that the page differs if it shows other credentials than the file holds', async () => {
    const other = await render(presentationOf([credentialOf(CLEANING, { name: 'Anna de Groot' })]));
    const own = extract(file);
    const theirs = extract(other);
    if (!own.ok || !theirs.ok) throw new Error('own files cannot be read');
    expect(own.presentation.length).toBe(theirs.presentation.length);
    const forged = latin1(other).replace(latin1(theirs.presentation), latin1(own.presentation));
    expect(await compare(bytesOf(forged))).toMatchObject({ code: 'page.differs' });
  });

  test('does not know the pages of another renderer', async () => {
    const text = latin1(file).replaceAll('kluscv-render/1', 'kluscv-render/9');
    expect(await compare(bytesOf(text))).toMatchObject({
      outcome: 'indeterminate',
      code: 'page.renderer-unknown',
      details: { renderer: 'kluscv-render/9' },
    });
  });

  test.each([
    ['nothing', ''],
    ['no PDF', '{}'],
    ['a PDF without credentials', '%PDF-1.7\n%%EOF'],
  ])('is skipped for %s', async (_, text) => {
    expect(await compare(bytesOf(text))).toMatchObject({
      outcome: 'skipped',
      code: 'page.no-credential',
    });
  });

  test.each([
    ['broken JSON', '"id"', '"id;'],
    ['an unknown member', '"WorkPresentation"]', '"WorkPresentatiom"]'],
    ['a duplicate member', '"paper":', '"locale":'],
  ])('is skipped for %s', async (_, from, to) => {
    expect(await compare(bytesOf(latin1(file).replace(from, to)))).toMatchObject({
      outcome: 'skipped',
      code: 'page.no-credential',
    });
  });

  test('is skipped if a credential cannot be decoded', async () => {
    const text = latin1(file).replace('data:application/vc+jwt,e', 'data:application/vc+jwt,A');
    expect(await compare(bytesOf(text))).toMatchObject({ outcome: 'skipped', code: 'page.no-credential' });
  });

  test('never calls identical what the renderer refuses to draw', async () => {
    // The name of the platform is swapped inside the credential for one of the same length that no font can show.
    const drawn = presentationOf([credentialOf({ ...ONE_GIG, platform: { name: 'Klus abc' } })]);
    const refused = presentationOf([credentialOf({ ...ONE_GIG, platform: { name: 'Klus 李' } })]);
    const forged = latin1(await render(drawn)).replace(presentationJson(drawn), presentationJson(refused));
    expect(await compare(bytesOf(forged))).toMatchObject({ outcome: 'indeterminate', code: 'page.font-missing' });
  });

  test('a flipped bit anywhere never leaves the page identical, and never throws', async () => {
    const offset = fc.integer({ min: 0, max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(offset, fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const flipped = Uint8Array.from(file);
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const finding = await compare(flipped);
        expect(finding.code).not.toBe('page.identical');
        expect(finding.outcome).not.toBe('passed');
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  test('a flipped byte inside the credentials leaves them to be taken out, so that verification can reject them', async () => {
    const extraction = extract(file);
    if (!extraction.ok) throw new Error(extraction.message);
    const start = extraction.presentation.byteOffset - file.byteOffset;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: extraction.presentation.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const flipped = Uint8Array.from(file);
          flipped[start + at] = (flipped[start + at] ?? 0) ^ mask;
          const again = extract(flipped);
          expect(again).toMatchObject({ ok: true, how: 'strict' });
          expect(again.ok && again.presentation.length).toBe(extraction.presentation.length);
          expect((await compare(flipped)).code).not.toBe('page.identical');
        },
      ),
      { numRuns: 500 },
    );
  }, 120_000);

  test('bytes removed, added and moved never leave the page identical, and never throw', async () => {
    const small = await render(presentationOf([credentialOf(ONE_GIG)]));
    const range = fc.tuple(fc.nat(small.length), fc.nat(2000), fc.uint8Array({ maxLength: 50 }));
    await fc.assert(
      fc.asyncProperty(range, async ([at, count, added]) => {
        fc.pre(count > 0 || added.length > 0);
        const changed = new Uint8Array([...small.subarray(0, at), ...added, ...small.subarray(at + count)]);
        fc.pre(latin1(changed) !== latin1(small));
        expect((await compare(changed)).code).not.toBe('page.identical');
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test('any bytes at all are no reason to throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await compare(bytes)).code).toBe('page.no-credential');
        expect((await compare(new Uint8Array([...bytesOf('%PDF-1.7\n'), ...bytes]))).outcome).not.toBe('passed');
      }),
    );
  });
});
