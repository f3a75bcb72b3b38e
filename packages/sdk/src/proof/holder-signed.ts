import { expectCall } from '@kluscv/schema/reading';
import { RESOLVER } from '../expected.ts';
import type { Did } from '@kluscv/schema';
import { runtime } from '#runtime';
import { findKey } from '../did/find-key.ts';
import type { DidResolver } from '../did/resolver.ts';
import type { ReadSignature } from './format.ts';

/** Whether every signature holds, and was made with a key that its holder uses to show who it is. Of no signature: false. */
export async function holderSigned(
  signatures: readonly ReadSignature[],
  holder: Did,
  resolver: DidResolver,
): Promise<boolean> {
  expectCall('holderSigned', {
    signatures: [signatures, ['object']],
    holder: [holder, 'text'],
    resolver: [resolver, RESOLVER],
  });
  const resolution = await resolver.resolve(holder);
  if (!resolution.ok) return false;
  const each = await Promise.all(
    signatures.map(async (signature) => {
      const { verificationMethod, algorithm } = signature;
      const found = findKey(resolution.value, verificationMethod, 'authentication');
      if (!found.ok || !found.key.ok || found.key.algorithm !== algorithm) return false;
      const ready = await runtime.importPublicKey(found.key.jwk);
      return ready !== undefined && (await signature.verify(ready));
    }),
  );
  return each.length > 0 && each.every(Boolean);
}
