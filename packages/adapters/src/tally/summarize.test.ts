import { semanticProblems, validateWorkRecord } from '@kluscv/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../text/calendar.ts';
import { createLedger, type Ledger } from '../ledger.ts';
import type { RecordFrame } from './record-frame.ts';
import { type Summary, summarize } from './summarize.ts';
import type { WorkUnit } from '../work-unit.ts';

const origin = { file: 'x.csv', row: 2 };
const base: WorkUnit = {
  kind: 'task',
  workType: 'home',
  role: 'performer',
  outcome: 'completed',
  on: '2025-03-10',
  origin,
};

function sum(
  units: readonly Partial<WorkUnit>[],
  changes: Partial<RecordFrame> = {},
): Summary & { readonly ledger: Ledger } {
  const ledger = createLedger();
  const frame: RecordFrame = {
    platform: { name: 'Voorbeeld' },
    assurance: 'issuerSigned',
    basis: 'issuerSystem',
    asOf: '2025-03-31',
    workTypes: new Map([
      ['home', { label: { en: 'Cleaning' } }],
      ['garden', { label: { en: 'Gardening' } }],
    ]),
    ratingScale: { kind: 'stars', min: 1, max: 5 },
    coverage: { complete: 'yes' },
    calendar: createCalendar(),
    ledger,
    ...changes,
  };
  return {
    ...summarize(
      units.map((unit) => ({ ...base, ...unit })),
      frame,
    ),
    ledger,
  };
}

describe('summarize: what counts', () => {
  it.each<[Partial<WorkUnit>, string]>([
    [{ outcome: 'cancelledByClient' }, 'cancelledByClient'],
    [{ outcome: 'cancelledByWorker' }, 'cancelledByWorker'],
    [{ outcome: 'cancelledByPlatform' }, 'cancelledByPlatform'],
    [{ outcome: 'noShow' }, 'noShow'],
    [{ outcome: 'excused' }, 'excused'],
    [{ outcome: 'failed' }, 'failed'],
    [{ outcome: 'rejected' }, 'rejected'],
    [{ outcome: 'applied' }, 'applied'],
    [{ outcome: 'scheduled' }, 'scheduled'],
    [{ outcome: 'unknown' }, 'outcomeUnknown'],
    [{ role: 'client' }, 'roleClient'],
    [{ role: 'substitute' }, 'roleSubstitute'],
    [{ on: '2025-04-01' }, 'afterAsOf'],
    [{ workType: 'unheard' }, 'unknownWorkType'],
  ])('not %j', (unit, reason) => {
    const { records, counted, ledger } = sum([unit]);
    expect([records, counted]).toEqual([[], 0]);
    expect(ledger.dropped).toEqual([expect.objectContaining({ ...origin, reason })]);
  });

  it('not what has no date', () => {
    const { on: _, ...undated } = base;
    const ledger = createLedger();
    const frame = { ...frameOf(ledger) };
    expect(summarize([undated], frame).records).toEqual([]);
    expect(ledger.dropped).toMatchObject([{ reason: 'undated' }]);
  });

  it.each<[Partial<WorkUnit>, object]>([
    [{}, { completed: 1 }],
    [{ role: 'lead' }, { completed: 1 }],
    [{ role: 'assistant' }, { completed: 1 }],
    [{ role: 'trainee' }, { completed: 1 }],
    [{ outcome: 'partial' }, { completed: 0, partial: 1 }],
    [{ outcome: 'takenOver' }, { completed: 0, partial: 1 }],
    [{ outcome: 'handedOver' }, { completed: 0, partial: 1 }],
    [{ on: '2025-03-31' }, { completed: 1 }],
  ])('but %j', (unit, counts) => {
    expect(sum([unit]).records[0]?.counts).toMatchObject(counts);
  });

  it('each piece of work once', () => {
    const { records, units, counted, ledger } = sum([{ id: 'a' }, { id: 'a' }, { id: 'b' }, {}, {}]);
    expect(records[0]?.counts.completed).toBe(4);
    expect(records[0]?.coverage.warnings).toEqual(['duplicatesRemoved']);
    expect([units, counted]).toEqual([4, 4]);
    expect(ledger.dropped).toMatchObject([{ reason: 'duplicate' }]);
  });

  it('what a later part of the export has as done', () => {
    const { records, units } = sum([{ id: 'a', outcome: 'scheduled' }, { id: 'a' }, { id: 'a', outcome: 'scheduled' }]);
    expect([records[0]?.counts.completed, units]).toEqual([1, 1]);
  });

  it('a piece of work that was an application first', () => {
    const units = [{ id: 'a', outcome: 'applied' as const }, { id: 'a' }];
    const { records } = sum(units, { basis: 'workerExport', assurance: 'importedSelfSigned' });
    expect(records).toMatchObject([{ counts: { completed: 1 }, coverage: { rowsSeen: 1 } }]);
  });

  it('by type and kind, most work first', () => {
    const { records } = sum([{ workType: 'garden' }, {}, {}, { kind: 'trainingDay' }]);
    expect(records.map(({ workType, counts }) => [workType.label['en'], counts.unitKind, counts.completed])).toEqual([
      ['Cleaning', 'task', 2],
      ['Gardening', 'task', 1],
      ['Cleaning', 'trainingDay', 1],
    ]);
  });

  function frameOf(ledger: Ledger): RecordFrame {
    return {
      platform: { name: 'Voorbeeld' },
      assurance: 'issuerSigned',
      basis: 'issuerSystem',
      asOf: '2025-03-31',
      workTypes: new Map([['home', { label: { en: 'Cleaning' } }]]),
      coverage: { complete: 'yes' },
      calendar: createCalendar(),
      ledger,
    };
  }
});

