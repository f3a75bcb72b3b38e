import type { Phrase } from '../phrases.ts';

/** What the command says when it stops or asks. */
export const phrases: Readonly<Record<Phrase, string>> = {
  'There is no such file.': 'Den fil findes ikke.',
  'Check the name; names are relative to where you stand.': 'Se navnet efter; navne regnes fra den mappe, du står i.',
  'Check the name.': 'Se navnet efter.',
  'This file cannot be read.': 'Denne fil kan ikke læses.',
  'Check its permissions.': 'Se efter, om du må læse den.',
  'There is a file of that name already.': 'Der er allerede en fil med det navn.',
  'Choose another name, or say `--force`.': 'Vælg et andet navn, eller skriv `--force`.',
  'The file could not be written.': 'Filen kunne ikke skrives.',
  'Check the folder, its permissions and the space on the disk.':
    'Se på mappen, om du må skrive i den, og på pladsen på disken.',
  'No file is called like this.': 'Ingen fil hedder sådan.',
  'This address gave no document.': 'Denne adresse gav intet dokument.',
  'Try again later, or download the file in a browser, and verify that.':
    'Prøv igen senere, eller hent filen i en browser, og kontrollér den.',
  'Download the file in a browser, and verify that.': 'Hent filen i en browser, og kontrollér den.',
  'no answer in time': 'intet svar i tide',
  'the connection broke off': 'forbindelsen blev afbrudt',
  'more than {} bytes': 'mere end {} bytes',
  'a redirect to {}, which is not followed': 'en viderestilling til {}, som ikke følges',
  'status {}': 'svar med status {}',
  'An address cannot be fetched with --offline.': 'Med --offline hentes ingen adresse.',
  'Download the file first, or leave --offline out.': 'Hent filen først, eller udelad --offline.',
  'There is no file here.': 'Der er ingen fil her.',
  'Check the folder, or the column of the table.': 'Se på mappen eller på tabellens kolonne.',
  'This table cannot be read.': 'Denne tabel kan ikke læses.',
  'This table has no column with file names.': 'Denne tabel har ingen kolonne med filnavne.',
  'Name it with --column.': 'Nævn den med --column.',
  'Save it as CSV.': 'Gem den som CSV.',
  'Wait until it is done.': 'Vent, til den er færdig.',
  'Correct the file at the place that the message names.': 'Ret filen på det sted, der står her.',
  'You have not said that the signer of this bundle counts.':
    'Du har ikke sagt, at den, der underskrev denne tillidspakke, tæller for dig.',
  'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.':
    'Ved du fra anden side, at det er den, du stoler på, så tilføj --bundle-signer med det navn.',
  'This trust bundle cannot be used.': 'Denne tillidspakke kan ikke bruges.',
  'Ask for a new one. Nothing of it was used.': 'Bed om en ny. Intet af den blev brugt.',
  'See the command with `--help`.': 'Se kommandoen med `--help`.',
  'This is no date that --at understands.': 'Denne dato forstår --at ikke.',
  'Write 2026-11-21, or 2026-11-21T12:00:00Z.': 'Skriv 2026-11-21 eller 2026-11-21T12:00:00Z.',
  'This is no age that --max-age understands.': 'Denne alder forstår --max-age ikke.',
  'Write it in days: --max-age 90d.': 'Skriv den i dage: --max-age 90d.',
  '--audience and --nonce belong together.': '--audience og --nonce hører sammen.',
  'Give the name that you gave the person, and the text that you asked to be repeated.':
    'Giv det navn, du gav personen, og den tekst, du bad om at få gentaget.',
  'There is nothing called {} for {}.': 'Der er intet, der hedder {}, for {}.',
  'Choose from {}.': 'Vælg mellem {}.',
  'This key has a passphrase, and nobody is there to type it.':
    'Denne nøgle har en adgangssætning, og ingen er der til at taste den.',
  'Name a file that holds it with --passphrase-file; `-` is the standard input.':
    'Nævn en fil med den med --passphrase-file; `-` er standardinput.',
  'The two are not the same. Nothing was written.': 'De to er ikke ens. Intet blev skrevet.',
};
