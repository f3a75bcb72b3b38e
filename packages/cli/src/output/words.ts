import type { AttesterRole, Expense, Finding, HoursStatement, Verdict } from '@kluscv/schema';

/** Languages of the command's answers. */
export type Locale = 'en' | 'nl';

/** A verdict, or that there was nothing to give one on. */
export type Outcome = Verdict | 'none';

/** The words of a verification in one language, at the level of plain speech (B1). */
export interface Words {
  readonly headline: Readonly<Record<Verdict, string>>;
  /** The verdict in a sentence, and what to do. */
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** The four marks in words: never by color or sign alone. */
  readonly marks: Readonly<Record<Finding['outcome'], string>>;
  readonly statedBy: (issuer: string) => string;
  readonly notShown: string;
  readonly document: string;
  readonly credential: (position: number, total: number) => string;
  /** What a verification does not say. */
  readonly limits: string;
  readonly pageChanged: string;
  readonly total: (verified: number, files: number) => string;
  readonly months: (first: string, last: string) => string;
  readonly validUntil: (date: string) => string;
  /** What endorsements and hours statements say. */
  readonly statement: {
    readonly endorsed: (role: string, month: string) => string;
    readonly roles: Readonly<Record<AttesterRole, string>>;
    readonly shown: string;
    readonly endorses: string;
    readonly worked: (hours: number, minutes: number, month: string) => string;
    readonly states: Readonly<Record<HoursStatement['state'], string>>;
    readonly forWhom: (addressee: string) => string;
    readonly days: string;
    readonly gross: string;
    readonly expenses: Readonly<Record<Expense['kind'], string>>;
  };
  readonly unmet: string;
  readonly allowed: string;
  /** For tables and printed reports. */
  readonly table: {
    readonly title: string;
    readonly file: string;
    readonly person: string;
    readonly outcome: string;
    readonly reason: string;
    readonly issuer: string;
    readonly validUntil: string;
    readonly checkedAt: string;
    readonly none: string;
    readonly accepted: (accepted: number, total: number) => string;
  };
}

const EN: Words = {
  headline: {
    verified: 'GENUINE',
    genuine: 'GENUINE, BUT READ ON',
    indeterminate: 'NOT EVERYTHING COULD BE CHECKED',
    rejected: 'NOT GENUINE, OR WITHDRAWN',
  },
  verdict: {
    verified: 'This is what the issuer signed, it was not withdrawn, and you recognize the issuer.',
    genuine: 'This is what the issuer signed, but not everything that you ask for is met. Read the lines with ✗ and ?.',
    indeterminate: 'Something that must be known could not be checked. Do not rely on it yet; try again later.',
    rejected: 'Do not rely on this. Ask the person for the original file, or ask the platform.',
  },
  marks: { passed: 'checked', failed: 'wrong', indeterminate: 'not checked', skipped: 'does not apply' },
  statedBy: (issuer) => `${issuer} states:`,
  notShown: 'name not shown',
  document: 'The document as a whole',
  credential: (position, total) => `Part ${position} of ${total}`,
  limits: 'This does not say who is in front of you: compare the name with an ID.',
  pageChanged: 'THE PAGE WAS CHANGED. Rely only on what is printed here, not on the page.',
  total: (verified, files) =>
    `${files} file${files === 1 ? '' : 's'}: ${verified} genuine and accepted, ${files - verified} not.`,
  months: (first, last) => (first === last ? first : `${first} to ${last}`),
  validUntil: (date) => `valid until ${date}`,
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
    none: 'NO CREDENTIAL INSIDE',
    accepted: (accepted, total) => `${accepted} of ${total} accepted`,
  },
};

