import { small, text } from './records.ts';
import { accepted, refused, type Vector } from './vector.ts';

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

/** Vectors for what must never be signed. */
export const neverSignedVectors: readonly Vector[] = [
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
