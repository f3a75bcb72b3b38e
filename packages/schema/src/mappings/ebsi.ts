import { callFailure } from '../call.ts';
import type { WorkCredential } from '@kluscv/schema';
import { type Fate, lossesOf, type Mapping } from './mapping.ts';
import { refuseAllButWork } from './refusal.ts';

/** The subject of an EBSI employment attestation: all that it can say. */
export interface EbsiEmployment {
  readonly id: string;
  readonly familyName: string;
  readonly firstName: string;
  readonly startDate: string;
  readonly occupationalCategory: string;
}

/** The parts of the name, as the person gives them. A record has one name and never guesses which part is which. */
export interface EbsiPerson {
  readonly familyName: string;
  readonly firstName: string;
}

/** An attestation's subject, or why there is none. */
export type EbsiMapping =
  | ({ readonly ok: true } & Mapping<EbsiEmployment>)
  | { readonly ok: false; readonly reason: string };

/** What becomes of each member of a record in an EBSI employment attestation. */
export const EBSI_FATE: Fate = {
  type: 'kept',
  profile: 'There is no place for it.',
  requestedBySubject: 'There is no place for it.',
  certificate: 'There is no place for it.',
  platform: 'There is no place for it: the issuer of the attestation is all.',
  workType: 'Only one code is kept.',
  workRelation: 'There is no place for it.',
  acquiredBy: 'There is no place for it.',
  basedOn: 'There is no place for it.',
  trajectory: 'There is no place for it.',
  counts: 'There is no place for figures.',
  team: 'There is no place for it.',
  deliverables: 'There is no place for them.',
  hours: 'There is no place for figures.',
  agreedTime: 'There is no place for it.',
  qualityAssuredBy: 'There is no place for it.',
  clients: 'There is no place for it.',
  ratings: 'There is no place for them.',
  levels: 'There is no place for them.',
  skills: 'There is no place for them.',
  endorsements: 'There is no place for them.',
  learningOutcomes: 'There is no place for them.',
  reviewsTotal: 'There is no place for it.',
  reviewsOffered: 'There is no place for it.',
  reviews: 'There is no place for them.',
  period: 'The first month becomes the instant at which it began; the end is lost.',
  coverage: 'There is no place for it.',
  assurance: 'There is no place for it.',
  extensions: 'There is no place for them.',
};

/**
 * Writes the subject of an EBSI employment attestation. Only for work that the issuer states as employment, with a name that the person
 * gives for this purpose, and with a code for the occupation.
 *
 * @throws KlusError `mapping.purpose-bound`, `mapping.no-place`
 */
export function toEbsiEmployment(credential: WorkCredential, person: EbsiPerson): EbsiMapping {
  try {
    const { familyName, firstName } = person;
    refuseAllButWork([credential]);
    const { id, workRecord: record } = credential.credentialSubject;
    if (
      record.workRelation !== 'employee' &&
      record.workRelation !== 'cooperativeEmployee' &&
      record.workRelation !== 'agency'
    ) {
      return { ok: false, reason: 'The record does not state employment, and an employment attestation would.' };
    }
    const mapping = record.workType.mappings?.find(({ scheme }) => scheme !== 'local');
    if (mapping === undefined) {
      return { ok: false, reason: 'The record has no code for the occupation, and the attestation needs one.' };
    }
    const value: EbsiEmployment = {
      id,
      familyName,
      firstName,
      startDate: `${record.period.first}-01T00:00:00Z`,
      occupationalCategory: mapping.scheme === 'ESCO' ? mapping.code : `${mapping.scheme} ${mapping.code}`,
    };
    return { ok: true, value, lost: lossesOf([credential], EBSI_FATE) };
  } catch (error) {
    throw callFailure('toEbsiEmployment', 'a credential that validateWorkCredential accepts, and a person', error);
  }
}
