import { readFileSync } from 'node:fs';
import { ADAPTERS, SOURCES, type SourceSupport } from '@kluscv/adapters';
import { describe, expect, it } from 'vitest';

const guide = readFileSync(new URL('../../docs/guides/worker.md', import.meta.url), 'utf8');
const MEMBERS: readonly (keyof SourceSupport)[] = [
  'source',
  'counted',
  'months',
  'hours',
  'ratings',
  'reviews',
  'workType',
  'assurance',
];

describe('docs/guides/worker.md', () => {
  const [, table = ''] = /<!-- table of SOURCES[^\n]*-->\n([\s\S]*?)<!-- end of table -->/.exec(guide) ?? [];
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  it('says of each source what the code says', () => {
    expect(rows).toEqual(SOURCES.map((source) => MEMBERS.map((member) => source[member] ?? '—')));
  });

  it('knows every adapter', () => {
    expect(SOURCES.map(({ adapter }) => adapter).toSorted()).toEqual(ADAPTERS.map(({ id }) => id).toSorted());
  });
});
