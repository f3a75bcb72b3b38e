import { deflateSync, inflateSync } from 'node:zlib';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { cachedStatusSource, type Signer, statusSource, statusSourceFrom, verifyCredential } from '../index.ts';
import {
  allocateStatus,
  createStatusList,
  generateJwk,
  issueCredential,
  publicationHandler,
  revoke,
  signerFromJwk,
  type StatusRegister,
} from '../issue/index.ts';
import { forgedJws } from '../forged-jws.fixture.ts';
import { openTrustBundle, signTrustBundle } from '../trust/index.ts';
import { countingRandom, ED25519_JWK, fixturePlatform, fixtureVerifier, NOW, P256_JWK } from '../platform.fixture.ts';
import { issueTokenStatusList, presentSdJwt, sdJwtFormat, sdJwtReader, tokenStatusOf } from './index.ts';

const URL_ = 'https://platform.example/token-status/1';
const TIMES = { issuedAt: '2025-07-01T00:00:00Z', expiresAt: '2025-07-02T00:00:00Z' } as const;
const platform = await fixturePlatform();
const { signer } = platform;
const verifier = { ...(await fixtureVerifier(platform)), formats: [sdJwtReader('dc+sd-jwt')] };

async function issued(purpose: StatusRegister['purpose'], claim?: object) {
  const { register, entry } = allocateStatus(createStatusList({ url: URL_, purpose }), countingRandom(3));
  const status = (claim ?? tokenStatusOf(entry)) as ReturnType<typeof tokenStatusOf>;
  const format = sdJwtFormat('dc+sd-jwt', { random: countingRandom(9), status });
  const { credentialStatus: _bitstring, ...credential } = platform.credential();
  return { register, entry, secured: await issueCredential(credential, { signer, format }) };
}

/** A list as somebody else might sign it. */
async function signed(payload: object, { typ = 'statuslist+jwt', by = signer }: { typ?: string; by?: Signer } = {}) {
  const key = await importJWK({ ...ED25519_JWK }, 'EdDSA');
  return new SignJWT({ sub: URL_, iat: 1_751_328_000, exp: 1_751_414_400, ...payload })
    .setProtectedHeader({ alg: 'EdDSA', kid: by.verificationMethod, typ })
    .sign(key);
}
const packed = (bytes: number): string => deflateSync(new Uint8Array(bytes)).toString('base64url');
const statusOf = async (
  secured: Parameters<typeof verifyCredential>[0],
  lists: Parameters<typeof statusSourceFrom>[0],
) => {
  const report = await verifyCredential(secured, { ...verifier, statusLists: statusSourceFrom(lists) });
  return {
    verdict: report.verdict,
    codes: report.findings.flatMap(({ check, code }) => (check === 'status' ? [code] : [])),
  };
};

