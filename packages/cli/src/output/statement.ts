import {
  type AnyCredential,
  type EndorsementCredential,
  type HoursStatementCredential,
  isOfType,
  type Label,
  type Money,
  type WorkCredential,
} from '@kluscv/schema';
import { printable } from './terminal.ts';
import { type Locale, WORDS } from './words.ts';

/** What the issuer states, in few words. Only of a credential whose signature was checked and passed. */
export function statement(credential: AnyCredential, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  const { issuer, validUntil, credentialSubject } = credential;
  const until = validUntil === undefined ? '' : `, ${words.validUntil(validUntil.slice(0, 10))}`;
  const [first = '', ...rest] = isOfType(credential, 'HoursStatementCredential')
    ? hours(credential, locale)
    : isOfType(credential, 'WorkEndorsementCredential')
      ? endorsement(credential, locale)
      : work(credential, locale);
  return [
    `${words.statedBy(issuer.name)} (${issuer.id}${until})`,
    `${credentialSubject.name ?? words.notShown}: ${first}`,
    ...rest,
  ].map((line) => printable(line));
}

function work({ credentialSubject: { workRecord } }: WorkCredential, locale: Locale): readonly string[] {
  const { counts, workType, platform, period } = workRecord;
  const months = WORDS[locale].months(period.first, period.last);
  return [`${counts.completed} × ${labelIn(workType.label, locale)}, ${platform.name}, ${months}`];
}

function endorsement({ credentialSubject }: EndorsementCredential, locale: Locale): readonly string[] {
  const { statement: words } = WORDS[locale];
  const {
    attesterRole,
    month,
    text,
    workType,
    skills = [],
    learningOutcomes = [],
    endorses,
  } = credentialSubject.endorsement;
  const shown = [...skills, ...learningOutcomes].map(({ label }) => labelIn(label, locale));
  const about = workType === undefined ? '' : `, ${labelIn(workType.label, locale)}`;
  return [
    `${words.endorsed(words.roles[attesterRole], month)}${about}: “${text.replaceAll(/\s+/g, ' ')}”`,
    ...(shown.length > 0 ? [`${words.shown}: ${shown.join(', ')}`] : []),
    ...(endorses === undefined ? [] : [`${words.endorses}: ${endorses}`]),
  ];
}

function hours({ credentialSubject }: HoursStatementCredential, locale: Locale): readonly string[] {
  const { statement: words } = WORDS[locale];
  const { audience, period, minutesTotal, days, gross, expenses = [], state } = credentialSubject.hoursStatement;
  const lines = [
    `${words.worked(Math.floor(minutesTotal / 60), minutesTotal % 60, period)} (${words.states[state]})`,
    words.forWhom(audience.id === undefined ? audience.name : `${audience.name}, ${audience.id}`),
  ];
  if (days !== undefined) {
    const listed = days.map(
      ({ on, minutes }) => `${on} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
    );
    lines.push(`${words.days}: ${listed.join(', ')}`);
  }
  if (gross !== undefined) lines.push(`${words.gross}: ${amount(gross, locale)}`);
  for (const { kind, paid } of expenses) lines.push(`${words.expenses[kind]}: ${amount(paid, locale)}`);
  return lines;
}

/** An amount in the smallest unit of its currency, as people write it. */
function amount({ amount: units, currency }: Money, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(units / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function labelIn(label: Label, locale: Locale): string {
  return label[locale] ?? label['en'] ?? Object.values(label)[0] ?? '';
}
