import type { Messages } from './message.ts';

/** Romanian, language level B1. */
export const ro: Messages = {
  name: 'Română',
  direction: 'ltr',
  title: 'KlusCV-ul meu',
  languageLabel: 'Limba acestei pagini',
  back: 'Înapoi la platformă',

  startHeading: 'Descarcă-ți KlusCV-ul',
  startText: [
    'Un KlusCV arată munca pe care ai făcut-o. Îl poți da unui angajator sau altei platforme.',
    'Tu alegi ce conține. Apoi îl descarci ca PDF.',
  ],
  startButton: 'Începe',

  chooseHeading: 'Alege ce conține',
  chooseText: 'Bifează ce poate vedea un angajator.',
  documentLanguage: 'Limba KlusCV-ului tău',
  documentLanguageHint: 'Nu traducem ce au scris clienții.',
  yourName: 'Numele tău',
  showName: 'Arată numele meu',
  showRecord: 'Include această muncă',
  partsLegend: 'Părți',
  alwaysShown: 'Tipul de muncă, de câte ori ai lucrat și când apar întotdeauna.',
  parts: {
    workRelation: 'Cum ai lucrat (de exemplu pe cont propriu)',
    hours: 'Orele tale',
    clients: 'Ce fel de clienți ai avut',
    ratings: 'Notele sau stelele tale',
    levels: 'Nivelul tău pe platformă',
    skills: 'Abilitățile tale',
    endorsements: 'Ce au scris coordonatorii',
    learningOutcomes: 'Ce ai învățat',
    deliverables: 'Ce ai realizat',
  },
  reviewsLegend: 'Ce au scris clienții',
  reviewsHint: 'Angajatorul vede și câte recenzii sunt în total.',
  reviewsPrivacy:
    'Conține un nume sau ceva despre o casă ori un copil? Atunci mai bine nu arăta acea recenzie. Nu schimbăm niciun cuvânt.',
  reviewBlocked:
    'Această recenzie nu poate fi inclusă: conține ceva ce nu poate apărea niciodată într-un KlusCV, cum ar fi un număr de telefon.',
  allReviews: 'Alege toate',
  newestReviews: 'Alege cele mai noi',
  noReviews: 'Nu alege niciuna',
  seeButton: 'Vezi KlusCV-ul tău',
  stopButton: 'Oprește și șterge tot',
  chooseOne: 'Alege cel puțin un tip de muncă.',

  previewHeading: 'Asta vede un angajator',
  previewText: 'Citește-l pe îndelete. Ceva nu este corect? Cere platformei să corecteze.',
  previewLabel: 'KlusCV-ul tău',
  readHere: 'Citește-l în română',
  test: 'Acesta este un TEST. Nimeni nu îl acceptă ca dovadă.',
  changeButton: 'Schimbă alegerea',
  downloadHeading: 'Ești gata?',
  downloadText: [
    'Primești un PDF. Păstrează-l bine: ai nevoie chiar de fișier, nu de o copie tipărită sau de o fotografie.',
    'La scurt timp după descărcare ștergem totul aici. Vrei mai târziu alt KlusCV? Apasă din nou butonul de pe platformă.',
  ],
  downloadButton: 'Descarcă PDF-ul',

  doneHeading: 'KlusCV-ul tău este gata',
  doneStarts: 'Descărcarea începe singură. Fișierul tău se numește:',
  doneName: 'Fișierul tău se numește:',
  shareButton: 'Distribuie KlusCV-ul',
  againButton: 'Descarcă-l încă o dată',
  againText: (time) => `Poți face asta aici timp de ${time}. Apoi îl ștergem.`,
  whereHeading: 'Unde este fișierul?',
  whereText: [
    'Pe telefon: deschide aplicația Fișiere sau Descărcări.',
    'Pe calculator: deschide dosarul Descărcări.',
    'Păstrează-l și într-un al doilea loc. De exemplu, trimite-ți-l prin e-mail.',
  ],
  sendHeading: 'Cum îl trimiți',
  sendText: [
    'Trimite chiar fișierul: atașat la un e-mail sau ca document într-un chat.',
    'Nu trimite o fotografie sau o captură de ecran și nu da o copie tipărită. Cu ele nimeni nu poate verifica dacă este autentic.',
  ],
  nextHeading: 'Și anul viitor?',
  nextText: [
    'Lucrezi mai departe? Fă unul nou în fiecare an. Pleci de pe platformă? Fă unul înainte să pleci.',
    'Nu îl arunca pe acesta. Rămâne bun chiar dacă platforma se închide.',
  ],
  clearButton: 'Șterge-l de aici acum',
  clearedText: 'Aici nu mai este nimic. PDF-ul tău este pe telefonul sau calculatorul tău.',

  stoppedHeading: 'Totul este șters',
  stoppedText: 'Nu ai descărcat nimic. Poți începe din nou pe platformă.',
  problemHeading: 'Te rugăm să verifici',
  problemTitle: 'Atenție',
  unusableHeading: 'Acest link nu mai funcționează',
  unusableText: [
    'Un link funcționează o singură dată și puțin timp. Poate ai descărcat deja KlusCV-ul: uită-te în descărcări.',
    'Vrei să începi din nou? Întoarce-te la platformă și apasă din nou butonul.',
  ],
  refusedHeading: 'Nu este posibil',
  refusedText:
    'Cererea nu a venit de pe această pagină sau ceva nu era corect. Nu s-a schimbat nimic. Întoarce-te și încearcă din nou.',
  notFoundHeading: 'Această pagină nu există',
  notFoundText: 'Întoarce-te la platformă și apasă butonul.',
  tooMuch:
    'Ce ai ales nu încape într-un KlusCV sau conține un caracter care nu poate fi tipărit. Alege mai puține recenzii.',
  failed: 'PDF-ul nu a putut fi făcut. Alegerea ta este păstrată. Încearcă din nou peste puțin timp.',
};
