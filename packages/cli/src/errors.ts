import { type ErrorEntry, KlusError } from '@kluscv/schema';
import { EXIT, type ExitCode } from './exit.ts';
import { messages as english, type Messages, type Said } from './terminal/messages/en.ts';
import { engineers } from './terminal/messages/engineers.ts';

/** Why the command stopped: the keys of `terminal/messages/en.ts`, where it is told how to add one. */
export type ErrorCode = keyof Errors;

type Errors = typeof english.errors & typeof engineers;

/** Why the command stopped, where the words still stand beside the code. */
export type CliErrorCode =
  | 'cli.usage'
  | 'cli.file-missing'
  | 'cli.file-unreadable'
  | 'cli.file-too-large'
  | 'cli.file-exists'
  | 'cli.file-not-written'
  | 'cli.config-unusable'
  | 'cli.key-unusable'
  | 'cli.list-unusable'
  | 'cli.adapter-unusable'
  | 'cli.export-unreadable'
  | 'cli.reading-unusable'
  | 'cli.nothing-to-certify'
  | 'cli.journal-unusable'
  | 'cli.no-credential'
  | 'cli.no-answer';

/** What each error of the command means. */
export const ERRORS: Readonly<Record<CliErrorCode, ErrorEntry>> = {
  'cli.usage': {
    title: 'Wrong usage',
    cause: 'An option or argument is missing, unknown or does not fit.',
    remedy: 'See the command with `--help`.',
  },
  'cli.file-missing': {
    title: 'File not found',
    cause: 'There is no file or folder of that name.',
    remedy: 'Check the name; names are relative to where you stand.',
  },
  'cli.file-unreadable': {
    title: 'File cannot be read',
    cause: 'The system refused to read it.',
    remedy: 'Check its permissions.',
  },
  'cli.file-too-large': {
    title: 'File too large',
    cause: 'The file is larger than this command reads.',
    remedy: 'Check that it is the right file.',
  },
  'cli.file-exists': {
    title: 'File exists',
    cause: 'The command would have to overwrite a file.',
    remedy: 'Choose another name, or say `--force`.',
  },
  'cli.file-not-written': {
    title: 'File not written',
    cause: 'The system refused to write it, or another kluscv is writing it. Nothing was left half-written.',
    remedy: 'Check the folder, its permissions and the space on the disk.',
  },
  'cli.config-unusable': {
    title: 'Settings cannot be used',
    cause: 'The file with the settings, or a variable of the environment, says something that is not understood.',
    remedy: 'Correct it at the place that the message names; `kluscv env` lists all settings.',
  },
  'cli.key-unusable': {
    title: 'Key cannot be used',
    cause: 'The key file is not a private key of a kind that can sign (Ed25519 or P-256, as a JWK with a `kid`).',
    remedy: 'Make one with `kluscv keys create`.',
  },
  'cli.list-unusable': {
    title: 'List cannot be used',
    cause: 'A trust list, DID document or status list does not follow its schema.',
    remedy: 'Correct the file at the place that the message names.',
  },
  'cli.adapter-unusable': {
    title: 'Adapter cannot be used',
    cause: 'The module is no adapter, or its fixtures lack something; the message says what.',
    remedy: 'Compare it with what `kluscv adapters new` writes, and see docs/guides/adapter.md.',
  },
  'cli.export-unreadable': {
    title: 'Nothing of the export can be read',
    cause: 'It is damaged, of another kind, or of a platform that is not known here; `found` has the reason.',
    remedy: 'Hand over the file as you downloaded it.',
  },
  'cli.reading-unusable': {
    title: 'Import result cannot be used',
    cause: 'The JSON is not what `kluscv import --json` writes.',
    remedy: 'Run `kluscv import` again.',
  },
  'cli.nothing-to-certify': {
    title: 'Nothing to certify',
    cause: 'The export was read, and holds no work that this person completed.',
    remedy: 'Look at the reasons that the import lists; ask the platform for a complete export.',
  },
  'cli.journal-unusable': {
    title: 'Batch cannot be continued',
    cause: 'There is a journal of an unfinished batch, or it belongs to another batch or other options.',
    remedy: 'Say `--resume` to continue it, or remove the journal to begin anew.',
  },
  'cli.no-credential': {
    title: 'No credential in the input',
    cause: 'The file holds nothing that was signed. Printing, scanning, or saving a PDF again removes what is inside.',
    remedy: 'Ask for the original file.',
  },
  'cli.no-answer': {
    title: 'No answer from an address',
    cause: 'The network, or the server of the address, gave no whole answer, so it is not known what is there.',
    remedy: 'Try again later, or download the file in a browser.',
  },
};

/** Where something went wrong, what was found, and what to do: each printed on a line of its own. */
export interface Place {
  readonly at?: string;
  readonly found?: string;
  readonly hint?: string;
}

/** Where it went wrong and what was found there, as it is: printed on lines of their own. */
interface Where {
  readonly at?: string | undefined;
  readonly found?: string | undefined;
}

/** What goes with a code: its facts, if its words need some, then an exit code other than 2. */
type Rest<Code extends ErrorCode | CliErrorCode> = Code extends ErrorCode
  ? Errors[Code] extends (facts: infer Facts) => Said
    ? [facts: Facts & Where, exitCode?: ExitCode]
    : [facts?: Where, exitCode?: ExitCode]
  : [message: string, place?: Place, exitCode?: ExitCode];

/** An error that ends the command with an exit code of its own: a code and the facts that its words need, in whatever language they are said. */
export class CliError<Code extends ErrorCode | CliErrorCode = ErrorCode | CliErrorCode> extends KlusError<Code> {
  readonly exitCode: ExitCode;
  /** Of an error whose words still stand beside its code. */
  readonly place: Place;

  constructor(code: Code, ...rest: Rest<Code>);
  constructor(code: Code, first: string | Where = {}, second?: Place | ExitCode, third: ExitCode = EXIT.usage) {
    const place = typeof second === 'object' ? second : {};
    if (typeof first === 'string') super(code, first, { details: { ...place } });
    else super(code, wordsOf(code as ErrorCode, first, english).message, { details: { ...first } });
    this.exitCode = typeof second === 'number' ? second : third;
    this.place = typeof first === 'string' ? { hint: ERRORS[code as CliErrorCode].remedy, ...place } : {};
  }
}

/** What is said of an error in a language: what only engineers meet is said in English. */
export function wordsOf(
  code: ErrorCode,
  facts: Readonly<Record<string, unknown>> | Where,
  { errors }: Pick<Messages, 'errors'>,
): Said {
  const words: Said | ((facts: never) => Said) = { ...engineers, ...errors }[code];
  return typeof words === 'function' ? words(facts as never) : words;
}

/** Whether there are words for a code. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(english.errors, code) || Object.hasOwn(engineers, code);
}

/** Whether an error is one of the packages', whatever its code. */
export function isKlusError(error: unknown): error is KlusError {
  return error instanceof KlusError;
}

/** Whether an error is the command's own. */
export function isCliError(error: unknown): error is CliError {
  return error instanceof CliError;
}
