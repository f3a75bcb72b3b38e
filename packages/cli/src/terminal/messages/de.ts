import type { AddressFault, Messages } from './en.ts';

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
      allow: (choices) =>
        `durchgehen lassen: ${choices}; es bleibt zu sehen, und nie, was falsch ist (1) oder fehlt (5); mehrmals möglich`,
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
  ask: {
    yes: '[j/N]',
    sign: 'Trotzdem unterschreiben?',
    revoke: (many) =>
      many === 1 ? 'Endgültig widerrufen: einen Nachweis?' : `Endgültig widerrufen: ${many} Nachweise?`,
    suspend: (many) => (many === 1 ? 'Aussetzen: einen Nachweis?' : `Aussetzen: ${many} Nachweise?`),
    restore: (many) =>
      many === 1 ? 'Wieder gelten lassen: einen Nachweis?' : `Wieder gelten lassen: ${many} Nachweise?`,
    refresh: (many) =>
      many === 1
        ? 'Auf eine neuere Fassung hinweisen: bei einem Nachweis?'
        : `Auf eine neuere Fassung hinweisen: bei ${many} Nachweisen?`,
    passphrase: (key) => `Passphrase von ${key}: `,
    onceMore: 'Noch einmal: ',
    nothingChanged: 'Nichts wurde geändert.',
  },
  progress: ({ percent, made, rate, left }) =>
    `${percent} %: ${made === 1 ? '1 Datei' : `${made} Dateien`}, ${rate} pro Sekunde${left === undefined ? '' : `, noch ${left}`}`,
  stopping: 'Hält an, sobald fertig ist, was in Arbeit ist. Noch einmal Strg-C hält sofort an.',
  stopped: (done, total) =>
    `Angehalten nach ${done} von ${total}. Um weiterzumachen, fügen Sie demselben Befehl --resume hinzu:`,
  bundleAge: (date, days, signer) =>
    `Geprüft mit dem Vertrauenspaket vom ${date} (${days === 1 ? '1 Tag' : `${days} Tage`} alt), unterschrieben von ${signer}. Was seitdem widerrufen wurde, steht nicht darin.`,
  severalNames: (names) =>
    `Diese Nachweise nennen mehr als eine Person: ${names}. Ein KlusCV handelt von einer. Wer ihn prüft, erfährt es; lassen Sie die anderen mit --select weg, wenn Sie es nicht alle selbst sind.`,
  place: { at: 'wo:', found: 'was:', hint: 'Tipp:' },
  settings: (files) => `Einstellungen aus ${files}`,
  errors: {
    'output.not-written': {
      message: 'Die Ausgabe konnte nicht geschrieben werden.',
      hint: 'Weiter wurde nichts geschrieben. Prüfen Sie den Platz auf dem Datenträger.',
    },
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
    'file.missing': {
      message: 'Diese Datei gibt es nicht.',
      hint: 'Prüfen Sie den Namen; Namen gelten ab dem Ordner, in dem Sie stehen.',
    },
    'file.unreadable': { message: 'Diese Datei ist nicht lesbar.', hint: 'Prüfen Sie, ob Sie sie lesen dürfen.' },
    'file.too-large': ({ bytes }) => ({
      message: 'Diese Datei ist zu groß.',
      hint: `Höchstens ${bytes} Bytes werden gelesen.`,
    }),
    'file.stdin-too-large': {
      message: 'Die Standardeingabe ist zu groß.',
      hint: 'Prüfen Sie, ob es die richtige Datei ist.',
    },
    'file.stdin-twice': {
      message: 'Die Standardeingabe kann nur einmal gelesen werden.',
      hint: 'Schreiben Sie `-` einmal, und geben Sie den Rest als Dateien an.',
    },
    'file.exists': {
      message: 'Es gibt schon eine Datei mit diesem Namen.',
      hint: 'Wählen Sie einen anderen Namen, oder geben Sie `--force` an.',
    },
    'file.not-text': {
      message: 'Diese Datei ist kein Text (UTF-8).',
      hint: 'Prüfen Sie, ob es die richtige Datei ist.',
    },
    'file.none-in-folder': ({ endings }) => ({
      message: `In diesem Ordner ist keine Datei, die auf ${endings} endet.`,
      hint: 'Prüfen Sie den Namen; Namen gelten ab dem Ordner, in dem Sie stehen.',
    }),
    'credential.nothing': {
      message: 'Hier ist kein unterschriebener Nachweis enthalten.',
      hint: 'Bitten Sie um die ursprüngliche Datei: Drucken, Scannen oder erneutes Speichern entfernt, was in einem PDF steckt.',
    },
    'credential.unreadable': {
      message: 'Was in dieser Datei steckt, ist nicht lesbar.',
      hint: 'Bitten Sie noch einmal um die Datei, so wie sie erstellt wurde.',
    },
    'credential.other': {
      message: 'Das ist unterschrieben, aber kein Nachweis dieses Standards.',
      hint: 'Sehen Sie mit `kluscv verify` nach, was es ist.',
    },
    'import.nothing-to-certify': {
      message: 'Dieser Export enthält keine Arbeit, die die Person abgeschlossen hat.',
      hint: 'Sehen Sie sich die Gründe an, die der Import nennt; bitten Sie die Plattform um einen vollständigen Export.',
    },
    'import.unreadable': ({ said }) => ({
      message: said,
      hint: '`kluscv adapters list` zeigt, was gelesen werden kann.',
    }),
    'import.question': ({ said }) => ({
      message: said,
      hint: 'Antworten Sie mit --answer und geben Sie denselben Befehl noch einmal ein.',
    }),
    'import.answer-halved': {
      message: 'Eine Antwort nennt ihre Frage.',
      hint: 'Schreiben Sie --answer "date.order=dayFirst"; die Meldung, die fragt, nennt den Namen.',
    },
    'present.empty': { message: 'Ein KlusCV enthält 1 bis 50 Nachweise.', hint: 'Wählen Sie mit --select aus.' },
    'present.malformed': {
      message: 'Ein Nachweis ist doppelt, oder er ist nicht unterschrieben.',
      hint: 'Geben Sie jeden einmal, so wie er ausgestellt wurde.',
    },
    'render.glyph-missing': ({ character }) => ({
      message: `Keine Schrift hat ein Zeichen für ${character}, deshalb lässt es sich nicht drucken.`,
      hint: 'Lassen Sie diesen Nachweis mit --select weg, oder bitten Sie den Aussteller um andere Zeichen.',
    }),
    'render.too-large': {
      message: 'Das ist zu groß für einen KlusCV.',
      hint: 'Wählen Sie weniger Nachweise, oder solche mit weniger Bewertungen.',
    },
    'render.too-many-pages': {
      message: 'Das hätte mehr als 100 Seiten.',
      hint: 'Wählen Sie weniger Nachweise, oder solche mit weniger oder kürzeren Bewertungen.',
    },
    'reporter.json-too': {
      message: 'Nur --json oder --reporter kann auf den Bildschirm, nicht beide.',
      hint: 'Geben Sie dem Bericht eine Datei: --reporter csv=people.csv.',
    },
    'reporter.unknown': ({ name, names }) => ({
      message: `Es gibt keinen Bericht namens ${name}.`,
      hint: `Zur Wahl: text, ${names}.`,
    }),
    'reporter.two-on-stdout': {
      message: 'Nur ein Bericht kann auf den Bildschirm.',
      hint: 'Geben Sie den anderen eine Datei: --reporter csv=people.csv.',
    },
    'reporter.needs-file': {
      message: 'Jeder Bericht außer text braucht eine eigene Datei.',
      hint: 'Schreiben Sie --reporter csv=people.csv.',
    },
    'trust.not-a-list': {
      message: 'Das ist keine Vertrauensliste.',
      hint: 'Zur Form siehe schemas/v1/trust-list.schema.json.',
    },
    'demo.folder-not-empty': {
      message: 'Der Ordner ist nicht leer, und nicht der einer früheren Demo.',
      hint: 'Wählen Sie mit --out einen anderen.',
    },
    'demo.no-examples': {
      message: 'Die Beispiele, die die Demo liest, fehlen.',
      hint: 'Installieren Sie den Befehl neu.',
    },
    'demo.no-platforms': {
      message: 'Die sechs Beispielplattformen fehlen.',
      hint: 'Führen Sie diese Demo in einem Klon des Repositorys aus.',
    },
    'batch.unfinished': {
      message: 'Hier wurde eine Reihe begonnen und nicht beendet.',
      hint: 'Setzen Sie sie mit `--resume` fort, oder löschen Sie das Journal, um neu zu beginnen.',
    },
    'batch.nothing-to-resume': {
      message: 'Es gibt keine Reihe, die fortzusetzen wäre.',
      hint: 'Lassen Sie --resume weg, um eine zu beginnen.',
    },
    'batch.other': {
      message: 'Dieses Journal gehört zu einer anderen Reihe oder zu anderen Optionen.',
      hint: 'Geben Sie `--resume` mit den Optionen von damals an, oder löschen Sie das Journal, um neu zu beginnen.',
    },
    'batch.threads': { message: 'Das ist keine Anzahl von Threads.', hint: 'Schreiben Sie --threads 2.' },
    'hide.number-unknown': {
      message: 'Mit dieser Nummer gibt es nichts zu verbergen.',
      hint: 'Mit --preview sehen Sie, was es gibt.',
    },
    'hide.whole': ({ number, issuer }) => ({
      message: `Nachweis ${number} ist als Ganzes unterschrieben: nichts darin lässt sich verbergen.`,
      hint: `Lassen Sie den ganzen Nachweis mit --select weg, oder bitten Sie ${issuer} um einen ohne.`,
    }),
    'hide.name-unknown': ({ names }) => ({
      message: 'Unter diesem Namen gibt es nichts zu verbergen.',
      hint: `Zur Wahl: ${names}. Eines von mehreren ist reviews/2, im ersten Nachweis 1/reviews/2; --preview zeigt, welche es gibt.`,
    }),
    'show.nothing-left': {
      message: 'Es bleibt nichts zu zeigen.',
      hint: 'Verbergen Sie weniger, oder wählen Sie andere Nachweise.',
    },
    'show.hours-statement': {
      message: 'Eine Stundenerklärung ist für einen Empfänger und gehört nicht in einen KlusCV.',
      hint: 'Lassen Sie sie weg, und geben Sie sie einzeln.',
    },
    'select.number-unknown': ({ total }) => ({
      message: `--select nennt einen Nachweis, den es hier nicht gibt. Anzahl der Nachweise: ${total}.`,
      hint: 'Ihre Nummern zeigt --preview oder --dry-run; schreiben Sie etwa --select 1,3.',
    }),
    'export.on-unreadable': { message: 'Dieses Datum versteht --on nicht.', hint: 'Schreiben Sie es als 2026-11-21.' },
    'export.nowhere': {
      message: 'Nirgends steht, wohin die PDF soll.',
      hint: 'Schreiben Sie --out kluscv.pdf, oder --preview, um zu sehen, was ein Arbeitgeber sähe.',
    },
    'export.other-form': {
      message: 'Ein KlusCV enthält nur Nachweise der Formen vc+jwt, vc+sd-jwt und dc+sd-jwt.',
      hint: 'Bitten Sie den Aussteller um eine davon, oder geben Sie diesen einzeln.',
    },
    'export.seal-halved': ({ given }) => ({
      message: `Ein Siegel braucht einen Schlüssel und ein Zertifikat; angegeben ist nur ${given}.`,
      hint: 'Geben Sie beide an: --seal-key seal.key --seal-certificate seal.pem.',
    }),
    'combine.holder-halved': {
      message: '--holder-key, --audience und --nonce gehören zusammen.',
      hint: 'Damit wird die Präsentation für einen Prüfer unterschrieben. Geben Sie alle drei an, oder keine.',
    },
    'convert.no-place': {
      message: 'Hier ist nichts, wofür dieser Standard einen Platz hat.',
      hint: 'Wählen Sie mit --to einen anderen.',
    },
    'convert.nothing-fits': {
      message: 'Nichts davon passt in den anderen Standard.',
      hint: 'Wählen Sie mit --to einen anderen.',
    },
    'hide.in-the-open': ({ number, issuer }) => ({
      message: `In Nachweis ${number} steht dies offen: der Aussteller hat es nicht verbergbar gemacht.`,
      hint: `Lassen Sie den ganzen Nachweis mit --select weg, oder bitten Sie ${issuer} um einen ohne.`,
    }),
    'hide.would-break': ({ number, issuer }) => ({
      message: `Nachweis ${number} würde ohne dies dem Standard nicht mehr folgen.`,
      hint: `Lassen Sie den ganzen Nachweis mit --select weg, oder bitten Sie ${issuer} um einen ohne.`,
    }),
    'file.no-match': { message: 'Keine Datei heißt so.', hint: 'Prüfen Sie den Namen.' },
    'file.none-here': { message: 'Hier ist keine Datei.', hint: 'Prüfen Sie den Ordner oder die Spalte der Tabelle.' },
    'address.offline': {
      message: 'Mit --offline wird keine Adresse abgerufen.',
      hint: 'Laden Sie die Datei zuerst herunter, oder lassen Sie --offline weg.',
    },
    'table.unreadable': { message: 'Diese Tabelle ist nicht lesbar.', hint: 'Speichern Sie sie als CSV.' },
    'table.no-column': {
      message: 'Diese Tabelle hat keine Spalte mit Dateinamen.',
      hint: 'Nennen Sie sie mit --column.',
    },
    'bundle.signer': {
      message: 'Sie haben nicht gesagt, dass für Sie zählt, wer dieses Vertrauenspaket unterschrieben hat.',
      hint: 'Wissen Sie von anderswo, dass Sie diesem vertrauen, dann fügen Sie --bundle-signer mit diesem Namen hinzu.',
    },
    'bundle.unusable': {
      message: 'Dieses Vertrauenspaket ist nicht brauchbar.',
      hint: 'Bitten Sie um ein neues. Nichts davon wurde benutzt.',
    },
    'verify.at': {
      message: 'Dieses Datum versteht --at nicht.',
      hint: 'Schreiben Sie 2026-11-21 oder 2026-11-21T12:00:00Z.',
    },
    'verify.max-age': {
      message: 'Dieses Alter versteht --max-age nicht.',
      hint: 'Schreiben Sie es in Tagen: --max-age 90d.',
    },
    'verify.holder-halved': {
      message: '--audience und --nonce gehören zusammen.',
      hint: 'Geben Sie den Namen an, den Sie der Person gaben, und den Text, den sie wiederholen sollte.',
    },
    'passphrase.nobody': {
      message: 'Dieser Schlüssel hat eine Passphrase, und niemand ist da, um sie einzutippen.',
      hint: 'Nennen Sie mit --passphrase-file eine Datei, in der sie steht; `-` ist die Standardeingabe.',
    },
    'passphrase.differ': {
      message: 'Die beiden sind nicht gleich. Nichts wurde geschrieben.',
      hint: 'Geben Sie den Befehl noch einmal ein, und tippen Sie zweimal dasselbe.',
    },
    'file.not-written': {
      message: 'Die Datei konnte nicht geschrieben werden.',
      hint: 'Prüfen Sie den Ordner, ob Sie darin schreiben dürfen, und den Platz auf der Festplatte.',
    },
    'passphrase.empty': {
      message: 'In dieser Datei steht keine Passphrase.',
      hint: 'Schreiben Sie sie in die erste Zeile.',
    },
    'file.disk-full': {
      message: 'Der Datenträger ist voll.',
      hint: 'Schaffen Sie Platz, und geben Sie denselben Befehl noch einmal ein.',
    },
    'file.disk-read-only': {
      message: 'Auf den Datenträger darf nicht geschrieben werden.',
      hint: 'Wählen Sie einen anderen Ordner, oder fragen Sie, wer diesen Computer betreut.',
    },
    'verify.no-such-word': ({ word, option, choices }) => ({
      message: `Es gibt nichts namens ${word} für ${option}.`,
      hint: `Wählen Sie aus ${choices}.`,
    }),
    'address.no-document': ({ why }) => ({
      message: 'Diese Adresse gab kein Dokument.',
      found: foundAt(why),
      hint: 'Laden Sie die Datei in einem Browser herunter, und prüfen Sie diese.',
    }),
    'address.no-answer': ({ why }) => ({
      message: 'Diese Adresse gab kein Dokument.',
      found: foundAt(why),
      hint: 'Versuchen Sie es später noch einmal, oder laden Sie die Datei im Browser herunter und prüfen Sie diese.',
    }),
    'json.unreadable': { message: 'Das ist kein lesbares JSON.', hint: 'Berichtigen Sie die Datei an dieser Stelle.' },
  },
};

/** What an address gave in the place of a document. */
function foundAt({ reason, fact }: AddressFault): string {
  const words: Readonly<Record<AddressFault['reason'], string>> = {
    timeout: 'keine Antwort in der vorgesehenen Zeit',
    connection: fact === '' ? 'die Verbindung brach ab' : fact,
    large: `mehr als ${fact} Bytes`,
    redirect: `eine Weiterleitung nach ${fact}, der nicht gefolgt wird`,
    status: `Status ${fact}`,
    address: fact,
  };
  return words[reason];
}
