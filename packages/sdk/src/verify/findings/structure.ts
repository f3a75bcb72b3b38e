/** Findings of the check `structure`: is it what the standard says it must be? */
export const STRUCTURE = {
  'structure.follows': {
    check: 'structure',
    outcome: 'passed',
    effect: 'supports',
    texts: {
      en: 'Follows the KlusCV standard, version {version}.',
      nl: 'Volgt de KlusCV-standaard, versie {version}.',
    },
  },
  'structure.presentation': {
    check: 'structure',
    outcome: 'passed',
    effect: 'supports',
    texts: {
      en: 'The file was read in full. Credentials in it: {count}.',
      nl: 'Het bestand is helemaal gelezen. Aantal bewijzen: {count}.',
    },
  },
  'structure.single': {
    check: 'structure',
    outcome: 'passed',
    effect: 'supports',
    texts: { en: 'The input is one credential.', nl: 'Dit is één bewijs.' },
  },
  'structure.absent': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'PARSING_ERROR',
    texts: {
      en: 'There is no credential here. Ask for the original file.',
      nl: 'Hier zit geen bewijs in. Vraag om het originele bestand.',
    },
  },
  'structure.too-large': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'PARSING_ERROR',
    texts: {
      en: 'This is larger than any KlusCV may be ({limit} bytes). Do not trust it.',
      nl: 'Dit is groter dan een KlusCV mag zijn ({limit} bytes). Vertrouw het niet.',
    },
  },
  'structure.json': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'PARSING_ERROR',
    texts: {
      en: 'This cannot be read ({reason}). The file is damaged or was changed: ask for the original.',
      nl: 'Dit is niet te lezen ({reason}). Het bestand is kapot of veranderd: vraag om het origineel.',
    },
  },
  'structure.compact': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'PARSING_ERROR',
    texts: {
      en: 'The sealed text cannot be read ({reason}). It was changed on its way: ask for the original file.',
      nl: 'De verzegelde tekst is niet te lezen ({reason}). Die is onderweg veranderd: vraag om het originele bestand.',
    },
  },
  'structure.not-canonical': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'PARSING_ERROR',
    texts: {
      en: 'The file is not written as the standard asks, byte for byte. It was changed: ask for the original.',
      nl: 'Het bestand is niet precies geschreven zoals de standaard vraagt. Het is veranderd: vraag om het origineel.',
    },
  },
  'structure.id': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'MALFORMED_VALUE_ERROR',
    texts: {
      en: 'The file is damaged or was changed: its content does not fit its own name. Ask for the original.',
      nl: 'Het bestand is kapot of veranderd: de inhoud past niet bij de naam erin. Vraag om het origineel.',
    },
  },
  'structure.duplicate': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'MALFORMED_VALUE_ERROR',
    texts: {
      en: 'The same credential ({id}) is in it twice, so the work would count double. Do not trust it.',
      nl: 'Hetzelfde bewijs ({id}) zit er twee keer in. Het werk telt dan dubbel. Vertrouw het niet.',
    },
  },
  'structure.format': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'PARSING_ERROR',
    texts: {
      en: 'The format "{format}" is not one that this program can check.',
      nl: 'Dit programma kan het formaat "{format}" niet controleren.',
    },
  },
  'structure.schema': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'MALFORMED_VALUE_ERROR',
    texts: {
      en: 'Does not follow the KlusCV standard: {problem}',
      nl: 'Volgt de KlusCV-standaard niet ({rule}).',
    },
  },
  'structure.newer': {
    check: 'structure',
    outcome: 'indeterminate',
    effect: 'blocks',
    texts: {
      en: 'Follows version {version} of the standard, which is newer than this program. Update it and try again.',
      nl: 'Volgt versie {version} van de standaard. Die is nieuwer dan dit programma. Werk het bij en probeer het opnieuw.',
    },
  },
  'structure.disclosure': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'PARSING_ERROR',
    texts: {
      en: 'What is shown does not fit what was sealed ({reason}). Do not trust it.',
      nl: 'Wat wordt getoond past niet bij wat is verzegeld ({reason}). Vertrouw het niet.',
    },
  },
  'structure.key-binding': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'PARSING_ERROR',
    texts: {
      en: 'The proof of the person who shows it cannot be read ({reason}). Ask for the original.',
      nl: 'Het bewijs van de persoon die het laat zien is niet te lezen ({reason}). Vraag om het origineel.',
    },
  },
  'structure.purpose-bound': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'MALFORMED_VALUE_ERROR',
    texts: {
      en: 'This is a statement for one addressee, which has no place in a CV. Ask for it to be taken out.',
      nl: 'Dit is een verklaring voor één ontvanger, die niet in een cv hoort. Vraag om die eruit te halen.',
    },
  },
  'structure.claim': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'MALFORMED_VALUE_ERROR',
    texts: {
      en: 'The credential says two different things: "{claim}" does not agree with the rest.',
      nl: 'Het bewijs zegt twee verschillende dingen: "{claim}" klopt niet met de rest.',
    },
  },
  'structure.legacy': {
    check: 'structure',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'MALFORMED_VALUE_ERROR',
    texts: {
      en: 'The credential is written in an old form (the claim "{claim}"), which is not accepted.',
      nl: 'Het bewijs is geschreven in een oude vorm (de claim "{claim}"). Die wordt niet geaccepteerd.',
    },
  },
} as const;
