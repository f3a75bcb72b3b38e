import { fullRecord, smallRecord } from './documents.ts';
import { small, rated } from './records.ts';
import { accepted, refused, type Vector } from './vector.ts';

/** Vectors for what the schema of a record says. */
export const formVectors: readonly Vector[] = [
  accepted(
    'small',
    ['schema.required', 'schema.additionalProperties', 'schema.type', 'schema.minimum'],
    'The least that is a record',
    smallRecord,
  ),
  accepted(
    'full',
    ['schema.enum', 'schema.format', 'schema.pattern', 'schema.dependentRequired'],
    'Everything that a record can hold',
    fullRecord,
  ),
  refused(
    'unknown-member',
    'A member that the standard does not know',
    [['schema.additionalProperties', '/colour']],
    small({ '/colour': 'blue' }),
  ),
  refused(
    'unknown-member-inside',
    'An unknown member deep inside',
    [['schema.additionalProperties', '/counts/total']],
    small({ '/counts/total': 3 }),
  ),
  ...['type', 'profile', 'platform', 'workType', 'counts', 'period', 'coverage', 'assurance'].map((member) =>
    refused(
      `without-${member.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      `A record without \`${member}\``,
      [['schema.required', '']],
      small({ [`/${member}`]: undefined }),
    ),
  ),
  refused(
    'two-platforms',
    'One record for two platforms',
    [['schema.type', '/platform']],
    small({ '/platform': [{ name: 'A' }, { name: 'B' }] }),
  ),
  refused(
    'two-work-types',
    'One record for two types of work',
    [['schema.type', '/workType']],
    small({ '/workType': [{ label: { en: 'A' } }, { label: { en: 'B' } }] }),
  ),
  refused('not-an-object', 'A text in place of a record', [['schema.type', '']], 'record'),
  refused(
    'unknown-unit',
    'A kind of work that is in no list',
    [['schema.enum', '/counts/unitKind']],
    small({ '/counts/unitKind': 'ride' }),
  ),
  refused(
    'month-as-date',
    'A date in place of a month',
    [['schema.pattern', '/period/first']],
    small({ '/period/first': '2022-05-01' }),
  ),
  refused(
    'no-such-month',
    'The thirteenth month',
    [['schema.pattern', '/period/last']],
    small({ '/period/last': '2024-13' }),
  ),
  refused(
    'no-such-day',
    'The thirtieth of February',
    [['schema.format', '/period/asOf']],
    small({ '/period/asOf': '2025-02-30' }),
  ),
  accepted(
    'leap-day',
    ['schema.format'],
    'The 29th of February of a leap year',
    small({ '/period/first': '2023-01', '/period/last': '2024-02', '/period/asOf': '2024-02-29' }),
  ),
  refused(
    'no-leap-day',
    'The 29th of February of another year',
    [['schema.format', '/period/asOf']],
    small({ '/period/asOf': '2025-02-29' }),
  ),
  refused(
    'zero-hours',
    'Zero in place of unknown hours',
    [['schema.minimum', '/hours/minutes']],
    small({ '/hours': { minutes: 0, basis: 'approved' } }),
  ),
  refused(
    'negative-count',
    'Less than no work',
    [['schema.minimum', '/counts/completed']],
    small({ '/counts/completed': -1 }),
  ),
  refused(
    'half-a-trip',
    'A count that is not whole',
    [['schema.type', '/counts/completed']],
    small({ '/counts/completed': 1.5 }),
  ),
  refused(
    'count-as-text',
    'A count written as a text',
    [['schema.type', '/counts/completed']],
    small({ '/counts/completed': '143' }),
  ),
  refused('mean-as-number', 'A mean as a binary number', [['schema.type', '/ratings/0/mean']], rated({ '/mean': 4.7 })),
  refused(
    'mean-of-two',
    'A mean of two ratings',
    [['schema.absent', '/ratings/0/mean']],
    small({
      '/ratings': [
        { scale: { kind: 'stars', min: 1, max: 5 }, count: 2, mean: '4.5', linkage: 'perUnit', ratedBy: 'client' },
      ],
    }),
  ),
  accepted(
    'two-ratings',
    ['schema.absent'],
    'Two ratings, and no mean',
    small({
      '/ratings': [{ scale: { kind: 'stars', min: 1, max: 5 }, count: 2, linkage: 'perUnit', ratedBy: 'client' }],
    }),
  ),
  accepted(
    'mean-of-three',
    ['schema.absent'],
    'A mean of three ratings',
    small({
      '/ratings': [
        { scale: { kind: 'stars', min: 1, max: 5 }, count: 3, mean: '4.67', linkage: 'perUnit', ratedBy: 'client' },
      ],
    }),
  ),
  refused(
    'reviews-without-total',
    'Reviews, and nothing about how many there are',
    [
      ['schema.dependentRequired', ''],
      ['schema.dependentRequired', ''],
    ],
    small({ '/reviews': [{ text: 'Netjes.' }] }),
  ),
  refused(
    'offered-without-total',
    'Reviews offered, out of an unknown number',
    [['schema.dependentRequired', '']],
    small({ '/reviewsOffered': 3 }),
  ),
  refused(
    'address-without-https',
    'An address that is not https',
    [['schema.pattern', '/platform/url']],
    small({ '/platform/url': 'http://platform.example/' }),
  ),
  refused(
    'address-with-user',
    'An address with a user name',
    [['schema.pattern', '/platform/url']],
    small({ '/platform/url': 'https://platform.example@evil.example/' }),
  ),
  refused(
    'language-in-capitals',
    'A label in a language that is no tag',
    [['schema.pattern', '/workType/label']],
    small({ '/workType/label': { English: 'Cleaning' } }),
    ['schema.pattern'],
  ),
];
