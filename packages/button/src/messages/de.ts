import type { Messages } from './message.ts';

/** German, language level B1. */
export const de: Messages = {
  name: 'Deutsch',
  direction: 'ltr',
  title: 'Mein KlusCV',
  languageLabel: 'Sprache dieser Seite',
  switchLanguage: 'Wähle eine Sprache',
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
    endorsements: 'Was Betreuer geschrieben haben',
    learningOutcomes: 'Was du gelernt hast',
    deliverables: 'Was du hergestellt hast',
  },
  reviewsLegend: 'Was Kunden geschrieben haben',
  reviewsHint: 'Der Arbeitgeber sieht auch, wie viele Bewertungen es insgesamt gibt.',
  reviewsPrivacy:
    'Steht ein Name darin, oder etwas über eine Wohnung oder ein Kind? Dann lass diese Bewertung besser weg. Wir ändern keine Wörter.',
  reviewBlocked:
    'Diese kann nicht mit: Sie enthält etwas, das nie in einem KlusCV stehen darf, zum Beispiel eine Telefonnummer.',
  allReviews: 'Alle Bewertungen wählen',
  noReviews: 'Keine Bewertungen wählen',
  seeButton: 'KlusCV ansehen',
  stopButton: 'Beenden und alles löschen',
  chooseOne: 'Wähle mindestens eine Art von Arbeit.',

  previewHeading: 'Das sieht ein Arbeitgeber',
  previewText: 'Lies es in Ruhe durch. Stimmt etwas nicht? Bitte die Plattform, es zu verbessern.',
  previewLabel: 'Dein KlusCV',
  test: 'Das ist ein TEST. Niemand erkennt es als Nachweis an.',
  changeButton: 'Auswahl ändern',
  downloadHeading: 'Fertig?',
  downloadText: [
    'Du bekommst ein PDF. Bewahre es gut auf: Du brauchst die Datei selbst, keinen Ausdruck und kein Foto.',
    'Nach dem Herunterladen bewahren wir hier nichts auf. Diese Seite funktioniert dann nicht mehr. Möchtest du noch eins? Drücke auf der Plattform wieder auf den Knopf.',
  ],
  downloadButton: 'PDF herunterladen',

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
