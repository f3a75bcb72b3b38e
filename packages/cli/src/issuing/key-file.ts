import { isPem, keyFileText, keyFrom } from '@kluscv/node/keys';
import type { Signer } from '@kluscv/sdk';
import { signerFromJwk } from '@kluscv/sdk/issue';
import { type Io, readInput } from '../terminal/io.ts';
import { EXEC, isElsewhere, isServiceKey } from './key-reference.ts';

/**
 * Makes a signer of what `--key` names: a key file, a private key in PEM, a key of a key service, or `exec:` and a command that signs. The key itself is
 * in no message.
 *
 * @throws KlusError `node.key-unusable`
 * @throws KlusError `key.…`, `signer.…`
 */
export async function signerFor(io: Io, key: string): Promise<Signer> {
  return signerFromText(await readKeyText(io, key), key, io);
}

/** The text of a key file; of an encrypted one, what is inside, and of what is no file its name. @throws KlusError `node.key-unusable` */
export async function readKeyText(io: Io, path: string): Promise<string> {
  if (isElsewhere(path)) return path;
  const text = new TextDecoder().decode(await readInput(io, path));
  if (isPem(text)) {
    const { keyFromPem } = await import('./key-elsewhere.ts');
    return keyFileText(await keyFromPem(io, text, path));
  }
  if (!text.startsWith('eyJ')) return text;
  const [{ decryptKey }, { passphraseFor }] = await Promise.all([
    import('@kluscv/node/keys'),
    import('./passphrase.ts'),
  ]);
  return new TextDecoder().decode(await decryptKey(text, await passphraseFor(io, path), path));
}

/** The same, of what `readKeyText` gave. @param at its name, for messages */
export async function signerFromText(
  text: string,
  at: string,
  { env, keyName }: Pick<Io, 'env' | 'keyName'>,
): Promise<Signer> {
  if (isServiceKey(text)) {
    const { signerFromService } = await import('./key-service.ts');
    return signerFromService(text, { env, keyName });
  }
  if (text.startsWith(EXEC)) {
    const { signerFromProgram } = await import('@kluscv/node/keys');
    return signerFromProgram(text.slice(EXEC.length));
  }
  const { jwk, verificationMethod } = keyFrom(text, at);
  return signerFromJwk(jwk, { verificationMethod });
}
