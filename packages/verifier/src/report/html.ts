import { expectCall } from '@kluscv/schema/reading';
import { ANSWER, MESSAGES } from '../expected.ts';
import type { DocumentAnswer } from '../answer/document-answer.ts';
import type { Messages, Text } from '../messages/messages.ts';
import { timeText } from '../messages/readable.ts';
import { say } from '../messages/say.ts';
import { checkLines, ranges } from './check-lines.ts';
import { documentsIn } from './documents.ts';
import { bdi, htmlPage } from './html-page.ts';
import { markOf, OUTCOME_SIGNS, SIGNS } from './marks.ts';
import { escapeMarkup, printable } from './plain-text.ts';
import { leading, reasonText } from './reason-lines.ts';
import { statementLines } from './statement.ts';
import { foreignFacts, notLookedAtLines } from './text.ts';

/** An answer as one page of HTML, to print and to file: of a container, that of each document in it. It names the file and its SHA-256. */
export function answerHtml(answer: DocumentAnswer, messages: Messages): string {
  expectCall('answerHtml', { answer: [answer, ANSWER], messages: [messages, MESSAGES] });
  const documents = documentsIn(answer);
  const title = `KlusCV${messages.colon} ${printable(answer.source ?? messages.table.title)}`;
  const around = documents.includes(answer)
    ? ''
    : listOf(messages.headings.notLookedAt, notLookedAtLines(answer, messages));
  const body = documents.map((document) => documentHtml(document, messages)).join('<hr>\n');
  return htmlPage(title, messages.locale, `<main>\n${body}${around}</main>\n`);
}

function documentHtml(answer: DocumentAnswer, messages: Messages): string {
  const { report, reasons, statements, notes, nextSteps, sha256, checkedAt, timeChosen } = answer;
  const { headings, colon } = messages;
  const total = report?.credentials.length ?? 0;
  const all = [leading(answer), ...reasons.slice(1)].map((reason) => {
    const mark = markOf(reason.answer);
    const { first, means } = reasonText(reason, total, messages);
    return `<p class="answer ${mark}"><strong>${SIGNS[mark]} ${bdi(printable(first))}</strong>${bdi(printable(means))}</p>\n`;
  });
  const stated = statements.flatMap((statement) => {
    const part = total > 1 ? [messages.part(statement.part, total)] : [];
    return [...part, ...statementLines(statement, messages)];
  });
  const checked =
    report === undefined
      ? []
      : checkLines(report, messages).map(({ outcome, checks, text, parts }) => {
          const titles = checks.map((check) => messages.checks[check].title).join(', ');
          const where = parts.length === 0 ? '' : ` ${messages.parts(ranges(parts), parts.length > 1)}`;
          return `${OUTCOME_SIGNS[outcome]} ${messages.outcomes[outcome]} · ${titles}${colon} ${text}${where}`;
        });
  const table: Readonly<Record<string, Text>> = messages.notes;
  const mended = notes.map(({ code, facts }) => say(table[code] ?? '', facts, messages));
  const time = timeText(checkedAt, messages);
  const when = timeChosen ? messages.asOf(time) : `${messages.table.checkedAt}${colon} ${time}`;
  return [
    `<h1>${bdi(printable(answer.source ?? ''))}</h1>\n`,
    ...all,
    ...foreignFacts(answer, messages).map((line) => `<p>${bdi(printable(line))}</p>\n`),
    listOf(headings.stated, stated),
    listOf(headings.checked, checked),
    listOf(headings.mended, mended),
    listOf(headings.notLookedAt, notLookedAtLines(answer, messages)),
    statements.length === 0 ? '' : listOf(headings.notSaid, [messages.limits]),
    listOf(
      headings.next,
      nextSteps.map(({ code, facts }) => say(messages.steps[code], facts, messages)),
    ),
    `<p class="small">${escapeMarkup(when)}<br>SHA-256${colon} ${escapeMarkup(sha256)}</p>\n`,
  ].join('');
}

function listOf(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${bdi(printable(line))}</li>`).join('\n');
  return `<h2>${escapeMarkup(heading)}</h2>\n<ul>\n${items}\n</ul>\n`;
}
