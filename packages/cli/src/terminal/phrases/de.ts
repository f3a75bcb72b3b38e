import type { Phrase } from '../phrases.ts';

/** What the command says when it stops or asks. */
export const phrases: Readonly<Record<Phrase, string>> = {
  'There is no such file.': 'Diese Datei gibt es nicht.',
  'Check the name; names are relative to where you stand.':
    'Prüfen Sie den Namen; Namen gehen von dem Ordner aus, in dem Sie sind.',
  'Check the name.': 'Prüfen Sie den Namen.',
  'This file cannot be read.': 'Diese Datei ist nicht lesbar.',
  'Check its permissions.': 'Prüfen Sie, ob Sie sie lesen dürfen.',
  'This file is too large.': 'Diese Datei ist zu groß.',
  'At most {} bytes are read.': 'Es werden höchstens {} Bytes gelesen.',
  'Check that it is the right file.': 'Prüfen Sie, ob es die richtige Datei ist.',
  'There is a file of that name already.': 'Es gibt schon eine Datei mit diesem Namen.',
  'Choose another name, or say `--force`.': 'Wählen Sie einen anderen Namen, oder geben Sie `--force` an.',
  'The file could not be written.': 'Die Datei konnte nicht geschrieben werden.',
  'Check the folder, its permissions and the space on the disk.':
    'Prüfen Sie den Ordner, ob Sie darin schreiben dürfen, und den Platz auf der Festplatte.',
  'This file is not text (UTF-8).': 'Diese Datei ist kein Text (UTF-8).',
  'The standard input is too large.': 'Die Standardeingabe ist zu groß.',
  'The standard input can be read only once.': 'Die Standardeingabe kann nur einmal gelesen werden.',
  'Write `-` once, and give the rest as files.': 'Schreiben Sie `-` einmal, und geben Sie den Rest als Dateien an.',
  'This folder holds no file that ends in {}.': 'In diesem Ordner ist keine Datei, die auf {} endet.',
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
  'A batch was begun here and not finished.': 'Hier wurde ein Durchlauf begonnen und nicht beendet.',
  'Say `--resume` to continue it, or remove the journal to begin anew.':
    'Machen Sie mit `--resume` weiter, oder löschen Sie das Journal, um neu zu beginnen.',
  'There is no batch to resume.': 'Es gibt keinen Durchlauf, der weitergehen könnte.',
  'Leave --resume out to begin one.': 'Lassen Sie --resume weg, um einen zu beginnen.',
  'Another kluscv is writing this file.': 'Ein anderes kluscv schreibt diese Datei.',
  'Another kluscv is working on this batch.': 'Ein anderes kluscv arbeitet an diesem Durchlauf.',
  'Wait until it is done.': 'Warten Sie, bis es fertig ist.',
  'This journal belongs to another batch, or to other options.':
    'Dieses Journal gehört zu einem anderen Durchlauf oder zu anderen Optionen.',
  'This is not a trust list.': 'Das ist keine Vertrauensliste.',
  'Correct the file at the place that the message names.': 'Korrigieren Sie die Datei an der Stelle, die hier steht.',
  'You have not said that the signer of this bundle counts.':
    'Sie haben nicht gesagt, dass für Sie zählt, wer dieses Vertrauenspaket unterschrieben hat.',
  'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.':
    'Wissen Sie von anderswo, dass Sie diesem vertrauen, dann fügen Sie --bundle-signer mit diesem Namen hinzu.',
  'This trust bundle cannot be used.': 'Dieses Vertrauenspaket ist nicht brauchbar.',
  'Ask for a new one. Nothing of it was used.': 'Bitten Sie um ein neues. Nichts davon wurde benutzt.',
  'There is no command and no file called {}.': 'Es gibt keinen Befehl und keine Datei namens {}.',
  'Did you mean `{}`?': 'Meinten Sie `{}`?',
  'See `kluscv --help`, or the command with `--help`.': 'Siehe `kluscv --help`, oder den Befehl mit `--help`.',
  'See the command with `--help`.': 'Siehe den Befehl mit `--help`.',
  'unknown option {}': 'unbekannte Option {}',
  'missing required argument {}': 'es fehlt etwas: {}',
  'option {} argument missing': 'bei Option {} fehlt der Wert',
  'option {} argument {} is invalid. Allowed choices are {}.': 'bei Option {} geht {} nicht. Wählen Sie aus {}.',
  'required option {} not specified': 'Option {} ist nötig',
  'too many arguments for {}. Expected {} argument but got {}.': 'zu viele Wörter für {}. Erwartet: {}; angegeben: {}.',
  'too many arguments for {}. Expected {} arguments but got {}.':
    'zu viele Wörter für {}. Erwartet: {}; angegeben: {}.',
  'This is no date that --at understands.': 'Dieses Datum versteht --at nicht.',
  'Write 2026-11-21, or 2026-11-21T12:00:00Z.': 'Schreiben Sie 2026-11-21 oder 2026-11-21T12:00:00Z.',
  'This is no age that --max-age understands.': 'Dieses Alter versteht --max-age nicht.',
  'Write it in days: --max-age 90d.': 'Schreiben Sie es in Tagen: --max-age 90d.',
  '--audience and --nonce belong together.': '--audience und --nonce gehören zusammen.',
  'Give the name that you gave the person, and the text that you asked to be repeated.':
    'Geben Sie den Namen an, den Sie der Person gaben, und den Text, den sie wiederholen sollte.',
  'There is nothing called {} for {}.': 'Es gibt nichts namens {} für {}.',
  'There is no reporter called {}.': 'Es gibt keinen Bericht namens {}.',
  'Choose from {}.': 'Wählen Sie aus {}.',
  'Only one reporter can write to the standard output.': 'Nur ein Bericht kann auf dem Bildschirm erscheinen.',
  'Only one of --json and --reporter can write to the standard output.':
    'Entweder --json oder --reporter kann auf dem Bildschirm erscheinen, nicht beide.',
  'Give the others a file: --reporter csv=people.csv.': 'Geben Sie den anderen eine Datei: --reporter csv=people.csv.',
  'Give the reporter a file: --reporter csv=people.csv.':
    'Geben Sie dem Bericht eine Datei: --reporter csv=people.csv.',
  'Each reporter but text takes a file of its own.': 'Jeder Bericht außer text bekommt eine eigene Datei.',
  'Write it as --reporter csv=people.csv.': 'Schreiben Sie es als --reporter csv=people.csv.',
  'The folder is not empty, and not that of an earlier demo.':
    'Der Ordner ist nicht leer und nicht der einer früheren Demo.',
  'Choose another with --out.': 'Wählen Sie einen anderen mit --out.',
  'This is a bug in kluscv.': 'Das ist ein Fehler in kluscv.',
  'Please report it, with the command but without personal data: {}':
    'Bitte melden Sie ihn, mit dem Befehl, aber ohne persönliche Daten: {}',
  'A part of kluscv is missing: this installation is not whole.':
    'Ein Teil von kluscv fehlt: Diese Installation ist nicht vollständig.',
  'Install it again. If that does not help, please report it: {}':
    'Installieren Sie es neu. Hilft das nicht, melden Sie es bitte: {}',
  'Passphrase of {}: ': 'Passphrase von {}: ',
  'Once more: ': 'Noch einmal: ',
  'This key has a passphrase, and nobody is there to type it.':
    'Dieser Schlüssel hat eine Passphrase, und niemand ist da, um sie einzutippen.',
  'Name a file that holds it with --passphrase-file; `-` is the standard input.':
    'Nennen Sie mit --passphrase-file eine Datei, in der sie steht; `-` ist die Standardeingabe.',
  'The two are not the same. Nothing was written.': 'Die beiden sind nicht gleich. Nichts wurde geschrieben.',
  '{} [y/N] ': '{} [j/N] ',
  'Withdraw for good: one credential?': 'Endgültig widerrufen: einen Nachweis?',
  'Withdraw for good: {} credentials?': 'Endgültig widerrufen: {} Nachweise?',
  'Suspend: one credential?': 'Aussetzen: einen Nachweis?',
  'Suspend: {} credentials?': 'Aussetzen: {} Nachweise?',
  'Restore: one credential?': 'Wieder gelten lassen: einen Nachweis?',
  'Restore: {} credentials?': 'Wieder gelten lassen: {} Nachweise?',
  'Say that there is a newer version: one credential?': 'Auf eine neuere Fassung hinweisen: bei einem Nachweis?',
  'Say that there is a newer version: {} credentials?': 'Auf eine neuere Fassung hinweisen: bei {} Nachweisen?',
  'Nothing was changed.': 'Nichts wurde geändert.',
  'at:': 'wo:',
  'found:': 'was:',
  'hint:': 'Tipp:',
  '{} %: 1 file, {} a second': '{} %: 1 Datei, {} pro Sekunde',
  '{} %: 1 file, {} a second, {} left': '{} %: 1 Datei, {} pro Sekunde, noch {}',
  '{} %: {} files, {} a second': '{} %: {} Dateien, {} pro Sekunde',
  '{} %: {} files, {} a second, {} left': '{} %: {} Dateien, {} pro Sekunde, noch {}',
  'Stopping when what is in hand is done. Press Ctrl-C again to stop at once.':
    'Hält an, sobald fertig ist, was in Arbeit ist. Noch einmal Strg-C hält sofort an.',
  'Stopped after {} of {}. To go on, add --resume to the same command:':
    'Angehalten nach {} von {}. Um weiterzumachen, fügen Sie demselben Befehl --resume hinzu:',
  'See {} for its form.': 'Siehe {} für die Form.',
};
