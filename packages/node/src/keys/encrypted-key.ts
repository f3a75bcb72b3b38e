import { expectCall } from '@kluscv/schema/reading';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import { nodeError } from '../node-error.ts';

/** Rounds of PBKDF2: a third of a second for who knows the passphrase, and for each guess of who does not. */
const ROUNDS = 600_000;
/** A file that asks for more is refused rather than obeyed. */
const MAX_ROUNDS = 4_000_000;
/** Shortest passphrase for a new key: it stands alone between a stolen file and the signature. */
const MIN_LENGTH = 12;

/** Whether a text is an encrypted key (a JWE in its compact form: five parts). */
export function isEncrypted(text: string): boolean {
  expectCall('isEncrypted', { text: [text, 'text'] });
  return /^eyJ[\w-]*(\.[\w-]+){4}\s*$/.test(text);
}

/**
 * Encrypts a private JWK with a passphrase. What is no secret stands in the header as well, so that keys can be listed without it.
 *
 * @throws KlusError `node.key-unusable` if the passphrase is too short
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-7
 */
export async function encryptKey(
  text: string,
  header: Readonly<Record<string, unknown>>,
  passphrase: string,
): Promise<string> {
  expectCall('encryptKey', { text: [text, 'text'], header: [header, 'object'], passphrase: [passphrase, 'text'] });
  if (passphrase.length < MIN_LENGTH) {
    throw nodeError('node.key-unusable', 'This passphrase is too short.', {
      hint: `Take at least ${MIN_LENGTH} characters: four words that nobody would put together.`,
    });
  }
  const encrypted = await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: 'jwk+json', ...header })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(new TextEncoder().encode(passphrase));
  return `${encrypted}\n`;
}

/** The private JWK, as text. @throws KlusError `node.key-unusable` if the passphrase is not the right one, or the file was damaged */
export async function decryptKey(text: string, passphrase: string, at: string): Promise<Uint8Array> {
  expectCall('decryptKey', { text: [text, 'text'], passphrase: [passphrase, 'text'], at: [at, 'text'] });
  try {
    const { plaintext } = await compactDecrypt(text.trim(), new TextEncoder().encode(passphrase), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: MAX_ROUNDS,
    });
    return plaintext;
  } catch {
    throw nodeError('node.key-unusable', 'The key cannot be opened.', {
      at,
      found: 'another passphrase, or a damaged file',
      hint: 'Check the passphrase. Without it nobody can open the key, also we cannot.',
    });
  }
}

/** What an encrypted key says of itself without its passphrase; nobody has checked it. */
export function headerOf(text: string): Readonly<Record<string, unknown>> {
  expectCall('headerOf', { text: [text, 'text'] });
  try {
    return decodeProtectedHeader(text.trim());
  } catch {
    return {};
  }
}
