// Work credentials are everywhere in the tests; here are the other two types that the standard defines, on the whole road.
import type { HoursStatement, WorkEndorsement } from '@kluscv/schema';
import { presentationJson, envelope, type WorkPresentation } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { forgedJws, honestHeader } from '../forged-jws.fixture.ts';
import { verifyCredential, verifyPresentation } from '../index.ts';
import { credentialFor, type CredentialOptions, issueCredential, type Statement } from '../issue/index.ts';
import { presentCredentials } from '../present/index.ts';
import { presentationId } from '../present/present-credentials.ts';
import { codesOf, countingRandom, fixturePlatform, fixtureVerifier, RECORD } from '../platform.fixture.ts';
import { sdJwtFormat, sdJwtReader } from '../sd-jwt/index.ts';

const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const random = countingRandom(7);

const ENDORSEMENT: WorkEndorsement = {
  type: 'WorkEndorsement',
  attesterRole: 'trainer',
  text: 'Legt rustig uit en houdt de planning vast.',
  lang: 'nl',
  month: '2025-06',
  workType: { label: { en: 'Cleaning' } },
  skills: [{ label: { en: 'Leading a team' }, how: 'endorsed', attesterRole: 'trainer' }],
  learningOutcomes: [
    {
      scheme: 'local',
      label: { en: 'Plans a week' },
      level: { rank: 2, of: 3 },
      month: '2025-05',
      assessedBy: 'trainer',
    },
  ],
  endorses: 'urn:uuid:a0000000-0000-4000-8000-000000000001',
};

const HOURS: HoursStatement = {
  type: 'HoursStatement',
  purpose: 'benefitSettlement',
  audience: { name: 'Gemeente Voorbeeld', id: 'did:web:gemeente.example' },
  period: '2025-06',
  minutesTotal: 480,
  days: [{ on: '2025-06-03', minutes: 480 }],
  gross: { amount: 12_000, currency: 'EUR' },
  state: 'final',
};

const options: CredentialOptions = {
  issuer: { id: platform.did, name: 'Klusplatform Voorbeeld', role: 'school' },
  subject: { name: 'Testa Voorbeeld' },
  validFrom: '2025-07-01T00:00:00Z',
  validUntil: '2025-09-01T00:00:00Z',
  status: platform.entry,
  random,
};
const issue = (statement: Statement, more: Partial<CredentialOptions> = {}) =>
  issueCredential(credentialFor(statement, { ...options, ...more }), { signer: platform.signer });

describe('an endorsement', () => {
  it('is made, signed and verified', async () => {
    const credential = credentialFor(ENDORSEMENT, options);
    const report = await verifyCredential(await issueCredential(credential, { signer: platform.signer }), verifier);
    expect(report).toMatchObject({ verdict: 'verified', credential });
    expect(codesOf(report.findings)).toEqual([
      'structure.follows',
      'proof.intact',
      'issuer.recognized',
      'validity.until',
      'status.in-force',
      'holder.not-bound',
      'semantics.agree',
    ]);
  });

  it('stands beside the work in a presentation', async () => {
    const presentation = await presentCredentials([await platform.issue(), await issue(ENDORSEMENT)]);
    const report = await verifyPresentation(presentation, verifier);
    expect(report.verdict).toBe('verified');
    expect(report.credentials.map(({ credential }) => credential?.type[1])).toEqual([
      'WorkCredential',
      'WorkEndorsementCredential',
    ]);
  });

  it.each([
    ['what must never be signed', { ...ENDORSEMENT, birthDate: '1990-01-01' }, 'issue.schema', 'neverSigned.birthDate'],
    ['a telephone number', { ...ENDORSEMENT, text: 'Bel 06-12345678.' }, 'issue.semantics', 'neverSigned.contact'],
    ['a month to come', { ...ENDORSEMENT, month: '2025-08' }, 'issue.semantics', 'semantics.statement.future'],
    [
      'a level that is not there',
      {
        ...ENDORSEMENT,
        learningOutcomes: [{ ...ENDORSEMENT.learningOutcomes?.[0], level: { rank: 4, of: 3 } }],
      },
      'issue.semantics',
      'semantics.learning.level',
    ],
  ])('with %s is not issued, and not accepted from others', async (_, statement, code, rule) => {
    const credential = credentialFor(statement as WorkEndorsement, options);
    await expect(issueCredential(credential, { signer: platform.signer })).rejects.toMatchObject({
      code,
      details: { problems: [{ code: rule }] },
    });
    const { verdict, findings } = await verifyCredential(await forgedJws(honestHeader(), credential), verifier);
    expect(verdict).toBe(code === 'issue.schema' ? 'rejected' : 'conditional');
    expect(findings).toContainEqual(expect.objectContaining({ details: expect.objectContaining({ rule }) as unknown }));
  });

  it('of a newer version is not judged, and not issued', async () => {
    const newer = {
      ...credentialFor(ENDORSEMENT, options),
      credentialSchema: { type: 'JsonSchema' as const, id: 'https://w3id.org/kluscv/1.4/endorsement.schema.json' },
    };
    await expect(issueCredential(newer, { signer: platform.signer })).rejects.toMatchObject({ code: 'issue.newer' });
    const report = await verifyCredential(await forgedJws(honestHeader(), newer), verifier);
    expect(report.verdict).toBe('indeterminate');
    expect(codesOf(report.findings)).toContain('structure.newer');
  });

  it('that calls itself a work credential is none', async () => {
    const posing = { ...credentialFor(ENDORSEMENT, options), type: ['VerifiableCredential', 'WorkCredential'] };
    const report = await verifyCredential(await forgedJws(honestHeader(), posing), verifier);
    expect(report.verdict).toBe('rejected');
    expect(codesOf(report.findings)).toContain('structure.schema');
  });
});

