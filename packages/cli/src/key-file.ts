import { readJson } from '@kluscv/schema';
import { type PrivateJwk, type Signer, signerFromJwk } from '@kluscv/sdk';
import { z } from 'zod/mini';
import { CliError } from './errors.ts';
import { type Io, readInput } from './io.ts';

/**
 * A private key as `kluscv keys create` writes it: a JWK (RFC 7517) whose `kid` is the absolute name of the key, so that one file says
 * who signs and with what.
 */
const keyFile = z.union([
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string(), kid: z.string() }),
  z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    kid: z.string(),
  }),
]);

/** The text of a key file. */
export function keyFileText(jwk: PrivateJwk, verificationMethod: string): string {
  return `${JSON.stringify({ ...jwk, alg: jwk.kty === 'OKP' ? 'EdDSA' : 'ES256', kid: verificationMethod }, null, 2)}\n`;
}

/**
 * Reads a key file and makes a signer of it. The key itself is in no message.
 *
 * @throws CliError `cli.key-unusable`
 */
export async function signerFromFile(io: Io, path: string): Promise<Signer> {
  return signerFromText(await readInput(io, path), path);
}

/** The same, of a key file that was read. @param at its name, for messages */
export async function signerFromText(text: string | Uint8Array, at: string): Promise<Signer> {
  const json = readJson(text, { maxBytes: 16_384, maxDepth: 4 });
  const parsed = json.ok ? keyFile.safeParse(json.value) : undefined;
  if (parsed?.success !== true) {
    throw new CliError('cli.key-unusable', 'This is not a private key that can sign.', {
      at,
      found: parsed === undefined ? 'not JSON' : 'a JWK of another kind, or without `d` or `kid`',
    });
  }
  const { kid, ...jwk } = parsed.data;
  return signerFromJwk(jwk, { verificationMethod: kid });
}

/** The issuer to whom a key belongs: the DID before the `#`. */
export function didOf(signer: Signer): string {
  return signer.verificationMethod.slice(0, signer.verificationMethod.indexOf('#'));
}
