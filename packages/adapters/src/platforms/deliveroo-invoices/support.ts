import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'deliveroo-invoices',
  source: 'Deliveroo, invoices as a union’s program wrote them (JSON); riders get PDFs',
  counted: 'orders, and the shifts they were in',
  months: 'the end of the shift (UTC)',
  hours: 'hours of the shifts, billed',
  workType: 'delivery',
  assurance: 'nobody but the export',
};
