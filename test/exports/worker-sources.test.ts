import { readExport } from '@kluscv/adapters';
import { semanticProblems, validateWorkRecord } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { exampleExport } from '../support/example-exports.ts';

const asOf = '2025-11-30';

interface RightAnswer {
  readonly adapter: string;
  readonly records: readonly object[];
  readonly reasons?: Readonly<Record<string, number>>;
  readonly issues?: readonly string[];
}

/** What a correct reading of each invented export gives, with the trap that a wrong one would fall into. */
const ANSWERS: Readonly<Record<string, RightAnswer>> = {
  // `7:10:55`, times without zone, minutes instead of seconds, and `fare_split`, which is no trip of its own.
  'uber-driver-2015': {
    adapter: 'uber-driver',
    records: [
      {
        counts: { unitKind: 'trip', completed: 5 },
        hours: { minutes: 80, basis: 'measured' },
        period: { first: '2015-11', last: '2015-12', asOf },
        coverage: { complete: 'unknown', warnings: ['timesWithoutZone'] },
      },
    ],
    reasons: { outcomeUnknown: 1, cancelledByClient: 1, cancelledByWorker: 1 },
  },
  // Two shards that overlap, a counter far beyond the rows, ratings without date or trip, a `0` that means none, summer time in between.
  'uber-driver-2025': {
    adapter: 'uber-driver',
    records: [
      {
        workType: { label: { en: 'Passenger transport (UberX)' } },
        counts: { unitKind: 'trip', completed: 5 },
        hours: { minutes: 100, basis: 'measured' },
        ratings: [{ count: 4, mean: '4.75', linkage: 'aggregateOnly' }],
        period: { first: '2025-01', last: '2025-03', asOf },
        coverage: { complete: 'no', issuerCounter: 2898, rowsSeen: 6 },
      },
    ],
    reasons: { duplicate: 1, cancelledByClient: 1 },
    issues: ['ratingZero', 'counterBeyondRows'],
  },
  // The same two trips in the layouts of 2015 and 2025, without an identifier in common.
  'uber-driver-generations': {
    adapter: 'uber-driver',
    records: [{ counts: { completed: 3 } }],
    reasons: { duplicate: 2 },
  },
  // Three deliveries in one hour, of which two were accepted together; statuses in three languages; clocks put back on the way.
  'uber-eats-courier': {
    adapter: 'uber-eats-courier',
    records: [
      {
        counts: { unitKind: 'delivery', completed: 7 },
        hours: { minutes: 150, basis: 'measured' },
        period: { first: '2023-05', last: '2023-10', asOf },
      },
    ],
    reasons: { failed: 1, cancelledByClient: 1, cancelledByWorker: 1, cancelledByPlatform: 1, outcomeUnknown: 1 },
  },
  // The same invoice twice, and a shift on two invoices; shifts and orders are both counted; a shift without orders is still work.
  'deliveroo-invoices': {
    adapter: 'deliveroo-invoices',
    records: [
      {
        counts: { unitKind: 'order', completed: 24, sessions: 5 },
        hours: { minutes: 840, basis: 'billed' },
        period: { first: '2020-11', last: '2020-12', asOf },
      },
    ],
    reasons: { duplicate: 1 },
  },
  // `0.0` hours of a fixed price mean unknown; suppressed feedback and comments that are not public stay out; an open contract is not done.
  'upwork-graphql': {
    adapter: 'upwork',
    records: [
      {
        counts: { unitKind: 'contract', completed: 3 },
        hours: { minutes: 3345, basis: 'billed' },
        ratings: [{ count: 2 }],
        reviews: [
          { text: '=HYPERLINK("https://platform.example") Quick work.', score: '4.65' },
          { text: 'Clear code and good questions.', score: '5' },
        ],
      },
      { counts: { completed: 3 }, ratings: [{ count: 2 }], reviewsTotal: 1 },
    ],
    reasons: { scheduled: 1 },
    issues: ['reviewMayNameSomebody'],
  },
  'upwork-profile': {
    adapter: 'upwork',
    records: [
      { counts: { completed: 2 }, ratings: [{ count: 2 }], reviewsTotal: 1 },
      { counts: { completed: 1 }, hours: { minutes: 1200, basis: 'billed' } },
    ],
    reasons: { scheduled: 1 },
  },
  // A review of the person as a client; registration is no work; markup and a direction override in a review; a telephone number.
  'freelancer-com': {
    adapter: 'freelancer-com',
    records: [
      {
        counts: { unitKind: 'project', completed: 27 },
        ratings: [{ count: 21, mean: '4.91', linkage: 'aggregateOnly', criteria: expect.any(Array) }],
        reviewsTotal: 3,
        reviewsOffered: 1,
        reviews: [{ text: 'Great work.', month: '2019-03' }],
        period: { first: '2019-03', last: '2023-11', asOf },
      },
    ],
    reasons: { roleClient: 1, duplicate: 1 },
    issues: ['reviewUnusable', 'reviewHoldsContact'],
  },
  // Reviews are not orders, and a value of 0 is no rating.
  'fiverr-reviews': { adapter: 'fiverr-reviews', records: [], issues: ['countNotAvailable', 'noCountedWork'] },
  // A rating of 80 on a scale of 0 to 100 must not become stars.
  'open-platforms': {
    adapter: 'open-platforms',
    records: [
      {
        workType: { label: { und: 'Flytthjälp' } },
        counts: { unitKind: 'gig', completed: 3 },
        hours: { minutes: 480, basis: 'declared' },
        ratings: [{ count: 2, linkage: 'perUnit' }],
        reviewsTotal: 1,
      },
    ],
    reasons: { failed: 1, scheduled: 1 },
  },
  'open-platforms-aggregate': {
    adapter: 'open-platforms',
    records: [
      {
        counts: { unitKind: 'gig', completed: 148 },
        ratings: [{ scale: { min: 1, max: 5 }, count: 96, mean: '4.73', linkage: 'aggregateOnly' }],
        period: { first: '2017-04', last: '2019-12', asOf },
      },
    ],
  },
  // A duration longer than the gig; a bonus is no work; the last evening of a month; two tasks in a gig are one gig.
  argyle: {
    adapter: 'argyle',
    records: [
      { counts: { unitKind: 'delivery', completed: 2 }, period: { first: '2024-02', last: '2024-02', asOf } },
      { counts: { unitKind: 'trip', completed: 1 }, hours: { minutes: 30, basis: 'measured' } },
    ],
    reasons: { outcomeUnknown: 2, scheduled: 1 },
    issues: ['hoursIncomplete'],
  },
  // Nothing says whether its numbers are pieces of work or payments, so they are told of only.
  'linkedin-positions': {
    adapter: 'linkedin-positions',
    records: [
      {
        workType: { label: { und: 'Fietskoerier, Voorbeeldfiets' } },
        period: { first: '2021-04', last: '2022-09' },
        assurance: 'selfDeclared',
      },
      {
        workType: { label: { und: 'Barhulp, Voorbeeldbar' } },
        counts: { completed: 0, partial: 1 },
        assurance: 'selfDeclared',
      },
    ],
  },
  europass: {
    adapter: 'europass',
    records: [
      {
        workType: { label: { und: 'Oppas, Voorbeeldopvang' } },
        period: { first: '2020-03', last: '2021-11' },
        assurance: 'selfDeclared',
      },
    ],
  },
  dac7: {
    adapter: 'dac7',
    records: [],
    reasons: { duplicate: 1 },
    issues: ['countNotAvailable', 'platformNameMissing', 'noCountedWork'],
  },
  // A year alone counts from its January, or up to its December; what still goes on is not completed.
  'json-resume': {
    adapter: 'json-resume',
    records: [
      {
        workType: { label: { und: 'Gardener, Green Hands' } },
        counts: { unitKind: 'contract', completed: 1, partial: 1 },
        assurance: 'selfDeclared',
      },
      { counts: { completed: 1 }, period: { first: '2018-01', last: '2019-12' }, assurance: 'selfDeclared' },
      { counts: { completed: 1 }, workRelation: 'volunteer', assurance: 'selfDeclared' },
    ],
    issues: ['yearsOnly'],
  },
};

