import type { BatchTerms, LineRefusal } from '@kluscv/issuer';
import type { RenderManifest } from '@kluscv/schema';
import type { IssuedEntry } from '@kluscv/sdk/ledger';

/** How the PDFs of a batch are drawn, and where they go. */
export interface PdfTerms {
  readonly folder: string;
  readonly render: RenderManifest;
}

/** What a thread of a batch is told once. */
export interface ThreadTerms extends BatchTerms {
  /** Give each credential a place in a status list. */
  readonly status: boolean;
  /** Draw a KlusCV for each line. */
  readonly pdf?: PdfTerms;
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
  /** What was signed, and should be looked at all the same. */
  readonly told?: readonly LineRefusal[];
  /** Why the line is not done, and can be done later. */
  readonly pending?: readonly LineRefusal[];
}

/** What a thread made of a task: a line for each line, and both buffers back. */
export interface Answer {
  readonly input: ArrayBuffer;
  readonly output: ArrayBuffer;
  readonly lines: readonly AnsweredLine[];
}
