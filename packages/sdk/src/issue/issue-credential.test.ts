import { type Issuer, validateWorkCredential, type WorkCredential, type WorkRecord } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { credentialFor, issueCredential } from './issue-credential.ts';
import { countingRandom, fixturePlatform, P256_JWK, RECORD } from '../platform.fixture.ts';

const platform = await fixturePlatform();
const issuer: Issuer = { id: platform.did, name: 'Klusplatform Voorbeeld', role: 'platform' };
const options = { issuer, validFrom: '2025-07-01T00:00:00Z', random: countingRandom() };

describe('credentialFor', () => {
  it('makes a credential that its schema accepts, of nothing more than is given', () => {
    const credential = credentialFor(RECORD, options);
    expect(validateWorkCredential(credential)).toMatchObject({ ok: true });
    expect(Object.keys(credential)).toEqual([
      '@context',
      'id',
      'type',
      'issuer',
      'validFrom',
      'credentialSchema',
      'credentialSubject',
    ]);
    expect(Object.keys(credential.credentialSubject)).toEqual(['id', 'type', 'workRecord']);
  });

  it('gives every credential and every subject identifiers of their own', () => {
    const ids = Array.from({ length: 20 }, () => credentialFor(RECORD, options)).flatMap((credential) => [
      credential.id,
      credential.credentialSubject.id,
    ]);
    expect(new Set(ids).size).toBe(40);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('takes over what is given', () => {
    const subject = { id: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp', name: 'Testa Voorbeeld' };
    const until = { validUntil: '2030-07-01T00:00:00Z', status: platform.entry, test: true };
    const credential = credentialFor(RECORD, { ...options, ...until, subject });
    expect(validateWorkCredential(credential)).toMatchObject({ ok: true });
    expect(credential).toMatchObject({
      type: ['VerifiableCredential', 'WorkCredential', 'TestCredential'],
      validUntil: '2030-07-01T00:00:00Z',
      credentialStatus: platform.entry,
      credentialSubject: subject,
    });
  });
});

describe('issueCredential', () => {
  const credential = platform.credential();

  it.each<[string, WorkCredential, string]>([
    ['an unknown member', { ...credential, salary: 5 } as WorkCredential, 'issue.schema'],
    [
      'what must never be signed',
      platform.credential({}, { ...RECORD, licensePlate: 'AB-12' } as WorkRecord),
      'issue.schema',
    ],
    [
      'a proof of its own',
      {
        ...credential,
        proof: {
          type: 'DataIntegrityProof',
          cryptosuite: 'eddsa-rdfc-2022',
          verificationMethod: 'did:web:platform.example#key-1',
          proofPurpose: 'assertionMethod',
          proofValue: 'z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk9czhSePTFehP8c3PGfb6a22gkfUKLrqXYsrbmWsPxY3m2',
        },
      },
      'issue.schema',
    ],
    ['a direction mark in a name', platform.credential({ subject: { name: 'Testa\u202E' } }), 'issue.schema'],
    ['an instant without zone', platform.credential({ validFrom: '2025-07-01T00:00:00' }), 'issue.schema'],
    [
      'totals that do not agree',
      platform.credential({}, { ...RECORD, period: { ...RECORD.period, first: '2025-06', last: '2025-01' } }),
      'issue.semantics',
    ],
    ['an end before the beginning', platform.credential({ validUntil: '2025-06-30T00:00:00Z' }), 'issue.semantics'],
    [
      'another version',
      {
        ...credential,
        credentialSchema: { type: 'JsonSchema', id: 'https://w3id.org/kluscv/1.1/work-credential.schema.json' },
      },
      'issue.newer',
    ],
    ['another issuer', platform.credential({ issuer: { ...issuer, id: 'did:web:platform.example' } }), 'issue.issuer'],
  ])('refuses %s', async (_what, refused, code) => {
    await expect(issueCredential(refused, { signer: platform.signer })).rejects.toMatchObject({
      name: 'KlusError',
      code,
    });
  });

  it('says where the problems are', async () => {
    const refused = platform.credential({}, { ...RECORD, salary: 5 } as WorkRecord);
    const failure = await issueCredential(refused, { signer: platform.signer }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: expect.stringContaining('/credentialSubject/workRecord/salary') as unknown,
      details: { problems: [{ pointer: '/credentialSubject/workRecord/salary' }] },
    });
  });

  it('refuses more than a presentation can carry', async () => {
    const text = 'プロの仕事でした。'.repeat(100);
    const reviews = Array.from({ length: 100 }, () => ({ text }));
    const record: WorkRecord = { ...RECORD, reviewsTotal: 100, reviewsOffered: 100, reviews };
    await expect(platform.issue({}, record)).rejects.toMatchObject({ code: 'issue.too-large' });
  });

  it('refuses the key of another issuer', async () => {
    const other = await fixturePlatform(P256_JWK);
    await expect(issueCredential(credential, { signer: other.signer })).rejects.toMatchObject({ code: 'issue.issuer' });
  });
});
