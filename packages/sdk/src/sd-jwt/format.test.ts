import type { WorkCredential, WorkRecord } from '@kluscv/schema';
import { SDJwtInstance } from '@sd-jwt/core';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { createHash, createPublicKey, verify as verifyBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyCredential, verifyPresentation } from '../index.ts';
import { issueCredential, publicJwkOf, signerFromJwk } from '../issue/index.ts';
import {
  countingRandom,
  ED25519_JWK,
  fixturePlatform,
  fixtureVerifier,
  NOW,
  P256_JWK,
  RECORD,
} from '../platform.fixture.ts';
import { hideableClaims, presentSdJwt, sdJwtFormat, type SdJwtFormatId, sdJwtReader } from './index.ts';

const FORMATS: readonly SdJwtFormatId[] = ['vc+sd-jwt', 'dc+sd-jwt'];
const ASKED = { audience: 'https://employer.example', nonce: 'n-0S6_WzA2Mj' } as const;

const record: WorkRecord = {
  ...RECORD,
  reviewsTotal: 3,
  reviewsOffered: 3,
  reviews: ['Comes on time.', 'Works with care.', 'Asked again.'].map((text) => ({
    text,
    lang: 'en',
    month: '2025-05',
  })),
};

const RECORD_AT = '/credentialSubject/workRecord';
const ALWAYS = /\/(name|hours|reviews(\/\d)?)$/;
/** Claims of which the standard leaves it to the issuer whether they can be hidden. */
const OPTIONAL: Partial<WorkRecord> = {
  team: { units: 10, role: 'member' },
  acquiredBy: 'worker',
  deliverables: [{ label: { en: 'Offices cleaned' }, count: 12 }],
};

const platform = await fixturePlatform();
const verifier = { ...(await fixtureVerifier(platform)), formats: FORMATS.map(sdJwtReader) };
const holder = await signerFromJwk(P256_JWK);

const issue = (id: SdJwtFormatId, decoys = 0) =>
  issueCredential(platform.credential({}, record), {
    signer: platform.signer,
    format: sdJwtFormat(id, { random: countingRandom(7), holder: publicJwkOf(P256_JWK), decoys }),
  });
const binding = { signer: holder, ...ASKED, issuedAt: NOW };
function hasher(data: string | ArrayBuffer): Uint8Array {
  return createHash('sha256')
    .update(typeof data === 'string' ? data : new Uint8Array(data))
    .digest();
}

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

