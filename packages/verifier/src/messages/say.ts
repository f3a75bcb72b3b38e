import type { Finding } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import { MESSAGES } from '../expected.ts';
import type { Reason } from '../answer/document-answer.ts';
import type { Facts } from '../examination.ts';
import type { Messages, Text } from './messages.ts';
import { readableFacts } from './readable.ts';

/** A text with its facts. */
export function say(text: Text, facts: Facts, messages: Messages): string {
  const readable = readableFacts(facts, messages);
  if (typeof text === 'function') return text(readable, facts);
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'reason') return readable[name] ?? '';
    return readable[name] ?? (/^(?:maker|issuer|signer|name|names)$/.test(name) ? messages.theMaker : '–');
  });
  // Only a word of ours is given a capital, never somebody’s name.
  return filled.startsWith(messages.theMaker) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}

/** A finding in a sentence. One that the table does not know is said with the name of its check alone. */
export function findingText(finding: Finding, messages: Messages): string {
  expectCall('findingText', { finding: [finding, { check: 'text', code: 'text' }], messages: [messages, MESSAGES] });
  const { check, code, details = {} } = finding;
  const table: Readonly<Record<string, Text>> = messages.findings;
  const text = Object.hasOwn(table, code) ? table[code] : undefined;
  return text === undefined ? messages.checks[check].question : say(text, details, messages);
}

/** The first words of an answer. */
export function firstWords({ wording, facts }: Pick<Reason, 'wording' | 'facts'>, messages: Messages): string {
  return say(messages.answers[wording].first, facts, messages);
}

/** What an answer means, in one sentence or two. Where a file could not be looked into, why. */
export function meaning(
  { wording, facts, answer }: Pick<Reason, 'wording' | 'facts' | 'answer'>,
  messages: Messages,
): string {
  const { obstacle } = facts;
  const table: Readonly<Record<string, Text>> = messages.obstacles;
  const text = typeof obstacle === 'string' ? table[obstacle] : undefined;
  if (text !== undefined) {
    const why = say(text, facts, messages);
    return answer === 'ambiguousFile' ? `${say(messages.answers[wording].means, facts, messages)} ${why}` : why;
  }
  return say(messages.answers[wording].means, facts, messages);
}
