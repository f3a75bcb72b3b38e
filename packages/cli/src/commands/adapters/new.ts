import { join } from 'node:path';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refuseExisting } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { writeWhole } from '@kluscv/node/files';

/** Options of `kluscv adapters new`. */
export interface AdaptersNewOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** `kluscv adapters new`: an adapter that works for an invented table, to be changed into one's own. */
export async function adaptersNew(
  io: Io,
  id: string,
  { out = id, force = false }: AdaptersNewOptions,
): Promise<ExitCode> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 40) {
    throw new CliError('adapters.id-unfit', { found: id });
  }
  const files: readonly (readonly [string, string])[] = [
    ['adapter.js', adapterFile(id)],
    ['fixtures/first/export.csv', EXPORT],
    ['fixtures/first/expected.json', EXPECTED],
  ];
  const paths = files.map(([name]) => join(out, name));
  await refuseExisting(paths, force);
  for (const [name, content] of files) writeWhole(join(out, name), content, { force });
  io.stdout(`${paths.join('\n')}\n`);
  io.stderr(
    `It works as it is: kluscv adapters test ${out}\nThen put a few rows of a real export, with invented values, in the place of ${paths[1] ?? ''} and change adapter.js.\n`,
  );
  return EXIT.ok;
}

const EXPORT = `Job,State,Service,Begin,End,Hours,Stars,Review,Address
J-1,done,Window cleaning,2025-03-03 09:00,2025-03-03 11:30,2.5,5,"Tidy, and on time.",1 Example Street
J-2,done,Window cleaning,2025-03-31 22:00,2025-04-01 00:30,2.5,4,,2 Example Street
J-3,cancelled,Window cleaning,2025-04-02 09:00,,,,,3 Example Street
J-4,applied,Window cleaning,2025-04-03 09:00,,,,,4 Example Street
`;

const EXPECTED = `{
  "asOf": "2025-06-30",
  "neverRead": ["Example Street"],
  "records": [
    {
      "counts": { "unitKind": "appointment", "completed": 2 },
      "hours": { "minutes": 300, "basis": "billed" },
      "ratings": [{ "count": 2 }],
      "reviewsTotal": 1,
      "period": { "first": "2025-03", "last": "2025-04" }
    }
  ],
  "dropped": { "cancelledByClient": 1, "applied": 1 }
}
`;

function adapterFile(id: string): string {
  return `// @ts-check

/** What came of a piece of work. A state that is not in this list counts nothing. */
const OUTCOMES = { done: 'completed', cancelled: 'cancelledByClient', applied: 'applied' };

/** Where the work was, if the export does not say. Without it, months are counted in UTC and the record says so. */
const ZONE = 'Europe/Amsterdam';

/** @type {import('@kluscv/adapters').AdapterDefinition} */
export const adapter = {
  id: '${id}',
  title: 'Export of ${id} (CSV)',
  platform: { name: '${id}' },

  // The table is recognized by these columns, never by its name. Choose those that no other platform has together.
  columns: ['Job', 'State', 'Service', 'Begin', 'End'],

  // Leave this out if there are no ratings.
  ratingScale: { kind: 'stars', min: 1, max: 5 },

  // One row is one piece of work. Read only what stands here: there is no place for addresses, amounts or names.
  read: (row, { wallTime, decimal, calendar }) => {
    const end = row.get('End');
    const clock = wallTime(end);
    // Name the column that cannot be read: the row is left out, and the report says why.
    if (end !== '' && clock === undefined) return { unreadable: 'End' };
    const endAt = clock === undefined ? undefined : calendar.instantAt(clock, ZONE);
    // 'decimal' takes 2.5 and 2,5. Number('2,5') would be nothing, and the hours would be lost without a word.
    const hours = decimal(row.get('Hours'));
    if (row.get('Hours') !== '' && hours === undefined) return { unreadable: 'Hours' };
    const rating = decimal(row.get('Stars'));
    const review = row.get('Review');
    return {
      id: row.get('Job'),
      kind: 'appointment',
      workType: row.get('Service'),
      role: 'performer',
      outcome: OUTCOMES[row.get('State')] ?? 'unknown',
      zone: ZONE,
      ...(endAt === undefined ? {} : { endAt }),
      // Empty means unknown, never zero.
      ...(Number(hours ?? 0) > 0 ? { workedSeconds: Math.round(Number(hours) * 3600), workedBasis: 'billed' } : {}),
      ...(rating === undefined ? {} : { rating }),
      ...(review === '' ? {} : { review: { text: review } }),
    };
  },
};
`;
}
