import { expectCall, KlusError } from '@kluscv/schema/reading';
import { CLOSING, LANGUAGES, type RequestLanguage } from './data-request-words.ts';

/** A file to ask a platform for, with the fields that matter, under the platform's own names. */
export interface RequestedFile {
  readonly name: string;
  readonly fields: readonly string[];
}

/** What to ask one platform for. */
export interface RequestedPlatform {
  /** The word to type. */
  readonly id: string;
  readonly name: string;
  /** Adapters that read what comes back. */
  readonly adapters: readonly string[];
  readonly files: readonly RequestedFile[];
}

const GENERAL: readonly string[] = [
  'identifier, kind, beginning and end with time zone, status, and worked time of every assignment, with what the time rests on',
  'ratings and reviews of my work with their date and scale, the names of those who wrote them removed',
];

/** The platforms for which files and fields are known; the others are asked for the same in general words. */
export const REQUESTED_PLATFORMS: readonly RequestedPlatform[] = [
  {
    id: 'uber',
    name: 'Uber',
    adapters: ['uber-driver', 'uber-eats-courier'],
    files: [
      {
        name: 'Driver Lifetime Trips',
        fields: [
          'timezone',
          'global_product_name',
          'product_type_name',
          'request_timestamp_utc',
          'begintrip_timestamp_utc',
          'dropoff_timestamp_utc',
          'trip_duration_seconds',
          'status',
          'driver_trip_number',
        ],
      },
      { name: 'Driver Lifetime Ratings Received', fields: ['five_star_rating', 'date', 'trip'] },
      {
        name: 'Courier Lifetime Trip Data',
        fields: [
          'courier_accept_timestamp_utc',
          'courier_accept_timestamp_local',
          'courier_dropoff_timestamp_local',
          'delivery_status',
        ],
      },
    ],
  },
  {
    id: 'wolt',
    name: 'Wolt',
    adapters: ['wolt-courier'],
    files: [
      { name: 'courier_tasks', fields: ['Task creation time', 'Task completion time', 'Is pickup task', 'time zone'] },
    ],
  },
  {
    id: 'upwork',
    name: 'Upwork',
    adapters: ['upwork'],
    files: [
      {
        name: 'work history',
        fields: [
          'contract id, status, startDate, endDate, jobType',
          'hours',
          'feedbackToFreelancer: score, scores, comment',
        ],
      },
    ],
  },
  {
    id: 'freelancer',
    name: 'Freelancer.com',
    adapters: ['freelancer-com'],
    files: [
      { name: 'reputation', fields: ['entire_history: complete, reviews, overall, category_ratings'] },
      { name: 'reviews', fields: ['role', 'time_submitted', 'rating', 'description'] },
    ],
  },
  // What these hand out is not known here, so they are asked in general words.
  { id: 'deliveroo', name: 'Deliveroo', adapters: ['deliveroo-invoices'], files: [{ name: 'work', fields: GENERAL }] },
  { id: 'fiverr', name: 'Fiverr', adapters: ['fiverr-reviews'], files: [{ name: 'work', fields: GENERAL }] },
  ...['Temper', 'YoungOnes', 'Helpling', 'Charly Cares', 'Roamler', 'Smart'].map((name) => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    adapters: ['platform-export', 'platform-csv'],
    files: [{ name: 'work', fields: GENERAL }],
  })),
];

/** The platform of a word: its id, its name, or the id of an adapter that reads its export. */
export function requestedPlatform(word: string): RequestedPlatform | undefined {
  expectCall('requestedPlatform', { word: [word, 'text'] });
  const plain = word.trim().toLowerCase().replaceAll(' ', '-');
  return REQUESTED_PLATFORMS.find(
    ({ id, name, adapters }) =>
      id === plain || name.toLowerCase() === plain || (adapters.includes(plain) && !plain.startsWith('platform-')),
  );
}

/**
 * A request under the GDPR (articles 15 and 20) that names files and fields: courts have rejected requests that only ask for
 * everything. Places to fill in stand in square brackets.
 *
 * @param platform from `requestedPlatform`, or any name for a platform that is not known
 */
export function dataRequest(platform: RequestedPlatform | string, language: RequestLanguage): string {
  expectCall('dataRequest', {
    platform: [
      platform,
      typeof platform === 'string' ? 'text' : { name: 'text', files: [{ name: 'text', fields: 'list' }] },
    ],
    language: [language, 'text'],
  });
  if (!Object.hasOwn(LANGUAGES, language)) {
    const all = Object.keys(LANGUAGES).join(', ');
    throw new KlusError(
      'call.argument',
      `dataRequest: there is no language ${language as string}. Give one of ${all}.`,
    );
  }
  const words = LANGUAGES[language];
  const { name, files } =
    typeof platform === 'string' ? { name: platform, files: [{ name: '', fields: words.general }] } : platform;
  const isKnown = files.some(({ fields, name: file }) => fields !== GENERAL && file !== '');
  const list = files
    .map((file) => {
      const fields = file.fields === GENERAL ? words.general : file.fields;
      const heading = file.fields === GENERAL || file.name === '' ? '' : `${words.file} "${file.name}":\n`;
      return `${heading}${fields.map((field) => `  - ${field}`).join('\n')}`;
    })
    .join('\n');
  return `${words.subject(name)}\n\n${words.opening(name)}\n\n${words.asked}${isKnown ? ` ${words.own}` : ''}\n\n${list}\n\n${words.form}\n\n${words.others}\n\n${words.identity}\n\n${words.term}\n\n${CLOSING[language]}\n`;
}
