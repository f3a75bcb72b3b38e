import { KlusError } from '@kluscv/schema/reading';
import type { SdkErrorCode } from './errors.ts';

/** Makes an error of the table. */
export function sdkError(
  code: SdkErrorCode,
  message: string,
  options: { readonly details?: Readonly<Record<string, unknown>>; readonly cause?: unknown } = {},
): KlusError<SdkErrorCode> {
  return new KlusError(code, message, options);
}
