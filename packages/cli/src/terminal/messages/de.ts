import type { Messages } from './en.ts';

const SEE = 'Siehe den Befehl mit `--help`.';
const SEE_ALL = 'Siehe `kluscv --help` oder den Befehl mit `--help`.';

/** What the command says of itself, in German: help, mistakes, questions. What it says of a document stands with the verifier. */
export const messages: Messages = {
  help: {
    usage: 'Aufruf:',
    arguments: 'Argumente:',
    options: 'Optionen:',
    commands: 'Befehle:',
    examples: 'Beispiele:',
    exitCodes: 'Exit-Codes:',
    choices: 'zur Wahl:',
    default: 'sonst:',
    display: 'diese Hilfe zeigen',
    about:
      'Nachweis von Arbeit zum Mitnehmen: einlesen, was eine Plattform exportiert, es unterschreiben, einen KlusCV daraus machen, einen prüfen.',
    shortForm: 'Die kurze Form `kluscv FILE` prüft die Datei.',
    version: 'die Version zeigen',
    noColor: 'keine Farbe (auch: NO_COLOR)',
    config: 'Einstellungen des Projekts (sonst: kluscv.config.json, hier oder in einem Ordner darüber)',
    noInput: 'nie etwas fragen',
    passphraseFile:
      'die Passphrase verschlüsselter Schlüssel ist die erste Zeile dieser Datei; `-`: der Standardeingabe',
    keyName: 'Name eines Schlüssels, der seinen eigenen nicht nennt (PEM), wie did:web:platform.example#key-1',
    lang: 'Sprache der Antwort',
    json: 'das Ergebnis als JSON ausgeben',
    command: {
      verify: 'Prüft einen KlusCV (PDF), einen Nachweis oder eine Präsentation und sagt, was geprüft wurde.',
      inspect: 'Zeigt, was darin ist, OHNE irgendetwas davon zu prüfen.',
      import: 'Liest, was eine Plattform exportiert, und sagt, was es enthält und was ausgelassen wurde.',
      issue:
        'Unterschreibt Nachweise: einen für jeden Eintrag eines Imports, oder eine Empfehlung oder Stundenerklärung.',
      reissue: 'Stellt einen Nachweis ohne eine zurückgenommene Bewertung neu aus und widerruft den alten.',
      keys: 'Schlüssel, die unterschreiben.',
      status: 'Listen dessen, was widerrufen oder ausgesetzt ist oder eine neuere Fassung hat.',
      did: 'Das Dokument, das ein Aussteller veröffentlicht (did:web).',
      serve:
        'Liefert aus einem Ordner, was ein Aussteller veröffentlicht: sein DID-Dokument und seine unterschriebenen Statuslisten, und nichts anderes.',
      trust: 'Listen der Aussteller, die Sie kennen.',
      adapters: 'Welche Exporte gelesen werden können; eigene hinzufügen; Ihre Daten anfordern.',
      export: 'Macht aus Nachweisen ein Dokument.',
      combine:
        'Macht aus Nachweisen mehrerer Plattformen eine Präsentation und sagt, wo sich ihre Zeiträume überschneiden. Prüft nichts.',
      convert:
        'Schreibt Arbeitsnachweise in den Worten eines anderen Standards und sagt, was verloren geht. Prüft nichts.',
      schema: 'Die Schemas des Standards, und Daten, die daran gemessen werden.',
      conformance: 'Legt einem beliebigen Programm jeden Testvektor des Standards vor und sagt, wo es irrt.',
      demo: 'Der ganze Weg in einer Minute: drei Plattformen, eine arbeitende Person, ein KlusCV; dann ein Fälscher, ein Widerruf und ein Fremder.',
      env: 'Zeigt jede Einstellung: wozu sie ist, ihren Wert, und wo er gesetzt ist.',
      doctor:
        'Sieht nach, ob alles in Ordnung ist: Node, Einstellungen, Schlüssel, Statuslisten, Vertrauenslisten; mit --online die Uhr und was veröffentlicht ist. Exit-Code 0, wenn ja, 1, wenn etwas falsch ist, 3, wenn etwas nicht nachgesehen werden konnte.',
      completion: 'Gibt ein Skript aus, mit dem Ihre Shell ergänzt, was Sie tippen.',
    },
    exit: {
      ok: 'geprüft und in Ordnung, oder erledigt',
      rejected: 'nicht echt, widerrufen oder fehlerhaft; oder eine Prüfung schlug fehl',
      usage: 'falscher Aufruf, oder eine unbrauchbare Datei',
      indeterminate: 'nicht alles Nötige konnte geprüft werden (kein Netz, keine Antwort)',
      genuine: 'echt, aber nicht alles, was Sie verlangen (Aussteller, Datum, Seite)',
      noCredential: 'kein Nachweis, oder keine Arbeit, in der Eingabe',
      refused: 'Ausstellen verweigert',
      bug: 'ein Fehler in kluscv',
      interrupted: 'unterbrochen',
    },
    verify: {
      file: 'PDF, JWT, SD-JWT, JSON, NDJSON, ein Bild mit einem QR-Code, oder ZIP; ein Ordner, ein Muster in Anführungszeichen, eine https-Adresse; `-` ist die Standardeingabe',
      trust: 'Vertrauensliste (JSON) mit den Ausstellern, die Sie kennen; mehrmals möglich',
      statusList: 'unterschriebene Statusliste, oder ein Ordner damit, statt sie zu holen; mehrmals möglich',
      did: 'DID-Dokument (JSON), oder ein Ordner damit, statt es zu holen; mehrmals möglich',
      issuer: 'nur diesen Aussteller annehmen; mehrmals möglich',
      require: 'Prüfungen, die gelungen sein müssen, wie status,holder; sonst Exit-Code 4; mehrmals möglich',
      allow:
        'durchgehen lassen: expired (abgelaufen), not-yet (noch nicht gültig), unknown-issuer (Aussteller unbekannt), test, unchecked-status (Status nicht geprüft), unknown-renderer, names (mehrere Namen in einer Datei); es bleibt zu sehen, und nie, was falsch ist (1) oder fehlt (5); mehrmals möglich',
      maxAge: 'ältester Nachweis, der noch gilt, wie 90d (Tage); sonst Exit-Code 4',
      audience: 'der Name, den Sie der Person gaben, die dafür unterschrieben haben muss; zusammen mit --nonce',
      nonce: 'der Text, den die Person wiederholen sollte; zusammen mit --audience',
      addressee: 'wer Sie sind (Name oder DID), für eine Stundenerklärung, die für einen Empfänger allein ist',
      bundle:
        'Vertrauenspaket (`kluscv trust bundle`): Dokumente, Listen und Aussteller, wie sie an einem Tag waren; siehe --offline',
      bundleSigner: 'wessen Paket Sie vertrauen; sonst niemandes; mehrmals möglich',
      offline: 'kein Netz benutzen; was nicht mitgegeben ist, gilt als unerreichbar',
      at: 'prüfen, als wäre es dieses Datum oder dieser Zeitpunkt (sonst: jetzt)',
      reporter:
        'text, json, ndjson, csv, html oder junit; mit =FILE in eine Datei, wie html=report.html; mehrmals möglich',
      force: 'die Dateien der Berichte überschreiben',
      quiet: 'nichts ausgeben; der Exit-Code sagt es',
    },
    batch: {
      about:
        'Prüft einen Ordner oder ein Archiv mit Dokumenten, oder die Dateien, die eine Tabelle nennt: eine Zeile je Person; man kann anhalten und später weitermachen.',
      folder:
        'ein Ordner, ein ZIP, eine Datei mit einem Dokument je Zeile (NDJSON), oder eine Tabelle (CSV) mit einer Spalte von Dateinamen',
      resume: 'mit einem angehaltenen Durchlauf weitermachen',
      journal: 'wo festgehalten wird, was getan ist',
      threads: 'wie viele Threads prüfen (sonst: einer je Kern)',
      column: 'Spalte mit den Dateinamen (sonst: file, path, document, bestand oder pdf)',
    },
  },
  place: { at: 'wo:', found: 'was:', hint: 'Tipp:' },
  errors: {
    'bug.unexpected': ({ address }) => ({
      message: 'Das ist ein Fehler in kluscv.',
      hint: `Bitte melden Sie ihn, mit dem Befehl, aber ohne persönliche Daten: ${address}`,
    }),
    'bug.part-missing': ({ address }) => ({
      message: 'Ein Teil von kluscv fehlt: Diese Installation ist nicht vollständig.',
      hint: `Installieren Sie es neu. Hilft das nicht, melden Sie es bitte: ${address}`,
    }),
    'usage.unknown-option': ({ option, meant }) => ({
      message: `Die Option \`${option}\` gibt es nicht.`,
      hint: meant === undefined ? SEE : `Meinten Sie \`${meant}\`?`,
    }),
    'usage.unknown-command': ({ word, meant }) => ({
      message: `Es gibt keinen Befehl und keine Datei namens ${JSON.stringify(word)}.`,
      hint: meant === undefined ? SEE_ALL : `Meinten Sie \`${meant}\`?`,
    }),
    'usage.argument-missing': ({ argument }) => ({
      message: `Etwas fehlt: \`<${argument}>\`.`,
      hint: SEE,
    }),
    'usage.value-missing': ({ option }) => ({
      message: `Bei der Option \`${option}\` fehlt der Wert.`,
      hint: SEE,
    }),
    'usage.option-missing': ({ option }) => ({
      message: `Die Option \`${option}\` ist nötig.`,
      hint: SEE,
    }),
    'usage.too-many-words': ({ wanted, given }) => ({
      message: `Es sind zu viele Wörter: ${wanted} erwartet, ${given} angegeben.`,
      hint: SEE,
    }),
    'usage.choice': ({ option, choices }) => ({
      message: `Bei \`${option}\` geht das nicht.`,
      hint: `Zur Wahl: ${choices}.`,
    }),
  },
};
