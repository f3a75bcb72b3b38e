// The whole road once more on the other half of the runtime, as a browser takes it.
import { expect, it, vi } from 'vitest';
import { statusSourceFrom, verifyPresentation } from '../index.ts';
import { presentCredentials } from '../present/index.ts';
import { fixturePlatform, fixtureVerifier, P256_JWK } from '../platform.fixture.ts';

vi.mock('#runtime', () => import('./web.ts'));

it.each([
  ['Ed25519', undefined],
  ['ES256', P256_JWK],
])('issues, presents, verifies and withdraws without node:crypto (%s)', async (_algorithm, jwk) => {
  const platform = await fixturePlatform(jwk);
  const verifier = await fixtureVerifier(platform);
  const presentation = await presentCredentials([await platform.issue(), await platform.issue()]);
  expect(await verifyPresentation(presentation, verifier)).toMatchObject({ verdict: 'verified' });
  const statusLists = statusSourceFrom([await platform.list({ revoked: true })]);
  expect(await verifyPresentation(presentation, { ...verifier, statusLists })).toMatchObject({ verdict: 'rejected' });
});

it('is really the other half', async () => {
  const { runtime } = await import('#runtime');
  expect(runtime.sha256(new Uint8Array(0))).toBeInstanceOf(Promise);
});
