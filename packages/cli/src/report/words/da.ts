import type { Phrase } from '../../terminal/phrases.ts';
import type { Words } from '../words.ts';

export { da as messages } from '@kluscv/sdk/messages/da';

/** Danish. */
export const words: Words = {
  headline: {
    verified: 'ÆGTE',
    conditional: 'ÆGTE, MEN LÆS VIDERE',
    indeterminate: 'IKKE ALT KUNNE KONTROLLERES',
    rejected: 'IKKE ÆGTE',
    withdrawn: 'TRUKKET TILBAGE',
    suspended: 'SAT I BERO',
    test: 'DET ER EN TEST',
    none: 'INTET BEVIS I FILEN',
  },
  verdict: {
    verified:
      'Intet er ændret, siden udstederen skrev under, intet siger, at det er trukket tilbage, og du kender udstederen.',
    conditional:
      'Det, der står her, er underskrevet af udstederen, men ikke alt er, som du beder om. Læs linjerne med ✗ og ?.',
    indeterminate: 'Noget, man skal vide, kunne ikke kontrolleres. Stol ikke på det endnu.',
    rejected: 'Det er ændret, ødelagt eller ikke fra den, det nævner. Stol ikke på det.',
    withdrawn: 'Udstederen har trukket det, eller en del af det, tilbage. Stol ikke på det, der er trukket tilbage.',
    suspended: 'Udstederen har sat det, eller en del af det, i bero. Stol ikke på det lige nu.',
    test: 'Det er lavet for at prøve. Det siger intet om en rigtig person.',
  },
  marks: { passed: 'i orden', failed: 'forkert', indeterminate: 'ikke kontrolleret', skipped: 'ikke relevant' },
  asOf: (time) => `Dette er svaret for ${time}, tidspunktet i --at, og ikke for nu.`,
  statedBy: (issuer) => `${issuer} erklærer:`,
  notShown: 'navn ikke vist',
  part: (position, total) => `Del ${position} af ${total}`,
  parts: (positions) => `(del ${positions})`,
  chosenParts: (shown, total) =>
    `Personen har valgt, hvad du ser: ${shown} af højst ${total} del${total === 1 ? '' : 'e'}.`,
  chosenReviews: (shown, total) =>
    `Personen har valgt, hvad du ser: ${shown} af ${total} anmeldelse${total === 1 ? '' : 'r'}.`,
  colon: ':',
  checked: 'Hvad der er kontrolleret',
  notSaid: 'Hvad det ikke siger',
  limits: 'Hvem der står foran dig, og hvordan nogen vil arbejde for dig.',
  next: 'Hvad du gør nu',
  steps: {
    identify: 'Sammenlign navnet med legitimation.',
    original: 'Bed personen om filen, som platformen gav den, eller spørg platformen via dens egen hjemmeside.',
    withdrawn: 'Bed personen om et nyere bevis, eller spørg platformen hvorfor via dens egen hjemmeside.',
    suspended: 'Spørg platformen hvorfor via dens egen hjemmeside, og kontrollér igen senere.',
    page: 'Læs det, der står her, og ikke siden, og bed personen om filen, som platformen gav den.',
    makers: 'Stol kun på delene fra udstedere, du anerkender.',
    retry:
      'Prøv igen senere med internet. Uden internet: giv det med, som platformen offentliggør, med --did og --status-list.',
    time: 'For et andet tidspunkt: giv statuslisten fra det tidspunkt med (--status-list). For i dag: udelad --at.',
    expired: 'Bed om et nyere bevis. Hvis et gammelt er nok: --allow expired.',
    newer: 'Bed om den nyere udgave. Denne gælder stadig.',
    test: 'Godkend det ikke. Bed personen om det rigtige bevis.',
  },
  recognize: (options) =>
    `Du bestemmer, hvem du anerkender. Er det virkelig udstederens egen adresse? Så sig det: ${options}, eller før en liste: --trust.`,
  pageChanged: 'SIDEN ER ÆNDRET. Stol kun på det, der står her, ikke på siden.',
  absent: {
    nothing: 'Der er intet bevis i denne fil.',
    picture: 'Der er intet bevis i et billede af en side. Bed om selve PDF-filen.',
    constant:
      'Denne QR-kode er den samme på alle KlusCV’er: den siger, hvor man kontrollerer et, og intet om denne person. Bed om selve PDF-filen.',
    other: 'QR-koden i dette billede indeholder intet bevis.',
    offline: 'QR-koden i dette billede fører til en adresse, og --offline bruger ikke internet.',
    unanswered: 'QR-koden i dette billede fører til en adresse, der ikke gav et dokument.',
    empty: 'Filen er tom.',
    resaved:
      'Der er intet bevis i denne PDF: den er udskrevet, scannet, gemt igen eller afbrudt, eller den var aldrig et KlusCV.',
    unreadable: 'Filen kan ikke læses.',
  },
  askForOriginal:
    'Bed om den oprindelige fil. Når en PDF udskrives, scannes eller gemmes igen, forsvinder det, der er i den.',
  total: (files, outcomes) => `${files} fil${files === 1 ? '' : 'er'}: ${outcomes}.`,
  tally: {
    verified: 'ægte og godkendt',
    conditional: 'ægte, men læs videre',
    indeterminate: 'ikke helt kontrolleret',
    rejected: 'ikke ægte eller trukket tilbage',
    none: 'uden bevis',
    unread: 'kunne ikke læses',
  },
  months: (first, last) => (first === last ? first : `${first} til ${last}`),
  statement: {
    endorsed: (role, month) => `anbefalet af ${role} i ${month}`,
    roles: {
      client: 'en kunde',
      supervisor: 'en leder',
      trainer: 'en oplærer',
      coach: 'en coach',
      assessor: 'en bedømmer',
      platform: 'platformen',
    },
    shown: 'Vist på arbejdet',
    endorses: 'Det handler om beviset',
    worked: (hours, minutes, month) => `${hours} t ${minutes} min arbejdet i ${month}`,
    states: { estimated: 'anslået', final: 'endelig', corrected: 'rettet' },
    forWhom: (addressee) => `Kun til ${addressee}, for at afregne en ydelse.`,
    days: 'Pr. dag',
    gross: 'Bruttoløn',
    expenses: {
      travel: 'Refunderet rejse',
      material: 'Refunderet materiale',
      meals: 'Refunderede måltider',
      other: 'Andre refunderede udgifter',
    },
  },
  unmet: 'Ikke, som du beder om:',
  allowed: 'Ladt passere, fordi du sagde --allow:',
  table: {
    title: 'Kontrollerede arbejdsbeviser',
    file: 'Fil',
    person: 'Person',
    outcome: 'Resultat',
    reason: 'Læg mærke til',
    issuer: 'Udstedt af',
    validUntil: 'Gyldig til',
    checkedAt: 'Kontrolleret',
    genuine: 'Det underskrevne er uændret, men ikke alt er, som du beder om: kolonnen ved siden af siger hvad.',
    accepted: (accepted, total) => `${accepted} af ${total} godkendt`,
  },
};

