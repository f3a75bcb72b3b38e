import type { Finding } from '@kluscv/schema';

/** The checks, in the order in which they are made and shown. This table drives code, documentation and every display. */
export const CHECKS = {
  structure: {
    decides: 'genuine',
    scope: ['document', 'credential'],
    title: 'Form',
    question: 'Does it follow the KlusCV standard?',
  },
  proof: {
    decides: 'genuine',
    scope: ['credential'],
    title: 'Seal',
    question: 'Was anything changed since it was made?',
  },
  issuer: {
    decides: 'accepted',
    scope: ['credential'],
    title: 'Maker',
    question: 'Is the maker on your list?',
  },
  validity: {
    decides: 'accepted',
    scope: ['credential'],
    title: 'Validity',
    question: 'Is it in force today?',
  },
  status: {
    decides: 'genuine',
    scope: ['credential'],
    title: 'Withdrawal',
    question: 'Did the maker withdraw it?',
  },
  holder: {
    decides: 'accepted',
    scope: ['credential'],
    title: 'Person',
    question: 'Is it about the person who shows it?',
  },
  semantics: {
    decides: 'accepted',
    scope: ['credential'],
    title: 'Content',
    question: 'Does what it says fit together?',
  },
  page: {
    decides: 'accepted',
    scope: ['document'],
    title: 'Page',
    question: 'Does the page show what was signed?',
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
  /** In English; other languages lie under `@kluscv/sdk/messages/`. */
  readonly title: string;
  readonly question: string;
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