describe('summarize: when', () => {
  it('counts months where the work was, by its end', () => {
    const { records, firstStartAt, lastStartAt, firstOn, lastOn } = sum([
      { startAt: '2025-02-01T10:00:00Z', endAt: '2025-02-01T11:00:00Z', zone: 'Europe/Paris' },
      { startAt: '2025-02-28T22:30:00Z', endAt: '2025-02-28T23:30:00Z', zone: 'Europe/Paris' },
    ]);
    expect(records[0]?.period).toEqual({ first: '2025-02', last: '2025-03', asOf: '2025-03-31' });
    expect([firstStartAt, lastStartAt]).toEqual(['2025-02-01T10:00:00Z', '2025-02-28T22:30:00Z']);
    expect([firstOn, lastOn]).toEqual(['2025-02-01', '2025-03-01']);
  });

  it('takes the zone of the export where the work has none, else UTC', () => {
    const unit = { endAt: '2025-02-28T23:30:00Z' };
    expect(sum([unit], { zone: 'Europe/Paris' }).lastOn).toBe('2025-03-01');
    expect(sum([unit]).lastOn).toBe('2025-02-28');
  });

  it('counts recency back in calendar months, the day itself not included', () => {
    const dates = ['2024-03-31', '2024-04-01', '2024-12-31', '2025-01-01', '2025-03-31'];
    expect(sum(dates.map((on) => ({ on }))).records[0]?.counts.byRecency).toEqual({ last3Months: 2, last12Months: 4 });
  });

  it('says nothing of recency where the source does not reach the date of the record', () => {
    const { records } = sum([{ rating: '5' }, { rating: '5' }, { rating: '5' }], {
      basis: 'workerExport',
      assurance: 'importedSelfSigned',
    });
    expect(records[0]?.counts).not.toHaveProperty('byRecency');
    expect(records[0]?.ratings?.[0]).not.toHaveProperty('last12Months');
  });
});