describe('an hours statement', () => {
  it.each([
    ['its addressee, by name', 'Gemeente Voorbeeld', 'verified', 'validity.addressed'],
    ['its addressee, by DID', 'did:web:gemeente.example', 'verified', 'validity.addressed'],
    ['somebody else', 'Gemeente Elders', 'conditional', 'validity.other-addressee'],
    ['who does not say who it is', undefined, 'conditional', 'validity.addressee'],
  ])('is for one addressee alone: %s', async (_, addressee, verdict, code) => {
    const report = await verifyCredential(await issue(HOURS), {
      ...verifier,
      ...(addressee !== undefined && { addressee }),
    });
    expect(report.verdict).toBe(verdict);
    expect(codesOf(report.findings)).toContain(code);
    expect(report.credential?.credentialSubject).toMatchObject({ hoursStatement: HOURS });
  });

  it('is handed in by itself', async () => {
    const { value } = await issue(HOURS);
    const report = await verifyPresentation(value, { ...verifier, addressee: 'Gemeente Voorbeeld' });
    expect(report.verdict).toBe('verified');
  });

  it('has no place in a KlusCV, whoever put it there', async () => {
    const secured = [await platform.issue(), await issue(HOURS)];
    await expect(presentCredentials(secured)).rejects.toMatchObject({ code: 'present.purpose-bound' });
    const { id: _, ...honest } = await presentCredentials([await platform.issue()]);
    const content = {
      ...honest,
      verifiableCredential: secured.map(({ value }) => envelope({ format: 'vc+jwt', value })),
    };
    const forged: WorkPresentation = { ...content, id: await presentationId(content) };
    const report = await verifyPresentation(presentationJson(forged), { ...verifier, addressee: 'Gemeente Voorbeeld' });
    expect(report.verdict).toBe('rejected');
    expect(report.credentials.map(({ verdict, credential }) => [verdict, credential?.type[1]])).toEqual([
      ['verified', 'WorkCredential'],
      ['rejected', undefined],
    ]);
    expect(codesOf(report.credentials[1]?.findings ?? [])).toContain('structure.purpose-bound');
  });

  it.each([
    ['longer than 100 days', HOURS, { validUntil: '2026-07-01T00:00:00Z' }, 'semantics.statement.short-lived'],
    ['with days that do not add up', { ...HOURS, minutesTotal: 481 }, {}, 'semantics.statement.total'],
    ['correcting nothing', { ...HOURS, state: 'corrected' as const }, {}, 'semantics.statement.correction'],
    [
      'with a telephone number',
      { ...HOURS, audience: { name: 'Gemeente, bel 06-12345678' } },
      {},
      'neverSigned.contact',
    ],
  ])('%s is not issued', async (_, statement, more, rule) => {
    await expect(issue(statement, more)).rejects.toMatchObject({
      code: 'issue.semantics',
      details: { problems: [{ code: rule }] },
    });
  });

  it('without an end is not issued', async () => {
    const { validUntil: _, ...endless } = options;
    const credential = credentialFor(HOURS, endless);
    await expect(issueCredential(credential, { signer: platform.signer })).rejects.toMatchObject({
      code: 'issue.schema',
    });
  });

  it('takes the place of an earlier one', async () => {
    const supersedes = { id: 'urn:uuid:a0000000-0000-4000-8000-000000000002', reason: 'corrected' as const };
    const { value } = await issue({ ...HOURS, state: 'corrected' }, { supersedes });
    expect((await verifyCredential(value, verifier)).credential).toMatchObject({ supersedes });
  });

  it.each(['vc+sd-jwt', 'dc+sd-jwt'] as const)('is shown whole as %s', async (id) => {
    const credential = credentialFor(HOURS, options);
    const secured = await issueCredential(credential, { signer: platform.signer, format: sdJwtFormat(id, { random }) });
    expect(secured.value.split('~')).toHaveLength(2);
    const report = await verifyCredential(secured, {
      ...verifier,
      addressee: 'Gemeente Voorbeeld',
      formats: [sdJwtReader(id)],
    });
    expect(report).toMatchObject({ verdict: 'verified', credential });
  });
});

it('what is about work cannot be turned into another type by its name', async () => {
  const posing = {
    ...credentialFor(RECORD, options),
    type: ['VerifiableCredential', 'HoursStatementCredential'],
  };
  const report = await verifyCredential(await forgedJws(honestHeader(), posing), verifier);
  expect(report.verdict).toBe('rejected');
});
