import type { Messages } from './message.ts';

/** Swedish, language level B1. */
export const sv: Messages = {
  name: 'Svenska',
  direction: 'ltr',
  title: 'Mitt KlusCV',
  languageLabel: 'Sidans språk',
  back: 'Tillbaka till plattformen',

  startHeading: 'Ladda ner ditt KlusCV',
  startText: [
    'Ett KlusCV visar det arbete du har gjort. Du kan ge det till en arbetsgivare eller en annan plattform.',
    'Du väljer själv vad som står i det. Sedan laddar du ner det som PDF.',
  ],
  startButton: 'Börja',

  chooseHeading: 'Välj vad som står i det',
  chooseText: 'Kryssa för det som en arbetsgivare får se.',
  documentLanguage: 'Språk i ditt KlusCV',
  documentLanguageHint: 'Vi översätter inte det som kunder har skrivit.',
  yourName: 'Ditt namn',
  showName: 'Visa mitt namn',
  showRecord: 'Ta med detta arbete',
  partsLegend: 'Delar',
  alwaysShown: 'Typen av arbete, hur ofta du arbetade och när står alltid med.',
  parts: {
    workRelation: 'Hur du arbetade (till exempel som egenföretagare)',
    hours: 'Dina timmar',
    clients: 'Vilken sorts kunder du hade',
    ratings: 'Dina betyg eller stjärnor',
    levels: 'Din nivå på plattformen',
    skills: 'Dina färdigheter',
    endorsements: 'Det som handledare har skrivit',
    learningOutcomes: 'Det du har lärt dig',
    deliverables: 'Det du har gjort',
  },
  reviewsLegend: 'Det som kunder har skrivit',
  reviewsHint: 'Arbetsgivaren ser också hur många omdömen det finns totalt.',
  reviewsPrivacy:
    'Står det ett namn i det, eller något om ett hem eller ett barn? Då är det bättre att utelämna det omdömet. Vi ändrar inga ord.',
  reviewBlocked:
    'Det här omdömet kan inte tas med: det innehåller något som aldrig får stå i ett KlusCV, till exempel ett telefonnummer.',
  allReviews: 'Välj alla',
  newestReviews: 'Välj de nyaste',
  noReviews: 'Välj inga',
  seeButton: 'Se ditt KlusCV',
  stopButton: 'Avbryt och radera allt',
  chooseOne: 'Välj minst en sorts arbete.',

  previewHeading: 'Detta ser en arbetsgivare',
  previewText: 'Läs det i lugn och ro. Är något fel? Be plattformen att rätta det.',
  previewLabel: 'Ditt KlusCV',
  readHere: 'Läs det på svenska',
  test: 'Detta är ett TEST. Ingen godtar det som bevis.',
  changeButton: 'Ändra ditt val',
  downloadHeading: 'Är du klar?',
  downloadText: [
    'Du får en PDF. Spara den på ett säkert ställe: du behöver själva filen, inte en utskrift eller ett foto.',
    'Strax efter nedladdningen raderar vi allt här. Vill du ha ett nytt KlusCV senare? Tryck på knappen på plattformen igen.',
  ],
  downloadButton: 'Ladda ner PDF-filen',

  doneHeading: 'Ditt KlusCV är klart',
  doneStarts: 'Nedladdningen börjar av sig själv. Din fil heter:',
  doneName: 'Din fil heter:',
  shareButton: 'Dela ditt KlusCV',
  againButton: 'Ladda ner en gång till',
  againText: (time) => `Det går här i ${time}. Sedan raderar vi den.`,
  whereHeading: 'Var finns filen?',
  whereText: [
    'På en telefon: öppna appen Filer eller Hämtningar.',
    'På en dator: öppna mappen Hämtade filer.',
    'Spara den också på ett ställe till. Mejla den till exempel till dig själv.',
  ],
  sendHeading: 'Så skickar du den',
  sendText: [
    'Skicka själva filen: som bilaga i ett mejl eller som dokument i en chatt.',
    'Skicka inget foto och ingen skärmbild, och ge ingen utskrift. Med dem kan ingen kontrollera att den är äkta.',
  ],
  nextHeading: 'Och nästa år?',
  nextText: [
    'Fortsätter du att arbeta? Gör då ett nytt varje år. Lämnar du plattformen? Gör ett innan du går.',
    'Släng inte det här. Det fungerar även om plattformen läggs ner.',
  ],
  clearButton: 'Radera det här nu',
  clearedText: 'Här finns inget kvar. Din PDF finns på din egen telefon eller dator.',

  stoppedHeading: 'Allt är raderat',
  stoppedText: 'Du har inte laddat ner något. Du kan börja om på plattformen.',
  problemHeading: 'Titta på det här',
  problemTitle: 'Observera',
  unusableHeading: 'Den här länken fungerar inte längre',
  unusableText: [
    'En länk fungerar en gång och bara en kort tid. Du kanske redan har laddat ner ditt KlusCV: titta bland dina hämtade filer.',
    'Vill du börja om? Gå tillbaka till plattformen och tryck på knappen igen.',
  ],
  refusedHeading: 'Det går inte',
  refusedText:
    'Begäran kom inte från den här sidan, eller något i den var fel. Inget har ändrats. Gå tillbaka och försök igen.',
  notFoundHeading: 'Den här sidan finns inte',
  notFoundText: 'Gå tillbaka till plattformen och tryck på knappen.',
  tooMuch:
    'Det du har valt får inte plats i ett KlusCV, eller innehåller ett tecken som inte kan skrivas ut. Välj färre omdömen.',
  failed: 'PDF-filen kunde inte skapas. Ditt val är sparat. Försök igen om en stund.',
};
