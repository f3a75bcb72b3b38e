export { MAX_CREDENTIALS, presentCredentials } from './present-credentials.ts';
export { type BoundPresentationOptions, presentAsJwt } from './present-as-jwt.ts';
