/** Languages of the demonstration. */
export const DEMO_LOCALES = ['en', 'nl'] as const;

/** One of them. */
export type DemoLocale = (typeof DEMO_LOCALES)[number];

/** What the demonstration says, in one language. */
export interface DemoWords {
  readonly intro: string;
  readonly platforms: string;
  readonly read: (label: string, counted: number) => string;
  readonly leftOut: (rows: number) => string;
  readonly signed: (issuer: string, credentials: number) => string;
  readonly made: string;
  readonly madeFile: (file: string, kilobytes: number) => string;
  readonly good: string;
  readonly pageChanged: string;
  readonly forged: string;
  readonly revoked: string;
  readonly stranger: string;
  readonly answer: (headline: string, exitCode: number) => string;
  readonly unexpected: (expected: number) => string;
  readonly files: string;
  readonly fileList: readonly (readonly [string, string])[];
  readonly again: string;
}

/** The words of each language. */
export const DEMO_WORDS: Readonly<Record<DemoLocale, DemoWords>> = {
  en: {
    intro:
      'Amina Voorbeeld cleans, drives and delivers. Everything here is invented: the people, the organizations, the work. Only the shapes of the exports are real.',
    platforms: '1. Three exports are read, and three organizations sign what is in them, each with a key made just now',
    read: (label, counted) => `${label}: ${counted} pieces of work`,
    leftOut: (rows) => `${rows} row${rows === 1 ? '' : 's'} left out, each with its reason`,
    signed: (issuer, credentials) => `${issuer} signs ${credentials} credential${credentials === 1 ? '' : 's'}`,
    made: '2. Amina makes one KlusCV of them',
    madeFile: (file, kilobytes) => `${file} (${kilobytes} kB): open it and look`,
    good: '3. An employer who recognizes the three organizations checks it',
    pageChanged: '4. Somebody changes a number on the page, and leaves the signed data alone',
    forged: '5. Somebody changes the number in the data too, so that page and data agree',
    revoked: '6. One of the organizations withdraws its credential',
    stranger: '7. An employer who has never heard of the organizations checks the good one',
    answer: (headline, exitCode) => `${headline} (exit code ${exitCode})`,
    unexpected: (expected) => `This should have been exit code ${expected}: please report it.`,
    files: 'The files:',
    fileList: [
      ['kluscv.pdf', 'the KlusCV'],
      ['kluscv-page-changed.pdf', 'the one of step 4'],
      ['kluscv-forged.pdf', 'the one of step 5'],
      ['credentials/', 'the signed credentials (.jwt)'],
      ['did/', 'what each organization publishes about its key'],
      ['status-lists/', 'the signed lists of what was withdrawn, before step 6'],
      ['status-lists-after/', 'the same after step 6'],
      ['trust-list.json', 'the organizations that the employer recognizes'],
      ['keys/', 'the private keys, which would never leave the organizations'],
    ],
    again: 'Check it yourself:',
  },
  nl: {
    intro:
      'Amina Voorbeeld maakt schoon, rijdt en bezorgt. Alles hier is verzonnen: de mensen, de organisaties, het werk. Alleen de vorm van de bestanden is echt.',
    platforms:
      '1. Drie bestanden worden gelezen, en drie organisaties tekenen wat erin staat, elk met een sleutel die nu is gemaakt',
    read: (label, counted) => `${label}: ${counted} klussen`,
    leftOut: (rows) => `${rows} regel${rows === 1 ? '' : 's'} weggelaten, elk met een reden`,
    signed: (issuer, credentials) => `${issuer} tekent ${credentials} bewij${credentials === 1 ? 's' : 'zen'}`,
    made: '2. Amina maakt er één KlusCV van',
    madeFile: (file, kilobytes) => `${file} (${kilobytes} kB): open het en kijk`,
    good: '3. Een werkgever die de drie organisaties kent, controleert het',
    pageChanged: '4. Iemand verandert een getal op de pagina, en laat de getekende gegevens zoals ze zijn',
    forged: '5. Iemand verandert het getal ook in de gegevens, zodat de pagina klopt met de gegevens',
    revoked: '6. Eén organisatie trekt haar bewijs in',
    stranger: '7. Een werkgever die de organisaties niet kent, controleert de goede KlusCV',
    answer: (headline, exitCode) => `${headline} (exitcode ${exitCode})`,
    unexpected: (expected) => `Dit had exitcode ${expected} moeten zijn: meld het alstublieft.`,
    files: 'De bestanden:',
    fileList: [
      ['kluscv.pdf', 'de KlusCV'],
      ['kluscv-page-changed.pdf', 'die van stap 4'],
      ['kluscv-forged.pdf', 'die van stap 5'],
      ['credentials/', 'de getekende bewijzen (.jwt)'],
      ['did/', 'wat elke organisatie over haar sleutel publiceert'],
      ['status-lists/', 'de getekende lijsten van wat is ingetrokken, voor stap 6'],
      ['status-lists-after/', 'dezelfde na stap 6'],
      ['trust-list.json', 'de organisaties die de werkgever kent'],
      ['keys/', 'de geheime sleutels, die de organisaties nooit zouden weggeven'],
    ],
    again: 'Controleer het zelf:',
  },
};
