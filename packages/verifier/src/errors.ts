import { type ErrorEntry, KlusError } from '@kluscv/schema';

/** Every code that this package throws: mistakes of its caller. */
export type VerifierErrorCode =
  | 'verifier.options'
  | 'verifier.input'
  | 'verifier.trust-list'
  | 'verifier.did-document'
  | 'verifier.status-list'
  | 'verifier.bundle'
  | 'verifier.bundle-signer'
  | 'verifier.policy';

/** What each code of this package stands for. */
export const ERRORS: Readonly<Record<VerifierErrorCode, ErrorEntry>> = {
  'verifier.options': {
    title: 'An option of the verifier cannot be used',
    cause: 'It is of another type than it must be.',
    remedy: 'Give what the message names.',
  },
  'verifier.input': {
    title: 'This is nothing that can be verified',
    cause: 'A verifier reads bytes, text, a file, or a secured credential.',
    remedy: 'Give a Uint8Array, an ArrayBuffer, a Blob or File, a string, { name, bytes }, or { format, value }.',
  },
  'verifier.trust-list': {
    title: 'A trust list cannot be used',
    cause: 'It is not JSON, or does not follow the schema of trust lists.',
    remedy: 'Compare it with schemas/v1/trust-list.schema.json.',
  },
  'verifier.did-document': {
    title: 'A DID document cannot be used',
    cause: 'It is not JSON, or names no DID.',
    remedy: 'Give the did.json as the issuer published it.',
  },
  'verifier.status-list': {
    title: 'A status list cannot be used',
    cause: 'It is no text.',
    remedy: 'Give the signed list as the issuer published it.',
  },
  'verifier.bundle': {
    title: 'A trust bundle cannot be used',
    cause: 'It is damaged, or its signature does not hold.',
    remedy: 'Ask for a new one. Nothing of it was used.',
  },
  'verifier.bundle-signer': {
    title: 'The signer of the trust bundle was not named',
    cause: 'Who signs a bundle decides whom to trust, so nobody counts by default.',
    remedy: 'If you know from elsewhere that this is whom you trust, name that identifier as a signer.',
  },
  'verifier.policy': {
    title: 'A check or answer is named that there is not',
    cause: 'What is required is a check; what is let pass is an answer that only cautions.',
    remedy: 'Choose from what the message names.',
  },
};

/** Makes an error of the table. */
export function verifierError(
  code: VerifierErrorCode,
  message: string,
  options: { readonly details?: Readonly<Record<string, unknown>>; readonly cause?: unknown } = {},
): KlusError<VerifierErrorCode> {
  return new KlusError(code, message, options);
}
