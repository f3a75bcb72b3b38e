import { distinct } from './vectors.ts';

/** What came of verifying, of one credential or of all together. */
export interface SecuredCredentialAnswer {
  readonly verdict: string;
  /** The codes of all findings, each once, sorted. */
  readonly codes: readonly string[];
}

/** What a program says of one signed text. */
export interface SecuredAnswer extends SecuredCredentialAnswer {
  readonly answer: string;
  readonly credentials: readonly SecuredCredentialAnswer[];
}

/** A program may say which format it does not read; it is asked for no other reason to be silent. */
export interface Unsupported {
  readonly unsupported: string;
}

/** What a program is handed of a vector: everything but what is expected. */
export interface SecuredQuestion {
  readonly format: string;
  readonly input: { readonly text: string } | { readonly base64: string };
  readonly at: string;
  readonly atHand: {
    /** DID documents as they are published, by DID. */
    readonly didDocuments: Readonly<Record<string, string>>;
    /** Signed status lists as they are published, by address. */
    readonly statusLists: Readonly<Record<string, string>>;
    readonly trustLists: readonly object[];
    /** Who asks, for statements that are made for one addressee. */
    readonly addressee?: string;
  };
}

/** A file of vectors of signed texts. What a vector leaves out of `at` and `atHand` is what its file says. */
export interface SecuredFile extends Pick<SecuredQuestion, 'at' | 'atHand'> {
  readonly group: string;
  readonly numberOfVectors: number;
  readonly vectors: readonly SecuredVector[];
}

interface SecuredVector extends Pick<SecuredQuestion, 'format' | 'input'> {
  readonly id: string;
  readonly at?: string;
  readonly atHand?: Partial<SecuredQuestion['atHand']>;
  readonly expected: SecuredAnswer;
}

/** What a program is asked about a vector of this file. */
export function questionOf(file: SecuredFile, { format, input, at, atHand }: SecuredVector): SecuredQuestion {
  return { format, input, at: at ?? file.at, atHand: { ...file.atHand, ...atHand } };
}

/** Reads an answer about a signed text; a program that talks about something else has not answered. */
export function readSecuredAnswer(value: Readonly<Record<string, unknown>>): SecuredAnswer | Unsupported | undefined {
  const { answer, credentials, unsupported } = value;
  if (typeof unsupported === 'string') return { unsupported };
  const whole = readVerdict(value);
  if (whole === undefined || typeof answer !== 'string' || !Array.isArray(credentials)) return undefined;
  const each = credentials.map(readVerdict);
  return each.includes(undefined)
    ? undefined
    : { answer, ...whole, credentials: each.filter((credential) => credential !== undefined) };
}

function readVerdict(value: unknown): SecuredCredentialAnswer | undefined {
  const { verdict, codes } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof verdict === 'string' && Array.isArray(codes)
    ? { verdict, codes: distinct(codes.map(String)) }
    : undefined;
}
