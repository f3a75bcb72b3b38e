import type { Words } from '../words.ts';

export { da as messages } from '@kluscv/sdk/messages/da';

/** Danish. */
export const words: Words = {
  headline: {
    verified: 'ÆGTE',
    genuine: 'ÆGTE, MEN LÆS VIDERE',
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
    genuine:
      'Det, der står her, er underskrevet af udstederen, men ikke alt er, som du beder om. Læs linjerne med ✗ og ?.',
    indeterminate: 'Noget, man skal vide, kunne ikke kontrolleres. Stol ikke på det endnu.',
    rejected: 'Det er ændret, ødelagt eller ikke fra den, det nævner. Stol ikke på det.',
    withdrawn: 'Udstederen har trukket det, eller en del af det, tilbage. Stol ikke på det, der er trukket tilbage.',
    suspended: 'Udstederen har sat det, eller en del af det, i bero. Stol ikke på det lige nu.',
    test: 'Det er lavet for at prøve. Det siger intet om en rigtig person.',
  },
  marks: { passed: 'i orden', failed: 'forkert', indeterminate: 'ikke kontrolleret', skipped: 'ikke relevant' },
  statedBy: (issuer) => `${issuer} erklærer:`,
  notShown: 'navn ikke vist',
  part: (position, total) => `Del ${position} af ${total}`,
  parts: (positions) => `(del ${positions})`,
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
    expired: 'Bed om et nyere bevis. Hvis et gammelt er nok: --allow expired.',
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
    genuine: 'ægte, men læs videre',
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
