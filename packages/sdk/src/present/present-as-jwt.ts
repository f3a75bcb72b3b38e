import { SECURED, SIGNER } from '../expected.ts';
import type { Instant } from '@kluscv/schema';
import { CREDENTIALS_CONTEXT, readCompactJws, expectCall } from '@kluscv/schema/reading';
import { parseDidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { millisecondsOf } from '@kluscv/schema/time';
import type { Signer } from '../keys/signer.ts';
import { refuseHalfCharacters } from '../issue/half-characters.ts';
import { MAX_CREDENTIALS, refusePurposeBound } from './present-credentials.ts';
import type { SecuredCredential } from '../proof/format.ts';
import { encodeJson, NAMES, signatureOf } from '../proof/jose.ts';

/** For whom, when and by whom credentials are presented. */
export interface BoundPresentationOptions {
  /** The holder’s key; its DID is the subject of the credentials. */
  readonly signer: Signer;
  /** The verifier’s own name, as it gave it. */
  readonly audience: string;
  /** What the verifier asked to be repeated. */
  readonly nonce: string;
  readonly issuedAt: Instant;
}

/**
 * Combines secured credentials and signs them with the holder’s key, for one verifier and one occasion (`vp+jwt`).
 *
 * @throws KlusError `present.empty`, `present.malformed`, `present.purpose-bound`, `key.verification-method`, `signer.signature`
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose
 */
export async function presentAsJwt(
  credentials: readonly SecuredCredential[],
  options: BoundPresentationOptions,
): Promise<string> {
  expectCall('presentAsJwt', {
    credentials: [credentials, [SECURED]],
    options: [options, { signer: SIGNER, audience: 'text', nonce: 'text', issuedAt: 'text' }],
  });
  const { signer, audience, nonce, issuedAt } = options;
  if (credentials.length === 0 || credentials.length > MAX_CREDENTIALS) {
    throw sdkError(
      'present.empty',
      `${credentials.length} credentials cannot be presented. Give between 1 and ${MAX_CREDENTIALS}.`,
    );
  }
  const embedded = credentials.find(({ format }) => format === 'data-integrity');
  const madeAt = millisecondsOf(issuedAt);
  if (embedded !== undefined || madeAt === undefined) {
    throw sdkError(
      'present.malformed',
      'A credential with its proof inside has no enveloped form, or issuedAt is not an instant. Give signed texts and an RFC 3339 instant.',
    );
  }
  refuseHalfCharacters({ audience, nonce }, 'present.malformed');
  for (const { value } of credentials) {
    const signed = readCompactJws(value.split('~', 1)[0] ?? '');
    if (signed.ok) refusePurposeBound(signed.payload);
  }
  const holder = parseDidUrl(signer.verificationMethod)?.did;
  if (holder === undefined) {
    throw sdkError('key.verification-method', 'The holder’s key has no name. Make the signer with signerFromJwk.');
  }
  const payload = {
    '@context': [CREDENTIALS_CONTEXT],
    type: ['VerifiablePresentation'],
    holder,
    verifiableCredential: credentials.map(enveloped),
    aud: audience,
    nonce,
    iat: Math.floor(madeAt / 1000),
  };
  const header = { alg: NAMES[signer.algorithm], typ: 'vp+jwt', cty: 'vp', kid: signer.verificationMethod };
  const input = `${encodeJson(header)}.${encodeJson(payload)}`;
  return `${input}.${await signatureOf(signer, input)}`;
}

/** A credential in an envelope, for presentations that hold what others signed as texts. */
export function enveloped(credential: SecuredCredential): Readonly<Record<string, string>> {
  expectCall('enveloped', { credential: [credential, SECURED] });
  const { format, value } = credential;
  return {
    '@context': CREDENTIALS_CONTEXT,
    id: `data:application/${format},${value}`,
    type: 'EnvelopedVerifiableCredential',
  };
}
