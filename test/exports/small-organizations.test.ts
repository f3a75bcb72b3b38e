import { readTable } from '@kluscv/adapters';
import { describe, expect, it } from 'vitest';
import { SMALL_TABLES, type SmallTable } from '../support/small-organizations.ts';
import { workbookOfSheets } from '../support/workbook-of.ts';

const options = { asOf: '2026-06-30', asOfIsStated: true, platform: { name: 'De Klus' }, language: 'nl' };

/** Answers one question after the other, as `adapters map` asks them. */
async function read({ sheets, csv, answers: known }: SmallTable): Promise<unknown> {
  const bytes = sheets === undefined ? new TextEncoder().encode(csv) : workbookOfSheets(sheets);
  const files = [{ name: sheets === undefined ? 'tabel.csv' : 'tabel.xlsx', bytes }];
  const answers: Record<string, string> = {};
  for (;;) {
    const { reading, questions, mapping } = await readTable(files, undefined, answers, options);
    const [question] = questions;
    if (question === undefined) {
      expect(Object.keys(answers).toSorted()).toEqual(Object.keys(known).toSorted());
      // What was saved reads the same table without a question.
      const again = await readTable(files, mapping, {}, options);
      expect([again.questions, again.reading]).toEqual([[], reading]);
      if (!reading.ok) return reading.problem;
      return reading.workers.flatMap(({ ref, records }) =>
        records.map((index) => {
          const record = reading.records[index];
          expect(record?.coverage.complete).toBe('yes');
          const shown = [ref, record?.counts.completed, record?.hours?.minutes];
          return record?.workRelation === undefined ? shown : [...shown, record.workRelation];
        }),
      );
    }
    const answer = known[question.id];
    if (answer === undefined) return question;
    answers[question.id] = answer;
  }
}

describe('tables of small organizations, by answering what is asked', () => {
  it.each(SMALL_TABLES.map((table) => [table.about, table] as const))('%s', async (_, table) => {
    expect(await read(table)).toEqual(table.truth);
  });

  it('are twenty-five', () => {
    expect(SMALL_TABLES).toHaveLength(25);
  });
});
