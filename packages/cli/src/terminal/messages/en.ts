import type { DownloadFailure } from '@kluscv/verifier';

/** What somebody is told: one sentence, what was found if words are needed for it, and what to do. */
export interface Said {
  readonly message: string;
  readonly found?: string;
  readonly hint?: string;
}

/** How far a batch is. */
export interface ProgressFacts {
  readonly percent: number;
  readonly made: number;
  /** How many a second. */
  readonly rate: number;
  readonly left: string | undefined;
}

/** Why an address gave no document, and what belongs to that: a number of bytes, where it leads, a status, a word of the system. */
export type AddressFault = Pick<DownloadFailure, 'reason' | 'fact'>;

const SEE = 'See the command with `--help`.';
const SEE_ALL = 'See `kluscv --help`, or the command with `--help`.';

/**
 * What the command says of itself, in English: help, mistakes, questions. What it says of a document stands with the verifier.
 *
 * To add an error, give it a code below `errors`, named by the command or thing and what is wrong: a sentence and what to do, or a function of the facts that they name.
 * The compiler then asks for the four other languages; an error that only engineers meet goes into `engineers.ts` in place of that. It is thrown as
 * `new CliError('file.too-large', { at: path, bytes })`: `at` (where) and `found` (what stood there) can be given to any error, and are printed on lines of
 * their own, as they are.
 */
