// What the vectors are made of: an invented platform, its credential, its DID document, its status list, and a verifier that recognizes it.
import { gzipSync } from 'node:zlib';
import { base64url, ed25519Key, p256Key, type VectorKey } from './keys.ts';

/** Any JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const NOW = '2025-07-01T12:00:00Z';
export const DID = 'did:web:platform.example';
export const KID: string = `${DID}#key-1`;
export const LIST = 'https://platform.example/status/1';
/** The place of the credential in its list. In its byte, the mirrored place is another one. */
export const INDEX = 94_568;

export const platformKey: VectorKey = ed25519Key('platform.example');
export const platformP256: VectorKey = p256Key('platform.example');
export const strangerKey: VectorKey = ed25519Key('stranger.example');
export const strangerP256: VectorKey = p256Key('stranger.example');

const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.0/context.jsonld'];

export const record: Json = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Platform Example', url: 'https://platform.example/' },
  workType: { label: { en: 'Domestic cleaning', nl: 'Schoonmaak' } },
  counts: { unitKind: 'appointment', completed: 143 },
  hours: { minutes: 28_600, basis: 'approved' },
  period: { first: '2022-05', last: '2025-02', asOf: '2025-03-31' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

export const credential: Json = {
  '@context': CONTEXTS,
  id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10',
  type: ['VerifiableCredential', 'WorkCredential'],
  issuer: { id: DID, name: 'Platform Example', role: 'platform' },
  validFrom: '2025-06-30T09:00:00Z',
  validUntil: '2030-06-30T09:00:00Z',
  credentialSchema: { id: 'https://w3id.org/kluscv/1.0/work-credential.schema.json', type: 'JsonSchema' },
  credentialStatus: entry('revocation'),
  credentialSubject: {
    id: 'urn:uuid:8a1f6b0e-6a0e-4d54-8f0c-2b7d0a6f3c21',
    type: 'Worker',
    name: 'Voorbeeld, Testa',
    workRecord: record,
  },
};

/** What stands in a credential about its status. */
export function entry(statusPurpose: string, place: { readonly list?: string; readonly index?: string } = {}): Json {
  const { list = LIST, index = String(INDEX) } = place;
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: index,
    statusListCredential: list,
  };
}

/** A copy with other values at some JSON Pointers; `undefined` takes the member away. */
export function changed(document: Json, changes: Readonly<Record<string, unknown>>): Json {
  const copy = structuredClone(document) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() ?? '';
    const inner = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy);
    if (value === undefined) delete inner[last];
    else inner[last] = value;
  }
  return copy;
}

/** The credential, with changes. */
export const credentialWith = (changes: Readonly<Record<string, unknown>>): Json => changed(credential, changes);

/** A compact JWS of any header and any payload: text is taken as it is, so that even broken JSON can be signed. */
export function jws(
  payload: Json | string | Uint8Array,
  options: {
    readonly header?: Json | string;
    readonly key?: VectorKey;
    readonly signature?: (text: string) => Uint8Array;
  } = {},
): string {
  const { key = platformKey, header = headerOf(key) } = options;
  const text = `${base64url(written(header))}.${base64url(written(payload))}`;
  return `${text}.${base64url((options.signature ?? key.sign)(text))}`;
}

/** The header that an honest issuer writes. */
export function headerOf(key: VectorKey = platformKey, changes: Json = {}): Json {
  const kid = key === platformP256 || key === strangerP256 ? `${DID}#key-2` : KID;
  return changed({ alg: key.algorithm, typ: 'vc+jwt', cty: 'vc', kid }, changes);
}

function written(part: Json | string | Uint8Array): string | Uint8Array {
  return typeof part === 'string' || part instanceof Uint8Array ? part : JSON.stringify(part);
}

/** One key as a DID document lists it. */
export function method(name: string, key: VectorKey, changes: Json = {}): Json {
  const id = `${DID}#${name}`;
  return changed({ id, type: 'JsonWebKey', controller: DID, publicKeyJwk: key.jwk }, changes);
}

/** The DID document that the platform publishes, with changes. */
export function didDocument(changes: Json = {}): Json {
  return changed(
    {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
      id: DID,
      verificationMethod: [method('key-1', platformKey), method('key-2', platformP256)],
      assertionMethod: [KID, `${DID}#key-2`],
    },
    changes,
  );
}

/** How many places the lists of the vectors have: the fewest that the standard allows. */
export const PLACES = 131_072;

/** An encoded list with some places set. Bit 0 is the leftmost of the first byte. */
export function encodedList(set: readonly number[], places = PLACES): string {
  const bits = new Uint8Array(places / 8);
  for (const place of set) bits[place >> 3] = (bits[place >> 3] ?? 0) | (0x80 >> (place & 7));
  return `u${base64url(gzipped(bits))}`;
}

/** GZIP as every machine writes it: the header names no operating system. */
export function gzipped(bytes: Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 0xff;
  return packed;
}

/** The credential of a status list, with changes. */
export function statusList(changes: Json = {}, set: readonly number[] = []): Json {
  return changed(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: LIST,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: DID,
      validFrom: '2025-07-01T00:00:00Z',
      validUntil: '2025-07-08T00:00:00Z',
      credentialSubject: {
        id: `${LIST}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: encodedList(set),
        ttl: 300_000,
      },
    },
    changes,
  );
}

/** A verifier's list of whom it recognizes. */
export function trustList(...dids: readonly string[]): Json {
  return {
    $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
    name: 'Example list',
    issuers: dids.map((id) => ({ id, name: 'Platform Example' })),
  };
}

/** JSON in its canonical form (RFC 8785), of what holds no number but whole ones. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`;
}
