import type { WorkRecord } from '@kluscv/schema';
import { z } from 'zod/mini';
import { CliError } from './errors.ts';

/** What `kluscv import` writes, as far as issuing needs it. The records themselves are held against the standard when they are signed. */
const readings = z.object({
  records: z.array(z.looseObject({ type: z.literal('WorkRecord') })),
  workers: z.array(
    z.object({ ref: z.string(), name: z.optional(z.string()), records: z.array(z.int().check(z.nonnegative())) }),
  ),
});

/** What is to be certified, worker by worker. */
export interface Orders {
  readonly records: readonly object[];
  readonly workers: readonly {
    readonly ref: string;
    readonly name?: string | undefined;
    readonly records: readonly number[];
  }[];
}

/** Reads the result of an import; `undefined` if it is none. */
export function ordersIn(value: unknown): Orders | undefined {
  return readings.safeParse(value).data;
}

/** One credential to make. */
export interface Order {
  readonly worker: string;
  readonly record: WorkRecord;
  readonly subject: { readonly id: string; readonly name?: string };
}

/**
 * One order a record.
 *
 * @throws CliError `cli.usage` or `cli.reading-unusable`
 */
export function ordersFrom(
  reading: Orders,
  { name, subject }: { readonly name?: string; readonly subject?: string },
): readonly Order[] {
  if ((name !== undefined || subject !== undefined) && reading.workers.length !== 1) {
    throw new CliError('cli.usage', `--name and --subject fit one worker; this export has ${reading.workers.length}.`, {
      hint: 'Put the names into the export.',
    });
  }
  return reading.workers.flatMap((worker) => {
    // One identifier for all that this issuer says of the worker now; another issuer, or another day, another identifier.
    const id = subject ?? `urn:uuid:${crypto.randomUUID()}`;
    const shown = name ?? worker.name;
    return worker.records.map((index) => {
      const record = reading.records[index];
      if (record === undefined)
        throw new CliError(
          'cli.reading-unusable',
          `Worker ${JSON.stringify(worker.ref)} names record ${index}, which is not there.`,
        );
      return {
        worker: shown ?? worker.ref,
        record: record as unknown as WorkRecord,
        subject: { id, ...(shown !== undefined && { name: shown }) },
      };
    });
  });
}