export const messages = {
  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
    exitCodes: 'Exit codes:',
    choices: 'choices:',
    default: 'default:',
    display: 'display help for command',
    about: 'Portable proof of work: import what a platform exports, sign it, make a KlusCV of it, verify one.',
    shortForm: 'The short form `kluscv FILE` verifies the file.',
    version: 'print the version',
    noColor: 'no color (also: NO_COLOR)',
    config: 'settings of the project (default: kluscv.config.json, here or in a folder above)',
    noInput: 'never ask anything',
    passphraseFile: 'the passphrase of encrypted keys is the first line of this file; `-`: of the standard input',
    keyName: 'name of a key that does not say its own (PEM), such as did:web:platform.example#key-1',
    lang: 'language of the answer',
    json: 'print the result as JSON',
    command: {
      verify: 'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.',
      inspect: 'Show what is inside, WITHOUT verifying any of it.',
      import: 'Read what a platform exports, and say what it holds and what was left out.',
      issue: 'Sign credentials: one for each record of an import, or an endorsement or hours statement.',
      reissue: 'Issue a credential again without a review that was taken back, and withdraw the old one.',
      keys: 'Keys that sign.',
      status: 'Lists of what is withdrawn or suspended, or has a newer version.',
      did: 'The document that an issuer publishes (did:web).',
      serve:
        'Serve what an issuer publishes out of one folder: its DID document and its signed status lists, and nothing else.',
      trust: 'Lists of the issuers that you recognize.',
      adapters: 'Which exports can be read; add your own; ask for your data.',
      export: 'Make a document of credentials.',
      combine:
        'Make one presentation of credentials of several platforms, and say where their periods overlap. It verifies nothing.',
      convert: 'Write work credentials in the words of another standard, and say what is lost. It verifies nothing.',
      schema: 'The schemas of the standard, and data held against them.',
      conformance: 'Ask any program about every vector of the standard, and say on which it is wrong.',
      demo: 'The whole road in a minute: three platforms, one worker, one KlusCV; then a forger, a withdrawal and a stranger.',
      env: 'Show every setting: what it is for, its value, and where that is set.',
      doctor:
        'Look whether all is well: Node, settings, key, status lists, trust lists; with --online the clock and what is published. Exit 0 if so, 1 if something is wrong, 3 if something could not be looked at.',
      completion: 'Print a script with which your shell completes what you type.',
    },
    exit: {
      ok: 'verified, or done',
      rejected: 'not genuine, withdrawn or malformed; or a check found something wrong',
      usage: 'wrong usage, or a file that cannot be used',
      indeterminate: 'not everything that is needed could be checked (no network, no answer)',
      genuine: 'genuine, but not all that you ask for (issuer, date, page)',
      noCredential: 'no credential, or no work, in the input',
      refused: 'issuing refused',
      bug: 'a bug in kluscv',
      interrupted: 'interrupted',
    },
    verify: {
      file: 'PDF, JWT, SD-JWT, JSON, NDJSON, a picture with a QR code, or ZIP; a folder, a quoted pattern, an https address; `-` is the standard input',
      trust: 'trust list (JSON) with the issuers that you recognize; may be repeated',
      statusList: 'signed status list, or a folder of them, to use instead of fetching it; may be repeated',
      did: 'DID document (JSON), or a folder of them, to use instead of fetching it; may be repeated',
      issuer: 'accept only this issuer; may be repeated',
      require: 'checks that must have passed, such as status,holder; otherwise exit 4; may be repeated',
      allow: (choices: string): string =>
        `let pass: ${choices}; they are still shown, and never what is wrong (exit 1) or absent (exit 5); may be repeated`,
      maxAge: 'oldest credential to accept, such as 90d; otherwise exit 4',
      audience: 'the name that you gave the person, who must have signed for it; with --nonce',
      nonce: 'the text that you asked the person to repeat; with --audience',
      addressee: 'who you are (name or DID), for an hours statement, which is made for one addressee alone',
      bundle:
        'trust bundle (`kluscv trust bundle`): documents, lists and issuers as they were on one day; see --offline',
      bundleSigner: 'whose bundle you trust; nobody’s by default; may be repeated',
      offline: 'use no network; what is not given counts as unreachable',
      at: 'check as of this date or instant (default: now)',
      reporter:
        'text, json, ndjson, csv, html or junit; with =FILE into a file, such as html=report.html; may be repeated',
      force: 'overwrite the files of the reporters',
      quiet: 'print nothing; the exit code says it',
    },
    batch: {
      about:
        'Check a folder or an archive of documents, or the files that a table names: one row a person, and it can be stopped and resumed.',
      folder: 'a folder, a ZIP, a file with a document a line (NDJSON), or a table (CSV) with a column of file names',
      resume: 'go on with a batch that was stopped',
      journal: 'where it is kept what was done',
      threads: 'how many threads verify (default: one a core)',
      column: 'column with the file names (default: file, path, document, bestand or pdf)',
    },
  },
  /** Questions to somebody at a terminal. */
  ask: {
    yes: '[y/N]',
    sign: 'Sign it all the same?',
    revoke: (many: number): string =>
      many === 1 ? 'Withdraw for good: one credential?' : `Withdraw for good: ${many} credentials?`,
    suspend: (many: number): string => (many === 1 ? 'Suspend: one credential?' : `Suspend: ${many} credentials?`),
    restore: (many: number): string => (many === 1 ? 'Restore: one credential?' : `Restore: ${many} credentials?`),
    refresh: (many: number): string =>
      many === 1
        ? 'Say that there is a newer version: one credential?'
        : `Say that there is a newer version: ${many} credentials?`,
    passphrase: (key: string): string => `Passphrase of ${key}: `,
    onceMore: 'Once more: ',
    nothingChanged: 'Nothing was changed.',
  },
  /** How far a batch of files is; `left` is how long it still takes, if that is known. */
  progress: ({ percent, made, rate, left }: ProgressFacts): string =>
    `${percent} %: ${made === 1 ? '1 file' : `${made} files`}, ${rate} a second${left === undefined ? '' : `, ${left} left`}`,
  stopping: 'Stopping when what is in hand is done. Press Ctrl-C again to stop at once.',
  stopped: (done: number, total: number): string =>
    `Stopped after ${done} of ${total}. To go on, add --resume to the same command:`,
  /** How old the trust bundle is that answers rest on. */
  bundleAge: (date: string, days: number, signer: string): string =>
    `Checked with the trust bundle of ${date} (${days === 1 ? '1 day' : `${days} days`} old), signed by ${signer}. What was withdrawn since then is not in it.`,
  /** Before credentials become one document. */
  severalNames: (names: string): string =>
    `These credentials name more than one person: ${names}. A KlusCV is about one. Whoever checks it is told; leave the others out with --select, unless all of them are you.`,
  place: { at: 'at:', found: 'found:', hint: 'hint:' },
  /** Before something is signed. */
  settings: (files: string): string => `Settings from ${files}`,
  errors: {
    'output.not-written': {
      message: 'The output could not be written.',
      hint: 'Nothing more was written. Check the space on the disk.',
    },
    'bug.unexpected': ({ address }: { readonly address: string }): Said => ({
      message: 'This is a bug in kluscv.',
      hint: `Please report it, with the command but without personal data: ${address}`,
    }),
    'bug.part-missing': ({ address }: { readonly address: string }): Said => ({
      message: 'A part of kluscv is missing: this installation is not whole.',
      hint: `Install it again. If that does not help, please report it: ${address}`,
    }),
    'usage.unknown-option': ({
      option,
      meant,
    }: {
      readonly option: string;
      readonly meant?: string | undefined;
    }): Said => ({
      message: `There is no option \`${option}\`.`,
      hint: meant === undefined ? SEE : `Did you mean \`${meant}\`?`,
    }),
    'usage.unknown-command': ({
      word,
      meant,
    }: {
      readonly word: string;
      readonly meant?: string | undefined;
    }): Said => ({
      message: `There is no command and no file called ${JSON.stringify(word)}.`,
      hint: meant === undefined ? SEE_ALL : `Did you mean \`${meant}\`?`,
    }),
    'usage.argument-missing': ({ argument }: { readonly argument: string }): Said => ({
      message: `Something is missing: \`<${argument}>\`.`,
      hint: SEE,
    }),
    'usage.value-missing': ({ option }: { readonly option: string }): Said => ({
      message: `The option \`${option}\` needs a value.`,
      hint: SEE,
    }),
    'usage.option-missing': ({ option }: { readonly option: string }): Said => ({
      message: `The option \`${option}\` is required.`,
      hint: SEE,
    }),
    'usage.too-many-words': ({ wanted, given }: { readonly wanted: number; readonly given: number }): Said => ({
      message: `There are too many words: ${wanted} expected, ${given} given.`,
      hint: SEE,
    }),
    'usage.choice': ({ option, choices }: { readonly option: string; readonly choices: string }): Said => ({
      message: `\`${option}\` does not take this.`,
      hint: `Choose from ${choices}.`,
    }),
    'file.missing': {
      message: 'There is no such file.',
      hint: 'Check the name; names are relative to where you stand.',
    },
    'file.unreadable': { message: 'This file cannot be read.', hint: 'Check its permissions.' },
    'file.too-large': ({ bytes }: { readonly bytes: string | number }): Said => ({
      message: 'This file is too large.',
      hint: `At most ${bytes} bytes are read.`,
    }),
    'file.stdin-too-large': { message: 'The standard input is too large.', hint: 'Check that it is the right file.' },
    'file.stdin-twice': {
      message: 'The standard input can be read only once.',
      hint: 'Write `-` once, and give the rest as files.',
    },
    'file.exists': { message: 'There is a file of that name already.', hint: 'Choose another name, or say `--force`.' },
    'file.not-text': { message: 'This file is not text (UTF-8).', hint: 'Check that it is the right file.' },
    'file.none-in-folder': ({ endings }: { readonly endings: string | number }): Said => ({
      message: `This folder holds no file that ends in ${endings}.`,
      hint: 'Check the name; names are relative to where you stand.',
    }),
    'credential.nothing': {
      message: 'There is no signed credential in this.',
      hint: 'Ask for the original file: printing, scanning, or saving a PDF again removes what is inside.',
    },
    'credential.unreadable': {
      message: 'What is in this file cannot be read.',
      hint: 'Ask for the file again, as it was made.',
    },
    'credential.other': {
      message: 'This is signed, and is not a credential of this standard.',
      hint: 'See with `kluscv verify` what it is.',
    },
    'import.nothing-to-certify': {
      message: 'This export holds no work that the person completed.',
      hint: 'Look at the reasons that the import lists; ask the platform for a complete export.',
    },
    'import.unreadable': ({ said }: { readonly said: string }): Said => ({
      message: said,
      hint: '`kluscv adapters list` shows what can be read.',
    }),
    'import.question': ({ said }: { readonly said: string }): Said => ({
      message: said,
      hint: 'Answer with --answer, and run the same command again.',
    }),
    'import.answer-halved': {
      message: 'An answer names its question.',
      hint: 'Write --answer "date.order=dayFirst"; the message that asks says the id.',
    },
    // What the packages throw, and a worker may meet.
    'present.empty': { message: 'A KlusCV holds between 1 and 50 credentials.', hint: 'Choose with --select.' },
    'present.malformed': {
      message: 'A credential is there twice, or is no signed one.',
      hint: 'Give each once, as it was issued.',
    },
    'render.glyph-missing': ({ character }: { readonly character: string }): Said => ({
      message: `No font here has a glyph for ${character}, so it cannot be printed.`,
      hint: 'Leave that credential out with --select, or ask its issuer to write the text with other characters.',
    }),
    'render.too-large': {
      message: 'This is too large for one KlusCV.',
      hint: 'Choose fewer credentials, or credentials with fewer reviews.',
    },
    'render.too-many-pages': {
      message: 'This would have more than 100 pages.',
      hint: 'Choose fewer credentials, or credentials with fewer or shorter reviews.',
    },
    'reporter.json-too': {
      message: 'Only one of --json and --reporter can write to the standard output.',
      hint: 'Give the reporter a file: --reporter csv=people.csv.',
    },
    'reporter.unknown': ({
      name,
      names,
    }: {
      readonly name: string | number;
      readonly names: string | number;
    }): Said => ({ message: `There is no reporter called ${name}.`, hint: `Choose from text, ${names}.` }),
    'reporter.two-on-stdout': {
      message: 'Only one reporter can write to the standard output.',
      hint: 'Give the others a file: --reporter csv=people.csv.',
    },
    'reporter.needs-file': {
      message: 'Each reporter but text takes a file of its own.',
      hint: 'Write it as --reporter csv=people.csv.',
    },
    'trust.not-a-list': {
      message: 'This is not a trust list.',
      hint: 'See schemas/v1/trust-list.schema.json for its form.',
    },
    'demo.folder-not-empty': {
      message: 'The folder is not empty, and not that of an earlier demo.',
      hint: 'Choose another with --out.',
    },
    'demo.no-examples': {
      message: 'The examples that the demo reads are not here.',
      hint: 'Install the command again.',
    },
    'demo.no-platforms': {
      message: 'The six example platforms are not here.',
      hint: 'Run this demo in a clone of the repository.',
    },
    'batch.unfinished': {
      message: 'A batch was begun here and not finished.',
      hint: 'Say `--resume` to continue it, or remove the journal to begin anew.',
    },
    'batch.nothing-to-resume': { message: 'There is no batch to resume.', hint: 'Leave --resume out to begin one.' },
    'batch.other': {
      message: 'This journal belongs to another batch, or to other options.',
      hint: 'Say `--resume` with the options of then, or remove the journal to begin anew.',
    },
    'batch.threads': { message: 'This is no number of threads.', hint: 'Write --threads 2.' },
    'hide.number-unknown': {
      message: 'There is nothing of that number to hide.',
      hint: 'See with --preview what there is.',
    },
    'hide.whole': ({
      number,
      issuer,
    }: {
      readonly number: string | number;
      readonly issuer: string | number;
    }): Said => ({
      message: `Credential ${number} is signed as a whole: nothing inside it can be hidden.`,
      hint: `Leave the whole credential out with --select, or ask ${issuer} for one without it.`,
    }),
    'hide.name-unknown': ({ names }: { readonly names: string | number }): Said => ({
      message: 'There is nothing of that name to hide.',
      hint: `Choose from ${names}. One of several is reviews/2, in the first credential 1/reviews/2; --preview shows which there are.`,
    }),
    'show.nothing-left': { message: 'Nothing is left to show.', hint: 'Hide less, or select other credentials.' },
    'show.hours-statement': {
      message: 'An hours statement is for one addressee and has no place in a KlusCV.',
      hint: 'Leave it out, and hand it over by itself.',
    },
    'select.number-unknown': ({ total }: { readonly total: string | number }): Said => ({
      message: `--select names a credential that is not there. Number of credentials: ${total}.`,
      hint: 'See their numbers with --preview or --dry-run, and write for example --select 1,3.',
    }),
    'export.on-unreadable': { message: 'This is no date that --on understands.', hint: 'Write it as 2026-11-21.' },
    'export.nowhere': {
      message: 'Nothing says where the PDF goes.',
      hint: 'Write --out kluscv.pdf, or --preview to see what an employer would see.',
    },
    'export.other-form': {
      message: 'A KlusCV holds credentials of the forms vc+jwt, vc+sd-jwt and dc+sd-jwt only.',
      hint: 'Ask the issuer for one of these, or hand this one over by itself.',
    },
    'export.seal-halved': ({ given }: { readonly given: string | number }): Said => ({
      message: `A seal takes a key and a certificate, and only ${given} is given.`,
      hint: 'Give both: --seal-key seal.key --seal-certificate seal.pem.',
    }),
    'combine.holder-halved': {
      message: '--holder-key, --audience and --nonce belong together.',
      hint: 'With them the presentation is signed for one verifier. Give all three, or none.',
    },
    'convert.no-place': {
      message: 'There is nothing here that this standard has a place for.',
      hint: 'Choose another with --to.',
    },
    'convert.nothing-fits': {
      message: 'Nothing of this fits into the other standard.',
      hint: 'Choose another with --to.',
    },
    'hide.in-the-open': ({
      number,
      issuer,
    }: {
      readonly number: string | number;
      readonly issuer: string | number;
    }): Said => ({
      message: `Credential ${number} has this in the open: its issuer did not make it hideable.`,
      hint: `Leave the whole credential out with --select, or ask ${issuer} for one without it.`,
    }),
    'hide.would-break': ({
      number,
      issuer,
    }: {
      readonly number: string | number;
      readonly issuer: string | number;
    }): Said => ({
      message: `Credential ${number} would not follow the standard any more without this.`,
      hint: `Leave the whole credential out with --select, or ask ${issuer} for one without it.`,
    }),
    'file.no-match': { message: 'No file is called like this.', hint: 'Check the name.' },
    'file.none-here': { message: 'There is no file here.', hint: 'Check the folder, or the column of the table.' },
    'address.offline': {
      message: 'An address cannot be fetched with --offline.',
      hint: 'Download the file first, or leave --offline out.',
    },
    'table.unreadable': { message: 'This table cannot be read.', hint: 'Save it as CSV.' },
    'table.no-column': { message: 'This table has no column with file names.', hint: 'Name it with --column.' },
    'bundle.signer': {
      message: 'You have not said that the signer of this bundle counts.',
      hint: 'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.',
    },
    'bundle.unusable': {
      message: 'This trust bundle cannot be used.',
      hint: 'Ask for a new one. Nothing of it was used.',
    },
    'verify.at': {
      message: 'This is no date that --at understands.',
      hint: 'Write 2026-11-21, or 2026-11-21T12:00:00Z.',
    },
    'verify.max-age': {
      message: 'This is no age that --max-age understands.',
      hint: 'Write it in days: --max-age 90d.',
    },
    'verify.holder-halved': {
      message: '--audience and --nonce belong together.',
      hint: 'Give the name that you gave the person, and the text that you asked to be repeated.',
    },
    'passphrase.nobody': {
      message: 'This key has a passphrase, and nobody is there to type it.',
      hint: 'Name a file that holds it with --passphrase-file; `-` is the standard input.',
    },
    'passphrase.differ': {
      message: 'The two are not the same. Nothing was written.',
      hint: 'Run the command again, and type the same twice.',
    },
    'file.not-written': {
      message: 'The file could not be written.',
      hint: 'Check the folder, its permissions and the space on the disk.',
    },
    'passphrase.empty': { message: 'There is no passphrase in this file.', hint: 'Write it on the first line.' },
    'file.disk-full': { message: 'The disk is full.', hint: 'Make room, and run the same command again.' },
    'file.disk-read-only': {
      message: 'The disk is read-only.',
      hint: 'Choose another folder, or ask who looks after this computer.',
    },
    'verify.no-such-word': ({
      word,
      option,
      choices,
    }: {
      readonly word: string;
      readonly option: string;
      readonly choices: string;
    }): Said => ({ message: `There is nothing called ${word} for ${option}.`, hint: `Choose from ${choices}.` }),
    'address.no-document': ({ why }: { readonly why: AddressFault }): Said => ({
      message: 'This address gave no document.',
      found: foundAt(why),
      hint: 'Download the file in a browser, and verify that.',
    }),
    'address.no-answer': ({ why }: { readonly why: AddressFault }): Said => ({
      message: 'This address gave no document.',
      found: foundAt(why),
      hint: 'Try again later, or download the file in a browser, and verify that.',
    }),
    'json.unreadable': { message: 'This is not JSON that can be read.', hint: 'Correct the file at that place.' },
  },
} as const;

/** What an address gave in the place of a document. */
function foundAt({ reason, fact }: AddressFault): string {
  const words: Readonly<Record<AddressFault['reason'], string>> = {
    timeout: 'no answer in time',
    connection: fact === '' ? 'the connection broke off' : fact,
    large: `more than ${fact} bytes`,
    redirect: `a redirect to ${fact}, which is not followed`,
    status: `status ${fact}`,
    address: fact,
  };
  return words[reason];
}

type Widened<Text> = Text extends string
  ? string
  : Text extends (...facts: infer Facts) => infer Words
    ? (...facts: Facts) => Widened<Words>
    : { readonly [Key in keyof Text]: Widened<Text[Key]> };

/** The same in any language: whoever leaves a key out does not compile. */
export type Messages = Widened<typeof messages>;
