import type { SecuredAnswer } from './answer.ts';

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
    /** What comparing the page gave, by its code. Absent: there is no page. */
    readonly page?: string;
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
