import type { HelpText } from '../help-text.ts';

/** The help that an employer meets, in Danish. */
export const help: Readonly<Record<HelpText, string>> = {
  'Usage:': 'Brug:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
  'Examples:': 'Eksempler:',
  'Exit codes:': 'Afslutningskoder:',
  'choices:': 'vælg mellem:',
  'default:': 'ellers:',
  'display help for command': 'vis denne hjælp',
  'Portable proof of work: import what a platform exports, sign it, make a KlusCV of it, verify one.':
    'Bevis for arbejde, som du tager med: læs, hvad en platform eksporterer, underskriv det, lav et KlusCV af det, kontrollér et.',
  'print the version': 'vis versionen',
  'no color (also: NO_COLOR)': 'ingen farver (også: NO_COLOR)',
  'settings of the project (default: kluscv.config.json, here or in a folder above)':
    'projektets indstillinger (ellers: kluscv.config.json, her eller i en mappe ovenover)',
  'never ask anything': 'spørg aldrig om noget',
  'the passphrase of encrypted keys is the first line of this file; `-`: of the standard input':
    'adgangssætningen til krypterede nøgler er første linje i denne fil; `-`: i standardinput',
  'name of a key that does not say its own (PEM), such as did:web:platform.example#key-1':
    'navn på en nøgle, der ikke selv siger det (PEM), såsom did:web:platform.example#key-1',
  'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.':
    'Kontrollerer et KlusCV (PDF), et bevis eller en præsentation og siger, hvad der er kontrolleret.',
  'Show what is inside, WITHOUT verifying any of it.': 'Viser, hvad der er i den, UDEN at kontrollere noget af det.',
  'Read what a platform exports, and say what it holds and what was left out.':
    'Læser, hvad en platform eksporterer, og siger, hvad der er i det, og hvad der er udeladt.',
  'Sign credentials: one for each record of an import, or an endorsement or hours statement.':
    'Underskriver beviser: ét for hver post i en import, eller en anbefaling eller en timeerklæring.',
  'Issue a credential again without a review that was taken back, and withdraw the old one.':
    'Udsteder et bevis igen uden en anmeldelse, der er taget tilbage, og trækker det gamle tilbage.',
  'Keys that sign.': 'Nøgler, der underskriver.',
  'Lists of what is withdrawn or suspended, or has a newer version.':
    'Lister over det, der er trukket tilbage eller sat i bero, eller har en nyere udgave.',
  'The document that an issuer publishes (did:web).': 'Det dokument, som en udsteder offentliggør (did:web).',
  'Serve what an issuer publishes out of one folder: its DID document and its signed status lists, and nothing else.':
    'Leverer fra én mappe det, en udsteder offentliggør: DID-dokumentet og de underskrevne statuslister, og intet andet.',
  'Lists of the issuers that you recognize.': 'Lister over de udstedere, som du kender.',
  'Which exports can be read; add your own; ask for your data.':
    'Hvilke eksporter der kan læses; tilføj din egen; bed om dine data.',
  'Make a document of credentials.': 'Laver et dokument af beviser.',
  'Make one presentation of credentials of several platforms, and say where their periods overlap. It verifies nothing.':
    'Laver én præsentation af beviser fra flere platforme og siger, hvor perioderne overlapper. Kontrollerer intet.',
  'Write work credentials in the words of another standard, and say what is lost. It verifies nothing.':
    'Skriver arbejdsbeviser i en anden standards ord og siger, hvad der går tabt. Kontrollerer intet.',
  'The schemas of the standard, and data held against them.': 'Standardens skemaer, og data, der holdes op imod dem.',
  'Ask any program about every vector of the standard, and say on which it is wrong.':
    'Forelægger et program hver testvektor i standarden og siger, hvor det tager fejl.',
  'The whole road in a minute: three platforms, one worker, one KlusCV; then a forger, a withdrawal and a stranger.':
    'Hele vejen på et minut: tre platforme, én person, ét KlusCV; så en forfalsker, en tilbagetrækning og en fremmed.',
  'Show every setting: what it is for, its value, and where that is set.':
    'Viser hver indstilling: hvad den er til, dens værdi, og hvor den er sat.',
  'Look whether all is well: Node, settings, key, status lists, trust lists; with --online the clock and what is published. Exit 0 if so, 1 if something is wrong, 3 if something could not be looked at.':
    'Ser efter, om alt er i orden: Node, indstillinger, nøgle, statuslister, tillidslister; med --online uret og det offentliggjorte. Afslutningskode 0, hvis det er, 1, hvis noget er galt, 3, hvis noget ikke kunne ses efter.',
  'Print a script with which your shell completes what you type.':
    'Viser et script, så din skal fuldender det, du taster.',
  'The short form `kluscv FILE` verifies the file.': 'Den korte form `kluscv FILE` kontrollerer filen.',
  'verified, or done': 'kontrolleret og i orden, eller gjort',
  'not genuine, withdrawn or malformed; or a check found something wrong':
    'ikke ægte, trukket tilbage eller i stykker; eller noget var galt',
  'wrong usage, or a file that cannot be used': 'forkert brug, eller en fil, der ikke kan bruges',
  'not everything that is needed could be checked (no network, no answer)':
    'ikke alt nødvendigt kunne kontrolleres (intet netværk, intet svar)',
  'genuine, but not all that you ask for (issuer, date, page)':
    'ægte, men ikke alt, hvad du beder om (udsteder, dato, side)',
  'no credential, or no work, in the input': 'intet bevis, eller intet arbejde, i det givne',
  'issuing refused': 'udstedelse afvist',
  'a bug in kluscv': 'en fejl i kluscv',
  interrupted: 'afbrudt',
  'PDF, JWT, SD-JWT, JSON, NDJSON, a picture with a QR code, or ZIP; a folder, a quoted pattern, an https address; `-` is the standard input':
    'PDF, JWT, SD-JWT, JSON, NDJSON, et billede med en QR-kode, eller zip; en mappe, et mønster i anførselstegn, en https-adresse; `-` er standardinput',
  'trust list (JSON) with the issuers that you recognize; may be repeated':
    'tillidsliste (JSON) med de udstedere, som du kender; må gentages',
  'signed status list, or a folder of them, to use instead of fetching it; may be repeated':
    'underskrevet statusliste, eller en mappe med dem, i stedet for at hente den; må gentages',
  'DID document (JSON), or a folder of them, to use instead of fetching it; may be repeated':
    'DID-dokument (JSON), eller en mappe med dem, i stedet for at hente det; må gentages',
  'accept only this issuer; may be repeated': 'godtag kun denne udsteder; må gentages',
  'checks that must have passed, such as status,holder; otherwise exit 4; may be repeated':
    'kontroller, der skal være i orden, såsom status,holder; ellers kode 4; må gentages',
  'let pass: expired, not-yet, unknown-issuer, test, unchecked-status, unknown-renderer, names (several in one file); they are still shown, and never what is wrong (exit 1) or absent (exit 5); may be repeated':
    'lad passere: expired (udløbet), not-yet (endnu ikke gyldigt), unknown-issuer (ukendt udsteder), test, unchecked-status (status ikke set efter), unknown-renderer, names (flere navne i én fil); det vises stadig, og aldrig det, der er galt (1) eller mangler (5); må gentages',
  'oldest credential to accept, such as 90d; otherwise exit 4':
    'ældste bevis, der godtages, såsom 90d (dage); ellers kode 4',
  'the name that you gave the person, who must have signed for it; with --nonce':
    'det navn, du gav personen, som skal have underskrevet for det; sammen med --nonce',
  'the text that you asked the person to repeat; with --audience':
    'den tekst, du bad personen om at gentage; sammen med --audience',
  'who you are (name or DID), for an hours statement, which is made for one addressee alone':
    'hvem du er (navn eller DID), til en timeerklæring, som er til én modtager alene',
  'trust bundle (`kluscv trust bundle`): documents, lists and issuers as they were on one day; see --offline':
    'tillidspakke (`kluscv trust bundle`): dokumenter, lister og udstedere, som de var en bestemt dag; se --offline',
  'whose bundle you trust; nobody’s by default; may be repeated': 'hvis pakke du stoler på; ellers ingens; må gentages',
  'use no network; what is not given counts as unreachable':
    'brug intet netværk; hvad der ikke er givet, regnes for uden for rækkevidde',
  'check as of this date or instant (default: now)':
    'kontrollér, som var det denne dato eller dette tidspunkt (ellers: nu)',
  'language of the answer': 'svarets sprog',
  'print the result as JSON': 'vis resultatet som JSON',
  'text, json, ndjson, csv, html or junit; with =FILE into a file, such as html=report.html; may be repeated':
    'text, json, ndjson, csv, html eller junit; med =FILE i en fil, såsom html=report.html; må gentages',
  'overwrite the files of the reporters': 'overskriv rapporternes filer',
  'print nothing; the exit code says it': 'vis intet; afslutningskoden siger det',
  'Check a folder or an archive of documents, or the files that a table names: one row a person, and it can be stopped and resumed.':
    'Kontrollerer en mappe eller et arkiv med dokumenter, eller de filer, som en tabel nævner: én række pr. person; du kan standse og fortsætte senere.',
  'a folder, a ZIP, a file with a document a line (NDJSON), or a table (CSV) with a column of file names':
    'en mappe, en zip, en fil med et dokument pr. linje (NDJSON), eller en tabel (CSV) med en kolonne af filnavne',
  'go on with a batch that was stopped': 'fortsæt en kørsel, der er standset',
  'where it is kept what was done': 'hvor det gemmes, hvad der er gjort',
  'how many threads verify (default: one a core)': 'hvor mange tråde der kontrollerer (ellers: én pr. kerne)',
  'column with the file names (default: file, path, document, bestand or pdf)':
    'kolonne med filnavnene (ellers: file, path, document, bestand eller pdf)',
};
