import { callFailure } from '../call.ts';
import type { Label, WorkCredential } from '@kluscv/schema';
import { type Fate, lossesOf, type Mapping } from './mapping.ts';
import { refuseAllButWork } from './refusal.ts';

/** One learning achievement of the European Learning Model 3. */
export interface ElmAchievement {
  readonly type: 'LearningAchievement';
  readonly title: Label;
  readonly awardedBy: {
    readonly type: 'AwardingProcess';
    readonly awardingBody: readonly { readonly id: string; readonly type: 'Organisation'; readonly legalName: Label }[];
  };
  readonly specifiedBy: {
    readonly type: 'LearningAchievementSpecification';
    readonly title: Label;
    readonly learningOutcome: readonly {
      readonly type: 'LearningOutcome';
      readonly title: Label;
      readonly relatedESCOSkill?: readonly { readonly id: string; readonly type: 'Concept' }[];
    }[];
  };
}

/** The subject of a European Digital Credential for learning: what was learnt, and not that somebody worked. */
export interface ElmSubject {
  readonly '@context': 'http://data.europa.eu/snb/model/context/edc-ap';
  readonly id: string;
  readonly type: 'Person';
  readonly hasClaim: readonly ElmAchievement[];
}

/** A subject, or why there is none. */
export type ElmMapping =
  | ({ readonly ok: true } & Mapping<ElmSubject>)
  | { readonly ok: false; readonly reason: string };

const WORK = 'It is work: the model describes learning alone.';

/** What becomes of each member of a record in the European Learning Model. */
export const ELM_FATE: Fate = {
  type: 'kept',
  profile: WORK,
  requestedBySubject: WORK,
  certificate: WORK,
  platform: WORK,
  workType: WORK,
  workRelation: WORK,
  acquiredBy: WORK,
  basedOn: WORK,
  trajectory: WORK,
  counts: WORK,
  team: WORK,
  deliverables: WORK,
  hours: WORK,
  agreedTime: WORK,
  qualityAssuredBy: WORK,
  clients: WORK,
  ratings: WORK,
  levels: WORK,
  skills: 'A skill says how it is known; an achievement could not.',
  endorsements: WORK,
  learningOutcomes:
    'Only the name and an ESCO skill that is given by its address are kept; month, level, assessor and other codes are lost. Written after public examples: no published schema was at hand to check it.',
  reviewsTotal: WORK,
  reviewsOffered: WORK,
  reviews: WORK,
  period: WORK,
  coverage: WORK,
  assurance: WORK,
  extensions: 'There is no place for them.',
};

/**
 * Writes the learning outcomes of a record as the subject of a European Digital Credential (European Learning Model 3). Work without
 * learning outcomes is not made to look like learning: there is no subject then.
 *
 * @throws KlusError `mapping.purpose-bound`, `mapping.no-place`
 */
export function toElm(credential: WorkCredential): ElmMapping {
  try {
    refuseAllButWork([credential]);
    const { issuer, credentialSubject } = credential;
    const { id, workRecord } = credentialSubject;
    const outcomes = workRecord.learningOutcomes ?? [];
    if (outcomes.length === 0) {
      return { ok: false, reason: 'The record has no learning outcomes, and work is not learning.' };
    }
    if (workRecord.assurance !== 'issuerSigned') {
      return { ok: false, reason: 'The worker made the record, and nobody awards an achievement to themselves.' };
    }
    const achievements = outcomes.map(
      ({ label, scheme, code = '' }): ElmAchievement => ({
        type: 'LearningAchievement',
        title: label,
        awardedBy: {
          type: 'AwardingProcess',
          awardingBody: [{ id: issuer.id, type: 'Organisation', legalName: { en: issuer.name } }],
        },
        specifiedBy: {
          type: 'LearningAchievementSpecification',
          title: label,
          learningOutcome: [
            {
              type: 'LearningOutcome',
              title: label,
              ...(scheme === 'ESCO' &&
                code.startsWith(ESCO) && { relatedESCOSkill: [{ id: code, type: 'Concept' } as const] }),
            },
          ],
        },
      }),
    );
    // Without its level, progress in one outcome is the same achievement again.
    const hasClaim = [...new Map(achievements.map((one) => [JSON.stringify(one), one])).values()];
    return {
      ok: true,
      value: { '@context': 'http://data.europa.eu/snb/model/context/edc-ap', id, type: 'Person', hasClaim },
      lost: lossesOf([credential], ELM_FATE),
    };
  } catch (error) {
    throw callFailure('toElm', 'a credential that validateWorkCredential accepts', error);
  }
}

const ESCO = 'http://data.europa.eu/esco/skill/';
