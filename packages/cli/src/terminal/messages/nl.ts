import type { AddressFault, Messages } from './en.ts';

const SEE = 'Zie de opdracht met `--help`.';
const SEE_ALL = 'Zie `kluscv --help`, of de opdracht met `--help`.';

/** What the command says of itself, in Dutch: help, mistakes, questions. What it says of a document stands with the verifier. */
export const messages: Messages = {
  help: {
    usage: 'Gebruik:',
    arguments: 'Argumenten:',
    options: 'Opties:',
    commands: 'Opdrachten:',
    examples: 'Voorbeelden:',
    exitCodes: 'Exitcodes:',
    choices: 'kies uit:',
    default: 'anders:',
    display: 'deze uitleg tonen',
    about:
      'Bewijs van werk dat u meeneemt: lees wat een platform exporteert, onderteken het, maak er een KlusCV van, controleer er een.',
    shortForm: 'De korte vorm `kluscv FILE` controleert het bestand.',
    version: 'de versie tonen',
    noColor: 'geen kleur (ook: NO_COLOR)',
    config: 'instellingen van het project (anders: kluscv.config.json, hier of in een map erboven)',
    noInput: 'nooit iets vragen',
    passphraseFile:
      'de wachtzin van versleutelde sleutels is de eerste regel van dit bestand; `-`: van de standaardinvoer',
    keyName: 'naam van een sleutel die zijn eigen naam niet noemt (PEM), zoals did:web:platform.example#key-1',
    lang: 'taal van het antwoord',
    json: 'het resultaat als JSON tonen',
    command: {
      verify: 'Controleer een KlusCV (pdf), een bewijs of een presentatie, en zeg wat er is gecontroleerd.',
      inspect: 'Laat zien wat erin zit, ZONDER er iets van te controleren.',
      import: 'Lees wat een platform exporteert, en zeg wat erin zit en wat is weggelaten.',
      issue: 'Onderteken bewijzen: een voor elk overzicht van een import, of een aanbeveling of urenverklaring.',
      reissue: 'Geef een bewijs opnieuw af zonder een beoordeling die is teruggenomen, en trek het oude in.',
      keys: 'Sleutels om mee te ondertekenen.',
      status: 'Lijsten van wat is ingetrokken of voorlopig stopgezet, of een nieuwere versie heeft.',
      did: 'Het document dat een uitgever publiceert (did:web).',
      serve:
        'Bied uit één map aan wat een uitgever publiceert: zijn DID-document en zijn getekende statuslijsten, en niets anders.',
      trust: 'Lijsten van de uitgevers die u kent.',
      adapters: 'Welke exports gelezen kunnen worden; voeg uw eigen toe; vraag om uw gegevens.',
      export: 'Maak een document van bewijzen.',
      combine:
        'Maak één presentatie van bewijzen van verschillende platforms, en zeg waar hun perioden overlappen. Controleert niets.',
      convert:
        'Schrijf bewijzen van werk in de woorden van een andere standaard, en zeg wat verloren gaat. Controleert niets.',
      schema: 'De schema’s van de standaard, en gegevens die ertegen worden gehouden.',
      conformance: 'Leg een programma elke testvector van de standaard voor, en zeg waar het fout zit.',
      demo: 'De hele weg in een minuut: drie platforms, één werker, één KlusCV; dan een vervalser, een intrekking en een onbekende.',
      env: 'Laat elke instelling zien: waarvoor die is, de waarde, en waar die is gezet.',
      doctor:
        'Kijk of alles in orde is: Node, instellingen, sleutel, statuslijsten, vertrouwenslijsten; met --online de klok en wat is gepubliceerd. Exitcode 0 als het zo is, 1 als er iets mis is, 3 als er iets niet bekeken kon worden.',
      completion: 'Toon een script waarmee uw shell aanvult wat u typt.',
    },
    exit: {
      ok: 'gecontroleerd en goed, of gedaan',
      rejected: 'niet echt, ingetrokken of kapot; of een controle vond iets fouts',
      usage: 'verkeerd gebruik, of een bestand dat niet bruikbaar is',
      indeterminate: 'niet alles wat moet, kon worden gecontroleerd (geen netwerk of antwoord)',
      genuine: 'echt, maar niet alles wat u vraagt (uitgever, datum, pagina)',
      noCredential: 'geen bewijs, of geen werk, in de invoer',
      refused: 'ondertekenen geweigerd',
      bug: 'een fout in kluscv',
      interrupted: 'onderbroken',
    },
    verify: {
      file: 'pdf, JWT, SD-JWT, JSON, NDJSON, een foto met een QR-code, of zip; een map, een patroon tussen aanhalingstekens, een https-adres; `-` is de standaardinvoer',
      trust: 'vertrouwenslijst (JSON) met de uitgevers die u kent; mag vaker',
      statusList: 'getekende statuslijst, of een map ermee, in plaats van die op te halen; mag vaker',
      did: 'DID-document (JSON), of een map ermee, in plaats van het op te halen; mag vaker',
      issuer: 'alleen deze uitgever aannemen; mag vaker',
      require: 'controles die goed moeten zijn, zoals status,holder; anders exitcode 4; mag vaker',
      allow: (choices) =>
        `laat doorgaan: ${choices}; het blijft te zien, en nooit wat fout is (1) of ontbreekt (5); mag vaker`,
      maxAge: 'oudste bewijs dat mag, zoals 90d (dagen); anders exitcode 4',
      audience: 'de naam die u de persoon gaf, die daarvoor moet hebben getekend; samen met --nonce',
      nonce: 'de tekst die u de persoon liet herhalen; samen met --audience',
      addressee: 'wie u bent (naam of DID), voor een urenverklaring, die voor één ontvanger is',
      bundle:
        'vertrouwensbundel (`kluscv trust bundle`): documenten, lijsten en uitgevers zoals ze op één dag waren; zie --offline',
      bundleSigner: 'wiens bundel u vertrouwt; zonder deze optie die van niemand; mag vaker',
      offline: 'geen netwerk gebruiken; wat u niet meegeeft, geldt als onbereikbaar',
      at: 'controleer alsof het deze datum of dit moment is (anders: nu)',
      reporter: 'text, json, ndjson, csv, html of junit; met =FILE naar een bestand, zoals html=report.html; mag vaker',
      force: 'de bestanden van de rapporten overschrijven',
      quiet: 'niets tonen; de exitcode zegt het',
    },
    batch: {
      about:
        'Controleer een map of archief met documenten, of de bestanden die een tabel noemt: één rij per persoon; u kunt stoppen en later verdergaan.',
      folder:
        'een map, een zip, een bestand met een document per regel (NDJSON), of een tabel (CSV) met een kolom bestandsnamen',
      resume: 'verdergaan met een reeks die is gestopt',
      journal: 'waar wordt bijgehouden wat is gedaan',
      threads: 'hoeveel threads controleren (anders: een per kern)',
      column: 'kolom met de bestandsnamen (anders: file, path, document, bestand of pdf)',
    },
  },
  ask: {
    yes: '[j/N]',
    sign: 'Toch ondertekenen?',
    revoke: (many) => (many === 1 ? 'Voorgoed intrekken: één bewijs?' : `Voorgoed intrekken: ${many} bewijzen?`),
    suspend: (many) => (many === 1 ? 'Voorlopig stopzetten: één bewijs?' : `Voorlopig stopzetten: ${many} bewijzen?`),
    restore: (many) => (many === 1 ? 'Weer laten gelten: één bewijs?' : `Weer laten gelten: ${many} bewijzen?`),
    refresh: (many) =>
      many === 1
        ? 'Laten weten dat er een nieuwere versie is: van één bewijs?'
        : `Laten weten dat er een nieuwere versie is: van ${many} bewijzen?`,
    passphrase: (key) => `Wachtzin van ${key}: `,
    onceMore: 'Nog een keer: ',
    nothingChanged: 'Er is niets veranderd.',
  },
  progress: ({ percent, made, rate, left }) =>
    `${percent} %: ${made === 1 ? '1 bestand' : `${made} bestanden`}, ${rate} per seconde${left === undefined ? '' : `, nog ${left}`}`,
  stopping: 'Stopt zodra af is wat onder handen is. Druk nog eens op Ctrl-C om meteen te stoppen.',
  stopped: (done, total) =>
    `Gestopt na ${done} van ${total}. Om door te gaan, voeg --resume toe aan dezelfde opdracht:`,
  bundleAge: (date, days, signer) =>
    `Gecontroleerd met de vertrouwensbundel van ${date} (${days === 1 ? '1 dag' : `${days} dagen`} oud), ondertekend door ${signer}. Wat sindsdien is ingetrokken, staat er niet in.`,
  severalNames: (names) =>
    `Deze verklaringen noemen meer dan één persoon: ${names}. Een KlusCV gaat over één persoon. Wie hem controleert, krijgt dat te lezen; laat de andere weg met --select, tenzij u dat allemaal bent.`,
  place: { at: 'waar:', found: 'wat:', hint: 'tip:' },
  settings: (files) => `Instellingen uit ${files}`,
  errors: {
    'output.not-written': {
      message: 'De uitvoer kon niet worden geschreven.',
      hint: 'Er is niets meer geschreven. Kijk naar de ruimte op de schijf.',
    },
    'bug.unexpected': ({ address }) => ({
      message: 'Dit is een fout in kluscv.',
      hint: `Meld het alstublieft, met de opdracht maar zonder persoonsgegevens: ${address}`,
    }),
    'bug.part-missing': ({ address }) => ({
      message: 'Er ontbreekt een deel van kluscv: deze installatie is niet heel.',
      hint: `Installeer het opnieuw. Helpt dat niet, meld het dan alstublieft: ${address}`,
    }),
    'usage.unknown-option': ({ option, meant }) => ({
      message: `De optie \`${option}\` bestaat niet.`,
      hint: meant === undefined ? SEE : `Bedoelde u \`${meant}\`?`,
    }),
    'usage.unknown-command': ({ word, meant }) => ({
      message: `Er is geen opdracht en geen bestand dat ${JSON.stringify(word)} heet.`,
      hint: meant === undefined ? SEE_ALL : `Bedoelde u \`${meant}\`?`,
    }),
    'usage.argument-missing': ({ argument }) => ({
      message: `Er ontbreekt iets: \`<${argument}>\`.`,
      hint: SEE,
    }),
    'usage.value-missing': ({ option }) => ({
      message: `Bij de optie \`${option}\` ontbreekt de waarde.`,
      hint: SEE,
    }),
    'usage.option-missing': ({ option }) => ({
      message: `De optie \`${option}\` is verplicht.`,
      hint: SEE,
    }),
    'usage.too-many-words': ({ wanted, given }) => ({
      message: `Er staan te veel woorden: ${wanted} verwacht, ${given} gegeven.`,
      hint: SEE,
    }),
    'usage.choice': ({ option, choices }) => ({
      message: `Bij \`${option}\` kan dit niet.`,
      hint: `Kies uit ${choices}.`,
    }),
    'file.missing': {
      message: 'Dit bestand is er niet.',
      hint: 'Kijk de naam na; namen gaan uit van de map waarin u staat.',
    },
    'file.unreadable': { message: 'Dit bestand is niet te lezen.', hint: 'Kijk of u het mag lezen.' },
    'file.too-large': ({ bytes }) => ({
      message: 'Dit bestand is te groot.',
      hint: `Er worden hoogstens ${bytes} bytes gelezen.`,
    }),
    'file.stdin-too-large': { message: 'De standaardinvoer is te groot.', hint: 'Kijk of het het goede bestand is.' },
    'file.stdin-twice': {
      message: 'De standaardinvoer kan maar één keer worden gelezen.',
      hint: 'Schrijf `-` één keer, en geef de rest als bestanden.',
    },
    'file.exists': {
      message: 'Er is al een bestand met die naam.',
      hint: 'Kies een andere naam, of geef `--force` mee.',
    },
    'file.not-text': { message: 'Dit bestand is geen tekst (UTF-8).', hint: 'Kijk of het het goede bestand is.' },
    'file.none-in-folder': ({ endings }) => ({
      message: `In deze map is geen bestand dat eindigt op ${endings}.`,
      hint: 'Kijk de naam na; namen gaan uit van de map waarin u staat.',
    }),
    'credential.nothing': {
      message: 'Hier zit geen ondertekende verklaring in.',
      hint: 'Vraag om het oorspronkelijke bestand: printen, scannen of een pdf opnieuw opslaan haalt weg wat erin zit.',
    },
    'credential.unreadable': {
      message: 'Wat in dit bestand zit, is niet te lezen.',
      hint: 'Vraag het bestand opnieuw, zoals het gemaakt is.',
    },
    'credential.other': {
      message: 'Dit is ondertekend, maar is geen verklaring van deze standaard.',
      hint: 'Bekijk met `kluscv verify` wat het is.',
    },
    'import.nothing-to-certify': {
      message: 'In deze export staat geen werk dat de persoon heeft afgerond.',
      hint: 'Bekijk de redenen die de import noemt; vraag het platform om een volledige export.',
    },
    'import.unreadable': ({ said }) => ({
      message: said,
      hint: '`kluscv adapters list` laat zien wat gelezen kan worden.',
    }),
    'import.question': ({ said }) => ({
      message: said,
      hint: 'Antwoord met --answer, en geef dezelfde opdracht opnieuw.',
    }),
    'import.answer-halved': {
      message: 'Een antwoord noemt zijn vraag.',
      hint: 'Schrijf --answer "date.order=dayFirst"; in de melding die vraagt staat de naam.',
    },
    'present.empty': { message: 'Een KlusCV bevat tussen de 1 en 50 bewijzen.', hint: 'Kies met --select.' },
    'present.malformed': {
      message: 'Een bewijs staat er dubbel in, of is geen ondertekend bewijs.',
      hint: 'Geef elk bewijs één keer, zoals het is afgegeven.',
    },
    'render.glyph-missing': ({ character }) => ({
      message: `Geen lettertype heeft een teken voor ${character}, dus het is niet af te drukken.`,
      hint: 'Laat dat bewijs weg met --select, of vraag de uitgever om andere tekens te gebruiken.',
    }),
    'render.too-large': {
      message: 'Dit is te groot voor één KlusCV.',
      hint: 'Kies minder bewijzen, of bewijzen met minder beoordelingen.',
    },
    'render.too-many-pages': {
      message: 'Dit zou meer dan 100 pagina’s krijgen.',
      hint: 'Kies minder bewijzen, of bewijzen met minder of kortere beoordelingen.',
    },
    'reporter.json-too': {
      message: 'Of --json of --reporter kan op het scherm komen, niet allebei.',
      hint: 'Geef het verslag een bestand: --reporter csv=people.csv.',
    },
    'reporter.unknown': ({ name, names }) => ({
      message: `Er is geen verslag dat ${name} heet.`,
      hint: `Kies uit text, ${names}.`,
    }),
    'reporter.two-on-stdout': {
      message: 'Maar één verslag kan op het scherm komen.',
      hint: 'Geef de andere een bestand: --reporter csv=people.csv.',
    },
    'reporter.needs-file': {
      message: 'Elk verslag behalve text krijgt een eigen bestand.',
      hint: 'Schrijf het als --reporter csv=people.csv.',
    },
    'trust.not-a-list': {
      message: 'Dit is geen vertrouwenslijst.',
      hint: 'Zie schemas/v1/trust-list.schema.json voor de vorm.',
    },
    'demo.folder-not-empty': {
      message: 'De map is niet leeg, en niet van een eerdere demo.',
      hint: 'Kies een andere met --out.',
    },
    'demo.no-examples': {
      message: 'De voorbeelden die de demo leest, zijn er niet.',
      hint: 'Installeer de opdracht opnieuw.',
    },
    'demo.no-platforms': {
      message: 'De zes voorbeeldplatforms zijn er niet.',
      hint: 'Draai deze demo in een kloon van de repository.',
    },
    'batch.unfinished': {
      message: 'Hier is een reeks begonnen en niet afgemaakt.',
      hint: 'Ga ermee door met `--resume`, of haal het journaal weg om opnieuw te beginnen.',
    },
    'batch.nothing-to-resume': {
      message: 'Er is geen reeks om mee door te gaan.',
      hint: 'Laat --resume weg om er een te beginnen.',
    },
    'batch.other': {
      message: 'Dit journaal hoort bij een andere reeks, of bij andere opties.',
      hint: 'Geef `--resume` met de opties van toen, of haal het journaal weg om opnieuw te beginnen.',
    },
    'batch.threads': { message: 'Dit is geen aantal threads.', hint: 'Schrijf --threads 2.' },
    'hide.number-unknown': {
      message: 'Er is niets met dat nummer om te verbergen.',
      hint: 'Zie met --preview wat er is.',
    },
    'hide.whole': ({ number, issuer }) => ({
      message: `Bewijs ${number} is als geheel getekend: er is niets van te verbergen.`,
      hint: `Laat het hele bewijs weg met --select, of vraag ${issuer} om een zonder.`,
    }),
    'hide.name-unknown': ({ names }) => ({
      message: 'Er is niets met die naam om te verbergen.',
      hint: `Kies uit ${names}. Eén van meer is reviews/2, in het eerste bewijs 1/reviews/2; --preview laat zien welke er zijn.`,
    }),
    'show.nothing-left': {
      message: 'Er blijft niets over om te tonen.',
      hint: 'Verberg minder, of kies andere bewijzen.',
    },
    'show.hours-statement': {
      message: 'Een urenverklaring is voor één ontvanger en hoort niet in een KlusCV.',
      hint: 'Laat die weg, en geef die apart.',
    },
    'select.number-unknown': ({ total }) => ({
      message: `--select noemt een bewijs dat er niet is. Aantal bewijzen: ${total}.`,
      hint: 'Zie hun nummers met --preview of --dry-run, en schrijf bijvoorbeeld --select 1,3.',
    }),
    'export.on-unreadable': { message: 'Deze datum begrijpt --on niet.', hint: 'Schrijf die als 2026-11-21.' },
    'export.nowhere': {
      message: 'Nergens staat waar de pdf heen moet.',
      hint: 'Schrijf --out kluscv.pdf, of --preview om te zien wat een werkgever zou zien.',
    },
    'export.other-form': {
      message: 'Een KlusCV kan alleen bewijzen van de vormen vc+jwt, vc+sd-jwt en dc+sd-jwt bevatten.',
      hint: 'Vraag de uitgever om een daarvan, of geef dit apart.',
    },
    'export.seal-halved': ({ given }) => ({
      message: `Een zegel vraagt een sleutel en een certificaat, en alleen ${given} is gegeven.`,
      hint: 'Geef beide: --seal-key seal.key --seal-certificate seal.pem.',
    }),
    'combine.holder-halved': {
      message: '--holder-key, --audience en --nonce horen bij elkaar.',
      hint: 'Daarmee wordt de presentatie voor één controleur getekend. Geef ze alle drie, of geen.',
    },
    'convert.no-place': {
      message: 'Hier is niets waar deze standaard plaats voor heeft.',
      hint: 'Kies een andere met --to.',
    },
    'convert.nothing-fits': {
      message: 'Niets hiervan past in de andere standaard.',
      hint: 'Kies een andere met --to.',
    },
    'hide.in-the-open': ({ number, issuer }) => ({
      message: `In bewijs ${number} staat dit open: de uitgever maakte het niet te verbergen.`,
      hint: `Laat het hele bewijs weg met --select, of vraag ${issuer} om een zonder.`,
    }),
    'hide.would-break': ({ number, issuer }) => ({
      message: `Bewijs ${number} zou zonder dit niet meer aan de standaard voldoen.`,
      hint: `Laat het hele bewijs weg met --select, of vraag ${issuer} om een zonder.`,
    }),
    'file.no-match': { message: 'Geen bestand heet zo.', hint: 'Kijk de naam na.' },
    'file.none-here': { message: 'Hier is geen bestand.', hint: 'Kijk naar de map, of naar de kolom van de tabel.' },
    'address.offline': {
      message: 'Met --offline wordt geen adres opgevraagd.',
      hint: 'Download het bestand eerst, of laat --offline weg.',
    },
    'table.unreadable': { message: 'Deze tabel is niet te lezen.', hint: 'Bewaar die als CSV.' },
    'table.no-column': { message: 'Deze tabel heeft geen kolom met bestandsnamen.', hint: 'Noem die met --column.' },
    'bundle.signer': {
      message: 'U hebt niet gezegd dat wie deze bundel tekende voor u telt.',
      hint: 'Weet u ergens anders vandaan dat dit is wie u vertrouwt, voeg dan --bundle-signer met die naam toe.',
    },
    'bundle.unusable': {
      message: 'Deze vertrouwensbundel is niet te gebruiken.',
      hint: 'Vraag om een nieuwe. Er is niets van gebruikt.',
    },
    'verify.at': { message: 'Deze datum begrijpt --at niet.', hint: 'Schrijf 2026-11-21, of 2026-11-21T12:00:00Z.' },
    'verify.max-age': {
      message: 'Deze leeftijd begrijpt --max-age niet.',
      hint: 'Schrijf die in dagen: --max-age 90d.',
    },
    'verify.holder-halved': {
      message: '--audience en --nonce horen bij elkaar.',
      hint: 'Geef de naam die u de persoon gaf, en de tekst die u liet herhalen.',
    },
    'passphrase.nobody': {
      message: 'Deze sleutel heeft een wachtzin, en niemand is er om die te typen.',
      hint: 'Noem een bestand waar die in staat met --passphrase-file; `-` is de standaardinvoer.',
    },
    'passphrase.differ': {
      message: 'De twee zijn niet gelijk. Er is niets geschreven.',
      hint: 'Geef de opdracht opnieuw, en typ twee keer hetzelfde.',
    },
    'file.not-written': {
      message: 'Het bestand kon niet worden geschreven.',
      hint: 'Kijk naar de map, of u erin mag schrijven, en naar de ruimte op de schijf.',
    },
    'passphrase.empty': { message: 'In dit bestand staat geen wachtzin.', hint: 'Schrijf die op de eerste regel.' },
    'file.disk-full': { message: 'De schijf is vol.', hint: 'Maak ruimte, en geef dezelfde opdracht opnieuw.' },
    'file.disk-read-only': {
      message: 'Op de schijf mag niet worden geschreven.',
      hint: 'Kies een andere map, of vraag wie deze computer beheert.',
    },
    'verify.no-such-word': ({ word, option, choices }) => ({
      message: `Er is niets dat ${word} heet voor ${option}.`,
      hint: `Kies uit ${choices}.`,
    }),
    'address.no-document': ({ why }) => ({
      message: 'Dit adres gaf geen document.',
      found: foundAt(why),
      hint: 'Download het bestand in een browser, en controleer dat.',
    }),
    'address.no-answer': ({ why }) => ({
      message: 'Dit adres gaf geen document.',
      found: foundAt(why),
      hint: 'Probeer het later weer, of download het bestand in een browser en controleer dat.',
    }),
    'json.unreadable': { message: 'Dit is geen JSON die te lezen is.', hint: 'Verbeter het bestand op die plek.' },
  },
};

/** What an address gave in the place of a document. */
function foundAt({ reason, fact }: AddressFault): string {
  const words: Readonly<Record<AddressFault['reason'], string>> = {
    timeout: 'geen antwoord op tijd',
    connection: fact === '' ? 'de verbinding brak af' : fact,
    large: `meer dan ${fact} bytes`,
    redirect: `een doorverwijzing naar ${fact}, die niet wordt gevolgd`,
    status: `antwoord met status ${fact}`,
    address: fact,
  };
  return words[reason];
}
