import type { WorkRecord } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { forgedJws, honestHeader } from '../forged-jws.fixture.ts';
import {
  documentResolver,
  type SecuredCredential,
  statusSourceFrom,
  verifyCredential,
  type VerifyOptions,
  verifyPresentation,
  type VerifyPresentationOptions,
} from '../index.ts';
import { didWebDocument, issueCredential, publicJwkOf, signerFromJwk } from '../issue/index.ts';
import { trustFrom } from '../trust/index.ts';
import {
  codesOf,
  ED25519_JWK,
  fixturePlatform,
  fixtureVerifier,
  P256_JWK,
  RECORD,
  type ShortReport,
  shortReport,
} from '../platform.fixture.ts';

const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const secured = await platform.issue();

const check = async (value: SecuredCredential | string, options: Partial<VerifyOptions> = {}): Promise<ShortReport> =>
  shortReport(value, { ...verifier, ...options });

describe('a credential in order', () => {
  it('is verified, with every check in its place', async () => {
    const report = await verifyCredential(secured, verifier);
    expect(report.verdict).toBe('verified');
    expect(codesOf(report.findings)).toEqual([
      'structure.follows',
      'proof.intact',
      'issuer.recognized',
      'validity.until',
      'status.in-force',
      'holder.not-bound',
      'semantics.agree',
    ]);
    expect(report.credential?.credentialSubject).toMatchObject({ workRecord: RECORD });
  });

  it('is verified with ES256 too', async () => {
    const other = await fixturePlatform(P256_JWK);
    expect(await verifyCredential(await other.issue(), await fixtureVerifier(other))).toMatchObject({
      verdict: 'verified',
    });
  });

  it('is verified from a did:web whose document is at hand', async () => {
    const did = 'did:web:platform.example';
    const signer = await signerFromJwk(ED25519_JWK, { verificationMethod: `${did}#key-1` });
    const web = { ...platform, signer, did };
    const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
    const { issueCredential } = await import('../issue/issue-credential.ts');
    const credential = await issueCredential(web.credential({ issuer, status: undefined as never }), { signer });
    const resolver = documentResolver([didWebDocument({ did, keys: [{ name: 'key-1', jwk: ED25519_JWK }] })]);
    const trust = trustFrom([{ ...platform.trustList, issuers: [{ id: did, name: issuer.name }] }]);
    expect(await verifyCredential(credential, { ...verifier, resolver, trust })).toMatchObject({ verdict: 'verified' });
  });
});

describe('what this verifier asks for', () => {
  it.each([
    ['no list', { trust: trustFrom([]) }, 'conditional', 'issuer.unknown'],
    [
      'a policy that says no',
      { trust: { decide: () => ({ trusted: false as const, because: 'No.' }) } },
      'conditional',
      'issuer.distrusted',
    ],
    [
      'a policy that says yes',
      { trust: { decide: () => ({ trusted: true as const, because: 'Yes.' }) } },
      'verified',
      'issuer.trusted',
    ],
    [
      'a recognition that ended',
      {
        trust: trustFrom([
          { ...platform.trustList, issuers: [{ id: platform.did, name: 'Oud', until: '2025-06-30' }] },
        ]),
      },
      'conditional',
      'issuer.no-longer-recognized',
    ],
    [
      'another name on the list',
      { trust: trustFrom([{ ...platform.trustList, issuers: [{ id: platform.did, name: 'Anders' }] }]) },
      'verified',
      'issuer.other-name',
    ],
    ['a clock 5 minutes behind', { clock: () => '2025-06-30T23:55:00Z' }, 'verified', 'validity.until'],
    ['a clock 6 minutes behind', { clock: () => '2025-06-30T23:54:59Z' }, 'indeterminate', 'validity.not-yet'],
    ['a clock before it begins', { clock: () => '2025-06-30T23:54:59Z' }, 'indeterminate', 'status.list.not-yet'],
  ])('%s', async (_what, options, verdict, code) => {
    const result = await check(secured, options);
    expect(result.codes).toContain(code);
    expect(result.verdict).toBe(verdict);
  });

  it.each([
    ['2030-07-01T00:04:59Z', 'verified', 'validity.until'],
    ['2030-07-01T00:05:00Z', 'conditional', 'validity.expired'],
    ['2031-01-01T00:00:00Z', 'conditional', 'validity.expired'],
  ])('at %s it is %s', async (now, verdict, code) => {
    const statusLists = statusSourceFrom([await platform.list({ validUntil: '2040-01-01T00:00:00Z' })]);
    const result = await check(secured, { clock: () => now, statusLists });
    expect(result.codes).toContain(code);
    expect(result.verdict).toBe(verdict);
  });

  it('never accepts a test, whoever made it', async () => {
    const secured = await platform.issue({ test: true });
    const result = await check(secured);
    expect(result.codes).toContain('issuer.test-refused');
    expect(result.verdict).toBe('rejected');
    // An issuer on no list is another thing: its credentials may be real.
    expect((await check(await platform.issue(), { trust: trustFrom([]) })).verdict).toBe('conditional');
    const told = await check(secured, { allowTest: true });
    expect(told.codes).toContain('issuer.test');
    expect(told.verdict).toBe('conditional');
  });

  it('says that figures contradict each other', async () => {
    const record: WorkRecord = { ...RECORD, period: { ...RECORD.period, first: '2025-07' } };
    const value = await forgedJws(honestHeader(), platform.credential({}, record));
    const report = await verifyCredential(value, verifier);
    expect(report.verdict).toBe('conditional');
    expect(report.findings.filter(({ check: id }) => id === 'semantics')).toMatchObject([
      { code: 'semantics.rule', pointer: '/credentialSubject/workRecord/period' },
    ]);
  });

  it.each([
    ['importedSelfSigned', 'workerExport', 'issuer.worker-export'],
    ['selfDeclared', 'manual', 'issuer.self-declared'],
  ] as const)('says who stands for the figures: %s', async (assurance, basis, code) => {
    const record: WorkRecord = { ...RECORD, assurance, coverage: { complete: 'unknown', basis } };
    expect((await check(await platform.issue({}, record))).codes).toContain(code);
  });

  it('relies on nothing that it would have to understand', async () => {
    const extensions = { 'https://platform.example/terms#rank': { label: { nl: 'Rang' }, value: 5, critical: true } };
    const record = { ...RECORD, extensions } as unknown as WorkRecord;
    const result = await check(await forgedJws(honestHeader(), platform.credential({}, record)));
    expect(result.codes).toContain('semantics.extension');
    expect(result.verdict).toBe('indeterminate');
  });

  it('rejects what ends before it begins', async () => {
    const value = await forgedJws(honestHeader(), platform.credential({ validUntil: '2025-01-01T00:00:00Z' }));
    expect(await check(value)).toMatchObject({
      verdict: 'rejected',
      codes: expect.arrayContaining(['validity.contradictory']) as unknown,
    });
  });

  it.each(['now', '', '2025-07-01T12:00:60Z', '2025-07-01', '2025-07-01T12:00:00+02:00', 5, undefined])(
    'refuses a clock that says %j',
    async (now) => {
      await expect(check(secured, { clock: () => now as string })).rejects.toMatchObject({ code: 'verify.clock' });
    },
  );
});

