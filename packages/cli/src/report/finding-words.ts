import type { Finding } from '@kluscv/schema';
import { type CheckId, findingText } from '@kluscv/sdk';
import type { Speech } from '../terminal/speech.ts';

/** A finding in a sentence. */
export function findingWords(finding: Finding, { messages }: Speech): string {
  return findingText(finding, messages);
}

/** The name of a check. */
export function checkTitle(check: CheckId, { messages }: Speech): string {
  return messages.checks[check].title;
}
