import { expectCall } from '@kluscv/schema/reading';
import { type DidUrl, parseDidUrl, type PublicJwk } from '@kluscv/sdk';
import { publicJwkOf } from '@kluscv/sdk/issue';
import { nodeError } from '../node-error.ts';
import { headerOf, isEncrypted } from './encrypted-key.ts';
import { keyFrom } from './key-file.ts';
import { isPem } from './pem.ts';
import { readKeyText } from './signer-for.ts';
import type { KeyOptions } from './key-options.ts';

/** What may be said of a key file without opening it. */
export interface KeyInfo {
  readonly file: string;
  /** Absolute name of the key: a DID and a fragment. */
  readonly verificationMethod: DidUrl;
  readonly jwk: PublicJwk;
  readonly encrypted: boolean;
  /** When it was made, in seconds since 1970. */
  readonly iat?: number;
  /** Until when it is meant to sign, in seconds since 1970. */
  readonly exp?: number;
}

/**
 * Reads what is public of a key file; one in PEM has to be opened for it. Of an encrypted one of ours it is what the file says of itself: enough to find a key, not to trust one.
 *
 * @throws KlusError `node.key-unusable`, and what `options.read` and `options.passphrase` throw
 */
export async function keyInfo(file: string, options: Omit<KeyOptions, 'env'>): Promise<KeyInfo> {
  expectCall('keyInfo', { file: [file, 'text'], options: [options, { read: 'function', passphrase: 'function' }] });
  const text = new TextDecoder().decode(await options.read(file));
  if (!isEncrypted(text)) {
    const { jwk, ...rest } = keyFrom(isPem(text) ? await readKeyText(file, options) : text, file);
    return { file, ...rest, jwk: publicJwkOf(jwk), encrypted: text.includes('BEGIN ENCRYPTED') };
  }
  const { kid, pub, iat, exp } = headerOf(text);
  if (typeof kid !== 'string' || parseDidUrl(kid) === undefined) {
    throw nodeError('node.key-unusable', 'This encrypted key does not say whose it is.', { at: file });
  }
  return {
    file,
    verificationMethod: kid,
    jwk: publicJwkOf(pub as PublicJwk),
    encrypted: true,
    ...(typeof iat === 'number' && { iat }),
    ...(typeof exp === 'number' && { exp }),
  };
}

/** How the algorithm of a key is called in a signature. */
export function algorithmOf(jwk: PublicJwk): 'EdDSA' | 'ES256' {
  expectCall('algorithmOf', { jwk: [jwk, { kty: 'text' }] });
  return jwk.kty === 'OKP' ? 'EdDSA' : 'ES256';
}
