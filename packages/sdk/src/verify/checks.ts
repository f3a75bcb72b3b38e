import type { Finding } from '@kluscv/schema';

/** The checks, in the order in which they are made and shown. This table drives code, documentation and every display. */
export const CHECKS = {
  structure: {
    decides: 'genuine',
    scope: ['document', 'credential'],
    title: { en: 'Form', nl: 'Vorm' },
    question: { en: 'Does it follow the KlusCV standard?', nl: 'Volgt het de KlusCV-standaard?' },
  },
  proof: {
    decides: 'genuine',
    scope: ['credential'],
    title: { en: 'Seal', nl: 'Zegel' },
    question: { en: 'Was anything changed since it was made?', nl: 'Is er iets veranderd sinds het is gemaakt?' },
  },
  issuer: {
    decides: 'accepted',
    scope: ['credential'],
    title: { en: 'Maker', nl: 'Maker' },
    question: { en: 'Is the maker on your list?', nl: 'Staat de maker op uw lijst?' },
  },
  validity: {
    decides: 'accepted',
    scope: ['credential'],
    title: { en: 'Validity', nl: 'Geldigheid' },
    question: { en: 'Is it in force today?', nl: 'Is het vandaag geldig?' },
  },
  status: {
    decides: 'genuine',
    scope: ['credential'],
    title: { en: 'Withdrawal', nl: 'Intrekking' },
    question: { en: 'Did the maker withdraw it?', nl: 'Heeft de maker het ingetrokken?' },
  },
  holder: {
    decides: 'accepted',
    scope: ['credential'],
    title: { en: 'Person', nl: 'Persoon' },
    question: { en: 'Is it about the person who shows it?', nl: 'Gaat het over de persoon die het laat zien?' },
  },
  semantics: {
    decides: 'accepted',
    scope: ['credential'],
    title: { en: 'Content', nl: 'Inhoud' },
    question: { en: 'Does what it says fit together?', nl: 'Klopt wat erin staat met elkaar?' },
  },
  page: {
    decides: 'accepted',
    scope: ['document'],
    title: { en: 'Page', nl: 'Pagina' },
    question: { en: 'Does the page show what was signed?', nl: 'Laat de pagina zien wat er is getekend?' },
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
  readonly title: { readonly en: string; readonly nl: string };
  readonly question: { readonly en: string; readonly nl: string };
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
