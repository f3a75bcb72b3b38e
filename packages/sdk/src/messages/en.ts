import { ORDINARY_WORDS } from '../verify/findings/ordinary-words.ts';
import { OTHER_WORDS } from '../verify/findings/other-words.ts';
import type { Messages } from '../verify/findings.ts';

/** The report in English. */
export const en: Messages = {
  locale: 'en',
  checks: {
    structure: { title: 'Form', question: 'Does it follow the KlusCV standard?' },
    proof: { title: 'Seal', question: 'Was anything changed since it was made?' },
    issuer: { title: 'Maker', question: 'Is the maker on your list?' },
    validity: { title: 'Validity', question: 'Is it in force today?' },
    status: { title: 'Withdrawal', question: 'Did the maker withdraw it?' },
    holder: { title: 'Person', question: 'Is it about the person who shows it?' },
    semantics: { title: 'Content', question: 'Does what it says fit together?' },
    page: { title: 'Page', question: 'Does the page show what was signed?' },
  },
  findings: { ...ORDINARY_WORDS, ...OTHER_WORDS },
};
