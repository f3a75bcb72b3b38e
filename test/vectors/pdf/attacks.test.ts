import { compare, extract } from '@kluscv/pdf';
import { keyResolver, statusSourceFrom, verifyPresentation } from '@kluscv/sdk';
import { sdJwtReader } from '@kluscv/sdk/sd-jwt';
import { beforeAll, describe, expect, test } from 'vitest';
import { ATTACKS } from './attacks.ts';
import { type GoodFiles, goodFiles } from './good.ts';

let files: GoodFiles = { plain: '', sealed: '', otherSealed: '', partlyShown: '' };

beforeAll(async () => {
  files = await goodFiles();
});

describe('a file with one defect', () => {
  test.each(ATTACKS)('$id ($defect): $page', async ({ make, page, of = 'plain' }) => {
    const good = files[of];
    const attacked = await make(good, files);
    if (page !== 'page.identical' && page !== 'page.sealed') expect(attacked).not.toBe(good);
    expect((await compare(Buffer.from(attacked, 'latin1'))).code).toBe(page);
  });

  test.each(
    ATTACKS.flatMap((attack) =>
      attack.credentials === undefined ? [] : [{ ...attack, credentials: attack.credentials }],
    ),
  )('$id: its credentials $credentials', async ({ make, of = 'plain', credentials }) => {
    const extraction = extract(Buffer.from(await make(files[of], files), 'latin1'));
    if (!extraction.ok) throw new Error(extraction.message);
    const { verdict } = await verifyPresentation(extraction.presentation, {
      page: 'no-page',
      resolver: keyResolver(),
      trust: { decide: () => ({ trusted: 'unknown', because: '' }) },
      statusLists: statusSourceFrom([]),
      formats: [sdJwtReader('vc+sd-jwt'), sdJwtReader('dc+sd-jwt')],
      clock: () => '2025-06-01T00:00:00Z',
    });
    expect(verdict).toBe(credentials === 'rejected' ? 'rejected' : 'conditional');
  });

  test('has a name of its own', () => {
    expect(new Set(ATTACKS.map(({ id }) => id)).size).toBe(ATTACKS.length);
  });
});

test.each(['plain', 'sealed', 'partlyShown'] as const)(
  '2,000 flipped bytes never leave the page (%s) as it was, and never throw',
  async (kind) => {
    const bytes = Buffer.from(files[kind], 'latin1');
    // A generator with a fixed seed: a file that once slips through can be made again.
    let state = 20_260_115;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const codes = new Set<string>();
    for (let flip = 0; flip < 2000; flip += 1) {
      const at = random(bytes.length);
      const before = bytes[at] ?? 0;
      bytes[at] = before ^ (1 + random(255));
      codes.add((await compare(bytes)).code);
      bytes[at] = before;
    }
    expect(codes).not.toContain('page.identical');
    expect(codes).not.toContain('page.sealed');
    expect(codes.has('page.differs')).toBe(true);
  },
  120_000,
);
