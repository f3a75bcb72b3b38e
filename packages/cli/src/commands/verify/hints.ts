import type { DocumentAnswer } from '@kluscv/verifier';
import { shellWord } from '../../terminal/shell-word.ts';

/** What the command offers for a step: a line to copy below it, in which nothing is that a shell would take for something else. */
export function hintFor(
  { code, facts }: DocumentAnswer['nextSteps'][number],
  { source = '' }: Pick<DocumentAnswer, 'source'>,
): string | undefined {
  const file = source === '' || source === '-' ? 'FILE' : shellWord(source);
  const { issuer } = facts;
  if (code === 'knowMaker' && typeof issuer === 'string' && /^did:web:[\w.:%-]+$/.test(issuer)) {
    return `kluscv verify ${file} --issuer ${issuer}`;
  }
  if (code === 'drawAnew') return `kluscv export pdf ${file}`;
  if (code === 'useAddressee') return `kluscv verify ${file} --addressee NAME`;
  if (code === 'chooseTime') return `kluscv verify ${file} --status-list LIST`;
  return code === 'retryOnline' ? `kluscv verify ${file}` : undefined;
}
