import {
  type FormatTerms,
  issuance,
  type IssuanceOptions,
  ordersFrom,
  ordersIn,
  type WorkerOrder,
} from '@kluscv/issuer';
import { random, wait } from '@kluscv/node/machine';
import { type AnyCredential, type Instant, type Issuer, readJson, type RenderManifest } from '@kluscv/schema';
import type { Signer } from '@kluscv/sdk';
import type { Statement, StatusPurpose } from '@kluscv/sdk/issue';
import type { IssuedEntry } from '@kluscv/sdk/ledger';
import { isKlusError } from '../errors.ts';

/** How the PDFs of a batch are drawn, and where they go. */
export interface PdfTerms {
  readonly folder: string;
  readonly render: RenderManifest;
}

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
  /** Give each credential a place in a status list. */
  readonly status: boolean;
  /** What that list is for. Default `revocation`. */
  readonly purpose?: StatusPurpose;
  /** Draw a KlusCV for each line. */
  readonly pdf?: PdfTerms;
}

/** What signing lines takes besides. */
export interface LineTools {
  readonly signer: Signer;
  /** Where places come from; none in a dry run. What is issued is noted by who writes the lines, before they are written. */
  readonly reserve?: NonNullable<IssuanceOptions['ledger']>['reserve'];
}

/** Lines that a thread is handed. */
export interface BatchTask {
  /** Number of the first line, from 1. */
  readonly firstLine: number;
  /** Where `input` stands in the orders. */
  readonly offset: number;
  /** Where the lines begin and end in `input`. */
  readonly from: number;
  readonly end: number;
  readonly input: ArrayBuffer;
  /** Where the thread writes, if there is room. */
  readonly output: ArrayBuffer;
}

/** What came of one line. */
export interface AnsweredLine {
  readonly key: string;
  /** Where its line ends in the output. */
  readonly end: number;
  readonly issued: number;
  readonly refused: number;
  /** Name of the PDF, which waits beside it as `NAME.part`. */
  readonly pdf?: string;
  /** What the log is told before the line is written. */
  readonly entries: readonly IssuedEntry[];
  /** Why the line is not done, and can be done later. */
  readonly pending?: readonly LineRefusal[];
}

/** What a thread made of a task: a line for each line, and both buffers back. */
export interface Answer {
  readonly input: ArrayBuffer;
  readonly output: ArrayBuffer;
  readonly lines: readonly AnsweredLine[];
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
  /** Why the line is not done: whoever has the key did not sign just now. Such a line is not written. */
  readonly pending?: readonly LineRefusal[];
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

/** Signs what lines order: each the result of an import, a statement, or a platform's export. A line that is bad costs only itself. */
export async function issueLines(
  lines: Iterable<{ readonly bytes: Uint8Array; readonly number: number; readonly digest: string }>,
  { signer, reserve }: LineTools,
  terms: BatchTerms & { readonly preview?: boolean },
): Promise<readonly IssuedLine[]> {
  const read: Pick<ReadLine, 'line' | 'input' | 'key'>[] = [];
  const logged = new Map<string, IssuedEntry>();
  const issued = async (entries: readonly IssuedEntry[]): Promise<void> => {
    for (const entry of entries) logged.set(entry.credential, entry);
  };
  const made = new Map<number, { issued: IssuedCredential[]; refused: LineRefusal[]; pending: LineRefusal[] }>();
  // One line after the other: what a line was read into goes when it is signed.
  async function* orders(): AsyncGenerator<WorkerOrder & { readonly line: number }> {
    for (const { bytes, number, digest } of lines) {
      const { line, input, key, orders: own, refusal } = await readLine(bytes, number, digest, terms);
      read.push({ line, input, key });
      made.set(line, { issued: [], refused: refusal === undefined ? [] : [refusal], pending: [] });
      for (const order of own) yield { ...order, line };
    }
  }
  const outcomes = issuance(orders(), {
    issuer: { signer, name: terms.issuerName, ...(terms.role !== undefined && { role: terms.role }) },
    clock: () => terms.validFrom,
    random,
    wait,
    validUntil: (type) => terms.validUntil[type],
    format: terms.securing,
    test: terms.test,
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
    } else {
      const { code, message } = outcome.error;
      result?.[outcome.kind === 'refused' ? 'refused' : 'pending'].push({ worker, record, code, message });
    }
  }
  return read.map(({ line, input, key }): IssuedLine => {
    const { issued: signed = [], refused = [], pending = [] } = made.get(line) ?? {};
    // Not done: nothing of it leaves, so that it is done as a whole another time.
    return pending.length > 0
      ? { line, input, key, issued: [], refused: [], pending }
      : { line, input, key, issued: signed, refused };
  });
}

async function readLine(
  bytes: Uint8Array,
  line: number,
  input: string,
  { validFrom }: Pick<BatchTerms, 'validFrom'>,
): Promise<ReadLine> {
  const none = (code: string, message: string, key = input): ReadLine => ({
    line,
    input,
    key,
    orders: [],
    refusal: { code, message },
  });
  const json = readJson(bytes);
  if (!json.ok) return none('cli.reading-unusable', json.message);
  const { key, value } = withoutKey(json.value);
  const reading = ordersIn(value) ?? ordersIn(await readingOf(value, validFrom));
  if (reading === undefined) {
    return none('cli.reading-unusable', 'This line is neither an import result nor a platform export.', key);
  }
  try {
    const named = key ?? input;
    return { line, input, key: named, orders: ordersFrom(reading, { key: named, uuid: () => crypto.randomUUID() }) };
  } catch (error) {
    if (!isKlusError(error)) throw error;
    return none(error.code, error.message, key);
  }
}

/** What a line orders, and its member `key`, which names it and is no part of what is ordered. */
function withoutKey(line: unknown): { readonly key?: string; readonly value: unknown } {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return { value: line };
  const { key, ...value } = line as Readonly<Record<string, unknown>>;
  return typeof key === 'string' && key !== '' ? { key, value } : { value: line };
}

async function readingOf(value: unknown, validFrom: Instant): Promise<unknown> {
  const { readExport } = await import('@kluscv/adapters');
  const file = { name: 'line.json', bytes: new TextEncoder().encode(JSON.stringify(value)) };
  const reading = await readExport([file], { asOf: validFrom.slice(0, 10) });
  return reading.ok ? reading : undefined;
}
