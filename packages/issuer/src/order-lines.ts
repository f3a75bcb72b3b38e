import { type AnyCredential, type Instant, type Issuer, readJson } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import type { RandomSource, Signer } from '@kluscv/sdk';
import type { Statement, StatusPurpose } from '@kluscv/sdk/issue';
import type { IssuedEntry } from '@kluscv/sdk/ledger';
import { issuance, type IssuanceOptions, isKlusError } from './issuance.ts';
import { issuerError } from './issuer-error.ts';
import { ordersFrom, ordersIn, type WorkerOrder } from './orders.ts';
import type { FormatTerms } from './securing.ts';

/** What holds for every credential of a batch. */
export interface BatchTerms {
  readonly issuerName: string;
  readonly role?: Issuer['role'];
  readonly validFrom: Instant;
  readonly validUntil: Readonly<Record<Statement['type'], Instant>>;
  readonly test: boolean;
  readonly securing: FormatTerms;
  /** Sign, and keep nothing of it. */
  readonly dryRun: boolean;
  /** Sign also what should be asked about first (`signingWarnings`). Default: such a line is not done, but for old figures, which are told of. */
  readonly yes?: boolean;
  /** What that list is for. Default `revocation`. */
  readonly purpose?: StatusPurpose;
}

/** What signing lines takes besides. */
export interface LineTools extends Pick<IssuanceOptions, 'wait'> {
  readonly signer: Signer;
  /** For identifiers: bytes that nobody can guess. */
  readonly random: RandomSource;
  /** A new UUID. */
  readonly uuid: () => string;
  /** Reads what is no reading yet, such as a platform's export; `undefined` if it is none either. */
  readonly read: (value: unknown) => Promise<unknown>;
  /** Where places come from; none in a dry run. What is issued is noted by who writes the lines, before they are written. */
  readonly reserve?: NonNullable<IssuanceOptions['ledger']>['reserve'];
}

/** A credential that was signed; without its text in a dry run. */
export interface IssuedCredential {
  readonly id: string;
  readonly worker: string;
  readonly credential?: string;
  /** What would be signed, in a preview. */
  readonly unsigned?: AnyCredential;
  /** For the log. */
  readonly entry?: IssuedEntry;
}

/** Why a record, or a whole line, was not signed. */
export interface LineRefusal {
  readonly worker?: string;
  /** Which of the records of the line, from 0. */
  readonly record?: number;
  readonly code: string;
  readonly message: string;
}

/** What came of one line of orders: a line of the output. */
export interface IssuedLine {
  readonly line: number;
  /** SHA-256 of the line, so that a batch goes on only with the file that it was begun with. */
  readonly input: string;
  readonly key: string;
  readonly issued: readonly IssuedCredential[];
  readonly refused: readonly LineRefusal[];
  /** Why the line is not done: whoever has the key did not sign just now, or something is to be asked first (`warning.…`). Such a line is not written. */
  readonly pending?: readonly LineRefusal[];
  /** What was signed, and should be looked at all the same. Not written. */
  readonly told?: readonly LineRefusal[];
  /** Name of the PDF, in the folder of `--pdf`. */
  readonly pdf?: string;
}

/** Lines of orders, read. */
interface ReadLine {
  readonly line: number;
  readonly input: string;
  readonly key: string;
  readonly orders: readonly WorkerOrder[];
  /** Why nothing can be signed of it. */
  readonly refusal?: LineRefusal;
}

/** A line of orders as it stands in its file. */
export interface OrderLine {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly number: number;
  /** What stands for its bytes in the output. */
  readonly digest: string;
}

/**
 * Signs what lines order: each the result of an import, a statement, or a platform's export. A line that is bad costs only itself, and one of which a part
 * can be signed later is not done at all.
 *
 * @throws KlusError what the ledger throws, which concerns every line
 */
