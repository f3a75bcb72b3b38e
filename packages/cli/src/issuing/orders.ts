import type { Issuer } from '@kluscv/schema';
import type { Statement } from '@kluscv/sdk/issue';
import { z } from 'zod/mini';
import { CliError } from '../errors.ts';

/** What can be certified: a record of work, and what people write themselves. It is held against the standard when it is signed. */
const statements = z.looseObject({ type: z.enum(['WorkRecord', 'WorkEndorsement', 'HoursStatement']) });

/** What `kluscv import` writes, as far as issuing needs it. */
const readings = z.object({
  records: z.array(statements),
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

/** Reads the result of an import, or one statement by itself; `undefined` if it is neither. */
export function ordersIn(value: unknown): Orders | undefined {
  const statement = statements.safeParse(value).data;
  if (statement !== undefined) return { records: [statement], workers: [{ ref: '', records: [0] }] };
  return readings.safeParse(value).data;
}

/** One credential to make. */
export interface Order {
  readonly worker: string;
  /** Which of the records it is, from 0. */
  readonly record: number;
  readonly statement: Statement;
  readonly subject: { readonly id: string; readonly name?: string };
}

/**
 * In which role the issuer speaks: as it says itself, or as follows from where a record comes from.
 *
 * @throws CliError `cli.usage` if nothing says it
 */
export function roleOf(statement: Statement, role: Issuer['role'] | undefined): Issuer['role'] {
  if (role !== undefined) return role;
  if (statement.type === 'WorkRecord') return statement.assurance === 'issuerSigned' ? 'platform' : 'worker';
  throw new CliError('cli.usage', 'It is not said in which role you speak.', {
    found: statement.type,
    hint: 'Add --role, such as --role school or --role agency.',
  });
}

/**
 * One order a statement.
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
        record: index,
        statement: record as unknown as Statement,
        subject: { id, ...(shown !== undefined && { name: shown }) },
      };
    });
  });
}
