import type { Coverage, WorkType } from '@kluscv/schema';
import type { Adapter, OpenedFile } from '../../adapter.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { tableFile } from '../../read/table-file.ts';
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
    const units: WorkUnit[] = [];
    const workTypes = new Map<string, WorkType>();
    const numbers = new Set<number>();
    let completed = 0;
    let rows = 0;
    let skipped = 0;
    let withoutZone = false;
    // What newer layouts hold, by every way in which the 2015 layout may write when it was requested.
    const known = new Map<string, string>();
    const trips = files.filter(isTrips).toSorted((a, b) => Number(isLocal(a)) - Number(isLocal(b)));
    for (const file of trips) {
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
        if (!isOld && unit.id !== undefined && trip.requestedAt !== undefined) {
          known.set(clockOf(trip), unit.id);
          if (trip.zone !== undefined) known.set(calendar.wallTimeAt(trip.requestedAt, trip.zone), unit.id);
        }
        if (unit.outcome === 'completed' && trip.number !== undefined && !numbers.has(trip.number)) {
          numbers.add(trip.number);
          completed += 1;
        }
        if (trip.zone === undefined) withoutZone = true;
        units.push(unit);
      }
      rows += table.rowsRead;
      skipped += table.rowsSkipped;
    }
    const rating = ratingsIn(files, ledger);
    rows += rating.rows;
    const [first] = [...trips, ...files];
    const warnings = new Set<NonNullable<Coverage['warnings']>[number]>();
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
    const isKnownPart =
      warnings.has('counterBeyondRows') || warnings.has('gapsInNumbering') || warnings.has('rowsSkipped');
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
          units,
          aggregates: [],
          ...(rating.rating === undefined ? {} : { rating: rating.rating }),
          coverage: {
            complete: isKnownPart ? 'no' : 'unknown',
            ...(highest === 0 ? {} : { issuerCounter: highest }),
            ...(warnings.size === 0 ? {} : { warnings: [...warnings] }),
          },
        },
      ],
      files: files.map(({ name }) => name),
      rows,
    };
  },
};

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
