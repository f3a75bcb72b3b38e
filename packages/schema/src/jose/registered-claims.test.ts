import { expect, test } from 'vitest';
import { withoutRegisteredClaims } from './registered-claims.ts';

test('takes away what only repeats the credential, and nothing else', () => {
  const credential = { id: 'urn:uuid:1', issuer: 'did:web:platform.example', aud: 'kept' };
  const claims = { iss: 'did:web:platform.example', sub: 'x', jti: 'urn:uuid:1', nbf: 1, exp: 2, iat: 1 };
  expect(withoutRegisteredClaims({ ...claims, ...credential })).toEqual(credential);
  expect(withoutRegisteredClaims(credential)).toBe(credential);
});
