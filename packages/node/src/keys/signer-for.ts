import { KlusError } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import type { PrivateJwk, Signer } from '@kluscv/sdk';
import { didKeyFor, signerFromJwk } from '@kluscv/sdk/issue';
import { decryptKey, isEncrypted } from './encrypted-key.ts';
import { keyFileText, keyFrom } from './key-file.ts';
import { type KeyOptions, SERVICE_KEY } from './key-options.ts';
import { isPem, jwkFromPem } from './pem.ts';
import { signerFromProgram } from './program-signer.ts';

/** What stands before a command that has the key: `exec:./sign --slot 1`. */
const EXEC = 'exec:';

/** Whether a key is named that lies in no file: a program is run for it, or a package of the project. */
export function isElsewhere(key: string): boolean {
  expectCall('isElsewhere', { key: [key, 'text'] });
  return key.startsWith(EXEC) || SERVICE_KEY.test(key);
}

/**
 * A signer of what names a key: a key file, a private key in PEM, a key of a key service, or `exec:` and a program that signs. The key itself is in no
 * message.
 *
 * @throws KlusError `node.key-unusable`, `node.key-service`, `key.…`, `signer.…`, and what `options.read` and `options.passphrase` throw
 */
export async function signerFor(key: string, options: KeyOptions): Promise<Signer> {
  return signerFromText(await readKeyText(key, options), key, options);
}

/**
 * The text of a key file; of an encrypted one, what is inside, and of what is no file its name. It may be handed to a thread, and is secret.
 *
 * @throws KlusError `node.key-unusable`, `key.…`, and what `options.read` and `options.passphrase` throw
 */
export async function readKeyText(path: string, options: Omit<KeyOptions, 'env'>): Promise<string> {
  expectCall('readKeyText', {
    path: [path, 'text'],
    options: [options, { read: 'function', passphrase: 'function', keyName: 'text?' }],
  });
  if (isElsewhere(path)) return path;
  const { read, passphrase, keyName } = options;
  const text = new TextDecoder().decode(await read(path));
  if (isPem(text)) {
    const jwk = await openedPem(text, async () => passphrase(path));
    return keyFileText({ jwk, verificationMethod: keyName ?? didKeyFor(jwk).verificationMethod });
  }
  if (!isEncrypted(text)) return text;
  return new TextDecoder().decode(await decryptKey(text, await passphrase(path), path));
}

async function openedPem(pem: string, passphrase: () => Promise<string>): Promise<PrivateJwk> {
  try {
    return jwkFromPem(pem);
  } catch (error) {
    if (!(error instanceof KlusError) || error.code !== 'key.passphrase') throw error;
    return jwkFromPem(pem, await passphrase());
  }
}

/** A signer of what `readKeyText` gave. @param at its name, for messages */
export async function signerFromText(
  text: string,
  at: string,
  options: Pick<KeyOptions, 'env' | 'keyName'>,
): Promise<Signer> {
  expectCall('signerFromText', {
    text: [text, 'text'],
    at: [at, 'text'],
    options: [options, { env: 'object', keyName: 'text?' }],
  });
  if (SERVICE_KEY.test(text)) {
    const { signerFromService } = await import('./service-signer.ts');
    return signerFromService(text, options);
  }
  if (text.startsWith(EXEC)) return signerFromProgram(text.slice(EXEC.length));
  const { jwk, verificationMethod } = keyFrom(text, at);
  return signerFromJwk(jwk, { verificationMethod });
}
