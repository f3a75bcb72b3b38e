import type { Finding, VerificationReport } from '@kluscv/schema';
import type { CheckId } from '@kluscv/schema/findings';
import type { Messages } from '../messages/messages.ts';
import { findingText, say } from '../messages/say.ts';

/** A line of the list of checks, and the numbers of the parts that it is about. Empty: the whole document. */
export interface CheckLine {
  readonly outcome: Finding['outcome'];
  readonly checks: readonly CheckId[];
  readonly text: string;
  readonly parts: readonly number[];
}

/** A document that is one credential, or has no page, is no news. */
const UNTOLD: readonly string[] = ['structure.single', 'page.not-a-document'];

/** What was checked, in the order of the checks: what is the same for several parts, or for several checks of them, is said once. */
export function checkLines(report: VerificationReport, messages: Messages): readonly CheckLine[] {
  const lines: { outcome: Finding['outcome']; checks: CheckId[]; text: string; parts: number[] }[] = [];
  const { findings, credentials } = report;
  const proven = credentials.length > 0 && credentials.every((part) => part.findings.some(isIntact));
  const add = (finding: Finding, part?: number): void => {
    if (UNTOLD.includes(finding.code)) return;
    const { outcome, text } = worded(finding, proven, messages);
    // Texts are the same for other checks only where they rest on one that did not pass.
    const same = lines.find((line) => line.text === text && line.outcome === outcome);
    if (same === undefined) {
      lines.push({ outcome, checks: [finding.check], text, parts: part === undefined ? [] : [part] });
      return;
    }
    if (!same.checks.includes(finding.check)) same.checks.push(finding.check);
    if (part !== undefined && !same.parts.includes(part)) same.parts.push(part);
  };
  for (const finding of findings) if (finding.check === 'structure') add(finding);
  const order = [...new Set(credentials.flatMap((part) => part.findings.map(({ check }) => check)))];
  for (const check of order) {
    credentials.forEach((part, index) => {
      for (const finding of part.findings) if (finding.check === check) add(finding, index + 1);
    });
  }
  for (const finding of findings) if (finding.check !== 'structure') add(finding);
  return lines.map((line) => (line.parts.length === credentials.length ? { ...line, parts: [] } : line));
}

/** `1, 2, 3, 5` → `1–3, 5` */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** What was not asked of the person was not checked, and what rests on a check that did not pass was not made. */
function worded(
  finding: Finding,
  proven: boolean,
  messages: Messages,
): { readonly outcome: Finding['outcome']; readonly text: string } {
  const { code, outcome } = finding;
  if (!proven && (code === 'page.identical' || code === 'page.sealed')) {
    return { outcome: 'indeterminate', text: say(messages.pageUnproven, { check: 'proof' }, messages) };
  }
  const unasked = code.endsWith('.skipped') || code === 'holder.not-bound';
  return { outcome: unasked ? 'indeterminate' : outcome, text: findingText(finding, messages) };
}

function isIntact({ code }: Finding): boolean {
  return code === 'proof.intact';
}
