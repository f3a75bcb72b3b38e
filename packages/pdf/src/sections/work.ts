import type { BarRow, Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import { dayMonthYear, monthAndYear } from '../messages/format.ts';
import { completed, counted, duration, number, period, workedTime } from './amounts.ts';
import { claim, joined, RECORD, say, type Scope, sentences, strong, worded } from './context.ts';
import { certificate, isCertificate } from './certificate.ts';
import { coverageFacts } from './coverage.ts';
import { extensionFacts } from './extensions.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';
import { platformFacts } from './platform.ts';
import { nameHere, titleOf } from './part-title.ts';
import { meanOf, ratingFacts } from './ratings.ts';
import { endorsementFacts, reviewFacts } from './reviews.ts';
import { learningFacts, skillFacts } from './skills.ts';
import { termsFacts } from './terms.ts';

/** One kind of work at one platform: how much, how long, how well, and what people wrote. */
export function workSection(scope: Scope, first: boolean): Block {
  const { words, record } = scope;
  const at = `${RECORD}/platform/name`;
  const under: Text[] = [
    say(words, 'record.via', { platform: { ...claim(scope, at, record.platform.name), strong: true } }),
    ...(record.workRelation === undefined
      ? []
      : [worded(scope, `${RECORD}/workRelation`, `relation.${record.workRelation}`)]),
    worded(scope, `${RECORD}/assurance`, `assurance.short.${record.assurance}`, {
      issuer: claim(scope, '/issuer/name', scope.issuer.name),
    }),
  ];
  const facts = [
    ...recencyFacts(scope),
    ...amountFacts(scope),
    ...termsFacts(scope),
    ...ratingFacts(scope),
    ...levelFacts(scope),
    ...skillFacts(scope, record, RECORD),
    ...learningFacts(scope, record, RECORD),
    ...reviewFacts(scope),
    ...endorsementFacts(scope),
    ...clientFacts(scope),
    ...platformFacts(scope),
    ...extensionFacts(scope),
    ...coverageFacts(scope),
  ];
  return {
    kind: 'group',
    role: 'Sect',
    gap: first ? 18 : 30,
    runningHead: titleOf(scope),
    blocks: [
      { kind: 'rule', weight: 1.5, color: COLORS.accent },
      {
        kind: 'text',
        text: isCertificate(scope)
          ? say(words, 'certificate.title')
          : [localized(scope, `${RECORD}/workType/label`, record.workType.label)],
        style: STYLES.heading,
        role: 'H2',
        // The platform is what tells two kinds of the same work apart.
        ...(scope.oneOfMany && { bookmark: titleOf(scope) }),
        gap: 8,
        keep: true,
      },
      ...(isCertificate(scope)
        ? certificate(scope, joined(under, ' · '))
        : [
            { kind: 'text', text: joined(under, ' · '), style: STYLES.underHeading, keep: true } as const,
            ...nameHere(scope),
          ]),
      figures(scope),
      { kind: 'group', role: 'Table', blocks: facts, gap: 4 },
    ],
  };
}

/** The few numbers that say most, large. */
function figures(scope: Scope): Block {
  const { words, record } = scope;
  const cells: { readonly value: Text; readonly caption: Text }[] = [
    { value: completed(scope), caption: say(words, 'amount.completed') },
    { value: duration(scope), caption: period(scope) },
  ];
  if (record.hours !== undefined) {
    cells.push({
      value: workedTime(scope, `${RECORD}/hours/minutes`, record.hours.minutes),
      caption: worded(scope, `${RECORD}/hours/basis`, `hours.${record.hours.basis}`),
    });
  }
  const best = (record.ratings ?? []).findIndex((rating) => rating.mean !== undefined);
  const rating = record.ratings?.[best];
  if (rating !== undefined) {
    const at = `${RECORD}/ratings/${best}`;
    cells.push({
      value: meanOf(scope, rating, at),
      caption: counted(scope, `${at}/count`, rating.count, 'rating.count'),
    });
  }
  return {
    kind: 'row',
    gutter: 16,
    gap: 10,
    cells: cells.map(({ value, caption }) => ({
      width: 'fit' as const,
      blocks: [paragraph(firstNumberLarge(value), STYLES.figure), paragraph(caption, STYLES.caption)],
    })),
  };
}

/** The number large, the words that count it small. */
function firstNumberLarge(value: Text): Text {
  const first = value.findIndex(({ source }) => source.claims !== undefined && source.key === undefined);
  return value.map((span, index) => (index === first ? { ...span, strong: true } : span));
}

function recencyFacts(scope: Scope): readonly Block[] {
  const { words, record } = scope;
  const { byRecency, completed: all } = record.counts;
  if (byRecency === undefined) return [];
  const at = `${RECORD}/counts`;
  const most = Math.max(1, all);
  const row = (name: Text, pointer: string, value: number): BarRow => ({
    name,
    value: strong([number(scope, pointer, value)]),
    share: Math.min(1, value / most),
    fill: COLORS.accent,
  });
  const date = claim(scope, `${RECORD}/period/asOf`, dayMonthYear(words, record.period.asOf));
  const rows = [
    row(say(words, 'recency.last3'), `${at}/byRecency/last3Months`, byRecency.last3Months),
    row(say(words, 'recency.last12'), `${at}/byRecency/last12Months`, byRecency.last12Months),
    row(say(words, 'recency.all'), `${at}/completed`, all),
  ];
  return [
    fact(say(words, 'recency.label'), [
      { kind: 'bars', rows, style: { ...STYLES.body, size: 9 } },
      paragraph(say(words, 'recency.asOf', { date }), STYLES.note),
    ]),
  ];
}

function amountFacts(scope: Scope): readonly Block[] {
  const { partial, sessions, rush } = scope.record.counts;
  const parts: Text[] = [];
  if (partial !== undefined) parts.push(counted(scope, `${RECORD}/counts/partial`, partial, 'amount.partial'));
  if (sessions !== undefined) parts.push(counted(scope, `${RECORD}/counts/sessions`, sessions, 'amount.sessions'));
  if (rush !== undefined) parts.push(counted(scope, `${RECORD}/counts/rush`, rush, 'amount.rush'));
  return parts.length === 0 ? [] : [fact(say(scope.words, 'amount.label'), [paragraph(sentences(parts))])];
}

function clientFacts(scope: Scope): readonly Block[] {
  const { words, record } = scope;
  if (record.clients === undefined) return [];
  const at = `${RECORD}/clients`;
  const { distinct, categories = [], repeatShare } = record.clients;
  const blocks: Block[] = [];
  const line: Text[] = [];
  if (distinct !== undefined)
    line.push(say(words, 'clients.distinct', { band: worded(scope, `${at}/distinct`, `band.${distinct}`) }));
  for (const [index, { code, band }] of categories.entries()) {
    line.push(
      say(words, 'clients.category', {
        category: worded(scope, `${at}/categories/${index}/code`, `client.${code}`),
        band: worded(scope, `${at}/categories/${index}/band`, `band.${band}`),
      }),
    );
  }
  if (line.length > 0) blocks.push(paragraph(joined(line, ' · ')));
  if (repeatShare !== undefined) {
    blocks.push(
      paragraph(say(words, 'clients.repeat', { share: worded(scope, `${at}/repeatShare`, `share.${repeatShare}`) })),
    );
  }
  return [fact(say(words, 'clients.label'), blocks)];
}

function levelFacts(scope: Scope): readonly Block[] {
  const { words, record } = scope;
  const levels = (record.levels ?? []).map((level, index): Block => {
    const at = `${RECORD}/levels/${index}`;
    const rank = level.rank === undefined ? undefined : number(scope, `${at}/rank`, level.rank);
    const of = level.of === undefined ? undefined : number(scope, `${at}/of`, level.of);
    const parts: Text[] = [strong([localized(scope, `${at}/label`, level.label)])];
    if (level.scheme !== undefined)
      parts.push(say(words, 'level.scheme', { scheme: claim(scope, `${at}/scheme`, level.scheme) }));
    if (rank !== undefined && of !== undefined) parts.push(say(words, 'level.rankOf', { rank, of }));
    else if (rank !== undefined) parts.push(say(words, 'level.rank', { rank }));
    else if (of !== undefined) parts.push(say(words, 'level.of', { of }));
    if (level.since !== undefined) {
      parts.push(say(words, 'level.since', { month: claim(scope, `${at}/since`, monthAndYear(words, level.since)) }));
    }
    if (level.until !== undefined) {
      parts.push(say(words, 'level.until', { month: claim(scope, `${at}/until`, monthAndYear(words, level.until)) }));
    }
    const blocks = [paragraph(joined(parts, ' · '))];
    if (level.criteriaUrl !== undefined) {
      const url = claim(scope, `${at}/criteriaUrl`, level.criteriaUrl);
      blocks.push(paragraph(say(words, 'level.criteria', { url }), STYLES.note));
    }
    return { kind: 'group', blocks, gap: index === 0 ? 0 : 3 };
  });
  return levels.length === 0 ? [] : [fact(say(words, 'level.label'), levels)];
}
