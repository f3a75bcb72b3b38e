/** Findings of the check `proof`: was this signed, as it stands here, with a key of the issuer? */
export const PROOF = {
  'proof.intact': {
    check: 'proof',
    outcome: 'passed',
    effect: 'supports',
    texts: { en: 'Nothing changed since {date}.', nl: 'Niets veranderd sinds {date}.' },
  },
  'proof.mismatch': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'This was changed, or not signed by the one it names. Do not trust it.',
      nl: 'Dit is veranderd, of niet getekend door wie erin staat. Vertrouw het niet.',
    },
  },
  'proof.header': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The seal carries an instruction that is not allowed ("{member}"). Do not trust it.',
      nl: 'In het zegel staat een opdracht die niet mag ("{member}"). Vertrouw het niet.',
    },
  },
  'proof.type': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The seal is that of another kind of document ("{type}").',
      nl: 'Het zegel is van een ander soort document ("{type}").',
    },
  },
  'proof.context': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'Its words are explained at an address that this program does not know ("{context}"). Do not trust it.',
      nl: 'De betekenis van de woorden staat op een adres dat dit programma niet kent ("{context}"). Vertrouw het niet.',
    },
  },
  'proof.algorithm': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The seal is of a kind that is not safe or not known ("{algorithm}"). Do not trust it.',
      nl: 'Dit soort zegel is niet veilig of niet bekend ("{algorithm}"). Vertrouw het niet.',
    },
  },
  'proof.algorithm-mismatch': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The seal says it was made with {algorithm}, but the key of the maker is for {key}. Do not trust it.',
      nl: 'Volgens het zegel is {algorithm} gebruikt, maar de sleutel van de maker is voor {key}. Vertrouw het niet.',
    },
  },
  'proof.key.missing': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The seal does not say with which key it was made.',
      nl: 'Het zegel zegt niet met welke sleutel het is gemaakt.',
    },
  },
  'proof.key.name': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The seal names a key in a way that is not allowed ("{key}"). Do not trust it.',
      nl: 'Het zegel noemt een sleutel op een manier die niet mag ("{key}"). Vertrouw het niet.',
    },
  },
  'proof.key.foreign': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'Not made by {issuer}: it was signed with a key of {signer}. Do not trust it.',
      nl: 'Niet gemaakt door {issuer}: het is getekend met een sleutel van {signer}. Vertrouw het niet.',
    },
  },
  'proof.key.unlisted': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The maker does not list the key of this seal ({key}), or no longer. Ask the maker for a new one.',
      nl: 'De sleutel van dit zegel ({key}) staat niet (meer) bij de maker. Vraag de maker om een nieuw bewijs.',
    },
  },
  'proof.key.purpose': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The maker does not allow this key ({key}) to sign credentials.',
      nl: 'De maker laat niet toe dat deze sleutel ({key}) bewijzen tekent.',
    },
  },
  'proof.key.controller': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The key of this seal ({key}) is in the hands of somebody other than the maker.',
      nl: 'De sleutel van dit zegel ({key}) is van iemand anders dan de maker.',
    },
  },
  'proof.key.unusable': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The key of this seal cannot be trusted ({reason}).',
      nl: 'De sleutel van dit zegel is niet te vertrouwen ({reason}).',
    },
  },
  'proof.issuer.invalid': {
    check: 'proof',
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    texts: {
      en: 'The maker’s identifier is not a real one ({issuer}).',
      nl: 'De code van de maker bestaat niet echt ({issuer}).',
    },
  },
  'proof.issuer.unsupported': {
    check: 'proof',
    outcome: 'indeterminate',
    effect: 'blocks',
    texts: {
      en: 'The seal cannot be checked: this program does not know this kind of maker’s identifier ({issuer}).',
      nl: 'Het zegel is niet te controleren: dit programma kent dit soort code van een maker niet ({issuer}).',
    },
  },
  'proof.issuer.unreachable': {
    check: 'proof',
    outcome: 'indeterminate',
    effect: 'blocks',
    texts: {
      en: 'The seal cannot be checked: the keys of the maker ({issuer}) could not be fetched. Try again later.',
      nl: 'Het zegel is niet te controleren: de sleutels van de maker ({issuer}) waren niet op te halen. Probeer het later.',
    },
  },
  'proof.issuer.not-found': {
    check: 'proof',
    outcome: 'indeterminate',
    effect: 'blocks',
    texts: {
      en: 'The seal cannot be checked: the maker ({issuer}) does not publish keys any more, or never did.',
      nl: 'Het zegel is niet te controleren: de maker ({issuer}) laat geen sleutels (meer) zien.',
    },
  },
  'proof.issuer.malformed': {
    check: 'proof',
    outcome: 'indeterminate',
    effect: 'blocks',
    texts: {
      en: 'The seal cannot be checked: what the maker ({issuer}) publishes about its keys cannot be used.',
      nl: 'Het zegel is niet te controleren: wat de maker ({issuer}) over zijn sleutels laat zien, is niet bruikbaar.',
    },
  },
  'proof.skipped': {
    check: 'proof',
    outcome: 'skipped',
    effect: 'blocks',
    texts: { en: 'Not checked, because of “{check}”.', nl: 'Niet gecontroleerd, vanwege “{check}”.' },
  },
} as const;
