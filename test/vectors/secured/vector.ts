// What a vector is, and the short ways of saying what is expected.
import { DID, didDocument, type Json, jws, LIST, NOW, statusList, trustList } from './material.ts';

/** What came of verifying. */
export type Verdict = 'verified' | 'conditional' | 'indeterminate' | 'rejected';

/** The codes of all findings about one credential. */
export interface ExpectedCredential {
  readonly verdict: Verdict;
  readonly codes: readonly string[];
}

/** What is expected of a program. */
export interface Expected extends ExpectedCredential {
  readonly answer: string;
  readonly credentials: readonly ExpectedCredential[];
}

/** What a program is handed besides the input. */
export interface AtHand {
  /** DID documents as they are published, by DID. */
  readonly didDocuments: Readonly<Record<string, string>>;
  /** Signed status lists as they are published, by address. */
  readonly statusLists: Readonly<Record<string, string>>;
  readonly trustLists: readonly Json[];
  /** Who asks, for statements that are made for one addressee. */
  readonly addressee?: string;
  /** What comparing the page with the credentials gave, by its code. Absent: there is no page. */
  readonly page?: string;
}

/** One vector. */
export interface Vector {
  readonly id: string;
  readonly description: string;
  readonly format: 'vc+jwt' | 'vc+sd-jwt' | 'dc+sd-jwt' | 'data-integrity';
  readonly input: { readonly text: string } | { readonly base64: string };
  readonly at: string;
  readonly atHand: AtHand;
  readonly expected: Expected;
}

const LATER = ['issuer', 'validity', 'status', 'holder', 'semantics'] as const;

/** By check, what is found of the credential that everything is right with. */
const GENUINE = {
  structure: 'structure.follows',
  proof: 'proof.intact',
  issuer: 'issuer.recognized',
  validity: 'validity.until',
  status: 'status.in-force',
  holder: 'holder.not-bound',
  semantics: 'semantics.agree',
} as const;

type Found = Readonly<Partial<Record<keyof typeof GENUINE, string | readonly string[]>>>;

/** A credential of which something else is found than of the genuine one. */
export function found(verdict: Verdict, differing: Found = {}): ExpectedCredential {
  return { verdict, codes: Object.values({ ...GENUINE, ...differing }).flat() };
}

export const genuine: ExpectedCredential = found('verified');

/** A credential that fails at a check: what rests on it is not checked. */
export function failed(code: string, verdict: Verdict = 'rejected'): ExpectedCredential {
  const isProof = code.startsWith('proof.');
  const codes = isProof ? ['structure.follows', code] : [code, 'proof.skipped'];
  return { verdict, codes: [...codes, ...LATER.map((check) => `${check}.skipped`)] };
}

/** What everybody in a group has in common. */
export interface Situation {
  readonly at?: string;
  readonly did?: Readonly<Record<string, Json | string>>;
  readonly lists?: Readonly<Record<string, string>>;
  readonly trust?: readonly Json[];
  readonly addressee?: string;
  readonly page?: string;
  readonly format?: Vector['format'];
}

/** A vector; what is not said of its situation is as usual. */
export function vectorOf(
  [id, description]: readonly [id: string, description: string],
  input: string | Uint8Array,
  expected: Expected,
  situation: Situation = {},
): Vector {
  const { at = USUAL.at, did, lists, trust, addressee, page, format = 'vc+jwt' } = situation;
  return {
    id,
    description,
    format,
    input: typeof input === 'string' ? { text: input } : { base64: Buffer.from(input).toString('base64') },
    at,
    atHand: {
      didDocuments: did === undefined ? USUAL.atHand.didDocuments : textsOf(did),
      statusLists: lists ?? USUAL.atHand.statusLists,
      trustLists: trust ?? USUAL.atHand.trustLists,
      ...(addressee !== undefined && { addressee }),
      ...(page !== undefined && { page }),
    },
    expected,
  };
}

function textsOf(documents: Readonly<Record<string, Json | string>>): Readonly<Record<string, string>> {
  const texts = Object.entries(documents).map(([did, document]) => [
    did,
    typeof document === 'string' ? document : JSON.stringify(document),
  ]);
  return Object.fromEntries(texts) as Readonly<Record<string, string>>;
}

/** What every file of vectors says once: the time, and what is at hand, where a vector says nothing else. */
export const USUAL: Pick<Vector, 'at' | 'atHand'> = {
  at: NOW,
  atHand: {
    didDocuments: { [DID]: JSON.stringify(didDocument()) },
    statusLists: { [LIST]: jws(statusList()) },
    trustLists: [trustList(DID)],
  },
};

/** One credential by itself. */
export function single(answer: string, credential: ExpectedCredential): Expected {
  return {
    answer,
    verdict: credential.verdict,
    codes: ['structure.single', 'page.not-a-document'],
    credentials: [credential],
  };
}

export const GOOD: Expected = single('genuine', genuine);
/** The signature does not fit what is there. */
export const ALTERED: Expected = single('altered', failed('proof.mismatch'));
/** What cannot be read as it is. */
export const UNREADABLE: Expected = single('unreadable', failed('structure.compact'));
/** Signed, and not by the rules. */
export const breaks = (code: string): Expected => single('malformed', failed(code));
/** Not known whose signature it is. */
export const unproven = (code: string): Expected => single('unchecked', failed(code, 'indeterminate'));
