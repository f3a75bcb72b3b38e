import type { Words } from '../words.ts';

export { nl as messages } from '@kluscv/sdk/messages/nl';

/** Dutch. */
export const words: Words = {
  headline: {
    verified: 'ECHT',
    genuine: 'ECHT, MAAR LET OP',
    indeterminate: 'NIET ALLES KON WORDEN GECONTROLEERD',
    rejected: 'NIET ECHT',
    withdrawn: 'INGETROKKEN',
    suspended: 'VOORLOPIG STOPGEZET',
    test: 'DIT IS EEN TEST',
    none: 'GEEN BEWIJS IN HET BESTAND',
  },
  verdict: {
    verified:
      'Er is niets veranderd sinds de maker het tekende, niets zegt dat het is ingetrokken, en u kent de maker.',
    genuine: 'Wat hier staat, is getekend door de maker, maar niet alles is zoals u vraagt. Lees de regels met ✗ en ?.',
    indeterminate: 'Iets wat u moet weten, kon niet worden gecontroleerd. Vertrouw er nog niet op.',
    rejected: 'Dit is veranderd, kapot, of niet van wie erin staat. Vertrouw het niet.',
    withdrawn: 'De maker heeft dit ingetrokken, of een deel ervan. Vertrouw niet wat is ingetrokken.',
    suspended: 'De maker heeft dit voorlopig stopgezet, of een deel ervan. Vertrouw er nu niet op.',
    test: 'Dit is gemaakt om iets te proberen. Het zegt niets over een echt persoon.',
  },
  marks: { passed: 'goed', failed: 'niet goed', indeterminate: 'niet gecontroleerd', skipped: 'niet van toepassing' },
  statedBy: (issuer) => `${issuer} verklaart:`,
  notShown: 'naam niet getoond',
  part: (position, total) => `Deel ${position} van ${total}`,
  parts: (positions, several) => `(${several ? 'delen' : 'deel'} ${positions})`,
  colon: ':',
  checked: 'Wat is gecontroleerd',
  notSaid: 'Wat dit niet zegt',
  limits: 'Wie u voor u heeft, en hoe iemand bij u zal werken.',
  next: 'Wat u nu doet',
  steps: {
    identify: 'Vergelijk de naam met een identiteitsbewijs.',
    original:
      'Vraag de persoon om het bestand zoals het platform het gaf, of vraag het platform, via hun eigen website.',
    withdrawn: 'Vraag de persoon om een nieuwer bewijs, of vraag het platform waarom, via hun eigen website.',
    suspended: 'Vraag het platform waarom, via hun eigen website, en controleer later opnieuw.',
    page: 'Lees wat hier staat en niet de pagina, en vraag de persoon om het bestand zoals het platform het gaf.',
    makers: 'Vertrouw alleen op de delen van makers die u kent.',
    retry:
      'Probeer het later weer, met internet. Zonder internet: geef mee wat het platform publiceert, met --did en --status-list.',
    expired: 'Vraag om een nieuwer bewijs. Is een oud bewijs goed genoeg: --allow expired.',
    test: 'Accepteer het niet. Vraag de persoon om het echte bewijs.',
  },
  recognize: (options) =>
    `U bepaalt wie u kent. Is dit echt het eigen adres van de maker? Zeg dat dan: ${options}, of houd een lijst bij: --trust.`,
  pageChanged: 'DE PAGINA IS VERANDERD. Vertrouw alleen wat hier staat, niet wat op de pagina staat.',
  absent: {
    nothing: 'In dit bestand zit geen bewijs.',
    picture: 'In een foto van een pagina zit geen bewijs. Vraag om de pdf zelf.',
    constant:
      'Deze QR-code is op elke KlusCV dezelfde: die zegt waar u een KlusCV controleert, en zegt niets over deze persoon. Vraag om de pdf zelf.',
    other: 'In de QR-code op deze foto zit geen bewijs.',
    offline: 'De QR-code op deze foto is een adres, en --offline gebruikt geen internet.',
    unanswered: 'De QR-code op deze foto is een adres dat geen document gaf.',
    empty: 'Dit bestand is leeg.',
    resaved:
      'In deze pdf zit geen bewijs: die is geprint, gescand, opnieuw opgeslagen of afgebroken, of was nooit een KlusCV.',
    unreadable: 'Dit bestand is niet te lezen.',
  },
  askForOriginal: 'Vraag om het originele bestand. Printen, scannen of een pdf opnieuw opslaan haalt weg wat erin zit.',
  total: (files, outcomes) => `${files} bestand${files === 1 ? '' : 'en'}: ${outcomes}.`,
  tally: {
    verified: 'echt en goedgekeurd',
    genuine: 'echt, maar let op',
    indeterminate: 'niet helemaal gecontroleerd',
    rejected: 'niet echt of ingetrokken',
    none: 'zonder bewijs',
  },
  months: (first, last) => (first === last ? first : `${first} tot en met ${last}`),
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
    genuine: 'Wat is getekend, is niet veranderd, maar niet alles is zoals u vraagt: de kolom ernaast zegt wat.',
    accepted: (accepted, total) => `${accepted} van ${total} goedgekeurd`,
  },
};
