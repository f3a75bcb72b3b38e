import type { Coverage, RatingScale } from '@kluscv/schema';
import type { OpenedFile, ReadContext } from '../../adapter.ts';
import { createLedger } from '../../ledger.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { tableFile } from '../../read/table-file.ts';
import { checkHead, type ExportHead } from '../platform-export/export.ts';
import { minimalHead } from './description.ts';
import { scaleIn } from './export.ts';

/** The scale that the tables state. Ratings on different scales have no mean, and none is taken. */
export function statedScale(tables: readonly OpenedFile[], { ledger }: ReadContext): unknown {
  let stated: unknown;
  for (const file of tables) {
    if (!hasColumns(file, ['rating_max'])) continue;
    for (const row of tableFile(file, createLedger()).rows()) {
      const scale = scaleIn(row);
      if (scale === undefined) continue;
      stated ??= scale;
      if (JSON.stringify(stated) === JSON.stringify(scale)) continue;
      ledger.note({
        code: 'ratingWithoutScale',
        file: file.name,
        row: row.row,
        message: 'The ratings were left out, because the rows state different scales. Give one table for each scale.',
      });
      return undefined;
    }
  }
  return stated;
}

/** The scale, if the standard has it. */
export function checkScale(scale: unknown, context: ReadContext): RatingScale | undefined {
  if (scale === undefined) return undefined;
  const checked = checkHead({ ...minimalHead(context), ratingScale: scale });
  return checked.ok ? checked.value.ratingScale : undefined;
}

/** Whether a description says up to which day it speaks. */
export function isDated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'asOf' in value;
}

/** Whether somebody said that the tables hold the whole history of everybody in them. Nobody did: it is not known. */
export function statedComplete({ complete }: ExportHead, { mapping, questions }: ReadContext): Coverage['complete'] {
  const said = questions.answerTo('complete') ?? mapping?.complete ?? complete;
  const known = COMPLETE.find((code) => code === said) ?? 'unknown';
  // A worker's own export is never known to be the whole history.
  return mapping?.source === 'worker' && known === 'yes' ? 'unknown' : known;
}

/** What can be said of whether a history is whole. */
export const COMPLETE = ['yes', 'no', 'unknown'] as const;

/** The last day of a month. */
export function endOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = number === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : 31;
  return `${month}-${[4, 6, 9, 11].includes(number) ? 30 : days}`;
}
