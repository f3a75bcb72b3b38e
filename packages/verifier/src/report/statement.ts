import {
  type EndorsementCredential,
  type HoursStatementCredential,
  isOfType,
  type Label,
  type Money,
  type WorkCredential,
} from '@kluscv/schema';
import type { Statement } from '../answer/document-answer.ts';
import type { Messages } from '../messages/messages.ts';
import { dateText, makerText, monthText, numberText } from '../messages/readable.ts';

/** The work that one part states, as cells of a table. Texts are in the reader’s language; figures also as numbers. */
export interface Work {
  readonly part: number;
  readonly person: string;
  /** What kind of work, or what kind of statement. */
  readonly work: string;
  readonly pieces: string;
  readonly completed?: number;
  readonly hours: string;
  readonly minutes?: number;
  readonly months: string;
  readonly first: string;
  readonly last: string;
  readonly platform: string;
  /** The name of a recognized maker; of another one with its website, since a name is chosen freely. */
  readonly maker: string;
  readonly figures: string;
  readonly validUntil: string;
}

/** What a part states, as cells of a table. */
export function workOf({ part, credential, recognized }: Statement, messages: Messages): Work {
  const { issuer, credentialSubject, validUntil } = credential;
  const shared = {
    part,
    person: credentialSubject.name ?? '',
    maker: recognized ? issuer.name : `${issuer.name} (${makerText(issuer.id, messages)})`,
    validUntil: validUntil?.slice(0, 10) ?? '',
    hours: '',
    pieces: '',
    figures: '',
    platform: '',
  };
  if (isOfType(credential, 'HoursStatementCredential')) {
    const { minutesTotal, period } = credential.credentialSubject.hoursStatement;
    return {
      ...shared,
      work: messages.statement.hoursStatement,
      hours: timeText(minutesTotal, messages),
      minutes: minutesTotal,
      ...monthsOf(period, period, messages),
    };
  }
  if (isOfType(credential, 'WorkEndorsementCredential')) {
    const { month, workType } = credential.credentialSubject.endorsement;
    const kind = workType === undefined ? '' : `: ${labelIn(workType.label, messages)}`;
    return { ...shared, work: `${messages.statement.endorsement}${kind}`, ...monthsOf(month, month, messages) };
  }
  const { counts, hours, workType, platform, period } = credential.credentialSubject.workRecord;
  return {
    ...shared,
    work: labelIn(workType.label, messages),
    pieces: piecesText(counts.completed, counts.unitKind, messages),
    completed: counts.completed,
    ...(hours !== undefined && { hours: timeText(hours.minutes, messages), minutes: hours.minutes }),
    ...monthsOf(period.first, period.last, messages),
    platform: platform.name,
    figures: messages.figures[figuresOf(credential)],
  };
}

/** What a part states, in lines. */
export function statementLines(statement: Statement, messages: Messages): readonly string[] {
  const { credential, shown } = statement;
  const { issuer, credentialSubject } = credential;
  const site = makerText(issuer.id, messages);
  const [first = '', ...rest] = isOfType(credential, 'HoursStatementCredential')
    ? hoursLines(credential, messages)
    : isOfType(credential, 'WorkEndorsementCredential')
      ? endorsementLines(credential, messages)
      : workLines(statement, messages);
  const { reviewsTotal = 0, reviews = [] } = isOfType(credential, 'WorkCredential')
    ? credential.credentialSubject.workRecord
    : {};
  return [
    messages.statedBy(`${issuer.name} (${site})`),
    `${credentialSubject.name ?? messages.notShown}${messages.colon} ${first}`,
    ...rest,
    ...(shown === undefined ? [] : [messages.chosenParts(shown.shown, shown.total)]),
    ...(reviewsTotal === 0 ? [] : [messages.chosenReviews(reviews.length, reviewsTotal)]),
  ];
}

function workLines(statement: Statement, messages: Messages): readonly string[] {
  const { pieces, work, platform, months, hours, figures } = workOf(statement, messages);
  const counted = `${messages.table.figures}${messages.colon} ${figures}`;
  return [
    `${pieces}, ${work}, ${platform}, ${months}`,
    `${hours === '' ? '' : `${messages.table.hours}${messages.colon} ${hours}. `}${counted}.`,
  ];
}

function endorsementLines({ credentialSubject }: EndorsementCredential, messages: Messages): readonly string[] {
  const { statement: words, quotes } = messages;
  const { attesterRole, month, text, workType, skills = [], learningOutcomes = [] } = credentialSubject.endorsement;
  const shown = [...skills, ...learningOutcomes].map(({ label }) => labelIn(label, messages));
  const about = workType === undefined ? '' : `, ${labelIn(workType.label, messages)}`;
  const said = `${quotes[0]}${text.replaceAll(/\s+/g, ' ')}${quotes[1]}`;
  return [
    `${words.endorsed(words.roles[attesterRole], monthText(month, messages))}${about}${messages.colon} ${said}`,
    ...(shown.length > 0 ? [`${words.shown}${messages.colon} ${shown.join(', ')}`] : []),
  ];
}

function hoursLines({ credentialSubject }: HoursStatementCredential, messages: Messages): readonly string[] {
  const { statement: words, colon } = messages;
  const { audience, period, minutesTotal, days = [], gross, expenses = [], state } = credentialSubject.hoursStatement;
  const listed = days.map(({ on, minutes }) => `${dateText(on, messages)} ${clock(minutes)}`);
  return [
    `${words.worked(timeText(minutesTotal, messages), monthText(period, messages))} (${words.states[state]})`,
    words.forWhom(audience.name),
    ...(listed.length === 0 ? [] : [`${words.days}${colon} ${listed.join(', ')}`]),
    ...(gross === undefined ? [] : [`${words.gross}${colon} ${amount(gross, messages)}`]),
    ...expenses.map(({ kind, paid }) => `${words.expenses[kind]}${colon} ${amount(paid, messages)}`),
  ];
}

function piecesText(count: number, unit: keyof Messages['units'], messages: Messages): string {
  const [one, several] = messages.units[unit];
  return `${numberText(count, messages)} ${count === 1 ? one : several}`;
}

/** Whose figures they are. */
function figuresOf({ issuer, credentialSubject }: WorkCredential): keyof Messages['figures'] {
  const { assurance, coverage } = credentialSubject.workRecord;
  if (assurance === 'selfDeclared') return 'worker';
  return assurance === 'importedSelfSigned' || coverage.basis === 'workerExport' || issuer.role === 'worker'
    ? 'workerFile'
    : 'maker';
}

function monthsOf(first: string, last: string, messages: Messages): Pick<Work, 'months' | 'first' | 'last'> {
  return { first, last, months: messages.range(monthText(first, messages), monthText(last, messages)) };
}

function timeText(minutes: number, messages: Messages): string {
  return messages.hours(numberText(Math.floor(minutes / 60), messages), minutes % 60);
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An amount in the smallest unit of its currency, as people write it. */
function amount({ amount: units, currency }: Money, { locale }: Messages): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(units / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function labelIn(label: Label, { locale }: Messages): string {
  return label[locale] ?? label['en'] ?? Object.values(label)[0] ?? '';
}
