import type { Messages } from './finding-text.ts';

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
  findings: {
    'structure.follows': 'Follows the KlusCV standard, version {version}.',
    'structure.presentation': 'The file was read in full. Credentials in it: {count}.',
    'structure.single': 'The input is one credential.',
    'structure.absent': 'There is no credential here. Ask for the original file.',
    'structure.too-large': 'This is larger than any KlusCV may be ({limit} bytes). Do not trust it.',
    'structure.json': 'This cannot be read ({reason}). The file is damaged or was changed: ask for the original.',
    'structure.compact':
      'The sealed text cannot be read ({reason}). It was changed on its way: ask for the original file.',
    'structure.not-canonical':
      'The file is not written as the standard asks, byte for byte. It was changed: ask for the original.',
    'structure.id': 'The file is damaged or was changed: its content does not fit its own name. Ask for the original.',
    'structure.duplicate':
      'The same credential ({id}) is in it twice, so the work would count double. Do not trust it.',
    'structure.names':
      'It names more than one person ({names}). Whether they are one, nobody checked: ask, and compare with an identity document.',
    'structure.unnamed':
      'Some parts (numbers {parts}) do not say whose they are, beside parts that name {names}. Ask, and compare with an identity document.',
    'structure.format': 'The format "{format}" is not one that this program can check.',
    'structure.schema': 'Does not follow the KlusCV standard: {problem}',
    'structure.newer':
      'Follows version {version} of the standard, which is newer than this program. Update it and try again.',
    'structure.foreign': 'It is of another kind: how it is made and what it says are not judged here.',
    'structure.disclosure': 'What is shown does not fit what was sealed ({reason}). Do not trust it.',
    'structure.key-binding': 'The proof of the person who shows it cannot be read ({reason}). Ask for the original.',
    'structure.purpose-bound':
      'This is a statement for one addressee, which has no place in a CV. Ask for it to be taken out, and handed over by itself.',
    'structure.claim': 'The credential says two different things: "{claim}" does not agree with the rest.',
    'structure.legacy': 'The credential is written in an old form (the claim "{claim}"), which is not accepted.',
    'structure.not-computable':
      'This program cannot check it here: {computation} is missing. Use another browser or a newer program.',
    'proof.intact': 'Nothing changed since {date}.',
    'proof.mismatch': 'This was changed, or not signed by the one it names. Do not trust it.',
    'proof.header': 'The seal carries an instruction that is not allowed ("{member}"). Do not trust it.',
    'proof.type': 'The seal is that of another kind of document ("{type}").',
    'proof.context':
      'Its words are explained at an address that this program does not know ("{context}"). Do not trust it.',
    'proof.algorithm': 'The seal is of a kind that is not safe or not known ("{algorithm}"). Do not trust it.',
    'proof.algorithm-mismatch':
      'The seal says it was made with {algorithm}, but the key of the maker is for {key}. Do not trust it.',
    'proof.key.missing': 'The seal does not say with which key it was made.',
    'proof.key.name': 'The seal names a key in a way that is not allowed ("{key}"). Do not trust it.',
    'proof.key.foreign': 'Not made by {issuer}: it was signed with a key of {signer}. Do not trust it.',
    'proof.key.unlisted':
      'The maker does not list the key of this seal ({key}), or no longer. Ask the maker for a new one.',
    'proof.key.purpose': 'The maker does not allow this key ({key}) to sign credentials.',
    'proof.key.controller': 'The key of this seal ({key}) is in the hands of somebody other than the maker.',
    'proof.key.unusable': 'The key of this seal cannot be trusted ({reason}).',
    'proof.key.revoked':
      'The maker withdrew the key of this seal ({key}) on {at}, before the date of this credential. Do not trust it.',
    'proof.key.expired':
      'The key of this seal ({key}) ended on {at}, before the date of this credential. Do not trust it.',
    'proof.issuer.invalid': 'The maker’s identifier is not a real one ({issuer}).',
    'proof.issuer.deactivated': 'The maker ended its own identifier ({issuer}). Do not trust it.',
    'proof.issuer.unsupported':
      'The seal cannot be checked: this program does not know this kind of maker’s identifier ({issuer}).',
    'proof.issuer.unreachable':
      'The seal cannot be checked: the keys of the maker ({issuer}) could not be fetched. Try again later.',
    'proof.issuer.not-found':
      'The seal cannot be checked: the maker ({issuer}) does not publish keys any more, or never did.',
    'proof.issuer.malformed':
      'The seal cannot be checked: what the maker ({issuer}) publishes about its keys cannot be used.',
    'proof.not-computable':
      'The seal cannot be checked here: {computation} is missing. Use another browser or a newer program.',
    'proof.skipped': 'Not checked, because of “{check}”.',
    'issuer.recognized': 'Made by {name}, known in the list “{list}”.',
    'issuer.trusted': 'You trust the maker ({issuer}).',
    'issuer.other-name': 'The maker calls itself “{stated}” here; on your list it is called “{name}”.',
    'issuer.unknown': 'The maker is not on your list: {issuer}. Call the platform, through its own website.',
    'issuer.out-of-scope':
      'The maker {name} is on the list “{list}”, but not for this: {scope} ({stated}). Call the platform, through its own website.',
    'issuer.look-alike':
      'Take care: the maker’s address {issuer} looks like {like}, which is on your list, but is another.',
    'issuer.impostor':
      'Take care: the maker calls itself “{stated}”, as “{name}” on your list does, but it is another ({issuer}, not {like}).',
    'issuer.no-longer-recognized':
      'The maker {name} was known in the list “{list}” until {until}, and is not any more.',
    'issuer.distrusted': 'You do not trust the maker ({issuer}).',
    'issuer.worker-export': 'The figures come from the worker’s own data file, not from the platform itself.',
    'issuer.self-declared': 'The figures are the worker’s own word. Nobody else stands for them.',
    'issuer.test': 'This is a TEST. It says nothing about a real person.',
    'issuer.test-refused': 'This is a TEST. It says nothing about a real person. No test is accepted here.',
    'issuer.skipped': 'Not checked, because of “{check}”.',
    'validity.until': 'Valid until {until}.',
    'validity.open-ended': 'Valid; it has no end date.',
    'validity.not-yet': 'Not valid yet: it begins on {from}. Check the date of this computer too.',
    'validity.expired': 'Expired on {until}. It was valid.',
    'validity.contradictory': 'It would end ({until}) before it begins ({from}). Do not trust it.',
    'validity.superseded': 'There is a newer one from the same maker in this file ({by}), which takes its place.',
    'validity.addressed': 'It is for you ({addressee}), to settle a benefit and for nothing else.',
    'validity.addressee':
      'It is for {addressee} alone, to settle a benefit. If that is not you, do not use it. If it is, say so (addressee).',
    'validity.other-addressee': 'It is for {addressee} alone, not for you. Do not use it.',
    'validity.skipped': 'Not checked, because of “{check}”.',
    'holder.not-bound': 'Not asked. This says nothing about who is in front of you: compare name and ID.',
    'holder.bound': 'Shown by the person to whom it was given, for you, at {at}.',
    'holder.missing': 'You asked for proof that it belongs to the person who shows it, and there is none. Ask again.',
    'holder.mismatch': 'Not shown by the person to whom it was given, or changed since. Do not trust it.',
    'holder.other':
      'It is about somebody else than the one who shows it ({holder}), as far as can be seen. Compare name and ID.',
    'holder.audience': 'This was made for somebody else ({audience}), not for you. Ask for one that is made for you.',
    'holder.nonce': 'This does not answer your question: it was shown before, or to somebody else. Ask again.',
    'holder.stale': 'This was not made just now. Ask for a new one, and look at the date of this computer.',
    'holder.not-computable':
      'Who shows it cannot be checked here: {computation} is missing. Use another browser or a newer program.',
    'holder.skipped': 'Not checked, because of “{check}”.',
    'status.in-force': 'Not withdrawn (as of {asOf}).',
    'status.none': 'The maker keeps no list of withdrawals for this.',
    'status.revoked': 'Withdrawn by {issuer}. Do not trust it.',
    'status.suspended': 'Suspended for now by {issuer}. Ask the maker why.',
    'status.refresh': 'There is a newer version by {issuer}. This one still counts; ask for the newer one.',
    'status.newest': 'There is no newer version (as of {asOf}).',
    'status.refresh.unknown': 'It could not be seen whether there is a newer version ({reason}).',
    'status.unknown':
      'The maker gave it a status that this program does not know ({status}). Ask the maker what it means.',
    'status.unreachable': 'It could not be seen whether it was withdrawn: {list} did not answer. Try again later.',
    'status.list.malformed':
      'It could not be seen whether it was withdrawn: the maker’s list cannot be read ({reason}).',
    'status.list.proof':
      'It could not be seen whether it was withdrawn: the seal of the list is not in order ({reason}).',
    'status.list.issuer': 'It could not be seen whether it was withdrawn: the list is by somebody else ({issuer}).',
    'status.list.id':
      'It could not be seen whether it was withdrawn: another list ({list}) lies where the right one should be.',
    'status.list.purpose': 'It could not be seen whether it was withdrawn: the list is for something else ({purpose}).',
    'status.list.expired': 'It could not be seen whether it was withdrawn: the list is out of date since {until}.',
    'status.list.not-yet':
      'It could not be seen whether it was withdrawn: the list begins only at {from}. Check the date of this computer.',
    'status.list.too-short':
      'It could not be seen whether it was withdrawn: the list is too short to keep people apart ({length} places).',
    'status.list.too-large':
      'It could not be seen whether it was withdrawn: the list unpacks to more than {limit} bytes.',
    'status.list.index': 'It could not be seen whether it was withdrawn: its place ({index}) is not on the list.',
    'status.not-computable':
      'It could not be seen here whether it was withdrawn: {computation} is missing. Use another browser or a newer program.',
    'status.skipped': 'Not checked, because of “{check}”.',
    'semantics.agree': 'The figures agree with each other.',
    'semantics.rule': 'It breaks a rule of the standard: {problem}',
    'semantics.extension':
      'It holds something that must be understood to rely on it, and this program does not know it ({extension}).',
    'semantics.skipped': 'Not checked, because of “{check}”.',
    'page.identical': 'The page shows what was signed.',
    'page.sealed':
      'The page shows what was signed. The PDF carries a seal of its own as well, in the name of “{by}”. That name was not checked.',
    'page.seal-damaged':
      'The page shows what was signed, but the seal of the PDF is damaged or belongs to another file. Ask for the original file.',
    'page.differs': 'The page was changed. Do not read the page: read what the credentials say.',
    'page.renderer-unknown':
      'The page could not be compared: it was made by a program that is not known here. Read what the credentials say.',
    'page.made-in-future':
      'The page says it was made on {renderedOn}, but today is {checkedOn}. Check the date of this computer.',
    'page.made-too-early':
      'The page says it was made on {renderedOn}, before the newest credential in it ({validFrom}). Ask how that can be.',
    'page.resaved':
      'Another program saved the file again, so the page could not be compared. Do not rely on the page; rely only on the data below.',
    'page.font-missing': 'The page needs a font that this program lacks, so it was not compared.',
    'page.no-credential': 'There is no credential in this document, so nothing on its pages can be checked.',
    'page.not-a-document': 'There is no page to compare.',
  },
};
