import { expectCall } from '@kluscv/schema/reading';
import { ANSWER, MESSAGES } from '../expected.ts';
import type { Finding } from '@kluscv/schema';
import type { DocumentAnswer } from '../answer/document-answer.ts';
import type { StepCode } from '../answer/wordings.ts';
import type { Mark } from '../answers.ts';
import type { Coded } from '../examination.ts';
import type { Messages, Text } from '../messages/messages.ts';
import { dateText, timeText } from '../messages/readable.ts';
import { say } from '../messages/say.ts';
import { checkLines, ranges } from './check-lines.ts';
import { documentsIn } from './documents.ts';
import { markOf, OUTCOME_SIGNS, SIGNS } from './marks.ts';
import { printable, wrap } from './plain-text.ts';
import { leading, reasonText } from './reason-lines.ts';
import { statementLines } from './statement.ts';

/** Painters, for a terminal or for none. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly caution: (text: string) => string;
}

/** How an answer is printed. */
export interface TextOptions {
  readonly messages: Messages;
  readonly style: Style;
  /** Columns. */
  readonly width: number;
  /** What the roof offers for a step, on a line of its own below it: a command, for instance. Default: nothing */
  readonly hint?: (step: Coded<StepCode>, answer: DocumentAnswer) => string | undefined;
  /** Only the answer and what is in its way. Default false */
  readonly brief?: boolean;
}

const STYLE = { bold: 'function', dim: 'function', good: 'function', bad: 'function', caution: 'function' } as const;

/** An answer for people: of a container, that of each document in it. */
export function answerText(answer: DocumentAnswer, options: TextOptions): string {
  expectCall('answerText', {
    answer: [answer, ANSWER],
    options: [options, { messages: MESSAGES, style: STYLE, width: 'number', hint: 'function?', brief: 'flag?' }],
  });
  const documents = documentsIn(answer).map((each) => documentText(each, options));
  const container = documentsIn(answer).includes(answer) ? [] : aroundText(answer, options);
  return [...documents, ...(container.length > 0 ? [container.join('\n')] : [])].join('\n\n');
}

/** What was not looked at of a container, or undone before it could be opened. */
function aroundText(answer: DocumentAnswer, options: TextOptions): readonly string[] {
  const lines = [...notes(answer, options), ...notLookedAt(answer, options)];
  return lines.length === 0 ? [] : [printable(answer.source ?? ''), ...lines.slice(1)];
}

function documentText(answer: DocumentAnswer, options: TextOptions): string {
  const { messages, style, width, brief = false } = options;
  const { report, reasons } = answer;
  const total = report?.credentials.length ?? 0;
  const first = leading(answer);
  const mark = markOf(first.answer);
  const words = reasonText(first, total, messages);
  const paint = painter(style, mark);
  const source = answer.source === undefined ? '' : `  ${printable(answer.source)}`;
  const head = [
    `${paint(style.bold(`${SIGNS[mark]} ${printable(words.first)}`))}${source}`,
    `  ${wrap(printable(words.means), width, '  ')}`,
    ...(answer.timeChosen ? [`  ${wrap(messages.asOf(timeText(answer.checkedAt, messages)), width, '  ')}`] : []),
    ...reasons.slice(1).map((reason) => {
      const other = reasonText(reason, total, messages);
      const sign = SIGNS[markOf(reason.answer)];
      const text = `${sign} ${printable(`${other.first}${messages.colon} ${other.means}`)}`;
      return `  ${painter(style, markOf(reason.answer))(wrap(text, width, '    '))}`;
    }),
  ];
  if (brief) return head.join('\n');
  const stated = answer.statements.flatMap((statement) => {
    const title = total > 1 ? [`  ${style.bold(messages.part(statement.part, total))}`] : [];
    return ['', ...title, ...statementLines(statement, messages).map((line) => indented(line, width))];
  });
  const steps = answer.nextSteps.flatMap((step) => {
    const hint = options.hint?.(step, answer);
    const text = say(messages.steps[step.code], step.facts, messages);
    return [indented(text, width), ...(hint === undefined ? [] : [`      ${style.dim(printable(hint))}`])];
  });
  const { checked, notSaid, next } = messages.headings;
  return [
    ...head,
    ...foreignLines(answer, options),
    ...stated,
    ...(report === undefined ? [] : [...heading(checked, style), ...checks(answer, options)]),
    ...notes(answer, options),
    ...notLookedAt(answer, options),
    ...(stated.length === 0 ? [] : [...heading(notSaid, style), indented(messages.limits, width)]),
    ...(steps.length === 0 ? [] : [...heading(next, style), ...steps]),
  ].join('\n');
}

