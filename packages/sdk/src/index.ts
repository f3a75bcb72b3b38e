export { type DidUrl, isDid, parseDidUrl } from './did/did-url.ts';
export type { DidDocument, Relationship, VerificationMethod } from './did/document.ts';
export { jwkResolver, keyResolver } from './did/key.ts';
export { type DidResolver, documentResolver, resolverFrom } from './did/resolver.ts';
export { didWebUrl, webResolver, type WebResolverOptions } from './did/web.ts';
export type { ERRORS, SdkErrorCode } from './errors.ts';
export type { Fetch, FetchInit, FetchResponse } from './fetch.ts';
export type { Ed25519PublicJwk, P256PublicJwk, PrivateJwk, PublicJwk, SignatureAlgorithm } from './keys/jwk.ts';
export type { Signer } from './keys/signer.ts';
export type {
  FormatId,
  PresentationReading,
  ProofFormat,
  ProofReader,
  ProofReading,
  ReadSignature,
  SecurableDocument,
  SecuredCredential,
  SignedStatusList,
  StatusReading,
  StatusReference,
} from './proof/format.ts';
export type { HolderBinding, HolderRequest } from './proof/holder-binding.ts';
export type { Resolution, ResolutionError } from './resolution.ts';
export type {
  Clock,
  Eventual,
  Gunzipped,
  RandomSource,
  ReadyPrivateKey,
  ReadyPublicKey,
  Runtime,
  SignatureThread,
} from './runtime.ts';
export { cachedStatusSource, type StatusCacheOptions } from './status/cache.ts';
export { type StatusListSource, statusSource, statusSourceFrom, type StatusSourceOptions } from './status/source.ts';
export type { OutsideScope, Resemblance, TrustDecision, TrustPolicy, TrustQuestion } from './trust/policy.ts';
export type { VerifyOptions } from './verify/context.ts';
export { type InputKind, recognizeInput, securedFromText, type VerificationInput } from './verify/input.ts';
export { type ForeignReading, verifyForeign } from './verify/verify-foreign.ts';
export { verifyCredential, verifyPresentation, type VerifyPresentationOptions } from './verify/verify.ts';
