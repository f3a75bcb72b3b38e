import { expectCall } from '@kluscv/schema/reading';
import type { WorkRecord } from '@kluscv/schema';
import { Temporal } from 'temporal-polyfill';
import type { Dropped } from '../dropped.ts';
import type { Issue } from '../issues.ts';
import type { ExportReading } from '../read/read-openly.ts';
import { filled, type TableWords, WORDS } from './table-words.ts';

/** One block of a summary: a heading, and the lines under it. */
export interface SummaryBlock {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Most entries of one kind that are listed. */
const LISTED = 10;
/** Most rows that are listed for one reason and column. */
const ROWS = 3;
/** Records that are shown one by one; of more, their number. */
const RECORDS = 12;

/**
 * What an export holds, and what was left out and why, in somebody's language: the first rows of each reason and column.
 *
 * @param language for the labels of types of work
 */
export function describeReading(
  reading: Extract<ExportReading, { readonly ok: true }> | Omit<Extract<ExportReading, { readonly ok: true }>, 'ok'>,
  words: TableWords,
  language: string,
): readonly SummaryBlock[] {
  expectCall('describeReading', {
    reading: [reading, { records: 'list', workers: 'list', dropped: 'list', issues: 'list' }],
    words: [words, WORDS],
    language: [language, 'text'],
  });
  const { lines } = words;
  const { records, workers, dropped, issues } = reading;
  const blocks: SummaryBlock[] = [];
  for (const record of records.slice(0, RECORDS)) {
    blocks.push({ heading: titleOf(record, words, language), lines: factsOf(record, words, language) });
  }
  if (records.length > RECORDS || workers.length > 1) {
    blocks.push({ heading: filled(lines.workers, { count: workers.length, records: records.length }), lines: [] });
  }
  if (dropped.length > 0) {
    blocks.push({ heading: filled(lines.leftOut, { count: dropped.length }), lines: leftOutLines(dropped, words) });
  }
  if (issues.length > 0) {
    const shown = issues.slice(0, LISTED).map((issue) => `${placeOf(issue, words)}: ${issueText(issue, words)}`);
    if (issues.length > LISTED) shown.push(filled(lines.more, { count: issues.length - LISTED }));
    blocks.push({ heading: filled(lines.worthKnowing, { count: issues.length }), lines: shown });
  }
  return blocks;
}

/** By reason and column, most first: how many, and the first rows. */
function leftOutLines(dropped: readonly Dropped[], words: TableWords): readonly string[] {
  const groups = new Map<string, Dropped[]>();
  for (const entry of dropped) {
    const key = `${entry.reason}|${entry.column ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const sorted = [...groups.values()].toSorted((a, b) => b.length - a.length);
  return sorted.flatMap((entries) => {
    const [first] = entries;
    if (first === undefined) return [];
    const isEnglish = words.dropped.duplicate === ENGLISH_DUPLICATE;
    const column = first.column === undefined ? '' : ` (${filled(words.lines.column, { column: first.column })})`;
    const reason = isEnglish ? first.message : words.dropped[first.reason];
    const places = entries
      .slice(0, ROWS)
      .map((entry) => placeOf(entry, words))
      .join(' · ');
    const more = entries.length > ROWS ? ' …' : '';
    return [`${String(entries.length).padStart(6)}  ${reason}${isEnglish ? '' : column}`, `        ${places}${more}`];
  });
}

const ENGLISH_DUPLICATE = 'This piece of work occurs more than once and is counted once. Nothing to do.';

function issueText(issue: Issue, words: TableWords): string {
  const isEnglish = words.dropped.duplicate === ENGLISH_DUPLICATE;
  return isEnglish ? issue.message : filled(words.issues[issue.code], { ...issue.facts, column: issue.column ?? '' });
}

function placeOf({ file, row, pointer }: Dropped | Issue, { lines }: TableWords): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (row !== undefined) return `${name}, ${filled(lines.row, { row })}`;
  return pointer === undefined ? name : `${name}, ${pointer}`;
}

function monthText(month: string, language: string): string {
  return Temporal.PlainDate.from(`${month}-01`).toLocaleString(language, { year: 'numeric', month: 'long' });
}

/** The day stands first in Europe, also in English. */
function placeOfLanguage(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

function dayText(date: string, language: string): string {
  return Temporal.PlainDate.from(date).toLocaleString(placeOfLanguage(language), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

function titleOf({ platform, workType, workRelation }: WorkRecord, { choices }: TableWords, language: string): string {
  const label = workType.label[language] ?? workType.label['en'] ?? Object.values(workType.label)[0] ?? '';
  return `${platform.name}: ${label}${workRelation === undefined ? '' : ` (${choices[workRelation] ?? workRelation})`}`;
}

function factsOf(
  { counts, period, hours, ratings, reviewsTotal, coverage }: WorkRecord,
  words: TableWords,
  language: string,
): readonly string[] {
  const { lines, choices } = words;
  const kind = choices[counts.unitKind] ?? counts.unitKind;
  const first = monthText(period.first, language);
  const last = monthText(period.last, language);
  const asOf = dayText(period.asOf, language);
  const facts = { count: counts.completed, kind, first, last, asOf, seen: coverage.rowsSeen ?? 0 };
  const shown = [filled(coverage.rowsSeen === undefined ? lines.completed : lines.completedOf, facts)];
  if (counts.partial !== undefined) shown.push(filled(lines.partial, { count: counts.partial, kind }));
  if (hours !== undefined) {
    const written = (hours.minutes / 60).toFixed(1);
    const decimal = words.dropped.duplicate === ENGLISH_DUPLICATE ? written : written.replace('.', ',');
    shown.push(filled(lines.hours, { hours: decimal, basis: choices[hours.basis] ?? hours.basis }));
  }
  for (const { scale, mean, count } of ratings ?? []) {
    const { min, max } = scale;
    shown.push(filled(mean === undefined ? lines.ratings : lines.ratingsMean, { count, min, max, mean: mean ?? '' }));
  }
  if (reviewsTotal !== undefined) shown.push(filled(lines.reviews, { count: reviewsTotal }));
  const whole = { yes: lines.wholeYes, no: lines.wholeNo, unknown: lines.wholeUnknown }[coverage.complete];
  const counter =
    coverage.issuerCounter === undefined ? '' : `; ${filled(lines.counter, { counter: coverage.issuerCounter })}`;
  shown.push(`${whole}${counter}`);
  return shown;
}
