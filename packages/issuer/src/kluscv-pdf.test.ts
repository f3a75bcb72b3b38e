import { extract } from '@kluscv/pdf';
import type { WorkRecord } from '@kluscv/schema';
import { createTestIssuer } from '@kluscv/sdk/issue';
import { describe, expect, it } from 'vitest';
import { kluscvPdf, type KluscvPdfOptions } from './kluscv-pdf.ts';

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
const issuer = await createTestIssuer({ clock: () => '2025-07-01T12:00:00Z' });
const secured = await issuer.issue(record, { subject: { name: 'Amina Voorbeeld' } });

describe('kluscvPdf', () => {
  it('draws the same bytes of the same credentials, dated as the youngest', async () => {
    const bytes = await kluscvPdf([secured], { locale: 'nl' });
    expect(await kluscvPdf([secured], { locale: 'nl', renderedOn: '2025-07-01' })).toEqual(bytes);
    const extraction = extract(bytes);
    expect(extraction).toMatchObject({ ok: true, how: 'strict' });
    const text = extraction.ok ? new TextDecoder().decode(extraction.presentation) : '';
    expect(JSON.parse(text)).toMatchObject({ render: { locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' } });
  });

  it.each([
    [{ locale: 'xx' }],
    [{ locale: 'toString' }],
    [{}],
    [{ locale: 'nl', paper: 'a5' }],
    [{ locale: 'nl', renderedOn: '2025-02-30' }],
    [{ locale: 'nl', renderedOn: 'today' }],
  ])('refuses %j', async (options) => {
    await expect(kluscvPdf([secured], options as unknown as KluscvPdfOptions)).rejects.toMatchObject({
      name: 'KlusError',
      code: 'render.manifest',
    });
  });
});
