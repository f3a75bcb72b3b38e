// How the cost of verifying grows with what a credential holds. The standard allows 100 reviews; for 2,500 of something it takes a
// credential of another kind, which the VC-API handler reads as strictly.
import { CREDENTIALS_CONTEXT } from '@kluscv/schema';
import { verifyCredential } from '@kluscv/sdk';
import { issueCredential } from '@kluscv/sdk/issue';
import { vcApiHandler } from '../conformance/vc-api/handler.ts';
import { CompactSign, importJWK } from 'jose';
import { inTurns, ratioOf } from './in-turns.ts';
import { benchPlatform, NOW } from './platform.ts';

export async function benchGrowth(): Promise<void> {
  const platform = await benchPlatform('Ed25519');
  const { jwk, signer, verifying } = platform;
  const key = await importJWK({ ...jwk }, 'EdDSA');
  const handler = vcApiHandler({ resolver: verifying.resolver, clock: () => NOW });

  const generic = async (items: number): Promise<() => Promise<void>> => {
    const credential = {
      '@context': [CREDENTIALS_CONTEXT],
      type: ['VerifiableCredential'],
      issuer: signer.verificationMethod.split('#')[0],
      credentialSubject: {
        gigs: Array.from({ length: items }, (_, index) => ({ id: `urn:gig:${index}`, month: '2025-11', minutes: 240 })),
      },
    };
    const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: signer.verificationMethod })
      .sign(key);
    const verifiableCredential = {
      '@context': CREDENTIALS_CONTEXT,
      id: `data:application/vc+jwt,${jws}`,
      type: 'EnvelopedVerifiableCredential',
    };
    const body = JSON.stringify({ verifiableCredential });
    return async () => {
      const response = await handler(
        new Request('https://test.example/credentials/verify', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
      );
      if (response.status !== 200) throw new Error(`The bench measures a failure: ${await response.text()}`);
    };
  };
  const work = async (reviews: number): Promise<() => unknown> => {
    const secured = await issueCredential(platform.credential(reviews), { signer });
    return () => verifyCredential(secured, verifying);
  };
  const turns = await inTurns({
    'any 25': await generic(25),
    'any 2500': await generic(2500),
    'reviews 1': await work(1),
    'reviews 100': await work(100),
  });
  const ratio = ratioOf(turns);
  const items = ratio('any 25', 'any 2500');
  const reviews = ratio('reviews 1', 'reviews 100');
  console.log(
    `Growth: 2,500 items cost ${items.wall.toFixed(1)} × 25 items (${items.cpu.toFixed(1)} by CPU time); 100 reviews ${reviews.wall.toFixed(1)} × one (${reviews.cpu.toFixed(1)})\n`,
  );
}
