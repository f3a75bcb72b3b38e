import { verifierError } from '../errors.ts';
import type { Finding } from '@kluscv/schema';
import { type AnswerCode, type AnswerDefinition, ANSWERS, type Mark } from '../answers.ts';

/** The signs of the marks, beside which words always stand. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  passed: '✓',
  failed: '✗',
  caution: '!',
  unknown: '?',
  none: '–',
};

/** The signs of the outcomes of a check, beside which words always stand. */
export const OUTCOME_SIGNS: Readonly<Record<Finding['outcome'], string>> = {
  passed: '✓',
  failed: '✗',
  indeterminate: '?',
  skipped: '–',
};

/** The mark of an answer. */
export function markOf(answer: AnswerCode): Mark {
  if (!Object.hasOwn(ANSWERS, answer)) {
    throw verifierError('verifier.input', `markOf: there is no answer ${JSON.stringify(answer)}. Give one of ANSWERS.`);
  }
  const { mark }: AnswerDefinition = ANSWERS[answer];
  return mark;
}
