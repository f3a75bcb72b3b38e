import type { Finding } from '@kluscv/schema';
import type { Eventual } from '../runtime.ts';
import { findingText, type Messages } from './findings.ts';
import { later } from '../later.ts';

const ENGLISH = /* @__PURE__ */ later(() => import('../messages/en.ts'));

/** A report whose findings have a sentence each. The words of what is not as it should be are loaded when there is something to say. */
export function worded<Report extends { readonly findings: readonly Finding[] }>(report: Report): Eventual<Report> {
  if (report.findings.every(({ message }) => message !== '')) return report;
  return ENGLISH.now === undefined
    ? ENGLISH.load().then(({ en }) => inWords(report, en))
    : inWords(report, ENGLISH.now.en);
}

function inWords<Report extends { readonly findings: readonly Finding[] }>(report: Report, messages: Messages): Report {
  const findings = report.findings.map((finding) =>
    finding.message === '' ? { ...finding, message: findingText(finding, messages) } : finding,
  );
  return { ...report, findings };
}
