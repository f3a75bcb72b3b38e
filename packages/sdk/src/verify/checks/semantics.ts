import { semanticProblems } from '@kluscv/schema';
import type { CheckContext } from '../context.ts';
import { type FindingsOf, finding } from '../findings.ts';

const MAX_PROBLEMS = 10;

/** Checks that the stated figures agree with each other. */
export function checkSemantics({ credential }: CheckContext): FindingsOf<'semantics'> {
  const problems = semanticProblems(credential.credentialSubject.workRecord, credential.issuer);
  const [first, ...rest] = problems.slice(0, MAX_PROBLEMS).map(({ code, pointer, message }) => {
    const at = { pointer: `/credentialSubject/workRecord${pointer}` };
    return finding('semantics', 'semantics.contradiction', { rule: code, problem: message }, at);
  });
  return first === undefined ? [finding('semantics', 'semantics.agree', {})] : [first, ...rest];
}