export async function issueLines(
  lines: Iterable<OrderLine>,
  tools: LineTools,
  terms: BatchTerms & { readonly preview?: boolean },
): Promise<readonly IssuedLine[]> {
  expectCall('issueLines', {
    lines: [lines, 'items'],
    tools: [tools, { signer: 'object', random: 'function', uuid: 'function', read: 'function' }],
    terms: [terms, { issuerName: 'text', validFrom: 'text', validUntil: 'object', securing: 'object' }],
  });
  const { signer, random, wait, reserve } = tools;
  const read: Pick<ReadLine, 'line' | 'input' | 'key'>[] = [];
  const logged = new Map<string, IssuedEntry>();
  const issued = async (entries: readonly IssuedEntry[]): Promise<void> => {
    for (const entry of entries) logged.set(entry.credential, entry);
  };
  const made = new Map<
    number,
    Record<'refused' | 'pending' | 'told', LineRefusal[]> & { issued: IssuedCredential[] }
  >();
  // One line after the other: what a line was read into goes when it is signed.
  async function* orders(): AsyncGenerator<WorkerOrder & { readonly line: number }> {
    for (const each of lines) {
      const { line, input, key, orders: own, refusal } = await readLine(each, tools);
      read.push({ line, input, key });
      made.set(line, { issued: [], refused: refusal === undefined ? [] : [refusal], pending: [], told: [] });
      for (const order of own) yield { ...order, line };
    }
  }
  const outcomes = issuance(orders(), {
    issuer: { signer, name: terms.issuerName, ...(terms.role !== undefined && { role: terms.role }) },
    clock: () => terms.validFrom,
    random,
    validUntil: (type) => terms.validUntil[type],
    format: terms.securing,
    test: terms.test,
    ...(wait !== undefined && { wait }),
    ...(terms.yes !== true && {
      // A season without work is told of; what the worker may be hurt by is decided by a person.
      confirm: async (warnings, { worker, record, line }) => {
        const held = warnings.some(({ code }) => code !== 'warning.as-of');
        for (const { code, message } of held ? [] : warnings) {
          made.get(line)?.told.push({ worker, record, code, message });
        }
        return !held;
      },
    }),
    ...(reserve !== undefined && { ledger: { reserve, issued } }),
    ...(terms.purpose !== undefined && { purpose: terms.purpose }),
  });
  for await (const outcome of outcomes) {
    const { worker, record, line } = outcome.order;
    const result = made.get(line);
    if (outcome.kind === 'issued') {
      const { id, value, credential } = outcome;
      const entry = logged.get(id);
      result?.issued.push({
        id,
        worker,
        ...(!terms.dryRun && { credential: value }),
        ...(terms.preview === true && { unsigned: credential }),
        ...(entry !== undefined && { entry }),
      });
    } else if (outcome.kind === 'held') {
      for (const { code, message } of outcome.warnings) result?.pending.push({ worker, record, code, message });
    } else {
      const { code, message } = outcome.error;
      result?.[outcome.kind === 'refused' ? 'refused' : 'pending'].push({ worker, record, code, message });
    }
  }
  return read.map(({ line, input, key }): IssuedLine => {
    const { issued: signed = [], refused = [], pending = [], told = [] } = made.get(line) ?? {};
    // Not done: nothing of it leaves, so that it is done as a whole another time.
    return pending.length > 0
      ? { line, input, key, issued: [], refused: [], pending }
      : { line, input, key, issued: signed, refused, ...(told.length > 0 && { told }) };
  });
}

async function readLine(
  { bytes, number: line, digest: input }: OrderLine,
  { uuid, read }: Pick<LineTools, 'uuid' | 'read'>,
): Promise<ReadLine> {
  const json = readJson(bytes);
  const { key, value } = withoutKey(json.ok ? json.value : undefined);
  const named = key ?? input;
  try {
    if (!json.ok) throw issuerError('order.unreadable', json.message);
    const reading = ordersIn(value) ?? ordersIn(await read(value));
    if (reading === undefined) {
      throw issuerError('order.unreadable', 'This line is neither an import result nor a platform export.');
    }
    return { line, input, key: named, orders: ordersFrom(reading, { key: named, uuid }) };
  } catch (error) {
    if (!isKlusError(error)) throw error;
    return { line, input, key: named, orders: [], refusal: { code: error.code, message: error.message } };
  }
}

/** What a line orders, and its member `key`, which names it and is no part of what is ordered. */
function withoutKey(line: unknown): { readonly key?: string; readonly value: unknown } {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return { value: line };
  const { key, ...value } = line as Readonly<Record<string, unknown>>;
  return typeof key === 'string' && key !== '' ? { key, value } : { value: line };
}
