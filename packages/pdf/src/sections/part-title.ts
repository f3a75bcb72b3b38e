import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { STYLES } from '../layout/style.ts';
import { claim, ENDORSEMENT, type EndorsementScope, type Part, RECORD, say, type Scope, worded } from './context.ts';
import { localized } from './localized.ts';

/** What tells the parts of a file from each other: kind of work and platform, or who endorses. */
export function titleOf(part: Scope | EndorsementScope): Text {
  if ('endorsement' in part) {
    const by = worded(part, `${ENDORSEMENT}/attesterRole`, `by.${part.endorsement.attesterRole}`);
    return say(part.words, 'endorsements.title', { by });
  }
  return say(part.words, 'signers.what', {
    workType: localized(part, `${RECORD}/workType/label`, part.record.workType.label),
    platform: claim(part, `${RECORD}/platform/name`, part.record.platform.name),
  });
}

/** Each part says whose it is: a file could join the work of two people. */
export function nameHere(part: Part): readonly Block[] {
  if (!part.oneOfMany) return [];
  const { name } = part.credential.credentialSubject;
  const text =
    name === undefined
      ? say(part.words, 'kluscv.nameHiddenHere')
      : say(part.words, 'kluscv.nameHere', { name: claim(part, '/credentialSubject/name', name) });
  return [{ kind: 'text', text, style: STYLES.note, keep: true }];
}
