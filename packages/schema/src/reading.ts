// `@kluscv/schema/reading`: what everybody needs who reads a signed text, before its content is looked at.
export { CREDENTIAL_SCHEMAS, credentialTypeOf, isOfType } from './credential.ts';
export { callFailure, type Expected, expectCall } from './call.ts';
export { KlusError } from './errors.ts';
export { decodeBase64url, encodeBase64url } from './jose/base64url.ts';
export { MAX_COMPACT_JWS, readCompactJws, typeOfCompactJws } from './jose/compact-jws.ts';
export { envelope, type EnvelopedText, envelopedJws, openEnvelope, presentationJson } from './jose/presentation.ts';
export { REGISTERED_CLAIMS, withoutRegisteredClaims } from './jose/registered-claims.ts';
export {
  type ClaimPath,
  disclose,
  type DisclosedClaim,
  type DisclosedPayload,
  type DisclosureFault,
  readSdJwt,
  type SdJwtReading,
  type Sha256,
  withoutSdJwtClaims,
} from './jose/sd-jwt.ts';
export { isObject, type Members, membersOf } from './json/json-object.ts';
export { placeIn } from './json/json-pointer.ts';
export { readJson } from './json/strict-json.ts';
export { CREDENTIALS_CONTEXT, newerVersionAt, schemaUrl, STANDARD_VERSION, WORK_CONTEXT } from './standard.ts';