describe("examples/exports: workers' own exports", () => {
  it.each(Object.entries(ANSWERS))('%s', async (folder, { adapter, records, reasons = {}, issues = [] }) => {
    const reading = await readExport(exampleExport(folder), { asOf });
    if (!reading.ok) throw new Error(reading.problem.message);
    for (const record of reading.records) {
      expect(validateWorkRecord(record)).toMatchObject({ ok: true });
      expect(semanticProblems(record)).toEqual([]);
      expect(record.assurance).not.toBe('issuerSigned');
      expect(record.coverage.complete).not.toBe('yes');
      expect(record.counts).not.toHaveProperty('byRecency');
    }
    expect(reading.adapter).toBe(adapter);
    expect(reading.records).toMatchObject(records);
    expect(reading.records).toHaveLength(records.length);
    const found: Record<string, number> = {};
    for (const { reason } of reading.dropped) found[reason] = (found[reason] ?? 0) + 1;
    expect(found).toEqual(reasons);
    expect(reading.issues.map(({ code }) => code).filter((code) => code !== 'fileNotRead')).toEqual(issues);
  });

  it('leaves out hours that a duration contradicts, and hours that nobody counted', async () => {
    for (const [folder, place] of [
      ['argyle', 0],
      ['upwork-graphql', 1],
    ] as const) {
      const reading = await readExport(exampleExport(folder), { asOf });
      expect(reading.ok && reading.records[place]).not.toHaveProperty('hours');
    }
  });

  it('states no hours of work at a fixed price, whatever stands there', async () => {
    const [answer] = exampleExport('upwork-graphql');
    const text = new TextDecoder().decode(answer?.bytes);
    expect(text).toContain('"hours": "0.0"');
    const bytes = new TextEncoder().encode(text.replaceAll('"hours": "0.0"', '"hours": "5.0"'));
    const reading = await readExport([{ name: 'answer.json', bytes }], { asOf });
    expect(reading.ok && reading.records[1]).not.toHaveProperty('hours');
  });

  it('refuses the report of a fleet, and invoices of several riders', async () => {
    expect(await readExport(exampleExport('uber-fleet-de'), { asOf })).toMatchObject({
      ok: false,
      problem: { code: 'export.fleet' },
    });
    const [invoices] = exampleExport('deliveroo-invoices');
    const text = new TextDecoder().decode(invoices?.bytes).replace('RI-0001', 'RI-0002');
    const bytes = new TextEncoder().encode(text);
    expect(await readExport([{ name: 'invoices.json', bytes }], { asOf })).toMatchObject({
      ok: false,
      problem: { code: 'export.several' },
    });
  });

  it('finds only one adapter for each', async () => {
    for (const [folder, { adapter }] of Object.entries(ANSWERS)) {
      for (const file of exampleExport(folder)) {
        const reading = await readExport([file], { asOf });
        if (reading.ok) expect(reading.adapter).toBe(adapter);
        else expect(reading.problem.code).toBe('export.unrecognized');
      }
    }
  });

  it('leaves ratings out where nothing says to which work they belong', async () => {
    const files = exampleExport('uber-driver-2025').map((file) =>
      file.name.endsWith('trips-1.csv')
        ? {
            ...file,
            bytes: new TextEncoder().encode(
              new TextDecoder().decode(file.bytes).replaceAll('p2p,UberX', 'p2p,Connect'),
            ),
          }
        : file,
    );
    const reading = await readExport(files, { asOf });
    expect(reading).toMatchObject({ ok: true, records: [{}, {}] });
    expect(reading.ok && reading.records.some((record) => 'ratings' in record)).toBe(false);
    expect(reading.ok && reading.issues.map(({ code }) => code)).toContain('ratingsNotAttributable');
  });
});
