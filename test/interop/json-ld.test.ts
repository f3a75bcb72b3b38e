// Other people's libraries, called as they come, verify what we issue with 200 reviews, see it withdrawn and expired, and refuse what was changed; and we
// read theirs. The network is a table of what the issuer and W3C publish.
// @ts-expect-error: it comes without types
import { checkStatus as checkListed, createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { defaultDocumentLoader, issue as theirIssue, verifyCredential as verifyDigitalBazaar } from '@digitalbazaar/vc';
import { dataIntegrityFormat, dataIntegrityReader } from '@kluscv/data-integrity';
import { type WorkRecord, workContext } from '@kluscv/schema';
import { statusSourceFrom, verifyCredential } from '@kluscv/sdk';
import {
  didKeyFor,
  entryBeside,
  issueCredential,
  issueStatusList,
  revoke,
  statusListCredential,
} from '@kluscv/sdk/issue';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, P256_JWK, RECORD } from '../support/platform.ts';

const CONTEXT = 'https://w3id.org/kluscv/1.0/context.jsonld';
const LONG: WorkRecord = {
  ...RECORD,
  reviewsTotal: 200,
  reviewsOffered: 200,
  reviews: Array.from({ length: 200 }, (_, index) => ({
    text: index < 100 ? 'Good work.' : `Good work, ${index}.`,
    month: '2025-05',
  })),
  endorsements: Array.from({ length: 20 }, () => ({
    attesterRole: 'trainer',
    text: 'Works neatly.',
    month: '2025-02',
  })),
};
/** Some of them ask no clock but their own. */
const TODAY = new Date().toISOString().slice(0, 10);
const day = (days: number): string =>
  `${new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;

const SUITES = [
  ['eddsa-rdfc-2022', ED25519_JWK, eddsaRdfc],
  ['ecdsa-rdfc-2019', P256_JWK, ecdsaRdfc],
] as const;

async function issuedWith(id: (typeof SUITES)[number][0], jwk: (typeof SUITES)[number][1]) {
  const platform = await fixturePlatform(jwk);
  const { register, entry, signer, did } = platform;
  const format = dataIntegrityFormat(id, { clock: () => day(-1) });
  const status = entryBeside(entry);
  const url = status.statusListCredential;
  const issue = async (days: number): Promise<Record<string, unknown>> => {
    const credential = platform.credential({ status, validFrom: day(-30), validUntil: day(days) }, LONG);
    const { value } = await issueCredential(credential, { signer, format });
    return JSON.parse(value) as Record<string, unknown>;
  };
  const list = async (withdrawn: boolean): Promise<object> => {
    const book = { ...(withdrawn ? revoke(register, entry) : register), url };
    const unsigned = await statusListCredential(book, { issuer: did, validFrom: day(-1), validUntil: day(1) });
    return JSON.parse((await issueStatusList(unsigned, { signer, format })).value) as object;
  };
  return { platform, status, url, issue, list };
}

/** The same credential, with one word of one review changed. */
function altered(credential: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(credential);
  expect(text).toContain('Good work, 150.');
  return JSON.parse(text.replace('Good work, 150.', 'Best work, 150.')) as Record<string, unknown>;
}

describe.each(SUITES)('%s', (id, jwk, cryptosuite) => {
  test('@digitalbazaar/vc and @digitalbazaar/vc-bitstring-status-list', async () => {
    const { platform, url, issue, list } = await issuedWith(id, jwk);
    const { did } = didKeyFor(jwk);
    const method = {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: platform.signer.verificationMethod,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: did.slice('did:key:'.length),
    };
    const controller = { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [method.id] };
    const loader = (published: object) => async (address: string) => {
      const own = new Map<string, object>([
        [CONTEXT, workContext],
        [method.id, method],
        [did, controller],
        [url, published],
      ]);
      const document = own.get(address);
      return document === undefined
        ? defaultDocumentLoader(address)
        : { contextUrl: null, documentUrl: address, document };
    };
    const suite = new DataIntegrityProof({ cryptosuite });
    const verified = async (credential: object, withdrawn = false) => {
      const documentLoader = loader(await list(withdrawn));
      const checkStatus = checkListed as (options: object) => Promise<object>;
      const result = (await verifyDigitalBazaar({
        credential: structuredClone(credential),
        suite,
        documentLoader,
        checkStatus,
      } as never)) as {
        readonly verified: boolean;
        readonly statusResult?: { readonly results?: { status: boolean }[] };
      };
      return { verified: result.verified, withdrawn: result.statusResult?.results?.[0]?.status };
    };
    const credential = await issue(30);
    expect(await verified(credential)).toEqual({ verified: true, withdrawn: false });
    expect(await verified(credential, true)).toMatchObject({ withdrawn: true });
    expect(await verified(altered(credential))).toMatchObject({ verified: false });
    expect(await verified(await issue(-1))).toMatchObject({ verified: false });
  });

  test('a list that @digitalbazaar/vc-bitstring-status-list made and @digitalbazaar/vc signed is read by us', async () => {
    const { platform, status, url, issue } = await issuedWith(id, jwk);
    const reader = dataIntegrityReader();
    const theirList = async (withdrawn: boolean) => {
      const make = createList as (options: object) => Promise<{ setStatus(index: number, on: boolean): void }>;
      const list = await make({ length: 131_072 });
      list.setStatus(Number(status.statusListIndex), withdrawn);
      const unsigned = (await (createCredential as (options: object) => Promise<object>)({
        id: url,
        list,
        statusPurpose: 'revocation',
        context: ['https://www.w3.org/ns/credentials/v2'],
      })) as Record<string, unknown>;
      const signer = {
        id: platform.signer.verificationMethod,
        algorithm: jwk.kty === 'OKP' ? 'Ed25519' : 'P-256',
        sign: ({ data }: { readonly data: Uint8Array }) => platform.signer.sign(data),
      };
      const credential = { ...unsigned, issuer: platform.did, validFrom: day(-1) };
      const suite = new DataIntegrityProof({ cryptosuite, signer, date: day(-1) });
      return JSON.stringify(await theirIssue({ credential, suite, documentLoader: defaultDocumentLoader } as never));
    };
    const codes = async (withdrawn: boolean) => {
      const { findings } = await verifyCredential(JSON.stringify(await issue(30)), {
        ...(await fixtureVerifier(platform)),
        clock: () => day(0),
        formats: [reader],
        statusLists: statusSourceFrom([await theirList(withdrawn)]),
      });
      return findings.flatMap(({ check, code }) => (check === 'status' ? [code] : []));
    };
    expect(await codes(false)).toEqual(['status.in-force']);
    expect(await codes(true)).toEqual(['status.revoked']);
  });
});

describe('@digitalcredentials/verifier-core, with the network that it asks for', () => {
  const published = new Map<string, object>();
  beforeEach(() => {
    published.clear();
    published.set(CONTEXT, workContext);
    // Its check of schemas knows no later draft than 2019, and prints that; it does not decide anything.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.stubGlobal('fetch', async (input: string | URL | Request) => {
      const found = published.get(input instanceof Request ? input.url : String(input));
      const headers = { 'content-type': 'application/ld+json' };
      return found === undefined ? new Response('', { status: 404 }) : new Response(JSON.stringify(found), { headers });
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('verifies, and sees what was withdrawn, has ended or was changed', { timeout: 60_000 }, async () => {
    const { verifyCredential: verifyCore } = await import('@digitalcredentials/verifier-core');
    const { issue, list, url } = await issuedWith('eddsa-rdfc-2022', ED25519_JWK);
    const log = async (credential: object) => {
      const answer = await verifyCore({ credential: structuredClone(credential) as never, knownDIDRegistries: [] });
      return {
        ...Object.fromEntries((answer.log ?? []).map(({ id, valid }) => [id, valid])),
        ...(answer.errors !== undefined && { error: answer.errors.map(({ name }) => name).join() }),
      };
    };
    const credential = await issue(30);
    published.set(url, await list(false));
    expect(await log(credential)).toMatchObject({ valid_signature: true, expiration: true, revocation_status: true });
    expect(await log(altered(credential))).toMatchObject({ error: 'invalid_signature' });
    expect(await log(await issue(-1))).toMatchObject({ valid_signature: true, expiration: false });
    published.set(url, await list(true));
    expect(await log(credential)).toMatchObject({ valid_signature: true, revocation_status: false });
  });
});

interface Ssi {
  verifyCredential(credential: string, options: string, contexts: string): Promise<string>;
}

/** Rust's `ssi`, as LearnCard's DIDKit brings it: for this machine, if there is one. */
const ssi = ((): Ssi | undefined => {
  try {
    return createRequire(import.meta.url)('@learncard/didkit-plugin-node-linux-x64-gnu') as Ssi;
  } catch {
    return undefined;
  }
})();

describe.skipIf(ssi === undefined)('Rust ssi (skipped on machines for which there is no DIDKit)', () => {
  // It reads no ecdsa-rdfc-2019, and looks neither at `validUntil` nor at status lists: it checks the proof, and says so.
  test('verifies eddsa-rdfc-2022, and sees what was changed', async () => {
    const { issue } = await issuedWith('eddsa-rdfc-2022', ED25519_JWK);
    const contexts = JSON.stringify({ [CONTEXT]: JSON.stringify(workContext) });
    const verified = async (credential: object) => {
      const answer = await ssi?.verifyCredential(JSON.stringify(credential), '{}', contexts);
      return JSON.parse(answer ?? '{}') as { readonly errors: readonly string[]; readonly checks: readonly string[] };
    };
    const credential = await issue(30);
    expect(await verified(credential)).toMatchObject({ checks: ['proof'], errors: [] });
    expect((await verified(altered(credential))).errors).not.toEqual([]);
  });
});
