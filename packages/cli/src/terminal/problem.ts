import { isCliError, isKlusError, type Place } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from './io.ts';
import { phrased } from './phrases.ts';
import { type Speech, speechFor } from './speech.ts';
import { printable, styleFor, wrap } from './terminal.ts';

const ISSUES = 'https://w3id.org/kluscv/issues';

/** Tells a person why the command stopped, where, and what to do. Never a stack trace. @returns the exit code */
export async function reportError(io: Io, error: unknown): Promise<ExitCode> {
  const { phrases } = await speechFor(io);
  if (isCliError(error)) {
    tell(io, error.message, error.place, phrases);
    return error.exitCode;
  }
  if (isKlusError(error) && error.code.startsWith('node.')) {
    tell(io, error.message, error.details, phrases);
    return EXIT.usage;
  }
  if (isKlusError(error)) {
    tell(io, error.message, { ...placeOf(error.details), found: error.code, ...(await hintFor(error.code)) });
    return /^(issue|key|signer|status)\./.test(error.code) ? EXIT.refused : EXIT.usage;
  }
  const missing = missingPart(error);
  if (missing !== undefined) {
    const hint = `Install it again. If that does not help, please report it: ${ISSUES}`;
    tell(io, 'A part of kluscv is missing: this installation is not whole.', { found: missing, hint }, phrases);
    return EXIT.bug;
  }
  const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const hint = `Please report it, with the command but without personal data: ${ISSUES}`;
  tell(io, 'This is a bug in kluscv.', { found, hint }, phrases);
  if (io.env['KLUSCV_DEBUG'] !== undefined && error instanceof Error)
    io.stderr(`${printable(error.stack ?? '', { lines: true })}\n`);
  return EXIT.bug;
}

/** The file of the command that could not be loaded, if that is what went wrong. */
function missingPart(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return undefined;
  return /'([^']+)'/.exec(message)?.[1]?.replace(/^.*[/\\]/, '');
}

/** What to do about an error of one of the packages, from its own table. Loaded only when something went wrong. */
export async function hintFor(code: string): Promise<Pick<Place, 'hint'>> {
  const { remedyFor } = await import('./remedies.ts');
  const hint = remedyFor(code);
  return hint === undefined ? {} : { hint };
}

/**
 * Prints one message and the lines `at`, `found` and `hint` below it, as far as they are known: in the language of the phrases what they have, the rest as
 * it is.
 */
export function tell(io: Io, message: string, place: Place = {}, phrases?: Speech['phrases']): void {
  const style = styleFor(io.color);
  const said = (text: string): string => phrased(text, phrases) ?? text;
  const lines = [`${style.bad('kluscv:')} ${wrap(printable(said(message)), io.width, '        ')}`];
  for (const part of ['at', 'found', 'hint'] as const) {
    const value = place[part];
    if (value === undefined) continue;
    const text = printable(part === 'at' ? value : said(value)).slice(0, 2000);
    lines.push(`  ${style.dim(said(`${part}:`).padEnd(7))}${wrap(text, io.width, '         ')}`);
  }
  io.stderr(`${lines.join('\n')}\n`);
}

function placeOf(details: Readonly<Record<string, unknown>>): Place {
  const at = [details['at'], details['file'], details['pointer']].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return typeof at === 'string' ? { at } : {};
}
