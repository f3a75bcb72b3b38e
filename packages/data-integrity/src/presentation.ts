import type { Instant } from '@kluscv/schema';
import { finding, type FindingOf } from '@kluscv/schema/findings';
import {
  CREDENTIALS_CONTEXT,
  isObject,
  KlusError,
  type Members,
  readCompactJws,
  readJson,
  expectCall,
} from '@kluscv/schema/reading';
import { instantOf, millisecondsOf, secondsOf } from '@kluscv/schema/time';
import type { PresentationReading, SdkErrorCode, SecuredCredential, Signer } from '@kluscv/sdk';
import {
  enveloped,
  holderSigned,
  listOf,
  MAX_CREDENTIALS,
  NotComputable,
  parseDidUrl,
  refusePurposeBound,
  securedFromEnvelope,
  signatureBy,
} from '@kluscv/sdk/proof';
import { base58 } from '@scure/base';
import { type ContextLibrary, contextLibrary, type Contexts } from './contexts.ts';
import { type CryptosuiteId, signedBytes, suiteOf } from './cryptosuites.ts';
import { contextFaults, effortFor, isGraph, MAX_PROOFS, readProof } from './proofs.ts';

/** For whom, when and by whom credentials are presented. */
export interface DataIntegrityPresentationOptions {
  readonly cryptosuite: CryptosuiteId;
  /** Keys of one holder, whose DID is the subject of the credentials. Each makes a proof, and all must hold. */
  readonly signers: readonly [Signer, ...Signer[]];
  /** The verifier’s own name, as it gave it (`domain`). */
  readonly audience: string;
  /** What the verifier asked to be repeated (`challenge`). */
  readonly nonce: string;
  readonly issuedAt: Instant;
  /** Contexts beside those of W3C credentials and of the standard, by address. Default: none. */
  readonly contexts?: Contexts;
}

/** The largest presentation, in bytes. A canonical form costs more than its size. */
const MAX_TEXT = 1024 * 1024;

/**
 * Combines secured credentials, with the proof inside or enveloped, and signs them with the holder’s keys, for one verifier and one occasion.
 *
 * @returns the presentation as JSON, with its proofs inside
 * @throws KlusError `present.empty`, `present.malformed`, `present.purpose-bound`, `key.verification-method`, `signer.algorithm`, `signer.signature`
 * @see https://www.w3.org/TR/vc-data-integrity/#proof-sets
 */
export async function presentWithDataIntegrity(
  credentials: readonly SecuredCredential[],
  options: DataIntegrityPresentationOptions,
): Promise<string> {
  expectCall('presentWithDataIntegrity', {
    credentials: [credentials, [{ format: 'text', value: 'text' }]],
    options: [
      options,
      {
        cryptosuite: 'text',
        signers: [{ verificationMethod: 'text', sign: 'function' }],
        audience: 'text',
        nonce: 'text',
        issuedAt: 'text',
      },
    ],
  });
  const { cryptosuite, signers, audience, nonce, issuedAt, contexts } = options;
  if (credentials.length === 0 || credentials.length > MAX_CREDENTIALS) {
    throw new KlusError<SdkErrorCode>(
      'present.empty',
      `${credentials.length} credentials cannot be presented. Give between 1 and ${MAX_CREDENTIALS}.`,
    );
  }
  const holders = new Set(signers.map(({ verificationMethod }) => parseDidUrl(verificationMethod)?.did));
  const [holder] = holders;
  if (holder === undefined || holders.size > 1 || signers.length > MAX_PROOFS) {
    throw new KlusError<SdkErrorCode>(
      'key.verification-method',
      'The keys are not those of one holder. Give keys of one DID.',
    );
  }
  if (millisecondsOf(issuedAt) === undefined) {
    throw new KlusError<SdkErrorCode>(
      'present.malformed',
      'issuedAt is not an instant. Write it as 2026-11-21T12:00:00Z.',
    );
  }
  const library = contextLibrary(contexts);
  const document: Members = {
    '@context': [CREDENTIALS_CONTEXT],
    type: ['VerifiablePresentation'],
    holder,
    verifiableCredential: credentials.map(partOf),
  };
  const suite = suiteOf(cryptosuite);
  const proof = await Promise.all(
    signers.map(async (signer) => {
      if (suite?.algorithm !== signer.algorithm) {
        throw new KlusError<SdkErrorCode>(
          'signer.algorithm',
          `The key is for ${signer.algorithm}, which ${cryptosuite} does not use.`,
        );
      }
      const config: Members = {
        type: 'DataIntegrityProof',
        cryptosuite,
        created: issuedAt,
        verificationMethod: signer.verificationMethod,
        proofPurpose: 'authentication',
        domain: audience,
        challenge: nonce,
        // As the suite over JSON wants it: with the contexts that were meant.
        ...(cryptosuite === 'eddsa-jcs-2022' && { '@context': document['@context'] }),
      };
      const bytes = await signedBytes({ suite, document, proof: config, documentLoader: library.load });
      return { ...config, proofValue: `z${base58.encode(await signatureBy(signer, bytes))}` };
    }),
  );
  return JSON.stringify({ ...document, proof: proof.length === 1 ? proof[0] : proof });
}

