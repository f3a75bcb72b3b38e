/** Findings of the checks `semantics` and `page`: does what it says fit together, and does the page show it? */
export const CONTENT = {
  'semantics.agree': {
    check: 'semantics',
    outcome: 'passed',
    effect: 'supports',
    texts: { en: 'The figures agree with each other.', nl: 'De cijfers kloppen met elkaar.' },
  },
  'semantics.rule': {
    check: 'semantics',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'It breaks a rule of the standard: {problem}',
      nl: 'Het klopt niet met een regel van de standaard ({rule}). Vraag de maker hoe het zit.',
    },
  },
  'semantics.extension': {
    check: 'semantics',
    outcome: 'indeterminate',
    effect: 'blocks',
    texts: {
      en: 'It holds something that must be understood to rely on it, and this program does not know it ({extension}).',
      nl: 'Er staat iets in dat u moet begrijpen om erop te vertrouwen. Dit programma kent het niet ({extension}).',
    },
  },
  'semantics.skipped': {
    check: 'semantics',
    outcome: 'skipped',
    effect: 'blocks',
    texts: { en: 'Not checked, because of “{check}”.', nl: 'Niet gecontroleerd, vanwege “{check}”.' },
  },
  'page.identical': {
    check: 'page',
    outcome: 'passed',
    effect: 'supports',
    texts: { en: 'The page shows what was signed.', nl: 'De pagina laat zien wat er is getekend.' },
  },
  'page.differs': {
    check: 'page',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'The page was changed. Do not read the page: read what the credentials say.',
      nl: 'De pagina is veranderd. Lees niet de pagina, maar wat de bewijzen zeggen.',
    },
  },
  'page.renderer-unknown': {
    check: 'page',
    outcome: 'indeterminate',
    effect: 'limits',
    texts: {
      en: 'The page could not be compared: it was made by a program that is not known here. Read what the credentials say.',
      nl: 'De pagina is niet te vergelijken: die is gemaakt met een programma dat hier niet bekend is. Lees wat de bewijzen zeggen.',
    },
  },
  'page.no-credential': {
    check: 'page',
    outcome: 'skipped',
    effect: 'blocks',
    texts: {
      en: 'There is no credential in this document, so nothing on its pages can be checked.',
      nl: 'In dit document zit geen bewijs. Wat erop staat, is niet te controleren.',
    },
  },
  'page.not-a-document': {
    check: 'page',
    outcome: 'skipped',
    effect: 'neutral',
    texts: { en: 'There is no page to compare.', nl: 'Er is geen pagina om te vergelijken.' },
  },
} as const;
