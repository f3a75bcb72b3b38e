import { type ExportRecord, isObject, type Rating, type RatingCriterion, type RatingScale } from '@kluscv/schema';
import type { Adapter, Aggregate } from '../../adapter.ts';
import { instantOfEpoch } from '../../text/calendar.ts';
import { decimalOf } from '../../text/decimal.ts';
import { workerExport } from '../../read/define-adapter.ts';
import { listAt, memberAt, textAt } from '../../text/json-value.ts';
import { createReviewTally } from '../../tally/review-tally.ts';
import { echo } from '../../text/echo.ts';
import { FREELANCE } from '../work-types.ts';

const SCALE: RatingScale = { kind: 'stars', min: 1, max: 5 };

/** Freelancer.com's interface: the user with the reputation, and the reviews, which show from when to when the work was. */
export const freelancerCom: Adapter = {
  id: 'freelancer-com',
  title: 'Freelancer.com user and reviews (JSON)',
  recognizes: ({ shape }) =>
    shape.kind === 'json' && (historyIn(shape.value) !== undefined || reviewsIn(shape.value).length > 0),
  parse: (files, { asOf, calendar, ledger }) => {
    const reviews = createReviewTally({ asOf, ledger });
    const seen = new Set<string>();
    const months: string[] = [];
    let history: unknown;
    let historyFile = files[0]?.name ?? '';
    let rows = 0;
    let skipped = 0;
    for (const { shape, name } of files) {
      if (shape.kind !== 'json') continue;
      const found = historyIn(shape.value);
      if (found !== undefined) {
        rows += 1;
        historyFile = name;
        history ??= found;
      }
      reviewsIn(shape.value).forEach((review, index) => {
        rows += 1;
        const origin = { file: name, pointer: `/${index}` };
        const drop = (reason: 'roleClient' | 'duplicate' | 'badValue' | 'afterAsOf', message: string): void => {
          ledger.drop({ ...origin, reason, message });
        };
        // The same account can hire: then the review is about a client.
        if (textAt(review, 'role') !== 'freelancer') {
          drop('roleClient', 'This review is about the person as a client, not as the worker. Nothing to do.');
          return;
        }
        const context = textAt(review, 'review_context.context_id');
        if (context !== '' && seen.has(context)) {
          drop('duplicate', 'This review occurs more than once and is counted once. Nothing to do.');
          return;
        }
        seen.add(context);
        const at = instantOfEpoch(textAt(review, 'time_submitted'));
        const on = at === undefined ? undefined : calendar.dateAt(at, 'UTC');
        if (on === undefined || on > asOf) {
          skipped += 1;
          drop(
            on === undefined ? 'badValue' : 'afterAsOf',
            'The review has no date that can be used. Download the reviews again.',
          );
          return;
        }
        months.push(on.slice(0, 7));
        const text = textAt(review, 'description');
        if (text !== '') reviews.add({ review: { text }, origin }, on, undefined);
      });
    }
    const aggregate = figuresOf(history, months.toSorted(), reviews.reviews());
    if (aggregate === undefined) {
      ledger.note({
        code: history === undefined ? 'countNotAvailable' : 'periodNotAvailable',
        file: historyFile,
        message:
          history === undefined
            ? 'The reviews do not say how many projects were completed. Hand over the answer of /users/0.1/self with the reputation beside them.'
            : 'The reputation does not say from when to when the work was, and the date of registration is no work. Hand over the reviews beside it.',
      });
    }
    return workerExport({
      platform: { name: 'Freelancer.com', url: 'https://www.freelancer.com' },
      asOf,
      workTypes: new Map([['projects', FREELANCE]]),
      units: [],
      aggregates:
        aggregate === undefined ? [] : [{ figures: aggregate, origin: { file: historyFile } } satisfies Aggregate],
      files,
      rows,
      skipped,
    });
  },
};

function figuresOf(
  history: unknown,
  months: readonly string[],
  reviews: Pick<ExportRecord, 'reviewsTotal' | 'reviewsOffered' | 'reviews'>,
): ExportRecord | undefined {
  const [first] = months;
  const last = months.at(-1);
  const complete = textAt(history, 'complete');
  if (first === undefined || last === undefined || !/^[1-9]\d{0,7}$/.test(complete)) return undefined;
  const rating = ratingOf(history);
  return {
    workType: 'projects',
    counts: { unitKind: 'project', completed: Number(complete) },
    ...(rating === undefined ? {} : { ratings: [rating] }),
    ...reviews,
    period: { first, last },
    complete: 'unknown',
  };
}

function ratingOf(history: unknown): Rating | undefined {
  const count = textAt(history, 'reviews');
  if (!/^[1-9]\d{0,7}$/.test(count)) return undefined;
  const mean = onScale(textAt(history, 'overall'));
  const withMean = Number(count) >= 3 && mean !== undefined;
  const named = memberAt(history, 'category_ratings');
  const criteria: readonly RatingCriterion[] = Object.entries(isObject(named) ? named : {}).flatMap(([name, value]) => {
    const score = onScale(String(value));
    const label = echo(name.replaceAll('_', ' '), 60);
    return score === undefined || label === '' ? [] : [{ label: { en: label }, mean: score, count: Number(count) }];
  });
  return {
    scale: SCALE,
    count: Number(count),
    ...(withMean ? { mean } : {}),
    ...(withMean && criteria.length > 0 && criteria.length <= 20 ? { criteria } : {}),
    linkage: 'aggregateOnly',
    ratedBy: 'client',
  };
}

/** A mean from 1 to 5. `0` means that there is none. */
function onScale(text: string): string | undefined {
  const value = decimalOf(text);
  return value === undefined || Number(value) < 1 || Number(value) > 5 ? undefined : value;
}

function historyIn(document: unknown): unknown {
  const user = memberAt(document, 'result') ?? document;
  const history = memberAt(user, 'reputation.entire_history');
  return isObject(history) && 'complete' in history && 'category_ratings' in history ? history : undefined;
}

function reviewsIn(document: unknown): readonly unknown[] {
  const list =
    listAt(document, 'result.reviews') ?? listAt(document, 'reviews') ?? (Array.isArray(document) ? document : []);
  return list.filter(
    (item) => isObject(item) && 'time_submitted' in item && 'role' in item && 'review_context' in item,
  );
}