describe('summarize: hours', () => {
  const hour = { workedSeconds: 3600, workedBasis: 'measured' as const };

  it.each<[string, readonly Partial<WorkUnit>[], object | undefined, string | undefined]>([
    ['adds up', [hour, { ...hour, workedSeconds: 1810 }], { minutes: 90, basis: 'measured' }, undefined],
    ['is left out if any piece of work has none', [hour, {}], undefined, 'hoursIncomplete'],
    ['is left out if zero is given for unknown', [hour, { ...hour, workedSeconds: 0 }], undefined, 'hoursIncomplete'],
    ['is left out if the grounds differ', [hour, { ...hour, workedBasis: 'declared' }], undefined, 'hoursMixed'],
    [
      'is left out if it is more than the month has',
      [{ workedSeconds: 31 * 86_400 + 60 }],
      undefined,
      'hoursImpossible',
    ],
    ['is absent if nobody knows', [{}, {}], undefined, undefined],
    ['is approved by default', [{ workedSeconds: 60 }], { minutes: 1, basis: 'approved' }, undefined],
    [
      'counts overlapping intervals once',
      [
        { ...hour, workedBetween: { from: '2025-03-10T10:00:00Z', to: '2025-03-10T11:00:00Z' } },
        { ...hour, workedBetween: { from: '2025-03-10T10:30:00Z', to: '2025-03-10T11:30:00Z' } },
        { ...hour, workedBetween: { from: '2025-03-10T10:35:00Z', to: '2025-03-10T11:00:00Z' } },
        { ...hour, workedBetween: { from: '2025-03-10T12:00:00Z', to: '2025-03-10T13:00:00Z' } },
      ],
      { minutes: 150, basis: 'measured' },
      undefined,
    ],
    [
      'never exceeds the time that passed',
      [{ ...hour, workedSeconds: 2659, workedBetween: { from: '2025-03-10T10:00:00Z', to: '2025-03-10T10:22:39Z' } }],
      { minutes: 23, basis: 'measured' },
      undefined,
    ],
  ])('%s', (_, units, hours, issue) => {
    const { records, ledger } = sum(units);
    expect(records[0]?.hours).toEqual(hours);
    expect(ledger.issues.map(({ code }) => code)).toEqual(issue === undefined ? [] : [issue]);
  });

  it('does not ask for the hours of work that does not count', () => {
    expect(sum([hour, { outcome: 'cancelledByClient' }]).records[0]?.hours).toEqual({ minutes: 60, basis: 'measured' });
  });
});

describe('summarize: reviews', () => {
  it('takes all that can be signed, newest first, and says how many there are', () => {
    const { records, ledger } = sum([
      { on: '2024-05-01', review: { text: 'Erste', lang: 'de' }, rating: '4', clientCategory: 'household' },
      { on: '2025-01-01', review: { text: 'Second\r\nline', month: '2024-12' }, rating: '9' },
      { on: '2025-02-01', review: { text: 'evil \u202Etxet' }, rating: '0' },
      { on: '2025-02-02', review: { text: 'x'.repeat(1001) } },
      { on: '2025-02-03', review: { text: 'Not yet', month: '2025-04' } },
    ]);
    expect(records[0]).toMatchObject({ reviewsTotal: 5, reviewsOffered: 2 });
    expect(records[0]?.reviews).toEqual([
      { text: 'Second\nline', month: '2024-12' },
      { text: 'Erste', lang: 'de', month: '2024-05', score: '4', clientCategory: 'household' },
    ]);
    expect(records[0]?.counts.completed).toBe(5);
    expect(ledger.issues.map(({ code }) => code)).toEqual([
      'ratingOffScale',
      'ratingZero',
      'reviewUnusable',
      'clientsNotCounted',
    ]);
  });

  it('keeps the newest hundred', () => {
    const units = Array.from({ length: 120 }, (_, index) => ({
      on: `2025-01-${String((index % 30) + 1).padStart(2, '0')}`,
      review: { text: `n${index}` },
    }));
    const { records, ledger } = sum(units);
    expect(records[0]).toMatchObject({ reviewsTotal: 120, reviewsOffered: 120 });
    expect(records[0]?.reviews).toHaveLength(100);
    expect(records[0]?.reviews?.[0]?.text).toBe('n29');
    expect(ledger.issues.map(({ code }) => code)).toEqual(['reviewsCapped']);
  });

  it('leaves ratings out where no scale is known', () => {
    const { ratingScale: _, ...rest } = { ratingScale: undefined };
    const ledger = createLedger();
    const { records } = summarize([{ ...base, rating: '5', review: { text: 'Good' } }], {
      platform: { name: 'Voorbeeld' },
      assurance: 'issuerSigned',
      basis: 'issuerSystem',
      asOf: '2025-03-31',
      workTypes: new Map([['home', { label: { en: 'Cleaning' } }]]),
      coverage: { complete: 'yes' },
      calendar: createCalendar(),
      ledger,
      ...rest,
    });
    expect(records[0]).not.toHaveProperty('ratings');
    expect(records[0]?.reviews?.[0]).not.toHaveProperty('score');
    expect(ledger.issues.map(({ code }) => code)).toEqual(['ratingWithoutScale']);
  });
});

