import type { AnswerCode, DocumentAnswer } from '@kluscv/verifier';
import { markOf } from '@kluscv/verifier/report';
import { EXIT, type ExitCode } from '../../exit.ts';

/** The exit code of an answer, without what was let pass. */
export function exitCodeOf({ counts, reasons }: Pick<DocumentAnswer, 'counts' | 'reasons'>): ExitCode {
  const { obstacle, exit } = reasons[0]?.facts ?? {};
  return obstacle === 'unavailable' ? (exit as ExitCode) : exitCodeFor(counts);
}

/** The exit code of an answer by the table of answers. */
export function exitCodeFor(answer: AnswerCode): ExitCode {
  if (answer === 'unchecked') return EXIT.indeterminate;
  return {
    passed: EXIT.ok,
    failed: EXIT.rejected,
    caution: EXIT.genuine,
    unknown: EXIT.noCredential,
    none: EXIT.noCredential,
  }[markOf(answer)];
}
