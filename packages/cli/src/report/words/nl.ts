import type { Words } from '../words.ts';

export { nl as messages } from '@kluscv/sdk/messages/nl';

/** Dutch. */
export const words: Words = {
  headline: {
    verified: 'ECHT',
    conditional: 'ECHT, MAAR LET OP',
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
    conditional:
      'Wat hier staat, is getekend door de maker, maar niet alles is zoals u vraagt. Lees de regels met ✗ en ?.',
    indeterminate: 'Iets wat u moet weten, kon niet worden gecontroleerd. Vertrouw er nog niet op.',
    rejected: 'Dit is veranderd, kapot, of niet van wie erin staat. Vertrouw het niet.',
    withdrawn: 'De maker heeft dit ingetrokken, of een deel ervan. Vertrouw niet wat is ingetrokken.',
    suspended: 'De maker heeft dit voorlopig stopgezet, of een deel ervan. Vertrouw er nu niet op.',
    test: 'Dit is gemaakt om iets te proberen. Het zegt niets over een echt persoon.',
  },
  marks: { passed: 'goed', failed: 'niet goed', indeterminate: 'niet gecontroleerd', skipped: 'niet van toepassing' },
  asOf: (time) => `Dit is het antwoord voor ${time}, het moment van --at, en niet voor nu.`,
  statedBy: (issuer) => `${issuer} verklaart:`,
  notShown: 'naam niet getoond',
  part: (position, total) => `Deel ${position} van ${total}`,
  parts: (positions, several) => `(${several ? 'delen' : 'deel'} ${positions})`,
  chosenParts: (shown, total) =>
    `De werker koos wat u ziet: ${shown} van hoogstens ${total} onderde${total === 1 ? 'el' : 'len'}.`,
  chosenReviews: (shown, total) =>
    `De werker koos wat u ziet: ${shown} van ${total} beoordeling${total === 1 ? '' : 'en'}.`,
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
    time: 'Voor een ander moment: geef de statuslijst van dat moment mee (--status-list). Voor vandaag: laat --at weg.',
    expired: 'Vraag om een nieuwer bewijs. Is een oud bewijs goed genoeg: --allow expired.',
    newer: 'Vraag om de nieuwere versie. Deze geldt nog.',
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
    conditional: 'echt, maar let op',
    indeterminate: 'niet helemaal gecontroleerd',
    rejected: 'niet echt of ingetrokken',
    none: 'zonder bewijs',
    unread: 'niet te lezen',
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

/** What the command says when it stops or asks. */
export const phrases = {
  'There is no such file.': 'Dit bestand is er niet.',
  'Check the name; names are relative to where you stand.':
    'Kijk de naam na; namen gaan uit van de map waarin u staat.',
  'Check the name.': 'Kijk de naam na.',
  'This file cannot be read.': 'Dit bestand is niet te lezen.',
  'Check its permissions.': 'Kijk of u het mag lezen.',
  'There is a file of that name already.': 'Er is al een bestand met die naam.',
  'Choose another name, or say `--force`.': 'Kies een andere naam, of geef `--force` mee.',
  'The file could not be written.': 'Het bestand kon niet worden geschreven.',
  'Check the folder, its permissions and the space on the disk.':
    'Kijk naar de map, of u erin mag schrijven, en naar de ruimte op de schijf.',
  'There is no file that ends in {}.': 'Er is geen bestand dat eindigt op {}.',
  'No file is called like this.': 'Geen bestand heet zo.',
  'This address gave no document.': 'Dit adres gaf geen document.',
  'Try again later, or download the file in a browser, and verify that.':
    'Probeer het later weer, of download het bestand in een browser en controleer dat.',
  'Download the file in a browser, and verify that.': 'Download het bestand in een browser, en controleer dat.',
  'no answer in time': 'geen antwoord op tijd',
  'the connection broke off': 'de verbinding brak af',
  'more than {} bytes': 'meer dan {} bytes',
  'a redirect to {}, which is not followed': 'een doorverwijzing naar {}, die niet wordt gevolgd',
  'status {}': 'antwoord met status {}',
  'An address cannot be fetched with --offline.': 'Met --offline wordt geen adres opgevraagd.',
  'Download the file first, or leave --offline out.': 'Download het bestand eerst, of laat --offline weg.',
  'The ZIP holds no document.': 'In deze zip zit geen document.',
  'No line of this file holds a document.': 'In geen regel van dit bestand staat een document.',
  'Ask for the PDF itself.': 'Vraag om de pdf zelf.',
  'This cannot be unpacked.': 'Dit is niet uit te pakken.',
  'it holds more than is unpacked here': 'er zit meer in dan hier wordt uitgepakt',
  'Ask for the documents themselves, without an archive around them.':
    'Vraag om de documenten zelf, zonder zip eromheen.',
  'neither a KlusCV (PDF) nor a signed credential': 'geen KlusCV (pdf) en geen getekend bewijs',
  'There is no file here.': 'Hier is geen bestand.',
  'Check the folder, or the column of the table.': 'Kijk naar de map, of naar de kolom van de tabel.',
  'This table cannot be read.': 'Deze tabel is niet te lezen.',
  'This table has no column with file names.': 'Deze tabel heeft geen kolom met bestandsnamen.',
  'Name it with --column.': 'Noem die met --column.',
  'Save it as CSV.': 'Bewaar die als CSV.',
  'Wait until it is done.': 'Wacht tot die klaar is.',
  'Correct the file at the place that the message names.': 'Verbeter het bestand op de plek die hier staat.',
  'You have not said that the signer of this bundle counts.':
    'U hebt niet gezegd dat wie deze bundel tekende voor u telt.',
  'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.':
    'Weet u ergens anders vandaan dat dit is wie u vertrouwt, voeg dan --bundle-signer met die naam toe.',
  'This trust bundle cannot be used.': 'Deze vertrouwensbundel is niet te gebruiken.',
  'Ask for a new one. Nothing of it was used.': 'Vraag om een nieuwe. Er is niets van gebruikt.',
  'See the command with `--help`.': 'Zie de opdracht met `--help`.',
  'This is no date that --at understands.': 'Deze datum begrijpt --at niet.',
  'Write 2026-11-21, or 2026-11-21T12:00:00Z.': 'Schrijf 2026-11-21, of 2026-11-21T12:00:00Z.',
  'This is no age that --max-age understands.': 'Deze leeftijd begrijpt --max-age niet.',
  'Write it in days: --max-age 90d.': 'Schrijf die in dagen: --max-age 90d.',
  '--audience and --nonce belong together.': '--audience en --nonce horen bij elkaar.',
  'Give the name that you gave the person, and the text that you asked to be repeated.':
    'Geef de naam die u de persoon gaf, en de tekst die u liet herhalen.',
  'There is nothing called {} for {}.': 'Er is niets dat {} heet voor {}.',
  'Choose from {}.': 'Kies uit {}.',
  'This key has a passphrase, and nobody is there to type it.':
    'Deze sleutel heeft een wachtzin, en niemand is er om die te typen.',
  'Name a file that holds it with --passphrase-file; `-` is the standard input.':
    'Noem een bestand waar die in staat met --passphrase-file; `-` is de standaardinvoer.',
  'The two are not the same. Nothing was written.': 'De twee zijn niet gelijk. Er is niets geschreven.',
} as const;
