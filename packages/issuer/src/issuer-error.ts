import { KlusError } from '@kluscv/schema';
import { ERRORS, type IssuerErrorCode } from './errors.ts';

/** Makes an error of the table. */
export function issuerError(
  code: IssuerErrorCode,
  message: string,
  place: { readonly at?: string; readonly found?: string; readonly hint?: string } = {},
): KlusError<IssuerErrorCode> {
  return new KlusError(code, message, { details: { hint: ERRORS[code].remedy, ...place } });
}
