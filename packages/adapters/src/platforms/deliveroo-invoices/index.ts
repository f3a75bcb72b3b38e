import { isObject } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { readInstant } from '../../text/calendar.ts';
import { defineAdapter } from '../../read/define-adapter.ts';
import { listAt, textAt } from '../../text/json-value.ts';
import { DELIVERY } from '../work-types.ts';

/** Invoices of a Deliveroo rider as JSON: shifts with the orders that were delivered in each. */
export const deliverooInvoices: Adapter = defineAdapter({
  id: 'deliveroo-invoices',
  title: "Deliveroo rider's invoices (JSON)",
  platform: { name: 'Deliveroo', url: 'https://deliveroo.com' },
  workTypes: { delivery: DELIVERY },
  entries: (document) => {
    const invoices = invoicesIn(document);
    return invoices?.flatMap((invoice) => listAt(invoice, 'shifts') ?? []);
  },
  refuse: (documents) => {
    const riders = new Set(documents.flatMap((document) => (invoicesIn(document) ?? []).map(riderOf)));
    return riders.size > 1
      ? 'These invoices carry the numbers of several riders. Hand over the invoices of one rider number at a time.'
      : undefined;
  },
  read: (shift) => {
    const start = readInstant(shift.get('Start'));
    if (start === undefined) return { unreadable: 'Start' };
    const end = readInstant(shift.get('End'));
    if (end === undefined || end < start) return { unreadable: 'End' };
    const orders = shift.get('Orders');
    if (!/^\d{1,4}(\.0)?$/.test(orders)) return { unreadable: 'Orders' };
    const hours = shift.get('Hours');
    if (hours !== '' && !/^\d{1,3}(\.\d{1,6})?$/.test(hours)) return { unreadable: 'Hours' };
    return {
      // The same invoice handed over twice, or a shift on two invoices, is the same shift.
      id: `${start}#${end}`,
      kind: 'order',
      workType: 'delivery',
      role: 'performer',
      outcome: 'completed',
      pieces: Math.trunc(Number(orders)),
      startAt: start,
      endAt: end,
      ...(Number(hours) === 0
        ? {}
        : { workedSeconds: Math.round(Number(hours) * 3600), workedBasis: 'billed' as const }),
    };
  },
});

/** The invoices of a document; of those with the same `hash`, which are the same paper, the first. */
function invoicesIn(document: unknown): readonly unknown[] | undefined {
  const list: readonly unknown[] = Array.isArray(document) ? document : [document];
  const invoices = list.filter(isInvoice);
  if (invoices.length === 0) return undefined;
  const hashes = new Set<string>();
  return invoices.filter((invoice) => {
    const hash = textAt(invoice, 'hash');
    if (hash !== '' && hashes.has(hash)) return false;
    hashes.add(hash);
    return true;
  });
}

function isInvoice(value: unknown): boolean {
  return (
    isObject(value) &&
    'riderId' in value &&
    (listAt(value, 'shifts') ?? []).every((shift) => isObject(shift) && 'Orders' in shift && 'Start' in shift) &&
    Array.isArray(value['shifts'])
  );
}

/** Only compared, never kept. */
function riderOf(invoice: unknown): string {
  return textAt(invoice, 'riderId');
}
