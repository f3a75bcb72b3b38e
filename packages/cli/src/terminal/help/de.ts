import type { HelpText } from '../help-text.ts';

/** The help that an employer meets, in German. */
export const help: Readonly<Record<HelpText, string>> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Argumente:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
  'Examples:': 'Beispiele:',
  'Exit codes:': 'Exit-Codes:',
  'choices:': 'zur Wahl:',
  'default:': 'sonst:',
  'display help for command': 'diese Hilfe zeigen',
  'Portable proof of work: import what a platform exports, sign it, make a KlusCV of it, verify one.':
    'Nachweis von Arbeit zum Mitnehmen: einlesen, was eine Plattform exportiert, es unterschreiben, einen KlusCV daraus machen, einen prüfen.',
  'print the version': 'die Version zeigen',
  'no color (also: NO_COLOR)': 'keine Farbe (auch: NO_COLOR)',
  'settings of the project (default: kluscv.config.json, here or in a folder above)':
    'Einstellungen des Projekts (sonst: kluscv.config.json, hier oder in einem Ordner darüber)',
  'never ask anything': 'nie etwas fragen',
  'the passphrase of encrypted keys is the first line of this file; `-`: of the standard input':
    'die Passphrase verschlüsselter Schlüssel ist die erste Zeile dieser Datei; `-`: der Standardeingabe',
  'name of a key that does not say its own (PEM), such as did:web:platform.example#key-1':
    'Name eines Schlüssels, der seinen eigenen nicht nennt (PEM), wie did:web:platform.example#key-1',
  'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.':
    'Prüft einen KlusCV (PDF), einen Nachweis oder eine Präsentation und sagt, was geprüft wurde.',
  'Show what is inside, WITHOUT verifying any of it.': 'Zeigt, was darin ist, OHNE irgendetwas davon zu prüfen.',
  'Read what a platform exports, and say what it holds and what was left out.':
    'Liest, was eine Plattform exportiert, und sagt, was es enthält und was ausgelassen wurde.',
  'Sign credentials: one for each record of an import, or an endorsement or hours statement.':
    'Unterschreibt Nachweise: einen für jeden Eintrag eines Imports, oder eine Empfehlung oder Stundenerklärung.',
  'Issue a credential again without a review that was taken back, and withdraw the old one.':
    'Stellt einen Nachweis ohne eine zurückgenommene Bewertung neu aus und widerruft den alten.',
  'Keys that sign.': 'Schlüssel, die unterschreiben.',
  'Lists of what is withdrawn or suspended, or has a newer version.':
    'Listen dessen, was widerrufen oder ausgesetzt ist oder eine neuere Fassung hat.',
  'The document that an issuer publishes (did:web).': 'Das Dokument, das ein Aussteller veröffentlicht (did:web).',
  'Serve what an issuer publishes out of one folder: its DID document and its signed status lists, and nothing else.':
    'Liefert aus einem Ordner, was ein Aussteller veröffentlicht: sein DID-Dokument und seine unterschriebenen Statuslisten, und nichts anderes.',
  'Lists of the issuers that you recognize.': 'Listen der Aussteller, die Sie kennen.',
  'Which exports can be read; add your own; ask for your data.':
    'Welche Exporte gelesen werden können; eigene hinzufügen; Ihre Daten anfordern.',
  'Make a document of credentials.': 'Macht aus Nachweisen ein Dokument.',
  'Make one presentation of credentials of several platforms, and say where their periods overlap. It verifies nothing.':
    'Macht aus Nachweisen mehrerer Plattformen eine Präsentation und sagt, wo sich ihre Zeiträume überschneiden. Prüft nichts.',
  'Write work credentials in the words of another standard, and say what is lost. It verifies nothing.':
    'Schreibt Arbeitsnachweise in den Worten eines anderen Standards und sagt, was verloren geht. Prüft nichts.',
  'The schemas of the standard, and data held against them.':
    'Die Schemas des Standards, und Daten, die daran gemessen werden.',
  'Ask any program about every vector of the standard, and say on which it is wrong.':
    'Legt einem beliebigen Programm jeden Testvektor des Standards vor und sagt, wo es irrt.',
  'The whole road in a minute: three platforms, one worker, one KlusCV; then a forger, a withdrawal and a stranger.':
    'Der ganze Weg in einer Minute: drei Plattformen, eine arbeitende Person, ein KlusCV; dann ein Fälscher, ein Widerruf und ein Fremder.',
  'Show every setting: what it is for, its value, and where that is set.':
    'Zeigt jede Einstellung: wozu sie ist, ihren Wert, und wo er gesetzt ist.',
  'Look whether all is well: Node, settings, key, status lists, trust lists; with --online the clock and what is published. Exit 0 if so, 1 if something is wrong, 3 if something could not be looked at.':
    'Sieht nach, ob alles in Ordnung ist: Node, Einstellungen, Schlüssel, Statuslisten, Vertrauenslisten; mit --online die Uhr und was veröffentlicht ist. Exit-Code 0, wenn ja, 1, wenn etwas falsch ist, 3, wenn etwas nicht nachgesehen werden konnte.',
  'Print a script with which your shell completes what you type.':
    'Gibt ein Skript aus, mit dem Ihre Shell ergänzt, was Sie tippen.',
  'The short form `kluscv FILE` verifies the file.': 'Die kurze Form `kluscv FILE` prüft die Datei.',
  'verified, or done': 'geprüft und in Ordnung, oder erledigt',
  'not genuine, withdrawn or malformed; or a check found something wrong':
    'nicht echt, widerrufen oder fehlerhaft; oder eine Prüfung schlug fehl',
  'wrong usage, or a file that cannot be used': 'falscher Aufruf, oder eine unbrauchbare Datei',
  'not everything that is needed could be checked (no network, no answer)':
    'nicht alles Nötige konnte geprüft werden (kein Netz, keine Antwort)',
  'genuine, but not all that you ask for (issuer, date, page)':
    'echt, aber nicht alles, was Sie verlangen (Aussteller, Datum, Seite)',
  'no credential, or no work, in the input': 'kein Nachweis, oder keine Arbeit, in der Eingabe',
  'issuing refused': 'Ausstellen verweigert',
  'a bug in kluscv': 'ein Fehler in kluscv',
  interrupted: 'unterbrochen',
  'PDF, JWT, SD-JWT, JSON, NDJSON, a picture with a QR code, or ZIP; a folder, a quoted pattern, an https address; `-` is the standard input':
    'PDF, JWT, SD-JWT, JSON, NDJSON, ein Bild mit einem QR-Code, oder ZIP; ein Ordner, ein Muster in Anführungszeichen, eine https-Adresse; `-` ist die Standardeingabe',
  'trust list (JSON) with the issuers that you recognize; may be repeated':
    'Vertrauensliste (JSON) mit den Ausstellern, die Sie kennen; mehrmals möglich',
  'signed status list, or a folder of them, to use instead of fetching it; may be repeated':
    'unterschriebene Statusliste, oder ein Ordner damit, statt sie zu holen; mehrmals möglich',
  'DID document (JSON), or a folder of them, to use instead of fetching it; may be repeated':
    'DID-Dokument (JSON), oder ein Ordner damit, statt es zu holen; mehrmals möglich',
  'accept only this issuer; may be repeated': 'nur diesen Aussteller annehmen; mehrmals möglich',
  'checks that must have passed, such as status,holder; otherwise exit 4; may be repeated':
    'Prüfungen, die gelungen sein müssen, wie status,holder; sonst Exit-Code 4; mehrmals möglich',
  'let pass: expired, not-yet, unknown-issuer, test, unchecked-status, unknown-renderer, names (several in one file); they are still shown, and never what is wrong (exit 1) or absent (exit 5); may be repeated':
    'durchgehen lassen: expired (abgelaufen), not-yet (noch nicht gültig), unknown-issuer (Aussteller unbekannt), test, unchecked-status (Status nicht geprüft), unknown-renderer, names (mehrere Namen in einer Datei); es bleibt zu sehen, und nie, was falsch ist (1) oder fehlt (5); mehrmals möglich',
  'oldest credential to accept, such as 90d; otherwise exit 4':
    'ältester Nachweis, der noch gilt, wie 90d (Tage); sonst Exit-Code 4',
  'the name that you gave the person, who must have signed for it; with --nonce':
    'der Name, den Sie der Person gaben, die dafür unterschrieben haben muss; zusammen mit --nonce',
  'the text that you asked the person to repeat; with --audience':
    'der Text, den die Person wiederholen sollte; zusammen mit --audience',
  'who you are (name or DID), for an hours statement, which is made for one addressee alone':
    'wer Sie sind (Name oder DID), für eine Stundenerklärung, die für einen Empfänger allein ist',
  'trust bundle (`kluscv trust bundle`): documents, lists and issuers as they were on one day; see --offline':
    'Vertrauenspaket (`kluscv trust bundle`): Dokumente, Listen und Aussteller, wie sie an einem Tag waren; siehe --offline',
  'whose bundle you trust; nobody’s by default; may be repeated':
    'wessen Paket Sie vertrauen; sonst niemandes; mehrmals möglich',
  'use no network; what is not given counts as unreachable':
    'kein Netz benutzen; was nicht mitgegeben ist, gilt als unerreichbar',
  'check as of this date or instant (default: now)':
    'prüfen, als wäre es dieses Datum oder dieser Zeitpunkt (sonst: jetzt)',
  'language of the answer': 'Sprache der Antwort',
  'print the result as JSON': 'das Ergebnis als JSON ausgeben',
  'text, json, ndjson, csv, html or junit; with =FILE into a file, such as html=report.html; may be repeated':
    'text, json, ndjson, csv, html oder junit; mit =FILE in eine Datei, wie html=report.html; mehrmals möglich',
  'overwrite the files of the reporters': 'die Dateien der Berichte überschreiben',
  'print nothing; the exit code says it': 'nichts ausgeben; der Exit-Code sagt es',
  'Check a folder or an archive of documents, or the files that a table names: one row a person, and it can be stopped and resumed.':
    'Prüft einen Ordner oder ein Archiv mit Dokumenten, oder die Dateien, die eine Tabelle nennt: eine Zeile je Person; man kann anhalten und später weitermachen.',
  'a folder, a ZIP, a file with a document a line (NDJSON), or a table (CSV) with a column of file names':
    'ein Ordner, ein ZIP, eine Datei mit einem Dokument je Zeile (NDJSON), oder eine Tabelle (CSV) mit einer Spalte von Dateinamen',
  'go on with a batch that was stopped': 'mit einem angehaltenen Durchlauf weitermachen',
  'where it is kept what was done': 'wo festgehalten wird, was getan ist',
  'how many threads verify (default: one a core)': 'wie viele Threads prüfen (sonst: einer je Kern)',
  'column with the file names (default: file, path, document, bestand or pdf)':
    'Spalte mit den Dateinamen (sonst: file, path, document, bestand oder pdf)',
};
