import type { Did, Instant } from '@kluscv/schema';
import { millisecondsOf } from '@kluscv/schema/time';
import { decodeBase64url, expectCall } from '@kluscv/schema/reading';
import { RESOLVER } from '../expected.ts';
import { runtime } from '#runtime';
import { isOnEd25519 } from '../keys/ed25519.ts';
import type { PublicJwk } from '../keys/jwk.ts';
import { isDid, parseDidUrl } from '../did/did-url.ts';
import { type DidDocument, isDeactivated } from '../did/document.ts';
import { findKey, type KeyEnd, type KeyLookup } from '../did/find-key.ts';
import type { DidResolver } from '../did/resolver.ts';
import type { Resolution, ResolutionError } from '../resolution.ts';
import { NotComputable } from '../runtime/not-computable.ts';
import type { SignatureThread } from '../runtime.ts';
import { type CodeOf, type FindingOf, finding } from '@kluscv/schema/findings';
import type { ReadSignature } from './format.ts';

type IssuerCode = Extract<CodeOf<'proof'>, `proof.issuer.${string}`>;
type LookupError = Exclude<Extract<KeyLookup, { readonly ok: false }>['error'], 'unread'>;

const ISSUER_CODES = {
  unsupported: 'proof.issuer.unsupported',
  notFound: 'proof.issuer.not-found',
  unreachable: 'proof.issuer.unreachable',
  refused: 'proof.issuer.malformed',
  malformed: 'proof.issuer.malformed',
} as const satisfies Readonly<Record<Exclude<ResolutionError, 'invalid'>, IssuerCode>>;

const KEY_CODES = {
  unlisted: 'proof.key.unlisted',
  purpose: 'proof.key.purpose',
  controller: 'proof.key.controller',
} as const satisfies Readonly<Record<LookupError, CodeOf<'proof'>>>;

/** The issuer that a document names, or `undefined`. */
export function issuerOf(document: Readonly<Record<string, unknown>>): Did | undefined {
  expectCall('issuerOf', { document: [document, 'object'] });
  const { issuer } = document;
  const id: unknown = typeof issuer === 'object' && issuer !== null && 'id' in issuer ? issuer.id : issuer;
  return isDid(id) ? id : undefined;
}

/** Whose keys count, and how they are used. */
export interface SignatureOptions {
  readonly issuer: Did;
  readonly resolver: DidResolver;
  /** When it was signed, by what it says. Default: nobody knows, so a key that ended counts for nothing. */
  readonly at?: Instant | undefined;
  /** Which of Node's threads verifies. Default `caller`. */
  readonly thread?: SignatureThread | undefined;
}

/**
 * Verifies signatures with the issuer’s keys: each with exactly the key that it names, if that key is the issuer’s and for this purpose.
 *
 * @returns what is wrong; empty if every signature holds, and never empty if there is none
 */
export async function signatureFaults(
  signatures: readonly ReadSignature[],
  options: SignatureOptions,
): Promise<readonly FindingOf<'proof'>[]> {
  expectCall('signatureFaults', {
    signatures: [signatures, ['object']],
    options: [options, { issuer: 'text', resolver: RESOLVER }],
  });
  const { issuer, resolver, at, thread } = options;
  if (signatures.length === 0) return [finding('proof', 'proof.key.missing', {})];
  const foreign = signatures.flatMap(({ verificationMethod }) => {
    const signer = parseDidUrl(verificationMethod)?.did ?? verificationMethod;
    return signer === issuer ? [] : [finding('proof', 'proof.key.foreign', { issuer, signer })];
  });
  if (foreign.length > 0) return foreign;
  // Nothing is waited for that is at hand: so the thread pool begins with one credential while the next one is read.
  const resolution = atHand(issuer, resolver) ?? (await resolved(issuer, resolver));
  if (!resolution.ok) return [issuerFault(issuer, resolution)];
  const { value: document } = resolution;
  if (isDeactivated(document)) return [finding('proof', 'proof.issuer.deactivated', { issuer })];
  const faults = await Promise.all(signatures.map((signature) => signatureFault(signature, document, { at, thread })));
  return faults.filter((fault) => fault !== undefined);
}

