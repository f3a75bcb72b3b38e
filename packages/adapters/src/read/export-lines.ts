import { expectCall } from '@kluscv/schema/reading';
import { type CalendarDate, isObject, KlusError, readJson, type WorkRecord } from '@kluscv/schema';
import type { Aggregate } from '../adapter.ts';
import { createCalendar, readDate } from '../text/calendar.ts';
import type { Dropped } from '../dropped.ts';
import type { AdaptersErrorCode, ExportProblem } from '../errors.ts';
import type { Issue } from '../issues.ts';
import { createLedger, type Ledger } from '../ledger.ts';
import {
  checkHead,
  checkRecord,
  checkUnit,
  checkWorker,
  type ExportHead,
} from '../platforms/platform-export/export.ts';
import { asOfOf, unitOf, workTypesOf } from '../platforms/platform-export/map.ts';
import { type Adding, startAdding } from '../tally/summarize.ts';
import { linesOf } from '../text/lines.ts';
import { echo } from '../text/echo.ts';
import { frameOf, recordsOf } from '../tally/worker-records.ts';

/** How to read lines. */
export interface LineOptions {
  /** Last day that the records speak of, usually today. A document that names an earlier day keeps its own. */
  readonly asOf: CalendarDate;
  /** Name of the source, for messages. Default `lines`. */
  readonly name?: string;
}

/** What comes of the lines, as they are read: a worker when the next one begins, and in the end what it came to. */
export type LinesReading =
  | {
      readonly kind: 'worker';
      /** The platform's own reference. Private: it is never signed. */
      readonly ref: string;
      readonly name?: string;
      readonly records: readonly WorkRecord[];
      readonly dropped: readonly Dropped[];
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: 'end';
      /** Name of the platform. */
      readonly platform: string;
      readonly workers: number;
      /** Pieces of work and figures read. */
      readonly rows: number;
      readonly units: number;
      readonly counted: number;
      /** Lines that no worker was in sight for. */
      readonly dropped: readonly Dropped[];
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'problem'; readonly problem: ExportProblem };

/**
 * Reads the native document as lines (NDJSON): the first line is the document without `workers`, each other line a worker, or one piece
 * of work with the reference of its worker in `worker`. Nothing but one worker's figures is held at a time, so a million pieces of work
 * take no more memory than a thousand. The lines of a worker stand together.
 *
 * @throws KlusError `adapters.as-of` if `asOf` is no date
 */
export async function* readExportLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: LineOptions,
): AsyncGenerator<LinesReading, undefined> {
  expectCall('readExportLines', {
    chunks: [chunks, 'items'],
    options: [options, { asOf: 'text', name: 'text?' }],
  });
  const { asOf, name = 'lines' } = options;
  if (readDate(asOf) !== asOf) {
    throw new KlusError<AdaptersErrorCode>('adapters.as-of', `"${echo(asOf)}" is not a date. Give it as YYYY-MM-DD.`, {
      details: { asOf: echo(asOf) },
    });
  }
  const calendar = createCalendar();
  const loose = createLedger();
  let desk: Desk | undefined;
  let current: Current | undefined;
  const seen = new Set<string>();
  const total = { workers: 0, rows: 0, units: 0, counted: 0 };
  const finish = ({ worker, adding, aggregates, ledger, frame }: Current): LinesReading => {
    const summary = adding.finish();
    total.workers += 1;
    total.units += summary.units;
    total.counted += summary.counted;
    const records = recordsOf(summary, { aggregates }, frame, { file: name });
    return { kind: 'worker', ...worker, records, dropped: ledger.dropped, issues: ledger.issues };
  };
  for await (const { row, bytes } of linesOf(chunks)) {
    const reading = bytes === undefined ? undefined : readJson(bytes);
    const value = reading?.ok === true && isObject(reading.value) ? reading.value : undefined;
    if (desk === undefined) {
      const opened = openDesk(value, name, asOf, calendar, loose);
      if ('problem' in opened) {
        yield { kind: 'problem', problem: opened.problem };
        return undefined;
      }
      desk = opened;
      continue;
    }
    const origin = { file: name, row };
    if (value === undefined) {
      const message =
        reading?.ok === false ? reading.message : 'This line is no JSON object, or longer than a megabyte.';
      (current?.ledger ?? loose).drop({ ...origin, reason: 'malformedRow', message });
      current?.skip();
      continue;
    }
    const isUnit = typeof value['worker'] === 'string';
    const ref = isUnit ? value['worker'] : value['ref'];
    if (typeof ref !== 'string' || ref !== current?.worker.ref) {
      const checked = checkWorker(isUnit ? { ref, units: [] } : value, '');
      const isBack = typeof ref === 'string' && seen.has(ref);
      if (!checked.ok || isBack) {
        const message = checked.ok
          ? 'The lines of this worker do not stand together. Sort the lines by worker.'
          : checked.problem.message;
        (current?.ledger ?? loose).drop({ ...origin, reason: isBack ? 'contradictory' : 'invalid', message });
        continue;
      }
      if (current !== undefined) yield finish(current);
      seen.add(checked.value.ref);
      current = createCurrent(checked.value, desk, calendar);
    }
    const { worker: _worker, ...unit } = value;
    const units = isUnit ? [unit] : listOf(value['units']);
    for (const entry of units) {
      total.rows += 1;
      const checked = checkUnit(entry, '');
      const zone = checked.ok ? checked.value.zone : undefined;
      if (checked.ok && (zone === undefined || calendar.isZone(zone)))
        current.adding.add(unitOf(checked.value, origin));
      else {
        const message = checked.ok
          ? 'This is no time zone. Use a name such as "Europe/Amsterdam".'
          : checked.problem.message;
        current.ledger.drop({ ...origin, reason: 'invalid', message });
        current.skip();
      }
    }
    for (const entry of isUnit ? [] : listOf(value['records'])) {
      total.rows += 1;
      const checked = checkRecord(entry, '');
      if (checked.ok) current.aggregates.push({ figures: checked.value, origin });
      else current.ledger.drop({ ...origin, reason: 'invalid', message: checked.problem.message });
    }
  }
  if (desk === undefined) {
    yield {
      kind: 'problem',
      problem: {
        code: 'export.empty',
        file: name,
        message: 'There is nothing in it. Write the first line: the document without "workers".',
      },
    };
    return undefined;
  }
  if (current !== undefined) yield finish(current);
  yield { kind: 'end', platform: desk.head.platform.name, ...total, dropped: loose.dropped, issues: loose.issues };
  return undefined;
}

