import type { WorkEndorsement, WorkRecord } from '@kluscv/schema';
import { createTestIssuer, credentialFor, type Statement } from '@kluscv/sdk/issue';
import { describe, expect, it } from 'vitest';
import { signingWarnings } from './signing-warnings.ts';

const { issuer } = await createTestIssuer();
const record: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Klusplatform Voorbeeld', country: 'NL' },
  workType: { label: { nl: 'Schoonmaak' } },
  counts: { unitKind: 'shift', completed: 12 },
  period: { first: '2024-01', last: '2025-06', asOf: '2025-06-30' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};
const endorsement: WorkEndorsement = {
  type: 'WorkEndorsement',
  attesterRole: 'client',
  text: 'Top.',
  month: '2025-06',
};

async function warned(statement: Statement, name = 'Testa Voorbeeld'): Promise<readonly string[]> {
  const random = (length: number) => new Uint8Array(length);
  const options = { issuer, validFrom: '2025-07-01T00:00:00Z', subject: { name }, random };
  return (await signingWarnings(credentialFor(statement, options))).map(({ code, pointer }) => `${code} ${pointer}`);
}

const reviewed = (text: string): WorkRecord => ({ ...record, reviewsTotal: 1, reviewsOffered: 1, reviews: [{ text }] });

describe('signingWarnings', () => {
  it('says nothing of ordinary work', async () => {
    expect(await warned(record)).toEqual([]);
    expect(await warned(endorsement)).toEqual([]);
    expect(await warned(reviewed('Топ! 😀 مرحبا'))).toEqual([]);
  });

  it('says where letters stand that cannot be drawn', async () => {
    expect(await warned(record, '山田 太郎')).toEqual(['warning.undrawable /credentialSubject/name']);
    expect(await warned(reviewed('Goed 🇳🇱'))).toEqual([
      'warning.undrawable /credentialSubject/workRecord/reviews/0/text',
    ]);
    expect(await warned({ ...endorsement, text: 'תודה' })).toEqual([
      'warning.undrawable /credentialSubject/endorsement/text',
    ]);
  });

  it('says which words may tell more than the work', async () => {
    expect(await warned({ ...endorsement, text: 'Was in re-integratie, werkt nu zelfstandig.' })).toEqual([
      'warning.sensitive /credentialSubject/endorsement/text',
    ]);
  });

  it.each([
    ['2025-06', '2025-09-30', 0],
    ['2025-06', '2025-10-01', 1],
    ['2024-06', '2025-06-30', 1],
  ])('of last work in %s and a record of %s: %d', async (last, asOf, count) => {
    expect(await warned({ ...record, period: { first: '2024-01', last, asOf } })).toHaveLength(count);
  });
});
