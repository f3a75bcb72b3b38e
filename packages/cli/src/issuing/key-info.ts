import { type DidUrl, parseDidUrl, type PublicJwk } from '@kluscv/sdk';
import { publicJwkOf } from '@kluscv/sdk/issue';
import { CliError } from '../errors.ts';
import { headerOf, isEncrypted, isPem, keyFrom } from '@kluscv/node/keys';
import { type Io, readInput } from '../terminal/io.ts';
import { readKeyText } from './key-file.ts';

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
 * @throws CliError `cli.key-unusable`
 */
export async function keyInfo(io: Io, file: string): Promise<KeyInfo> {
  const text = new TextDecoder().decode(await readInput(io, file));
  if (!isEncrypted(text)) {
    const { jwk, ...rest } = keyFrom(isPem(text) ? await readKeyText(io, file) : text, file);
    return { file, ...rest, jwk: publicJwkOf(jwk), encrypted: text.includes('BEGIN ENCRYPTED') };
  }
  const { kid, pub, iat, exp } = headerOf(text);
  if (typeof kid !== 'string' || parseDidUrl(kid) === undefined) {
    throw new CliError('cli.key-unusable', 'This encrypted key does not say whose it is.', { at: file });
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
export function algorithmOf({ kty }: PublicJwk): 'EdDSA' | 'ES256' {
  return kty === 'OKP' ? 'EdDSA' : 'ES256';
}
