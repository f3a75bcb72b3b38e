import type { Messages } from './message.ts';

/** Dutch, language level B1. */
export const nl: Messages = {
  name: 'Nederlands',
  direction: 'ltr',
  title: 'Mijn KlusCV',
  languageLabel: 'Taal van deze pagina',
  switchLanguage: 'Kies een taal',
  back: 'Terug naar het platform',

  startHeading: 'Download je KlusCV',
  startText: [
    'Een KlusCV laat zien welk werk je hebt gedaan. Je kunt het geven aan een werkgever of een ander platform.',
    'Je kiest zelf wat erin staat. Daarna download je het als PDF.',
  ],
  startButton: 'Begin',

  chooseHeading: 'Kies wat erin staat',
  chooseText: 'Zet een vinkje bij wat een werkgever mag zien.',
  documentLanguage: 'Taal van je KlusCV',
  documentLanguageHint: 'Wat klanten schreven, vertalen we niet.',
  yourName: 'Je naam',
  showName: 'Laat mijn naam zien',
  showRecord: 'Neem dit werk op',
  partsLegend: 'Onderdelen',
  alwaysShown: 'Het soort werk, hoe vaak je werkte en wanneer staan er altijd in.',
  parts: {
    workRelation: 'Hoe je werkte (bijvoorbeeld als zzp’er)',
    hours: 'Je uren',
    clients: 'Wat voor klanten je had',
    ratings: 'Je cijfers of sterren',
    levels: 'Je niveau op het platform',
    skills: 'Je vaardigheden',
    endorsements: 'Wat begeleiders schreven',
    learningOutcomes: 'Wat je hebt geleerd',
    deliverables: 'Wat je hebt gemaakt',
  },
  reviewsLegend: 'Wat klanten schreven',
  reviewsHint: 'De werkgever ziet ook hoeveel beoordelingen er in totaal zijn.',
  reviewsPrivacy:
    'Staat er een naam in, of iets over een huis of een kind? Laat die beoordeling dan liever weg. We veranderen geen woorden.',
  reviewBlocked: 'Deze kan niet mee: er staat iets in dat nooit in een KlusCV mag, zoals een telefoonnummer.',
  allReviews: 'Kies alle beoordelingen',
  noReviews: 'Kies geen beoordelingen',
  seeButton: 'Bekijk je KlusCV',
  stopButton: 'Stop en wis alles',
  chooseOne: 'Kies minstens één soort werk.',

  previewHeading: 'Dit ziet een werkgever',
  previewText: 'Lees het rustig na. Klopt er iets niet? Vraag het platform om het te verbeteren.',
  previewLabel: 'Je KlusCV',
  test: 'Dit is een TEST. Niemand accepteert dit als bewijs.',
  changeButton: 'Verander je keuze',
  downloadHeading: 'Klaar?',
  downloadText: [
    'Je krijgt een PDF. Bewaar die goed: je hebt het bestand zelf nodig, niet een print of foto.',
    'Na het downloaden bewaren wij hier niets. Deze pagina werkt dan niet meer. Wil je er nog een? Druk dan op het platform weer op de knop.',
  ],
  downloadButton: 'Download de PDF',

  stoppedHeading: 'Alles is gewist',
  stoppedText: 'Je hebt niets gedownload. Je kunt op het platform opnieuw beginnen.',
  problemHeading: 'Kijk hier nog even naar',
  problemTitle: 'Let op',
  unusableHeading: 'Deze link werkt niet meer',
  unusableText: [
    'Een link werkt één keer en maar kort. Misschien heb je je KlusCV al gedownload: kijk bij je downloads.',
    'Wil je opnieuw beginnen? Ga terug naar het platform en druk weer op de knop.',
  ],
  refusedHeading: 'Dit kan niet',
  refusedText:
    'De vraag kwam niet van deze pagina, of er klopte iets niet. Er is niets veranderd. Ga terug en probeer het opnieuw.',
  notFoundHeading: 'Deze pagina bestaat niet',
  notFoundText: 'Ga terug naar het platform en druk op de knop.',
  tooMuch:
    'Wat je koos past niet in één KlusCV, of een teken erin kan niet worden afgedrukt. Kies minder beoordelingen.',
  failed: 'Het maken van de PDF lukte niet. Je keuze is bewaard. Probeer het zo nog een keer.',
};
