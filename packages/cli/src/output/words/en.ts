import type { Words } from '../words.ts';

/** English. */
export const words: Words = {
  headline: {
    verified: 'GENUINE',
    genuine: 'GENUINE, BUT READ ON',
    indeterminate: 'NOT EVERYTHING COULD BE CHECKED',
    rejected: 'NOT GENUINE',
    withdrawn: 'WITHDRAWN',
    suspended: 'ON HOLD',
    test: 'THIS IS A TEST',
    none: 'NO CREDENTIAL INSIDE',
  },
  verdict: {
    verified:
      'Nothing was changed since the maker signed it, nothing says that it was withdrawn, and you recognize the maker.',
    genuine:
      'What is stated here was signed by its maker, but not everything that you ask for is met. Read the lines with ✗ and ?.',
    indeterminate: 'Something that must be known could not be checked. Do not rely on it yet.',
    rejected: 'This was changed, is damaged, or is not from whom it names. Do not rely on it.',
    withdrawn: 'The maker took this back, or a part of it. Do not rely on what was withdrawn.',
    suspended: 'The maker put this, or a part of it, on hold. Do not rely on it for now.',
    test: 'This was made to try things out. It says nothing about a real person.',
  },
  marks: { passed: 'checked', failed: 'wrong', indeterminate: 'not checked', skipped: 'does not apply' },
  statedBy: (issuer) => `${issuer} states:`,
  notShown: 'name not shown',
  part: (position, total) => `Part ${position} of ${total}`,
  parts: (positions, several) => `(${several ? 'parts' : 'part'} ${positions})`,
  chosenParts: (shown, total) =>
    `The worker chose what you see: ${shown} of at most ${total} part${total === 1 ? '' : 's'}.`,
  chosenReviews: (shown, total) =>
    `The worker chose what you see: ${shown} of ${total} review${total === 1 ? '' : 's'}.`,
  colon: ':',
  checked: 'What was checked',
  notSaid: 'What this does not say',
  limits: 'Who is in front of you, and how somebody will work for you.',
  next: 'What to do next',
  steps: {
    identify: 'Compare the name with an ID.',
    original: 'Ask the person for the file as the platform gave it, or ask the platform, through its own website.',
    withdrawn: 'Ask the person for a newer one, or ask the platform why, through its own website.',
    suspended: 'Ask the platform why, through its own website, and check again later.',
    page: 'Read what is printed here and not the page, and ask the person for the file as the platform gave it.',
    makers: 'Rely only on the parts of makers that you recognize.',
    retry:
      'Try again later, with a network. Without one, hand over what the platform publishes: --did and --status-list.',
    expired: 'Ask for a newer one. If an old one will do: --allow expired.',
    newer: 'Ask for the newer version. This one still counts.',
    test: 'Do not accept it. Ask the person for the real one.',
  },
  recognize: (options) =>
    `You decide whom you recognize. Is this really the maker’s own address? Then say so: ${options}, or keep a list: --trust.`,
  pageChanged: 'THE PAGE WAS CHANGED. Rely only on what is printed here, not on the page.',
  absent: {
    nothing: 'There is no credential in this file.',
    picture: 'There is no credential in a picture of a page. Ask for the PDF itself.',
    constant:
      'This QR code is the same on every KlusCV: it says where to check one, and holds nothing of this person. Ask for the PDF itself.',
    other: 'The QR code in this picture holds no credential.',
    offline: 'The QR code in this picture leads to an address, and --offline uses no network.',
    unanswered: 'The QR code in this picture leads to an address that gave no document.',
    empty: 'This file is empty.',
    resaved:
      'There is no credential in this PDF: it was printed, scanned, saved again or cut off, or it never was a KlusCV.',
    unreadable: 'This file cannot be read.',
  },
  askForOriginal: 'Ask for the original file. Printing, scanning, or saving a PDF again removes what is inside.',
  total: (files, outcomes) => `${files} file${files === 1 ? '' : 's'}: ${outcomes}.`,
  tally: {
    verified: 'genuine and accepted',
    genuine: 'genuine, but read on',
    indeterminate: 'not fully checked',
    rejected: 'not genuine or withdrawn',
    none: 'without a credential',
    unread: 'that could not be read',
  },
  months: (first, last) => (first === last ? first : `${first} to ${last}`),
  statement: {
    endorsed: (role, month) => `endorsed by ${role} in ${month}`,
    roles: {
      client: 'a client',
      supervisor: 'a supervisor',
      trainer: 'a trainer',
      coach: 'a coach',
      assessor: 'an assessor',
      platform: 'the platform',
    },
    shown: 'Shown at work',
    endorses: 'It is about the credential',
    worked: (hours, minutes, month) => `${hours} h ${minutes} min worked in ${month}`,
    states: { estimated: 'estimated', final: 'final', corrected: 'corrected' },
    forWhom: (addressee) => `For ${addressee} alone, to settle a benefit.`,
    days: 'By day',
    gross: 'Gross pay',
    expenses: {
      travel: 'Travel paid back',
      material: 'Material paid back',
      meals: 'Meals paid back',
      other: 'Other expenses paid back',
    },
  },
  unmet: 'What you asked for is not met:',
  allowed: 'Let pass because you said --allow:',
  table: {
    title: 'Work credentials that were checked',
    file: 'File',
    person: 'Person',
    outcome: 'Outcome',
    reason: 'What to look at',
    issuer: 'Issued by',
    validUntil: 'Valid until',
    checkedAt: 'Checked at',
    genuine:
      'What was signed is unchanged, but not everything that you ask for is met: the column beside it says what.',
    accepted: (accepted, total) => `${accepted} of ${total} accepted`,
  },
};
