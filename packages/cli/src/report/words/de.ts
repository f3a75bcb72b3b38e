import type { Phrase } from '../../terminal/phrases.ts';
import type { Words } from '../words.ts';

export { de as messages } from '@kluscv/sdk/messages/de';

/** German. */
export const words: Words = {
  headline: {
    verified: 'ECHT',
    conditional: 'ECHT, ABER LESEN SIE WEITER',
    indeterminate: 'NICHT ALLES KONNTE GEPRÜFT WERDEN',
    rejected: 'NICHT ECHT',
    withdrawn: 'WIDERRUFEN',
    suspended: 'VORLÄUFIG AUSGESETZT',
    test: 'DAS IST EIN TEST',
    none: 'KEIN NACHWEIS IN DER DATEI',
  },
  verdict: {
    verified:
      'Seit der Aussteller es unterschrieben hat, wurde nichts verändert, nichts sagt, dass es widerrufen wurde, und Sie kennen den Aussteller.',
    conditional:
      'Was hier steht, hat der Aussteller unterschrieben, aber nicht alles ist so, wie Sie es verlangen. Lesen Sie die Zeilen mit ✗ und ?.',
    indeterminate: 'Etwas, das man wissen muss, konnte nicht geprüft werden. Verlassen Sie sich noch nicht darauf.',
    rejected: 'Das wurde verändert, ist beschädigt oder nicht von dem, der darin steht. Vertrauen Sie ihm nicht.',
    withdrawn:
      'Der Aussteller hat das oder einen Teil davon widerrufen. Verlassen Sie sich nicht auf das, was widerrufen wurde.',
    suspended:
      'Der Aussteller hat das oder einen Teil davon vorläufig ausgesetzt. Verlassen Sie sich jetzt nicht darauf.',
    test: 'Das wurde zum Ausprobieren gemacht. Es sagt nichts über eine echte Person.',
  },
  marks: { passed: 'in Ordnung', failed: 'falsch', indeterminate: 'nicht geprüft', skipped: 'trifft nicht zu' },
  asOf: (time) => `Das ist die Antwort für ${time}, den Zeitpunkt von --at, und nicht für jetzt.`,
  statedBy: (issuer) => `${issuer} erklärt:`,
  notShown: 'Name nicht gezeigt',
  part: (position, total) => `Teil ${position} von ${total}`,
  parts: (positions, several) => `(${several ? 'Teile' : 'Teil'} ${positions})`,
  chosenParts: (shown, total) =>
    `Die Person hat ausgewählt, was Sie sehen: ${shown} von höchstens ${total} Teil${total === 1 ? '' : 'en'}.`,
  chosenReviews: (shown, total) =>
    `Die Person hat ausgewählt, was Sie sehen: ${shown} von ${total} Bewertung${total === 1 ? '' : 'en'}.`,
  colon: ':',
  checked: 'Was geprüft wurde',
  notSaid: 'Was das nicht sagt',
  limits: 'Wer vor Ihnen steht, und wie jemand bei Ihnen arbeiten wird.',
  next: 'Was Sie jetzt tun',
  steps: {
    identify: 'Vergleichen Sie den Namen mit einem Ausweis.',
    original:
      'Bitten Sie die Person um die Datei, wie die Plattform sie gegeben hat, oder fragen Sie die Plattform, über deren eigene Website.',
    withdrawn:
      'Bitten Sie die Person um einen neueren Nachweis, oder fragen Sie die Plattform nach dem Grund, über deren eigene Website.',
    suspended: 'Fragen Sie die Plattform nach dem Grund, über deren eigene Website, und prüfen Sie später noch einmal.',
    page: 'Lesen Sie, was hier steht, und nicht die Seite, und bitten Sie die Person um die Datei, wie die Plattform sie gegeben hat.',
    makers: 'Verlassen Sie sich nur auf die Teile von Ausstellern, die Sie anerkennen.',
    retry:
      'Versuchen Sie es später noch einmal, mit Internet. Ohne Internet: Geben Sie mit, was die Plattform veröffentlicht, mit --did und --status-list.',
    time: 'Für einen anderen Zeitpunkt: Geben Sie die Statusliste dieses Zeitpunkts mit (--status-list). Für heute: Lassen Sie --at weg.',
    expired: 'Bitten Sie um einen neueren Nachweis. Wenn ein alter genügt: --allow expired.',
    newer: 'Bitten Sie um die neuere Fassung. Diese gilt noch.',
    test: 'Nehmen Sie es nicht an. Bitten Sie die Person um den echten Nachweis.',
  },
  recognize: (options) =>
    `Sie entscheiden, wen Sie anerkennen. Ist das wirklich die eigene Adresse des Ausstellers? Dann sagen Sie es: ${options}, oder führen Sie eine Liste: --trust.`,
  pageChanged: 'DIE SEITE WURDE VERÄNDERT. Verlassen Sie sich nur auf das, was hier steht, nicht auf die Seite.',
  absent: {
    nothing: 'In dieser Datei ist kein Nachweis.',
    picture: 'In einem Bild einer Seite ist kein Nachweis. Bitten Sie um das PDF selbst.',
    constant:
      'Dieser QR-Code ist auf jedem KlusCV derselbe: Er sagt, wo man eines prüft, und nichts über diese Person. Bitten Sie um das PDF selbst.',
    other: 'Der QR-Code in diesem Bild enthält keinen Nachweis.',
    offline: 'Der QR-Code in diesem Bild führt zu einer Adresse, und --offline benutzt kein Internet.',
    unanswered: 'Der QR-Code in diesem Bild führt zu einer Adresse, die kein Dokument gab.',
    empty: 'Diese Datei ist leer.',
    resaved:
      'In diesem PDF ist kein Nachweis: Es wurde gedruckt, gescannt, neu gespeichert oder abgeschnitten, oder es war nie ein KlusCV.',
    unreadable: 'Diese Datei ist nicht lesbar.',
  },
  askForOriginal:
    'Bitten Sie um die ursprüngliche Datei. Wer ein PDF druckt, scannt oder neu speichert, entfernt, was darin ist.',
  total: (files, outcomes) => `${files} Datei${files === 1 ? '' : 'en'}: ${outcomes}.`,
  tally: {
    verified: 'echt und angenommen',
    conditional: 'echt, aber lesen Sie weiter',
    indeterminate: 'nicht ganz geprüft',
    rejected: 'nicht echt oder widerrufen',
    none: 'ohne Nachweis',
    unread: 'nicht lesbar',
  },
  months: (first, last) => (first === last ? first : `${first} bis ${last}`),
  statement: {
    endorsed: (role, month) => `empfohlen von ${role} im Monat ${month}`,
    roles: {
      client: 'einem Kunden',
      supervisor: 'einer vorgesetzten Person',
      trainer: 'einer ausbildenden Person',
      coach: 'einem Coach',
      assessor: 'einer prüfenden Person',
      platform: 'der Plattform',
    },
    shown: 'Bei der Arbeit gezeigt',
    endorses: 'Es geht um den Nachweis',
    worked: (hours, minutes, month) => `${hours} Std. ${minutes} Min. gearbeitet im Monat ${month}`,
    states: { estimated: 'geschätzt', final: 'endgültig', corrected: 'berichtigt' },
    forWhom: (addressee) => `Nur für ${addressee}, um eine Leistung zu verrechnen.`,
    days: 'Nach Tagen',
    gross: 'Bruttolohn',
    expenses: {
      travel: 'Erstattete Fahrtkosten',
      material: 'Erstattetes Material',
      meals: 'Erstattete Mahlzeiten',
      other: 'Andere erstattete Kosten',
    },
  },
  unmet: 'Nicht so, wie Sie es verlangen:',
  allowed: 'Durchgelassen, weil Sie --allow gesagt haben:',
  table: {
    title: 'Geprüfte Arbeitsnachweise',
    file: 'Datei',
    person: 'Person',
    outcome: 'Ergebnis',
    reason: 'Darauf achten',
    issuer: 'Ausgestellt von',
    validUntil: 'Gültig bis',
    checkedAt: 'Geprüft am',
    genuine:
      'Was unterschrieben wurde, ist unverändert, aber nicht alles ist so, wie Sie es verlangen: Die Spalte daneben sagt, was.',
    accepted: (accepted, total) => `${accepted} von ${total} angenommen`,
  },
};

