import type { Finding } from '../generated/model.ts';

/**
 * The checks, in the order in which they are made and shown. This table drives code, documentation and every
 * display; words are made elsewhere.
 */
export const CHECKS = {
  structure: {
    decides: 'genuine',
    scope: ['document', 'credential'],
  },
  proof: {
    decides: 'genuine',
    scope: ['credential'],
  },
  issuer: {
    decides: 'accepted',
    scope: ['credential'],
  },
  validity: {
    decides: 'accepted',
    scope: ['credential'],
  },
  status: {
    decides: 'genuine',
    scope: ['credential'],
  },
  holder: {
    decides: 'accepted',
    scope: ['credential'],
  },
  semantics: {
    decides: 'accepted',
    scope: ['credential'],
  },
  page: {
    decides: 'accepted',
    scope: ['document'],
  },
} as const;

/** Name of a check. */
export type CheckId = Finding['check'];

/** What a check looks at: the document as a whole, or each credential in it. */
export type CheckScope = 'document' | 'credential';

/** What the table says of one check. */
export interface CheckDefinition {
  /** `genuine`: the same for everyone. `accepted`: what this verifier asks for. (W3C: verification and validation.) */
  readonly decides: 'genuine' | 'accepted';
  readonly scope: readonly CheckScope[];
}

/** The checks that are made on this scope, as a type: whoever makes them all is told at compile time which one is missing. */
export type CheckIdOf<Scope extends CheckScope> = {
  [Id in keyof typeof CHECKS]: Scope extends (typeof CHECKS)[Id]['scope'][number] ? Id : never;
}[keyof typeof CHECKS];

/** All checks of a scope, in order. */
export function checksOf<Scope extends CheckScope>(scope: Scope): readonly CheckIdOf<Scope>[] {
  const table: Readonly<Record<CheckId, CheckDefinition>> = CHECKS;
  const ids = Object.keys(table) as CheckId[];
  return ids.filter((id) => table[id].scope.includes(scope)) as unknown as readonly CheckIdOf<Scope>[];
}
