import type { Rating } from '@kluscv/schema';
import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import { counted, decimal, number, onScale } from './amounts.ts';
import { joined, RECORD, say, type Scope, sentences, strong, worded } from './context.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';

/** Below this many ratings there is no mean and no picture. */
const FEW = 3;

/** Below this many values, each gets a bar; above, they are listed. */
const MOST_BARS = 11;

/** Every rating on its own scale, with its count and who gave it. */
export function ratingFacts(scope: Scope): readonly Block[] {
  const ratings = scope.record.ratings ?? [];
  if (ratings.length === 0) return [];
  return [
    fact(
      say(scope.words, 'rating.label'),
      ratings.map((rating, index) => ({
        kind: 'group' as const,
        blocks: ratingBlocks(scope, rating, `${RECORD}/ratings/${index}`),
        gap: index === 0 ? 0 : 10,
      })),
    ),
  ];
}

/** `4.7 of 5 stars`, and how many ratings that rests on. Below three ratings there is no mean. */
export function meanOf(scope: Scope, rating: Rating, at: string): Text {
  return rating.mean === undefined ? [] : onScale(scope, rating, at, decimal(scope, `${at}/mean`, rating.mean));
}

/** How many ratings, and by whom. */
export function countAndBy(scope: Scope, rating: Rating, at: string): Text {
  return say(scope.words, 'rating.headFew', {
    count: counted(scope, `${at}/count`, rating.count, 'rating.count'),
    by: worded(scope, `${at}/ratedBy`, `rating.by.${rating.ratedBy}`),
  });
}

function ratingBlocks(scope: Scope, rating: Rating, at: string): readonly Block[] {
  const { words } = scope;
  const mean = meanOf(scope, rating, at);
  const blocks: Block[] = [];
  if (rating.scale.label !== undefined) {
    blocks.push({
      kind: 'text',
      text: strong([localized(scope, `${at}/scale/label`, rating.scale.label)]),
      style: STYLES.body,
      keep: true,
    });
  }
  const head =
    mean.length === 0
      ? joined(
          [strong(countAndBy(scope, rating, at)), say(words, rating.count < FEW ? 'rating.few' : 'rating.noMean')],
          ' · ',
        )
      : say(words, 'rating.head', {
          mean: strong(mean),
          count: counted(scope, `${at}/count`, rating.count, 'rating.count'),
          by: worded(scope, `${at}/ratedBy`, `rating.by.${rating.ratedBy}`),
        });
  blocks.push({ kind: 'text', text: head, style: STYLES.body, keep: true });
  if (rating.last3Months !== undefined) {
    const { mean: value, count } = rating.last3Months;
    const text = say(words, 'rating.last3', {
      mean: onScale(scope, rating, at, decimal(scope, `${at}/last3Months/mean`, value)),
      count: counted(scope, `${at}/last3Months/count`, count, 'rating.count'),
    });
    blocks.push(paragraph(text));
  }
  if (rating.last12Months !== undefined) {
    const { mean: value, count } = rating.last12Months;
    const text = say(words, 'rating.last12', {
      mean: onScale(scope, rating, at, decimal(scope, `${at}/last12Months/mean`, value)),
      count: counted(scope, `${at}/last12Months/count`, count, 'rating.count'),
    });
    blocks.push(paragraph(text));
  }
  for (const block of distributionBlocks(scope, rating, at)) blocks.push(block);
  for (const block of criteriaBlocks(scope, rating, at)) blocks.push(block);
  blocks.push(
    paragraph(
      sentences([
        scaleText(scope, rating, at),
        ...scaleRemarks(scope, rating, at),
        worded(scope, `${at}/linkage`, `rating.${rating.linkage}`),
      ]),
      STYLES.note,
      2,
    ),
  );
  return blocks;
}

function distributionBlocks(scope: Scope, rating: Rating, at: string): readonly Block[] {
  const values = (rating.distribution ?? []).map((entry, index) => ({ ...entry, at: `${at}/distribution/${index}` }));
  // Best first, as readers expect; what was signed keeps its order in the file.
  const sorted = values.toSorted((a, b) => Number(b.value) - Number(a.value));
  const name = (entry: (typeof values)[number]): Text => {
    if (rating.scale.kind === 'thumbs' && Number(entry.value) === rating.scale.max)
      return worded(scope, `${entry.at}/value`, 'rating.up');
    if (rating.scale.kind === 'thumbs' && Number(entry.value) === rating.scale.min)
      return worded(scope, `${entry.at}/value`, 'rating.down');
    return [decimal(scope, `${entry.at}/value`, entry.value)];
  };
  if (values.length > MOST_BARS) {
    const list = sorted.map((entry) =>
      say(scope.words, 'rating.listed', { value: name(entry), count: number(scope, `${entry.at}/count`, entry.count) }),
    );
    return [paragraph(joined(list, ' · '), STYLES.note, 2)];
  }
  // Each bar is a share of all ratings; of one or two, a bar would say too much.
  const rows = sorted.map((entry) => {
    const at = `${entry.at}/count`;
    return rating.count < FEW
      ? { name: name(entry), value: counted(scope, at, entry.count, 'rating.count') }
      : {
          name: name(entry),
          value: [number(scope, at, entry.count)],
          share: Math.min(1, entry.count / rating.count),
          fill: COLORS.accent,
        };
  });
  return rows.length === 0 ? [] : [{ kind: 'bars', rows, style: STYLES.note, gap: 3 }];
}

/** In words only: bars of means, all of them long, would say less than the numbers. */
function criteriaBlocks(scope: Scope, rating: Rating, at: string): readonly Block[] {
  const rows = (rating.criteria ?? []).map((criterion, index) => {
    const here = `${at}/criteria/${index}`;
    return {
      name: [localized(scope, `${here}/label`, criterion.label)],
      value: say(scope.words, 'rating.criterion', {
        mean: strong(onScale(scope, rating, at, decimal(scope, `${here}/mean`, criterion.mean))),
        count: counted(scope, `${here}/count`, criterion.count, 'rating.count'),
      }),
    };
  });
  return rows.length === 0 ? [] : [{ kind: 'bars', rows, style: { ...STYLES.note, color: COLORS.ink }, gap: 4 }];
}

function scaleRemarks(scope: Scope, { scale }: Rating, at: string): readonly Text[] {
  const remarks: Text[] = [];
  if (scale.direction !== undefined) remarks.push(worded(scope, `${at}/scale/direction`, `rating.${scale.direction}`));
  if (scale.successAt !== undefined) {
    remarks.push(
      say(scope.words, 'rating.successAt', { value: decimal(scope, `${at}/scale/successAt`, scale.successAt) }),
    );
  }
  return remarks;
}

function scaleText(scope: Scope, rating: Rating, at: string): Text {
  const { kind, min, max, step } = rating.scale;
  const hundred = min === 0 && max === 100;
  const inserts = { min: number(scope, `${at}/scale/min`, min), max: number(scope, `${at}/scale/max`, max) };
  const key =
    kind === 'percent' && !hundred
      ? 'rating.scale.percentOf'
      : kind === 'passRate' && !hundred
        ? 'rating.scale.passRateOf'
        : (`rating.scale.${kind}` as const);
  const scale = worded(scope, `${at}/scale/kind`, key, inserts);
  return step === undefined
    ? say(scope.words, 'rating.noStep', { scale })
    : say(scope.words, 'rating.step', { scale, step: decimal(scope, `${at}/scale/step`, step) });
}
