import type { Problem } from '@kluscv/schema';
import { credentialProblems } from '@kluscv/schema/rules';
import type { CheckContext } from '../context.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';

const MAX_PROBLEMS = 10;

/** Checks what no schema can say: that the stated figures agree with each other, and that nothing asks to be understood that is not. */
export function checkSemantics({ credential }: CheckContext): FindingsOf<'semantics'> {
  const [first, ...rest] = credentialProblems(credential).slice(0, MAX_PROBLEMS).map(findingOf);
  return first === undefined ? [finding('semantics', 'semantics.agree', {})] : [first, ...rest];
}

function findingOf({ code, pointer, message }: Problem): FindingOf<'semantics'> {
  return code === 'semantics.extension.critical'
    ? finding('semantics', 'semantics.extension', { extension: lastMemberOf(pointer) }, { pointer })
    : finding('semantics', 'semantics.rule', { rule: code, problem: message }, { pointer });
}

/** The name that a JSON Pointer ends in (RFC 6901). */
function lastMemberOf(pointer: string): string {
  return (pointer.split('/').at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}
