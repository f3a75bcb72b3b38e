// The one place where types are given to libraries that have none: only what is used of them.

declare module '@digitalbazaar/data-integrity' {
  export interface Cryptosuite {
    readonly name: string;
    canonize(input: object, options: object): Promise<string>;
    readonly createVerifyData?: (options: object) => Promise<Uint8Array>;
  }
  export class DataIntegrityProof {
    constructor(options: {
      readonly signer?: {
        readonly id: string;
        readonly algorithm: string;
        sign(options: { readonly data: Uint8Array }): Promise<Uint8Array>;
      };
      readonly cryptosuite: Cryptosuite;
      readonly date?: string | null;
    });
    createVerifyData(options: object): Promise<Uint8Array>;
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  import type { Cryptosuite } from '@digitalbazaar/data-integrity';

  export const cryptosuite: Cryptosuite;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  import type { Cryptosuite } from '@digitalbazaar/data-integrity';

  export const cryptosuite: Cryptosuite;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  import type { Cryptosuite } from '@digitalbazaar/data-integrity';

  export function createSignCryptosuite(): Cryptosuite;
  export function createVerifyCryptosuite(): Cryptosuite;
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';

  export interface LoadedDocument {
    readonly contextUrl: string | null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  export type DocumentLoader = (url: string) => Promise<LoadedDocument>;
  export const defaultDocumentLoader: DocumentLoader;
  export function issue(options: {
    readonly credential: object;
    readonly suite: DataIntegrityProof;
    readonly documentLoader: DocumentLoader;
    readonly now: string;
  }): Promise<Readonly<Record<string, unknown>>>;
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: unknown;
    readonly documentLoader: DocumentLoader;
    readonly now?: string;
  }): Promise<{ readonly verified: boolean }>;
}

declare module '@digitalbazaar/vc' {
  export function signPresentation(options: {
    readonly presentation: object;
    readonly suite: unknown;
    readonly domain: string;
    readonly challenge: string;
    readonly documentLoader: DocumentLoader;
  }): Promise<Readonly<Record<string, unknown>>>;
  export function verify(options: {
    readonly presentation: object;
    readonly suite: unknown;
    readonly domain: string;
    readonly challenge: string;
    readonly documentLoader: DocumentLoader;
    readonly now?: string;
  }): Promise<{ readonly verified: boolean; readonly error?: unknown }>;
}

declare module '@digitalbazaar/citizenship-context' {
  export const contexts: ReadonlyMap<string, object>;
}
