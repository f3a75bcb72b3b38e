import { dutchCertificate, fullRating, fullRecord, germanCertificate, smallRecord } from './documents.ts';
import { accepted, changed, refused, type Changes, type Vector } from './vector.ts';

const small = (changes: Changes): unknown => changed(smallRecord, changes);
const full = (changes: Changes): unknown => changed(fullRecord, changes);
const dutch = (changes: Changes): unknown => changed(dutchCertificate, changes);
const german = (changes: Changes): unknown => changed(germanCertificate, changes);
const named = (name: string): unknown => small({ '/platform/name': name });
const rated = (changes: Changes): unknown => small({ '/ratings': [changed(fullRating, changes)] });
const text = (value: string): unknown =>
  small({ '/reviewsTotal': 1, '/reviewsOffered': 1, '/reviews': [{ text: value }] });
const NAME = [['schema.pattern', '/platform/name']] as const;

const form: readonly Vector[] = [
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

const texts: readonly Vector[] = [
  ...(
    [
      ['vietnamese', 'Nguyễn Thị Hồng'],
      ['hyphen-and-apostrophe', "O'Neill-Łukaszewska"],
      ['arabic', 'محمد علي'],
      ['persian-with-joiner', 'علی\u200cرضا'],
      ['sinhala-with-joiner', 'ශ්\u200dරී'],
      ['bengali-with-joiner', 'র\u200d্যাম'],
      ['hebrew', 'דנה כהן'],
      ['chinese', '李小龙'],
      ['decomposed', 'Zoe\u0308'],
    ] as const
  ).map(([id, name]) =>
    accepted(`name-${id}`, ['schema.pattern'], `A name as people have them: ${id.replaceAll('-', ' ')}`, named(name)),
  ),
  ...(
    [
      ['right-to-left-override', 'Anna\u202enna'],
      ['isolate', '\u2066Anna\u2069'],
      ['left-to-right-mark', 'Anna\u200e'],
      ['zero-width-space', 'An\u200bna'],
      ['soft-hyphen', 'An\u00adna'],
      ['word-joiner', 'An\u2060na'],
      ['byte-order-mark', '\ufeffAnna'],
      ['joiner-between-latin-letters', 'An\u200dna'],
      ['non-joiner-between-latin-letters', 'An\u200cna'],
      ['joiner-at-the-end', 'علی\u200c'],
      ['blank-letter', 'Anna\u3164'],
      ['blank-braille', 'Anna\u2800'],
      ['tag-characters', 'Anna\u{e0041}\u{e0042}'],
      ['private-use', 'Anna\ue000'],
      ['replacement-character', 'Ren\ufffd'],
      ['variation-selector', 'Anna\ufe0f'],
      ['line-break', 'Anna\nBob'],
      ['tab', 'Anna\tBob'],
      ['escape', 'Anna\u001b[31m'],
      ['c1-control', 'Anna\u0085'],
      ['line-separator', 'Anna\u2028Bob'],
      ['space-before', ' Anna'],
      ['space-after', 'Anna '],
      ['no-break-space-after', 'Anna\u00a0'],
    ] as const
  ).map(([id, name]) =>
    refused(`name-${id}`, `A name that hides something: ${id.replaceAll('-', ' ')}`, NAME, named(name)),
  ),
  refused('name-blank', 'A name of spaces', NAME, named('   ')),
  refused('name-empty', 'A name of nothing', [['schema.minLength', '/platform/name'], ...NAME], named(''), [
    'schema.pattern',
  ]),
  refused(
    'name-long',
    'A name of 121 characters',
    [['schema.maxLength', '/platform/name']],
    named('a'.repeat(121)),
    [],
  ),
  accepted('name-120-characters', [], 'A name of 120 characters that are two units each', named('😀'.repeat(120))),
  accepted(
    'review-emoji',
    ['schema.pattern'],
    'A review with joined emoji and two lines',
    text('Top! 👩‍👧‍👦❤️\nTot volgende week.'),
  ),
  accepted('review-persian', ['schema.pattern'], 'A review with a joiner', text('خیلی خوب می\u200cکند')),
  accepted(
    'review-french',
    ['schema.pattern'],
    'A review with no-break spaces',
    text('Parfait\u202f! Très bien\u00a0: merci'),
  ),
  refused(
    'review-override',
    'A review that turns the reading direction',
    [['schema.pattern', '/reviews/0/text']],
    text('ok \u202egnp.exe'),
  ),
  refused(
    'review-carriage-return',
    'A review with carriage returns',
    [['schema.pattern', '/reviews/0/text']],
    text('ok\r\nthen'),
  ),
  refused(
    'review-hidden',
    'A review with hidden tag characters',
    [['schema.pattern', '/reviews/0/text']],
    text('ok\u{e0068}\u{e0069}'),
  ),
  refused('review-blank', 'A review of spaces and line breaks', [['schema.pattern', '/reviews/0/text']], text(' \n ')),
];

/** Members under which platforms export what must never be signed. */
const EXPORTED: readonly (readonly [string, string, unknown])[] = [
  ['place', 'begintrip_lat', 52.1],
  ['place', 'location', { lat: 52.1, lng: 4.9 }],
  ['place', 'address', 'Voorbeeldstraat 1'],
  ['place', 'city_name', 'Utrecht'],
  ['plate', 'license_plate', 'AB-123-C'],
  ['device', 'courier_device', 'phone'],
  ['client', 'clientName', 'Client Example'],
  ['client', 'reviewerName', 'Client Example'],
  ['client', 'photoUri', 'https://platform.example/p.jpg'],
  ['contact', 'email', 'worker@platform.example'],
  ['contact', 'phoneNumber', '+31 6 00000000'],
  ['identityNumber', 'bsn', '000000000'],
  ['identityNumber', 'iban', 'NL00EXAM0000000000'],
  ['identityNumber', 'taxId', '0'],
  ['birthDate', 'dateOfBirth', '1990-01-01'],
  ['birthDate', 'age', 35],
  ['earnings', 'earnings', 100],
  ['earnings', 'original_fare_local', 12.5],
  ['earnings', 'courier_commission_rate', 0.3],
  ['penalty', 'acceptance_rate', 0.7],
  ['penalty', 'cancellations', 3],
  ['penalty', 'msg.penaltyboxdurationms', 60000],
  ['hiddenScore', 'fraudScore', 0.1],
  ['privateNote', 'note', 'late once'],
  ['privateNote', 'feedbackToClient', 'Nice client'],
  ['support', 'benefit', 'example'],
  ['support', 'disability', 'example'],
  ['support', 'detention', 'example'],
  ['colleague', 'teamMembers', ['Colleague Example']],
];

const neverSigned: readonly Vector[] = [
  accepted(
    'nothing-private',
    [
      'neverSigned.place',
      'neverSigned.plate',
      'neverSigned.device',
      'neverSigned.client',
      'neverSigned.contact',
      'neverSigned.identityNumber',
      'neverSigned.birthDate',
      'neverSigned.earnings',
      'neverSigned.penalty',
      'neverSigned.hiddenScore',
      'neverSigned.privateNote',
      'neverSigned.support',
      'neverSigned.colleague',
    ],
    'Figures, texts and dates that look private at first sight and are not',
    small({
      '/platform/country': 'NL',
      '/clients': { categories: [{ code: 'passengers', band: '100+' }] },
      '/team': { units: 3, role: 'member', size: '2-4' },
      '/reviewsTotal': 4,
      '/reviewsOffered': 4,
      '/reviews': [
        { text: 'Kwam 10 keer, van 9.00 tot 12.30 uur, 143 afspraken. Beter dan 4.7!' },
        { text: 'Gave 50 euro, paid the price. Great benefits for our home @ the lake.' },
        { text: 'Order 20240614-0001, room 12-13, done 06-03-2024, 10:00-11:30.' },
        { text: 'She was born to clean.' },
      ],
    }),
  ),
  ...EXPORTED.map(([rule, member, value]) =>
    refused(
      `member-${member.replaceAll(/[_.]/g, '-').toLowerCase()}`,
      `A member \`${member}\``,
      [[`neverSigned.${rule}`, `/${member}`]],
      small({ [`/${member}`]: value }),
    ),
  ),
  refused(
    'member-inside',
    'A private member deep inside',
    [['neverSigned.place', '/platform/address']],
    small({ '/platform/address': 'Voorbeeldstraat 1' }),
  ),
  ...(
    [
      ['e-mail', 'contact', 'Mail me at client@household.example please'],
      ['telephone', 'contact', 'Bel +31 (0)6 1234 5678'],
      ['mobile', 'contact', 'Bel me op 06-12345678'],
      ['coordinates', 'place', 'Afspraak bij 52.3702, 4.8952'],
      ['plate', 'plate', 'De auto was de 12-ABC-3'],
      ['iban', 'identityNumber', 'Betaal op GB82 WEST 1234 5698 7654 32 graag'],
      ['citizen-number', 'identityNumber', 'BSN: 123456782'],
      ['cpr', 'identityNumber', 'CPR 010190-1234'],
      ['birth-date', 'birthDate', 'Geboren op 1 januari 1990'],
    ] as const
  ).map(([id, rule, value]) =>
    refused(
      `review-${id}`,
      `A review with ${id.replaceAll('-', ' ')}`,
      [[`neverSigned.${rule}`, '/reviews/0/text']],
      text(value),
    ),
  ),
  accepted(
    'review-no-iban',
    ['neverSigned.identityNumber'],
    'A review with something that only looks like an IBAN',
    text('Bestelling GB82 WEST 1234 5698 7654 33'),
  ),
  refused(
    'label-in-no-language',
    'A place as if it were a label in a language',
    [['neverSigned.place', '/workType/label/lat']],
    small({ '/workType/label': { en: 'Cleaning', lat: '52.1' } }),
  ),
  refused(
    'label-support',
    'A type of work called after a context of support',
    [['neverSigned.support', '/workType/label/nl']],
    small({ '/workType/label': { nl: 'Taakstraf groen' } }),
  ),
  refused(
    'trajectory-support',
    'A trajectory called after a scheme',
    [['neverSigned.support', '/trajectory/label/da']],
    small({
      '/trajectory': {
        id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10',
        label: { da: 'Fleksjob i Odense' },
        first: '2022-05',
      },
    }),
  ),
  refused(
    'extension-private',
    'An extension that is called after earnings',
    [['neverSigned.earnings', '/extensions/https:~1~1platform.example~1terms#hourlyRate']],
    small({ '/extensions': { 'https://platform.example/terms#hourlyRate': { label: { en: 'Rate' }, value: 20 } } }),
  ),
];

const meaning: readonly Vector[] = [
  accepted(
    'one-month',
    ['semantics.period.order', 'semantics.period.future', 'semantics.hours.impossible'],
    'Work in one month, made up in the same month',
    small({
      '/period': { first: '2025-03', last: '2025-03', asOf: '2025-03-31' },
      '/hours': { minutes: 600, basis: 'measured' },
    }),
  ),
  refused(
    'period-order',
    'The first month after the last',
    [['semantics.period.order', '/period']],
    small({ '/period/first': '2025-03', '/period/last': '2025-02' }),
  ),
  refused(
    'period-future',
    'Work in a month that has not come',
    [['semantics.period.future', '/period/last']],
    small({ '/period/last': '2025-04' }),
  ),
  accepted(
    'only-partial',
    ['semantics.counts.none'],
    'Only work done in part',
    small({ '/counts': { unitKind: 'order', completed: 0, partial: 2 } }),
  ),
  refused('no-work', 'No work', [['semantics.counts.none', '/counts']], small({ '/counts/completed': 0 })),
  accepted(
    'recency-equal',
    ['semantics.counts.recency'],
    'All work in the last three months',
    small({ '/counts/byRecency': { last3Months: 143, last12Months: 143 } }),
  ),
  refused(
    'recency-3-in-12',
    'More in three months than in twelve',
    [['semantics.counts.recency', '/counts/byRecency/last3Months']],
    small({ '/counts/byRecency': { last3Months: 60, last12Months: 52 } }),
  ),
  refused(
    'recency-12-in-all',
    'More in twelve months than ever',
    [['semantics.counts.recency', '/counts/byRecency/last12Months']],
    small({ '/counts/byRecency': { last3Months: 11, last12Months: 144 } }),
  ),
  accepted('rush-all', ['semantics.counts.rush'], 'All work at short notice', small({ '/counts/rush': 143 })),
  refused(
    'rush-too-many',
    'More work at short notice than work',
    [['semantics.counts.rush', '/counts/rush']],
    small({ '/counts/rush': 144 }),
  ),
  accepted(
    'team-all',
    ['semantics.team.units', 'semantics.team.share'],
    'All work in a team, with an equal share',
    small({ '/team': { units: 143, role: 'member', share: { numerator: 1, denominator: 2 } } }),
  ),
  refused(
    'team-too-many',
    'More work in a team than work',
    [['semantics.team.units', '/team/units']],
    small({ '/team': { units: 144, role: 'member' } }),
  ),
  refused(
    'team-share',
    'More than the whole',
    [['semantics.team.share', '/team/share']],
    small({ '/team': { units: 1, role: 'lead', share: { numerator: 9, denominator: 8 } } }),
  ),
  refused(
    'hours-as-seconds',
    'Hours that do not fit into the period',
    [['semantics.hours.impossible', '/hours/minutes']],
    small({ '/period/first': '2025-02', '/hours': { minutes: 44641, basis: 'measured' } }),
  ),
  accepted(
    'clients-few-as-other',
    ['semantics.clients.few', 'semantics.clients.repeated'],
    'Two clients, reported as other',
    small({
      '/clients': {
        categories: [
          { code: 'household', band: '3-9' },
          { code: 'other', band: '1-2' },
        ],
      },
    }),
  ),
  refused(
    'clients-few',
    'Two clients of a category',
    [['semantics.clients.few', '/clients/categories/0']],
    small({ '/clients': { categories: [{ code: 'care', band: '1-2' }] } }),
  ),
  refused(
    'clients-repeated',
    'A category twice',
    [['semantics.clients.repeated', '/clients/categories/1']],
    small({
      '/clients': {
        categories: [
          { code: 'household', band: '3-9' },
          { code: 'household', band: '10-24' },
        ],
      },
    }),
  ),
  accepted(
    'rating',
    [
      'semantics.scale.order',
      'semantics.rating.outsideScale',
      'semantics.rating.recency',
      'semantics.rating.criterion',
      'semantics.rating.distribution',
      'semantics.rating.repeated',
      'semantics.rating.mean',
    ],
    'A rating with everything',
    rated({}),
  ),
  accepted(
    'rating-lower-is-better',
    ['semantics.scale.order', 'semantics.rating.outsideScale'],
    'German school marks',
    small({
      '/ratings': [
        {
          scale: { kind: 'points', min: 1, max: 6, direction: 'lowerIsBetter' },
          count: 5,
          mean: '1.4',
          linkage: 'aggregateOnly',
          ratedBy: 'supervisor',
        },
      ],
    }),
  ),
  accepted(
    'rating-percent',
    ['semantics.rating.outsideScale'],
    'A success score of a hundred percent',
    small({
      '/ratings': [
        {
          scale: { kind: 'percent', min: 0, max: 100 },
          count: 30,
          mean: '100',
          linkage: 'aggregateOnly',
          ratedBy: 'platform',
        },
      ],
    }),
  ),
  refused(
    'scale-order',
    'A scale that runs from five to one',
    [['semantics.scale.order', '/ratings/0/scale']],
    rated({ '/scale/min': 5, '/scale/max': 1 }),
  ),
  refused(
    'scale-of-one',
    'A scale of one value',
    [['semantics.scale.order', '/ratings/0/scale']],
    rated({ '/scale/min': 5 }),
  ),
  refused(
    'mean-above-scale',
    'A mean above the scale',
    [['semantics.rating.outsideScale', '/ratings/0/mean']],
    rated({ '/mean': '5.1', '/distribution': undefined }),
  ),
  refused(
    'mean-below-scale',
    'A mean below the scale',
    [['semantics.rating.outsideScale', '/ratings/0/last12Months/mean']],
    rated({ '/last12Months/mean': '0.9' }),
  ),
  refused(
    'criterion-outside-scale',
    'A criterion outside the scale',
    [['semantics.rating.outsideScale', '/ratings/0/criteria/0/mean']],
    rated({ '/criteria/0/mean': '9' }),
  ),
  refused(
    'success-outside-scale',
    'A threshold outside the scale',
    [['semantics.rating.outsideScale', '/ratings/0/scale/successAt']],
    rated({ '/scale/successAt': '6' }),
  ),
  refused(
    'ratings-12-in-all',
    'More recent ratings than ratings',
    [['semantics.rating.recency', '/ratings/0/last12Months/count']],
    rated({ '/last12Months/count': 97 }),
  ),
  refused(
    'ratings-3-in-12',
    'More ratings in three months than in twelve',
    [['semantics.rating.recency', '/ratings/0/last3Months/count']],
    rated({ '/last3Months/count': 41 }),
  ),
  refused(
    'criterion-too-many',
    'More ratings of a criterion than ratings',
    [['semantics.rating.criterion', '/ratings/0/criteria/0/count']],
    rated({ '/criteria/0/count': 97 }),
  ),
  refused(
    'distribution-sum',
    'A distribution that does not add up',
    [['semantics.rating.distribution', '/ratings/0/distribution']],
    rated({ '/distribution/0/count': 73 }),
  ),
  refused(
    'distribution-repeated',
    'A value twice in a distribution',
    [['semantics.rating.repeated', '/ratings/0/distribution/4/value']],
    rated({ '/distribution/4/value': '5.0' }),
  ),
  refused(
    'distribution-mean',
    'A mean that is not that of the distribution',
    [['semantics.rating.mean', '/ratings/0/mean']],
    rated({ '/mean': '4.8' }),
  ),
  accepted(
    'reviews-all-shown',
    ['semantics.reviews.offered', 'semantics.reviews.shown', 'semantics.reviews.future'],
    'Every review shown',
    small({ '/reviewsTotal': 1, '/reviewsOffered': 1, '/reviews': [{ text: 'Netjes.', month: '2025-03' }] }),
  ),
  refused(
    'reviews-offered',
    'More reviews offered than there are',
    [['semantics.reviews.offered', '/reviewsOffered']],
    small({ '/reviewsTotal': 3, '/reviewsOffered': 4 }),
  ),
  refused(
    'reviews-shown',
    'More reviews shown than offered',
    [['semantics.reviews.shown', '/reviews']],
    small({ '/reviewsTotal': 5, '/reviewsOffered': 1, '/reviews': [{ text: 'Netjes.' }, { text: 'Fijn.' }] }),
  ),
  refused(
    'review-future',
    'A review from the future',
    [['semantics.reviews.future', '/reviews/0/month']],
    small({ '/reviewsTotal': 1, '/reviewsOffered': 1, '/reviews': [{ text: 'Netjes.', month: '2025-04' }] }),
  ),
  accepted('review-score', ['semantics.reviews.score'], 'A score with its scale', full({ '/reviews/0/score': '4' })),
  refused(
    'review-score-outside-scale',
    'A score outside every scale',
    [['semantics.reviews.score', '/reviews/0/score']],
    full({ '/reviews/0/score': '6' }),
  ),
  refused(
    'review-score-without-scale',
    'A score without a scale',
    [['semantics.reviews.score', '/reviews/0/score']],
    small({ '/reviewsTotal': 1, '/reviewsOffered': 1, '/reviews': [{ text: 'Netjes.', score: '5' }] }),
  ),
  accepted(
    'level-highest',
    ['semantics.level.rank', 'semantics.level.order'],
    'The highest level, since this month',
    small({ '/levels': [{ label: { en: 'Top' }, rank: 4, of: 4, since: '2025-03', until: '2025-03' }] }),
  ),
  refused(
    'level-rank',
    'A level above the highest',
    [['semantics.level.rank', '/levels/0/rank']],
    small({ '/levels': [{ label: { en: 'Top' }, rank: 5, of: 4 }] }),
  ),
  refused(
    'level-order',
    'A level that ends before it begins',
    [['semantics.level.order', '/levels/0/since']],
    small({ '/levels': [{ label: { en: 'Top' }, since: '2025-03', until: '2025-02' }] }),
  ),
  refused(
    'level-future',
    'A level that has not begun',
    [['semantics.level.order', '/levels/0/since']],
    small({ '/levels': [{ label: { en: 'Top' }, since: '2025-04' }] }),
  ),
  accepted(
    'skills',
    ['semantics.skill.attester'],
    'Skills of every origin',
    small({
      '/skills': [
        { label: { en: 'A' }, how: 'endorsed', attesterRole: 'client' },
        { label: { en: 'B' }, how: 'assessed', attesterRole: 'assessor' },
        { label: { en: 'C' }, how: 'derived' },
        { label: { en: 'D' }, how: 'selfClaimed' },
      ],
    }),
  ),
  refused(
    'skill-endorsed-by-nobody',
    'A skill endorsed by nobody',
    [['semantics.skill.attester', '/skills/0']],
    small({ '/skills': [{ label: { en: 'A' }, how: 'endorsed' }] }),
  ),
  refused(
    'skill-claimed-and-attested',
    'A skill that the worker claims and a client attests',
    [['semantics.skill.attester', '/skills/0']],
    small({ '/skills': [{ label: { en: 'A' }, how: 'selfClaimed', attesterRole: 'client' }] }),
  ),
  accepted(
    'statements',
    ['semantics.statement.future', 'semantics.learning.level'],
    'An endorsement and an assessment of this month',
    small({
      '/endorsements': [{ attesterRole: 'coach', text: 'Well done.', month: '2025-03' }],
      '/learningOutcomes': [
        { label: { en: 'A' }, scheme: 'local', level: { rank: 3, of: 3 }, month: '2025-03', assessedBy: 'trainer' },
      ],
    }),
  ),
  refused(
    'endorsement-future',
    'An endorsement from the future',
    [['semantics.statement.future', '/endorsements/0/month']],
    small({ '/endorsements': [{ attesterRole: 'coach', text: 'Well done.', month: '2025-04' }] }),
  ),
  refused(
    'assessment-future',
    'An assessment from the future',
    [['semantics.statement.future', '/learningOutcomes/0/month']],
    small({ '/learningOutcomes': [{ label: { en: 'A' }, scheme: 'local', month: '2025-04', assessedBy: 'trainer' }] }),
  ),
  refused(
    'learning-level',
    'A level of learning above the highest',
    [['semantics.learning.level', '/learningOutcomes/0/level']],
    small({
      '/learningOutcomes': [
        { label: { en: 'A' }, scheme: 'local', level: { rank: 4, of: 3 }, month: '2025-03', assessedBy: 'trainer' },
      ],
    }),
  ),
  accepted(
    'trajectory',
    ['semantics.trajectory.order'],
    'A trajectory that goes on',
    small({
      '/trajectory': { id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10', label: { en: 'A' }, first: '2022-05' },
    }),
  ),
  refused(
    'trajectory-too-late',
    'Work before its trajectory',
    [['semantics.trajectory.order', '/trajectory']],
    small({
      '/trajectory': { id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10', label: { en: 'A' }, first: '2022-06' },
    }),
  ),
  refused(
    'trajectory-too-short',
    'Work after its trajectory',
    [['semantics.trajectory.order', '/trajectory']],
    small({
      '/trajectory': {
        id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10',
        label: { en: 'A' },
        first: '2022-05',
        last: '2024-12',
      },
    }),
  ),
  accepted(
    'coverage',
    ['semantics.coverage.order', 'semantics.coverage.rows'],
    'A source that is just long enough',
    small({ '/coverage': { complete: 'no', basis: 'issuerSystem', from: '2022-05', to: '2022-05', rowsSeen: 143 } }),
  ),
  refused(
    'coverage-order',
    'A source that ends before it begins',
    [['semantics.coverage.order', '/coverage']],
    small({ '/coverage': { complete: 'no', basis: 'issuerSystem', from: '2022-06', to: '2022-05' } }),
  ),
  refused(
    'coverage-rows',
    'More work than rows',
    [['semantics.coverage.rows', '/coverage/rowsSeen']],
    small({ '/coverage/rowsSeen': 142 }),
  ),
  accepted(
    'worker-export',
    ['semantics.assurance.basis'],
    'Figures from a worker’s own export, stated as that',
    small({ '/coverage': { complete: 'no', basis: 'workerExport' }, '/assurance': 'importedSelfSigned' }),
  ),
  refused(
    'assurance-basis',
    'Figures from a worker’s own export, stated as the platform’s',
    [['semantics.assurance.basis', '/assurance']],
    small({ '/coverage/basis': 'workerExport' }),
  ),
  accepted(
    'extension',
    ['semantics.extension.critical'],
    'An extension that may be ignored',
    small({
      '/extensions': { 'https://platform.example/terms#language': { label: { en: 'Language' }, value: 'Dutch' } },
    }),
  ),
  refused(
    'extension-critical',
    'An extension that may not be ignored',
    [['semantics.extension.critical', '/extensions/https:~1~1platform.example~1terms#language']],
    small({
      '/extensions': {
        'https://platform.example/terms#language': { label: { en: 'Language' }, value: 'Dutch', critical: true },
      },
    }),
  ),
  refused(
    'extension-without-address',
    'An extension under a plain word',
    [['schema.pattern', '/extensions']],
    small({ '/extensions': { shoeSize: { label: { en: 'A' }, value: 42 } } }),
    ['schema.pattern'],
  ),
];

const profiles: readonly Vector[] = [
  accepted(
    'nl-extended',
    [
      'semantics.profile.certificate',
      'semantics.profile.requested',
      'semantics.profile.hours',
      'semantics.profile.relation',
      'semantics.profile.dates',
    ],
    'A Dutch certificate with all that the worker asked for',
    dutchCertificate,
  ),
  accepted(
    'nl-simple',
    ['semantics.profile.requested'],
    'A Dutch certificate with what the law asks for',
    dutch({
      '/profile': 'nl-7-656-simple',
      '/requestedBySubject': undefined,
      '/certificate': { startedOn: '2022-05-02', endedOn: '2025-02-28' },
    }),
  ),
  accepted(
    'de-einfach',
    ['semantics.profile.certificate', 'semantics.profile.dates'],
    'A German simple certificate, during the employment',
    germanCertificate,
  ),
  accepted(
    'de-qualifiziert',
    ['semantics.profile.requested'],
    'A German qualified certificate',
    german({
      '/profile': 'de-109-qualifiziert',
      '/requestedBySubject': true,
      '/certificate/performance': 'Stets zu unserer vollen Zufriedenheit.',
      '/certificate/conduct': 'Einwandfrei.',
      '/certificate/lang': 'de',
    }),
  ),
  refused(
    'gigcv-with-certificate',
    'A certificate in a GigCV',
    [['semantics.profile.certificate', '/certificate']],
    small({ '/certificate': { startedOn: '2022-05-02' } }),
  ),
  refused(
    'statutory-without-certificate',
    'A statutory certificate without its dates',
    [['semantics.profile.certificate', '']],
    german({ '/certificate': undefined }),
  ),
  refused(
    'conduct-in-simple',
    'Conduct in a simple certificate',
    [['semantics.profile.requested', '/certificate/conduct']],
    german({ '/certificate/conduct': 'Einwandfrei.' }),
  ),
  refused(
    'conduct-not-requested',
    'An extended certificate that nobody asked for',
    [['semantics.profile.requested', '/profile']],
    dutch({ '/requestedBySubject': false }),
  ),
  refused(
    'nl-without-hours',
    'A Dutch certificate without working time',
    [['semantics.profile.hours', '']],
    dutch({ '/agreedTime': undefined }),
  ),
  refused(
    'certificate-of-self-employed',
    'A certificate of employment for a self-employed person',
    [['semantics.profile.relation', '/workRelation']],
    german({ '/workRelation': 'selfEmployed' }),
  ),
  refused(
    'certificate-without-relation',
    'A certificate of employment without a relation',
    [['semantics.profile.relation', '/workRelation']],
    german({ '/workRelation': undefined }),
  ),
  refused(
    'certificate-dates',
    'An employment that ends before it begins',
    [['semantics.profile.dates', '/certificate/endedOn']],
    dutch({ '/certificate/endedOn': '2022-05-01' }),
  ),
  refused(
    'certificate-future',
    'An employment that ends after the record',
    [['semantics.profile.dates', '/certificate/endedOn']],
    dutch({ '/certificate/endedOn': '2025-04-01' }),
  ),
  refused(
    'nl-without-end',
    'A Dutch certificate without an end',
    [['semantics.profile.dates', '/certificate']],
    dutch({ '/certificate/endedOn': undefined }),
  ),
];

/** Vectors for work records. */
export const workRecordVectors: readonly Vector[] = [...form, ...texts, ...neverSigned, ...meaning, ...profiles];
