/** What an error code stands for: one row of a package's `ERRORS` table. */
export interface ErrorEntry {
  /** What happened, as a heading. */
  readonly title: string;
  /** Why it happens. */
  readonly cause: string;
  /** What to do. */
  readonly remedy: string;
}

/**
 * The one error class of the family. Programs branch on `code`, never on `message`.
 *
 * Only a caller's mistake or a refused action is thrown. What somebody else wrote badly (a credential, a row, a file) comes back as a result.
 */
export class KlusError<Code extends string = string> extends Error {
  override readonly name = 'KlusError';
  /** Stable code; the package's `ERRORS` table says what it means. */
  readonly code: Code;
  /** The facts that the message names. Never a secret, never a key. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: Code,
    message: string,
    options: { readonly details?: Readonly<Record<string, unknown>>; readonly cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** One thing that is wrong with a document: where, what, and what to do. */
export interface Problem {
  /** Stable, dotted: what programs branch on. */
  readonly code: string;
  /** Where in the document (RFC 6901). `''` is the whole. */
  readonly pointer: string;
  /** A sentence for a person; not stable. */
  readonly message: string;
}

/** What the errors of this package stand for, those of its mappings aside. */
export const ERRORS: Readonly<Record<'call.argument', ErrorEntry>> = {
  'call.argument': {
    title: 'A function was called with something else than its types say',
    cause:
      'An argument or an option is missing, of another kind, or the result of another function; often a promise that nobody waited for.',
    remedy: 'Give what the message names. TypeScript says the same before the program runs.',
  },
};
