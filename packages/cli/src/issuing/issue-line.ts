import {
  type AnyCredential,
  type Instant,
  type Issuer,
  readJson,
  type RenderManifest,
  type StatusEntry,
} from '@kluscv/schema';
import { credentialFor, type Statement } from '@kluscv/sdk/issue';
import { randomBytes } from './entropy.ts';
import { isCliError, isKlusError } from '../errors.ts';
import { ordersFrom, ordersIn, roleOf } from './orders.ts';
import type { Secure, SecuringTerms } from './securing.ts';

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
  readonly securing: SecuringTerms;
  /** Sign, and keep nothing of it. */
  readonly dryRun: boolean;
  /** Give each credential a position in a status list. */
  readonly status: boolean;
  /** Draw a KlusCV for each line. */
  readonly pdf?: PdfTerms;
}

/** What signing a line takes besides. */
export interface LineTools {
  /** The DID of the key. */
  readonly issuer: string;
  readonly secure: Secure;
  /** The next free position; none in a dry run. */
  readonly status?: () => Promise<StatusEntry>;
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
  /** Name of the PDF, in the folder of `--pdf`. */
  readonly pdf?: string;
}

/** Signs what one line orders: the result of an import, a statement, or a platform's export. A line that is bad costs only itself. */
export async function issueLine(
  bytes: Uint8Array,
  { number, digest }: { readonly number: number; readonly digest: string },
  { issuer, secure, status }: LineTools,
  terms: BatchTerms & { readonly preview?: boolean },
): Promise<IssuedLine> {
  const line = { line: number, input: digest };
  const none = (code: string, message: string): IssuedLine => ({
    ...line,
    key: digest,
    issued: [],
    refused: [{ code, message }],
  });
  const json = readJson(bytes);
  if (!json.ok) return none('cli.reading-unusable', json.message);
  const named = (json.value as { readonly key?: unknown } | null)?.key;
  const key = typeof named === 'string' && named !== '' ? named : digest;
  const reading = ordersIn(json.value) ?? ordersIn(await readingOf(bytes, terms.validFrom));
  if (reading === undefined)
    return none('cli.reading-unusable', 'This line is neither an import result nor a platform export.');
  const issued: IssuedCredential[] = [];
  const refused: LineRefusal[] = [];
  try {
    for (const { worker, record, statement, subject } of ordersFrom(reading, {})) {
      try {
        const credential = credentialFor(statement, {
          issuer: {
            id: issuer,
            name: terms.issuerName,
            role: roleOf(statement, terms.role),
          },
          subject,
          validFrom: terms.validFrom,
          validUntil: terms.validUntil[statement.type],
          random: randomBytes,
          ...(status !== undefined && { status: await status() }),
          ...(terms.test && { test: true }),
        });
        const { value } = await secure(credential);
        issued.push({
          id: credential.id,
          worker,
          ...(!terms.dryRun && { credential: value }),
          ...(terms.preview === true && { unsigned: credential }),
        });
      } catch (error) {
        if (!isKlusError(error)) throw error;
        refused.push({ worker, record, code: error.code, message: error.message });
      }
    }
  } catch (error) {
    if (!isCliError(error)) throw error;
    return none(error.code, error.message);
  }
  return { ...line, key, issued, refused };
}

async function readingOf(bytes: Uint8Array, validFrom: Instant): Promise<unknown> {
  const { readExport } = await import('@kluscv/adapters');
  const file = { name: 'line.json', bytes };
  const reading = await readExport([file], { asOf: validFrom.slice(0, 10) });
  return reading.ok ? reading : undefined;
}
