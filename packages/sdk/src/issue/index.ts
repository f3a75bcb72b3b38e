export { didJwkFor, didKeyFor } from '../did/own-did.ts';
export { didWebDocument, type NamedKey } from '../did/web-document.ts';
export { generateJwk, publicJwkOf, thumbprintOf } from '../keys/own-jwk.ts';
export { signerFromJwk } from '../keys/signer.ts';
export { joseFormat } from '../proof/jose.ts';
export { type BesideFormat, entryBeside, listBeside, registerEntry } from '../status/beside.ts';
export { issueStatusList, statusListCredential, type StatusListOptions } from '../status/credential.ts';
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
} from '../status/register.ts';
export {
  createIssuer,
  createTestIssuer,
  type CredentialIssuer,
  type IssueOptions,
  type IssuerOptions,
  type StatusPlaces,
  type TestIssuerOptions,
} from './create-issuer.ts';
export {
  credentialFor,
  type CredentialOf,
  type CredentialOptions,
  issueCredential,
  type Statement,
} from './issue-credential.ts';
export { publicationHandler, type PublicationOptions } from './publication.ts';
