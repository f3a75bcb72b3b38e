import { expectCall } from '@kluscv/schema/reading';
import { ANSWER, MESSAGES, REASON } from '../expected.ts';
import type { DocumentAnswer, Reason } from '../answer/document-answer.ts';
import type { Messages } from '../messages/messages.ts';
import { firstWords, meaning } from '../messages/say.ts';
import { ranges } from './check-lines.ts';

/** The reason that gives a document its answer. Of a container it is that of what is in it. */
export function leading(answer: DocumentAnswer): Pick<Reason, 'answer' | 'wording' | 'facts' | 'parts' | 'allowed'> {
  expectCall('leading', { answer: [answer, ANSWER] });
  const [own] = answer.reasons;
  if (own?.answer === answer.answer) return own;
  const inside = answer.inside.find((each) => each.answer === answer.answer);
  if (inside !== undefined) return leading(inside);
  return { answer: answer.answer, wording: answer.answer, facts: {}, parts: [], allowed: false } as Reason;
}

/** Words of a reason: first words, what they mean, and behind that which parts it is about. */
export function reasonText(
  reason: Pick<Reason, 'answer' | 'wording' | 'facts' | 'parts' | 'allowed'>,
  total: number,
  messages: Messages,
): { readonly first: string; readonly means: string } {
  expectCall('reasonText', { reason: [reason, REASON], total: [total, 'number'], messages: [messages, MESSAGES] });
  const { parts, allowed, answer } = reason;
  // Its first words name the parts.
  const told = answer === 'sameWorkTwice' || parts.length === 0 || parts.length === total;
  const where = told ? '' : ` ${messages.parts(ranges(parts), parts.length > 1)}`;
  const note = allowed ? ` (${messages.allowed})` : '';
  return { first: firstWords(reason, messages), means: `${meaning(reason, messages)}${where}${note}` };
}
