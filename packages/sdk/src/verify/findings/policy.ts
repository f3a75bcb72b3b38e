/** Findings of the checks `issuer`, `validity` and `holder`: does it meet what this verifier asks for? */
export const POLICY = {
  'issuer.recognized': {
    check: 'issuer',
    outcome: 'passed',
    effect: 'supports',
    texts: {
      en: 'Made by {name}, known in the list “{list}”.',
      nl: 'Gemaakt door {name}, bekend in de lijst “{list}”.',
    },
  },
  'issuer.trusted': {
    check: 'issuer',
    outcome: 'passed',
    effect: 'supports',
    texts: { en: 'You trust the maker ({issuer}).', nl: 'U vertrouwt de maker ({issuer}).' },
  },
  'issuer.other-name': {
    check: 'issuer',
    outcome: 'passed',
    effect: 'neutral',
    texts: {
      en: 'The maker calls itself “{stated}” here; on your list it is called “{name}”.',
      nl: 'De maker noemt zich hier “{stated}”; op uw lijst heet die “{name}”.',
    },
  },
  'issuer.unknown': {
    check: 'issuer',
    outcome: 'indeterminate',
    effect: 'limits',
    texts: {
      en: 'The maker is not on your list: {issuer}. Call the platform, through its own website.',
      nl: 'De maker staat niet op uw lijst: {issuer}. Bel het platform, via hun eigen website.',
    },
  },
  'issuer.look-alike': {
    check: 'issuer',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'Take care: the maker’s address {issuer} looks like {like}, which is on your list, but is another.',
      nl: 'Let op: het adres van de maker {issuer} lijkt op {like}, dat op uw lijst staat, maar is een ander.',
    },
  },
  'issuer.no-longer-recognized': {
    check: 'issuer',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'The maker {name} was known in the list “{list}” until {until}, and is not any more.',
      nl: 'De maker {name} was bekend in de lijst “{list}” tot en met {until}, en nu niet meer.',
    },
  },
  'issuer.distrusted': {
    check: 'issuer',
    outcome: 'failed',
    effect: 'limits',
    texts: { en: 'You do not trust the maker ({issuer}).', nl: 'U vertrouwt de maker niet ({issuer}).' },
  },
  'issuer.worker-export': {
    check: 'issuer',
    outcome: 'passed',
    effect: 'neutral',
    texts: {
      en: 'The figures come from the worker’s own data file, not from the platform itself.',
      nl: 'De cijfers komen uit een bestand van de werker zelf, niet van het platform.',
    },
  },
  'issuer.self-declared': {
    check: 'issuer',
    outcome: 'passed',
    effect: 'neutral',
    texts: {
      en: 'The figures are the worker’s own word. Nobody else stands for them.',
      nl: 'De cijfers heeft de werker zelf opgegeven. Niemand anders staat ervoor in.',
    },
  },
  'issuer.test': {
    check: 'issuer',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'This is a TEST. It says nothing about a real person.',
      nl: 'Dit is een TEST. Het zegt niets over een echt persoon.',
    },
  },
  'issuer.skipped': {
    check: 'issuer',
    outcome: 'skipped',
    effect: 'blocks',
    texts: { en: 'Not checked, because of “{check}”.', nl: 'Niet gecontroleerd, vanwege “{check}”.' },
  },
  'validity.until': {
    check: 'validity',
    outcome: 'passed',
    effect: 'supports',
    texts: { en: 'Valid until {until}.', nl: 'Geldig tot {until}.' },
  },
  'validity.open-ended': {
    check: 'validity',
    outcome: 'passed',
    effect: 'supports',
    texts: { en: 'Valid; it has no end date.', nl: 'Geldig; er is geen einddatum.' },
  },
  'validity.not-yet': {
    check: 'validity',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'Not valid yet: it begins on {from}. Check the date of this computer too.',
      nl: 'Nog niet geldig: het begint op {from}. Kijk ook naar de datum van deze computer.',
    },
  },
  'validity.expired': {
    check: 'validity',
    outcome: 'failed',
    effect: 'limits',
    texts: { en: 'Expired on {until}. It was valid.', nl: 'Verlopen op {until}. Het was geldig.' },
  },
  'validity.contradictory': {
    check: 'validity',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'RANGE_ERROR',
    texts: {
      en: 'It would end ({until}) before it begins ({from}). Do not trust it.',
      nl: 'Het eindigt ({until}) voordat het begint ({from}). Vertrouw het niet.',
    },
  },
  'validity.skipped': {
    check: 'validity',
    outcome: 'skipped',
    effect: 'blocks',
    texts: { en: 'Not checked, because of “{check}”.', nl: 'Niet gecontroleerd, vanwege “{check}”.' },
  },
  'holder.not-bound': {
    check: 'holder',
    outcome: 'skipped',
    effect: 'neutral',
    texts: {
      en: 'Not asked. This says nothing about who is in front of you: compare name and ID.',
      nl: 'Niet gevraagd. Dit zegt niets over wie u voor zich heeft: vergelijk naam en ID.',
    },
  },
  'holder.bound': {
    check: 'holder',
    outcome: 'passed',
    effect: 'supports',
    texts: {
      en: 'Shown by the person to whom it was given, for you, at {at}.',
      nl: 'Getoond door de persoon aan wie het is gegeven, voor u, op {at}.',
    },
  },
  'holder.missing': {
    check: 'holder',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'You asked for proof that it belongs to the person who shows it, and there is none. Ask again.',
      nl: 'U vroeg om bewijs dat het van deze persoon is, en dat ontbreekt. Vraag het opnieuw.',
    },
  },
  'holder.mismatch': {
    check: 'holder',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'Not shown by the person to whom it was given, or changed since. Do not trust it.',
      nl: 'Niet getoond door de persoon aan wie het is gegeven, of daarna veranderd. Vertrouw het niet.',
    },
  },
  'holder.other': {
    check: 'holder',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'It is about somebody else than the one who shows it ({holder}), as far as can be seen. Compare name and ID.',
      nl: 'Het gaat over iemand anders dan wie het laat zien ({holder}), voor zover te zien is. Vergelijk naam en ID.',
    },
  },
  'holder.audience': {
    check: 'holder',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'This was made for somebody else ({audience}), not for you. Ask for one that is made for you.',
      nl: 'Dit is gemaakt voor iemand anders ({audience}), niet voor u. Vraag er een die voor u is gemaakt.',
    },
  },
  'holder.nonce': {
    check: 'holder',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'This does not answer your question: it was shown before, or to somebody else. Ask again.',
      nl: 'Dit is geen antwoord op uw vraag: het is al eerder of aan iemand anders getoond. Vraag het opnieuw.',
    },
  },
  'holder.stale': {
    check: 'holder',
    outcome: 'failed',
    effect: 'limits',
    texts: {
      en: 'This was not made just now. Ask for a new one, and look at the date of this computer.',
      nl: 'Dit is niet zojuist gemaakt. Vraag een nieuwe, en kijk naar de datum van deze computer.',
    },
  },
  'holder.skipped': {
    check: 'holder',
    outcome: 'skipped',
    effect: 'blocks',
    texts: { en: 'Not checked, because of “{check}”.', nl: 'Niet gecontroleerd, vanwege “{check}”.' },
  },
} as const;