/** What all workers have in common. */
interface Desk {
  readonly head: ExportHead;
  readonly asOf: CalendarDate;
  readonly workTypes: ReturnType<typeof workTypesOf>['byKey'];
}

/** The worker whose lines are being read. */
interface Current {
  readonly worker: { readonly ref: string; readonly name?: string };
  readonly adding: Adding;
  readonly aggregates: Aggregate[];
  readonly ledger: Ledger;
  readonly frame: ReturnType<typeof frameOf>;
  /** A line of this worker, or perhaps of this worker, could not be used. */
  skip(): void;
}

function openDesk(
  value: Readonly<Record<string, unknown>> | undefined,
  name: string,
  asOf: CalendarDate,
  calendar: ReturnType<typeof createCalendar>,
  ledger: Ledger,
): Desk | { readonly problem: ExportProblem } {
  const invalid = (message: string): { readonly problem: ExportProblem } => ({
    problem: {
      code: 'export.invalid',
      file: name,
      message: `The first line must be the document without "workers". ${message}`,
    },
  });
  if (value === undefined) return invalid('It is no JSON object.');
  const head = checkHead(value);
  if (!head.ok) return invalid(`${head.problem.message} (${head.problem.pointer})`);
  const { zone } = head.value;
  if (zone !== undefined && !calendar.isZone(zone)) {
    return invalid(`"${echo(zone)}" is no time zone. Use a name such as "Europe/Amsterdam".`);
  }
  const { byKey, repeated } = workTypesOf(head.value);
  for (const key of repeated) {
    ledger.note({
      code: 'workTypeRepeated',
      file: name,
      message: `The type of work "${echo(key)}" is declared twice; the first declaration was used.`,
    });
  }
  return { head: head.value, workTypes: byKey, asOf: asOfOf(head.value.asOf, { name }, { asOf, ledger }) };
}

function createCurrent(
  worker: {
    readonly ref: string;
    readonly name?: string;
    readonly workRelation?: NonNullable<ReturnType<typeof frameOf>['workRelation']>;
  },
  { head, asOf, workTypes }: Desk,
  calendar: ReturnType<typeof createCalendar>,
): Current {
  const ledger = createLedger();
  const coverage: { complete: 'yes' | 'no' | 'unknown'; warnings?: readonly 'rowsSkipped'[] } = {
    complete: head.complete ?? 'yes',
  };
  const frame = frameOf(
    { coverage, ...(worker.workRelation === undefined ? {} : { workRelation: worker.workRelation }) },
    {
      platform: head.platform,
      assurance: 'issuerSigned',
      basis: 'issuerSystem',
      asOf,
      workTypes,
      ...(head.ratingScale === undefined ? {} : { ratingScale: head.ratingScale }),
      ...(head.zone === undefined ? {} : { zone: head.zone }),
    },
    { calendar, ledger },
  );
  return {
    worker: { ref: worker.ref, ...(worker.name === undefined ? {} : { name: worker.name }) },
    adding: startAdding(frame),
    aggregates: [],
    ledger,
    frame,
    skip: () => {
      coverage.complete = 'no';
      coverage.warnings = ['rowsSkipped'];
    },
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
