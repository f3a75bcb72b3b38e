// `pnpm example:platforms`: six doors, one worker, one KlusCV.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compare, extract } from '@kluscv/pdf';
import type { WorkCredential } from '@kluscv/schema';
import { keyResolver, verifyPresentation } from '@kluscv/sdk';
import { trustFrom } from '@kluscv/sdk/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder = '';
let printed = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-platforms-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@kluscv/source', join(root, 'examples/launching-platforms/run.ts'), folder],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  printed = stdout;
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('one file a platform, and one with everything', () => {
  expect(readdirSync(folder).toSorted()).toEqual([
    'charly-cares.pdf',
    'helpling.pdf',
    'kluscv.pdf',
    'roamler.pdf',
    'smart-coop.pdf',
    'temper.pdf',
    'youngones.pdf',
  ]);
  expect(printed).toContain("They are not the platforms' own software");
});

test('the combined KlusCV holds all seven records as each platform counts, and says TEST', async () => {
  const bytes = readFileSync(join(folder, 'kluscv.pdf'));
  const extraction = extract(bytes);
  if (!extraction.ok) throw new Error(extraction.message);
  const { verdict, credentials } = await verifyPresentation(extraction.presentation, {
    resolver: keyResolver(),
    trust: trustFrom([]),
    statusLists: { load: () => Promise.reject(new Error('no credential has a status')) },
    clock: () => new Date().toISOString(),
    page: await compare(bytes),
    allowTest: true,
  });
  // Test keys: genuine at best.
  expect(verdict).toBe('conditional');
  const records = credentials.map(({ credential }) => {
    const { platform, counts, ratings, reviewsTotal } =
      (credential as WorkCredential | undefined)?.credentialSubject.workRecord ?? {};
    expect(platform?.name).toContain('(example, not the ');
    expect(credential?.type).toContain('TestCredential');
    return [counts?.unitKind, counts?.completed, ratings?.[0]?.scale.kind, reviewsTotal];
  });
  expect(records).toEqual([
    ['booking', 58, undefined, 4],
    ['appointment', 143, 'stars', 41],
    ['task', 87, 'passRate', undefined],
    // Fifteen gigs: one by a substitute, one called off by the client, one excused.
    ['gig', 12, undefined, undefined],
    ['shift', 24, 'stars', 2],
    ['order', 17, undefined, undefined],
    ['order', 3, undefined, undefined],
  ]);
});
