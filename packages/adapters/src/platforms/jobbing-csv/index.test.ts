import { describe, expect, it } from 'vitest';
import { readExport, type ReadOptions } from '../../read/read-export.ts';

const HEADER = [
  'id',
  'category',
  'subcategory',
  'skill',
  'title',
  'date',
  'price_per_hour',
  'nb_hours',
  'city_name',
  'accepted_at',
  'terminated_state',
  'cancel_reason',
  'postulated_at',
  'paid_at',
  'nb_hours-2',
  'extra_hours',
  'remuneration_paid',
  'state',
  'category-2',
];

const job = {
  id: '1',
  category: 'Ménage',
  subcategory: 'Ménage à domicile',
  skill: 'Ménage',
  title: 'Chez Mme Exemple',
  date: '28.07.2024',
  price_per_hour: '24.00',
  nb_hours: '1.50',
  city_name: 'Villeexemple',
  accepted_at: '2024-07-26 16:22:14.577542',
  terminated_state: 'PAID',
  postulated_at: '2024-07-26 19:06:19.781899',
  paid_at: '2024-07-28 19:16:54.761707',
  extra_hours: '0.25',
  remuneration_paid: '47.25',
  state: 'PAID',
};

async function read(rows: readonly Partial<Record<string, string>>[], options: Partial<ReadOptions> = {}) {
  const lines = rows.map((row) => HEADER.map((column) => ({ ...job, ...row })[column] ?? 'NULL').join(','));
  const bytes = new TextEncoder().encode(`\uFEFF${[HEADER.join(','), ...lines, ''].join('\r\n')}`);
  const reading = await readExport([{ name: 'data_jobs.csv', bytes }], { asOf: '2025-01-31', ...options });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading;
}

describe('jobbing-csv', () => {
  it('counts work that this person was paid for', async () => {
    const { records, issues } = await read([{}]);
    expect(records).toMatchObject([
      {
        workType: { label: { fr: 'Ménage à domicile' } },
        counts: { unitKind: 'gig', completed: 1 },
        hours: { minutes: 105, basis: 'billed' },
        period: { first: '2024-07', last: '2024-07' },
        assurance: 'importedSelfSigned',
      },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['platformNameMissing']);
  });

  it.each([
    ['an application', { state: 'POSTULATED', paid_at: 'NULL', terminated_state: 'NULL' }, 'applied'],
    [
      'a job that somebody else was paid for',
      { state: 'POSTULATED', paid_at: 'NULL', terminated_state: 'PAID' },
      'applied',
    ],
    ['a job that is only booked', { state: 'BOOKED', paid_at: 'NULL' }, 'scheduled'],
    ['payment without date', { state: 'PAID', paid_at: 'NULL' }, 'outcomeUnknown'],
    ['a cancellation by the client', { state: 'CANCELED', cancel_reason: 'CANCEL_CUSTOMER' }, 'cancelledByClient'],
    ['a cancellation by the worker', { state: 'CANCELED', cancel_reason: 'CANCEL_JOBBER' }, 'cancelledByWorker'],
    ['a cancellation without reason', { state: 'CANCELED' }, 'outcomeUnknown'],
    ['another state', { state: 'NEW' }, 'outcomeUnknown'],
    ['no state', { state: 'NULL' }, 'missingValue'],
    ['a bad date', { date: '07/28/2024' }, 'badValue'],
    ['no date', { date: 'NULL' }, 'undated'],
    ['bad hours', { nb_hours: '1h30' }, 'badValue'],
  ])('does not count %s', async (_, row, reason) => {
    const { records, dropped } = await read([row]);
    expect(records).toEqual([]);
    expect(dropped).toMatchObject([{ row: 2, reason }]);
  });

  it('knows that no hours are not zero hours', async () => {
    const { records } = await read([{ nb_hours: 'NULL', extra_hours: 'NULL' }]);
    expect(records[0]).not.toHaveProperty('hours');
  });

  it('takes the name of the platform and the language from the caller', async () => {
    const { records, issues } = await read([{}], { platform: { name: 'Exemple' }, language: 'de' });
    expect(records).toMatchObject([
      { platform: { name: 'Exemple' }, workType: { label: { de: 'Ménage à domicile' } } },
    ]);
    expect(issues).toEqual([]);
  });

  it('hands on nothing of places, prices and titles', async () => {
    const text = JSON.stringify(await read([{}, { id: '2', state: 'POSTULATED' }, { id: '3', nb_hours: '47.25x' }]));
    for (const value of ['Villeexemple', '24.00', '47.25', 'Mme Exemple']) expect(text).not.toContain(value);
  });
});
