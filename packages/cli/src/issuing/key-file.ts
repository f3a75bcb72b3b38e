import { readJson } from '@kluscv/schema';
import type { DidUrl, PrivateJwk, Signer } from '@kluscv/sdk';
import { signerFromJwk } from '@kluscv/sdk/issue';
import { z } from 'zod/mini';
import { CliError } from '../errors.ts';
import { type Io, readInput } from '../terminal/io.ts';
import { EXEC, isElsewhere, isServiceKey } from './key-reference.ts';

const period = { iat: z.optional(z.int()), exp: z.optional(z.int()) };

/**
 * A private key as `kluscv keys create` writes it: a JWK (RFC 7517) whose `kid` is the absolute name of the key, so that one file says
 * who signs and with what. `iat` and `exp` are the period for which it was made, in seconds since 1970.
 */
const keyFile = z.union([
  z.object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    d: z.string(),
    kid: z.string(),
    ...period,
  }),
  z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    kid: z.string(),
    ...period,
  }),
]);

/** A key, its name, and the period for which it was made. */
export interface KeyFile {
  readonly jwk: PrivateJwk;
  /** Absolute name of the key: a DID and a fragment. */
  readonly verificationMethod: DidUrl;
  /** Seconds since 1970. */
  readonly iat?: number;
  /** Seconds since 1970. */
  readonly exp?: number;
}

/** The text of a key file. */
export function keyFileText({ jwk, verificationMethod, ...times }: KeyFile): string {
  const { kty } = jwk;
  return `${JSON.stringify({ ...jwk, alg: kty === 'OKP' ? 'EdDSA' : 'ES256', kid: verificationMethod, ...times }, null, 2)}\n`;
}

/**
 * Makes a signer of what `--key` names: a key file, a private key in PEM, a key of a key service, or `exec:` and a command that signs. The key itself is
 * in no message.
 *
 * @throws CliError `cli.key-unusable`
 * @throws KlusError `key.…`, `signer.…`
 */
export async function signerFor(io: Io, key: string): Promise<Signer> {
  return signerFromText(await readKeyText(io, key), key, io);
}

/** The text of a key file; of an encrypted one, what is inside, and of what is no file its name. @throws CliError `cli.key-unusable` */
export async function readKeyText(io: Io, path: string): Promise<string> {
  if (isElsewhere(path)) return path;
  const text = new TextDecoder().decode(await readInput(io, path));
  if (isPem(text)) {
    const { keyFromPem } = await import('./key-elsewhere.ts');
    return keyFileText(await keyFromPem(io, text, path));
  }
  if (!text.startsWith('eyJ')) return text;
  const [{ decryptKey }, { passphraseFor }] = await Promise.all([
    import('./encrypted-key.ts'),
    import('./passphrase.ts'),
  ]);
  return new TextDecoder().decode(await decryptKey(text, await passphraseFor(io, path), path));
}

/** Whether a text is a private key in PEM. */
export function isPem(text: string): boolean {
  return /^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(text);
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
    const { signerFromProgram } = await import('./key-elsewhere.ts');
    return signerFromProgram(text.slice(EXEC.length));
  }
  const { jwk, verificationMethod } = keyFrom(text, at);
  return signerFromJwk(jwk, { verificationMethod });
}

/** Reads what is in a key file. The key itself is in no message. @throws CliError `cli.key-unusable` */
export function keyFrom(text: string | Uint8Array, at: string): KeyFile {
  const json = readJson(text, { maxBytes: 16_384, maxDepth: 4 });
  const parsed = json.ok ? keyFile.safeParse(json.value) : undefined;
  if (parsed?.success !== true) {
    throw new CliError('cli.key-unusable', 'This is not a private key that can sign.', {
      at,
      found: parsed === undefined ? 'not JSON' : 'a JWK of another kind, or without `d` or `kid`',
    });
  }
  const { kid, iat, exp, ...jwk } = parsed.data;
  return { jwk, verificationMethod: kid, ...(iat !== undefined && { iat }), ...(exp !== undefined && { exp }) };
}

/** The issuer to whom a key belongs: the DID before the `#`. */
export function didOf(signer: Signer): string {
  return signer.verificationMethod.slice(0, signer.verificationMethod.indexOf('#'));
}
