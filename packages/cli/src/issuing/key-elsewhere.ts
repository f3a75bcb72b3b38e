import { KlusError } from '@kluscv/schema';
import type { DidUrl, PrivateJwk } from '@kluscv/sdk';
import { didKeyFor } from '@kluscv/sdk/issue';
import { jwkFromPem } from '@kluscv/node/keys';
import type { Io } from '../terminal/io.ts';
import { passphraseFor } from './passphrase.ts';

/**
 * A private key in PEM, which does not say its own name: `--key-name` does, or it is a did:key.
 *
 * @throws KlusError `key.…`
 * @throws CliError `cli.key-unusable` if its passphrase cannot be had
 */
export async function keyFromPem(
  io: Io,
  pem: string,
  path: string,
): Promise<{ readonly jwk: PrivateJwk; readonly verificationMethod: DidUrl }> {
  const jwk = await opened(io, pem, path);
  return { jwk, verificationMethod: io.keyName ?? didKeyFor(jwk).verificationMethod };
}

async function opened(io: Io, pem: string, path: string): Promise<PrivateJwk> {
  try {
    return jwkFromPem(pem);
  } catch (error) {
    if (!(error instanceof KlusError) || error.code !== 'key.passphrase') throw error;
    return jwkFromPem(pem, await passphraseFor(io, path));
  }
}
