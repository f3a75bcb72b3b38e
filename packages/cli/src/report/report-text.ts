import type { CredentialReport, Finding, Verdict, VerificationReport } from '@kluscv/schema';
import type { CheckId } from '@kluscv/schema/findings';
import { headlineOf, recognizing, stepsFor } from './answer.ts';
import { checkTitle, findingWords } from './finding-words.ts';
import type { Speech } from '../terminal/speech.ts';
import { minute } from './minute.ts';
import type { ShownParts } from '../reading/shown-parts.ts';
import { chosen, statement } from './statement.ts';
import { printable, type Style, styleFor, wrap } from '../terminal/terminal.ts';
import { MARKS, SIGNS } from './words.ts';

/** How a report is printed. */
export interface ReportTextOptions {
  readonly speech: Speech;
  readonly color: boolean;
  readonly width: number;
  /** How much of each credential is shown, in order. Default: all there is. */
  readonly parts?: readonly (ShownParts | undefined)[];
  /** Whether the time was chosen (`--at`), and is not that of the check. Default false. */
  readonly at?: boolean;
  /** Only the verdict and what is in its way. Default false. */
  readonly brief?: boolean;
}

/** A report for people: the verdict in a sentence, what the issuers state, what was checked, what that does not say, and what to do next. */
export function reportText(
  report: VerificationReport,
  { speech, color, width, parts = [], at = false, brief = false }: ReportTextOptions,
): string {
  const { words } = speech;
  const style = styleFor(color);
  const layout = { speech, style, width };
  const findings = [...report.findings, ...report.credentials.flatMap((credential) => credential.findings)];
  const headline = headlineOf({ verdict: report.verdict, findings });
  const sign = `${SIGNS[report.verdict]} ${words.headline[headline]}`;
  const source = report.source === undefined ? '' : `  ${printable(report.source)}`;
  const sentence = headline === 'none' ? '' : words.verdict[headline];
  const lines = [painter(style, report.verdict)(style.bold(sign)) + source, `  ${wrap(sentence, width, '  ')}`];
  if (at) lines.push(`  ${wrap(words.asOf(minute(report.checkedAt)), width, '  ')}`);
  if (findings.some(({ code }) => code === 'page.differs')) {
    lines.push(`  ${style.bad(style.bold(wrap(words.pageChanged, width, '  ')))}`);
  }
  if (brief) return [...lines, ...checkLines(report, layout, isWanting)].join('\n');
  const total = report.credentials.length;
  report.credentials.forEach((part, index) => {
    const stated = statementLines(part, parts[index], layout);
    const title = `${words.part(index + 1, total)}${words.colon} ${painter(style, part.verdict)(words.headline[headlineOf(part)])}`;
    // A part of which nothing can be said, as of the whole, is no news.
    if (stated.length > 0 || part.verdict !== report.verdict) {
      lines.push('', ...(total > 1 ? [`  ${style.bold(title)}`] : []), ...stated);
    }
  });
  lines.push('', `  ${style.bold(words.checked)}`, ...checkLines(report, layout, isTold));
  const steps = stepsFor(headline, findings, at).map((step) => words.steps[step]);
  const options = headline === 'conditional' ? recognizing(findings) : '';
  if (report.verdict !== 'rejected') {
    lines.push('', `  ${style.bold(words.notSaid)}`, `    ${wrap(words.limits, width, '    ')}`);
  }
  const todo = [...(options === '' ? [] : [words.recognize(printable(options))]), ...steps];
  if (todo.length > 0) {
    lines.push('', `  ${style.bold(words.next)}`, ...todo.map((text) => `    ${wrap(text, width, '    ')}`));
  }
  return lines.join('\n');
}

interface Layout {
  readonly speech: Speech;
  readonly style: Style;
  readonly width: number;
}

/** What an issuer states. Only of a credential whose signature was checked and passed. */
function statementLines(
  { credential }: CredentialReport,
  parts: ShownParts | undefined,
  { speech, width }: Layout,
): readonly string[] {
  if (credential === undefined) return [];
  const lines = [...statement(credential, speech), ...chosen(credential, parts, speech)];
  return lines.map((line) => `    ${wrap(line, width, '    ')}`);
}

/** A line of the list of checks, and the parts that it is about. */
interface Line {
  readonly outcome: Finding['outcome'];
  readonly checks: CheckId[];
  readonly text: string;
  readonly parts: number[];
}

/** What was checked: what is the same for several parts, or for several checks of them, is said once. */
function checkLines(
  { findings, credentials }: VerificationReport,
  layout: Layout,
  shown: (finding: Finding) => boolean,
): readonly string[] {
  const { speech } = layout;
  const lines: Line[] = [];
  const add = (finding: Finding, part: number | undefined): void => {
    if (!shown(finding)) return;
    const outcome = outcomeOf(finding);
    const text = printable(findingWords(finding, speech));
    // Texts are the same for other checks only where they rest on one that did not pass.
    const same = lines.find((line) => line.text === text && line.outcome === outcome);
    if (same === undefined) {
      lines.push({ outcome, checks: [finding.check], text, parts: part === undefined ? [] : [part] });
      return;
    }
    if (!same.checks.includes(finding.check)) same.checks.push(finding.check);
    if (part !== undefined && !same.parts.includes(part)) same.parts.push(part);
  };
  for (const finding of findings) if (finding.check === 'structure') add(finding, undefined);
  // In the order of the checks, so that what differs from part to part stands together.
  const order = [...new Set(credentials.flatMap((part) => part.findings.map(({ check }) => check)))];
  for (const check of order) {
    credentials.forEach((part, index) => {
      for (const finding of part.findings) if (finding.check === check) add(finding, index + 1);
    });
  }
  for (const finding of findings) if (finding.check !== 'structure') add(finding, undefined);
  return lines.map((line) => lineText(line, credentials.length, layout));
}

function lineText({ outcome, checks, text, parts }: Line, total: number, { speech, style, width }: Layout): string {
  const { words } = speech;
  const paint = { passed: style.good, failed: style.bad, indeterminate: style.caution, skipped: style.dim }[outcome];
  const mark = `${MARKS[outcome]} ${words.marks[outcome]}`;
  const column = Math.max(...Object.values(words.marks).map((word) => word.length)) + 2;
  const indent = ' '.repeat(4 + column + 2);
  const titles = checks.map((check) => checkTitle(check, speech)).join(', ');
  const where = parts.length === 0 || parts.length === total ? '' : ` ${words.parts(ranges(parts), parts.length > 1)}`;
  return `    ${paint(mark.padEnd(column))}  ${wrap(`${titles}${words.colon} ${text}${where}`, width, indent)}`;
}

/** What was not asked of the person was not checked, and what rests on a check that did not pass was not made. */
function outcomeOf({ code, outcome }: Finding): Finding['outcome'] {
  return code.endsWith('.skipped') || code === 'holder.not-bound' ? 'indeterminate' : outcome;
}

function isWanting({ outcome }: Finding): boolean {
  return outcome === 'failed' || outcome === 'indeterminate';
}

/** A document that is one credential, or has no page, is no news. */
function isTold({ code }: Finding): boolean {
  return code !== 'structure.single' && code !== 'page.not-a-document';
}

/** `1, 2, 3, 5` → `1–3, 5` */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function painter(style: Style, verdict: Verdict): (text: string) => string {
  return { verified: style.good, conditional: style.caution, indeterminate: style.caution, rejected: style.bad }[
    verdict
  ];
}
