import type { Messages } from './message.ts';

/** German, language level B1. */
export const de: Messages = {
  name: 'Deutsch',
  direction: 'ltr',
  title: 'Mein KlusCV',
  languageLabel: 'Sprache dieser Seite',
  back: 'Zurück zur Plattform',

  startHeading: 'Lade dein KlusCV herunter',
  startText: [
    'Ein KlusCV zeigt, welche Arbeit du gemacht hast. Du kannst es einem Arbeitgeber oder einer anderen Plattform geben.',
    'Du wählst selbst, was darin steht. Danach lädst du es als PDF herunter.',
  ],
  startButton: 'Beginnen',

  chooseHeading: 'Wähle, was darin steht',
  chooseText: 'Setze ein Häkchen bei dem, was ein Arbeitgeber sehen darf.',
  documentLanguage: 'Sprache deines KlusCV',
  documentLanguageHint: 'Was Kunden geschrieben haben, wird nicht übersetzt.',
  yourName: 'Dein Name',
  showName: 'Meinen Namen zeigen',
  showRecord: 'Diese Arbeit aufnehmen',
  partsLegend: 'Teile',
  alwaysShown: 'Die Art der Arbeit, wie oft du gearbeitet hast und wann, steht immer darin.',
  parts: {
    workRelation: 'Wie du gearbeitet hast (zum Beispiel selbstständig)',
    hours: 'Deine Stunden',
    clients: 'Was für Kunden du hattest',
    ratings: 'Deine Bewertungen oder Sterne',
    levels: 'Deine Stufe auf der Plattform',
    skills: 'Deine Fähigkeiten',
    endorsements: 'Was Vorgesetzte geschrieben haben',
    learningOutcomes: 'Was du gelernt hast',
    deliverables: 'Was du hergestellt hast',
  },
  reviewsLegend: 'Was Kunden geschrieben haben',
  reviewsHint: 'Der Arbeitgeber sieht auch, wie viele Bewertungen es insgesamt gibt.',
  reviewsPrivacy:
    'Steht ein Name darin, oder etwas über eine Wohnung oder ein Kind? Dann lass diese Bewertung besser weg. Wir ändern keine Wörter.',
  reviewBlocked:
    'Diese Bewertung kann nicht hinein: Sie enthält etwas, das nie in einem KlusCV stehen darf, zum Beispiel eine Telefonnummer.',
  allReviews: 'Alle wählen',
  newestReviews: 'Die neuesten wählen',
  noReviews: 'Keine wählen',
  seeButton: 'KlusCV ansehen',
  stopButton: 'Beenden und alles löschen',
  chooseOne: 'Wähle mindestens eine Art von Arbeit.',

  previewHeading: 'Das sieht ein Arbeitgeber',
  previewText: 'Lies es in Ruhe durch. Stimmt etwas nicht? Bitte die Plattform, es zu berichtigen.',
  previewLabel: 'Dein KlusCV',
  readHere: 'Auf Deutsch lesen',
  test: 'Das ist ein TEST. Niemand erkennt es als Nachweis an.',
  changeButton: 'Auswahl ändern',
  downloadHeading: 'Fertig?',
  downloadText: [
    'Du bekommst ein PDF. Bewahre es gut auf: Du brauchst die Datei selbst, keinen Ausdruck und kein Foto.',
    'Kurz nach dem Herunterladen löschen wir hier alles. Möchtest du später noch ein KlusCV? Drücke auf der Plattform wieder auf den Knopf.',
  ],
  downloadButton: 'PDF herunterladen',

  doneHeading: 'Dein KlusCV ist fertig',
  doneStarts: 'Das Herunterladen beginnt von selbst. Deine Datei heißt:',
  doneName: 'Deine Datei heißt:',
  shareButton: 'KlusCV teilen',
  againButton: 'Noch einmal herunterladen',
  againText: (time) => `Das geht hier noch ${time} lang. Danach löschen wir es.`,
  whereHeading: 'Wo ist die Datei?',
  whereText: [
    'Auf dem Handy: Öffne die App Dateien oder Downloads.',
    'Auf dem Computer: Öffne den Ordner Downloads.',
    'Bewahre sie auch an einem zweiten Ort auf. Schicke sie zum Beispiel per Mail an dich selbst.',
  ],
  sendHeading: 'So verschickst du es',
  sendText: [
    'Schicke die Datei selbst: als Anhang einer Mail oder als Dokument in einem Chat.',
    'Schicke kein Foto und kein Bildschirmfoto, und gib keinen Ausdruck. Damit kann niemand prüfen, ob es echt ist.',
  ],
  nextHeading: 'Und nächstes Jahr?',
  nextText: [
    'Arbeitest du weiter? Dann mach jedes Jahr ein neues. Verlässt du die Plattform? Mach vorher noch eins.',
    'Wirf dieses nicht weg. Es funktioniert auch dann noch, wenn es die Plattform nicht mehr gibt.',
  ],
  clearButton: 'Hier jetzt löschen',
  clearedText: 'Hier ist nichts mehr gespeichert. Dein PDF ist auf deinem eigenen Handy oder Computer.',

  stoppedHeading: 'Alles ist gelöscht',
  stoppedText: 'Du hast nichts heruntergeladen. Du kannst auf der Plattform neu beginnen.',
  problemHeading: 'Bitte sieh dir das an',
  problemTitle: 'Achtung',
  unusableHeading: 'Dieser Link funktioniert nicht mehr',
  unusableText: [
    'Ein Link funktioniert einmal und nur kurze Zeit. Vielleicht hast du dein KlusCV schon heruntergeladen: Sieh bei deinen Downloads nach.',
    'Möchtest du neu beginnen? Geh zurück zur Plattform und drücke wieder auf den Knopf.',
  ],
  refusedHeading: 'Das geht nicht',
  refusedText:
    'Die Anfrage kam nicht von dieser Seite, oder etwas darin stimmte nicht. Es hat sich nichts geändert. Geh zurück und versuche es noch einmal.',
  notFoundHeading: 'Diese Seite gibt es nicht',
  notFoundText: 'Geh zurück zur Plattform und drücke auf den Knopf.',
  tooMuch:
    'Was du gewählt hast, passt nicht in ein KlusCV, oder ein Zeichen darin lässt sich nicht drucken. Wähle weniger Bewertungen.',
  failed: 'Das PDF konnte nicht erstellt werden. Deine Auswahl ist noch da. Versuche es gleich noch einmal.',
};
