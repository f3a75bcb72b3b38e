import { callFailure } from '../call.ts';
import type { EndorsementCredential, Review, WorkCredential } from '@kluscv/schema';
import {
  assuranceSentence,
  countSentence,
  type EndorsementFate,
  type Fate,
  inLanguage,
  isEndorsement,
  lossesOfAll,
  type MappableCredential,
  type Mapping,
  type MappingOptions,
  ratingSentence,
} from './mapping.ts';
import { refuseHours } from './refusal.ts';

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

/** What becomes of each member of an endorsement in JSON Resume. */
export const JSON_RESUME_ENDORSEMENT_FATE: EndorsementFate = {
  type: 'kept',
  attesterRole: 'kept',
  text: 'kept',
  lang: 'There is no place for it.',
  month: 'kept',
  workType: 'Only the label is kept.',
  skills: 'Only the names are kept: how they are known is lost.',
  learningOutcomes: 'Only in the credential.',
  endorses: 'A reference names no entry.',
};

/**
 * Writes work credentials as a JSON Resume, one entry a credential, and endorsements as references. It is a copy for programs that make résumés: nothing in it can be checked.
 *
 * @throws KlusError `mapping.purpose-bound`
 * @see https://jsonresume.org/schema
 */
export function toJsonResume(all: readonly MappableCredential[], options: MappingOptions = {}): Mapping<JsonResume> {
  try {
    const { language } = options;
    refuseHours(all);
    const endorsing = all.filter(isEndorsement);
    const credentials = all.filter((credential): credential is WorkCredential => !isEndorsement(credential));
    const name = all.find(({ credentialSubject }) => credentialSubject.name !== undefined)?.credentialSubject.name;
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
      skills: [...records(credentials), ...endorsementsOf(endorsing)].flatMap(({ skills = [] }) =>
        skills.map(({ label }) => ({ name: inLanguage(label, language) })),
      ),
      references: [
        ...records(credentials).flatMap(({ reviews = [], endorsements = [] }) => [
          ...reviews.map((review) => ({ name: reviewer(review), reference: review.text })),
          ...endorsements.map(({ attesterRole, month, text }) => ({
            name: `${attesterRole}, ${month}`,
            reference: text,
          })),
        ]),
        ...endorsementsOf(endorsing).map(({ attesterRole, month, text }) => ({
          name: `${attesterRole}, ${month}`,
          reference: text,
        })),
      ],
      certificates: all.map((credential) => ({
        name: certificateName(credential, language),
        issuer: credential.issuer.name,
        date: credential.validFrom.slice(0, 10),
        ...(credential.issuer.url !== undefined && { url: credential.issuer.url }),
      })),
    };
    return { value, lost: lossesOfAll(all, JSON_RESUME_FATE, JSON_RESUME_ENDORSEMENT_FATE) };
  } catch (error) {
    throw callFailure('toJsonResume', 'a list of credentials that validateCredential accepts', error);
  }
}

function certificateName(credential: MappableCredential, language: string | undefined): string {
  if (!isEndorsement(credential)) {
    return `KlusCV work credential: ${inLanguage(credential.credentialSubject.workRecord.workType.label, language)}`;
  }
  const { workType } = credential.credentialSubject.endorsement;
  return `KlusCV endorsement${workType === undefined ? '' : `: ${inLanguage(workType.label, language)}`}`;
}

function endorsementsOf(
  credentials: readonly EndorsementCredential[],
): readonly EndorsementCredential['credentialSubject']['endorsement'][] {
  return credentials.map(({ credentialSubject }) => credentialSubject.endorsement);
}

/** Who wrote a review, as far as it may be said. */
function reviewer({ clientCategory, month }: Review): string {
  const kind = clientCategory === undefined ? 'Client' : `Client (${clientCategory})`;
  return month === undefined ? kind : `${kind}, ${month}`;
}

function records(credentials: readonly WorkCredential[]): readonly WorkCredential['credentialSubject']['workRecord'][] {
  return credentials.map(({ credentialSubject }) => credentialSubject.workRecord);
}
