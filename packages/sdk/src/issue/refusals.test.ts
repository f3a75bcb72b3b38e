import type { AnyCredential, HoursStatement, WorkEndorsement, WorkRecord } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { countingRandom, fixturePlatform, RECORD } from '../platform.fixture.ts';
import { credentialFor, issueCredential, type Statement } from './issue-credential.ts';

const platform = await fixturePlatform();
const issuer = { id: platform.did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
const options = { issuer, validFrom: '2025-07-01T00:00:00Z', validUntil: '2025-09-01T00:00:00Z' } as const;
const of = (statement: Statement, more: object = {}): AnyCredential =>
  credentialFor(statement, { ...options, random: countingRandom(), ...more });

const endorsement: WorkEndorsement = {
  type: 'WorkEndorsement',
  attesterRole: 'client',
  text: 'Comes on time.',
  month: '2025-06',
};
const hours: HoursStatement = {
  type: 'HoursStatement',
  purpose: 'benefitSettlement',
  audience: { name: 'Gemeente Voorbeeld' },
  period: '2025-06',
  minutesTotal: 60,
  days: [{ on: '2025-06-30', minutes: 60 }],
  state: 'final',
};

async function refusal(credential: AnyCredential): Promise<unknown> {
  const refused: unknown = await issueCredential(credential, { signer: platform.signer }).catch(
    (error: unknown) => error,
  );
  const { code, message, details } = refused as { code: string; message: string; details: { problems: object[] } };
  expect(details.problems.length).toBeGreaterThan(0);
  const { pointer } = details.problems[0] as { pointer: string };
  expect(message).toContain(pointer);
  return [code, pointer];
}

const half = '\ud83d';
const record = (more: Partial<WorkRecord>): WorkRecord => ({ ...RECORD, ...more });

describe('half a character is not signed, wherever it stands', () => {
  it.each<[string, AnyCredential]>([
    ['/credentialSubject/name', of(RECORD, { subject: { name: `Testa ${half}` } })],
    ['/issuer/name', of(RECORD, { issuer: { ...issuer, name: `${half}platform` } })],
    ['/credentialSubject/workRecord/workType/label/nl', of(record({ workType: { label: { nl: `Klus\udc00` } } }))],
    [
      '/credentialSubject/workRecord/reviews/0/text',
      of(record({ reviewsTotal: 1, reviewsOffered: 1, reviews: [{ text: `Top ${half}!` }] })),
    ],
    ['/credentialSubject/endorsement/text', of({ ...endorsement, text: `${half}${half}` })],
    ['/credentialSubject/hoursStatement/audience/name', of({ ...hours, audience: { name: `Gemeente ${half}` } })],
  ])('%s', async (pointer, credential) => {
    const refused = (await refusal(credential)) as readonly string[];
    // Some places have a pattern of their own, which is looked at first.
    expect(['issue.text', 'issue.schema']).toContain(refused[0]);
    expect(refused[1]).toBe(pointer);
  });

  it('while whole ones are signed', async () => {
    const credential = of(RECORD, { subject: { name: 'Testa 😀' } });
    expect(await issueCredential(credential, { signer: platform.signer })).toHaveProperty('value');
  });
});

describe('a DID that nobody could look up is not signed', () => {
  it.each([
    'did:web:platform.example:8443',
    'did:web:platform.example%3a8443',
    'did:web:platform.example%3A443',
    'did:web:platform.example%3A0',
    'did:web:my_platform.example',
    'did:web:Platform.example',
    'did:web:platform.example.',
    'did:web:platform.example::issuers',
    'did:web:127.0.0.1',
    'did:web:platform',
    'did:web:platform.example:a%2Fb',
    'did:key:z6MkUnfinished',
    'did:jwk:e30',
    'did:example:platform',
  ])('%s', async (id) => {
    expect(await refusal(of(RECORD, { issuer: { ...issuer, id } }))).toEqual([
      expect.stringMatching(/^issue\.(did|schema)$/),
      '/issuer/id',
    ]);
  });

  it('nor one of a worker or of an addressee', async () => {
    const subject = { id: 'did:key:z6MkUnfinished' };
    expect(await refusal(of(RECORD, { subject }))).toEqual(['issue.did', '/credentialSubject/id']);
    const audience = { name: 'Gemeente', id: 'did:web:Gemeente.example' };
    expect(await refusal(of({ ...hours, audience }))).toEqual([
      'issue.did',
      '/credentialSubject/hoursStatement/audience/id',
    ]);
  });
});

describe('what lies after the day of signing is not signed', () => {
  const period = { first: '2025-01', last: '2025-06', asOf: '2025-07-03' };
  it.each<[string, AnyCredential]>([
    ['/credentialSubject/workRecord/period/asOf', of(record({ period }))],
    [
      '/credentialSubject/workRecord/coverage/to',
      of(record({ coverage: { ...RECORD.coverage, from: '2025-01', to: '2025-08' } })),
    ],
    ['/credentialSubject/endorsement/month', of({ ...endorsement, month: '2025-08' })],
    [
      '/credentialSubject/hoursStatement/period',
      of({ ...hours, period: '2025-08', days: [{ on: '2025-08-01', minutes: 60 }] }),
    ],
    [
      '/credentialSubject/hoursStatement/days/0/on',
      of({ ...hours, period: '2025-07', days: [{ on: '2025-07-09', minutes: 60 }] }),
    ],
  ])('%s', async (pointer, credential) => {
    expect(await refusal(credential)).toEqual([expect.stringMatching(/^issue\.(future|semantics)$/), pointer]);
  });

  it('though it may be tomorrow already where the platform is, and hours to come can be estimated', async () => {
    const tomorrow = record({ period: { first: '2025-01', last: '2025-07', asOf: '2025-07-01' } });
    const estimate = {
      ...hours,
      period: '2025-07',
      days: [{ on: '2025-07-09', minutes: 60 }],
      state: 'estimated',
    } as const;
    const late = { validFrom: '2025-06-30T23:30:00Z', validUntil: '2025-09-01T00:00:00Z' };
    for (const credential of [of(tomorrow, late), of(estimate)]) {
      expect(await issueCredential(credential, { signer: platform.signer })).toHaveProperty('value');
    }
  });
});
