import type { AddressFault, Messages } from './en.ts';

const SEE = 'Se kommandoen med `--help`.';
const SEE_ALL = 'Se `kluscv --help`, eller kommandoen med `--help`.';

/** What the command says of itself, in Danish: help, mistakes, questions. What it says of a document stands with the verifier. */
export const messages: Messages = {
  help: {
    usage: 'Brug:',
    arguments: 'Argumenter:',
    options: 'Valg:',
    commands: 'Kommandoer:',
    examples: 'Eksempler:',
    exitCodes: 'Afslutningskoder:',
    choices: 'vælg mellem:',
    default: 'ellers:',
    display: 'vis denne hjælp',
    about:
      'Bevis for arbejde, som du tager med: læs, hvad en platform eksporterer, underskriv det, lav et KlusCV af det, kontrollér et.',
    shortForm: 'Den korte form `kluscv FILE` kontrollerer filen.',
    version: 'vis versionen',
    noColor: 'ingen farver (også: NO_COLOR)',
    config: 'projektets indstillinger (ellers: kluscv.config.json, her eller i en mappe ovenover)',
    noInput: 'spørg aldrig om noget',
    passphraseFile: 'adgangssætningen til krypterede nøgler er første linje i denne fil; `-`: i standardinput',
    keyName: 'navn på en nøgle, der ikke selv siger det (PEM), såsom did:web:platform.example#key-1',
    lang: 'svarets sprog',
    json: 'vis resultatet som JSON',
    command: {
      verify: 'Kontrollerer et KlusCV (PDF), et bevis eller en præsentation og siger, hvad der er kontrolleret.',
      inspect: 'Viser, hvad der er i den, UDEN at kontrollere noget af det.',
      import: 'Læser, hvad en platform eksporterer, og siger, hvad der er i det, og hvad der er udeladt.',
      issue: 'Underskriver beviser: ét for hver post i en import, eller en anbefaling eller en timeerklæring.',
      reissue: 'Udsteder et bevis igen uden en anmeldelse, der er taget tilbage, og trækker det gamle tilbage.',
      keys: 'Nøgler, der underskriver.',
      status: 'Lister over det, der er trukket tilbage eller sat i bero, eller har en nyere udgave.',
      did: 'Det dokument, som en udsteder offentliggør (did:web).',
      serve:
        'Leverer fra én mappe det, en udsteder offentliggør: DID-dokumentet og de underskrevne statuslister, og intet andet.',
      trust: 'Lister over de udstedere, som du kender.',
      adapters: 'Hvilke eksporter der kan læses; tilføj din egen; bed om dine data.',
      export: 'Laver et dokument af beviser.',
      combine:
        'Laver én præsentation af beviser fra flere platforme og siger, hvor perioderne overlapper. Kontrollerer intet.',
      convert: 'Skriver arbejdsbeviser i en anden standards ord og siger, hvad der går tabt. Kontrollerer intet.',
      schema: 'Standardens skemaer, og data, der holdes op imod dem.',
      conformance: 'Forelægger et program hver testvektor i standarden og siger, hvor det tager fejl.',
      demo: 'Hele vejen på et minut: tre platforme, én person, ét KlusCV; så en forfalsker, en tilbagetrækning og en fremmed.',
      env: 'Viser hver indstilling: hvad den er til, dens værdi, og hvor den er sat.',
      doctor:
        'Ser efter, om alt er i orden: Node, indstillinger, nøgle, statuslister, tillidslister; med --online uret og det offentliggjorte. Afslutningskode 0, hvis det er, 1, hvis noget er galt, 3, hvis noget ikke kunne ses efter.',
      completion: 'Viser et script, så din skal fuldender det, du taster.',
    },
    exit: {
      ok: 'kontrolleret og i orden, eller gjort',
      rejected: 'ikke ægte, trukket tilbage eller i stykker; eller noget var galt',
      usage: 'forkert brug, eller en fil, der ikke kan bruges',
      indeterminate: 'ikke alt nødvendigt kunne kontrolleres (intet netværk, intet svar)',
      genuine: 'ægte, men ikke alt, hvad du beder om (udsteder, dato, side)',
      noCredential: 'intet bevis, eller intet arbejde, i det givne',
      refused: 'udstedelse afvist',
      bug: 'en fejl i kluscv',
      interrupted: 'afbrudt',
    },
    verify: {
      file: 'PDF, JWT, SD-JWT, JSON, NDJSON, et billede med en QR-kode, eller zip; en mappe, et mønster i anførselstegn, en https-adresse; `-` er standardinput',
      trust: 'tillidsliste (JSON) med de udstedere, som du kender; må gentages',
      statusList: 'underskrevet statusliste, eller en mappe med dem, i stedet for at hente den; må gentages',
      did: 'DID-dokument (JSON), eller en mappe med dem, i stedet for at hente det; må gentages',
      issuer: 'godtag kun denne udsteder; må gentages',
      require: 'kontroller, der skal være i orden, såsom status,holder; ellers kode 4; må gentages',
      allow: (choices) =>
        `lad passere: ${choices}; det vises stadig, og aldrig det, der er galt (1) eller mangler (5); må gentages`,
      maxAge: 'ældste bevis, der godtages, såsom 90d (dage); ellers kode 4',
      audience: 'det navn, du gav personen, som skal have underskrevet for det; sammen med --nonce',
      nonce: 'den tekst, du bad personen om at gentage; sammen med --audience',
      addressee: 'hvem du er (navn eller DID), til en timeerklæring, som er til én modtager alene',
      bundle:
        'tillidspakke (`kluscv trust bundle`): dokumenter, lister og udstedere, som de var en bestemt dag; se --offline',
      bundleSigner: 'hvis pakke du stoler på; ellers ingens; må gentages',
      offline: 'brug intet netværk; hvad der ikke er givet, regnes for uden for rækkevidde',
      at: 'kontrollér, som var det denne dato eller dette tidspunkt (ellers: nu)',
      reporter: 'text, json, ndjson, csv, html eller junit; med =FILE i en fil, såsom html=report.html; må gentages',
      force: 'overskriv rapporternes filer',
      quiet: 'vis intet; afslutningskoden siger det',
    },
    batch: {
      about:
        'Kontrollerer en mappe eller et arkiv med dokumenter, eller de filer, som en tabel nævner: én række pr. person; du kan standse og fortsætte senere.',
      folder:
        'en mappe, en zip, en fil med et dokument pr. linje (NDJSON), eller en tabel (CSV) med en kolonne af filnavne',
      resume: 'fortsæt en kørsel, der er standset',
      journal: 'hvor det gemmes, hvad der er gjort',
      threads: 'hvor mange tråde der kontrollerer (ellers: én pr. kerne)',
      column: 'kolonne med filnavnene (ellers: file, path, document, bestand eller pdf)',
    },
  },
  ask: {
    yes: '[j/N]',
    sign: 'Underskriv alligevel?',
    revoke: (many) => (many === 1 ? 'Træk tilbage for altid: ét bevis?' : `Træk tilbage for altid: ${many} beviser?`),
    suspend: (many) => (many === 1 ? 'Sæt i bero: ét bevis?' : `Sæt i bero: ${many} beviser?`),
    restore: (many) => (many === 1 ? 'Lad gælde igen: ét bevis?' : `Lad gælde igen: ${many} beviser?`),
    refresh: (many) =>
      many === 1
        ? 'Oplys, at der er en nyere udgave: af ét bevis?'
        : `Oplys, at der er en nyere udgave: af ${many} beviser?`,
    passphrase: (key) => `Adgangssætning til ${key}: `,
    onceMore: 'En gang til: ',
    nothingChanged: 'Intet blev ændret.',
  },
  progress: ({ percent, made, rate, left }) =>
    `${percent} %: ${made === 1 ? '1 fil' : `${made} filer`}, ${rate} i sekundet${left === undefined ? '' : `, ${left} endnu`}`,
  stopping: 'Stopper, når det, der er i gang, er færdigt. Tryk Ctrl-C igen for at stoppe straks.',
  stopped: (done, total) =>
    `Standset efter ${done} af ${total}. For at fortsætte, tilføj --resume til den samme kommando:`,
  bundleAge: (date, days, signer) =>
    `Kontrolleret med tillidspakken fra ${date} (${days === 1 ? '1 dag' : `${days} dage`} gammel), underskrevet af ${signer}. Hvad der er trukket tilbage siden, står ikke i den.`,
  severalNames: (names) =>
    `Disse beviser nævner mere end én person: ${names}. Et KlusCV handler om én. Den, der kontrollerer det, får det at vide; udelad de andre med --select, medmindre de alle er dig.`,
  place: { at: 'hvor:', found: 'hvad:', hint: 'tip:' },
  settings: (files) => `Indstillinger fra ${files}`,
  errors: {
    'output.not-written': {
      message: 'Resultatet kunne ikke skrives.',
      hint: 'Der blev ikke skrevet mere. Se efter, om der er plads på disken.',
    },
    'bug.unexpected': ({ address }) => ({
      message: 'Dette er en fejl i kluscv.',
      hint: `Meld den gerne, med kommandoen men uden personlige oplysninger: ${address}`,
    }),
    'bug.part-missing': ({ address }) => ({
      message: 'Der mangler en del af kluscv: denne installation er ikke hel.',
      hint: `Installér den igen. Hjælper det ikke, så meld det gerne: ${address}`,
    }),
    'usage.unknown-option': ({ option, meant }) => ({
      message: `Valget \`${option}\` findes ikke.`,
      hint: meant === undefined ? SEE : `Mente De \`${meant}\`?`,
    }),
    'usage.unknown-command': ({ word, meant }) => ({
      message: `Der er ingen kommando og ingen fil, der hedder ${JSON.stringify(word)}.`,
      hint: meant === undefined ? SEE_ALL : `Mente De \`${meant}\`?`,
    }),
    'usage.argument-missing': ({ argument }) => ({
      message: `Der mangler noget: \`<${argument}>\`.`,
      hint: SEE,
    }),
    'usage.value-missing': ({ option }) => ({
      message: `Valget \`${option}\` mangler en værdi.`,
      hint: SEE,
    }),
    'usage.option-missing': ({ option }) => ({
      message: `Valget \`${option}\` skal være der.`,
      hint: SEE,
    }),
    'usage.too-many-words': ({ wanted, given }) => ({
      message: `Der er for mange ord: ${wanted} ventet, ${given} givet.`,
      hint: SEE,
    }),
    'usage.choice': ({ option, choices }) => ({
      message: `Ved \`${option}\` kan dette ikke bruges.`,
      hint: `Vælg mellem ${choices}.`,
    }),
    'file.missing': {
      message: 'Den fil findes ikke.',
      hint: 'Se navnet efter; navne regnes fra den mappe, De står i.',
    },
    'file.unreadable': { message: 'Filen kan ikke læses.', hint: 'Se efter, om De må læse den.' },
    'file.too-large': ({ bytes }) => ({ message: 'Filen er for stor.', hint: `Højst ${bytes} byte læses.` }),
    'file.stdin-too-large': { message: 'Standardinputtet er for stort.', hint: 'Se efter, om det er den rigtige fil.' },
    'file.stdin-twice': {
      message: 'Standardinputtet kan kun læses én gang.',
      hint: 'Skriv `-` én gang, og giv resten som filer.',
    },
    'file.exists': {
      message: 'Der er allerede en fil med det navn.',
      hint: 'Vælg et andet navn, eller skriv `--force`.',
    },
    'file.not-text': { message: 'Filen er ikke tekst (UTF-8).', hint: 'Se efter, om det er den rigtige fil.' },
    'file.none-in-folder': ({ endings }) => ({
      message: `Mappen har ingen fil, der ender på ${endings}.`,
      hint: 'Se navnet efter; navne regnes fra den mappe, De står i.',
    }),
    'credential.nothing': {
      message: 'Her er intet underskrevet bevis.',
      hint: 'Bed om den oprindelige fil: at printe, scanne eller gemme en PDF igen fjerner det, der ligger i den.',
    },
    'credential.unreadable': {
      message: 'Det, der ligger i filen, kan ikke læses.',
      hint: 'Bed om filen igen, som den blev lavet.',
    },
    'credential.other': {
      message: 'Det er underskrevet, men er ikke et bevis efter denne standard.',
      hint: 'Se med `kluscv verify`, hvad det er.',
    },
    'import.nothing-to-certify': {
      message: 'Denne eksport indeholder intet arbejde, som personen har udført.',
      hint: 'Se de grunde, som importen nævner; bed platformen om en fuldstændig eksport.',
    },
    'import.unreadable': ({ said }) => ({ message: said, hint: '`kluscv adapters list` viser, hvad der kan læses.' }),
    'import.question': ({ said }) => ({ message: said, hint: 'Svar med --answer, og kør den samme kommando igen.' }),
    'import.answer-halved': {
      message: 'Et svar nævner sit spørgsmål.',
      hint: 'Skriv --answer "date.order=dayFirst"; den besked, der spørger, siger navnet.',
    },
    'present.empty': { message: 'Et KlusCV rummer mellem 1 og 50 beviser.', hint: 'Vælg med --select.' },
    'present.malformed': {
      message: 'Et bevis er der to gange, eller er ikke underskrevet.',
      hint: 'Giv hvert bevis én gang, som det blev udstedt.',
    },
    'render.glyph-missing': ({ character }) => ({
      message: `Ingen skrifttype har et tegn for ${character}, så det kan ikke trykkes.`,
      hint: 'Udelad det bevis med --select, eller bed udstederen bruge andre tegn.',
    }),
    'render.too-large': {
      message: 'Det er for stort til ét KlusCV.',
      hint: 'Vælg færre beviser, eller beviser med færre anmeldelser.',
    },
    'render.too-many-pages': {
      message: 'Det ville få mere end 100 sider.',
      hint: 'Vælg færre beviser, eller beviser med færre eller kortere anmeldelser.',
    },
    'reporter.json-too': {
      message: 'Kun en af --json og --reporter kan komme på skærmen.',
      hint: 'Giv rapporten en fil: --reporter csv=people.csv.',
    },
    'reporter.unknown': ({ name, names }) => ({
      message: `Der er ingen rapport, der hedder ${name}.`,
      hint: `Vælg mellem text, ${names}.`,
    }),
    'reporter.two-on-stdout': {
      message: 'Kun én rapport kan komme på skærmen.',
      hint: 'Giv de andre en fil: --reporter csv=people.csv.',
    },
    'reporter.needs-file': {
      message: 'Hver rapport undtagen text får sin egen fil.',
      hint: 'Skriv det som --reporter csv=people.csv.',
    },
    'trust.not-a-list': {
      message: 'Dette er ikke en tillidsliste.',
      hint: 'Se formen i schemas/v1/trust-list.schema.json.',
    },
    'demo.folder-not-empty': {
      message: 'Mappen er ikke tom, og ikke fra en tidligere demo.',
      hint: 'Vælg en anden med --out.',
    },
    'demo.no-examples': { message: 'De eksempler, som demoen læser, er her ikke.', hint: 'Installer kommandoen igen.' },
    'demo.no-platforms': {
      message: 'De seks eksempelplatforme er her ikke.',
      hint: 'Kør denne demo i en klon af repositoriet.',
    },
    'batch.unfinished': {
      message: 'Her er begyndt en serie, som ikke er færdig.',
      hint: 'Fortsæt den med `--resume`, eller fjern journalen for at begynde forfra.',
    },
    'batch.nothing-to-resume': {
      message: 'Der er ingen serie at fortsætte.',
      hint: 'Udelad --resume for at begynde en.',
    },
    'batch.other': {
      message: 'Denne journal hører til en anden serie eller andre valg.',
      hint: 'Skriv `--resume` med de valg, der var dengang, eller fjern journalen for at begynde forfra.',
    },
    'batch.threads': { message: 'Dette er ikke et antal tråde.', hint: 'Skriv --threads 2.' },
    'hide.number-unknown': {
      message: 'Der er intet med det nummer at skjule.',
      hint: 'Se med --preview, hvad der er.',
    },
    'hide.whole': ({ number, issuer }) => ({
      message: `Bevis ${number} er underskrevet som helhed: intet i det kan skjules.`,
      hint: `Udelad hele beviset med --select, eller bed ${issuer} om et uden.`,
    }),
    'hide.name-unknown': ({ names }) => ({
      message: 'Der er intet med det navn at skjule.',
      hint: `Vælg mellem ${names}. En af flere er reviews/2, i det første bevis 1/reviews/2; --preview viser, hvilke der er.`,
    }),
    'show.nothing-left': { message: 'Der er intet tilbage at vise.', hint: 'Skjul mindre, eller vælg andre beviser.' },
    'show.hours-statement': {
      message: 'En timeerklæring er til én modtager og hører ikke til i et KlusCV.',
      hint: 'Udelad den, og giv den for sig.',
    },
    'select.number-unknown': ({ total }) => ({
      message: `--select nævner et bevis, der ikke er her. Antal beviser: ${total}.`,
      hint: 'Se deres numre med --preview eller --dry-run, og skriv for eksempel --select 1,3.',
    }),
    'export.on-unreadable': { message: 'Denne dato forstår --on ikke.', hint: 'Skriv den som 2026-11-21.' },
    'export.nowhere': {
      message: 'Intet siger, hvor PDF-filen skal hen.',
      hint: 'Skriv --out kluscv.pdf, eller --preview for at se, hvad en arbejdsgiver ville se.',
    },
    'export.other-form': {
      message: 'Et KlusCV rummer kun beviser af formerne vc+jwt, vc+sd-jwt og dc+sd-jwt.',
      hint: 'Bed udstederen om en af dem, eller giv dette for sig.',
    },
    'export.seal-halved': ({ given }) => ({
      message: `Et segl kræver en nøgle og et certifikat, og kun ${given} er givet.`,
      hint: 'Giv begge: --seal-key seal.key --seal-certificate seal.pem.',
    }),
    'combine.holder-halved': {
      message: '--holder-key, --audience og --nonce hører sammen.',
      hint: 'Med dem underskrives præsentationen til én kontrollant. Giv alle tre, eller ingen.',
    },
    'convert.no-place': { message: 'Her er intet, som denne standard har plads til.', hint: 'Vælg en anden med --to.' },
    'convert.nothing-fits': { message: 'Intet af dette passer i den anden standard.', hint: 'Vælg en anden med --to.' },
    'hide.in-the-open': ({ number, issuer }) => ({
      message: `I bevis ${number} står dette åbent: udstederen gjorde det ikke muligt at skjule.`,
      hint: `Udelad hele beviset med --select, eller bed ${issuer} om et uden.`,
    }),
    'hide.would-break': ({ number, issuer }) => ({
      message: `Bevis ${number} ville ikke længere følge standarden uden dette.`,
      hint: `Udelad hele beviset med --select, eller bed ${issuer} om et uden.`,
    }),
    'file.no-match': { message: 'Ingen fil hedder sådan.', hint: 'Se navnet efter.' },
    'file.none-here': { message: 'Der er ingen fil her.', hint: 'Se på mappen eller på tabellens kolonne.' },
    'address.offline': {
      message: 'Med --offline hentes ingen adresse.',
      hint: 'Hent filen først, eller udelad --offline.',
    },
    'table.unreadable': { message: 'Denne tabel kan ikke læses.', hint: 'Gem den som CSV.' },
    'table.no-column': { message: 'Denne tabel har ingen kolonne med filnavne.', hint: 'Nævn den med --column.' },
    'bundle.signer': {
      message: 'Du har ikke sagt, at den, der underskrev denne tillidspakke, tæller for dig.',
      hint: 'Ved du fra anden side, at det er den, du stoler på, så tilføj --bundle-signer med det navn.',
    },
    'bundle.unusable': {
      message: 'Denne tillidspakke kan ikke bruges.',
      hint: 'Bed om en ny. Intet af den blev brugt.',
    },
    'verify.at': { message: 'Denne dato forstår --at ikke.', hint: 'Skriv 2026-11-21 eller 2026-11-21T12:00:00Z.' },
    'verify.max-age': { message: 'Denne alder forstår --max-age ikke.', hint: 'Skriv den i dage: --max-age 90d.' },
    'verify.holder-halved': {
      message: '--audience og --nonce hører sammen.',
      hint: 'Giv det navn, du gav personen, og den tekst, du bad om at få gentaget.',
    },
    'passphrase.nobody': {
      message: 'Denne nøgle har en adgangssætning, og ingen er der til at taste den.',
      hint: 'Nævn en fil med den med --passphrase-file; `-` er standardinput.',
    },
    'passphrase.differ': {
      message: 'De to er ikke ens. Intet blev skrevet.',
      hint: 'Kør kommandoen igen, og tast det samme to gange.',
    },
    'file.not-written': {
      message: 'Filen kunne ikke skrives.',
      hint: 'Se på mappen, om du må skrive i den, og på pladsen på disken.',
    },
    'passphrase.empty': { message: 'Der er ingen adgangssætning i denne fil.', hint: 'Skriv den på første linje.' },
    'file.disk-full': { message: 'Disken er fuld.', hint: 'Skaf plads, og kør den samme kommando igen.' },
    'file.disk-read-only': {
      message: 'Der må ikke skrives på disken.',
      hint: 'Vælg en anden mappe, eller spørg den, der passer denne computer.',
    },
    'verify.no-such-word': ({ word, option, choices }) => ({
      message: `Der er intet, der hedder ${word}, for ${option}.`,
      hint: `Vælg mellem ${choices}.`,
    }),
    'address.no-document': ({ why }) => ({
      message: 'Denne adresse gav intet dokument.',
      found: foundAt(why),
      hint: 'Hent filen i en browser, og kontrollér den.',
    }),
    'address.no-answer': ({ why }) => ({
      message: 'Denne adresse gav intet dokument.',
      found: foundAt(why),
      hint: 'Prøv igen senere, eller hent filen i en browser, og kontrollér den.',
    }),
    'json.unreadable': { message: 'Dette er ikke JSON, der kan læses.', hint: 'Ret filen på det sted.' },
  },
};

/** What an address gave in the place of a document. */
function foundAt({ reason, fact }: AddressFault): string {
  const words: Readonly<Record<AddressFault['reason'], string>> = {
    timeout: 'intet svar i tide',
    connection: fact === '' ? 'forbindelsen blev afbrudt' : fact,
    large: `mere end ${fact} bytes`,
    redirect: `en viderestilling til ${fact}, som ikke følges`,
    status: `svar med status ${fact}`,
    address: fact,
  };
  return words[reason];
}
