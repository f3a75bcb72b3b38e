export { createIssuer, type CredentialIssuer, type IssueOptions, type IssuerOptions } from './create-issuer.ts';
export { type DidUrl, isDid, parseDidUrl } from './did/did-url.ts';
export type { DidDocument, Relationship, VerificationMethod } from './did/document.ts';
export { didJwkFor, jwkResolver } from './did/jwk.ts';
export { didKeyFor, keyResolver } from './did/key.ts';
export { type DidResolver, documentResolver, resolverFrom } from './did/resolver.ts';
export { didWebDocument, didWebUrl, type NamedKey, webResolver, type WebResolverOptions } from './did/web.ts';
export { ERRORS, type SdkErrorCode } from './errors.ts';
export type { Fetch, FetchInit, FetchResponse } from './fetch.ts';
export { credentialFor, type CredentialOf, type CredentialOptions, issueCredential, type Statement } from './issue.ts';
export {
  type Ed25519PublicJwk,
  generateJwk,
  type P256PublicJwk,
  type PrivateJwk,
  type PublicJwk,
  publicJwkOf,
  type SignatureAlgorithm,
  thumbprintOf,
} from './keys/jwk.ts';
export { type Signer, signerFromJwk } from './keys/signer.ts';
export { MAX_CREDENTIALS, presentCredentials } from './present.ts';
export { type BoundPresentationOptions, presentAsJwt } from './present-as-jwt.ts';
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
export { publicationHandler, type PublicationOptions } from './publication.ts';
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
export { issueStatusList, statusListCredential, type StatusListOptions } from './status/credential.ts';
export {
  allocateStatus,
  createStatusList,
  reinstate,
  revoke,
  type StatusPurpose,
  type StatusRegister,
  statusRegisterFrom,
  type StatusRegisterJson,
  statusRegisterJson,
} from './status/register.ts';
export { type StatusListSource, statusSource, statusSourceFrom, type StatusSourceOptions } from './status/source.ts';
export { allocateStored, memoryStatusStore, setStored, type StatusStore, type StoredRegister } from './status/store.ts';
export { openTrustBundle, type OpenedBundle, signTrustBundle, type TrustBundle } from './trust/bundle.ts';
export { trustFrom } from './trust/lists.ts';
export type { TrustDecision, TrustPolicy } from './trust/policy.ts';
export {
  type CheckDefinition,
  type CheckId,
  type CheckIdOf,
  CHECKS,
  type CheckScope,
  checksOf,
} from './verify/checks.ts';
export type { VerifyOptions } from './verify/context.ts';
export {
  type CodeOf,
  finding,
  findingDefinition,
  type FindingOf,
  type FindingsOf,
  findingText,
  type Messages,
} from './verify/findings.ts';
export type {
  DetailsOf,
  Effect,
  Facts,
  FindingCode,
  FindingDefinition,
  ProblemName,
} from './verify/findings/definition.ts';
export { FINDINGS } from './verify/findings/table.ts';
export { type InputKind, recognizeInput, securedFromText, type VerificationInput } from './verify/input.ts';
export { verdictOf } from './verify/report.ts';
export { verifyCredential, verifyPresentation, type VerifyPresentationOptions } from './verify/verify.ts';
