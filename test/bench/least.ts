// The least that issuing and verifying a compact JWS can be, on this thread, with the key at hand: what is above it is checks, and ours.
import { type KeyObject, sign, verify } from 'node:crypto';
import type { SignatureAlgorithm } from '@kluscv/sdk';

/** What Node signs with. */
export function digestOf(algorithm: SignatureAlgorithm): 'sha256' | null {
  return algorithm === 'Ed25519' ? null : 'sha256';
}

/** Content as JSON, base64url, one signature. Of ES256 it stays in DER, which is less than a JWS needs. */
export function leastThatIssues(header: object, content: object, digest: 'sha256' | null, key: KeyObject): string {
  const input = `${encoded(header)}.${encoded(content)}`;
  return `${input}.${sign(digest, Buffer.from(input, 'latin1'), key).toString('base64url')}`;
}

/** Base64url, content out of JSON, one signature. Nothing is refused but a signature that does not fit. */
export function leastThatVerifies(jws: string, digest: 'sha256' | null, key: KeyObject): unknown {
  const end = jws.lastIndexOf('.');
  const content = Buffer.from(jws.slice(jws.indexOf('.') + 1, end), 'base64url').toString();
  const signature = Buffer.from(jws.slice(end + 1), 'base64url');
  if (!verify(digest, Buffer.from(jws.slice(0, end), 'latin1'), key, signature))
    throw new Error('The signature does not fit.');
  return JSON.parse(content);
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
