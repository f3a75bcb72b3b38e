import { isObject } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { meanOf } from '../../tally/rating-tally.ts';
import { decimalOf } from '../../text/decimal.ts';
import { workerExport } from '../../read/define-adapter.ts';
import { listAt, textAt } from '../../text/json-value.ts';

/**
 * Reviews of a Fiverr seller. They show how clients rated, but not how much was done: not every order is reviewed. So there is no record,
 * and the reader is told what there is and what is missing.
 */
export const fiverrReviews: Adapter = {
  id: 'fiverr-reviews',
  title: 'Fiverr reviews (JSON)',
  recognizes: ({ shape }) => shape.kind === 'json' && reviewsIn(shape.value).length > 0,
  parse: (files, { asOf, ledger }) => {
    const seen = new Set<string>();
    let rows = 0;
    let sum = 0;
    for (const { shape } of files) {
      for (const review of shape.kind === 'json' ? reviewsIn(shape.value) : []) {
        rows += 1;
        const id = textAt(review, 'id');
        const value = Number(decimalOf(textAt(review, 'value')) ?? '0');
        if (value < 1 || value > 5 || seen.has(id)) continue;
        seen.add(id === '' ? `#${rows}` : id);
        sum += Math.round(value * 100);
      }
    }
    const count = seen.size;
    const [first] = files;
    ledger.note({
      code: 'countNotAvailable',
      file: first?.name ?? '',
      message: `Fiverr's reviews hold ${count} ratings${count < 3 ? '' : ` (mean ${meanOf(sum, count)} of 5)`}, but not how many orders were completed: not every order is reviewed. A record counts work, so none was made. Ask Fiverr for your orders (\`kluscv adapters request fiverr-reviews\`).`,
    });
    return workerExport({
      platform: { name: 'Fiverr', url: 'https://www.fiverr.com' },
      asOf,
      workTypes: new Map(),
      units: [],
      files,
      rows,
      skipped: 0,
    });
  },
};

function reviewsIn(document: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(document) ? document : (listAt(document, 'reviews') ?? []);
  return list.filter((item) => isObject(item) && 'encrypted_order_id' in item && 'value' in item);
}
