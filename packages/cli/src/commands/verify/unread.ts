import type { Instant } from '@kluscv/schema';
import { answerFrom, type DocumentAnswer } from '@kluscv/verifier';
import { EXIT, type ExitCode } from '../../exit.ts';

/** What stands in reports for a file that is not there or could not be opened. It is told as an error besides. */
export function unreadAnswer(name: string, exit: ExitCode, checkedAt: Instant): DocumentAnswer {
  return answerFrom({
    source: name,
    sha256: '',
    size: 0,
    kind: 'other',
    format: 'unknown',
    checkedAt,
    // What did not answer says nothing of what is there.
    obstacle: {
      code: 'unavailable',
      facts: { exit },
      answer: exit === EXIT.indeterminate ? 'unchecked' : 'unreadable',
    },
    parts: [],
    foreign: [],
    notes: [],
    notLookedAt: [],
    inside: [],
  });
}
