/** What the command says when it stops or asks. */
export const phrases = {
  'There is no such file.': 'Dit bestand is er niet.',
  'Check the name; names are relative to where you stand.':
    'Kijk de naam na; namen gaan uit van de map waarin u staat.',
  'Check the name.': 'Kijk de naam na.',
  'This file cannot be read.': 'Dit bestand is niet te lezen.',
  'Check its permissions.': 'Kijk of u het mag lezen.',
  'There is a file of that name already.': 'Er is al een bestand met die naam.',
  'Choose another name, or say `--force`.': 'Kies een andere naam, of geef `--force` mee.',
  'The file could not be written.': 'Het bestand kon niet worden geschreven.',
  'Check the folder, its permissions and the space on the disk.':
    'Kijk naar de map, of u erin mag schrijven, en naar de ruimte op de schijf.',
  'No file is called like this.': 'Geen bestand heet zo.',
  'This address gave no document.': 'Dit adres gaf geen document.',
  'Try again later, or download the file in a browser, and verify that.':
    'Probeer het later weer, of download het bestand in een browser en controleer dat.',
  'Download the file in a browser, and verify that.': 'Download het bestand in een browser, en controleer dat.',
  'no answer in time': 'geen antwoord op tijd',
  'the connection broke off': 'de verbinding brak af',
  'more than {} bytes': 'meer dan {} bytes',
  'a redirect to {}, which is not followed': 'een doorverwijzing naar {}, die niet wordt gevolgd',
  'status {}': 'antwoord met status {}',
  'An address cannot be fetched with --offline.': 'Met --offline wordt geen adres opgevraagd.',
  'Download the file first, or leave --offline out.': 'Download het bestand eerst, of laat --offline weg.',
  'There is no file here.': 'Hier is geen bestand.',
  'Check the folder, or the column of the table.': 'Kijk naar de map, of naar de kolom van de tabel.',
  'This table cannot be read.': 'Deze tabel is niet te lezen.',
  'This table has no column with file names.': 'Deze tabel heeft geen kolom met bestandsnamen.',
  'Name it with --column.': 'Noem die met --column.',
  'Save it as CSV.': 'Bewaar die als CSV.',
  'Wait until it is done.': 'Wacht tot die klaar is.',
  'Correct the file at the place that the message names.': 'Verbeter het bestand op de plek die hier staat.',
  'You have not said that the signer of this bundle counts.':
    'U hebt niet gezegd dat wie deze bundel tekende voor u telt.',
  'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.':
    'Weet u ergens anders vandaan dat dit is wie u vertrouwt, voeg dan --bundle-signer met die naam toe.',
  'This trust bundle cannot be used.': 'Deze vertrouwensbundel is niet te gebruiken.',
  'Ask for a new one. Nothing of it was used.': 'Vraag om een nieuwe. Er is niets van gebruikt.',
  'See the command with `--help`.': 'Zie de opdracht met `--help`.',
  'This is no date that --at understands.': 'Deze datum begrijpt --at niet.',
  'Write 2026-11-21, or 2026-11-21T12:00:00Z.': 'Schrijf 2026-11-21, of 2026-11-21T12:00:00Z.',
  'This is no age that --max-age understands.': 'Deze leeftijd begrijpt --max-age niet.',
  'Write it in days: --max-age 90d.': 'Schrijf die in dagen: --max-age 90d.',
  '--audience and --nonce belong together.': '--audience en --nonce horen bij elkaar.',
  'Give the name that you gave the person, and the text that you asked to be repeated.':
    'Geef de naam die u de persoon gaf, en de tekst die u liet herhalen.',
  'There is nothing called {} for {}.': 'Er is niets dat {} heet voor {}.',
  'Choose from {}.': 'Kies uit {}.',
  'This key has a passphrase, and nobody is there to type it.':
    'Deze sleutel heeft een wachtzin, en niemand is er om die te typen.',
  'Name a file that holds it with --passphrase-file; `-` is the standard input.':
    'Noem een bestand waar die in staat met --passphrase-file; `-` is de standaardinvoer.',
  'The two are not the same. Nothing was written.': 'De twee zijn niet gelijk. Er is niets geschreven.',
} as const;