/** What the command says when it stops or asks. */
export const phrases: Readonly<Record<Phrase, string>> = {
  'There is no such file.': 'Den fil findes ikke.',
  'Check the name; names are relative to where you stand.': 'Se navnet efter; navne regnes fra den mappe, du står i.',
  'Check the name.': 'Se navnet efter.',
  'This file cannot be read.': 'Denne fil kan ikke læses.',
  'Check its permissions.': 'Se efter, om du må læse den.',
  'There is a file of that name already.': 'Der er allerede en fil med det navn.',
  'Choose another name, or say `--force`.': 'Vælg et andet navn, eller skriv `--force`.',
  'The file could not be written.': 'Filen kunne ikke skrives.',
  'Check the folder, its permissions and the space on the disk.':
    'Se på mappen, om du må skrive i den, og på pladsen på disken.',
  'There is no file that ends in {}.': 'Der er ingen fil, der ender på {}.',
  'No file is called like this.': 'Ingen fil hedder sådan.',
  'This address gave no document.': 'Denne adresse gav intet dokument.',
  'Try again later, or download the file in a browser, and verify that.':
    'Prøv igen senere, eller hent filen i en browser, og kontrollér den.',
  'Download the file in a browser, and verify that.': 'Hent filen i en browser, og kontrollér den.',
  'no answer in time': 'intet svar i tide',
  'the connection broke off': 'forbindelsen blev afbrudt',
  'more than {} bytes': 'mere end {} bytes',
  'a redirect to {}, which is not followed': 'en viderestilling til {}, som ikke følges',
  'status {}': 'svar med status {}',
  'An address cannot be fetched with --offline.': 'Med --offline hentes ingen adresse.',
  'Download the file first, or leave --offline out.': 'Hent filen først, eller udelad --offline.',
  'The ZIP holds no document.': 'Der er intet dokument i zip-filen.',
  'No line of this file holds a document.': 'Der er intet dokument på nogen linje i filen.',
  'Ask for the PDF itself.': 'Bed om selve PDF-filen.',
  'This cannot be unpacked.': 'Dette kan ikke pakkes ud.',
  'it holds more than is unpacked here': 'den indeholder mere, end der pakkes ud her',
  'Ask for the documents themselves, without an archive around them.':
    'Bed om selve dokumenterne, uden zip-fil omkring dem.',
  'neither a KlusCV (PDF) nor a signed credential': 'hverken et KlusCV (PDF) eller et underskrevet bevis',
  'There is no file here.': 'Der er ingen fil her.',
  'Check the folder, or the column of the table.': 'Se på mappen eller på tabellens kolonne.',
  'This table cannot be read.': 'Denne tabel kan ikke læses.',
  'This table has no column with file names.': 'Denne tabel har ingen kolonne med filnavne.',
  'Name it with --column.': 'Nævn den med --column.',
  'Save it as CSV.': 'Gem den som CSV.',
  'Wait until it is done.': 'Vent, til den er færdig.',
  'Correct the file at the place that the message names.': 'Ret filen på det sted, der står her.',
  'You have not said that the signer of this bundle counts.':
    'Du har ikke sagt, at den, der underskrev denne tillidspakke, tæller for dig.',
  'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.':
    'Ved du fra anden side, at det er den, du stoler på, så tilføj --bundle-signer med det navn.',
  'This trust bundle cannot be used.': 'Denne tillidspakke kan ikke bruges.',
  'Ask for a new one. Nothing of it was used.': 'Bed om en ny. Intet af den blev brugt.',
  'See the command with `--help`.': 'Se kommandoen med `--help`.',
  'This is no date that --at understands.': 'Denne dato forstår --at ikke.',
  'Write 2026-11-21, or 2026-11-21T12:00:00Z.': 'Skriv 2026-11-21 eller 2026-11-21T12:00:00Z.',
  'This is no age that --max-age understands.': 'Denne alder forstår --max-age ikke.',
  'Write it in days: --max-age 90d.': 'Skriv den i dage: --max-age 90d.',
  '--audience and --nonce belong together.': '--audience og --nonce hører sammen.',
  'Give the name that you gave the person, and the text that you asked to be repeated.':
    'Giv det navn, du gav personen, og den tekst, du bad om at få gentaget.',
  'There is nothing called {} for {}.': 'Der er intet, der hedder {}, for {}.',
  'Choose from {}.': 'Vælg mellem {}.',
  'This key has a passphrase, and nobody is there to type it.':
    'Denne nøgle har en adgangssætning, og ingen er der til at taste den.',
  'Name a file that holds it with --passphrase-file; `-` is the standard input.':
    'Nævn en fil med den med --passphrase-file; `-` er standardinput.',
  'The two are not the same. Nothing was written.': 'De to er ikke ens. Intet blev skrevet.',
};
