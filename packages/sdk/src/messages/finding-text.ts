import { expectCall } from '@kluscv/schema/reading';
import type { Finding } from '@kluscv/schema';
import type { CheckId, FindingCode } from '@kluscv/schema/findings';

/** The words of a report in a language, from an entry of its own: `@kluscv/sdk/messages/en`, `nl`, `de`, `fr` or `da`. */
export interface Messages {
  /** A language tag of BCP 47. */
  readonly locale: string;
  readonly checks: Readonly<Record<CheckId, { readonly title: string; readonly question: string }>>;
  /** A sentence for each code, with its facts in braces. */
  readonly findings: Readonly<Record<FindingCode, string>>;
}

/** A finding in words. A code that the words do not know keeps those that it came with. */
export function findingText(
  finding: Pick<Finding, 'code' | 'message' | 'details'>,
  messages: Pick<Messages, 'checks' | 'findings'>,
): string {
  expectCall('findingText', {
    finding: [finding, { code: 'text' }],
    messages: [messages, { checks: 'object', findings: 'object' }],
  });
  const { code, details, message = '' } = finding;
  const { checks, findings } = messages;
  const texts: Readonly<Record<string, string>> = findings;
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  return text === undefined ? message : filled(text, details, checks);
}

function filled(text: string, details: Finding['details'], checks: Messages['checks']): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = details?.[name];
    if (name === 'check' && typeof fact === 'string' && Object.hasOwn(checks, fact)) {
      return checks[fact as CheckId].title;
    }
    return fact === undefined ? whole : String(fact);
  });
}
