// What the tests of this package share: an invented platform with the key of RFC 8037, which everybody has, and what it signs.
import type { Instant, TrustList, WorkPresentation, WorkRecord } from '@kluscv/schema';
import { presentationJson } from '@kluscv/schema';
import { render } from '@kluscv/pdf';
import type { SecuredCredential, Signer } from '@kluscv/sdk';
import { credentialFor, didKeyFor, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { createVerifier, type Verifier, type VerifierOptions } from './verifier.ts';

const JWK = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
} as const;

export const KEY: ReturnType<typeof didKeyFor> = didKeyFor(JWK);
export const SIGNER: Signer = await signerFromJwk(JWK, { verificationMethod: KEY.verificationMethod });
export const NOW: Instant = '2025-07-01T12:00:00Z';

export const TRUST: TrustList = {
  $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
  name: 'Voorbeeld',
  issuers: [{ id: KEY.did, name: 'Klusplatform Voorbeeld' }],
};

export const RECORD: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Klusplatform Voorbeeld', country: 'NL' },
  workType: { label: { nl: 'Schoonmaak', en: 'Cleaning' } },
  counts: { unitKind: 'shift', completed: 120 },
  hours: { minutes: 28_800, basis: 'approved' },
  period: { first: '2024-01', last: '2025-06', asOf: '2025-06-30' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

/** A signed credential. The number tells several apart. */
export function issued(number = 1): Promise<SecuredCredential> {
  const credential = credentialFor(RECORD, {
    issuer: { id: KEY.did, name: 'Klusplatform Voorbeeld', role: 'platform' },
    validFrom: '2025-06-30T12:00:00Z',
    subject: { name: 'Amina Voorbeeld' },
    random: (length) => new Uint8Array(length).fill(number),
  });
  return issueCredential(credential, { signer: SIGNER });
}

/** A presentation that a page can be drawn of. */
export async function presented(...numbers: readonly number[]): Promise<WorkPresentation> {
  const credentials = await Promise.all((numbers.length === 0 ? [1] : numbers).map(issued));
  return presentCredentials(credentials, {
    render: { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' },
  });
}

/** The same as it is embedded. */
export async function presentedText(...numbers: readonly number[]): Promise<string> {
  return presentationJson(await presented(...numbers));
}

/** A KlusCV. */
export async function kluscv(...numbers: readonly number[]): Promise<Uint8Array> {
  return render(await presented(...numbers));
}

/** A verifier that trusts the platform, on a fixed day, without any network. */
export function verifier(options: VerifierOptions = {}): Verifier {
  return createVerifier({ trust: [TRUST], at: NOW, ...options });
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Several arrays of bytes as one. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
