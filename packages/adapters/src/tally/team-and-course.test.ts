import { describe, expect, it } from 'vitest';
import { readExport } from '../read/read-export.ts';

const COURSE = {
  id: 'urn:uuid:6f2c6a0e-3b1d-4c59-9b1e-0d9a3f1c2b4d',
  label: { nl: 'Leerwerktraject' },
  first: '2026-01',
};

const unit = (id: string, more: Readonly<Record<string, unknown>>): unknown => ({
  id,
  kind: 'activity',
  workType: 'home',
  outcome: 'completed',
  on: `2026-03-0${id}`,
  minutes: 60,
  ...more,
});

const DOCUMENT = {
  $schema: 'https://w3id.org/kluscv/1.0/platform-export.schema.json',
  platform: { name: 'De Klus' },
  asOf: '2026-06-30',
  workTypes: [{ key: 'home', label: { nl: 'Montage' } }],
  workers: [
    {
      ref: '1',
      workRelation: 'employee',
      units: [
        unit('1', {}),
        unit('2', { workRelation: 'selfEmployed' }),
        unit('3', { team: { role: 'member', size: '2-4', share: { numerator: 3, denominator: 8 } } }),
        unit('4', { team: { role: 'member', size: '2-4', share: { numerator: 2, denominator: 8 } } }),
        unit('5', { team: { role: 'lead', size: '5-9' } }),
        unit('6', { trajectory: COURSE }),
      ],
    },
  ],
};

describe('relations, teams and courses of single pieces of work', () => {
  it('make records of their own, from the JSON document', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(DOCUMENT));
    const reading = await readExport([{ name: 'platform.json', bytes }], { asOf: '2026-06-30' });
    expect(
      reading.ok &&
        reading.records.map(({ workRelation, team, trajectory, hours }) => [
          workRelation,
          team,
          trajectory?.id,
          hours?.minutes,
        ]),
    ).toEqual([
      ['employee', { units: 2, role: 'member', size: '2-4', share: { numerator: 5, denominator: 16 } }, undefined, 120],
      ['employee', undefined, undefined, 60],
      ['selfEmployed', undefined, undefined, 60],
      ['employee', { units: 1, role: 'lead', size: '5-9' }, undefined, 60],
      ['employee', undefined, COURSE.id, 60],
    ]);
  });

  it('make records of their own, from a table', async () => {
    const table = [
      'worker_ref,unit_id,unit_kind,work_type,outcome,date,minutes,work_relation,team_role,team_size,team_share,trajectory_id,trajectory,trajectory_first',
      '1,a,activity,Montage,completed,2026-03-01,180,employee,member,3,3/8,,,',
      '1,b,activity,Montage,completed,2026-03-02,120,employee,member,4,2/8,,,',
      '1,c,activity,Montage,completed,2026-03-03,60,selfEmployed,,,,,,',
      `1,d,activity,Montage,completed,2026-03-04,60,employee,,,,${COURSE.id},Leerwerktraject,2026-01`,
      '1,e,activity,Montage,completed,2026-03-05,60,employee,member,,a third,,,',
    ].join('\n');
    const bytes = new TextEncoder().encode(table);
    const reading = await readExport([{ name: 'work.csv', bytes }], {
      asOf: '2026-06-30',
      platform: { name: 'De Klus' },
      language: 'nl',
    });
    expect(
      reading.ok && reading.records.map(({ workRelation, team, trajectory }) => [workRelation, team, trajectory]),
    ).toEqual([
      ['employee', { units: 2, role: 'member', size: '2-4', share: { numerator: 5, denominator: 16 } }, undefined],
      ['selfEmployed', undefined, undefined],
      ['employee', undefined, COURSE],
    ]);
    expect(reading.ok && reading.dropped).toMatchObject([{ row: 6, column: 'team_share' }]);
  });

  it('take no share that is not of the hours', async () => {
    const table =
      'worker_ref,unit_kind,work_type,outcome,date,minutes,team_share\n1,activity,Montage,completed,2026-03-01,450,1/3\n';
    const bytes = new TextEncoder().encode(table);
    const reading = await readExport([{ name: 'w.csv', bytes }], { asOf: '2026-06-30', platform: { name: 'De Klus' } });
    expect(reading).toMatchObject({
      records: [{ team: { units: 1, role: 'member' } }],
      issues: [{}, { code: 'shareNotHours' }],
    });
    expect(reading.ok && reading.records[0]?.team).not.toHaveProperty('share');
  });
});
