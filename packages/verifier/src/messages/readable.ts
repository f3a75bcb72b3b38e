import { expectCall } from '@kluscv/schema/reading';
import { MESSAGES } from '../expected.ts';
import type { Month } from '@kluscv/schema';
import { siteOf } from '../answer/reasons.ts';
import { type Facts, FOREIGN_KINDS } from '../examination.ts';
import { CAUSES, type CauseCode } from './codes.ts';
import type { Messages } from './messages.ts';

/** What files are called in every language. */
const FORMATS: Readonly<Record<string, string>> = {
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
  office97: 'Office',
  outlookMessage: 'Outlook',
  odt: 'OpenDocument',
  ods: 'OpenDocument',
  pages: 'Pages',
  asic: 'ASiC',
  pkpass: 'Wallet',
  postscript: 'PostScript',
  heic: 'HEIC',
  icloud: 'iCloud',
};

/** Formats that are known by a word of the language. */
const WORDS: Readonly<Record<string, keyof Messages['formats']>> = { eml: 'mail', archive: 'unknown' };

/** `2026-01-04` → `4 January 2026` */
export function dateText(date: string, { months, date: form }: Messages): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return form(Number(day), months[Number(month) - 1] ?? month, year);
}

/** `2026-01` → `January 2026` */
export function monthText(month: Month, { months }: Messages): string {
  return `${months[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`;
}

/** `2026-01-04T12:30:00Z` → `4 January 2026, 12:30 UTC` */
export function timeText(instant: string, messages: Messages): string {
  expectCall('timeText', { instant: [instant, 'text'], messages: [messages, MESSAGES] });
  return `${dateText(instant, messages)}, ${instant.slice(11, 16)} UTC`;
}

/** `1234.5` → `1,234.5` */
export function numberText(value: number, { decimalSign, groupSign }: Messages): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const grouped = whole.length > 4 || groupSign === ',' ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, groupSign) : whole;
  return `${value < 0 ? '−' : ''}${grouped}${part === undefined ? '' : decimalSign + part}`;
}

/** A maker as a reader can know it: its website. Never an identifier that says nothing. */
export function makerText(did: string, { noSite }: Messages): string {
  return siteOf(did) ?? noSite;
}

/** Facts as a reader may see them: no identifiers, no addresses longer than a host, dates in words. A cause stands behind a comma, or not at all. */
export function readableFacts(facts: Facts, messages: Messages): Readonly<Record<string, string>> {
  const readable: Record<string, string> = {};
  for (const [name, value] of Object.entries(facts)) {
    const text = typeof value === 'number' ? numberText(value, messages) : value;
    readable[name] = readableFact(name, text, messages);
  }
  const { first, last } = facts;
  if (typeof first === 'string' && typeof last === 'string' && /^\d{4}-\d\d$/.test(first)) {
    readable['period'] = messages.range(monthText(first, messages), monthText(last, messages));
  }
  return readable;
}

function readableFact(name: string, text: string, messages: Messages): string {
  const checks: Readonly<Record<string, { readonly title: string }>> = messages.checks;
  if (name === 'check') return checks[text]?.title ?? text;
  if (name === 'reason') return causeText(text, messages);
  if (name === 'kind') return messages.foreign[FOREIGN_KINDS.find((kind) => kind === text) ?? 'verifiableCredential2'];
  if (name === 'format' || (/^(?:first|second)$/.test(name) && !/^\d/.test(text))) return formatText(text, messages);
  return plainText(text, messages);
}

function plainText(text: string, messages: Messages): string {
  if (/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(text)) return dateText(text, messages);
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/.test(text)) return `${dateText(text, messages)}, ${text.slice(11)}`;
  if (/^\d{4}-\d\d$/.test(text)) return monthText(text, messages);
  if (text.startsWith('did:')) return makerText(text, messages);
  return /^https?:\/\/([^/?#]+)/i.exec(text)?.[1] ?? text;
}

function formatText(format: string, { formats }: Messages): string {
  const words: Readonly<Record<string, string>> = formats;
  return FORMATS[format] ?? words[WORDS[format] ?? format] ?? format.toUpperCase();
}

/** What the causes of others come to, by what stands in their codes. */
const CAUSE_FORMS: readonly (readonly [RegExp, CauseCode])[] = [
  [/timeout|too-?slow/i, 'timeout'],
  [/offline|no-?network/i, 'offline'],
  [/status|not-?found/i, 'status'],
  [/redirect/i, 'redirect'],
  [/large|size/i, 'large'],
  [/address|private|refused|host|domain/i, 'address'],
  [/network|connect|unreachable|dns|reset/i, 'connection'],
  [/json|media|type|form|schema|utf/i, 'form'],
];

function causeText(code: string, { reasons }: Messages): string {
  const cause = CAUSES.find((known) => known === code) ?? CAUSE_FORMS.find(([form]) => form.test(code))?.[1];
  return cause === undefined ? '' : `, ${reasons[cause]}`;
}