const NL: Words = {
  headline: {
    verified: 'ECHT',
    genuine: 'ECHT, MAAR LET OP',
    indeterminate: 'NIET ALLES KON WORDEN GECONTROLEERD',
    rejected: 'NIET ECHT, OF INGETROKKEN',
  },
  verdict: {
    verified: 'Dit is wat de maker heeft getekend, het is niet ingetrokken, en u kent de maker.',
    genuine: 'Dit is wat de maker heeft getekend, maar niet alles is zoals u vraagt. Lees de regels met ✗ en ?.',
    indeterminate:
      'Iets wat u moet weten, kon niet worden gecontroleerd. Vertrouw er nog niet op; probeer het later weer.',
    rejected: 'Vertrouw dit niet. Vraag de persoon om het originele bestand, of vraag het platform.',
  },
  marks: { passed: 'goed', failed: 'niet goed', indeterminate: 'niet gecontroleerd', skipped: 'niet van toepassing' },
  statedBy: (issuer) => `${issuer} verklaart:`,
  notShown: 'naam niet getoond',
  document: 'Het document als geheel',
  credential: (position, total) => `Deel ${position} van ${total}`,
  limits: 'Dit zegt niet wie u voor u heeft: vergelijk de naam met een identiteitsbewijs.',
  pageChanged: 'DE PAGINA IS VERANDERD. Vertrouw alleen wat hier staat, niet wat op de pagina staat.',
  total: (verified, files) =>
    `${files} bestand${files === 1 ? '' : 'en'}: ${verified} echt en goedgekeurd, ${files - verified} niet.`,
  months: (first, last) => (first === last ? first : `${first} tot en met ${last}`),
  validUntil: (date) => `geldig tot ${date}`,
  statement: {
    endorsed: (role, month) => `aanbevolen door ${role} in ${month}`,
    roles: {
      client: 'een klant',
      supervisor: 'een leidinggevende',
      trainer: 'een leermeester',
      coach: 'een coach',
      assessor: 'een beoordelaar',
      platform: 'het platform',
    },
    shown: 'Laten zien op het werk',
    endorses: 'Het gaat over het bewijs',
    worked: (hours, minutes, month) => `${hours} u ${minutes} min gewerkt in ${month}`,
    states: { estimated: 'geschat', final: 'definitief', corrected: 'gecorrigeerd' },
    forWhom: (addressee) => `Alleen voor ${addressee}, om een uitkering te verrekenen.`,
    days: 'Per dag',
    gross: 'Bruto loon',
    expenses: {
      travel: 'Reiskosten terugbetaald',
      material: 'Materiaal terugbetaald',
      meals: 'Maaltijden terugbetaald',
      other: 'Andere kosten terugbetaald',
    },
  },
  unmet: 'Niet zoals u vraagt:',
  allowed: 'Doorgelaten, omdat u --allow hebt gezegd:',
  table: {
    title: 'Gecontroleerde werkbewijzen',
    file: 'Bestand',
    person: 'Persoon',
    outcome: 'Uitkomst',
    reason: 'Let hierop',
    issuer: 'Gemaakt door',
    validUntil: 'Geldig tot',
    checkedAt: 'Gecontroleerd op',
    none: 'GEEN BEWIJS IN HET BESTAND',
    accepted: (accepted, total) => `${accepted} van ${total} goedgekeurd`,
  },
};

/** The words of each language. */
export const WORDS: Readonly<Record<Locale, Words>> = { en: EN, nl: NL };

/** The marks of the four outcomes, beside which the word always stands. */
export const MARKS: Readonly<Record<Finding['outcome'], string>> = {
  passed: '✓',
  failed: '✗',
  indeterminate: '?',
  skipped: '–',
};

/** The reader's language: what was asked for, else the system's, else English. */
export function localeFor(asked: Locale | undefined, env: Readonly<Record<string, string | undefined>>): Locale {
  if (asked !== undefined) return asked;
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return system.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** The sign of a verdict, beside which its headline always stands. */
export const SIGNS: Readonly<Record<Outcome, string>> = {
  verified: '✓',
  genuine: '!',
  indeterminate: '?',
  rejected: '✗',
  none: '–',
};
