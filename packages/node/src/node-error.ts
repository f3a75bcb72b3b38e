import { KlusError } from '@kluscv/schema';
import { ERRORS, type NodeErrorCode } from './errors.ts';

/** Where something went wrong, what was found, and what to do. */
export interface Place {
  readonly at?: string;
  readonly found?: string;
  readonly hint?: string;
}

/** Makes an error of the table. */
export function nodeError(code: NodeErrorCode, message: string, place: Place = {}): KlusError<NodeErrorCode> {
  return new KlusError(code, message, { details: { hint: ERRORS[code].remedy, ...place } });
}

/** Why the system refused, in its own short word. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
}
