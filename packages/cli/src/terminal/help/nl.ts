/**
 * The help that an employer meets, in Dutch: of `kluscv`, `kluscv verify` and `kluscv verify batch`, by the words of the English. It is the list of
 * them; each language has all.
 */
export const help = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Examples:': 'Voorbeelden:',
  'Exit codes:': 'Exitcodes:',
  'choices:': 'kies uit:',
  'default:': 'anders:',
  'display help for command': 'deze uitleg tonen',
  'Portable proof of work: import what a platform exports, sign it, make a KlusCV of it, verify one.':
    'Bewijs van werk dat u meeneemt: lees wat een platform exporteert, onderteken het, maak er een KlusCV van, controleer er een.',
  'print the version': 'de versie tonen',
  'no color (also: NO_COLOR)': 'geen kleur (ook: NO_COLOR)',
  'settings of the project (default: kluscv.config.json, here or in a folder above)':
    'instellingen van het project (anders: kluscv.config.json, hier of in een map erboven)',
  'never ask anything': 'nooit iets vragen',
  'the passphrase of encrypted keys is the first line of this file; `-`: of the standard input':
    'de wachtzin van versleutelde sleutels is de eerste regel van dit bestand; `-`: van de standaardinvoer',
  'name of a key that does not say its own (PEM), such as did:web:platform.example#key-1':
    'naam van een sleutel die zijn eigen naam niet noemt (PEM), zoals did:web:platform.example#key-1',
  'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.':
    'Controleer een KlusCV (pdf), een bewijs of een presentatie, en zeg wat er is gecontroleerd.',
  'Show what is inside, WITHOUT verifying any of it.': 'Laat zien wat erin zit, ZONDER er iets van te controleren.',
  'Read what a platform exports, and say what it holds and what was left out.':
    'Lees wat een platform exporteert, en zeg wat erin zit en wat is weggelaten.',
  'Sign credentials: one for each record of an import, or an endorsement or hours statement.':
    'Onderteken bewijzen: een voor elk overzicht van een import, of een aanbeveling of urenverklaring.',
  'Issue a credential again without a review that was taken back, and withdraw the old one.':
    'Geef een bewijs opnieuw af zonder een beoordeling die is teruggenomen, en trek het oude in.',
  'Keys that sign.': 'Sleutels om mee te ondertekenen.',
  'Lists of what is withdrawn or suspended, or has a newer version.':
    'Lijsten van wat is ingetrokken of voorlopig stopgezet, of een nieuwere versie heeft.',
  'The document that an issuer publishes (did:web).': 'Het document dat een uitgever publiceert (did:web).',
  'Serve what an issuer publishes out of one folder: its DID document and its signed status lists, and nothing else.':
    'Bied uit één map aan wat een uitgever publiceert: zijn DID-document en zijn getekende statuslijsten, en niets anders.',
  'Lists of the issuers that you recognize.': 'Lijsten van de uitgevers die u kent.',
  'Which exports can be read; add your own; ask for your data.':
    'Welke exports gelezen kunnen worden; voeg uw eigen toe; vraag om uw gegevens.',
  'Make a document of credentials.': 'Maak een document van bewijzen.',
  'Make one presentation of credentials of several platforms, and say where their periods overlap. It verifies nothing.':
    'Maak één presentatie van bewijzen van verschillende platforms, en zeg waar hun perioden overlappen. Controleert niets.',
  'Write work credentials in the words of another standard, and say what is lost. It verifies nothing.':
    'Schrijf bewijzen van werk in de woorden van een andere standaard, en zeg wat verloren gaat. Controleert niets.',
  'The schemas of the standard, and data held against them.':
    'De schema’s van de standaard, en gegevens die ertegen worden gehouden.',
  'Ask any program about every vector of the standard, and say on which it is wrong.':
    'Leg een programma elke testvector van de standaard voor, en zeg waar het fout zit.',
  'The whole road in a minute: three platforms, one worker, one KlusCV; then a forger, a withdrawal and a stranger.':
    'De hele weg in een minuut: drie platforms, één werker, één KlusCV; dan een vervalser, een intrekking en een onbekende.',
  'Show every setting: what it is for, its value, and where that is set.':
    'Laat elke instelling zien: waarvoor die is, de waarde, en waar die is gezet.',
  'Look whether all is well: Node, settings, key, status lists, trust lists; with --online the clock and what is published. Exit 0 if so, 1 if something is wrong, 3 if something could not be looked at.':
    'Kijk of alles in orde is: Node, instellingen, sleutel, statuslijsten, vertrouwenslijsten; met --online de klok en wat is gepubliceerd. Exitcode 0 als het zo is, 1 als er iets mis is, 3 als er iets niet bekeken kon worden.',
  'Print a script with which your shell completes what you type.':
    'Toon een script waarmee uw shell aanvult wat u typt.',
  'The short form `kluscv FILE` verifies the file.': 'De korte vorm `kluscv FILE` controleert het bestand.',
  'verified, or done': 'gecontroleerd en goed, of gedaan',
  'not genuine, withdrawn or malformed; or a check found something wrong':
    'niet echt, ingetrokken of kapot; of een controle vond iets fouts',
  'wrong usage, or a file that cannot be used': 'verkeerd gebruik, of een bestand dat niet bruikbaar is',
  'not everything that is needed could be checked (no network, no answer)':
    'niet alles wat moet, kon worden gecontroleerd (geen netwerk of antwoord)',
  'genuine, but not all that you ask for (issuer, date, page)':
    'echt, maar niet alles wat u vraagt (uitgever, datum, pagina)',
  'no credential, or no work, in the input': 'geen bewijs, of geen werk, in de invoer',
  'issuing refused': 'ondertekenen geweigerd',
  'a bug in kluscv': 'een fout in kluscv',
  interrupted: 'onderbroken',
  'PDF, JWT, SD-JWT, JSON, NDJSON, a picture with a QR code, or ZIP; a folder, a quoted pattern, an https address; `-` is the standard input':
    'pdf, JWT, SD-JWT, JSON, NDJSON, een foto met een QR-code, of zip; een map, een patroon tussen aanhalingstekens, een https-adres; `-` is de standaardinvoer',
  'trust list (JSON) with the issuers that you recognize; may be repeated':
    'vertrouwenslijst (JSON) met de uitgevers die u kent; mag vaker',
  'signed status list, or a folder of them, to use instead of fetching it; may be repeated':
    'getekende statuslijst, of een map ermee, in plaats van die op te halen; mag vaker',
  'DID document (JSON), or a folder of them, to use instead of fetching it; may be repeated':
    'DID-document (JSON), of een map ermee, in plaats van het op te halen; mag vaker',
  'accept only this issuer; may be repeated': 'alleen deze uitgever aannemen; mag vaker',
  'checks that must have passed, such as status,holder; otherwise exit 4; may be repeated':
    'controles die goed moeten zijn, zoals status,holder; anders exitcode 4; mag vaker',
  'let pass: expired, not-yet, unknown-issuer, test, unchecked-status, unknown-renderer, names (several in one file); they are still shown, and never what is wrong (exit 1) or absent (exit 5); may be repeated':
    'laat doorgaan: expired (verlopen), not-yet (nog niet geldig), unknown-issuer (uitgever onbekend), test, unchecked-status (status niet bekeken), unknown-renderer, names (meer namen in één bestand); het blijft te zien, en nooit wat fout is (1) of ontbreekt (5); mag vaker',
  'oldest credential to accept, such as 90d; otherwise exit 4':
    'oudste bewijs dat mag, zoals 90d (dagen); anders exitcode 4',
  'the name that you gave the person, who must have signed for it; with --nonce':
    'de naam die u de persoon gaf, die daarvoor moet hebben getekend; samen met --nonce',
  'the text that you asked the person to repeat; with --audience':
    'de tekst die u de persoon liet herhalen; samen met --audience',
  'who you are (name or DID), for an hours statement, which is made for one addressee alone':
    'wie u bent (naam of DID), voor een urenverklaring, die voor één ontvanger is',
  'trust bundle (`kluscv trust bundle`): documents, lists and issuers as they were on one day; see --offline':
    'vertrouwensbundel (`kluscv trust bundle`): documenten, lijsten en uitgevers zoals ze op één dag waren; zie --offline',
  'whose bundle you trust; nobody’s by default; may be repeated':
    'wiens bundel u vertrouwt; zonder deze optie die van niemand; mag vaker',
  'use no network; what is not given counts as unreachable':
    'geen netwerk gebruiken; wat u niet meegeeft, geldt als onbereikbaar',
  'check as of this date or instant (default: now)': 'controleer alsof het deze datum of dit moment is (anders: nu)',
  'language of the answer': 'taal van het antwoord',
  'print the result as JSON': 'het resultaat als JSON tonen',
  'text, json, ndjson, csv, html or junit; with =FILE into a file, such as html=report.html; may be repeated':
    'text, json, ndjson, csv, html of junit; met =FILE naar een bestand, zoals html=report.html; mag vaker',
  'overwrite the files of the reporters': 'de bestanden van de rapporten overschrijven',
  'print nothing; the exit code says it': 'niets tonen; de exitcode zegt het',
  'Check a folder or an archive of documents, or the files that a table names: one row a person, and it can be stopped and resumed.':
    'Controleer een map of archief met documenten, of de bestanden die een tabel noemt: één rij per persoon; u kunt stoppen en later verdergaan.',
  'a folder, a ZIP, a file with a document a line (NDJSON), or a table (CSV) with a column of file names':
    'een map, een zip, een bestand met een document per regel (NDJSON), of een tabel (CSV) met een kolom bestandsnamen',
  'go on with a batch that was stopped': 'verdergaan met een reeks die is gestopt',
  'where it is kept what was done': 'waar wordt bijgehouden wat is gedaan',
  'how many threads verify (default: one a core)': 'hoeveel threads controleren (anders: een per kern)',
  'column with the file names (default: file, path, document, bestand or pdf)':
    'kolom met de bestandsnamen (anders: file, path, document, bestand of pdf)',
};
