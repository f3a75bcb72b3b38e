import type { Locale } from '@kluscv/verifier/messages';

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
  readonly ownFigures: string;
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
export const DEMO_WORDS: Readonly<Record<Locale, DemoWords>> = {
  en: {
    intro:
      'Amina Voorbeeld cleans, drives and delivers. Everything here is invented: the people, the organizations, the work. Only the shapes of the exports are real.',
    platforms: '1. Three exports are read, and three organizations sign what is in them, each with a key made just now',
    read: (label, counted) => `${label}: ${counted} piece${counted === 1 ? '' : 's'} of work`,
    leftOut: (rows) => (rows === 1 ? '1 row left out, with its reason' : `${rows} rows left out, each with its reason`),
    signed: (issuer, credentials) => `${issuer} signs ${credentials} credential${credentials === 1 ? '' : 's'}`,
    made: '2. Amina makes one KlusCV of them',
    madeFile: (file, kilobytes) => `${file} (${kilobytes} kB): open it and look`,
    good: '3. An employer who recognizes the three organizations checks it',
    ownFigures: '4. The same with what Amina downloaded herself: organizations signed it, and did not count it',
    pageChanged: '5. Somebody changes a number on the page, and leaves the signed data alone',
    forged: '6. Somebody changes the number in the data too, so that page and data agree',
    revoked: '7. One of the organizations withdraws its credential',
    stranger: '8. An employer who has never heard of the organizations checks the good one',
    answer: (headline, exitCode) => `${headline} (exit code ${exitCode})`,
    unexpected: (expected) => `This should have been exit code ${expected}: please report it.`,
    files: 'The files:',
    fileList: [
      ['kluscv.pdf', 'the KlusCV'],
      ['kluscv-own-figures.pdf', 'the one of step 4: with figures from the worker’s own files'],
      ['kluscv-page-changed.pdf', 'the one of step 5'],
      ['kluscv-forged.pdf', 'the one of step 6'],
      ['credentials/', 'the signed credentials (.jwt)'],
      ['did/', 'what each organization publishes about its key'],
      ['status-lists/', 'the signed lists of what was withdrawn, before step 7'],
      ['status-lists-after/', 'the same after step 7'],
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
    read: (label, counted) => `${label}: ${counted} klus${counted === 1 ? '' : 'sen'}`,
    leftOut: (rows) =>
      rows === 1 ? '1 regel weggelaten, met een reden' : `${rows} regels weggelaten, elk met een reden`,
    signed: (issuer, credentials) => `${issuer} tekent ${credentials} bewij${credentials === 1 ? 's' : 'zen'}`,
    made: '2. Amina maakt er één KlusCV van',
    madeFile: (file, kilobytes) => `${file} (${kilobytes} kB): open het en kijk`,
    good: '3. Een werkgever die de drie organisaties kent, controleert het',
    ownFigures: '4. Hetzelfde met wat Amina zelf downloadde: organisaties tekenden het, en telden het niet',
    pageChanged: '5. Iemand verandert een getal op de pagina, en laat de getekende gegevens zoals ze zijn',
    forged: '6. Iemand verandert het getal ook in de gegevens, zodat de pagina klopt met de gegevens',
    revoked: '7. Eén organisatie trekt haar bewijs in',
    stranger: '8. Een werkgever die de organisaties niet kent, controleert de goede KlusCV',
    answer: (headline, exitCode) => `${headline} (exitcode ${exitCode})`,
    unexpected: (expected) => `Dit had exitcode ${expected} moeten zijn: meld het alstublieft.`,
    files: 'De bestanden:',
    fileList: [
      ['kluscv.pdf', 'de KlusCV'],
      ['kluscv-own-figures.pdf', 'die van stap 4: met cijfers uit bestanden van de werker zelf'],
      ['kluscv-page-changed.pdf', 'die van stap 5'],
      ['kluscv-forged.pdf', 'die van stap 6'],
      ['credentials/', 'de getekende bewijzen (.jwt)'],
      ['did/', 'wat elke organisatie over haar sleutel publiceert'],
      ['status-lists/', 'de getekende lijsten van wat is ingetrokken, voor stap 7'],
      ['status-lists-after/', 'dezelfde na stap 7'],
      ['trust-list.json', 'de organisaties die de werkgever kent'],
      ['keys/', 'de geheime sleutels, die de organisaties nooit zouden weggeven'],
    ],
    again: 'Controleer het zelf:',
  },
  de: {
    intro:
      'Amina Voorbeeld putzt, fährt und liefert aus. Alles hier ist erfunden: die Menschen, die Organisationen, die Arbeit. Nur die Form der Dateien ist echt.',
    platforms:
      '1. Drei Dateien werden gelesen, und drei Organisationen unterschreiben, was darin steht, jede mit einem Schlüssel von eben',
    read: (label, counted) => `${label}: ${counted} ${counted === 1 ? 'Einsatz' : 'Einsätze'}`,
    leftOut: (rows) =>
      rows === 1 ? '1 Zeile ausgelassen, mit ihrem Grund' : `${rows} Zeilen ausgelassen, jede mit ihrem Grund`,
    signed: (issuer, credentials) => `${issuer} unterschreibt ${credentials} Nachweis${credentials === 1 ? '' : 'e'}`,
    made: '2. Amina macht daraus einen KlusCV',
    madeFile: (file, kilobytes) => `${file} (${kilobytes} kB): öffnen Sie ihn und sehen Sie selbst`,
    good: '3. Ein Arbeitgeber, der die drei Organisationen kennt, prüft ihn',
    ownFigures:
      '4. Dasselbe mit dem, was Amina selbst heruntergeladen hat: Organisationen haben es unterschrieben, nicht gezählt',
    pageChanged: '5. Jemand ändert eine Zahl auf der Seite und lässt die unterschriebenen Daten, wie sie sind',
    forged: '6. Jemand ändert die Zahl auch in den Daten, so dass die Seite zu den Daten passt',
    revoked: '7. Eine der Organisationen widerruft ihren Nachweis',
    stranger: '8. Ein Arbeitgeber, der die Organisationen nicht kennt, prüft den guten KlusCV',
    answer: (headline, exitCode) => `${headline} (Exit-Code ${exitCode})`,
    unexpected: (expected) => `Das hätte Exit-Code ${expected} sein müssen: Bitte melden Sie es.`,
    files: 'Die Dateien:',
    fileList: [
      ['kluscv.pdf', 'der KlusCV'],
      ['kluscv-own-figures.pdf', 'der aus Schritt 4: mit Zahlen aus Dateien der Person selbst'],
      ['kluscv-page-changed.pdf', 'der aus Schritt 5'],
      ['kluscv-forged.pdf', 'der aus Schritt 6'],
      ['credentials/', 'die unterschriebenen Nachweise (.jwt)'],
      ['did/', 'was jede Organisation über ihren Schlüssel veröffentlicht'],
      ['status-lists/', 'die unterschriebenen Listen der Widerrufe, vor Schritt 7'],
      ['status-lists-after/', 'dieselben nach Schritt 7'],
      ['trust-list.json', 'die Organisationen, die der Arbeitgeber kennt'],
      ['keys/', 'die geheimen Schlüssel, die die Organisationen nie weggeben würden'],
    ],
    again: 'Prüfen Sie es selbst:',
  },
  da: {
    intro:
      'Amina Voorbeeld gør rent, kører og bringer ud. Alt her er opdigtet: menneskene, organisationerne, arbejdet. Kun filernes form er ægte.',
    platforms:
      '1. Tre filer læses, og tre organisationer underskriver, hvad der står i dem, hver med en nøgle, der netop er lavet',
    read: (label, counted) => `${label}: ${counted} opgave${counted === 1 ? '' : 'r'}`,
    leftOut: (rows) => (rows === 1 ? '1 linje udeladt, med sin grund' : `${rows} linjer udeladt, hver med sin grund`),
    signed: (issuer, credentials) => `${issuer} underskriver ${credentials} bevis${credentials === 1 ? '' : 'er'}`,
    made: '2. Amina laver ét KlusCV af dem',
    madeFile: (file, kilobytes) => `${file} (${kilobytes} kB): åbn det og se efter`,
    good: '3. En arbejdsgiver, der kender de tre organisationer, kontrollerer det',
    ownFigures: '4. Det samme med det, Amina selv har hentet: organisationer har underskrevet det, ikke talt det',
    pageChanged: '5. Nogen ændrer et tal på siden og lader de underskrevne data være',
    forged: '6. Nogen ændrer også tallet i dataene, så siden passer til dataene',
    revoked: '7. En af organisationerne trækker sit bevis tilbage',
    stranger: '8. En arbejdsgiver, der ikke kender organisationerne, kontrollerer det gode KlusCV',
    answer: (headline, exitCode) => `${headline} (afslutningskode ${exitCode})`,
    unexpected: (expected) => `Det skulle have været afslutningskode ${expected}: meld det gerne.`,
    files: 'Filerne:',
    fileList: [
      ['kluscv.pdf', 'KlusCV-filen'],
      ['kluscv-own-figures.pdf', 'den fra trin 4: med tal fra personens egne filer'],
      ['kluscv-page-changed.pdf', 'den fra trin 5'],
      ['kluscv-forged.pdf', 'den fra trin 6'],
      ['credentials/', 'de underskrevne beviser (.jwt)'],
      ['did/', 'hvad hver organisation offentliggør om sin nøgle'],
      ['status-lists/', 'de underskrevne lister over det tilbagetrukne, før trin 7'],
      ['status-lists-after/', 'de samme efter trin 7'],
      ['trust-list.json', 'de organisationer, arbejdsgiveren kender'],
      ['keys/', 'de hemmelige nøgler, som organisationerne aldrig ville give fra sig'],
    ],
    again: 'Kontrollér det selv:',
  },
  fr: {
    intro:
      'Amina Voorbeeld nettoie, conduit et livre. Tout ici est inventé : les personnes, les organisations, le travail. Seule la forme des fichiers est vraie.',
    platforms:
      '1. Trois fichiers sont lus, et trois organisations signent ce qu’ils contiennent, chacune avec une clé faite à l’instant',
    read: (label, counted) => `${label} : ${counted} mission${counted === 1 ? '' : 's'}`,
    leftOut: (rows) =>
      rows === 1
        ? '1 ligne laissée de côté, avec sa raison'
        : `${rows} lignes laissées de côté, chacune avec sa raison`,
    signed: (issuer, credentials) => `${issuer} signe ${credentials} attestation${credentials === 1 ? '' : 's'}`,
    made: '2. Amina en fait un seul KlusCV',
    madeFile: (file, kilobytes) => `${file} (${kilobytes} ko) : ouvrez-le et regardez`,
    good: '3. Un employeur qui connaît les trois organisations le vérifie',
    ownFigures:
      '4. La même chose avec ce qu’Amina a téléchargé elle-même : des organisations l’ont signé, sans le compter',
    pageChanged: '5. Quelqu’un change un nombre sur la page, et laisse les données signées comme elles sont',
    forged: '6. Quelqu’un change aussi le nombre dans les données, pour que la page aille avec les données',
    revoked: '7. Une des organisations retire son attestation',
    stranger: '8. Un employeur qui ne connaît pas les organisations vérifie le bon KlusCV',
    answer: (headline, exitCode) => `${headline} (code de sortie ${exitCode})`,
    unexpected: (expected) => `Cela aurait dû être le code de sortie ${expected} : merci de le signaler.`,
    files: 'Les fichiers :',
    fileList: [
      ['kluscv.pdf', 'le KlusCV'],
      ['kluscv-own-figures.pdf', 'celui de l’étape 4 : avec des chiffres tirés des fichiers de la personne'],
      ['kluscv-page-changed.pdf', 'celui de l’étape 5'],
      ['kluscv-forged.pdf', 'celui de l’étape 6'],
      ['credentials/', 'les attestations signées (.jwt)'],
      ['did/', 'ce que chaque organisation publie sur sa clé'],
      ['status-lists/', 'les listes signées de ce qui est retiré, avant l’étape 7'],
      ['status-lists-after/', 'les mêmes après l’étape 7'],
      ['trust-list.json', 'les organisations que l’employeur connaît'],
      ['keys/', 'les clés secrètes, que les organisations ne donneraient jamais'],
    ],
    again: 'Vérifiez vous-même :',
  },
};