describe('summarize: coverage', () => {
  it('shows how far an export reaches, applications left out', () => {
    const { records } = sum(
      [
        {},
        { outcome: 'cancelledByClient', on: '2024-11-02' },
        { outcome: 'applied', on: '2020-01-01' },
        { role: 'client', on: '2020-01-01' },
      ],
      {
        basis: 'workerExport',
        assurance: 'importedSelfSigned',
        coverage: { complete: 'no', issuerCounter: 9, warnings: ['counterBeyondRows'] },
      },
    );
    expect(records[0]?.coverage).toEqual({
      complete: 'no',
      basis: 'workerExport',
      from: '2024-11',
      to: '2025-03',
      rowsSeen: 2,
      issuerCounter: 9,
      warnings: ['counterBeyondRows'],
    });
  });

  it("does not let the platform's own system tell how much work fell through", () => {
    expect(sum([{}, { outcome: 'cancelledByWorker' }]).records[0]?.coverage).toEqual({
      complete: 'yes',
      basis: 'issuerSystem',
    });
  });
});

describe('summarize: property', () => {
  const unit = fc.record<Partial<WorkUnit>>(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      outcome: fc.constantFrom('completed', 'partial', 'handedOver', 'cancelledByClient', 'applied', 'unknown'),
      role: fc.constantFrom('performer', 'lead', 'client', 'substitute'),
      workType: fc.constantFrom('home', 'garden', 'unheard'),
      kind: fc.constantFrom('task', 'shift'),
      on: fc.constantFrom('2023-01-31', '2024-04-01', '2025-03-30', '2025-04-02'),
      workedSeconds: fc.integer({ min: 0, max: 4_000_000 }),
      workedBasis: fc.constantFrom('measured', 'approved'),
      rating: fc.constantFrom('0', '1', '4.5', '5', '6', 'x'),
      review: fc.record({ text: fc.string({ unit: 'binary', maxLength: 30 }) }),
      client: fc.constantFrom('p', 'q', 'r', 's'),
      clientCategory: fc.constantFrom('household', 'care', 'other'),
    },
    { requiredKeys: ['on', 'outcome'] },
  );

  it('every record follows the schema, and its figures agree; every piece of work is counted or dropped', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.boolean(), (units, isExport) => {
        const { records, counted, ledger } = sum(
          units,
          isExport ? { basis: 'workerExport', assurance: 'importedSelfSigned' } : {},
        );
        for (const record of records) {
          expect(validateWorkRecord(record)).toMatchObject({ ok: true });
          expect(semanticProblems(record)).toEqual([]);
        }
        expect(counted + ledger.dropped.length).toBe(units.length);
        const total = records.reduce((all, { counts }) => all + counts.completed + (counts.partial ?? 0), 0);
        expect(total).toBe(counted);
      }),
      { numRuns: 500 },
    );
  });
});
