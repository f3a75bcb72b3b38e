import { expectCall } from '@kluscv/schema/reading';
import { MESSAGES } from '../expected.ts';
import type { DocumentAnswer } from '../answer/document-answer.ts';
import type { Mark } from '../answers.ts';
import type { Messages } from '../messages/messages.ts';
import { timeText } from '../messages/readable.ts';
import { say } from '../messages/say.ts';
import { documentsIn } from './documents.ts';
import { bdi, PAGE_END, pageHead } from './html-page.ts';
import { markOf, SIGNS } from './marks.ts';
import { escapeMarkup } from './plain-text.ts';
import type { Reporter } from './reporter.ts';
import { inOrder, readableColumns, reasonsIn, type Row, rowsOf } from './rows.ts';
import type { Work } from './statement.ts';

/** How the page about many documents is written. */
export interface HtmlOptions {
  readonly messages: Messages;
  /** Where a reader of the page finds a file. Default: names without links */
  readonly link?: (file: string) => string | undefined;
}

/** A page about many documents: who, what work, how much, through whom and whose figures, problems first. It prints on A4 and reads on a phone. */
export function htmlReporter({ messages, link }: HtmlOptions): Reporter<DocumentAnswer> {
  const { table, headings } = messages;
  const rows: Row[] = [];
  const times: string[] = [];
  const tally = new Map<Mark, number>();
  const skipped: string[] = [];
  let chosen = false;
  return {
    begin: () => '',
    add: (answer) => {
      for (const row of rowsOf(answer, messages)) rows.push(row);
      for (const document of documentsIn(answer)) {
        const mark = markOf(document.answer);
        tally.set(mark, (tally.get(mark) ?? 0) + 1);
        times.push(document.checkedAt);
        chosen ||= document.timeChosen;
      }
      for (const { name } of answer.notLookedAt) if (name !== '') skipped.push(name);
      return '';
    },
    end: () => {
      const sorted = times.toSorted();
      const span = [...new Set([sorted[0], sorted.at(-1)])]
        .flatMap((time) => (time === undefined ? [] : [timeText(time, messages)]))
        .join(' – ');
      const accepted = rows.filter((row) => row.accepted).length;
      const when = chosen ? messages.asOf(span) : `${table.checkedAt}${messages.colon} ${span}`;
      return `${pageHead(table.title, messages.locale)}<h1>${escapeMarkup(table.title)}</h1>
<p><strong>${escapeMarkup(table.acceptedOf(accepted, rows.length))}.</strong> ${escapeMarkup(totalText(tally, messages))}</p>
<p class="small">${escapeMarkup(when)}</p>
<table>
<thead><tr>${readableColumns(messages)
        .map((head) => `<th scope="col">${escapeMarkup(head)}</th>`)
        .join('')}</tr></thead>
${inOrder(rows, messages)
  .map((row) => bodyOf(row, messages, link))
  .join('')}</table>
${skipped.length === 0 ? '' : `<h2>${escapeMarkup(headings.notLookedAt)}</h2>\n<ul>${skipped.map((name) => `<li>${bdi(name)}</li>`).join('')}</ul>\n`}<h2>${escapeMarkup(headings.notSaid)}</h2>
<p>${escapeMarkup(messages.limits)} ${escapeMarkup(say(messages.steps.compareId, {}, messages))}</p>
${PAGE_END}`;
    },
  };
}

/** Of several documents: how many came out how. */
export function totalText(tally: ReadonlyMap<Mark, number>, messages: Messages): string {
  expectCall('totalText', { tally: [tally, { get: 'function', values: 'function' }], messages: [messages, MESSAGES] });
  const order: readonly Mark[] = ['failed', 'caution', 'unknown', 'none', 'passed'];
  const outcomes = order.flatMap((mark) => {
    const count = tally.get(mark) ?? 0;
    return count === 0 ? [] : [`${count} ${messages.tally[mark][count === 1 ? 0 : 1]}`];
  });
  return messages.total(
    [...tally.values()].reduce((sum, count) => sum + count, 0),
    outcomes.join(', '),
  );
}

function bodyOf(row: Row, messages: Messages, link: HtmlOptions['link']): string {
  const mark = markOf(row.answer);
  const { table } = messages;
  const works = row.works.length === 0 ? [undefined] : row.works;
  const span = works.length > 1 ? ` rowspan="${works.length}"` : '';
  const accepted = row.accepted && mark !== 'passed' ? ` <em>(${escapeMarkup(messages.allowed)})</em>` : '';
  const more = reasonsIn(row);
  const next = row.answer === 'genuine' ? '' : `<p class="small">${escapeMarkup(row.next)}</p>`;
  const head = `<td${span} class="answers ${mark}"><strong>${SIGNS[mark]} ${escapeMarkup(row.words)}</strong>${accepted}${more
    .map((text) => `<p>${bdi(text)}</p>`)
    .join(
      '',
    )}${next}</td><td${span}><strong>${bdi(row.person)}</strong><p class="small">${fileOf(row.file, link)}</p></td>`;
  const lines = works.map((work, index) => `<tr>${index === 0 ? head : ''}${workCells(work, table)}</tr>`);
  return `<tbody>\n${lines.join('\n')}\n</tbody>\n`;
}

/** Numbers stand at the end of their cell, where they can be compared. */
const NUMBERS: readonly (keyof Work)[] = ['pieces', 'hours'];
const SHOWN = ['work', 'pieces', 'hours', 'months', 'platform', 'maker', 'figures'] as const satisfies (keyof Work)[];

function workCells(work: Work | undefined, table: Messages['table']): string {
  return SHOWN.map((name) => {
    const kind = NUMBERS.includes(name) ? ' class="number"' : '';
    return `<td${kind} data-label="${escapeMarkup(table[name])}">${bdi(work?.[name] ?? '')}</td>`;
  }).join('');
}

function fileOf(file: string, link: HtmlOptions['link']): string {
  const address = link?.(file);
  return address === undefined ? bdi(file) : `<a href="${escapeMarkup(address)}">${bdi(file)}</a>`;
}
