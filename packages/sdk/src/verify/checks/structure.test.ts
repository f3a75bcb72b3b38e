import type { WorkRecord } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { forgedJws, honestHeader } from '../../forged-jws.fixture.ts';
import { keyResolver, type SecuredCredential, verifyCredential, type VerifyOptions } from '../../index.ts';
import { fixturePlatform, fixtureVerifier, RECORD, type ShortReport, shortReport } from '../../platform.fixture.ts';

const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const secured = await platform.issue();

const check = async (value: SecuredCredential | string, options: Partial<VerifyOptions> = {}): Promise<ShortReport> =>
  shortReport(value, { ...verifier, ...options });

/** What a schema takes for a proof. */
const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  verificationMethod: platform.signer.verificationMethod,
  proofPurpose: 'assertionMethod',
  proofValue: 'z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk9czhSePTFehP8c3PGfb6a22gkfUKLrqXYsrbmWsPxY3m2',
} as const;

describe('a credential that is not written as it must be', () => {
  const credential = platform.credential();
  const header = honestHeader();
  const json = JSON.stringify(credential);

  it.each([
    ['a member twice', () => forgedJws(header, json.replace('{', '{"id":"urn:uuid:x",')), 'structure.compact'],
    [
      'a member twice deep inside',
      () => forgedJws(header, json.replace('"completed":120', '"completed":120,"completed":12')),
      'structure.compact',
    ],
    [
      'a header member twice',
      () => forgedJws(JSON.stringify(header).replace('{', '{"alg":"EdDSA",'), credential),
      'structure.compact',
    ],
    ['a byte order mark', () => forgedJws(header, `\uFEFF${json}`), 'structure.compact'],
    ['no JSON', () => forgedJws(header, 'credential'), 'structure.compact'],
    ['a list', () => forgedJws(header, '[]'), 'structure.compact'],
    ['depth without end', () => forgedJws(header, `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`), 'structure.compact'],
    ['__proto__', () => forgedJws(header, json.replace('{', '{"__proto__":{"id":"x"},')), 'structure.compact'],
    ['too much', () => forgedJws(header, { ...credential, name: 'x'.repeat(300_000) }), 'structure.compact'],
    ['four parts', () => `${secured.value}.AAAA`, 'structure.compact'],
    ['two parts', () => secured.value.split('.').slice(0, 2).join('.'), 'structure.compact'],
    ['a space in front', () => ` ${secured.value}`, 'structure.compact'],
    ['a line break behind', () => `${secured.value}\n`, 'structure.compact'],
    ['a space inside', () => secured.value.replace('.', ' .'), 'structure.compact'],
    ['padding', () => `${secured.value}==`, 'structure.compact'],
    ['a second spelling of the last character', () => secondSpelling(secured.value), 'structure.compact'],
    ['base64 instead of base64url', () => secured.value.replace('_', '/').replace('-', '+'), 'structure.compact'],
    ['nothing', () => '', 'structure.compact'],
    ['a vc claim', () => forgedJws(header, { ...credential, vc: credential }), 'structure.legacy'],
    ['a vp claim', () => forgedJws(header, { ...credential, vp: {} }), 'structure.legacy'],
    ['an unknown member', () => forgedJws(header, { ...credential, comment: 'x' }), 'structure.schema'],
    ['a proof of its own', () => forgedJws(header, { ...credential, proof: PROOF }), 'structure.schema'],
    [
      'an unknown member in the record',
      () => forgedJws(header, platform.credential({}, { ...RECORD, earnings: 5 } as WorkRecord)),
      'structure.schema',
    ],
    [
      'another context',
      () => forgedJws(header, { ...credential, '@context': ['https://www.w3.org/ns/credentials/v2'] }),
      'structure.schema',
    ],
    ['another type', () => forgedJws(header, { ...credential, type: ['VerifiableCredential'] }), 'structure.schema'],
    ['no issuer', () => forgedJws(header, { ...credential, issuer: undefined }), 'structure.schema'],
    [
      'a day that does not exist',
      () => forgedJws(header, { ...credential, validFrom: '2025-02-30T00:00:00Z' }),
      'structure.schema',
    ],
    [
      'an embedded proof as well',
      () => forgedJws(header, { ...credential, proof: { type: 'DataIntegrityProof' } }),
      'structure.schema',
    ],
  ])('%s', async (_what, make, code) => {
    const result = await check(await make());
    expect(result.codes).toContain(code);
    expect(result.verdict).toBe('rejected');
  });

  it('asks nobody about what is malformed', async () => {
    const asked: string[] = [];
    const resolver = {
      methods: ['key'],
      resolve(did: string) {
        asked.push(did);
        return keyResolver().resolve(did);
      },
    };
    await check(await forgedJws(header, { ...credential, comment: 'x' }), { resolver });
    expect(asked).toEqual([]);
  });

  it('names another format', async () => {
    const other = { format: 'data-integrity', value: '{}' } as unknown as SecuredCredential;
    expect(await check(other)).toMatchObject({
      verdict: 'rejected',
      codes: expect.arrayContaining(['structure.format']) as unknown,
    });
    for (const broken of [{ format: 'toString', value: '' }, { format: 'vc+jwt', value: 5 }, { format: 'vc+jwt' }]) {
      expect(await check(broken as SecuredCredential)).toMatchObject({ verdict: 'rejected' });
    }
  });

  it.each([
    ['one that is known to be newer', '1.1', 'indeterminate', 'structure.newer'],
    ['much newer', '1.999', 'indeterminate', 'structure.newer'],
    ['another major one', '2.0', 'indeterminate', 'structure.newer'],
    ['an older one', '0.9', 'rejected', 'structure.schema'],
    ['none', '1.x', 'rejected', 'structure.schema'],
  ])('version %s (%s)', async (_what, version, verdict, code) => {
    const schema = { type: 'JsonSchema', id: `https://w3id.org/kluscv/${version}/work-credential.schema.json` };
    const value = await forgedJws(header, {
      ...credential,
      credentialSchema: schema,
      somethingNew: version.startsWith('1.'),
    });
    expect(await check(value)).toMatchObject({ verdict, codes: expect.arrayContaining([code]) as unknown });
  });

  it('a newer version does not excuse a broken seal', async () => {
    const schema = { type: 'JsonSchema', id: 'https://w3id.org/kluscv/1.7/work-credential.schema.json' };
    const [head, , signature] = secured.value.split('.');
    const payload = Buffer.from(JSON.stringify({ ...credential, credentialSchema: schema })).toString('base64url');
    const result = await check(`${head}.${payload}.${signature}`);
    expect(result.codes.slice(0, 2)).toEqual(['structure.newer', 'proof.mismatch']);
    expect(result.verdict).toBe('rejected');
  });

  function secondSpelling(value: string): string {
    // 64 bytes end in a character of which only two bits count.
    const last = value.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    return value.slice(0, -1) + alphabet[alphabet.indexOf(last) ^ 1];
  }
});