function issuerFault(
  issuer: Did,
  { error, cause }: Resolution<DidDocument> & { readonly ok: false },
): FindingOf<'proof'> {
  return error === 'invalid'
    ? finding('proof', 'proof.issuer.invalid', { issuer })
    : finding('proof', ISSUER_CODES[error], { issuer, reason: cause ?? error });
}

async function signatureFault(
  signature: ReadSignature,
  document: DidDocument,
  { at, thread }: Pick<SignatureOptions, 'at' | 'thread'>,
): Promise<FindingOf<'proof'> | undefined> {
  const { verificationMethod, algorithm } = signature;
  const lookup = findKey(document, verificationMethod, 'assertionMethod');
  if (!lookup.ok) {
    return lookup.error === 'unread'
      ? finding('proof', 'proof.issuer.malformed', { issuer: document.id, reason: 'did.key-unread' })
      : finding('proof', KEY_CODES[lookup.error], { key: verificationMethod });
  }
  const { key, ended } = lookup;
  if (!key.ok) return finding('proof', 'proof.key.unusable', { reason: key.error });
  if (hasEnded(ended, at)) {
    return finding('proof', `proof.key.${ended.how}`, { key: verificationMethod, at: ended.at });
  }
  if (key.algorithm !== algorithm)
    return finding('proof', 'proof.algorithm-mismatch', { algorithm, key: key.algorithm });
  try {
    const imported = runtime.importPublicKey(key.jwk);
    const ready = imported instanceof Promise ? await imported : imported;
    if (ready === undefined) return finding('proof', 'proof.key.unusable', { reason: 'unsupported' });
    if (await signature.verify(ready, thread)) return undefined;
    // With what is no key, nothing could ever hold: that says nothing about what was signed.
    return isPoint(key.jwk)
      ? finding('proof', 'proof.mismatch', {})
      : finding('proof', 'proof.key.unusable', { reason: 'not-on-curve' });
  } catch (error) {
    if (error instanceof NotComputable)
      return finding('proof', 'proof.not-computable', { computation: error.computation });
    throw error;
  }
}

/** Whether a key is a point of its curve. Of P-256 that was looked at when it was read. */
function isPoint(jwk: PublicJwk): boolean {
  return jwk.kty !== 'OKP' || isOnEd25519(decodeBase64url(jwk.x) ?? new Uint8Array());
}

/** Whether a key had ended when something was signed with it, by what both say. */
export function hasEnded(ended: KeyEnd | undefined, at: Instant | undefined): ended is KeyEnd {
  return (
    ended !== undefined &&
    ended.atMs <= ((at === undefined ? undefined : millisecondsOf(at)) ?? Number.POSITIVE_INFINITY)
  );
}

/** A resolver is somebody else’s code: that it fails is an answer too. */
async function resolved(did: Did, resolver: DidResolver): Promise<Resolution<DidDocument>> {
  try {
    return ofDid(did, await resolver.resolve(did));
  } catch (error) {
    return {
      ok: false,
      error: 'unreachable',
      cause: 'resolver.failed',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

/** What nobody has to be asked for. If that fails, somebody is asked. */
function atHand(did: Did, resolver: DidResolver): Resolution<DidDocument> | undefined {
  try {
    const resolution = resolver.atHand?.(did);
    return resolution && ofDid(did, resolution);
  } catch {
    return undefined;
  }
}

function ofDid(did: Did, resolution: Resolution<DidDocument>): Resolution<DidDocument> {
  if (!resolution.ok || resolution.value.id === did) return resolution;
  return { ok: false, error: 'refused', cause: 'did.other', message: 'The DID document is that of another DID.' };
}
