import type { RecognitionScope, TrustList } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { trustFrom, trustIssuers } from './lists.ts';

const did = 'did:web:platform.example';
const list = (name: string, entry: { since?: string; until?: string; name?: string } = {}): TrustList => ({
  $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
  name,
  issuers: [{ id: did, name: 'Klusplatform', ...entry }],
});

describe('trustFrom', () => {
  it.each([
    ['an issuer on the list', [list('A')], true, 'A'],
    ['the first day', [list('A', { since: '2025-07-01' })], true, 'A'],
    ['the last day', [list('A', { until: '2025-07-01' })], true, 'A'],
    ['the day after', [list('A', { until: '2025-06-30' })], false, 'A'],
    ['the day before', [list('A', { since: '2025-07-02' })], 'unknown', 'A'],
    ['a second list that still does', [list('A', { until: '2025-06-30' }), list('B')], true, 'B'],
    ['no list', [], 'unknown', undefined],
    [
      'a list of others',
      [{ ...list('A'), issuers: [{ id: 'did:web:other.example', name: 'Other' }] }],
      'unknown',
      undefined,
    ],
  ])('decides for %s', (_what, lists, trusted, name) => {
    const decision = trustFrom(lists).decide(did, '2025-07-01');
    expect(decision.trusted).toBe(trusted);
    expect(decision.entry?.list).toBe(name);
    expect(decision.because).toMatch(/\.$/);
  });

  it('takes an identifier as a name and never as a pattern', () => {
    const policy = trustFrom([list('A')]);
    for (const other of [
      'did:web:platformXexample',
      'did:web:platform.example.evil.example',
      'did:web:PLATFORM.example',
      'toString',
      '__proto__',
    ]) {
      expect(policy.decide(other, '2025-07-01').trusted).toBe('unknown');
    }
  });

  it('refuses a list that is none', () => {
    const broken = { ...list('A'), issuers: [{ id: 'platform.example' }] } as unknown as TrustList;
    expect(() => trustFrom([broken])).toThrow(expect.objectContaining({ code: 'trust.list' }));
  });

  const about = { name: 'Klusplatform', type: 'WorkCredential', platform: 'Klus', assurance: 'issuerSigned' } as const;
  const scoped = (scope: RecognitionScope): TrustList => ({
    ...list('A'),
    issuers: [{ id: did, name: 'Klusplatform', scope }],
  });

  it.each<[string, RecognitionScope, object | undefined]>([
    [
      'all that it names',
      { names: ['KLUSPLATFORM'], platforms: ['Klus', 'Other'], types: ['WorkCredential'] },
      undefined,
    ],
    ['another name', { names: ['Schoonwerk'] }, { scope: 'names', stated: 'Klusplatform' }],
    ['another platform', { platforms: ['Schoonwerk'] }, { scope: 'platforms', stated: 'Klus' }],
    ['another type', { types: ['WorkEndorsementCredential'] }, { scope: 'types', stated: 'WorkCredential' }],
    ['other figures', { assurance: ['selfDeclared'] }, { scope: 'assurance', stated: 'issuerSigned' }],
  ])('recognizes within a scope alone: %s', (_what, scope, outside) => {
    const { trusted, entry } = trustFrom([scoped(scope)]).decide(did, '2025-07-01', about);
    expect(trusted).toBe(outside === undefined ? true : 'unknown');
    expect(entry?.outside).toEqual(outside);
    // One list that recognizes it for this is enough.
    expect(trustFrom([scoped(scope), list('B')]).decide(did, '2025-07-01', about).trusted).toBe(true);
  });

  it('finds no statement outside of a scope that says nothing of it', () => {
    const policy = trustFrom([scoped({ platforms: ['Klus'], assurance: ['issuerSigned'] })]);
    const endorsement = { name: 'Klusplatform', type: 'WorkEndorsementCredential' };
    expect(policy.decide(did, '2025-07-01', endorsement).trusted).toBe(true);
  });

  it('says whose name another issuer uses', () => {
    const policy = trustFrom([scoped({ names: ['Klusplatform', 'De Klus'] })]);
    const stranger = 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';
    for (const name of ['Klusplatform B.V.', 'Klusplаtform', 'de klus']) {
      expect(policy.decide(stranger, '2025-07-01', { ...about, name })).toMatchObject({
        trusted: 'unknown',
        resembles: { did, by: 'name' },
      });
    }
    expect(policy.decide(stranger, '2025-07-01', { ...about, name: 'Schoonwerk' })).not.toHaveProperty('resembles');
    expect(policy.decide('did:web:platfrom.example', '2025-07-01', about)).toMatchObject({
      resembles: { by: 'address' },
    });
  });
});

describe('trustIssuers', () => {
  it('trusts those who are named and nobody else', () => {
    const policy = trustIssuers([did]);
    expect(policy.decide(did, '2025-07-01').trusted).toBe(true);
    expect(policy.decide('did:web:other.example', '2025-07-01').trusted).toBe('unknown');
    expect(policy.decide('did:web:p1atform.example', '2025-07-01')).toMatchObject({
      trusted: 'unknown',
      resembles: { did },
    });
  });

  it('refuses what is no DID', () => {
    expect(() => trustIssuers(['https://platform.example'])).toThrow(expect.objectContaining({ code: 'trust.issuer' }));
  });
});