describe.each(FORMATS)('%s', (id) => {
  test('shows what was chosen and nothing else', async () => {
    const secured = await issue(id, 2);
    const pointers = (await hideableClaims(secured)).map(({ pointer }) => pointer).toSorted();
    expect(pointers).toEqual([
      '/credentialSubject/name',
      '/credentialSubject/workRecord/hours',
      '/credentialSubject/workRecord/reviews',
      '/credentialSubject/workRecord/reviews/0',
      '/credentialSubject/workRecord/reviews/1',
      '/credentialSubject/workRecord/reviews/2',
    ]);
    const shown = await presentSdJwt(secured, { show: ['/credentialSubject/workRecord/reviews/1'] });
    const report = await verifyCredential(shown, verifier);
    expect(report).toMatchObject({ verdict: 'verified', format: id });
    const { credentialSubject } = report.credential as WorkCredential;
    expect(credentialSubject).not.toHaveProperty('name');
    expect(credentialSubject.workRecord).not.toHaveProperty('hours');
    expect(credentialSubject.workRecord.reviews).toEqual([record.reviews?.[1]]);
    expect(shown.value).not.toContain('Testa');
    expect(await verifyPresentation(shown.value, verifier)).toMatchObject({ verdict: 'verified' });
  });

  test.each<['all' | readonly string[], readonly string[]]>([
    [
      'all',
      [`${RECORD_AT}/acquiredBy`, `${RECORD_AT}/deliverables`, `${RECORD_AT}/deliverables/0`, `${RECORD_AT}/team`],
    ],
    [[`${RECORD_AT}/team`], [`${RECORD_AT}/team`]],
    [[`${RECORD_AT}/deliverables`], [`${RECORD_AT}/deliverables`, `${RECORD_AT}/deliverables/0`]],
    [[`${RECORD_AT}/certificate`], []],
  ])('what the standard allows can be hidden too, if the issuer wants it: %j', async (alsoHideable, also) => {
    const credential = platform.credential({}, { ...record, ...OPTIONAL });
    const format = sdJwtFormat(id, { random: countingRandom(9), alsoHideable });
    const secured = await issueCredential(credential, { signer: platform.signer, format });
    const pointers = (await hideableClaims(secured)).map(({ pointer }) => pointer);
    expect(pointers.filter((pointer) => !ALWAYS.test(pointer)).toSorted()).toEqual([...also].toSorted());
    const whole = await verifyCredential(secured, verifier);
    expect(whole).toMatchObject({ verdict: 'verified', credential });
    const hidden = await verifyCredential(await presentSdJwt(secured, { show: [] }), verifier);
    expect(hidden).toMatchObject({ verdict: 'verified' });
    const { credentialSubject } = hidden.credential as WorkCredential;
    for (const member of ['team', 'acquiredBy', 'deliverables']) {
      expect(member in credentialSubject.workRecord).toBe(!also.includes(`${RECORD_AT}/${member}`));
    }
  });

  test.each([
    '/credentialSubject/workRecord/counts',
    '/credentialSubject/workRecord',
    '/issuer',
    '/credentialSubject/id',
    '',
    'team',
    `${RECORD_AT}/hours`,
    '/__proto__',
  ])('what must never be hidden, or always can, is not the issuer’s choice: %s', async (pointer) => {
    const format = sdJwtFormat(id, { random: countingRandom(9), alsoHideable: [pointer] });
    await expect(issueCredential(platform.credential(), { signer: platform.signer, format })).rejects.toMatchObject({
      code: 'issue.hideable',
    });
  });

  test('everything shown is the credential as it was', async () => {
    const credential = platform.credential({}, record);
    const format = sdJwtFormat(id, { random: countingRandom(9) });
    const secured = await issueCredential(credential, { signer: platform.signer, format });
    expect((await verifyCredential(secured, verifier)).credential).toEqual(credential);
  });

  test('the holder’s answer to the verifier’s question holds, once and for this verifier', async () => {
    const shown = await presentSdJwt(await issue(id), { show: ['/credentialSubject/name'], binding });
    const asking = (holder: object) => verifyCredential(shown, { ...verifier, holder: { ...ASKED, ...holder } });
    expect(codes(await asking({}))).toContain('holder.bound');
    expect((await asking({})).verdict).toBe('verified');
    expect(codes(await asking({ nonce: 'another' }))).toContain('holder.nonce');
    expect(codes(await asking({ audience: 'https://elsewhere.example' }))).toContain('holder.audience');
    const later = { ...verifier, holder: ASKED, clock: () => '2025-07-01T13:00:00Z' };
    expect(codes(await verifyCredential(shown, later))).toContain('holder.stale');
    const bare = await presentSdJwt(await issue(id), { show: [] });
    const missing = await verifyCredential(bare, { ...verifier, holder: ASKED });
    expect(missing.verdict).toBe('conditional');
    expect(codes(missing)).toContain('holder.missing');
  });

  test('an answer with another key, or over another choice, is rejected even unasked', async () => {
    const stranger = { ...binding, signer: await signerFromJwk({ ...P256_JWK, ...(await otherKey()) }) };
    const shown = await presentSdJwt(await issue(id), { show: ['/credentialSubject/name'], binding: stranger });
    expect(await verifyCredential(shown, verifier)).toMatchObject({ verdict: 'rejected' });
    const two = await presentSdJwt(await issue(id), {
      show: ['/credentialSubject/name', '/credentialSubject/workRecord/hours'],
      binding,
    });
    const parts = two.value.split('~');
    const fewer = { ...two, value: [...parts.slice(0, 1), ...parts.slice(2)].join('~') };
    const report = await verifyCredential(fewer, verifier);
    expect(report.verdict).toBe('rejected');
    expect(codes(report)).toContain('holder.mismatch');
  });

  test('@sd-jwt/sd-jwt-vc and @sd-jwt/core read ours', async () => {
    const key = createPublicKey({ key: { ...publicJwkOf(ED25519_JWK) }, format: 'jwk' });
    const config = {
      hasher,
      verifier: async (data: string, signature: string) =>
        verifyBytes(null, new TextEncoder().encode(data), key, Buffer.from(signature, 'base64url')),
    };
    const shown = await presentSdJwt(await issue(id), { show: ['/credentialSubject/name'] });
    const library = id === 'dc+sd-jwt' ? new SDJwtVcInstance(config) : new SDJwtInstance(config);
    const { payload } = await library.verify(shown.value);
    expect(payload).toMatchObject({ credentialSubject: { name: 'Testa Voorbeeld' } });
  });
});

