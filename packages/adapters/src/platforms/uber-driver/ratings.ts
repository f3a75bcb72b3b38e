import type { Rating } from '@kluscv/schema';
import type { OpenedFile } from '../../adapter.ts';
import { decimalOf } from '../../text/decimal.ts';
import type { Ledger } from '../../ledger.ts';
import { createRatingTally } from '../../tally/rating-tally.ts';
import { RATINGS_HEADER } from './export.ts';

/** Whether this is the 2025 layout's file of ratings: one column, without date and without trip. */
export function isRatings({ text }: OpenedFile): boolean {
  const [header = ''] = text.slice(0, 200).split(/\r?\n/, 1);
  return header.trim().replaceAll('"', '') === RATINGS_HEADER;
}

/** The ratings of all such files. They belong to the driver as a whole: nothing links one to a trip. */
export function ratingsIn(
  files: readonly OpenedFile[],
  ledger: Ledger,
): { readonly rating?: Rating; readonly rows: number } {
  const tally = createRatingTally({ kind: 'stars', min: 1, max: 5 });
  let rows = 0;
  for (const file of files.filter(isRatings)) {
    file.text
      .split(/\r?\n/)
      .slice(1)
      .forEach((line, index) => {
        const cell = line.trim().replaceAll('"', '');
        if (cell === '') return;
        rows += 1;
        const value = decimalOf(cell);
        const result = value === undefined ? 'offScale' : tally.add(value, false);
        if (result === 'counted') return;
        ledger.note({
          file: file.name,
          row: index + 2,
          code: result === 'none' ? 'ratingZero' : 'ratingOffScale',
          message:
            result === 'none'
              ? 'A rating of 0 below the scale was read as "not rated".'
              : 'The rating lies outside the scale of 1 to 5 and was left out.',
        });
      });
  }
  const rating = tally.rating(false);
  return { rows, ...(rating === undefined ? {} : { rating: { ...rating, linkage: 'aggregateOnly' } }) };
}
