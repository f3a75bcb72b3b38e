import type { CredentialReport, Finding, Verdict, VerificationReport } from '@kluscv/schema';
import { checkTitle, findingWords } from './finding-words.ts';
import { statement } from './statement.ts';
import { printable, type Style, styleFor, wrap } from './terminal.ts';
import { type Locale, MARKS, SIGNS, WORDS } from './words.ts';

/** How a report is printed. */
export interface ReportTextOptions {
  readonly locale: Locale;
  readonly color: boolean;
  readonly width: number;
  /** Only the verdict and what is in its way. Default false. */
  readonly brief?: boolean;
}

/** A report for people: the verdict in a sentence, what the issuer states, then each check with its mark and word. */
export function reportText(
  report: VerificationReport,
  { locale, color, width, brief = false }: ReportTextOptions,
): string {
  const words = WORDS[locale];
  const style = styleFor(color);
  const paint = painter(style, report.verdict);
  const lines = [
    `${paint(style.bold(`${SIGNS[report.verdict]} ${words.headline[report.verdict]}`))}${report.source === undefined ? '' : `  ${printable(report.source)}`}`,
    `  ${wrap(words.verdict[report.verdict], width, '  ')}`,
  ];
  if (report.findings.some(({ code }) => code === 'page.differs')) {
    lines.push(`  ${style.bad(style.bold(wrap(words.pageChanged, width, '  ')))}`);
  }
  if (brief) {
    const all = [...report.findings, ...report.credentials.flatMap(({ findings }) => findings)];
    const wanting = all.filter(({ outcome }) => outcome === 'failed' || outcome === 'indeterminate');
    return [...lines, ...wanting.map((finding) => findingLine(finding, { locale, style, width }))].join('\n');
  }
  report.credentials.forEach((part, index) => {
    lines.push('', ...credentialLines(part, index, report.credentials.length, { locale, style, width }));
  });
  // What was asked of a single credential stands with it; a document has more to say.
  const whole = report.findings.filter(({ outcome, code }) => outcome !== 'skipped' && code !== 'structure.single');
  if (whole.length > 0) {
    lines.push(
      '',
      `  ${style.bold(words.document)}`,
      ...whole.map((finding) => findingLine(finding, { locale, style, width })),
    );
  }
  if (report.verdict !== 'rejected') lines.push('', `  ${wrap(words.limits, width, '  ')}`);
  return lines.join('\n');
}

interface Layout {
  readonly locale: Locale;
  readonly style: Style;
  readonly width: number;
}

function credentialLines(part: CredentialReport, index: number, total: number, layout: Layout): readonly string[] {
  const { locale, style, width } = layout;
  const words = WORDS[locale];
  const heading =
    total === 1
      ? []
      : [
          `  ${style.bold(`${words.credential(index + 1, total)}: ${painter(style, part.verdict)(words.headline[part.verdict])}`)}`,
        ];
  const stated = part.credential === undefined ? [] : statement(part.credential, locale);
  return [
    ...heading,
    ...stated.map((line) => `    ${wrap(line, width, '    ')}`),
    ...part.findings.map((finding) => findingLine(finding, layout)),
  ];
}

function findingLine(finding: Finding, { locale, style, width }: Layout): string {
  const words = WORDS[locale];
  // A check that rests on one that did not pass was not made. Only what has no place here "does not apply".
  const outcome = finding.code.endsWith('.skipped') ? 'indeterminate' : finding.outcome;
  const paint = { passed: style.good, failed: style.bad, indeterminate: style.caution, skipped: style.dim }[outcome];
  const mark = `${MARKS[outcome]} ${words.marks[outcome]}`;
  const column = Math.max(...Object.values(words.marks).map((word) => word.length)) + 2;
  const indent = ' '.repeat(4 + column + 2);
  const text = `${checkTitle(finding.check, locale)}: ${printable(findingWords(finding, locale))}`;
  return `    ${paint(mark.padEnd(column))}  ${wrap(text, width, indent)}`;
}

function painter(style: Style, verdict: Verdict): (text: string) => string {
  return { verified: style.good, genuine: style.caution, indeterminate: style.caution, rejected: style.bad }[verdict];
}
