/** Everything that this package throws: callers' mistakes and refused issuing. What is wrong with somebody else's credential is a finding. */
export const ERRORS = {
  'did.key-name': {
    title: 'This is no name for a key',
    cause: 'The name of a key is what follows `#` in a DID URL: letters, digits, and `.`, `_`, `~` or `-`.',
    remedy: 'Give a name such as `key-1`.',
  },
  'did.unusable': {
    title: 'The identifier cannot be made',
    cause: 'A DID document was asked for an identifier that is not a did:web, or for no key at all.',
    remedy: 'Give a did:web identifier and at least one public key.',
  },
  'issue.days': {
    title: 'A credential cannot hold for so many days',
    cause: 'The number of days (`validDays`) is no whole number above 0.',
    remedy: 'Give a number such as 365, or leave it out: then the credential has no end.',
  },
  'issue.did': {
    title: 'A DID leads nowhere',
    cause:
      'It is not written in its one form (host names small, a port as %3A8443, no underscore, no dot at the end, no empty part), or no verifier can look it up.',
    remedy: 'Correct it as the message says.',
  },
  'issue.future': {
    title: 'Work lies after the day of signing',
    cause: 'A date of the work, or of what was said of it, is later than the `validFrom` of the credential.',
    remedy: 'Correct the date, or sign on a later day.',
  },
  'issue.hideable': {
    title: 'This claim cannot be made hideable',
    cause:
      'The standard says of each claim whether it can always, may, or must never be hidden; the issuer chooses among the second kind alone.',
    remedy: 'Take pointers that the message names, or `all`.',
  },
  'issue.issuer': {
    title: 'The key belongs to another issuer',
    cause: 'The `issuer.id` of the credential is not the DID of the signer’s verification method.',
    remedy: 'Sign with a key of the issuer that the credential names, or name the issuer that the key belongs to.',
  },
  'issue.newer': {
    title: 'The credential follows another version of the standard',
    cause: 'Its `credentialSchema` is not the schema that this package implements.',
    remedy: 'Make the credential with `credentialFor`, or update this package.',
  },
  'issue.schema': {
    title: 'The credential does not follow the standard',
    cause: 'A member is missing, unknown, of the wrong form, or may never be signed.',
    remedy: 'Correct the places named in `details.problems`.',
  },
  'issue.semantics': {
    title: 'The credential breaks a rule of the standard',
    cause:
      'A total does not agree with its parts, a period ends before it begins, or a text holds what must never be signed.',
    remedy: 'Correct the places named in `details.problems`.',
  },
  'issue.text': {
    title: 'A text holds half a character',
    cause:
      'A surrogate stands without its other half, as when an emoji is cut in two. No two programs write it in the same bytes.',
    remedy: 'Write the text anew, or cut it between characters.',
  },
  'issue.too-large': {
    title: 'The credential is too large',
    cause: 'The signed text is longer than what a presentation may carry.',
    remedy: 'Leave out some reviews, or issue two credentials.',
  },
  'key.malformed': {
    title: 'This is not a usable key',
    cause: 'The JWK is not an Ed25519 or P-256 signing key, or a weak one.',
    remedy: 'Make a key with `generateJwk`, and hand over the whole private JWK.',
  },
  'key.mismatch': {
    title: 'The key is not the one its name says',
    cause: 'The verification method is a did:key or did:jwk of another public key.',
    remedy: 'Leave out `verificationMethod`, or give the one of this key.',
  },
  'key.private': {
    title: 'The private half of the key is missing',
    cause: 'The JWK holds only the public key; nothing can be signed with it.',
    remedy: 'Hand over the private JWK (with the member `d`). Never publish it.',
  },
  'key.self-test': {
    title: 'The key cannot verify its own signature',
    cause: 'The private and the public half of the JWK do not belong together, or the signer is broken.',
    remedy: 'Use a fresh key, and report the one that failed.',
  },
  'key.verification-method': {
    title: 'The verification method is not a DID URL',
    cause: 'A key is named by an absolute DID URL with a fragment.',
    remedy: 'Give a name such as `did:web:platform.example#key-1`.',
  },
  'present.empty': {
    title: 'There is nothing to present',
    cause: 'No credential was given, or more than fifty.',
    remedy: 'Give between one and fifty credentials.',
  },
  'present.malformed': {
    title: 'One of the credentials cannot be presented',
    cause: 'It is not a compact JWS in the format vc+jwt, or it is there twice.',
    remedy: 'Give each credential once, as it was issued.',
  },
  'present.pointer': {
    title: 'There is no such claim to show',
    cause: 'A pointer names something that is always visible, or is not in the credential.',
    remedy: 'Take the pointers from `hideableClaims`.',
  },
  'present.purpose-bound': {
    title: 'One of the credentials is for one addressee only',
    cause: 'An hours statement is made for one purpose and one addressee.',
    remedy: 'Leave it out, and hand it over by itself to the one that it is for.',
  },
  'signer.algorithm': {
    title: 'The key does not fit the cryptosuite',
    cause: 'Each cryptosuite has one algorithm: Ed25519 for `eddsa-…`, ES256 for `ecdsa-…`.',
    remedy: 'Take a key of that algorithm, or another cryptosuite.',
  },
  'signer.failed': {
    title: 'Whoever holds the key did not sign',
    cause: 'A key service or a program could not be reached, refused, took too long, or ended with an error.',
    remedy: 'Look at what it said; check address, rights and the name of the key, and try again.',
  },
  'signer.public-key': {
    title: 'Nobody says which public key the signer has',
    cause: 'The first signature of every signer is verified, and the DID of this one is not its key.',
    remedy: 'Add `publicJwk` to the signer, or make it with `remoteSigner`.',
  },
  'signer.signature': {
    title: 'The signer gave no usable signature',
    cause:
      'A signature has 64 bytes for both algorithms (`R || S` for ES256), and verifies with the key it is named after.',
    remedy: 'Let the signer return the raw signature over the bytes themselves, with the key that was named.',
  },
  'signer.too-long': {
    title: 'The key service does not sign so much',
    cause: 'AWS KMS takes at most 4096 bytes for an Ed25519 key.',
    remedy: 'Take a P-256 key (`ECC_NIST_P256`).',
  },
  'status.address': {
    title: 'A status list cannot be published there',
    cause: 'The address is not https, or has a user name or a fragment: no verifier would ask it.',
    remedy: 'Give an address such as `https://platform.example/status/1`.',
  },
  'status.full': {
    title: 'The status list is full',
    cause: 'Every position of the list was given away. Positions are never used twice.',
    remedy: 'Create another list and point new credentials to it.',
  },
  'status.holder': {
    title: 'The place belongs to another credential',
    cause: 'The log says that this place of the status list was given to a credential of another identifier.',
    remedy: 'Take the credential as it was issued, or name it by its identifier.',
  },
  'status.length': {
    title: 'The status list has a length that is not allowed',
    cause:
      'A list has at least 131,072 and at most 2,097,152 positions, and a multiple of eight: a longer one would be too large to read as it fills up.',
    remedy: 'Leave out `length`, or give a number within these bounds.',
  },
  'status.permanent': {
    title: 'A revocation cannot be taken back',
    cause: 'Only a list with the purpose `suspension` can be cleared.',
    remedy: 'Issue a new credential, or use a suspension list.',
  },
  'status.stored': {
    title: 'The stored status list is damaged',
    cause: 'What was handed over is not what `statusRegisterJson` gave.',
    remedy: 'Restore the list from a backup; never begin a new one under the same address.',
  },
  'status.too-large': {
    title: 'No verifier would read this status list',
    cause: 'It fills up: the more of a list is set, the longer its signed text is.',
    remedy: 'Point new credentials to another list, and make lists shorter.',
  },
  'status.unallocated': {
    title: 'No credential has this position',
    cause: 'The position was never given away by this list, or lies outside it.',
    remedy: 'Take the entry from the credential that is to be withdrawn.',
  },
  'status.unlisted': {
    title: 'The log does not know this credential',
    cause: 'No line of the log says that a credential of this identifier was issued.',
    remedy: 'Name the store from which it was issued. If you are sure that it is yours, say `--unlisted`.',
  },
  'trust.issuer': {
    title: 'This is no issuer',
    cause: 'Issuers are named by their DID.',
    remedy: 'Give a DID such as `did:web:platform.example`.',
  },
  'trust.list': {
    title: 'The trust list cannot be read',
    cause: 'It does not follow the schema of trust lists.',
    remedy: 'Correct the places named in `details.problems`.',
  },
  'verify.clock': {
    title: 'The clock does not tell the time',
    cause: 'The `clock` handed over did not give an RFC 3339 instant in UTC.',
    remedy: 'Let it return text such as `2026-11-21T12:00:00Z`.',
  },
  'verify.page': {
    title: 'Nothing is said about the page',
    cause:
      'A presentation was handed over without what comparing its page gave. A page that nobody compared may show anything.',
    remedy: 'Give the finding of `compare` (@kluscv/pdf) as `page`, or "no-page" if there is no page.',
  },
} as const;

/** The codes of everything that this package throws. */
export type SdkErrorCode = keyof typeof ERRORS;
