import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { issue } from '@digitalbazaar/vc';
import { readJson } from '@kluscv/schema';
import { base58 } from '@scure/base';
import { runtime } from '#runtime';
import { parseDidUrl } from '../did/did-url.ts';
import { sdkError } from '../errors.ts';
import { millisecondsOf } from '../instant.ts';
import type { ProofFormat, ProofReader, ReadSignature } from '../proof/format.ts';
import type { Clock } from '../runtime.ts';
import { type FindingOf, finding } from '../verify/findings.ts';
import { type ContextLibrary, contextLibrary, type Contexts } from './contexts.ts';
import { ALGORITHM_NAMES, type CryptosuiteId, signedBytes, suiteOf } from './cryptosuites.ts';

/** Settings of `dataIntegrityReader`. */
export interface DataIntegrityReaderOptions {
  /** Contexts beside those of W3C credentials and of the standard, by address. Default: none. Nothing is ever fetched. */
  readonly contexts?: Contexts;
}

/** Settings of `dataIntegrityFormat`. */
export interface DataIntegrityOptions extends DataIntegrityReaderOptions {
  /** When a proof is made. */
  readonly clock: Clock;
}

type Members = Readonly<Record<string, unknown>>;
type Fault = FindingOf<'structure'> | FindingOf<'proof'>;

const MAX_TEXT = 262_144;
const MAX_PROOFS = 10;

/** Everything else in a proof steers the verifier (`previousProof`, `domain`, `expires` …) and is not understood here. */
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

/**
 * The format with the proof inside the JSON, for issuing and verifying. It interoperates with the JSON-LD world, and costs a hundred times
 * what `vc+jwt` does.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/
 */
export function dataIntegrityFormat(
  cryptosuite: CryptosuiteId,
  options: DataIntegrityOptions,
): ProofFormat<'data-integrity'> {
  const { clock, contexts } = options;
  const library = contextLibrary(contexts);
  return {
    ...dataIntegrityReader(options),
    async secure(document, signer) {
      const suite = suiteOf(cryptosuite);
      if (suite === undefined || suite.algorithm !== signer.algorithm) {
        throw sdkError(
          'signer.algorithm',
          `The key is for ${signer.algorithm}, which ${cryptosuite} does not use. Take ${suite?.algorithm === 'ES256' ? 'a P-256 key' : 'an Ed25519 key'}, or another cryptosuite.`,
        );
      }
      const now = clock();
      const proof = new DataIntegrityProof({
        cryptosuite: suite.signing,
        date: now,
        signer: {
          id: signer.verificationMethod,
          algorithm: ALGORITHM_NAMES[signer.algorithm],
          async sign({ data }) {
            const signature: unknown = await signer.sign(data);
            if (signature instanceof Uint8Array && signature.length === 64) return signature;
            throw sdkError(
              'signer.signature',
              'The signer gave no signature of 64 bytes. Let it return the raw signature, not DER.',
            );
          },
        },
      });
      // A copy: the library writes the proof into what it is given.
      const credential = structuredClone(document);
      const secured = await issue({
        credential,
        suite: proof,
        documentLoader: library.load,
        now: document.validFrom ?? now,
      });
      return { format: 'data-integrity', value: JSON.stringify(secured) };
    },
  };
}

/** The reading half: for the option `formats` of a verification. Every proof of a set must hold, and chains are refused. */
export function dataIntegrityReader(options: DataIntegrityReaderOptions = {}): ProofReader<'data-integrity'> {
  const library = contextLibrary(options.contexts);
  return {
    id: 'data-integrity',
    read(value) {
      const json = readJson(value, { maxBytes: MAX_TEXT });
      if (!json.ok) return { ok: false, faults: [finding('structure', 'structure.json', { reason: json.code })] };
      if (!isObject(json.value)) {
        return { ok: false, faults: [finding('structure', 'structure.json', { reason: 'not-object' })] };
      }
      const { proof, ...document } = json.value;
      const proofs: readonly unknown[] = Array.isArray(proof) ? proof : proof === undefined ? [] : [proof];
      if (proofs.length > MAX_PROOFS) {
        return { ok: true, document, faults: [finding('proof', 'proof.header', { member: 'proof' })], signatures: [] };
      }
      const faults = contextFaults(document, library);
      const signatures: ReadSignature[] = [];
      for (const each of proofs) {
        const reading = readProof(each, document, library);
        faults.push(...reading.faults);
        if (reading.signature !== undefined) signatures.push(reading.signature);
      }
      return { ok: true, document, faults, signatures };
    },
  };
}

function contextFaults({ '@context': contexts }: Members, library: ContextLibrary): Fault[] {
  const listed: readonly unknown[] = Array.isArray(contexts) ? contexts : [contexts];
  return listed
    .filter((context) => !library.has(context))
    .map((context) => finding('proof', 'proof.context', { context: shown(context) }));
}

function readProof(
  proof: unknown,
  document: Members,
  library: ContextLibrary,
): { readonly faults: readonly Fault[]; readonly signature?: ReadSignature } {
  if (!isObject(proof)) return { faults: [finding('proof', 'proof.type', { type: shown(proof) })] };
  const { type, cryptosuite, created, verificationMethod, proofPurpose, proofValue } = proof;
  const faults: Fault[] = Object.keys(proof)
    .filter((member) => !PROOF_MEMBERS.has(member))
    .map((member) => finding('proof', 'proof.header', { member }));
  const suite = suiteOf(cryptosuite);
  if (type !== 'DataIntegrityProof') faults.push(finding('proof', 'proof.type', { type: shown(type) }));
  else if (suite === undefined) faults.push(finding('proof', 'proof.algorithm', { algorithm: shown(cryptosuite) }));
  if (proofPurpose !== 'assertionMethod') faults.push(finding('proof', 'proof.type', { type: shown(proofPurpose) }));
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
      async verify(key) {
        try {
          const bytes = await signedBytes({ suite, document, proof, documentLoader: library.load });
          return await runtime.verify(key, bytes, signature);
        } catch {
          // A term that no context defines, or more blank nodes than can be told apart: what has no canonical form was not signed.
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

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
