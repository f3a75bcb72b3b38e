import { expectCall } from '@kluscv/schema/reading';
import { SIGNER } from '../expected.ts';
import { runtime } from '#runtime';
import { methodOf, parseDidUrl } from '../did/did-url.ts';
import { jwkDocument, keyDocument } from '../did/key-documents.ts';
import { keyNameFault } from '../did/published-did.ts';
import { sdkError } from '../sdk-error.ts';
import { rawFromDer } from './ecdsa-der.ts';
import { readPublicJwk } from './jwk.ts';
import { isKlusError, signerFailure } from './signer-failure.ts';
import type { Signer } from './signer.ts';

/** Signers of which one signature was verified: what they sign with is the key that they name. */
const proven = new WeakSet<Signer>();

/**
 * The signature of a signer over some bytes: 64 of them, whether it gave them raw or, for ES256, in DER. The first one of each signer is verified with the
 * key that it names, so that nothing leaves that nobody can verify.
 *
 * @throws KlusError `signer.failed`, `signer.signature`, `signer.public-key`, `key.verification-method`, `key.mismatch`, `key.self-test`
 */
export async function signatureBy(signer: Signer, data: Uint8Array): Promise<Uint8Array> {
  expectCall('signatureBy', { signer: [signer, SIGNER], data: [data, 'bytes'] });
  const isProven = proven.has(signer);
  if (!isProven) checkName(signer);
  let given: unknown;
  try {
    given = await signer.sign(data);
  } catch (error) {
    throw isKlusError(error) ? error : signerFailure('The signer did not sign', error);
  }
  const signature = rawSignature(given, signer);
  if (!isProven) {
    await prove(signer, data, signature);
    proven.add(signer);
  }
  return signature;
}

function checkName(signer: Signer): void {
  const { algorithm, verificationMethod } = signer;
  if (algorithm !== 'Ed25519' && algorithm !== 'ES256') {
    throw sdkError(
      'signer.algorithm',
      `The signer says that its algorithm is ${String(algorithm)}. It is Ed25519 or ES256.`,
    );
  }
  const fault = keyNameFault(verificationMethod);
  if (fault === undefined) return;
  throw sdkError('key.verification-method', `The signer signs as ${JSON.stringify(verificationMethod)}. ${fault}`);
}

/** A signature as JOSE wants it, whichever of the two ways the signer writes it in. */
function rawSignature(given: unknown, { algorithm }: Signer): Uint8Array {
  const bytes = given instanceof Uint8Array ? given : undefined;
  const raw = bytes?.length !== 64 && algorithm === 'ES256' && bytes !== undefined ? rawFromDer(bytes) : bytes;
  if (raw?.length === 64) return raw;
  const what =
    bytes === undefined
      ? `The signer gave ${given === null ? 'null' : typeof given === 'object' ? 'an object' : `a ${typeof given}`}, not bytes.`
      : `The signer gave ${bytes.length} bytes that are no ${algorithm} signature.`;
  throw sdkError(
    'signer.signature',
    `${what} Let it return the raw signature of 64 bytes (R || S)${algorithm === 'ES256' ? ', or its DER' : ''}.`,
  );
}

async function prove(signer: Signer, data: Uint8Array, signature: Uint8Array): Promise<void> {
  const { algorithm, verificationMethod } = signer;
  const reading = readPublicJwk(publicJwkOfSigner(signer));
  const key = reading.ok ? await runtime.importPublicKey(reading.jwk) : undefined;
  if (key === undefined) {
    throw sdkError(
      'signer.public-key',
      `Nobody says with which public key ${verificationMethod} signs, so its first signature cannot be checked. Add publicJwk to the signer, or make it with remoteSigner.`,
    );
  }
  if (key.algorithm !== algorithm) {
    throw sdkError('key.mismatch', `The signer says ${algorithm}, but its key is for ${key.algorithm}. Correct it.`);
  }
  if (!(await runtime.verify(key, data, signature))) {
    throw sdkError(
      'key.self-test',
      `What was signed does not verify with the public key of ${verificationMethod}. Compare key and algorithm (${algorithm}), and let it sign the message itself.`,
    );
  }
}

/** The key that a signer names: what its DID says, or else what it says itself. */
function publicJwkOfSigner({ verificationMethod, publicJwk }: Signer): unknown {
  const did = parseDidUrl(verificationMethod)?.did ?? '';
  const method = methodOf(did);
  if (method !== 'key' && method !== 'jwk') return publicJwk;
  const document = method === 'key' ? keyDocument(did) : jwkDocument(did);
  return document.ok ? document.value.verificationMethod?.[0]?.publicKeyJwk : publicJwk;
}
