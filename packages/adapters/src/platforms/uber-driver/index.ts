import type { Coverage, WorkType } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { hasColumns } from '../../detect.ts';
import { tableFile } from '../../table-file.ts';
import type { WorkUnit } from '../../work-unit.ts';
import { COLUMNS, readTrip } from './export.ts';
import { unitOf, workTypeKey, workTypeOf } from './map.ts';

/** Uber's driver export: the table of lifetime trips. */
export const uberDriver: Adapter = {
  id: 'uber-driver',
  title: "Uber driver's export (Driver Lifetime Trips)",
  recognizes: (file) => hasColumns(file, COLUMNS),
  parse: (files, { asOf, calendar, ledger }) => {
    const units: WorkUnit[] = [];
    const workTypes = new Map<string, WorkType>();
    const numbers = new Set<number>();
    let completed = 0;
    let rows = 0;
    let skipped = 0;
    let withoutZone = false;
    for (const file of files) {
      const table = tableFile(file, ledger);
      for (const row of table.rows()) {
        const reading = readTrip(row, calendar);
        if ('unreadable' in reading) {
          table.drop(row, row.get(reading.unreadable) === '' ? 'missingValue' : 'badValue', reading.unreadable);
          continue;
        }
        const { trip } = reading;
        const key = workTypeKey(trip);
        if (!workTypes.has(key)) workTypes.set(key, workTypeOf(key));
        const unit = unitOf(trip, file.name);
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
    const [first] = files;
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
      workers: [
        {
          ref: 'self',
          units,
          aggregates: [],
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

function rangeOf(numbers: Iterable<number>): { readonly lowest: number; readonly highest: number } {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const number of numbers) {
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
  }
  return { lowest, highest };
}