describe('a Token Status List', () => {
  it.each([
    ['revocation', 1, 'status.revoked'],
    ['suspension', 2, 'status.suspended'],
  ] as const)('says that a credential is in force, or not: %s', async (purpose, bits, code) => {
    const { register, entry, secured } = await issued(purpose);
    expect(decodeJwt(secured.value.split('~')[0] ?? '')).toMatchObject({
      status: { status_list: { idx: Number(entry.statusListIndex), uri: URL_ } },
    });
    const list = await issueTokenStatusList(register, { signer, ...TIMES });
    expect(await statusOf(secured, [list])).toEqual({ verdict: 'verified', codes: ['status.in-force'] });
    const withdrawn = await issueTokenStatusList(revoke(register, entry), { signer, ...TIMES });
    expect(await statusOf(secured, [withdrawn])).toEqual({ verdict: 'rejected', codes: [code] });
    // Nothing of the credential has to be shown for that.
    expect(await statusOf(await presentSdJwt(secured, { show: [] }), [withdrawn])).toMatchObject({
      verdict: 'rejected',
    });
    const { status_list: packed } = decodeJwt<{ status_list: { bits: number; lst: string } }>(withdrawn.value);
    expect(packed.bits).toBe(bits);
    const bytes = inflateSync(Buffer.from(packed.lst, 'base64url'));
    const at = Number(entry.statusListIndex) * bits;
    expect((bytes[Math.floor(at / 8)]! >> (at % 8)) & (2 ** bits - 1)).toBe(bits);
    expect(bytes.filter((byte) => byte !== 0)).toHaveLength(1);
  });

  it('is what jose verifies, with the header of the draft', async () => {
    const { register } = await issued('revocation');
    const { value } = await issueTokenStatusList(register, { signer, ...TIMES, ttl: 60 });
    const { x, kty, crv } = ED25519_JWK;
    const { protectedHeader } = await compactVerify(value, await importJWK({ x, kty, crv }, 'EdDSA'));
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: signer.verificationMethod, typ: 'statuslist+jwt' });
    expect(decodeJwt(value)).toMatchObject({ sub: URL_, iat: 1_751_328_000, exp: 1_751_414_400, ttl: 60 });
  });

  it('of another address counts for nothing, whatever a source answers', async () => {
    const { secured, entry } = await issued('revocation');
    const { register } = allocateStatus(createStatusList({ url: `${URL_}0` }), countingRandom(3));
    const elsewhere = await issueTokenStatusList(register, { signer, ...TIMES });
    const statusLists = { load: () => Promise.resolve({ ok: true as const, value: elsewhere }) };
    const { verdict, findings } = await verifyCredential(secured, { ...verifier, statusLists });
    expect(entry.statusListCredential).toBe(URL_);
    expect(verdict).toBe('indeterminate');
    expect(findings.map(({ code }) => code)).toContain('status.list.id');
  });

  it.each<[string, () => Promise<string>, string]>([
    [
      'of another address',
      () => signed({ sub: `${URL_}0`, status_list: { bits: 1, lst: packed(16_384) } }),
      'status.unreachable',
    ],
    [
      'of another type',
      () => signed({ status_list: { bits: 1, lst: packed(16_384) } }, { typ: 'JWT' }),
      'status.unreachable',
    ],
    [
      'by somebody else',
      async () => signed({ status_list: { bits: 1, lst: packed(16_384) } }, { by: await signerFromJwk(P256_JWK) }),
      'status.list.proof',
    ],
    [
      'signed with another key',
      async () => (await signed({ status_list: { bits: 1, lst: packed(16_384) } })).replace(/.{6}$/, 'AAAAAA'),
      'status.list.proof',
    ],
    [
      'of yesterday',
      () => signed({ exp: 1_751_330_000, status_list: { bits: 1, lst: packed(16_384) } }),
      'status.list.expired',
    ],
    [
      'of tomorrow',
      () => signed({ iat: 1_751_500_000, exp: 1_751_600_000, status_list: { bits: 1, lst: packed(16_384) } }),
      'status.list.not-yet',
    ],
    [
      'too short to keep people apart',
      () => signed({ status_list: { bits: 1, lst: packed(16) } }),
      'status.list.too-short',
    ],
    ['that is no list', () => signed({ status_list: { bits: 3, lst: packed(16_384) } }), 'status.list.malformed'],
    [
      'without a time',
      () => signed({ iat: 'now', status_list: { bits: 1, lst: packed(16_384) } }),
      'status.list.malformed',
    ],
    [
      'with an end that is no time',
      () => signed({ exp: 1e30, status_list: { bits: 1, lst: packed(16_384) } }),
      'status.list.malformed',
    ],
    [
      'that unpacks to more than it may',
      () => signed({ status_list: { bits: 1, lst: packed(17 * 1024 * 1024) } }),
      'status.list.malformed',
    ],
  ])('%s: never good', async (_what, list, code) => {
    const { secured } = await issued('revocation');
    const { verdict, codes } = await statusOf(secured, [await list()]);
    expect({ verdict, codes }).toEqual({ verdict: 'indeterminate', codes: [code] });
  });

  it('a status that nobody here knows, and a place beyond the end, are never good', async () => {
    const { secured } = await issued('revocation', { idx: 2, uri: URL_ });
    const lst = deflateSync(Uint8Array.from({ length: 131_072 }, (_, at) => (at === 2 ? 12 : 0))).toString('base64url');
    expect(await statusOf(secured, [await signed({ status_list: { bits: 8, lst } })])).toEqual({
      verdict: 'indeterminate',
      codes: ['status.unknown'],
    });
    const far = await issued('revocation', { idx: 140_000, uri: URL_ });
    expect(await statusOf(far.secured, [await signed({ status_list: { bits: 1, lst: packed(16_384) } })])).toEqual({
      verdict: 'indeterminate',
      codes: ['status.list.index'],
    });
  });

  it.each([
    ['no https', { idx: 1, uri: 'http://platform.example/1' }],
    ['no whole number', { idx: 1.5, uri: URL_ }],
    ['below nought', { idx: -1, uri: URL_ }],
    ['more than a place', { idx: 1, uri: URL_, more: 1 }],
    ['nothing', {}],
  ])('a place that is none (%s): not signed, and rejected', async (_what, claim) => {
    const status = claim as ReturnType<typeof tokenStatusOf>;
    expect(() => sdJwtFormat('dc+sd-jwt', { random: countingRandom(9), status })).toThrow(
      expect.objectContaining({ code: 'status.address' }),
    );
    const [jws = '', ...disclosures] = (await issued('revocation')).secured.value.split('~');
    const forged = await forgedJws(decodeProtectedHeader(jws), { ...decodeJwt(jws), status: { status_list: claim } });
    const report = await verifyCredential([forged, ...disclosures].join('~'), verifier);
    expect(report.verdict).toBe('rejected');
    expect(report.findings.map(({ code }) => code)).toContain('structure.schema');
  });

  it('stands beside a Bitstring Status List: both count', async () => {
    const { register, entry } = allocateStatus(createStatusList({ url: URL_ }), countingRandom(3));
    const format = sdJwtFormat('dc+sd-jwt', { random: countingRandom(9), status: tokenStatusOf(entry) });
    const secured = await issueCredential(platform.credential(), { signer, format });
    const own = await issueTokenStatusList(revoke(register, entry), { signer, ...TIMES });
    const { statusLists } = verifier;
    const both = { load: (url: string) => (url === URL_ ? statusSourceFrom([own]).load(url) : statusLists.load(url)) };
    const report = await verifyCredential(secured, { ...verifier, statusLists: both });
    expect(report.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['status.in-force', 'status.revoked']),
    );
    expect(report.verdict).toBe('rejected');
  });

  it('cannot say that there is a newer version', async () => {
    const register = createStatusList({ url: URL_, purpose: 'refresh' });
    await expect(issueTokenStatusList(register, { signer, ...TIMES })).rejects.toMatchObject({ code: 'issue.schema' });
  });

  it('is for dc+sd-jwt alone', () => {
    const status = { idx: 1, uri: URL_ };
    expect(() => sdJwtFormat('vc+sd-jwt', { random: countingRandom(), status })).toThrow(
      expect.objectContaining({ code: 'issue.schema' }),
    );
  });

  it('is published, fetched, and kept as long as it allows', async () => {
    const { register, secured } = await issued('revocation');
    const list = await issueTokenStatusList(register, { signer, ...TIMES, ttl: 60 });
    const handler = publicationHandler({
      document: { id: 'did:web:platform.example' },
      statusList: (url) => Promise.resolve(url === URL_ ? list : undefined),
    });
    const types: (string | null)[] = [];
    const fetched = statusSource({
      fetch: async (url, { headers }) => {
        const response = await handler(new Request(url, { headers: { ...headers } }));
        types.push(response.headers.get('content-type'));
        return response;
      },
    });
    let now = NOW;
    const statusLists = cachedStatusSource(fetched, { clock: () => now });
    const check = () => verifyCredential(secured, { ...verifier, statusLists, clock: () => now });
    for (const at of [NOW, '2025-07-01T12:00:59Z', '2025-07-01T12:01:00Z']) {
      now = at;
      expect(await check()).toMatchObject({ verdict: 'verified' });
    }
    expect(types).toEqual(['application/statuslist+jwt', 'application/statuslist+jwt']);
  });

  it('is in a trust bundle like any other list', async () => {
    const { register, secured } = await issued('revocation');
    const list = await issueTokenStatusList(register, { signer, ...TIMES });
    const archivist = await signerFromJwk(await generateJwk());
    const bundle = { createdAt: NOW, didDocuments: [], statusLists: [list], trustLists: [platform.trustList] };
    const opened = await openTrustBundle(await signTrustBundle(bundle, { signer: archivist }), {
      signers: [archivist.verificationMethod.split('#')[0] ?? ''],
      resolver: verifier.resolver,
    });
    if (!opened.ok) throw new Error(opened.message);
    const { statusLists, trust } = opened;
    expect(await verifyCredential(secured, { ...verifier, statusLists, trust })).toMatchObject({ verdict: 'verified' });
  });
});