describe('the page', () => {
  const { page: _, ...without } = verifier;

  it('must be spoken of: leaving it out does not compile, and is refused', async () => {
    // @ts-expect-error nothing is said about the page
    await expect(verifyPresentation('', without)).rejects.toMatchObject({ code: 'verify.page' });
  });

  it.each([undefined, null, true, 'none', {}, { check: 'page' }])('is not %j', async (page) => {
    const options = { ...without, page } as unknown as VerifyPresentationOptions;
    await expect(verifyPresentation('', options)).rejects.toMatchObject({ code: 'verify.page' });
  });
});

describe('what the document of an issuer says', () => {
  const did = 'did:web:platform.example';
  const published = didWebDocument({ did, keys: [{ name: 'key-1', jwk: publicJwkOf(ED25519_JWK) }] });
  const issued = async (): Promise<SecuredCredential> => {
    const signer = await signerFromJwk(ED25519_JWK, { verificationMethod: `${did}#key-1` });
    const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
    return issueCredential(platform.credential({ issuer }), { signer });
  };
  const proofOf = async (document: object): Promise<unknown> => {
    const resolver = documentResolver([document]);
    const { verdict, findings } = await verifyCredential(await issued(), { ...verifier, resolver });
    return [verdict, ...findings.filter(({ check: id }) => id === 'proof')];
  };
  const withKey = (members: object): object => ({
    ...published,
    verificationMethod: published.verificationMethod?.map((method) => ({ ...method, ...members })),
  });

  it.each([
    ['proof.key.revoked', { revoked: '2025-06-01T00:00:00Z' }, '2025-06-01T00:00:00Z'],
    ['proof.key.revoked', { revoked: 'in January' }, '–'],
    ['proof.key.expired', { expires: '2025-06-01T00:00:00+02:00' }, '2025-06-01T00:00:00+02:00'],
  ])('rejects by %s what is younger than its key: %j', async (code, members, at) => {
    expect(await proofOf(withKey(members))).toMatchObject(['rejected', { code, details: { key: `${did}#key-1`, at } }]);
  });

  it.each([{ revoked: '2025-08-01T00:00:00Z' }, { expires: '2030-01-01T00:00:00Z' }])(
    'keeps what is older: %j',
    async (members) => {
      expect(await proofOf(withKey(members))).toMatchObject([expect.anything(), { code: 'proof.intact' }]);
    },
  );

  it('rejects if the issuer ended its identifier', async () => {
    expect(await proofOf({ ...published, deactivated: true })).toMatchObject([
      'rejected',
      { code: 'proof.issuer.deactivated', details: { issuer: did } },
    ]);
  });

  it('is not spoiled by one odd entry, and says so if the key may be that', async () => {
    const odd = { ...published, authentication: 5, verificationMethod: [...(published.verificationMethod ?? []), {}] };
    expect(await proofOf(odd)).toMatchObject([expect.anything(), { code: 'proof.intact' }]);
    expect(await proofOf({ ...odd, verificationMethod: [{}] })).toMatchObject([
      'indeterminate',
      { code: 'proof.issuer.malformed', details: { issuer: did, reason: 'did.key-unread' } },
    ]);
  });

  it('reaches the report with its cause', async () => {
    const failing = (error: 'unreachable' | 'refused', cause: string): VerifyOptions['resolver'] => ({
      methods: ['web'],
      async resolve() {
        return { ok: false, error, cause, message: 'Nothing.' };
      },
    });
    for (const [error, cause, code] of [
      ['unreachable', 'http.timeout', 'proof.issuer.unreachable'],
      ['refused', 'http.redirect', 'proof.issuer.malformed'],
    ] as const) {
      const report = await verifyCredential(await issued(), { ...verifier, resolver: failing(error, cause) });
      expect(report.findings).toContainEqual(
        expect.objectContaining({ code, details: { issuer: did, reason: cause } }),
      );
    }
  });
});
