import { type Cryptosuite, DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { DocumentLoader } from '@digitalbazaar/vc';
import type { SignatureAlgorithm } from '@kluscv/sdk';
import { NotComputable } from '@kluscv/sdk/proof';

/** How a document is brought into one form and signed. */
export type CryptosuiteId = 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019' | 'eddsa-jcs-2022';

/** What signing and verifying with a suite takes. */
export interface Suite {
  readonly algorithm: SignatureAlgorithm;
  readonly signing: Cryptosuite;
  readonly verifying: (effort?: Effort) => Cryptosuite;
}

/** What one canonical form may cost. */
export interface Effort {
  /** Nodes that are told apart by what surrounds them. Default: as many as the library allows, and with it everybody who uses it as it comes. */
  readonly maxDeepIterations?: number;
  /** Ends it, however far it has come. */
  readonly signal?: AbortSignal;
}

/**
 * What a relative name is put behind. The library keeps names as members of plain objects, so one called `__proto__` would change what every
 * object has, for the whole program and before anything is refused; behind a base no name is called like that.
 */
const RELATIVE = 'klus-relative://relative.invalid/';

function guarded(suite: Cryptosuite, effort: Effort = {}): Cryptosuite {
  return {
    ...suite,
    async canonize(input, options) {
      if (setsBase(input)) throw new TypeError('A context in the document sets a base of its own.');
      const canonical = await suite
        .canonize(input, { ...options, ...effort, base: RELATIVE })
        .catch((error: unknown) => {
          // What reads JSON-LD names its errors, and they are the document's. The rest is that this would take too long here.
          if (error instanceof Error && error.name.startsWith('jsonld.')) throw error;
          throw new NotComputable('RDFC-1.0', { cause: error });
        });
      // Relative to what, nobody has said; the suites refuse that too.
      if (canonical.includes('<klus-relative:')) throw new TypeError('A name in the document is relative.');
      return canonical;
    },
  };
}

/** Whether a document brings along what its relative names are relative to. */
function setsBase(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return '@base' in value || Object.values(value).some(setsBase);
}

const SUITES: Readonly<Record<CryptosuiteId, Suite>> = {
  'eddsa-rdfc-2022': {
    algorithm: 'Ed25519',
    signing: guarded(eddsaRdfc),
    verifying: (effort) => guarded(eddsaRdfc, effort),
  },
  'ecdsa-rdfc-2019': {
    algorithm: 'ES256',
    signing: guarded(ecdsaRdfc),
    verifying: (effort) => guarded(ecdsaRdfc, effort),
  },
  'eddsa-jcs-2022': {
    algorithm: 'Ed25519',
    signing: createSignCryptosuite(),
    verifying: () => createVerifyCryptosuite(),
  },
};

/** A suite by the name that a proof gives. */
export function suiteOf(name: unknown): Suite | undefined {
  return typeof name === 'string' && Object.hasOwn(SUITES, name) ? SUITES[name as CryptosuiteId] : undefined;
}

/** What the libraries call the algorithm. */
export const ALGORITHM_NAMES: Readonly<Record<SignatureAlgorithm, string>> = { Ed25519: 'Ed25519', ES256: 'P-256' };

/** The bytes that a proof is a signature of: the library’s canonical form, hashed. @throws NotComputable if it takes more than `effort` */
export async function signedBytes(parts: {
  readonly suite: Suite;
  readonly document: Readonly<Record<string, unknown>>;
  readonly proof: Readonly<Record<string, unknown>>;
  readonly documentLoader: DocumentLoader;
  readonly effort?: Effort;
}): Promise<Uint8Array> {
  const { suite, documentLoader, effort } = parts;
  const { algorithm } = suite;
  const verifying = suite.verifying(effort);
  // Copies: the library writes into what it is given.
  const [document, proof] = [{ ...parts.document }, { ...parts.proof }];
  const dataIntegrityProof = new DataIntegrityProof({
    cryptosuite: verifying,
    // Only named: it tells the ECDSA suite which digest to use.
    signer: { id: 'none:', algorithm: ALGORITHM_NAMES[algorithm], sign: () => Promise.resolve(new Uint8Array(0)) },
  });
  const what = { document, proof, documentLoader };
  return verifying.createVerifyData === undefined
    ? dataIntegrityProof.createVerifyData(what)
    : verifying.createVerifyData({ ...what, cryptosuite: verifying, dataIntegrityProof });
}
