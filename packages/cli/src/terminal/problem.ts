import type { KlusError } from '@kluscv/schema';
import { CliError, isCliError, isErrorCode, isKlusError, type Place, wordsOf } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from './io.ts';
import { messagesFor } from './language.ts';
import type { Messages } from './messages/en.ts';
import { printable, styleFor, wrap } from './terminal.ts';

const ISSUES = 'https://w3id.org/kluscv/issues';

/** Tells a person why the command stopped, where, and what to do. Never a stack trace. @returns the exit code */
export async function reportError(io: Io, error: unknown): Promise<ExitCode> {
  if (isKlusError(error)) {
    await tellError(io, error);
    if (isCliError(error)) return error.exitCode;
    return /^(issue|key|signer|status)\./.test(error.code) ? EXIT.refused : EXIT.usage;
  }
  const missing = missingPart(error);
  const bug =
    missing === undefined
      ? new CliError('bug.unexpected', {
          found: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
          address: ISSUES,
        })
      : new CliError('bug.part-missing', { found: missing, address: ISSUES });
  await tellError(io, bug);
  if (missing === undefined && io.env['KLUSCV_DEBUG'] !== undefined && error instanceof Error)
    io.stderr(`${printable(error.stack ?? '', { lines: true })}\n`);
  return EXIT.bug;
}

/** Tells of one error, in the reader's language. @param at where it happened, if the error does not know. Default: what it says itself */
export async function tellError(io: Io, error: KlusError, at?: string): Promise<void> {
  const messages = await messagesFor(io);
  const where = at === undefined ? placeOf(error.details) : { at };
  const code = wordedAs(error);
  if (isErrorCode(code)) {
    const { message, ...said } = wordsOf(code, error.details, messages);
    tell(io, message, { ...where, ...said }, messages);
  } else if (typeof error.details['hint'] === 'string') {
    tell(io, error.message, { ...error.details, ...where }, messages);
  } else {
    tell(io, error.message, { ...where, found: error.code, ...(await hintFor(error.code)) }, messages);
  }
}

/** The code under which there are words for an error: what the machine refuses has the same words whoever asked it. */
function wordedAs({ code, details }: KlusError): string {
  if (code === 'node.file-exists') return 'file.exists';
  if (code !== 'node.file-not-written') return code;
  if (details['found'] === 'EROFS') return 'file.disk-read-only';
  return details['found'] === 'ENOSPC' || details['found'] === 'EDQUOT' ? 'file.disk-full' : 'file.not-written';
}

/** The file of the command that could not be loaded, if that is what went wrong. */
function missingPart(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return undefined;
  return /'([^']+)'/.exec(message)?.[1]?.replace(/^.*[/\\]/, '');
}

/** What to do about an error of one of the packages, from its own table. Loaded only when something went wrong. */
async function hintFor(code: string): Promise<Pick<Place, 'hint'>> {
  const { remedyFor } = await import('./remedies.ts');
  const hint = remedyFor(code);
  return hint === undefined ? {} : { hint };
}

/** Prints one message and the lines `at`, `found` and `hint` below it, as far as they are known. */
function tell(io: Io, message: string, place: Place, { place: names }: Messages): void {
  const style = styleFor(io.color);
  const lines = [`${style.bad('kluscv:')} ${wrap(printable(message), io.width, '        ')}`];
  for (const part of ['at', 'found', 'hint'] as const) {
    const value = place[part];
    if (value === undefined) continue;
    const text = printable(value).slice(0, 2000);
    lines.push(`  ${style.dim(names[part].padEnd(7))}${wrap(text, io.width, '         ')}`);
  }
  io.stderr(`${lines.join('\n')}\n`);
}

function placeOf(details: Readonly<Record<string, unknown>>): Place {
  const at = [details['at'], details['file'], details['pointer']].find(
    (value) => typeof value === 'string' && value !== '',
  );
  const { found } = details;
  return { ...(typeof at === 'string' && { at }), ...(typeof found === 'string' && { found }) };
}
