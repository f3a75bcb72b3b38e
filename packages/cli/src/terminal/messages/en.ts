/** What somebody is told: one sentence, what was found if words are needed for it, and what to do. */
export interface Said {
  readonly message: string;
  readonly found?: string;
  readonly hint?: string;
}

const SEE = 'See the command with `--help`.';
const SEE_ALL = 'See `kluscv --help`, or the command with `--help`.';

/** What the command says of itself, in English: help, mistakes, questions. What it says of a document stands with the verifier. */
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
      allow:
        'let pass: expired, not-yet, unknown-issuer, test, unchecked-status, unknown-renderer, names (several in one file); they are still shown, and never what is wrong (exit 1) or absent (exit 5); may be repeated',
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
  place: { at: 'at:', found: 'found:', hint: 'hint:' },
  errors: {
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
  },
} as const;

type Widened<Text> = Text extends string
  ? string
  : Text extends (facts: infer Facts) => infer Words
    ? (facts: Facts) => Widened<Words>
    : { readonly [Key in keyof Text]: Widened<Text[Key]> };

/** The same in any language: whoever leaves a key out does not compile. */
export type Messages = Widened<typeof messages>;
