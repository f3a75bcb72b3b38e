/** Findings of the check `status`: did the issuer withdraw it? What cannot be seen is never good. */
export const STATUS = {
  'status.in-force': {
    check: 'status',
    outcome: 'passed',
    effect: 'supports',
    texts: { en: 'Not withdrawn (as of {asOf}).', nl: 'Niet ingetrokken (bekeken: {asOf}).' },
  },
  'status.none': {
    check: 'status',
    outcome: 'skipped',
    effect: 'neutral',
    texts: {
      en: 'The maker keeps no list of withdrawals for this.',
      nl: 'De maker houdt hiervoor niet bij of het is ingetrokken.',
    },
  },
  'status.revoked': {
    check: 'status',
    outcome: 'failed',
    effect: 'rejects',
    texts: { en: 'Withdrawn by {issuer}. Do not trust it.', nl: 'Ingetrokken door {issuer}. Vertrouw het niet.' },
  },
  'status.suspended': {
    check: 'status',
    outcome: 'failed',
    effect: 'rejects',
    texts: {
      en: 'Suspended for now by {issuer}. Ask the maker why.',
      nl: 'Voorlopig stopgezet door {issuer}. Vraag de maker waarom.',
    },
  },
  'status.unreachable': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_RETRIEVAL_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: {list} did not answer. Try again later.',
      nl: 'Kon niet kijken of het is ingetrokken: {list} gaf geen antwoord. Probeer het later.',
    },
  },
  'status.list.malformed': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: the maker’s list cannot be read ({reason}).',
      nl: 'Kon niet kijken of het is ingetrokken: de lijst van de maker is niet te lezen ({reason}).',
    },
  },
  'status.list.proof': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: the seal of the list is not in order ({reason}).',
      nl: 'Kon niet kijken of het is ingetrokken: het zegel van de lijst klopt niet ({reason}).',
    },
  },
  'status.list.issuer': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: the list is by somebody else ({issuer}).',
      nl: 'Kon niet kijken of het is ingetrokken: de lijst is van iemand anders ({issuer}).',
    },
  },
  'status.list.id': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: another list ({list}) lies where the right one should be.',
      nl: 'Kon niet kijken of het is ingetrokken: er ligt een andere lijst ({list}) op de plek van de goede.',
    },
  },
  'status.list.purpose': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: the list is for something else ({purpose}).',
      nl: 'Kon niet kijken of het is ingetrokken: de lijst is voor iets anders ({purpose}).',
    },
  },
  'status.list.expired': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: the list is out of date since {until}.',
      nl: 'Kon niet kijken of het is ingetrokken: de lijst is verlopen sinds {until}.',
    },
  },
  'status.list.not-yet': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: the list begins only at {from}. Check the date of this computer.',
      nl: 'Kon niet kijken of het is ingetrokken: de lijst begint pas op {from}. Kijk naar de datum van deze computer.',
    },
  },
  'status.list.too-short': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_LIST_LENGTH_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: the list is too short to keep people apart ({length} places).',
      nl: 'Kon niet kijken of het is ingetrokken: de lijst is te kort ({length} plaatsen).',
    },
  },
  'status.list.too-large': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: the list unpacks to more than {limit} bytes.',
      nl: 'Kon niet kijken of het is ingetrokken: de lijst is uitgepakt groter dan {limit} bytes.',
    },
  },
  'status.list.index': {
    check: 'status',
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'RANGE_ERROR',
    texts: {
      en: 'It could not be seen whether it was withdrawn: its place ({index}) is not on the list.',
      nl: 'Kon niet kijken of het is ingetrokken: de plaats ({index}) staat niet op de lijst.',
    },
  },
  'status.skipped': {
    check: 'status',
    outcome: 'skipped',
    effect: 'blocks',
    texts: { en: 'Not checked, because of “{check}”.', nl: 'Niet gecontroleerd, vanwege “{check}”.' },
  },
} as const;
