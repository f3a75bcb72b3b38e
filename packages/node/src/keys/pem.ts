import { expectCall } from '@kluscv/schema/reading';
import { createPrivateKey } from 'node:crypto';
import type { DidUrl, PrivateJwk, Signer } from '@kluscv/sdk';
import { signerFromJwk } from '@kluscv/sdk/issue';
import { nodeError } from '../node-error.ts';

/** Settings of `signerFromPem`. */
export interface PemOptions {
  /** Of an encrypted key. Default: the key is not encrypted. */
  readonly passphrase?: string | Uint8Array;
  /** Name of the key in the issuer’s DID document. Default: that of the key’s own did:key. */
  readonly verificationMethod?: DidUrl;
}

/** More than any key has, with text before it. */
const MAX_PEM = 16_384;

/**
 * A signer from a private key in PEM, as OpenSSL and most key stores write it: PKCS#8 (`PRIVATE KEY`, `ENCRYPTED PRIVATE KEY`) or
 * `EC PRIVATE KEY`. Runs on Node, whose cryptography knows every way to encrypt one.
 *
 * @throws KlusError `key.pem`, `key.passphrase`, `key.malformed` for a key that is neither Ed25519 nor P-256, and as `signerFromJwk`
 */
export async function signerFromPem(pem: string, options: PemOptions = {}): Promise<Signer> {
  expectCall('signerFromPem', { pem: [pem, 'text'], options: [options, { verificationMethod: 'text?' }] });
  const { passphrase, verificationMethod } = options;
  return signerFromJwk(jwkFromPem(pem, passphrase), verificationMethod === undefined ? {} : { verificationMethod });
}

/**
 * A private key in PEM as a JWK, of whatever kind it is.
 *
 * @param passphrase of an encrypted key
 * @throws KlusError `key.pem`, `key.passphrase`
 */
export function jwkFromPem(pem: string, passphrase?: string | Uint8Array): PrivateJwk {
  expectCall('jwkFromPem', { pem: [pem, 'text'], passphrase: [passphrase, 'text or bytes?'] });
  const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem);
  if (pem.length > MAX_PEM || !/-----BEGIN (?:EC |ENCRYPTED )?PRIVATE KEY-----/.test(pem)) {
    throw nodeError('key.pem', 'This is not a private key in PEM. It begins with -----BEGIN PRIVATE KEY-----.');
  }
  if (encrypted && passphrase === undefined) {
    throw nodeError('key.passphrase', 'The key is encrypted. Hand over its passphrase.');
  }
  try {
    const key = createPrivateKey({
      key: pem,
      format: 'pem',
      ...(passphrase !== undefined && {
        passphrase: typeof passphrase === 'string' ? passphrase : new TextDecoder().decode(passphrase),
      }),
    });
    return key.export({ format: 'jwk' }) as PrivateJwk;
  } catch {
    // What OpenSSL says of a wrong passphrase and of a damaged key differs with its version, so neither is passed on.
    throw encrypted
      ? nodeError('key.passphrase', 'The passphrase does not open this key, or the key is damaged.')
      : nodeError('key.pem', 'The private key is damaged, or of a kind that cannot sign a credential.');
  }
}

/** Whether a text is a private key in PEM. */
export function isPem(text: string): boolean {
  expectCall('isPem', { text: [text, 'text'] });
  return /^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(text);
}
