import { describe, expect, it } from 'vitest';
import { keyResolver, statusSourceFrom, verifyCredential } from '../index.ts';
import { sdJwtFormat, sdJwtReader } from '../sd-jwt/index.ts';
import { trustFrom } from '../trust/index.ts';
import { createIssuer, createTestIssuer, type IssuerOptions } from './index.ts';
import { countingRandom, fixturePlatform, NOW, RECORD } from '../platform.fixture.ts';

const platform = await fixturePlatform();

describe('createTestIssuer', () => {
  it('makes a first credential in three lines, which is a TEST that nobody accepts', async () => {
    const issuer = await createTestIssuer();
    const credential = await issuer.issue(RECORD, { subject: { name: 'Testa Voorbeeld' } });
    expect(issuer).toMatchObject({ test: true, issuer: { name: 'TEST platform', role: 'platform' } });
    expect(issuer.issuer.id).toMatch(/^did:key:z6Mk/);
    const report = await verifyCredential(credential, {
      resolver: keyResolver(),
      trust: { decide: () => ({ trusted: true, because: 'Everybody is trusted here.' }) },
      statusLists: statusSourceFrom([]),
      clock: () => '2999-01-01T00:00:00Z',
    });
    expect(report.findings.map(({ code }) => code)).toContain('issuer.test-refused');
    expect(report.verdict).toBe('rejected');
    expect(report.credential?.type).toContain('TestCredential');
  });

  it('makes a new key every time', async () => {
    const [one, other] = await Promise.all([createTestIssuer(), createTestIssuer()]);
    expect(one.issuer.id).not.toBe(other.issuer.id);
  });

  it('calls a named issuer TEST too, since it has no key of its own', async () => {
    const { issuer } = await createTestIssuer({ issuer: { name: 'Klusplatform', role: 'cooperative' } });
    expect(issuer).toMatchObject({ name: 'TEST Klusplatform', role: 'cooperative' });
  });
});

describe('createIssuer', () => {
  it('issues for real with a key, by the clock and the randomness given', async () => {
    const { trustList, signer } = platform;
    const options = { signer, issuer: { name: 'Klusplatform Voorbeeld', role: 'platform' } as const, clock: () => NOW };
    const issuer = await createIssuer({ ...options, random: countingRandom() });
    const secured = await issuer.issue(RECORD);
    const again = await (await createIssuer({ ...options, random: countingRandom() })).issue(RECORD);
    expect(secured).toEqual(again);
    const report = await verifyCredential(secured, {
      resolver: keyResolver(),
      trust: trustFrom([trustList]),
      statusLists: statusSourceFrom([]),
      clock: () => NOW,
    });
    expect(report).toMatchObject({
      verdict: 'verified',
      credential: { validFrom: NOW, type: ['VerifiableCredential', 'WorkCredential'] },
    });
  });

  it('wants to know whose key it is', async () => {
    const options = { signer: platform.signer } as IssuerOptions;
    await expect(createIssuer(options)).rejects.toMatchObject({ code: 'issue.issuer' });
  });

  it('refuses a DID that is not the key’s', async () => {
    const issuer = { id: 'did:web:platform.example', name: 'Klusplatform', role: 'platform' } as const;
    await expect(createIssuer({ signer: platform.signer, issuer })).rejects.toMatchObject({ code: 'issue.issuer' });
    const own = { ...issuer, id: platform.did };
    expect((await createIssuer({ signer: platform.signer, issuer: own })).issuer).toEqual(own);
  });

  it('gives each credential a place, an end and the format', async () => {
    let next = 0;
    const status = {
      reserve: async (_purpose: string, count: number) =>
        Array.from({ length: count }, () => ({ ...platform.entry, statusListIndex: String((next += 1)) })),
    };
    const issuer = await createTestIssuer({
      format: sdJwtFormat('vc+sd-jwt', { random: countingRandom() }),
      status,
      validDays: 365,
      clock: () => NOW,
    });
    const secured = await issuer.issue(RECORD);
    expect(secured.format).toBe('vc+sd-jwt');
    const report = await verifyCredential(secured, {
      resolver: keyResolver(),
      trust: trustFrom([]),
      statusLists: statusSourceFrom([]),
      clock: () => NOW,
      formats: [sdJwtReader('vc+sd-jwt')],
    });
    expect(report.credential).toMatchObject({
      validUntil: '2026-07-01T12:00:00Z',
      credentialStatus: { statusListIndex: '1' },
    });
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d days', async (validDays) => {
    await expect(createTestIssuer({ validDays })).rejects.toMatchObject({ code: 'issue.days' });
  });
});
