/** What a program says of one document. */
export interface DocumentVerdict {
  readonly valid: boolean;
  /** Each code once, sorted. */
  readonly codes: readonly string[];
}

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

/** What a program says of one vector. */
export type Answer = DocumentVerdict | SecuredAnswer | Unsupported;

/** Reads an answer; a program that talks about something else has not answered. */
export function readAnswer(text: string): { readonly id?: string; readonly answer: Answer } | undefined {
  const value = membersIn(text);
  const { id, valid, codes } = value;
  const answer =
    typeof valid === 'boolean' && Array.isArray(codes)
      ? { valid, codes: distinct(codes.map(String)) }
      : readSecuredAnswer(value);
  return answer && { answer, ...(typeof id === 'string' && { id }) };
}

function membersIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

/** Reads an answer about a signed text; a program that talks about something else has not answered. */
function readSecuredAnswer(value: Readonly<Record<string, unknown>>): SecuredAnswer | Unsupported | undefined {
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

/** Each code once, sorted. */
export function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
}