function foreignLines(answer: DocumentAnswer, { messages, width }: TextOptions): readonly string[] {
  return foreignFacts(answer, messages).flatMap((line) => ['', indented(line, width)]);
}

/** What other people’s credentials say of themselves, a line each: title, maker, dates. */
export function foreignFacts({ foreign }: DocumentAnswer, messages: Messages): readonly string[] {
  return foreign.flatMap(({ title = '', maker = '', from, until }) => {
    const dates = [from, until].flatMap((date) => (date === undefined ? [] : [dateText(date, messages)]));
    // The name of a type is for programs.
    const named = /^(?:[a-z][\w+.-]*:\S*|[A-Za-z]+[A-Z]\w*)$/.test(title) ? '' : title;
    const by = maker === '' ? '' : say('{maker}', { maker }, messages);
    const line = [named, by, dates.join(' – ')].filter((text) => text !== '').join(', ');
    return line === '' ? [] : [line];
  });
}

function checks({ report }: DocumentAnswer, { messages, style, width }: TextOptions): readonly string[] {
  if (report === undefined) return [];
  const column = Object.values(messages.outcomes).reduce((most, word) => Math.max(most, word.length), 0) + 2;
  const indent = ' '.repeat(4 + column + 2);
  return checkLines(report, messages).map(({ outcome, checks: ids, text, parts }) => {
    const paint = outcomePainter(style, outcome);
    const mark = `${OUTCOME_SIGNS[outcome]} ${messages.outcomes[outcome]}`;
    const titles = ids.map((id) => messages.checks[id].title).join(', ');
    const where = parts.length === 0 ? '' : ` ${messages.parts(ranges(parts), parts.length > 1)}`;
    const line = `${titles}${messages.colon} ${printable(text)}${where}`;
    return `    ${paint(mark.padEnd(column))}  ${wrap(line, width, indent)}`;
  });
}

function notes({ notes: told }: DocumentAnswer, { messages, style, width }: TextOptions): readonly string[] {
  if (told.length === 0) return [];
  const table: Readonly<Record<string, Text>> = messages.notes;
  const lines = told.map(({ code, facts }) => say(table[code] ?? '', facts, messages));
  return [...heading(messages.headings.mended, style), ...lines.map((line) => indented(line, width))];
}

function notLookedAt(answer: DocumentAnswer, { messages, style, width }: TextOptions): readonly string[] {
  const lines = notLookedAtLines(answer, messages);
  if (lines.length === 0) return [];
  return [...heading(messages.headings.notLookedAt, style), ...lines.map((line) => indented(line, width))];
}

/** What nobody looked at, a line each: its name, and why. */
export function notLookedAtLines({ notLookedAt: names }: DocumentAnswer, messages: Messages): readonly string[] {
  const table: Readonly<Record<string, Text>> = messages.notLookedAt;
  return names.map(({ name, code, facts }) => {
    const why = say(table[code] ?? '', facts, messages);
    return printable(name === '' ? why : `${name}${messages.colon} ${why}`);
  });
}

function heading(text: string, style: Style): readonly string[] {
  return ['', `  ${style.bold(text)}`];
}

function indented(text: string, width: number): string {
  return `    ${wrap(printable(text), width, '    ')}`;
}

function painter(style: Style, mark: Mark): (text: string) => string {
  return { passed: style.good, failed: style.bad, caution: style.caution, unknown: style.caution, none: style.caution }[
    mark
  ];
}

function outcomePainter(style: Style, outcome: Finding['outcome']): (text: string) => string {
  return { passed: style.good, failed: style.bad, indeterminate: style.caution, skipped: style.dim }[outcome];
}
