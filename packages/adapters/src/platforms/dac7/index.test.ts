import { describe, expect, it } from 'vitest';
import { readExport } from '../../read/read-export.ts';
import { dac7, dac7Of } from './index.ts';

const asOf = '2025-12-31';
const entry = {
  ReportingPeriod: '2024-12-31',
  PersonalService_NumbQ1: '4',
  PersonalService_NumbQ2: '0',
  PersonalService_NumbQ3: '3',
  PersonalService_NumbQ4: '',
};
const counting = [{ name: 'Voorbeeldrit', source: 'https://platform.example/dac7' }];

async function read(value: unknown, platform: string | undefined, adapter = dac7) {
  const reading = await readExport(
    [{ name: 'statement.json', bytes: new TextEncoder().encode(JSON.stringify(value)) }],
    { asOf, adapters: [adapter], ...(platform === undefined ? {} : { platform: { name: platform } }) },
  );
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading;
}

describe('dac7', () => {
  it.each([undefined, 'Voorbeeldrit', 'Uber'])(
    'makes no record where nobody knows what is counted (%s)',
    async (name) => {
      const { records, issues } = await read([entry], name);
      expect(records).toEqual([]);
      expect(issues.find(({ code }) => code === 'countNotAvailable')?.message).toContain('7 activities');
    },
  );

  it('makes one where the platform is known to count pieces of work', async () => {
    const { records } = await read([entry], 'voorbeeldrit', dac7Of(counting));
    expect(records).toMatchObject([
      { counts: { unitKind: 'activity', completed: 7 }, coverage: { complete: 'unknown' } },
    ]);
    expect((await read([entry], 'Another', dac7Of(counting))).records).toEqual([]);
  });
});
