import { describe, expect, it } from 'vitest';
import { keyResolver, statusSourceFrom, verifyCredential } from '../index.ts';
import { trustFrom } from '../trust/index.ts';
import { createIssuer } from './index.ts';
import { countingRandom, fixturePlatform, NOW, RECORD } from '../platform.fixture.ts';

const platform = await fixturePlatform();

describe('createIssuer', () => {
  it('makes a first credential in three lines, which is a TEST that nobody accepts', async () => {
    const issuer = await createIssuer();
    const credential = await issuer.issue(RECORD, { subject: { name: 'Testa Voorbeeld' } });
    expect(issuer).toMatchObject({ test: true, issuer: { name: 'TEST platform', role: 'platform' } });
    expect(issuer.issuer.id).toMatch(/^did:key:z6Mk/);
    const report = await verifyCredential(credential, {
      resolver: keyResolver(),
      trust: { decide: () => ({ trusted: true, because: 'Everybody is trusted here.' }) },
      statusLists: statusSourceFrom([]),
      clock: () => '2999-01-01T00:00:00Z',
    });
    expect(report.findings.map(({ code }) => code)).toContain('issuer.test');
    expect(report.verdict).toBe('conditional');
    expect(report.credential?.type).toContain('TestCredential');
  });

  it('makes a new key every time', async () => {
    const [one, other] = await Promise.all([createIssuer(), createIssuer()]);
    expect(one.issuer.id).not.toBe(other.issuer.id);
  });

  it('calls a named issuer TEST too, as long as it has no key of its own', async () => {
    const { issuer } = await createIssuer({ issuer: { name: 'Klusplatform', role: 'cooperative' } });
    expect(issuer).toMatchObject({ name: 'TEST Klusplatform', role: 'cooperative' });
  });

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
    await expect(createIssuer({ signer: platform.signer })).rejects.toMatchObject({ code: 'issue.issuer' });
  });
});
