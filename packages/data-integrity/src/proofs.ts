import { finding, type FindingOf } from '@kluscv/schema/findings';
import { isObject, type Members } from '@kluscv/schema/reading';
import type { ReadSignature } from '@kluscv/sdk';
import { millisecondsOf } from '@kluscv/schema/time';
import { NotComputable, parseDidUrl, verifySignature } from '@kluscv/sdk/proof';
import { base58 } from '@scure/base';
import type { ContextLibrary } from './contexts.ts';
import { type Effort, signedBytes, suiteOf } from './cryptosuites.ts';
import { earlierLibrary, hadAnotherForm, MAX_EARLIER_ITERATIONS } from './earlier-context.ts';

type Fault = FindingOf<'structure'> | FindingOf<'proof'>;

/** What a proof is for: an issuer’s statement, or a holder’s answer to a verifier. */
export type ProofPurpose = 'assertionMethod' | 'authentication';

/** How long making the canonical forms of one document may take, in milliseconds. */
const LONGEST = 10_000;

/** What the proofs of one document may cost together, whatever they are. Its time begins with the first of them. */
export function effortFor(
  proofs: number,
  deadline: () => AbortSignal = () => AbortSignal.timeout(LONGEST),
): () => Required<Effort> {
  let signal: AbortSignal | undefined;
  return () => {
    signal ??= deadline();
    return { maxDeepIterations: Math.floor(MAX_EARLIER_ITERATIONS / Math.max(1, proofs)), signal };
  };
}

/** The most proofs of one document. */
export const MAX_PROOFS = 10;

/** Everything else in a proof steers the verifier (`previousProof`, `expires` …) and is not understood here. */
const PROOF_MEMBERS: ReadonlySet<string> = new Set([
  '@context',
  'id',
  'type',
  'cryptosuite',
  'created',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
]);

/** A holder’s answer says for whom it is, and repeats what was asked. */
const MORE_MEMBERS: Readonly<Record<ProofPurpose, readonly string[]>> = {
  assertionMethod: [],
  authentication: ['domain', 'challenge'],
};

/** Contexts that are not at hand, wherever in the document they stand: what they would say of a word, nobody here knows. */
export function contextFaults(document: Members, library: ContextLibrary): Fault[] {
  const unknown = contextsIn(document).filter((context) => !library.has(context));
  return [...new Set(unknown.map(shown))].map((context) => finding('proof', 'proof.context', { context }));
}

/** Members by which a document is a graph of any shape, and no tree. */
const GRAPH_MEMBERS: ReadonlySet<string> = new Set(['@graph', '@included', '@reverse']);

/**
 * What would let a document choose the cost of its canonical form: nodes without a name that are labelled, so that they can point to each other, and graphs
 * in it. Both have a canonical form; it is not made here.
 */
export function graphFaults(document: Members): Fault[] {
  return isGraph(document) ? [finding('proof', 'proof.not-computable', { computation: 'RDFC-1.0' })] : [];
}

/** Whether a document is a graph of any shape, or names nodes as one does. */
export function isGraph(value: unknown): boolean {
  if (typeof value === 'string') return /^_:\S/.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]: [string, unknown]) => {
    return GRAPH_MEMBERS.has(name) || name.startsWith('_:') || isGraph(inner);
  });
}

function contextsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (name !== '@context' || Array.isArray(value)) return contextsIn(inner);
    return Array.isArray(inner) ? (inner as readonly unknown[]) : [inner];
  });
}

interface ProofReadingOptions {
  readonly library: ContextLibrary;
  readonly purpose: ProofPurpose;
  /** Asked when the canonical form is made. How deep to look concerns the earlier context alone. */
  readonly effort: () => Required<Effort>;
}

/** Takes one proof apart, strictly: for this purpose and no other. */
export function readProof(
  proof: unknown,
  document: Members,
  { library, purpose, effort }: ProofReadingOptions,
): { readonly faults: readonly Fault[]; readonly signature?: ReadSignature } {
  if (!isObject(proof)) return { faults: [finding('proof', 'proof.type', { type: shown(proof) })] };
  const { type, cryptosuite, created, verificationMethod, proofPurpose, proofValue } = proof;
  const faults: Fault[] = Object.keys(proof)
    .filter((member) => !PROOF_MEMBERS.has(member) && !MORE_MEMBERS[purpose].includes(member))
    .map((member) => finding('proof', 'proof.header', { member }));
  const suite = suiteOf(cryptosuite);
  if (type !== 'DataIntegrityProof') faults.push(finding('proof', 'proof.type', { type: shown(type) }));
  else if (suite === undefined) faults.push(finding('proof', 'proof.algorithm', { algorithm: shown(cryptosuite) }));
  if (proofPurpose !== purpose) faults.push(finding('proof', 'proof.type', { type: shown(proofPurpose) }));
  if (created !== undefined && (typeof created !== 'string' || millisecondsOf(created) === undefined)) {
    faults.push(finding('proof', 'proof.header', { member: 'created' }));
  }
  // With fewer contexts in the proof, the suite would leave the others unsigned.
  const own = proof['@context'];
  if (own !== undefined && JSON.stringify(own) !== JSON.stringify(document['@context'])) {
    faults.push(finding('proof', 'proof.header', { member: '@context' }));
  }
  const signature = signatureIn(proofValue);
  if (signature === undefined) faults.push(finding('proof', 'proof.header', { member: 'proofValue' }));
  if (verificationMethod === undefined) faults.push(finding('proof', 'proof.key.missing', {}));
  else if (parseDidUrl(verificationMethod) === undefined) {
    faults.push(finding('proof', 'proof.key.name', { key: shown(verificationMethod) }));
  }
  if (faults.length > 0 || suite === undefined || signature === undefined) return { faults };
  return {
    faults,
    signature: {
      verificationMethod: verificationMethod as string,
      algorithm: suite.algorithm,
      async verify(key, thread) {
        const fits = async (contexts: ContextLibrary, cost: Effort): Promise<boolean> => {
          const bytes = await signedBytes({ suite, document, proof, documentLoader: contexts.load, effort: cost });
          return verifySignature(key, bytes, signature, thread);
        };
        try {
          const { signal, maxDeepIterations } = effort();
          if (await fits(library, { signal })) return true;
          return (
            hadAnotherForm(document, suite) && (await fits(earlierLibrary(library), { signal, maxDeepIterations }))
          );
        } catch (error) {
          if (error instanceof NotComputable) throw error;
          // The libraries hash with WebCrypto, and have no other way.
          if (!('crypto' in globalThis) || !('subtle' in crypto)) throw new NotComputable('SHA-256', { cause: error });
          // A term that no context defines: what has no canonical form was not signed.
          return false;
        }
      },
    },
  };
}

/** A signature of 64 bytes in its one spelling. */
function signatureIn(proofValue: unknown): Uint8Array | undefined {
  // Base58 costs the square of its length.
  if (typeof proofValue !== 'string' || proofValue.length > 90 || !proofValue.startsWith('z')) return undefined;
  try {
    const bytes = base58.decode(proofValue.slice(1));
    return bytes.length === 64 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '–' : JSON.stringify(value);
}