/** What the command says when it stops or asks. */
export const phrases: Readonly<Record<Phrase, string>> = {
  'There is no such file.': 'Diese Datei gibt es nicht.',
  'Check the name; names are relative to where you stand.':
    'Prüfen Sie den Namen; Namen gehen von dem Ordner aus, in dem Sie sind.',
  'Check the name.': 'Prüfen Sie den Namen.',
  'This file cannot be read.': 'Diese Datei ist nicht lesbar.',
  'Check its permissions.': 'Prüfen Sie, ob Sie sie lesen dürfen.',
  'There is a file of that name already.': 'Es gibt schon eine Datei mit diesem Namen.',
  'Choose another name, or say `--force`.': 'Wählen Sie einen anderen Namen, oder geben Sie `--force` an.',
  'The file could not be written.': 'Die Datei konnte nicht geschrieben werden.',
  'Check the folder, its permissions and the space on the disk.':
    'Prüfen Sie den Ordner, ob Sie darin schreiben dürfen, und den Platz auf der Festplatte.',
  'There is no file that ends in {}.': 'Es gibt keine Datei, die auf {} endet.',
  'No file is called like this.': 'Keine Datei heißt so.',
  'This address gave no document.': 'Diese Adresse gab kein Dokument.',
  'Try again later, or download the file in a browser, and verify that.':
    'Versuchen Sie es später noch einmal, oder laden Sie die Datei im Browser herunter und prüfen Sie diese.',
  'Download the file in a browser, and verify that.':
    'Laden Sie die Datei in einem Browser herunter, und prüfen Sie diese.',
  'no answer in time': 'keine Antwort in der vorgesehenen Zeit',
  'the connection broke off': 'die Verbindung brach ab',
  'more than {} bytes': 'mehr als {} Bytes',
  'a redirect to {}, which is not followed': 'eine Weiterleitung nach {}, der nicht gefolgt wird',
  'status {}': 'Status {}',
  'An address cannot be fetched with --offline.': 'Mit --offline wird keine Adresse abgerufen.',
  'Download the file first, or leave --offline out.':
    'Laden Sie die Datei zuerst herunter, oder lassen Sie --offline weg.',
  'The ZIP holds no document.': 'In dieser ZIP-Datei ist kein Dokument.',
  'No line of this file holds a document.': 'In keiner Zeile dieser Datei steht ein Dokument.',
  'Ask for the PDF itself.': 'Bitten Sie um das PDF selbst.',
  'This cannot be unpacked.': 'Das lässt sich nicht entpacken.',
  'it holds more than is unpacked here': 'es enthält mehr, als hier entpackt wird',
  'Ask for the documents themselves, without an archive around them.':
    'Bitten Sie um die Dokumente selbst, ohne ZIP darum herum.',
  'neither a KlusCV (PDF) nor a signed credential': 'weder ein KlusCV (PDF) noch ein unterschriebener Nachweis',
  'There is no file here.': 'Hier ist keine Datei.',
  'Check the folder, or the column of the table.': 'Prüfen Sie den Ordner oder die Spalte der Tabelle.',
  'This table cannot be read.': 'Diese Tabelle ist nicht lesbar.',
  'This table has no column with file names.': 'Diese Tabelle hat keine Spalte mit Dateinamen.',
  'Name it with --column.': 'Nennen Sie sie mit --column.',
  'Save it as CSV.': 'Speichern Sie sie als CSV.',
  'Wait until it is done.': 'Warten Sie, bis es fertig ist.',
  'Correct the file at the place that the message names.': 'Korrigieren Sie die Datei an der Stelle, die hier steht.',
  'You have not said that the signer of this bundle counts.':
    'Sie haben nicht gesagt, dass für Sie zählt, wer dieses Vertrauenspaket unterschrieben hat.',
  'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.':
    'Wissen Sie von anderswo, dass Sie diesem vertrauen, dann fügen Sie --bundle-signer mit diesem Namen hinzu.',
  'This trust bundle cannot be used.': 'Dieses Vertrauenspaket ist nicht brauchbar.',
  'Ask for a new one. Nothing of it was used.': 'Bitten Sie um ein neues. Nichts davon wurde benutzt.',
  'See the command with `--help`.': 'Siehe den Befehl mit `--help`.',
  'This is no date that --at understands.': 'Dieses Datum versteht --at nicht.',
  'Write 2026-11-21, or 2026-11-21T12:00:00Z.': 'Schreiben Sie 2026-11-21 oder 2026-11-21T12:00:00Z.',
  'This is no age that --max-age understands.': 'Dieses Alter versteht --max-age nicht.',
  'Write it in days: --max-age 90d.': 'Schreiben Sie es in Tagen: --max-age 90d.',
  '--audience and --nonce belong together.': '--audience und --nonce gehören zusammen.',
  'Give the name that you gave the person, and the text that you asked to be repeated.':
    'Geben Sie den Namen an, den Sie der Person gaben, und den Text, den sie wiederholen sollte.',
  'There is nothing called {} for {}.': 'Es gibt nichts namens {} für {}.',
  'Choose from {}.': 'Wählen Sie aus {}.',
  'This key has a passphrase, and nobody is there to type it.':
    'Dieser Schlüssel hat eine Passphrase, und niemand ist da, um sie einzutippen.',
  'Name a file that holds it with --passphrase-file; `-` is the standard input.':
    'Nennen Sie mit --passphrase-file eine Datei, in der sie steht; `-` ist die Standardeingabe.',
  'The two are not the same. Nothing was written.': 'Die beiden sind nicht gleich. Nichts wurde geschrieben.',
};
