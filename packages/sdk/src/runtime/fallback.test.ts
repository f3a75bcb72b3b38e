// What an engine lacks is computed in JavaScript, and if that cannot be loaded either, it is no fault of the document.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sdJwtReader } from '../sd-jwt/index.ts';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, P256_JWK } from '../platform.fixture.ts';
import type { PrivateJwk } from '../index.ts';
import { KNOWN_SIGNATURES } from './fallback.ts';
import * as noble from './noble.ts';

const ALGORITHMS = Object.entries(KNOWN_SIGNATURES);
const cases: readonly (readonly [string, PrivateJwk])[] = [
  ['Ed25519', ED25519_JWK],
  ['ES256', P256_JWK],
];

/** A verification of the web half, in an engine of its own. */
async function verdictsIn(jwk: PrivateJwk): Promise<readonly unknown[]> {
  const platform = await fixturePlatform(jwk);
  const verifier = await fixtureVerifier(platform);
  const { value } = await platform.issue();
  const changed = value.slice(0, -8) + (value.at(-8) === 'A' ? 'B' : 'A') + value.slice(-7);
  vi.resetModules();
  vi.doMock('#runtime', () => import('./web.ts'));
  const { keyResolver, verifyCredential } = await import('../index.ts');
  const own = { ...verifier, resolver: keyResolver() };
  const reports = [await verifyCredential(value, own), await verifyCredential(changed, own)];
  return reports.map(({ verdict, findings }) => [verdict, findings.find(({ check }) => check === 'proof')]);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('./noble.ts');
  vi.doUnmock('#runtime');
  vi.resetModules();
});

/** An engine whose WebCrypto lacks an algorithm: by one error or another, or by saying no. */
const ENGINES: readonly (readonly [string, () => object])[] = [
  ['has no crypto.subtle', () => ({ getRandomValues: crypto.getRandomValues.bind(crypto) })],
  [
    'does not know the algorithm',
    () => withSubtle({ importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')) }),
  ],
  ['throws while it verifies', () => withSubtle({ verify: () => Promise.reject(new TypeError('not now')) })],
  [
    'throws at once',
    () =>
      withSubtle({
        verify: () => {
          throw new TypeError('never');
        },
      }),
  ],
  ['finds nothing right', () => withSubtle({ verify: () => Promise.resolve(false) })],
];

function withSubtle(others: object): object {
  const { subtle } = crypto;
  return {
    getRandomValues: crypto.getRandomValues.bind(crypto),
    subtle: new Proxy(subtle, {
      get(target, name) {
        const own: unknown = Reflect.get(others, name) ?? Reflect.get(target, name);
        return typeof own === 'function' ? (own as (...parts: unknown[]) => unknown).bind(target) : own;
      },
    }),
  };
}

describe.each(ENGINES)('an engine that %s', (_what, engine) => {
  it.each(cases)('verifies %s all the same', async (_algorithm, jwk) => {
    vi.stubGlobal('crypto', engine());
    expect(await verdictsIn(jwk)).toMatchObject([
      ['verified', { code: 'proof.intact' }],
      ['rejected', { code: 'proof.mismatch' }],
    ]);
  });

  it.each(cases)('says what it lacks if nothing else has it: %s', async (algorithm, jwk) => {
    vi.stubGlobal('crypto', engine());
    vi.doMock('./noble.ts', () => {
      throw new Error('not to be had');
    });
    const [honest] = await verdictsIn(jwk);
    expect(honest).toMatchObject([
      'indeterminate',
      { code: 'proof.not-computable', outcome: 'indeterminate', details: { computation: algorithm } },
    ]);
  });
});

it('reads no SD-JWT without a hash, and does not blame it', async () => {
  vi.stubGlobal('crypto', {});
  vi.resetModules();
  vi.doMock('#runtime', () => import('./web.ts'));
  vi.doMock('./noble.ts', () => {
    throw new Error('not to be had');
  });
  const { sdJwtReader: reader } = await import('../sd-jwt/index.ts');
  expect(reader).not.toBe(sdJwtReader);
  expect(await reader('vc+sd-jwt').read('eyJhbGciOiJFZERTQSJ9.e30.AAAA~WyJhIiwiYiIsMV0~')).toMatchObject({
    ok: false,
    faults: [{ code: 'structure.not-computable', details: { computation: 'SHA-256' } }],
  });
});

it.each(ALGORITHMS)('%s: what is known holds, and nothing beside it', (_algorithm, { jwk, data, signature }) => {
  expect(noble.verify(jwk, data, signature)).toBe(true);
  expect(noble.verify(jwk, Uint8Array.of(...data, 0), signature)).toBe(false);
  for (const at of [0, 31, 32, 63]) {
    const changed = signature.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(noble.verify(jwk, data, changed)).toBe(false);
  }
});
