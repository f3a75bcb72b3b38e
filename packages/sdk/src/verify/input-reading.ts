import type { CalendarDate } from '@kluscv/schema';
import type { DidResolver } from '../did/resolver.ts';
import type { PresentationReading, SecuredCredential } from '../proof/format.ts';
import type { HolderBinding } from '../proof/holder-binding.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';

/** What was found in an input. */
export type InputReading =
  | {
      readonly ok: true;
      readonly finding: FindingOf<'structure'>;
      readonly credentials: readonly SecuredCredential[];
      /** Whether it is one credential by itself, and no presentation. */
      readonly alone: boolean;
      /** Day on which its page was made, by what it says. */
      readonly renderedOn?: CalendarDate;
      /** What the holder signed over all of them. */
      readonly binding?: (resolver: DidResolver) => HolderBinding;
    }
  | { readonly ok: false; readonly findings: FindingsOf<'structure'> };

/** The largest input, in bytes: fifty credentials of the largest size. */
export const MAX_INPUT: number = 10_500_000;

/** A presentation that its holder signed. */
export function presented(reading: PresentationReading): InputReading {
  if (!reading.ok) return reading;
  const { credentials, binding } = reading;
  if (credentials.length === 0) {
    const problem = 'It holds no credential.';
    return refused(
      finding('structure', 'structure.schema', { rule: 'vp', problem }, { pointer: '/verifiableCredential' }),
    );
  }
  return {
    ok: true,
    finding: finding('structure', 'structure.presentation', { count: credentials.length }),
    credentials,
    alone: false,
    binding,
  };
}

/** One credential by itself. */
export function single(credential: SecuredCredential): InputReading {
  return { ok: true, finding: finding('structure', 'structure.single', {}), credentials: [credential], alone: true };
}

/** What cannot be taken apart, and why. */
export function refused(...findings: FindingsOf<'structure'>): InputReading {
  return { ok: false, findings };
}
