import type { Review, WorkCredential } from '@kluscv/schema';
import {
  assuranceSentence,
  countSentence,
  type Fate,
  inLanguage,
  lossesOf,
  type Mapping,
  type MappingOptions,
  ratingSentence,
} from './mapping.ts';

/** The part of a JSON Resume that work records fill. */
export interface JsonResume {
  readonly basics?: { readonly name: string };
  readonly work: readonly JsonResumeWork[];
  readonly volunteer: readonly (Omit<JsonResumeWork, 'name'> & { readonly organization: string })[];
  readonly skills: readonly { readonly name: string }[];
  readonly references: readonly { readonly name: string; readonly reference: string }[];
  readonly certificates: readonly {
    readonly name: string;
    readonly issuer: string;
    readonly date: string;
    readonly url?: string;
  }[];
}

/** One platform and type of work. Never one piece of work. */
export interface JsonResumeWork {
  readonly name: string;
  readonly position: string;
  readonly url?: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly summary: string;
  readonly highlights: readonly string[];
}

/** What becomes of each member of a record in JSON Resume. */
export const JSON_RESUME_FATE: Fate = {
  type: 'kept',
  profile: 'A résumé has no statutory form.',
  requestedBySubject: 'A résumé has no statutory form.',
  certificate: 'A résumé is no certificate of employment.',
  platform: 'kept',
  workType: 'kept',
  workRelation: 'Only whether it was voluntary is kept.',
  acquiredBy: 'There is no place for it.',
  basedOn: 'There is no place for it.',
  trajectory: 'Entries cannot be put together.',
  counts: 'kept',
  team: 'There is no place for it.',
  deliverables: 'kept',
  hours: 'kept',
  agreedTime: 'There is no place for it.',
  qualityAssuredBy: 'There is no place for it.',
  clients: 'There is no place for it.',
  ratings: 'Only mean and number are kept, as text.',
  levels: 'kept',
  skills: 'Only the names are kept: how they are known is lost.',
  endorsements: 'kept',
  learningOutcomes: 'Only in the credential.',
  reviewsTotal: 'How many reviews there are is lost, and so is that the worker chose.',
  reviewsOffered: 'How many reviews there are is lost, and so is that the worker chose.',
  reviews: 'kept',
  period: 'kept',
  coverage: 'kept',
  assurance: 'kept',
  extensions: 'There is no place for them.',
};

/**
 * Writes work credentials as a JSON Resume, one entry a credential. It is a copy for programs that make résumés: nothing in it can be checked.
 *
 * @see https://jsonresume.org/schema
 */
export function toJsonResume(
  credentials: readonly WorkCredential[],
  { language }: MappingOptions = {},
): Mapping<JsonResume> {
  const name = credentials.find(({ credentialSubject }) => credentialSubject.name !== undefined)?.credentialSubject
    .name;
  const entries = credentials.map(({ credentialSubject: { workRecord: record } }) => ({
    isVoluntary: record.workRelation === 'volunteer',
    entry: {
      name: record.platform.name,
      position: inLanguage(record.workType.label, language),
      ...(record.platform.url !== undefined && { url: record.platform.url }),
      startDate: record.period.first,
      endDate: record.period.last,
      summary: `${countSentence(record)}. ${assuranceSentence(record)}`,
      highlights: [
        ...(record.ratings ?? []).map((rating) => ratingSentence(rating, language)),
        ...(record.levels ?? []).map(({ label }) => inLanguage(label, language)),
        ...(record.deliverables ?? []).map(
          ({ label, count }) => `${inLanguage(label, language)}${count === undefined ? '' : ` (${count})`}`,
        ),
      ],
    },
  }));
  const value: JsonResume = {
    ...(name !== undefined && { basics: { name } }),
    work: entries.filter(({ isVoluntary }) => !isVoluntary).map(({ entry }) => entry),
    volunteer: entries
      .filter(({ isVoluntary }) => isVoluntary)
      .map(({ entry: { name: organization, ...rest } }) => ({ organization, ...rest })),
    skills: records(credentials).flatMap(({ skills = [] }) =>
      skills.map(({ label }) => ({ name: inLanguage(label, language) })),
    ),
    references: records(credentials).flatMap(({ reviews = [], endorsements = [] }) => [
      ...reviews.map((review) => ({ name: reviewer(review), reference: review.text })),
      ...endorsements.map(({ attesterRole, month, text }) => ({ name: `${attesterRole}, ${month}`, reference: text })),
    ]),
    certificates: credentials.map(({ issuer, validFrom, credentialSubject: { workRecord } }) => ({
      name: `KlusCV work credential: ${inLanguage(workRecord.workType.label, language)}`,
      issuer: issuer.name,
      date: validFrom.slice(0, 10),
      ...(issuer.url !== undefined && { url: issuer.url }),
    })),
  };
  return { value, lost: lossesOf(credentials, JSON_RESUME_FATE) };
}

/** Who wrote a review, as far as it may be said. */
function reviewer({ clientCategory, month }: Review): string {
  const kind = clientCategory === undefined ? 'Client' : `Client (${clientCategory})`;
  return month === undefined ? kind : `${kind}, ${month}`;
}

function records(credentials: readonly WorkCredential[]): readonly WorkCredential['credentialSubject']['workRecord'][] {
  return credentials.map(({ credentialSubject }) => credentialSubject.workRecord);
}
