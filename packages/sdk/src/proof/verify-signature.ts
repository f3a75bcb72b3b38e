import { expectCall } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import type { Eventual, ReadyPublicKey, SignatureThread } from '../runtime.ts';

/**
 * Whether a raw signature of 64 bytes was made over these bytes with this key. What is not a signature does not fit; nothing is thrown.
 *
 * @param thread which of Node’s threads computes it. Default `caller`
 */
export function verifySignature(
  key: ReadyPublicKey,
  data: Uint8Array,
  signature: Uint8Array,
  thread?: SignatureThread,
): Eventual<boolean> {
  expectCall('verifySignature', {
    key: [key, { algorithm: 'text' }],
    data: [data, 'bytes'],
    signature: [signature, 'bytes'],
  });
  return runtime.verify(key, data, signature, thread);
}
