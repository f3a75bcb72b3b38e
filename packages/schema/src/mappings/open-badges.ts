import { callFailure } from '../call.ts';
import type { EndorsementCredential, Rating, WorkCredential, WorkTypeMapping } from '@kluscv/schema';
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
} from './mapping.ts';
import { refuseHours } from './refusal.ts';

/** What every credential of Open Badges 3.0 has, before it is secured. */
export interface OpenBadgeEnvelope {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly string[];
  readonly name: string;
  readonly issuer: {
    readonly id: string;
    readonly type: readonly string[];
    readonly name: string;
    readonly url?: string;
  };
  readonly validFrom: string;
  readonly validUntil?: string;
}

/** An endorsement in Open Badges 3.0 (`EndorsementCredential`) before it is secured. */
export interface OpenBadgeEndorsement extends OpenBadgeEnvelope {
  readonly credentialSubject: {
    /** The credential that is endorsed, or the person. */
    readonly id: string;
    readonly type: readonly string[];
    readonly endorsementComment: string;
  };
}

/** An Open Badges 3.0 credential before it is secured. */
export interface OpenBadge extends OpenBadgeEnvelope {
  readonly credentialSubject: {
    readonly id: string;
    readonly type: readonly string[];
    readonly activityStartDate: string;
    readonly activityEndDate: string;
    readonly narrative: string;
    readonly achievement: Readonly<Record<string, unknown>>;
    readonly result: readonly Readonly<Record<string, unknown>>[];
  };
}

/** What becomes of each member of a record in Open Badges 3.0. */
export const OPEN_BADGES_FATE: Fate = {
  type: 'kept',
  profile: 'A badge has no statutory form.',
  requestedBySubject: 'A badge has no statutory form.',
  certificate: 'A badge is no certificate of employment.',
  platform: 'Only name and description are kept.',
  workType: 'Only mappings that have an address are kept: ESCO, ISCO-08 and O*NET.',
  workRelation: 'There is no place for it.',
  acquiredBy: 'There is no place for it.',
  basedOn: 'There is no place for it.',
  trajectory: 'There is no place for it.',
  counts: 'Only the number completed is kept as a result; the rest is text.',
  team: 'There is no place for it.',
  deliverables: 'There is no place for them.',
  hours: 'kept',
  agreedTime: 'There is no place for it.',
  qualityAssuredBy: 'There is no place for it.',
  clients: 'There is no place for it.',
  ratings: 'Only mean and scale are kept as results; number, criteria, distribution and recency are lost.',
  levels: 'There is no place for them beside the ratings.',
  skills: 'Only in the credential.',
  endorsements: 'An endorsement of a badge is a credential of its own.',
  learningOutcomes: 'Only in the credential.',
  reviewsTotal: 'A badge has no reviews.',
  reviewsOffered: 'A badge has no reviews.',
  reviews: 'A badge has no reviews.',
  period: 'Months become the instants of their first and last day.',
  coverage: 'kept',
  assurance: 'kept',
  extensions: 'There is no place for them.',
};

/** What becomes of each member of an endorsement in Open Badges 3.0. */
export const OPEN_BADGES_ENDORSEMENT_FATE: EndorsementFate = {
  type: 'kept',
  attesterRole: 'Only as a word in the name.',
  text: 'kept',
  lang: 'There is no place for it.',
  month: 'There is no place for it: an endorsement of a badge only says when it is valid.',
  workType: 'Only the label, as a word in the name.',
  skills: 'There is no place for them.',
  learningOutcomes: 'There is no place for them.',
  endorses: 'kept',
};

/**
 * Writes a work credential as an Open Badges 3.0 credential (`ext:GigWorkRecord`), or an endorsement as an `EndorsementCredential`, for its
 * issuer to sign. Signing it is the issuer's
 * business: a badge that anyone else signs says something else.
 *
 * @param id identifier of the new credential: it is not the one that it was made from
 * @throws KlusError `mapping.purpose-bound`
 * @see https://www.imsglobal.org/spec/ob/v3p0/
 */
export function toOpenBadge(credential: WorkCredential, id: string, options?: MappingOptions): Mapping<OpenBadge>;
export function toOpenBadge(
  credential: MappableCredential,
  id: string,
  options?: MappingOptions,
): Mapping<OpenBadge | OpenBadgeEndorsement>;
export function toOpenBadge(
  credential: MappableCredential,
  id: string,
  options: MappingOptions = {},
): Mapping<OpenBadge | OpenBadgeEndorsement> {
  try {
    const { language } = options;
    refuseHours([credential]);
    return {
      value: isEndorsement(credential) ? endorsement(credential, id, language) : badge(credential, id, language),
      lost: lossesOfAll([credential], OPEN_BADGES_FATE, OPEN_BADGES_ENDORSEMENT_FATE),
    };
  } catch (error) {
    throw callFailure('toOpenBadge', 'a credential that validateCredential accepts, and an address', error);
  }
}

