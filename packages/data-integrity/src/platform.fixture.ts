// An invented platform with fixed keys, one record of work, and what a verifier brings along.
import type { Did, Instant, StatusEntry, TrustList, WorkCredential, WorkRecord } from '@kluscv/schema';
import {
  keyResolver,
  type PrivateJwk,
  type RandomSource,
  type SecuredCredential,
  type Signer,
  statusSourceFrom,
  type VerifyPresentationOptions,
} from '@kluscv/sdk';
import {
  allocateStatus,
  createStatusList,
  credentialFor,
  type CredentialOptions,
  didKeyFor,
  issueCredential,
  issueStatusList,
  revoke,
  signerFromJwk,
  statusListCredential,
  type StatusRegister,
} from '@kluscv/sdk/issue';
import { trustFrom } from '@kluscv/sdk/trust';

/** The key of RFC 8037, appendix A.1: everybody has it. */
export const ED25519_JWK: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
};

/** The key of RFC 7515, appendix A.3. */
export const P256_JWK: PrivateJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
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

export const NOW: Instant = '2025-07-01T12:00:00Z';
export const LIST_URL = 'https://platform.example/status/1';

/** Bytes that look random and are the same every time. */
export function countingRandom(seed = 1): RandomSource {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    });
}

/** A platform that can issue, and everything it needs for it. */
export interface FixturePlatform {
  readonly did: Did;
  readonly signer: Signer;
  readonly register: StatusRegister;
  readonly entry: StatusEntry;
  credential(overrides?: Partial<CredentialOptions>, record?: WorkRecord): WorkCredential;
  issue(overrides?: Partial<CredentialOptions>, record?: WorkRecord): Promise<SecuredCredential>;
  /** A list with nothing withdrawn, or with the platform’s one entry withdrawn. */
  list(options?: {
    readonly revoked?: boolean;
    readonly validFrom?: Instant;
    readonly validUntil?: Instant;
    readonly url?: string;
    readonly purpose?: StatusEntry['statusPurpose'];
  }): Promise<SecuredCredential>;
  readonly trustList: TrustList;
}

export async function fixturePlatform(jwk: PrivateJwk = ED25519_JWK): Promise<FixturePlatform> {
  const { did } = didKeyFor(jwk);
  const signer = await signerFromJwk(jwk);
  // Of its own for each, or two platforms would give out the same identifiers.
  const random = countingRandom(jwk.kty === 'OKP' ? 1 : 2);
  const { register, entry } = allocateStatus(createStatusList({ url: LIST_URL }), random);
  const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
  const credential: FixturePlatform['credential'] = (overrides, record = RECORD) =>
    credentialFor(record, {
      issuer,
      subject: { name: 'Testa Voorbeeld' },
      validFrom: '2025-07-01T00:00:00Z',
      validUntil: '2030-07-01T00:00:00Z',
      status: entry,
      random,
      ...overrides,
    });
  return {
    did,
    signer,
    register,
    entry,
    credential,
    issue: (overrides, record) => issueCredential(credential(overrides, record), { signer }),
    async list({ revoked = false, url = LIST_URL, purpose = 'revocation', ...times } = {}) {
      const book = { ...(revoked ? revoke(register, entry) : register), url, purpose };
      const { validFrom = '2025-07-01T00:00:00Z', validUntil = '2025-07-02T00:00:00Z' } = times;
      return issueStatusList(await statusListCredential(book, { issuer: did, validFrom, validUntil }), { signer });
    },
    trustList: {
      $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
      name: 'Voorbeeldlijst',
      issuers: [{ id: did, name: 'Klusplatform Voorbeeld' }],
    },
  };
}

/** A verifier that trusts the platform and has its status list at hand. */
export async function fixtureVerifier(platform: FixturePlatform): Promise<VerifyPresentationOptions> {
  return {
    page: 'no-page',
    resolver: keyResolver(),
    trust: trustFrom([platform.trustList]),
    statusLists: statusSourceFrom([await platform.list()]),
    clock: () => NOW,
  };
}
