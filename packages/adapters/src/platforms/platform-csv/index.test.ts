import { describe, expect, it } from 'vitest';
import { readExport, type ReadOptions } from '../../read/read-export.ts';

const platform = { name: 'Voorbeeld' };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(tables: readonly string[], description?: unknown, options: Partial<ReadOptions> = {}) {
  const files = tables.map((text, index) => ({ name: `table-${index}.csv`, bytes: encode(text) }));
  const extra =
    description === undefined ? [] : [{ name: 'platform.json', bytes: encode(JSON.stringify(description)) }];
  return readExport([...files, ...extra], {
    asOf: '2025-03-31',
    asOfIsStated: true,
    answers: { complete: 'yes' },
    ...options,
  });
}

async function readOk(...given: Parameters<typeof read>) {
  const reading = await read(...given);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading;
}

const UNITS =
  'worker_ref;worker_name;unit_id;unit_kind;work_type;outcome;date;hours;rating;rating_max;client_ref;client_category;review;review_language\n';

describe('platform-csv: one row a piece of work', () => {
  it('reads what a small platform has, with nothing but its name', async () => {
    const { records, workers, issues, dropped } = await readOk(
      [
        `${UNITS}a;Amina;1;task;Garden;completed;2025-03-01;2,5;4,5;5;c1;household;Nice;en\na;;2;Task;Garden;Completed;01-02-2025;1;4;5;c2;household;;\na;Amina;3;task;Garden;CANCELLED_BY_CLIENT;2025-03-02;;;;;;;\na;Amina;4;task;Garden;handed over;2025-03-03;0.25;5;5;c3;household;;\n`,
      ],
      undefined,
      { platform, language: 'en' },
    );
    expect(workers).toEqual([{ ref: 'a', name: 'Amina', records: [0] }]);
    expect(records).toMatchObject([
      {
        platform,
        workType: { label: { en: 'Garden' } },
        counts: { unitKind: 'task', completed: 2, partial: 1 },
        hours: { minutes: 225, basis: 'approved' },
        ratings: [{ scale: { kind: 'stars', min: 1, max: 5 }, count: 3, mean: '4.5' }],
        clients: { distinct: '3-9', categories: [{ code: 'household', band: '3-9' }] },
        reviews: [{ text: 'Nice', lang: 'en', month: '2025-03', score: '4.5' }],
        period: { first: '2025-02', last: '2025-03' },
        coverage: { complete: 'yes', basis: 'issuerSystem' },
        assurance: 'issuerSigned',
      },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/"c[123]"/);
    expect(dropped).toMatchObject([{ row: 4, reason: 'cancelledByClient' }]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['unit_kind', 'a;A;1;job;Garden;completed;2025-03-01;;;;;;;'],
    ['outcome', 'a;A;1;task;Garden;done;2025-03-01;;;;;;;'],
    ['unit_id', 'a;A;;task;Garden;completed;2025-03-01;;;;;;;'],
    ['date', 'a;A;1;task;Garden;completed;31/31/2025;;;;;;;'],
    ['hours', 'a;A;1;task;Garden;completed;2025-03-01;two;;;;;;'],
    ['rating', 'a;A;1;task;Garden;completed;2025-03-01;;good;;;;;'],
    ['client_category', 'a;A;1;task;Garden;completed;2025-03-01;;;;;family;;'],
    ['review_language', 'a;A;1;task;Garden;completed;2025-03-01;;;;;;Nice;English'],
    ['worker_ref', ';A;1;task;Garden;completed;2025-03-01;;;;;;;'],
  ])('loses one row to a bad %s', async (column, row) => {
    const { records, dropped } = await readOk(
      [`${UNITS}${row}\na;A;2;task;Garden;completed;2025-03-01;;;;;;;\n`],
      undefined,
      { platform },
    );
    expect(records).toMatchObject([
      {
        counts: { completed: 1 },
        coverage: { complete: expect.not.stringMatching('yes') as unknown, warnings: ['rowsSkipped'] },
      },
    ]);
    expect(dropped).toMatchObject([
      {
        file: 'table-0.csv',
        row: 2,
        reason: expect.stringMatching(/^(invalid|missingValue|badValue)$/) as unknown,
        message: expect.stringContaining(`"${column}"`) as unknown,
      },
    ]);
  });

  it('counts wall-clock times in the zone that is described', async () => {
    const table =
      'worker_ref,unit_id,unit_kind,work_type,outcome,start,end\na,1,task,home,completed,2025-02-28 22:00,2025-03-01 00:30\n';
    const described = { platform, zone: 'Europe/Amsterdam', workTypes: [{ key: 'home', label: { nl: 'Schoonmaak' } }] };
    expect(await readOk([table], described)).toMatchObject({
      records: [{ workType: { label: { nl: 'Schoonmaak' } }, period: { last: '2025-03' } }],
      sources: [{ firstStartAt: '2025-02-28T21:00:00Z' }],
    });
    // Without a zone the date still stands.
    const { sources } = await readOk([table], { platform });
    expect(sources).toMatchObject([{ firstOn: '2025-03-01' }]);
    expect(sources[0]).not.toHaveProperty('firstStartAt');
  });

  it('drops types of work that are not among the described ones', async () => {
    const table =
      'worker_ref,unit_id,unit_kind,work_type,outcome,date\na,1,task,home,completed,2025-02-28\na,2,task,House,completed,2025-02-28\na,3,task,HOME,completed,2025-02-28\n';
    const { records, dropped } = await readOk([table], {
      platform,
      workTypes: [{ key: 'home', label: { nl: 'Schoonmaak' } }],
    });
    expect(records).toMatchObject([{ counts: { completed: 2 } }]);
    expect(dropped).toMatchObject([{ row: 3, reason: 'unknownWorkType' }]);
  });

  it('does not read columns that must never be signed, and says so', async () => {
    const table =
      'worker_ref,unit_id,unit_kind,work_type,outcome,date,IBAN,client_name,colour\na,1,task,home,completed,2025-02-28,NL00BANK0123456789,Mw. Voorbeeldklant,blue\n';
    const reading = await readOk([table], { platform });
    expect(reading.issues.map(({ code, column }) => [code, column])).toEqual([
      ['neverSigned', 'IBAN'],
      ['neverSigned', 'client_name'],
      ['unknownColumn', 'colour'],
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/BANK0123|Voorbeeldklant|blue/);
  });

  it('asks whether two names under one reference are one person', async () => {
    const table =
      'worker_ref,worker_name,unit_id,unit_kind,work_type,outcome,date\na,Amina,1,task,home,completed,2025-02-28\na,Anna,2,task,home,completed,2025-02-28\na,AMINA ,3,task,home,completed,2025-02-28\n';
    const read = (answer?: string) =>
      readExport([{ name: 'x.csv', bytes: new TextEncoder().encode(table) }], {
        asOf: '2025-03-31',
        platform,
        ...(answer !== undefined && { answers: { 'worker_name.conflict.a.Anna': answer } }),
      });
    expect(await read()).toMatchObject({
      ok: false,
      problem: { code: 'export.question', questions: [{ id: 'worker_name.conflict.a.Anna', code: 'names' }] },
    });
    expect(await read('same')).toMatchObject({ records: [{ counts: { completed: 3 } }] });
    expect(await read('different')).toMatchObject({
      workers: [{ name: 'Amina' }, { name: 'Anna' }],
      records: [{ counts: { completed: 2 } }, { counts: { completed: 1 } }],
    });
  });
});

describe('platform-csv: one row a worker and type of work', () => {
  const FIGURES =
    'worker_ref,work_type,unit_kind,completed,partial,first_month,last_month,minutes,minutes_basis,rating_mean,rating_count,rating_max,reviews_total,last_3_months,last_12_months\n';

  it('reads figures', async () => {
    const { records, sources } = await readOk(
      [
        `${FIGURES}a,Garden,shift,31,0,2024-02,2025-03-01,9300,billed,4.6667,12,5,7,3,20\nb,Garden,shift,2,1,2025-01,2025-02,0,,5,2,5,,,\n`,
      ],
      undefined,
      { platform },
    );
    expect(records).toEqual([
      expect.objectContaining({
        counts: { unitKind: 'shift', completed: 31, byRecency: { last3Months: 3, last12Months: 20 } },
        hours: { minutes: 9300, basis: 'billed' },
        ratings: [
          {
            scale: { kind: 'stars', min: 1, max: 5 },
            count: 12,
            mean: '4.67',
            linkage: 'aggregateOnly',
            ratedBy: 'client',
          },
        ],
        reviewsTotal: 7,
        period: { first: '2024-02', last: '2025-03', asOf: '2025-03-31' },
        coverage: { complete: 'yes', basis: 'issuerSystem' },
      }),
      expect.objectContaining({
        counts: { unitKind: 'shift', completed: 2, partial: 1 },
        ratings: [{ scale: { kind: 'stars', min: 1, max: 5 }, count: 2, linkage: 'aggregateOnly', ratedBy: 'client' }],
      }),
    ]);
    expect(records[1]).not.toHaveProperty('hours');
    expect(sources).toMatchObject([{ rows: 2, units: 0 }]);
  });

  it.each([
    ['completed', 'a,Garden,shift,many,,2024-02,2025-03,,,,,,,,'],
    ['last_month', 'a,Garden,shift,3,,2024-02,March,,,,,,,,'],
    ['rating_max', 'a,Garden,shift,3,,2024-02,2025-03,,,4.5,3,,,,'],
  ])('loses one row to a bad %s', async (column, row) => {
    const { records, dropped } = await readOk(
      [`${FIGURES}${row}\nb,Garden,shift,2,,2025-01,2025-02,,,,,,,,\n`],
      undefined,
      { platform },
    );
    expect(records).toHaveLength(1);
    expect(dropped).toMatchObject([
      { row: 2, reason: 'invalid', message: expect.stringContaining(`"${column}"`) as unknown },
    ]);
  });

  it('drops figures that contradict each other', async () => {
    const { records, dropped } = await readOk([`${FIGURES}a,Garden,shift,3,,2025-03,2024-02,,,,,,,,\n`], undefined, {
      platform,
    });
    expect(records).toEqual([]);
    expect(dropped).toMatchObject([{ row: 2, reason: 'contradictory' }]);
  });

  it('takes figures for one type and pieces of work for another', async () => {
    const units = 'worker_ref,unit_id,unit_kind,work_type,outcome,date\na,1,task,home,completed,2025-02-28\n';
    const { workers, records } = await readOk([units, `${FIGURES}a,Garden,shift,3,,2024-02,2025-02,,,,,,,,\n`], {
      platform,
    });
    expect(workers).toEqual([{ ref: 'a', records: [0, 1] }]);
    expect(records.map(({ counts }) => counts.completed)).toEqual([1, 3]);
  });
});

describe('platform-csv: what is refused', () => {
  const units = `${UNITS}a;A;1;task;Garden;completed;2025-03-01;;;;;;;\n`;

  it.each<[string, readonly string[], unknown, string]>([
    ['a table without platform', [units], undefined, 'export.platform-missing'],
    ['a description without table', [], { platform }, 'export.empty'],
    ['a description that is wrong', [units], { platform: { name: '' } }, 'export.invalid'],
    ['an unheard zone', [units], { platform, zone: 'Nowhere/Town' }, 'export.invalid'],
    ['missing columns', ['worker_ref,unit_id,outcome\na,1,completed\n'], { platform }, 'export.columns-missing'],
  ])('%s', async (_, tables, description, code) => {
    expect(await read(tables, description)).toMatchObject({ ok: false, problem: { code } });
  });

  it('names the missing columns', async () => {
    const reading = await read(['worker_ref,unit_id,outcome\na,1,completed\n'], { platform });
    expect(reading).toMatchObject({
      problem: { message: expect.stringContaining('"unit_kind", "work_type", "date"') as unknown },
    });
  });
});

describe('platform-csv: what tables say of themselves', () => {
  const unit = (ref: string, complete: string, day = '2025-03-01', id = '1'): string =>
    `${ref};${id};task;Garden;completed;${day};${complete}\n`;
  const header = 'worker_ref;unit_id;unit_kind;work_type;outcome;date;complete\n';
  const wholeOf = async (...given: Parameters<typeof read>): Promise<unknown> =>
    (await readOk(...given)).records.map(({ coverage, period }) => [coverage.complete, period.asOf]);
  const silent = { answers: {}, asOfIsStated: false };

  it('are the whole history only if somebody says so, and reach up to their last work', async () => {
    const rows = header + unit('a', '') + unit('b', '', '2025-02-01', '2');
    expect(await wholeOf([rows], undefined, { platform, ...silent })).toEqual([
      ['unknown', '2025-03-01'],
      ['unknown', '2025-03-01'],
    ]);
    expect(await wholeOf([rows], { platform, complete: 'yes', asOf: '2025-03-15' }, silent)).toEqual([
      ['yes', '2025-03-15'],
      ['yes', '2025-03-15'],
    ]);
  });

  it('say it by worker, where they have a column for it', async () => {
    const rows = header + unit('a', 'yes') + unit('b', 'NO', '2025-03-01', '2') + unit('c', 'maybe', '2025-03-01', '3');
    const reading = await readOk([rows], undefined, { platform, ...silent });
    expect(reading.records.map(({ coverage }) => coverage.complete)).toEqual(['yes', 'no']);
    expect(reading.dropped).toMatchObject([{ row: 4, column: 'complete', reason: 'badValue' }]);
  });

  it('are not whole once rows were merged', async () => {
    const rows = header + unit('a', 'yes') + unit('a', 'yes');
    expect(await wholeOf([rows], undefined, { platform, ...silent })).toEqual([['no', '2025-03-01']]);
  });
});