function envelope({
  issuer,
  validFrom,
  validUntil,
}: MappableCredential): Omit<OpenBadgeEnvelope, 'id' | 'type' | 'name'> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    issuer: {
      id: issuer.id,
      type: ['Profile'],
      name: issuer.name,
      ...(issuer.url !== undefined && { url: issuer.url }),
    },
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
  };
}

function endorsement(
  credential: EndorsementCredential,
  id: string,
  language: string | undefined,
): OpenBadgeEndorsement {
  const { id: subject, endorsement: stated } = credential.credentialSubject;
  const { attesterRole, text, workType, endorses } = stated;
  const about = workType === undefined ? '' : `: ${inLanguage(workType.label, language)}`;
  return {
    ...envelope(credential),
    id,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: `Endorsement (${attesterRole})${about}`,
    credentialSubject: {
      id: endorses ?? subject,
      type: ['EndorsementSubject'],
      endorsementComment: text,
    },
  };
}

function badge(credential: WorkCredential, id: string, language: string | undefined): OpenBadge {
  const { credentialSubject } = credential;
  const record = credentialSubject.workRecord;
  const label = inLanguage(record.workType.label, language);
  const rated = (record.ratings ?? []).filter(({ mean }) => mean !== undefined);
  const completed = {
    id: `${id}#completed`,
    type: ['ResultDescription'],
    name: `Completed (${record.counts.unitKind})`,
    resultType: 'RawScore',
  };
  const alignment = (record.workType.mappings ?? []).flatMap((mapping) => alignmentOf(mapping, label));
  return {
    ...envelope(credential),
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: label,
    credentialSubject: {
      id: credentialSubject.id,
      type: ['AchievementSubject'],
      activityStartDate: `${record.period.first}-01T00:00:00Z`,
      activityEndDate: `${lastDayOf(record.period.last)}T23:59:59Z`,
      narrative: `${countSentence(record)}. ${assuranceSentence(record)}`,
      achievement: {
        id: `${id}#achievement`,
        type: ['Achievement'],
        achievementType: 'ext:GigWorkRecord',
        name: label,
        description: `Work at ${record.platform.name}${record.platform.about === undefined ? '' : `. ${inLanguage(record.platform.about, language)}`}`,
        criteria: {
          narrative: 'Counted is the work that this person completed, wholly or in part, as a KlusCV work record says.',
        },
        ...(alignment.length > 0 && { alignment }),
        resultDescription: [
          completed,
          ...rated.map((rating, index) => describe(rating, `${id}#rating-${index + 1}`, language)),
        ],
      },
      result: [
        { type: ['Result'], resultDescription: completed.id, value: String(record.counts.completed) },
        ...rated.map(({ mean }, index) => ({
          type: ['Result'],
          resultDescription: `${id}#rating-${index + 1}`,
          value: mean,
        })),
      ],
    },
  };
}

function describe({ scale }: Rating, id: string, language: string | undefined): Readonly<Record<string, unknown>> {
  return {
    id,
    type: ['ResultDescription'],
    name: scale.label === undefined ? `Mean rating (${scale.kind})` : inLanguage(scale.label, language),
    resultType: scale.kind === 'percent' || scale.kind === 'passRate' ? 'Percent' : 'RawScore',
    valueMin: String(scale.min),
    valueMax: String(scale.max),
  };
}

/** The address of a classification's entry, where the classification has addresses. */
function alignmentOf({ scheme, code }: WorkTypeMapping, label: string): readonly Readonly<Record<string, unknown>>[] {
  const targetUrl = {
    ESCO: code,
    'ISCO-08': `http://data.europa.eu/esco/isco/C${code}`,
    'O*NET': `https://www.onetonline.org/link/summary/${code}`,
    CompetentNL: '',
    local: '',
  }[scheme];
  if (!/^https?:\/\//.test(targetUrl)) return [];
  return [{ type: ['Alignment'], targetName: label, targetUrl, targetCode: code, targetFramework: scheme }];
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days =
    number === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(number)
        ? 30
        : 31;
  return `${month}-${days}`;
}
