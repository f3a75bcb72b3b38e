import type { Phrase } from '../phrases.ts';

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
