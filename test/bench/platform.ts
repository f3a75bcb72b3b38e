// A platform that issues, and a verifier that knows it: what the benches of the sdk measure with.
import type { StatusEntry, WorkCredential, WorkRecord } from '@kluscv/schema';
import {
  keyResolver,
  type PrivateJwk,
  type SecuredCredential,
  type SignatureAlgorithm,
  type Signer,
  statusSourceFrom,
  verifyCredential,
  type VerifyOptions,
} from '@kluscv/sdk';
import { createIssuer, credentialFor, generateJwk, signerFromJwk } from '@kluscv/sdk/issue';
import { trustFrom } from '@kluscv/sdk/trust';

/** What every verification of a bench takes for now. */
export const NOW = '2026-01-15T12:00:00Z';

/** A record with this many reviews; 36 of them make a credential of ten kilobytes. */
export function recordWith(reviews: number, mark = ''): WorkRecord {
  return {
    type: 'WorkRecord',
    profile: 'gigcv',
    platform: { name: 'Voorbeeld', country: 'NL' },
    workType: { label: { nl: 'Schoonmaak', en: 'Cleaning' } },
    counts: { unitKind: 'shift', completed: 412 },
    hours: { minutes: 98_880, basis: 'approved' },
    reviewsTotal: 180,
    reviewsOffered: 140,
    reviews: Array.from({ length: reviews }, (_, index) => ({
      text: `Comes on time, works with care and leaves everything as it should be. We gladly ask for her again, and have done so ${index + 2} times. Nothing was broken, nothing was forgotten, and the keys were back on the same day${mark}.`,
      lang: 'en',
      month: '2025-11',
    })),
    period: { first: '2022-01', last: '2025-12', asOf: '2026-01-10' },
    coverage: { complete: 'yes', basis: 'issuerSystem' },
    assurance: 'issuerSigned',
  };
}

/** Somebody who issues. */
export interface BenchPlatform {
  readonly jwk: PrivateJwk;
  readonly signer: Signer;
  /** A credential with this many reviews; no two are equal. */
  credential(reviews: number, status?: StatusEntry): WorkCredential;
  readonly verifying: VerifyOptions;
}

/** A platform with a new key, and what verifies its credentials. */
export async function benchPlatform(algorithm: SignatureAlgorithm): Promise<BenchPlatform> {
  const jwk = await generateJwk(algorithm);
  const signer = await signerFromJwk(jwk);
  const { issuer } = await createIssuer({ signer, issuer: { name: 'Voorbeeld', role: 'platform' } });
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  let made = 0;
  return {
    jwk,
    signer,
    credential(reviews, status) {
      made += 1;
      return credentialFor(recordWith(reviews, ` (${made})`), {
        issuer,
        validFrom: '2026-01-10T00:00:00Z',
        random,
        ...(status !== undefined && { status }),
      });
    },
    verifying: {
      resolver: keyResolver(),
      trust: trustFrom([
        {
          $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
          name: 'Bench',
          issuers: [{ id: issuer.id, name: issuer.name }],
        },
      ]),
      statusLists: statusSourceFrom([]),
      clock: () => NOW,
    },
  };
}

/** A task that takes one of these after the other: nothing is verified twice in a row, so nothing is remembered. */
export function each<Value>(values: readonly Value[], task: (value: Value) => unknown): () => unknown {
  let at = 0;
  return () => {
    at = (at + 1) % values.length;
    return task(values[at] as Value);
  };
}

/** Stops a bench that would measure a failure. */
export async function mustVerify(secured: SecuredCredential, options: VerifyOptions): Promise<void> {
  const report = await verifyCredential(secured, options);
  if (report.verdict !== 'verified')
    throw new Error(`The bench measures a failure: ${JSON.stringify(report.findings)}`);
}
