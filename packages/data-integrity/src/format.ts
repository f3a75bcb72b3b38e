import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { issue } from '@digitalbazaar/vc';
import { finding } from '@kluscv/schema/findings';
import { isObject, KlusError, readJson, expectCall } from '@kluscv/schema/reading';
import type { Clock, ProofFormat, ProofReader, ReadSignature, SdkErrorCode } from '@kluscv/sdk';
import { signatureBy } from '@kluscv/sdk/proof';
import { contextLibrary, type Contexts } from './contexts.ts';
import { ALGORITHM_NAMES, type CryptosuiteId, suiteOf } from './cryptosuites.ts';
import { readPresentation } from './presentation.ts';
import { contextFaults, effortFor, graphFaults, MAX_PROOFS, readProof } from './proofs.ts';

/** Settings of `dataIntegrityReader`. */
export interface DataIntegrityReaderOptions {
  /** Contexts beside those of W3C credentials and of the standard, by address. Default: none. Nothing is ever fetched. */
  readonly contexts?: Contexts;
  /** Ends the making of canonical forms, asked once a document: what is not done by then is not computable here. Default: after 10 seconds. */
  readonly deadline?: () => AbortSignal;
}

/** Settings of `dataIntegrityFormat`. */
export interface DataIntegrityOptions extends DataIntegrityReaderOptions {
  /** When a proof is made. */
  readonly clock: Clock;
}

const MAX_TEXT = 262_144;
/** Proofs times length of the text, in bytes. */
const MAX_COST = 1024 * 1024;

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
  expectCall('dataIntegrityFormat', { cryptosuite: [cryptosuite, 'text'], options: [options, { clock: 'function' }] });
  const { clock, contexts } = options;
  const library = contextLibrary(contexts);
  return {
    ...dataIntegrityReader(options),
    async secure(document, signer) {
      const suite = suiteOf(cryptosuite);
      if (suite === undefined || suite.algorithm !== signer.algorithm) {
        throw new KlusError<SdkErrorCode>(
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
            return signatureBy(signer, data);
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
  expectCall('dataIntegrityReader', { options: [options, 'object'] });
  const library = contextLibrary(options.contexts);
  const { deadline } = options;
  return {
    id: 'data-integrity',
    readPresentation: (text) => readPresentation(text, library, deadline),
    read(value) {
      const json = readJson(value, { maxBytes: MAX_TEXT });
      if (!json.ok) return { ok: false, faults: [finding('structure', 'structure.json', { reason: json.code })] };
      if (!isObject(json.value)) {
        return { ok: false, faults: [finding('structure', 'structure.json', { reason: 'not-object' })] };
      }
      const { proof, ...document } = json.value;
      const proofs: readonly unknown[] = Array.isArray(proof) ? proof : proof === undefined ? [] : [proof];
      // A canonical form is made for each proof, and costs more than its size.
      if (proofs.length > MAX_PROOFS || value.length * proofs.length > MAX_COST) {
        return { ok: true, document, faults: [finding('proof', 'proof.header', { member: 'proof' })], signatures: [] };
      }
      const faults = [...contextFaults(document, library), ...graphFaults(document)];
      const signatures: ReadSignature[] = [];
      const effort = effortFor(proofs.length, deadline);
      for (const each of proofs) {
        const reading = readProof(each, document, { library, purpose: 'assertionMethod', effort });
        for (const fault of reading.faults) faults.push(fault);
        if (reading.signature !== undefined) signatures.push(reading.signature);
      }
      return { ok: true, document, faults, signatures };
    },
  };
}
