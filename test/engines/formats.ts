// Issues and verifies one credential of each format. The same on every engine: Ed25519 signatures do not depend on chance, so with the same
// salts and the same time the credentials are the same to the byte.
import type { WorkRecord } from '@kluscv/schema';
import {
  keyResolver,
  type PrivateJwk,
  type ProofFormat,
  type RandomSource,
  statusSourceFrom,
  verifyCredential,
} from '@kluscv/sdk';
import { createIssuer, credentialFor, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { trustFrom } from '@kluscv/sdk/trust';
import { dataIntegrityFormat, dataIntegrityReader } from '@kluscv/data-integrity';
import { sdJwtFormat, sdJwtReader } from '@kluscv/sdk/sd-jwt';

/** The key of RFC 8037, appendix A.1. */
const ED25519: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};

/** The key of RFC 7515, appendix A.3. */
const P256: PrivateJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
};

const NOW = '2026-01-15T12:00:00Z';

const record: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Voorbeeld', country: 'NL' },
  workType: { label: { nl: 'Schoonmaak', en: 'Cleaning' } },
  counts: { unitKind: 'shift', completed: 412 },
  hours: { minutes: 98_880, basis: 'approved' },
  reviewsTotal: 2,
  reviewsOffered: 2,
  reviews: [
    { text: 'Toujours à l’heure, et très soigneuse. 😀', lang: 'fr', month: '2025-10' },
    { text: 'Прийшла вчасно.', lang: 'uk', month: '2025-11' },
  ],
  period: { first: '2022-01', last: '2025-12', asOf: '2026-01-10' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

/** What came of one format. */
export interface FormatResult {
  readonly name: string;
  readonly verdict: string;
  /** Of one changed character: never good. */
  readonly changed: string;
  /** SHA-256 of the secured text, where it does not depend on chance. */
  readonly hash?: string;
}

/** Issues, verifies and damages one credential of each format. */
export async function verifyEachFormat(): Promise<readonly FormatResult[]> {
  const results: FormatResult[] = [];
  for (const jwk of [ED25519, P256]) {
    const algorithm = jwk.kty === 'OKP' ? 'Ed25519' : 'ES256';
    for (const format of formatsOf(algorithm)) {
      results.push(await resultOf(`${format.name}, ${algorithm}`, format.format, jwk));
    }
  }
  return results;
}

function formatsOf(
  algorithm: 'Ed25519' | 'ES256',
): readonly { readonly name: string; readonly format?: ProofFormat }[] {
  const clock = (): string => NOW;
  const suites =
    algorithm === 'Ed25519' ? (['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const) : (['ecdsa-rdfc-2019'] as const);
  return [
    { name: 'vc+jwt' },
    { name: 'vc+sd-jwt', format: sdJwtFormat('vc+sd-jwt', { random: counting() }) },
    { name: 'dc+sd-jwt', format: sdJwtFormat('dc+sd-jwt', { random: counting() }) },
    ...suites.map((name) => ({ name, format: dataIntegrityFormat(name, { clock }) })),
  ];
}

async function resultOf(name: string, format: ProofFormat | undefined, jwk: PrivateJwk): Promise<FormatResult> {
  const signer = await signerFromJwk(jwk);
  const { issuer } = await createIssuer({ signer, issuer: { name: 'Voorbeeld', role: 'platform' } });
  const credential = credentialFor(record, { issuer, validFrom: '2026-01-10T00:00:00Z', random: counting() });
  const secured = await issueCredential(credential, { signer, ...(format !== undefined && { format }) });
  const options = {
    resolver: keyResolver(),
    trust: trustFrom([
      {
        $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
        name: 'Engines',
        issuers: [{ id: issuer.id, name: issuer.name }],
      },
    ]),
    statusLists: statusSourceFrom([]),
    clock: () => NOW,
    formats: [sdJwtReader('vc+sd-jwt'), sdJwtReader('dc+sd-jwt'), dataIntegrityReader()],
  };
  const middle = Math.floor(secured.value.length / 3);
  const other = secured.value[middle] === 'A' ? 'B' : 'A';
  const value = secured.value.slice(0, middle) + other + secured.value.slice(middle + 1);
  const [whole, changed] = [
    await verifyCredential(secured, options),
    await verifyCredential({ ...secured, value }, options),
  ];
  return {
    name,
    verdict: whole.verdict,
    changed: changed.verdict,
    ...(jwk.kty === 'OKP' && { hash: await hashOf(secured.value) }),
  };
}

/** Not random at all, so that what is issued is the same everywhere. */
function counting(): RandomSource {
  let next = 0;
  return (length) => Uint8Array.from({ length }, () => (next++ * 73) % 256);
}

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
