import { readTable, type TableReading } from '@kluscv/adapters';
import { describe, expect, it } from 'vitest';
import { csvOf, messyTable, type MessyTable } from '../support/messy-tables.ts';
import { workbookOf } from '../support/workbook-of.ts';

const options = { asOf: '2025-11-30', platform: { name: 'De Klus' }, language: 'nl' };
/** More in the soak: KLUSCV_TABLES=2000. */
const TABLES = Number(process.env['KLUSCV_TABLES'] ?? 80);
const FIRST = Number(process.env['KLUSCV_SEED'] ?? 1);

/** Answers what is asked as somebody would who knows the table; stops at a question that such a person has no answer to. */
async function answered(table: MessyTable, bytes: Uint8Array, name: string): Promise<TableReading> {
  const answers: Record<string, string> = {};
  for (;;) {
    const reading = await readTable([{ name, bytes }], undefined, answers, options);
    const question = reading.questions.find(({ id }) => !(id in answers));
    const answer = question === undefined ? undefined : table.answer(question);
    if (question === undefined || answer === undefined) return reading;
    answers[question.id] = answer;
  }
}

/** What is wrong with a reading and not said; nothing for one that is right, refused or asked about. */
function silentFault({ truth }: MessyTable, { reading, questions }: TableReading): string | undefined {
  if (questions.length > 0 || !reading.ok) return undefined;
  const found = new Map<string, { pieces: number; minutes: number; complete: string }>();
  for (const { ref, records } of reading.workers) {
    for (const index of records) {
      const record = reading.records[index];
      if (record === undefined) continue;
      const key = `${ref}|${record.workRelation ?? ''}`;
      const before = found.get(key) ?? { pieces: 0, minutes: 0, complete: 'yes' };
      found.set(key, {
        pieces: before.pieces + record.counts.completed,
        minutes: before.minutes + (record.hours?.minutes ?? 0),
        complete: record.coverage.complete === 'yes' ? before.complete : record.coverage.complete,
      });
    }
  }
  for (const [key, { pieces, minutes }] of truth.done) {
    const record = found.get(key);
    if (record === undefined) {
      if (pieces > 0) return `${key}: ${pieces} pieces are missing without a word`;
      continue;
    }
    const isRight = record.pieces === pieces && record.minutes === minutes;
    if (!isRight && (record.complete === 'yes' || record.pieces > pieces)) {
      return `${key}: ${record.pieces} pieces, ${record.minutes} minutes; it is ${pieces} and ${minutes}`;
    }
  }
  const invented = [...found.keys()].find((key) => !truth.done.has(key));
  return invented === undefined ? undefined : `${invented}: invented`;
}

describe('tables from a known truth, with noise', () => {
  it(`gives the truth, refuses or asks: ${TABLES} tables from seed ${FIRST}`, async () => {
    let right = 0;
    for (let seed = FIRST; seed < FIRST + TABLES; seed += 1) {
      const table = messyTable(seed);
      const asWorkbook = seed % 4 === 0;
      const bytes = asWorkbook ? workbookOf(table.rows) : new TextEncoder().encode(csvOf(table));
      const reading = await answered(table, bytes, asWorkbook ? 'table.xlsx' : 'table.csv');
      expect(silentFault(table, reading), `seed ${seed}`).toBeUndefined();
      if (reading.reading.ok && reading.questions.length === 0) right += 1;
    }
    // A reading that refuses everything would be no use.
    expect(right).toBeGreaterThan(TABLES * 0.8);
  });
});
