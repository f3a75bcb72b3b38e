import { readCompactJws } from '@kluscv/schema/reading';
import type { WorkRecord } from '@kluscv/schema';
import { createTestIssuer, joseFormat } from '@kluscv/sdk/issue';
import { expect, test } from 'vitest';
import { issuance, type IssuanceOptions } from './issuance.ts';

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
const subject = { id: 'urn:uuid:9daf53df-663a-4a97-921f-8b8f1da00bc0' };
const { signer } = await createTestIssuer();

async function issuerSaid(options: Pick<IssuanceOptions, 'issuer' | 'format'>): Promise<unknown> {
  const outcomes = issuance([{ statement: record, subject }], {
    ...options,
    clock: () => '2025-07-01T00:00:00Z',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  for await (const outcome of outcomes) {
    if (outcome.kind !== 'issued') throw outcome.error;
    expect(outcome.format).toBe('vc+jwt');
    const jws = readCompactJws(outcome.value);
    return jws.ok ? (jws.payload as { issuer?: unknown }).issuer : undefined;
  }
  return undefined;
}

test.each([
  ['nothing more', {}],
  ['its website', { url: 'https://platform.example' }],
  [
    'its register entries',
    { role: 'cooperative' as const, identifiers: [{ scheme: 'KvK' as const, value: '12345678' }] },
  ],
])('says of the issuer %s', async (_what, more) => {
  const said = await issuerSaid({ issuer: { signer, name: 'Voorbeeld', ...more } });
  const id = signer.verificationMethod.split('#')[0];
  expect(said).toEqual({ id, name: 'Voorbeeld', role: 'platform', ...more });
});

test('takes a proof format that is ready', async () => {
  expect(await issuerSaid({ issuer: { signer, name: 'Voorbeeld' }, format: joseFormat })).toMatchObject({
    name: 'Voorbeeld',
  });
});
