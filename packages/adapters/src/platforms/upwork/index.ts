import { isObject } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { type EntryReading, type ExportEntry, defineAdapter } from '../../read/define-adapter.ts';
import { listAt, memberAt, textAt } from '../../text/json-value.ts';
import { FREELANCE_FIXED, FREELANCE_HOURLY } from '../work-types.ts';
import { graphqlContract, webContract, type Contract } from './contract.ts';

/** An Upwork freelancer's contracts: the answer of the GraphQL interface, or the JSON behind the profile page. */
export const upwork: Adapter = defineAdapter({
  id: 'upwork',
  title: 'Upwork work history (GraphQL answer or profile JSON)',
  platform: { name: 'Upwork', url: 'https://www.upwork.com' },
  workTypes: { hourly: FREELANCE_HOURLY, fixed: FREELANCE_FIXED },
  ratingScale: { kind: 'stars', min: 1, max: 5 },
  // Dates have no time of day, so that no zone could change them.
  zone: 'UTC',
  entries: (document) => {
    const history =
      listAt(document, 'data.talentWorkHistory.workHistoryList') ??
      listAt(document, 'talentWorkHistory.workHistoryList') ??
      listAt(document, 'workHistoryList');
    if (history !== undefined) return history.filter((item) => isObject(memberAt(item, 'contract')));
    const items = listAt(document, 'pageItems') ?? (Array.isArray(document) ? (document as readonly unknown[]) : []);
    const found = items.filter((item) => isObject(item) && 'startedOn' in item && 'feedbackGiven' in item);
    return found.length === 0 ? undefined : found;
  },
  total: (document) => {
    const stated = ['totalItems', 'data.talentWorkHistory.totalCount', 'talentWorkHistory.totalCount', 'totalCount']
      .map((path) => textAt(document, path))
      .find((text) => /^\d{1,6}$/.test(text));
    return stated === undefined ? undefined : Number(stated);
  },
  read: (entry) => unitOf(entry.get('contract.id') === '' ? webContract(entry) : graphqlContract(entry), entry),
});

function unitOf(contract: Contract | { readonly unreadable: string }, entry: ExportEntry): EntryReading {
  if ('unreadable' in contract) return contract;
  const { id, isHourly, isEnded, startedOn, endedOn, hours, score, comment } = contract;
  return {
    ...(id === '' ? {} : { id }),
    kind: 'contract',
    workType: isHourly ? 'hourly' : 'fixed',
    role: 'performer',
    // A contract that is still open is work that is agreed, and not known to be done.
    outcome: isEnded ? 'completed' : statusOf(entry),
    ...(endedOn === undefined ? {} : { on: endedOn }),
    ...(endedOn === undefined && startedOn !== undefined ? { on: startedOn } : {}),
    // A fixed price comes with 0 hours, which means that nobody counted them.
    ...(isHourly && hours !== undefined && hours > 0
      ? { workedSeconds: Math.round(hours * 3600), workedBasis: 'billed' as const }
      : {}),
    ...(score === undefined ? {} : { rating: score }),
    ...(comment === undefined ? {} : { review: { text: comment } }),
  };
}

function statusOf(entry: ExportEntry): 'scheduled' | 'unknown' {
  const status = (entry.get('contract.status') || entry.get('status')).toUpperCase();
  return status === 'ACTIVE' || status === 'OPEN' || status === 'PAUSED' || status === '' ? 'scheduled' : 'unknown';
}
