import type { Messages } from './message.ts';

/** Italian, language level B1. */
export const it: Messages = {
  name: 'Italiano',
  direction: 'ltr',
  title: 'Il mio KlusCV',
  languageLabel: 'Lingua di questa pagina',
  back: 'Torna alla piattaforma',

  startHeading: 'Scarica il tuo KlusCV',
  startText: [
    'Un KlusCV mostra il lavoro che hai fatto. Puoi darlo a un datore di lavoro o a un’altra piattaforma.',
    'Scegli tu che cosa contiene. Poi lo scarichi come PDF.',
  ],
  startButton: 'Inizia',

  chooseHeading: 'Scegli che cosa contiene',
  chooseText: 'Metti una spunta accanto a ciò che un datore di lavoro può vedere.',
  documentLanguage: 'Lingua del tuo KlusCV',
  documentLanguageHint: 'Non traduciamo quello che hanno scritto i clienti.',
  yourName: 'Il tuo nome',
  showName: 'Mostra il mio nome',
  showRecord: 'Includi questo lavoro',
  partsLegend: 'Parti',
  alwaysShown: 'Il tipo di lavoro, quante volte e quando hai lavorato si vedono sempre.',
  parts: {
    workRelation: 'Come lavoravi (per esempio in proprio)',
    hours: 'Le tue ore',
    clients: 'Che tipo di clienti avevi',
    ratings: 'I tuoi voti o le tue stelle',
    levels: 'Il tuo livello sulla piattaforma',
    skills: 'Le tue capacità',
    endorsements: 'Quello che hanno scritto i tuoi responsabili',
    learningOutcomes: 'Quello che hai imparato',
    deliverables: 'Quello che hai realizzato',
  },
  reviewsLegend: 'Quello che hanno scritto i clienti',
  reviewsHint: 'Il datore di lavoro vede anche quante recensioni ci sono in tutto.',
  reviewsPrivacy:
    'C’è un nome, o qualcosa su una casa o un bambino? Allora è meglio non mostrare quella recensione. Non cambiamo nessuna parola.',
  reviewBlocked:
    'Questa recensione non si può includere: contiene qualcosa che non può mai stare in un KlusCV, come un numero di telefono.',
  allReviews: 'Scegli tutte',
  newestReviews: 'Scegli le più recenti',
  noReviews: 'Non sceglierne nessuna',
  seeButton: 'Guarda il tuo KlusCV',
  stopButton: 'Esci e cancella tutto',
  chooseOne: 'Scegli almeno un tipo di lavoro.',

  previewHeading: 'Questo è ciò che vede un datore di lavoro',
  previewText: 'Leggilo con calma. C’è un errore? Chiedi alla piattaforma di correggerlo.',
  previewLabel: 'Il tuo KlusCV',
  readHere: 'Leggilo in italiano',
  test: 'Questo è un TEST. Nessuno lo accetta come prova.',
  changeButton: 'Cambia la tua scelta',
  downloadHeading: 'Tutto pronto?',
  downloadText: [
    'Ricevi un PDF. Conservalo bene: serve il file stesso, non una stampa o una foto.',
    'Poco dopo il download qui cancelliamo tutto. Vuoi un altro KlusCV più avanti? Premi di nuovo il pulsante sulla piattaforma.',
  ],
  downloadButton: 'Scarica il PDF',

  doneHeading: 'Il tuo KlusCV è pronto',
  doneStarts: 'Il download parte da solo. Il tuo file si chiama:',
  doneName: 'Il tuo file si chiama:',
  shareButton: 'Condividi il tuo KlusCV',
  againButton: 'Scaricalo ancora una volta',
  againText: (time) => `Puoi farlo qui per ${time}. Poi lo cancelliamo.`,
  whereHeading: 'Dov’è il file?',
  whereText: [
    'Sul telefono: apri l’app File o Download.',
    'Sul computer: apri la cartella Download.',
    'Conservalo anche in un altro posto. Per esempio, mandalo al tuo indirizzo email.',
  ],
  sendHeading: 'Come inviarlo',
  sendText: [
    'Invia il file stesso: allegato a un’email, o come documento in una chat.',
    'Non inviare una foto o una schermata, e non dare una stampa. Con quelle nessuno può controllare che sia autentico.',
  ],
  nextHeading: 'E l’anno prossimo?',
  nextText: [
    'Continui a lavorare? Fanne uno nuovo ogni anno. Lasci la piattaforma? Fanne uno prima di andare via.',
    'Non buttare via questo. Funziona anche se la piattaforma chiude.',
  ],
  clearButton: 'Cancellalo qui adesso',
  clearedText: 'Qui non c’è più niente. Il tuo PDF è sul tuo telefono o computer.',

  stoppedHeading: 'Tutto è cancellato',
  stoppedText: 'Non hai scaricato niente. Puoi ricominciare sulla piattaforma.',
  problemHeading: 'Guarda qui, per favore',
  problemTitle: 'Attenzione',
  unusableHeading: 'Questo link non funziona più',
  unusableText: [
    'Un link funziona una sola volta e per poco tempo. Forse hai già scaricato il tuo KlusCV: guarda nei tuoi download.',
    'Vuoi ricominciare? Torna alla piattaforma e premi di nuovo il pulsante.',
  ],
  refusedHeading: 'Questo non è possibile',
  refusedText:
    'La richiesta non veniva da questa pagina, o qualcosa non era giusto. Non è cambiato niente. Torna indietro e riprova.',
  notFoundHeading: 'Questa pagina non esiste',
  notFoundText: 'Torna alla piattaforma e premi il pulsante.',
  tooMuch:
    'Quello che hai scelto non entra in un KlusCV, o contiene un carattere che non si può stampare. Scegli meno recensioni.',
  failed: 'Non è stato possibile creare il PDF. La tua scelta è salvata. Riprova tra un momento.',
};
