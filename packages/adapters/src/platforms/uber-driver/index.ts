import type { Coverage, WorkType } from '@kluscv/schema';
import type { Adapter, OpenedFile } from '../../adapter.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { tableFile } from '../../read/table-file.ts';
import { createLedger, type Ledger } from '../../ledger.ts';
import type { Calendar } from '../../text/calendar.ts';
import type { WorkUnit } from '../../work-unit.ts';
import {
  COLUMN_OF_2025,
  COLUMNS,
  COLUMNS_2015,
  COLUMNS_TITLED,
  readTrip,
  readTrip2015,
  readTripTitled,
  type TripRow,
} from './export.ts';
import { unitOf, workTypeKey, workTypeOf } from './map.ts';
import { isRatings, ratingsIn } from './ratings.ts';

/** Uber's driver export: the table of lifetime trips. */
export const uberDriver: Adapter = {
  id: 'uber-driver',
  title: "Uber driver's export (Driver Lifetime Trips)",
  recognizes: (file) => isTrips(file) || isRatings(file),
  parse: (files, { asOf, calendar, ledger }) => {
    const workTypes = new Map<string, WorkType>();
    const trips = files.filter(isTrips).toSorted((a, b) => Number(isLocal(a)) - Number(isLocal(b)));
    const rating = ratingsIn(files, ledger);
    const [first] = [...trips, ...files];
    // Trips are read while they are added up: of a working life of them, none is kept.
    let found: Found | undefined;
    let coverage: Omit<Coverage, 'basis'> | undefined;
    const read = function* (): Generator<WorkUnit> {
      // Gone through again, the rows are the same, and are written down once.
      found = yield* tripsIn(trips, workTypes, calendar, found === undefined ? ledger : createLedger());
    };
    const coverageOf = ({ numbers, completed, withoutZone, skipped }: Found): Omit<Coverage, 'basis'> => {
      const warnings = new Set<Warning>();
      const { highest, lowest } = rangeOf(numbers);
      if (highest > completed) {
        warnings.add('counterBeyondRows');
        ledger.note({
          code: 'counterBeyondRows',
          file: first?.name ?? '',
          message: `Uber's own count of this driver's trips runs from ${lowest} to ${highest}, but the export holds ${completed} of them: it is not the whole history. Only what is in the export is counted.`,
        });
      }
      if (numbers.size > 0 && highest - lowest + 1 > numbers.size) warnings.add('gapsInNumbering');
      if (withoutZone) warnings.add('timesWithoutZone');
      if (skipped > 0) warnings.add('rowsSkipped');
      return {
        complete: PARTIAL.some((warning) => warnings.has(warning)) ? 'no' : 'unknown',
        ...(highest === 0 ? {} : { issuerCounter: highest }),
        ...(warnings.size === 0 ? {} : { warnings: [...warnings] }),
      };
    };
    return {
      ok: true,
      platform: { name: 'Uber', url: 'https://www.uber.com' },
      assurance: 'importedSelfSigned',
      basis: 'workerExport',
      asOf,
      workTypes,
      identifiersAreMade: true,
      workers: [
        {
          ref: 'self',
          units: { [Symbol.iterator]: read },
          aggregates: [],
          ...(rating.rating === undefined ? {} : { rating: rating.rating }),
          /** Known once the trips were gone through. */
          get coverage() {
            if (found === undefined) for (const _ of read());
            coverage ??= coverageOf(found ?? NOTHING_FOUND);
            return coverage;
          },
        },
      ],
      files: files.map(({ name }) => name),
      get rows() {
        return (found?.rows ?? 0) + rating.rows;
      },
    };
  },
};

type Warning = NonNullable<Coverage['warnings']>[number];

/** With one of these, the export is not the whole history. */
const PARTIAL: readonly Warning[] = ['counterBeyondRows', 'gapsInNumbering', 'rowsSkipped'];

/** What the trips of all files came to, besides the trips themselves. */
interface Found {
  /** The platform's running numbers of completed trips. */
  readonly numbers: ReadonlySet<number>;
  readonly completed: number;
  readonly rows: number;
  readonly skipped: number;
  readonly withoutZone: boolean;
}

const NOTHING_FOUND: Found = { numbers: new Set(), completed: 0, rows: 0, skipped: 0, withoutZone: false };

function* tripsIn(
  files: readonly OpenedFile[],
  workTypes: Map<string, WorkType>,
  calendar: Calendar,
  ledger: Ledger,
): Generator<WorkUnit, Found> {
  const numbers = new Set<number>();
  let completed = 0;
  let rows = 0;
  let skipped = 0;
  let withoutZone = false;
  // What newer layouts hold, by every way in which the 2015 layout may write when it was requested.
  const known = new Map<string, string>();
  const hasOld = files.some(isLocal);
  for (const file of files) {
    const table = tableFile(file, ledger);
    const isOld = isLocal(file);
    const readLocal = isTitled(file) ? readTripTitled : readTrip2015;
    const product = hasColumns(file, [COLUMN_OF_2025, 'product_type_name'])
      ? 'product_type_name'
      : 'global_product_name';
    for (const row of table.rows()) {
      const reading = isOld ? readLocal(row) : readTrip(row, calendar, product);
      if ('unreadable' in reading) {
        table.drop(row, row.get(reading.unreadable) === '' ? 'missingValue' : 'badValue', reading.unreadable);
        continue;
      }
      const { trip } = reading;
      const key = workTypeKey(trip);
      if (!workTypes.has(key)) workTypes.set(key, workTypeOf(key));
      const unit = unitOf(trip, file.name, isOld ? known.get(clockOf(trip)) : undefined);
      if (hasOld && !isOld && unit.id !== undefined && trip.requestedAt !== undefined) {
        known.set(clockOf(trip), unit.id);
        if (trip.zone !== undefined) known.set(calendar.wallTimeAt(trip.requestedAt, trip.zone), unit.id);
      }
      if (unit.outcome === 'completed' && trip.number !== undefined && !numbers.has(trip.number)) {
        numbers.add(trip.number);
        completed += 1;
      }
      if (trip.zone === undefined) withoutZone = true;
      yield unit;
    }
    rows += table.rowsRead;
    skipped += table.rowsSkipped;
  }
  return { numbers, completed, rows, skipped, withoutZone };
}

function is2015(file: OpenedFile): boolean {
  return hasColumns(file, COLUMNS_2015);
}

function isTitled(file: OpenedFile): boolean {
  return hasColumns(file, COLUMNS_TITLED);
}

/** Whether its times are those of a clock at the place, without zone. */
function isLocal(file: OpenedFile): boolean {
  return is2015(file) || isTitled(file);
}

function isTrips(file: OpenedFile): boolean {
  return hasColumns(file, COLUMNS) || isLocal(file);
}

/** The time of the request as a text without zone. */
function clockOf({ requestedAt, requestedLocal }: TripRow): string {
  return requestedLocal ?? requestedAt?.replace(/Z$/, '') ?? '';
}

function rangeOf(numbers: Iterable<number>): { readonly lowest: number; readonly highest: number } {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const number of numbers) {
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
  }
  return { lowest, highest };
}
