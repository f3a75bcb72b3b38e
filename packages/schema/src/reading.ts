// `@kluscv/schema/reading`: what everybody needs who reads a signed text, before its content is looked at.
export { decodeBase64url, encodeBase64url } from './base64url.ts';
export { MAX_COMPACT_JWS, readCompactJws, typeOfCompactJws } from './compact-jws.ts';
export { CREDENTIAL_SCHEMAS, credentialTypeOf, isOfType } from './credential.ts';
export { KlusError } from './errors.ts';
export { isObject, type Members, membersOf } from './json-object.ts';
export { placeIn } from './json-pointer.ts';
export { REGISTERED_CLAIMS, withoutRegisteredClaims } from './registered-claims.ts';
export { CREDENTIALS_CONTEXT, schemaUrl, STANDARD_VERSION, WORK_CONTEXT } from './standard.ts';
export { readJson } from './strict-json.ts';
