import type { Instant } from '@kluscv/schema';
import { answerFrom, type DocumentAnswer } from '@kluscv/verifier';
import type { ExitCode } from '../../exit.ts';

/** What stands in reports for a file that is not there or could not be opened. It is told as an error besides. */
export function unreadAnswer(name: string, exit: ExitCode, checkedAt: Instant): DocumentAnswer {
  return answerFrom({
    source: name,
    sha256: '',
    size: 0,
    kind: 'other',
    format: 'unknown',
    checkedAt,
    obstacle: { code: 'unavailable', facts: { exit }, answer: 'unreadable' },
    parts: [],
    foreign: [],
    notes: [],
    notLookedAt: [],
    inside: [],
  });
}
