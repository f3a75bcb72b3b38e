import {
  type AnyCredential,
  type EndorsementCredential,
  type HoursStatementCredential,
  isOfType,
  type Label,
  type Money,
  type WorkCredential,
} from '@kluscv/schema';
import type { ShownParts } from '../reading/shown-parts.ts';
import { printable } from '../terminal/terminal.ts';
import type { Speech } from '../terminal/speech.ts';

/** What the issuer states, in few words. Only of a credential whose signature was checked and passed. */
export function statement(credential: AnyCredential, speech: Speech): readonly string[] {
  const { words } = speech;
  const { issuer, credentialSubject } = credential;
  const [first = '', ...rest] = isOfType(credential, 'HoursStatementCredential')
    ? hours(credential, speech)
    : isOfType(credential, 'WorkEndorsementCredential')
      ? endorsement(credential, speech)
      : work(credential, speech);
  return [
    words.statedBy(`${issuer.name} (${issuer.id})`),
    `${credentialSubject.name ?? words.notShown}: ${first}`,
    ...rest,
  ].map((line) => printable(line));
}

/** What somebody else chose of what there is: what is not seen is said too. */
export function chosen(credential: AnyCredential, parts: ShownParts | undefined, { words }: Speech): readonly string[] {
  const { reviewsTotal, reviews = [] } = isOfType(credential, 'WorkCredential')
    ? credential.credentialSubject.workRecord
    : {};
  return [
    ...(parts === undefined ? [] : [words.chosenParts(parts.shown, parts.total)]),
    ...(reviewsTotal === undefined || reviewsTotal === 0 ? [] : [words.chosenReviews(reviews.length, reviewsTotal)]),
  ];
}

function work({ credentialSubject: { workRecord } }: WorkCredential, speech: Speech): readonly string[] {
  const { counts, workType, platform, period } = workRecord;
  const months = speech.words.months(period.first, period.last);
  return [`${counts.completed} × ${labelIn(workType.label, speech)}, ${platform.name}, ${months}`];
}

function endorsement({ credentialSubject }: EndorsementCredential, speech: Speech): readonly string[] {
  const { statement: words } = speech.words;
  const {
    attesterRole,
    month,
    text,
    workType,
    skills = [],
    learningOutcomes = [],
    endorses,
  } = credentialSubject.endorsement;
  const shown = [...skills, ...learningOutcomes].map(({ label }) => labelIn(label, speech));
  const about = workType === undefined ? '' : `, ${labelIn(workType.label, speech)}`;
  return [
    `${words.endorsed(words.roles[attesterRole], month)}${about}: “${text.replaceAll(/\s+/g, ' ')}”`,
    ...(shown.length > 0 ? [`${words.shown}: ${shown.join(', ')}`] : []),
    ...(endorses === undefined ? [] : [`${words.endorses}: ${endorses}`]),
  ];
}

function hours({ credentialSubject }: HoursStatementCredential, speech: Speech): readonly string[] {
  const { statement: words } = speech.words;
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
  if (gross !== undefined) lines.push(`${words.gross}: ${amount(gross, speech)}`);
  for (const { kind, paid } of expenses) lines.push(`${words.expenses[kind]}: ${amount(paid, speech)}`);
  return lines;
}

/** An amount in the smallest unit of its currency, as people write it. */
function amount({ amount: units, currency }: Money, { locale }: Speech): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(units / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function labelIn(label: Label, { locale }: Speech): string {
  return label[locale] ?? label['en'] ?? Object.values(label)[0] ?? '';
}