/** What their libraries are told to issue as this platform. */
const ISSUING = {
  signAlg: 'EdDSA',
  signer: async (text: string) =>
    Buffer.from(await platform.signer.sign(new TextEncoder().encode(text))).toString('base64url'),
  hashAlg: 'sha-256' as const,
  hasher,
  saltGenerator: () => 'c2FsdA',
};

test('ours reads what @sd-jwt/core made', async () => {
  const library = new SDJwtInstance(ISSUING);
  const { credentialSubject, ...rest } = platform.credential({}, record);
  const value = await library.issue(
    { ...rest, credentialSubject: { ...credentialSubject } },
    { credentialSubject: { _sd: ['name'] } },
    { header: { typ: 'vc+sd-jwt', kid: platform.signer.verificationMethod } },
  );
  expect(await verifyCredential(value, verifier)).toMatchObject({ verdict: 'verified', format: 'vc+sd-jwt' });
});

test('ours reads what @sd-jwt/sd-jwt-vc made', async () => {
  const library = new SDJwtVcInstance(ISSUING);
  const { credentialSubject, ...rest } = platform.credential({}, record);
  const value = await library.issue(
    {
      ...rest,
      vct: 'https://w3id.org/kluscv/1.0/type-metadata/work-credential.json',
      iss: platform.did,
      credentialSubject: { ...credentialSubject },
    },
    { credentialSubject: { _sd: ['name'] } },
    { header: { kid: platform.signer.verificationMethod } },
  );
  expect(await verifyCredential(value, verifier)).toMatchObject({ verdict: 'verified', format: 'dc+sd-jwt' });
});

test('a claim that must never be hidden is not taken from a disclosure', async () => {
  const library = new SDJwtInstance(ISSUING);
  const credential: Record<string, unknown> = { ...platform.credential({}, record) };
  const value = await library.issue(credential, { _sd: ['validUntil'] } as Parameters<typeof library.issue>[1], {
    header: { typ: 'vc+sd-jwt', kid: platform.signer.verificationMethod },
  });
  const report = await verifyCredential(value, verifier);
  expect(report.verdict).toBe('rejected');
  expect(codes(report)).toContain('structure.disclosure');
});

test('is not read by a verifier that was not handed it', async () => {
  const { formats: _none, ...without } = verifier;
  expect(codes(await verifyCredential(await issue('vc+sd-jwt'), without))).toContain('structure.format');
});

test('one format does not pass for the other', async () => {
  const secured = await issue('vc+sd-jwt');
  const report = await verifyCredential({ ...secured, format: 'dc+sd-jwt' }, verifier);
  expect(report.verdict).toBe('rejected');
});

test('a pointer to nothing that can be hidden is refused', async () => {
  await expect(presentSdJwt(await issue('vc+sd-jwt'), { show: ['/issuer'] })).rejects.toMatchObject({
    code: 'present.pointer',
  });
});

test('decoys stand beside what is hidden', async () => {
  const digests = async (decoys: number) => {
    const payload = (await issue('vc+sd-jwt', decoys)).value.split('.')[1] ?? '';
    const { credentialSubject } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
      readonly credentialSubject: { readonly _sd: readonly string[] };
    };
    return credentialSubject._sd.length;
  };
  expect([await digests(0), await digests(3)]).toEqual([1, 4]);
});

async function otherKey(): Promise<Record<string, string>> {
  const { generateJwk } = await import('../issue/index.ts');
  return { ...(await generateJwk('ES256')) };
}
