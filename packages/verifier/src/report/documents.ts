import { expectCall } from '@kluscv/schema/reading';
import { ANSWER } from '../expected.ts';
import type { DocumentAnswer } from '../answer/document-answer.ts';

/** The documents that an answer is about: itself, or those that a container holds, in order. A container with an answer of its own is one of them. */
export function documentsIn(answer: DocumentAnswer): readonly DocumentAnswer[] {
  expectCall('documentsIn', { answer: [answer, ANSWER] });
  const inside = answer.inside.flatMap(documentsIn);
  return answer.inside.length > 0 && answer.reasons.length === 0 ? inside : [answer, ...inside];
}
