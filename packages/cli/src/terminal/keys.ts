import type { KeyInfo, KeyOptions } from '@kluscv/node/keys';
import type { Signer } from '@kluscv/sdk';
import { type Io, readInput } from './io.ts';

/** How the command opens a key: its file is read like every other, and its passphrase comes from `--passphrase-file` or from a person. */
export function keyOptions(io: Io): KeyOptions {
  return {
    read: async (path) => readInput(io, path),
    passphrase: async (path) => (await import('./passphrase.ts')).passphraseFor(io, path),
    env: io.env,
    keyName: io.keyName,
  };
}

/** The signer that `--key` names. @throws KlusError as `signerFor` of `@kluscv/node/keys` */
export async function signerFor(io: Io, key: string): Promise<Signer> {
  const keys = await import('@kluscv/node/keys');
  return keys.signerFor(key, keyOptions(io));
}

/** What may be said of a key file. @throws KlusError as `keyInfo` of `@kluscv/node/keys` */
export async function keyInfo(io: Io, file: string): Promise<KeyInfo> {
  const keys = await import('@kluscv/node/keys');
  return keys.keyInfo(file, keyOptions(io));
}
