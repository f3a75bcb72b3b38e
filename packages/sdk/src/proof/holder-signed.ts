import type { Did, Instant } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import { RESOLVER } from '../expected.ts';
import { runtime } from '#runtime';
import { isDeactivated } from '../did/document.ts';
import { findKey } from '../did/find-key.ts';
import type { DidResolver } from '../did/resolver.ts';
import type { ReadSignature } from './format.ts';
import { hasEnded } from './signatures.ts';

/** Whose keys count for a presentation. */
export interface HolderOptions {
  readonly holder: Did;
  readonly resolver: DidResolver;
  /** When it was made, by what it says. Default: nobody knows, so a key that ended counts for nothing. */
  readonly at?: Instant | undefined;
}

/** Whether every signature holds, and was made with a key that its holder uses to show who it is. Of no signature: false. */
export async function holderSigned(signatures: readonly ReadSignature[], options: HolderOptions): Promise<boolean> {
  expectCall('holderSigned', {
    signatures: [signatures, ['object']],
    options: [options, { holder: 'text', resolver: RESOLVER }],
  });
  const { holder, resolver, at } = options;
  const resolution = await resolver.resolve(holder);
  if (!resolution.ok || isDeactivated(resolution.value)) return false;
  const each = await Promise.all(
    signatures.map(async (signature) => {
      const { verificationMethod, algorithm } = signature;
      const found = findKey(resolution.value, verificationMethod, 'authentication');
      if (!found.ok || !found.key.ok || found.key.algorithm !== algorithm || hasEnded(found.ended, at)) return false;
      const ready = await runtime.importPublicKey(found.key.jwk);
      return ready !== undefined && (await signature.verify(ready));
    }),
  );
  return each.length > 0 && each.every(Boolean);
}
