import { callFailure } from '../call.ts';
import type { WorkCredential } from '@kluscv/schema';
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
import { refuseAllButWork } from './refusal.ts';

/** A LER-RS résumé (HR Open Standards), before it is put into a credential. */
export type LerRs = Readonly<Record<string, unknown>>;

/** What a LER-RS can be told besides. */
export interface LerRsOptions extends MappingOptions {
  /** The type address. Default that of version 4.4, which the schemas of 4.4 and 4.5 ask for. */
  readonly type?: string;
}

/** What becomes of each member of a record in LER-RS. */
export const LER_RS_FATE: Fate = {
  type: 'kept',
  profile: 'There is no place for it.',
  requestedBySubject: 'There is no place for it.',
  certificate: 'There is no place for it.',
  platform: 'Only the name is kept.',
  workType: 'Only the label is kept.',
  workRelation: 'There is no place for it.',
  acquiredBy: 'There is no place for it.',
  basedOn: 'There is no place for it.',
  trajectory: 'There is no place for it.',
  counts: 'The amount is kept as text.',
  team: 'There is no place for it.',
  deliverables: 'There is no place for them.',
  hours: 'The amount is kept as text.',
  agreedTime: 'There is no place for it.',
  qualityAssuredBy: 'There is no place for it.',
  clients: 'There is no place for it.',
  ratings: 'Mean and number are kept as text.',
  levels: 'There is no place for them.',
  skills: 'Only the names are kept.',
  endorsements: 'There is no place for them.',
  learningOutcomes: 'Only in the credential.',
  reviewsTotal: 'There is no place for it.',
  reviewsOffered: 'There is no place for it.',
  reviews: 'There is no place for them.',
  period: 'kept',
  coverage: 'kept',
  assurance: 'kept',
  extensions: 'There is no place for them.',
};

/**
 * Writes work credentials as a LER-RS résumé, one employment history a credential. Put the signed credentials beside it, untouched.
 *
 * @throws KlusError `mapping.purpose-bound`, `mapping.no-place`
 */
export function toLerRs(credentials: readonly WorkCredential[], options: LerRsOptions = {}): Mapping<LerRs> {
  try {
    const { language, type = 'http://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json' } = options;
    refuseAllButWork(credentials);
    const name = credentials.find(({ credentialSubject }) => credentialSubject.name !== undefined)?.credentialSubject
      .name;
    const skills = credentials.flatMap(({ credentialSubject: { workRecord } }) =>
      (workRecord.skills ?? []).map(({ label }) => ({ name: inLanguage(label, language) })),
    );
    const value = {
      type,
      ...(name !== undefined && { person: { name: { formattedName: name } } }),
      employmentHistories: credentials.map(({ credentialSubject: { workRecord: record } }) => ({
        organization: { tradeName: record.platform.name },
        start: record.period.first,
        end: record.period.last,
        positionHistories: [
          {
            title: inLanguage(record.workType.label, language),
            start: record.period.first,
            end: record.period.last,
            descriptions: [
              `${countSentence(record)}. ${assuranceSentence(record)}`,
              ...(record.ratings ?? []).map((rating) => ratingSentence(rating, language)),
            ],
          },
        ],
      })),
      ...(skills.length > 0 && { skills }),
    };
    return { value, lost: lossesOf(credentials, LER_RS_FATE) };
  } catch (error) {
    throw callFailure('toLerRs', 'a list of credentials that validateWorkCredential accepts', error);
  }
}
