/** Findings of the checks `semantics` and `page`: does what it says fit together, and does the page show it? */
export const CONTENT = {
  'semantics.agree': {
    check: 'semantics',
    outcome: 'passed',
    effect: 'supports',
    text: 'The figures agree with each other.',
  },
  'semantics.rule': {
    check: 'semantics',
    outcome: 'failed',
    effect: 'limits',
    text: 'It breaks a rule of the standard: {problem}',
    facts: ['rule'],
  },
  'semantics.extension': {
    check: 'semantics',
    outcome: 'indeterminate',
    effect: 'blocks',
    text: 'It holds something that must be understood to rely on it, and this program does not know it ({extension}).',
  },
  'semantics.skipped': {
    check: 'semantics',
    outcome: 'skipped',
    effect: 'blocks',
    text: 'Not checked, because of “{check}”.',
  },
  'page.identical': {
    check: 'page',
    outcome: 'passed',
    effect: 'supports',
    text: 'The page shows what was signed.',
  },
  'page.sealed': {
    check: 'page',
    outcome: 'passed',
    effect: 'supports',
    text: 'The page shows what was signed. The PDF carries a seal of its own as well, in the name of “{by}”. That name was not checked.',
  },
  'page.seal-damaged': {
    check: 'page',
    outcome: 'failed',
    effect: 'limits',
    text: 'The page shows what was signed, but the seal of the PDF is damaged or belongs to another file. Ask for the original file.',
  },
  'page.differs': {
    check: 'page',
    outcome: 'failed',
    effect: 'limits',
    text: 'The page was changed. Do not read the page: read what the credentials say.',
  },
  'page.renderer-unknown': {
    check: 'page',
    outcome: 'indeterminate',
    effect: 'limits',
    text: 'The page could not be compared: it was made by a program that is not known here. Read what the credentials say.',
  },
  'page.no-credential': {
    check: 'page',
    outcome: 'skipped',
    effect: 'blocks',
    text: 'There is no credential in this document, so nothing on its pages can be checked.',
  },
  'page.not-a-document': {
    check: 'page',
    outcome: 'skipped',
    effect: 'neutral',
    text: 'There is no page to compare.',
  },
} as const;