function partOf(credential: SecuredCredential): unknown {
  const { format, value } = credential;
  if (format !== 'data-integrity') {
    const jws = readCompactJws(value.split('~', 1)[0] ?? '');
    if (jws.ok) refusePurposeBound(jws.payload);
    return enveloped(credential);
  }
  const json = readJson(value, { maxBytes: MAX_TEXT });
  if (!json.ok || !isObject(json.value)) {
    throw new KlusError<SdkErrorCode>(
      'present.malformed',
      'This is not a credential with its proof inside. Give it as it was issued.',
    );
  }
  refusePurposeBound(json.value);
  return json.value;
}

/** Takes a presentation with its proofs inside apart. Its signatures are checked as part of the check of the holder. */
export function readPresentation(
  text: string,
  library: ContextLibrary,
  deadline?: () => AbortSignal,
): PresentationReading | undefined {
  // A look before a reading: most presentations have no proof of their own.
  if (!text.includes('"proof"') || !text.includes('"authentication"')) return undefined;
  const json = readJson(text, { maxBytes: MAX_TEXT });
  if (!json.ok || !isObject(json.value)) return undefined;
  const { proof, ...document } = json.value;
  if (proof === undefined) return undefined;
  const malformed = (pointer: string): PresentationReading => {
    const problem = 'It is not a presentation with its proof inside.';
    return { ok: false, findings: [finding('structure', 'structure.schema', { rule: 'vp', problem }, { pointer })] };
  };
  const { type, holder, verifiableCredential } = document;
  const unknown = Object.keys(document).find((member) => !MEMBERS.has(member));
  if (unknown !== undefined) return malformed(`/${unknown}`);
  if (!(Array.isArray(type) ? type : [type]).includes('VerifiablePresentation')) return malformed('/type');
  const listed = listOf(verifiableCredential);
  if (listed.length > MAX_CREDENTIALS) return malformed('/verifiableCredential');
  const credentials = listed.map(securedFrom);
  const wrong = credentials.indexOf(undefined);
  if (wrong >= 0) return malformed(`/verifiableCredential/${wrong}`);
  const proofs: readonly unknown[] = Array.isArray(proof) ? proof : [proof];
  // A canonical form is made for each proof, and costs more than its size.
  const cost = text.length * proofs.length;
  if (proofs.length === 0 || proofs.length > MAX_PROOFS || cost > MAX_TEXT) return malformed('/proof');
  const effort = effortFor(proofs.length, deadline);
  const readings = proofs.map((each) => readProof(each, document, { library, purpose: 'authentication', effort }));
  const faults: readonly FindingOf<'proof' | 'structure'>[] = [
    ...contextFaults(document, library),
    ...readings.flatMap((reading) => reading.faults),
  ];
  const signatures = readings.flatMap(({ signature }) => signature ?? []);
  const subjects = new Set(signatures.map(({ verificationMethod }) => parseDidUrl(verificationMethod)?.did));
  const [subject] = subjects;
  if (faults[0] !== undefined || subject === undefined || subjects.size > 1) {
    const reason = faults[0]?.code ?? 'holder';
    return { ok: false, findings: [finding('structure', 'structure.key-binding', { reason })] };
  }
  if (holder !== undefined && (isObject(holder) ? holder['id'] : holder) !== subject) return malformed('/holder');
  const [first] = signatures;
  const issuedAt = proofs
    .map((each) => secondsOf((each as Members)['created']) ?? Number.NaN)
    .reduce((a, b) => Math.min(a, b));
  return {
    ok: true,
    credentials: credentials.filter((credential) => credential !== undefined),
    binding: (resolver) => ({
      algorithm: first?.algorithm ?? 'Ed25519',
      subject,
      audience: same(proofs, 'domain'),
      nonce: same(proofs, 'challenge'),
      issuedAt,
      async verify() {
        // Asked of proven credentials only: what is in it was looked at first.
        if (isGraph(document)) throw new NotComputable('RDFC-1.0');
        return holderSigned(signatures, { holder: subject, resolver, at: instantOf(issuedAt) });
      },
    }),
  };
}

const MEMBERS: ReadonlySet<string> = new Set(['@context', 'id', 'type', 'holder', 'verifiableCredential']);

/** What all proofs say alike; what they do not is the answer to no question. */
function same(proofs: readonly unknown[], member: 'domain' | 'challenge'): unknown {
  const [value, ...others] = new Set(proofs.map((each) => (each as Members)[member]));
  return others.length === 0 ? value : undefined;
}

function securedFrom(part: unknown): SecuredCredential | undefined {
  if (!isObject(part)) return undefined;
  if (part['proof'] !== undefined) return { format: 'data-integrity', value: JSON.stringify(part) };
  return securedFromEnvelope(part);
}
