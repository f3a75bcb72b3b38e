import { expectCall } from '@kluscv/schema/reading';
import type { Issuer, Supersedes } from '@kluscv/schema';
import type { Statement, StatusPurpose } from '@kluscv/sdk/issue';
import { issuerError } from './issuer-error.ts';

/** What is to be certified, worker by worker. */
export interface Orders {
  readonly records: readonly object[];
  readonly workers: readonly {
    readonly ref: string;
    readonly name?: string | undefined;
    readonly records: readonly number[];
  }[];
}

/** One credential to make. */
export interface Order {
  readonly statement: Statement;
  readonly subject: { readonly id: string; readonly name?: string };
  /** What the order is known by, so that it is found again in the log. Default: none is noted. */
  readonly key?: string;
  /** An earlier credential that this one takes the place of. Default: none. */
  readonly supersedes?: Supersedes;
  /** Purpose of the list in which it gets its place. Default: that of the issuance. */
  readonly purpose?: StatusPurpose;
}

/** An order, and whose it is. */
export interface WorkerOrder extends Order {
  readonly worker: string;
  /** Which of the records it is, from 0. */
  readonly record: number;
}

/** What can be certified: a record of work, and what people write themselves. It is held against the standard when it is signed. */
const STATEMENTS: readonly unknown[] = [
  'WorkRecord',
  'WorkEndorsement',
  'HoursStatement',
] satisfies Statement['type'][];

/** Reads the result of an import, or one statement by itself; `undefined` if it is neither. */
export function ordersIn(value: unknown): Orders | undefined {
  if (isStatement(value)) return { records: [value], workers: [{ ref: '', records: [0] }] };
  const { records, workers } = (value ?? {}) as { readonly records?: unknown; readonly workers?: unknown };
  if (!Array.isArray(records) || !Array.isArray(workers)) return undefined;
  return records.every(isStatement) && workers.every(isWorker) ? { records, workers } : undefined;
}

function isStatement(value: unknown): value is object {
  return typeof value === 'object' && value !== null && STATEMENTS.includes((value as { type?: unknown }).type);
}

function isWorker(value: unknown): value is Orders['workers'][number] {
  const { ref, name, records } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const numbers = Array.isArray(records) && records.every((one) => Number.isSafeInteger(one) && Number(one) >= 0);
  return typeof ref === 'string' && (name === undefined || typeof name === 'string') && numbers;
}

/**
 * In which role the issuer speaks: as it says itself, or as follows from where a record comes from.
 *
 * @throws KlusError `order.role` if nothing says it
 */
export function roleOf(statement: Statement, role: Issuer['role'] | undefined): Issuer['role'] {
  expectCall('roleOf', { statement: [statement, { type: 'text' }] });
  if (role !== undefined) return role;
  if (statement.type === 'WorkRecord') return statement.assurance === 'issuerSigned' ? 'platform' : 'worker';
  throw issuerError('order.role', 'It is not said in which role you speak.', {
    found: statement.type,
    hint: 'Add --role, such as --role school or --role agency.',
  });
}

/**
 * One order a statement.
 *
 * @param options.name shown name of the one worker that there is. Default: as the orders say
 * @param options.subject identifier of that worker. Default: a new one for each worker
 * @param options.key what all of it is known by. Default: no key is noted
 * @throws KlusError `order.unusable`
 */
export function ordersFrom(
  orders: Orders,
  options: { readonly name?: string; readonly subject?: string; readonly key?: string; readonly uuid: () => string },
): readonly WorkerOrder[] {
  expectCall('ordersFrom', {
    orders: [orders, { records: 'list', workers: [{ ref: 'text', records: 'list' }] }],
    options: [options, { uuid: 'function' }],
  });
  const { name, subject, key, uuid } = options;
  return orders.workers.flatMap((worker) => {
    // One identifier for all that this issuer says of the worker now; another issuer, or another day, another identifier.
    const id = subject ?? `urn:uuid:${uuid()}`;
    const shown = name ?? worker.name;
    return worker.records.map((index) => {
      const record = orders.records[index];
      if (record === undefined) {
        throw issuerError(
          'order.unusable',
          `Worker ${JSON.stringify(worker.ref)} names record ${index}, which is not there.`,
        );
      }
      return {
        worker: shown ?? worker.ref,
        record: index,
        statement: record as unknown as Statement,
        subject: { id, ...(shown !== undefined && { name: shown }) },
        ...(key !== undefined && { key }),
      };
    });
  });
}