describe('registered claims', () => {
  const credential = platform.credential();
  const { id, issuer, credentialSubject } = credential;
  const honest = {
    iss: issuer.id,
    sub: credentialSubject.id,
    jti: id,
    nbf: 1_751_328_000,
    exp: 1_909_094_400,
    iat: 1_751_328_001,
  };

  it('may repeat what the credential says', async () => {
    const report = await verifyCredential(await forgedJws(honestHeader(), { ...credential, ...honest }), verifier);
    expect(report.verdict).toBe('verified');
    expect(report.credential).toEqual(credential);
  });

  it.each([
    ['iss', 'did:web:evil.example'],
    ['iss', { id: issuer.id }],
    ['sub', 'urn:uuid:other'],
    ['jti', 'urn:uuid:other'],
    ['nbf', honest.nbf + 1],
    ['nbf', String(honest.nbf)],
    ['nbf', '2025-07-01T00:00:00Z'],
    ['exp', honest.exp + 1],
    ['exp', null],
    ['iat', '1751328000'],
    ['iat', -1],
  ])('may not contradict it: %s %j', async (claim, value) => {
    const result = await check(await forgedJws(honestHeader(), { ...credential, ...honest, [claim]: value }));
    expect(result).toMatchObject({
      verdict: 'rejected',
      codes: expect.arrayContaining(['structure.claim']) as unknown,
    });
  });

  it('may not say that it ends if the credential does not', async () => {
    const { validUntil: _end, ...endless } = credential;
    expect(await check(await forgedJws(honestHeader(), { ...endless, exp: honest.exp }))).toMatchObject({
      verdict: 'rejected',
    });
  });
});
