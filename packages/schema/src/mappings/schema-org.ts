import { callFailure } from '../call.ts';
import type { Rating, WorkCredential } from '@kluscv/schema';
import { countSentence, type Fate, inLanguage, lossesOf, type Mapping, type MappingOptions } from './mapping.ts';
import { refuseAllButWork } from './refusal.ts';

/** A person in schema.org's words. */
export type SchemaOrgPerson = Readonly<Record<string, unknown>>;

/** What becomes of each member of a record in schema.org. */
export const SCHEMA_ORG_FATE: Fate = {
  type: 'kept',
  profile: 'There is no place for it.',
  requestedBySubject: 'There is no place for it.',
  certificate: 'There is no place for it.',
  platform: 'Only name and address are kept.',
  workType: 'Only ISCO-08 and O*NET codes are kept.',
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
  ratings: 'Criteria, distribution and recency are lost; a scale on which less is better cannot be said.',
  levels: 'There is no place for them.',
  skills: 'Only the names are kept.',
  endorsements: 'There is no place for them.',
  learningOutcomes: 'There is no place for them.',
  reviewsTotal: 'kept',
  reviewsOffered: 'There is no place for it.',
  reviews: 'The scores are lost: schema.org gives each review a scale of its own.',
  period: 'kept',
  coverage: 'There is no place for it.',
  assurance: 'There is no place for it.',
  extensions: 'There is no place for them.',
};

/**
 * Writes work credentials as one schema.org `Person` with a role for each. For pages on the web that the worker makes.
 *
 * @throws KlusError `mapping.purpose-bound`, `mapping.no-place`
 */
export function toSchemaOrg(
  credentials: readonly WorkCredential[],
  options: MappingOptions = {},
): Mapping<SchemaOrgPerson> {
  try {
    const { language } = options;
    refuseAllButWork(credentials);
    const name = credentials.find(({ credentialSubject }) => credentialSubject.name !== undefined)?.credentialSubject
      .name;
    const skills = credentials.flatMap(({ credentialSubject: { workRecord } }) =>
      (workRecord.skills ?? []).map(({ label }) => inLanguage(label, language)),
    );
    const value = {
      '@context': 'https://schema.org',
      '@type': 'Person',
      ...(name !== undefined && { name }),
      ...(skills.length > 0 && { knowsAbout: skills }),
      worksFor: credentials.map(({ credentialSubject: { workRecord: record } }) => ({
        '@type': 'OrganizationRole',
        roleName: inLanguage(record.workType.label, language),
        description: countSentence(record),
        startDate: record.period.first,
        endDate: record.period.last,
        worksFor: {
          '@type': 'Organization',
          name: record.platform.name,
          ...(record.platform.url !== undefined && { url: record.platform.url }),
        },
      })),
      hasOccupation: credentials.map(({ credentialSubject: { workRecord: record } }) => ({
        '@type': 'Occupation',
        name: inLanguage(record.workType.label, language),
        ...categories(record.workType.mappings ?? []),
      })),
      subjectOf: credentials.flatMap(({ credentialSubject: { workRecord: record } }) =>
        (record.ratings ?? []).flatMap((rating) => aggregate(rating, record.reviewsTotal)),
      ),
      review: credentials.flatMap(({ credentialSubject: { workRecord } }) =>
        (workRecord.reviews ?? []).map(({ text, lang, month, clientCategory }) => ({
          '@type': 'Review',
          reviewBody: text,
          ...(lang !== undefined && { inLanguage: lang }),
          ...(month !== undefined && { datePublished: month }),
          author: { '@type': 'Person', name: clientCategory === undefined ? 'Client' : `Client (${clientCategory})` },
        })),
      ),
    };
    return { value, lost: lossesOf(credentials, SCHEMA_ORG_FATE) };
  } catch (error) {
    throw callFailure('toSchemaOrg', 'a list of credentials that validateWorkCredential accepts', error);
  }
}

function categories(mappings: readonly { readonly scheme: string; readonly code: string }[]): object {
  const codes = mappings
    .filter(({ scheme }) => scheme === 'ISCO-08' || scheme === 'O*NET')
    .map(({ scheme, code }) => `${scheme} ${code}`);
  return codes.length === 0 ? {} : { occupationalCategory: codes };
}

function aggregate({ scale, mean, count }: Rating, reviewsTotal: number | undefined): readonly object[] {
  if (mean === undefined || scale.direction === 'lowerIsBetter') return [];
  return [
    {
      '@type': 'AggregateRating',
      ratingValue: mean,
      worstRating: scale.min,
      bestRating: scale.max,
      ratingCount: count,
      ...(reviewsTotal !== undefined && { reviewCount: reviewsTotal }),
    },
  ];
}
