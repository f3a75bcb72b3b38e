import type { Messages } from './message.ts';

/** Danish, language level B1. */
export const da: Messages = {
  name: 'Dansk',
  direction: 'ltr',
  title: 'Mit KlusCV',
  languageLabel: 'Sidens sprog',
  back: 'Tilbage til platformen',

  startHeading: 'Hent dit KlusCV',
  startText: [
    'Et KlusCV viser det arbejde, du har gjort. Du kan give det til en arbejdsgiver eller en anden platform.',
    'Du vælger selv, hvad der står i det. Bagefter henter du det som PDF.',
  ],
  startButton: 'Begynd',

  chooseHeading: 'Vælg, hvad der står i det',
  chooseText: 'Sæt kryds ved det, en arbejdsgiver må se.',
  documentLanguage: 'Sprog i dit KlusCV',
  documentLanguageHint: 'Vi oversætter ikke det, kunderne har skrevet.',
  yourName: 'Dit navn',
  showName: 'Vis mit navn',
  showRecord: 'Tag dette arbejde med',
  partsLegend: 'Dele',
  alwaysShown: 'Typen af arbejde, hvor ofte og hvornår du arbejdede, står altid i det.',
  parts: {
    workRelation: 'Hvordan du arbejdede (for eksempel som selvstændig)',
    hours: 'Dine timer',
    clients: 'Hvilken slags kunder du havde',
    ratings: 'Dine karakterer eller stjerner',
    levels: 'Dit niveau på platformen',
    skills: 'Dine færdigheder',
    endorsements: 'Det, dine ledere har skrevet',
    learningOutcomes: 'Det, du har lært',
    deliverables: 'Det, du har lavet',
  },
  reviewsLegend: 'Det, kunderne har skrevet',
  reviewsHint: 'Arbejdsgiveren ser også, hvor mange anmeldelser der er i alt.',
  reviewsPrivacy:
    'Står der et navn i den, eller noget om et hjem eller et barn? Så udelad hellere den anmeldelse. Vi ændrer ingen ord.',
  reviewBlocked:
    'Denne anmeldelse kan ikke komme med: Den indeholder noget, der aldrig må stå i et KlusCV, såsom et telefonnummer.',
  allReviews: 'Vælg alle',
  newestReviews: 'Vælg de nyeste',
  noReviews: 'Vælg ingen',
  seeButton: 'Se dit KlusCV',
  stopButton: 'Stop og slet alt',
  chooseOne: 'Vælg mindst én slags arbejde.',

  previewHeading: 'Dette ser en arbejdsgiver',
  previewText: 'Læs det i ro og mag. Er der noget galt? Bed platformen om at rette det.',
  previewLabel: 'Dit KlusCV',
  readHere: 'Læs det på dansk',
  test: 'Dette er en TEST. Ingen godtager det som bevis.',
  changeButton: 'Ændr dit valg',
  downloadHeading: 'Er du klar?',
  downloadText: [
    'Du får en PDF. Pas godt på den: Du skal bruge selve filen, ikke en udskrift eller et foto.',
    'Kort efter at du har hentet den, sletter vi alt her. Vil du senere have et nyt KlusCV? Tryk igen på knappen på platformen.',
  ],
  downloadButton: 'Hent PDF’en',

  doneHeading: 'Dit KlusCV er klar',
  doneStarts: 'Filen hentes af sig selv. Din fil hedder:',
  doneName: 'Din fil hedder:',
  shareButton: 'Del dit KlusCV',
  againButton: 'Hent den en gang til',
  againText: (time) => `Det kan du gøre her i ${time}. Derefter sletter vi den.`,
  whereHeading: 'Hvor er filen?',
  whereText: [
    'På en telefon: Åbn appen Filer eller Overførsler.',
    'På en computer: Åbn mappen Overførsler.',
    'Gem den også et andet sted. Send den for eksempel til dig selv i en mail.',
  ],
  sendHeading: 'Sådan sender du den',
  sendText: [
    'Send selve filen: vedhæftet en mail eller som dokument i en chat.',
    'Send ikke et foto eller et skærmbillede, og giv ikke en udskrift. Med dem kan ingen kontrollere, at den er ægte.',
  ],
  nextHeading: 'Og næste år?',
  nextText: [
    'Arbejder du videre? Så lav et nyt hvert år. Forlader du platformen? Lav et, før du går.',
    'Smid ikke dette væk. Det virker stadig, hvis platformen lukker.',
  ],
  clearButton: 'Slet det her nu',
  clearedText: 'Her er ikke gemt noget længere. Din PDF er på din egen telefon eller computer.',

  stoppedHeading: 'Alt er slettet',
  stoppedText: 'Du har ikke hentet noget. Du kan begynde forfra på platformen.',
  problemHeading: 'Se lige på dette',
  problemTitle: 'Bemærk',
  unusableHeading: 'Dette link virker ikke længere',
  unusableText: [
    'Et link virker én gang og kun i kort tid. Måske har du allerede hentet dit KlusCV: Se i dine overførsler.',
    'Vil du begynde forfra? Gå tilbage til platformen, og tryk på knappen igen.',
  ],
  refusedHeading: 'Det kan ikke lade sig gøre',
  refusedText:
    'Forespørgslen kom ikke fra denne side, eller noget i den var forkert. Intet er ændret. Gå tilbage, og prøv igen.',
  notFoundHeading: 'Denne side findes ikke',
  notFoundText: 'Gå tilbage til platformen, og tryk på knappen.',
  tooMuch:
    'Det, du har valgt, kan ikke være i ét KlusCV, eller det indeholder et tegn, der ikke kan trykkes. Vælg færre anmeldelser.',
  failed: 'PDF’en kunne ikke laves. Dit valg er gemt. Prøv igen om lidt.',
};
