import { KlusError } from '@kluscv/schema';
import { EXIT, type ExitCode } from './exit.ts';
import { messages as english, type Messages, type Said } from './terminal/messages/en.ts';
import { engineers } from './terminal/messages/engineers.ts';

/** Why the command stopped: the keys of `terminal/messages/en.ts`, where it is told how to add one. */
export type ErrorCode = keyof Errors;

type Errors = typeof english.errors & typeof engineers;

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
type Rest<Code extends ErrorCode> = Errors[Code] extends (facts: infer Facts) => Said
  ? [facts: Facts & Where, exitCode?: ExitCode]
  : [facts?: Where, exitCode?: ExitCode];

/** An error that ends the command with an exit code of its own: a code and the facts that its words need, in whatever language they are said. */
export class CliError<Code extends ErrorCode = ErrorCode> extends KlusError<Code> {
  readonly exitCode: ExitCode;

  constructor(code: Code, ...rest: Rest<Code>);
  constructor(code: Code, facts: Where = {}, exitCode: ExitCode = EXIT.usage) {
    super(code, wordsOf(code, facts, english).message, { details: { ...facts } });
    this.exitCode = exitCode;
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
