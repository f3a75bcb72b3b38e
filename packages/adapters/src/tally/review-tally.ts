import {
  type CalendarDate,
  type Decimal,
  type Review,
  semanticProblems,
  validateWorkRecord,
  type WorkRecord,
} from '@kluscv/schema';
import { monthOf } from '../text/calendar.ts';
import type { RecordFrame } from './record-frame.ts';
import { thirdPartiesIn } from '../text/third-parties.ts';
import type { WorkUnit } from '../work-unit.ts';

/** Most reviews that a record can hold; the newest are kept. */
const MAX_REVIEWS = 100;

/** Gathers reviews. All of them are offered and counted; which ones appear is the worker's choice, later. */
export interface ReviewTally {
  /** @param score the rating that came with it, if it counted */
  add(unit: Pick<WorkUnit, 'review' | 'clientCategory' | 'origin'>, on: CalendarDate, score: Decimal | undefined): void;
  /** How many there are, how many can be chosen from, and the newest. */
  reviews(): { readonly reviewsTotal?: number; readonly reviewsOffered?: number; readonly reviews?: readonly Review[] };
}

/** An empty tally. What cannot be signed as it is goes into the ledger: a review is taken untouched or not at all. */
export function createReviewTally({ asOf, ledger }: Pick<RecordFrame, 'asOf' | 'ledger'>): ReviewTally {
  const dated: { readonly on: CalendarDate; readonly review: Review }[] = [];
  let total = 0;
  let file = '';
  return {
    add: ({ review: written, clientCategory, origin }, on, score) => {
      if (written === undefined) return;
      total += 1;
      file = origin.file;
      // Line ends have one form in the standard. They are the only thing that is made the same.
      const text = written.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
      const review: Review = {
        text,
        ...(written.lang === undefined ? {} : { lang: written.lang }),
        month: written.month ?? monthOf(on),
        ...(score === undefined ? {} : { score }),
        ...(clientCategory === undefined ? {} : { clientCategory }),
      };
      const judged = judge(review);
      if (judged === 'signable' && (written.month ?? '') <= monthOf(asOf)) {
        for (const found of thirdPartiesIn(text)) {
          ledger.note({ ...origin, ...FLAGS[found] });
        }
        dated.push({ on, review });
        return;
      }
      if (judged === 'neverSigned') {
        ledger.note({
          ...origin,
          code: 'reviewHoldsContact',
          message:
            'The review holds a telephone number, an e-mail address, a plate or a citizen number. That can never be signed, and a review is never rewritten, so it was left out; the work counts. Whoever wrote it can change it at the platform.',
        });
        return;
      }
      ledger.note({
        ...origin,
        code: 'reviewUnusable',
        message:
          'The review cannot be signed as it is (longer than 1,000 characters, blank, with invisible or steering characters, or from a month to come) and was left out; the work counts.',
      });
    },
    reviews: () => {
      if (total === 0) return {};
      const newest = dated.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, MAX_REVIEWS);
      if (dated.length > newest.length) {
        ledger.note({
          code: 'reviewsCapped',
          file,
          message: `Of ${dated.length} reviews, the newest ${MAX_REVIEWS} are in the record.`,
        });
      }
      return {
        reviewsTotal: total,
        reviewsOffered: dated.length,
        ...(newest.length === 0 ? {} : { reviews: newest.map(({ review }) => review) }),
      };
    },
  };
}

/** What the worker has to decide before anything is issued. The text stays as it is. */
const FLAGS = {
  contact: {
    code: 'reviewHoldsContact',
    message:
      'The review may hold a telephone number. It is in the record untouched: decide before issuing whether it is to appear.',
  },
  name: {
    code: 'reviewMayNameSomebody',
    message:
      'The review seems to name somebody (a client, a child, a colleague). It is in the record untouched: decide before issuing whether it is to appear.',
  },
} as const;

/** Whether the standard accepts the review. Asked of the standard itself, in the smallest record that holds one. */
function judge(review: Review): 'signable' | 'neverSigned' | 'unusable' {
  const record: WorkRecord = {
    type: 'WorkRecord',
    profile: 'gigcv',
    platform: { name: '-' },
    workType: { label: { und: '-' } },
    counts: { unitKind: 'task', completed: 1 },
    reviewsTotal: 1,
    reviewsOffered: 1,
    reviews: [review],
    period: { first: '2000-01', last: '2000-01', asOf: '2000-01-01' },
    coverage: { complete: 'unknown', basis: 'manual' },
    assurance: 'selfDeclared',
  };
  if (!validateWorkRecord(record).ok) return 'unusable';
  return semanticProblems(record).some(({ code }) => code.startsWith('neverSigned.')) ? 'neverSigned' : 'signable';
}
