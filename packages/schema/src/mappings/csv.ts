import { callFailure } from '../call.ts';
import type { WorkCredential } from '@kluscv/schema';
import { csvCell } from './csv-cell.ts';
import { type Fate, inLanguage, lossesOf, type Mapping, type MappingOptions } from './mapping.ts';
import { refuseAllButWork } from './refusal.ts';

/** What becomes of each member of a record in CSV. */
export const CSV_FATE: Fate = {
  type: 'kept',
  profile: 'kept',
  requestedBySubject: 'kept',
  certificate: 'Texts do not fit into a row.',
  platform: 'Only name, address and country are kept.',
  workType: 'Only the label and the first mapping are kept.',
  workRelation: 'kept',
  acquiredBy: 'kept',
  basedOn: 'Lists do not fit into a row.',
  trajectory: 'Only its name is kept.',
  counts: 'kept',
  team: 'Lists do not fit into a row.',
  deliverables: 'Lists do not fit into a row.',
  hours: 'kept',
  agreedTime: 'kept',
  qualityAssuredBy: 'kept',
  clients: 'Lists do not fit into a row.',
  ratings: 'Only kind, scale, mean and number of the first rating are kept.',
  levels: 'Lists do not fit into a row.',
  skills: 'Lists do not fit into a row.',
  endorsements: 'Lists do not fit into a row.',
  learningOutcomes: 'Lists do not fit into a row.',
  reviewsTotal: 'kept',
  reviewsOffered: 'kept',
  reviews: 'Texts do not fit into a row.',
  period: 'kept',
  coverage: 'Only whether it is complete and its basis are kept.',
  assurance: 'kept',
  extensions: 'Lists do not fit into a row.',
};

type Cell = string | number | boolean | undefined;

const COLUMNS: readonly (readonly [string, (credential: WorkCredential, language: string | undefined) => Cell])[] = [
  ['credential', ({ id }) => id],
  ['issuer', ({ issuer }) => issuer.id],
  ['issuerName', ({ issuer }) => issuer.name],
  ['validFrom', ({ validFrom }) => validFrom],
  ['validUntil', ({ validUntil }) => validUntil],
  ['name', ({ credentialSubject }) => credentialSubject.name],
  ['profile', (credential) => of(credential).profile],
  ['requestedBySubject', (credential) => of(credential).requestedBySubject],
  ['platform', (credential) => of(credential).platform.name],
  ['platformUrl', (credential) => of(credential).platform.url],
  ['country', (credential) => of(credential).platform.country],
  ['workType', (credential, language) => inLanguage(of(credential).workType.label, language)],
  ['workTypeScheme', (credential) => of(credential).workType.mappings?.[0]?.scheme],
  ['workTypeCode', (credential) => of(credential).workType.mappings?.[0]?.code],
  ['workRelation', (credential) => of(credential).workRelation],
  ['acquiredBy', (credential) => of(credential).acquiredBy],
  ['trajectory', (credential, language) => label(of(credential).trajectory?.label, language)],
  ['first', (credential) => of(credential).period.first],
  ['last', (credential) => of(credential).period.last],
  ['asOf', (credential) => of(credential).period.asOf],
  ['unitKind', (credential) => of(credential).counts.unitKind],
  ['completed', (credential) => of(credential).counts.completed],
  ['partial', (credential) => of(credential).counts.partial],
  ['sessions', (credential) => of(credential).counts.sessions],
  ['rush', (credential) => of(credential).counts.rush],
  ['last3Months', (credential) => of(credential).counts.byRecency?.last3Months],
  ['last12Months', (credential) => of(credential).counts.byRecency?.last12Months],
  ['minutes', (credential) => of(credential).hours?.minutes],
  ['minutesBasis', (credential) => of(credential).hours?.basis],
  ['agreedMinutesPerWeek', (credential) => of(credential).agreedTime?.minutesPerWeek],
  ['agreedMinutesPerDay', (credential) => of(credential).agreedTime?.minutesPerDay],
  ['qualityAssuredBy', (credential) => of(credential).qualityAssuredBy],
  ['ratingKind', (credential) => of(credential).ratings?.[0]?.scale.kind],
  ['ratingMin', (credential) => of(credential).ratings?.[0]?.scale.min],
  ['ratingMax', (credential) => of(credential).ratings?.[0]?.scale.max],
  ['ratingMean', (credential) => of(credential).ratings?.[0]?.mean],
  ['ratingCount', (credential) => of(credential).ratings?.[0]?.count],
  ['reviewsTotal', (credential) => of(credential).reviewsTotal],
  ['reviewsOffered', (credential) => of(credential).reviewsOffered],
  ['complete', (credential) => of(credential).coverage.complete],
  ['basis', (credential) => of(credential).coverage.basis],
  ['assurance', (credential) => of(credential).assurance],
];

/**
 * Writes work credentials as CSV (RFC 4180), one row a credential. No cell of it is run as a formula.
 *
 * @throws KlusError `mapping.purpose-bound`, `mapping.no-place`
 */
export function toCsv(credentials: readonly WorkCredential[], options: MappingOptions = {}): Mapping<string> {
  try {
    const { language } = options;
    refuseAllButWork(credentials);
    const rows = [
      COLUMNS.map(([name]) => name),
      ...credentials.map((credential) => COLUMNS.map(([, read]) => cell(read(credential, language)))),
    ];
    return { value: rows.map((row) => `${row.join(',')}\r\n`).join(''), lost: lossesOf(credentials, CSV_FATE) };
  } catch (error) {
    throw callFailure('toCsv', 'a list of credentials that validateWorkCredential accepts', error);
  }
}

function of({ credentialSubject }: WorkCredential): WorkCredential['credentialSubject']['workRecord'] {
  return credentialSubject.workRecord;
}

function label(value: Readonly<Record<string, string>> | undefined, language: string | undefined): string | undefined {
  return value === undefined ? undefined : inLanguage(value, language);
}

function cell(value: Cell): string {
  return typeof value === 'string' ? csvCell(value) : String(value ?? '');
}
