import { readCompactJws } from '@kluscv/schema';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runtime } from '#runtime';
import {
  type DidDocument,
  type DidResolver,
  keyResolver,
  type SecuredCredential,
  type StatusListSource,
  verifyCredential,
} from '../index.ts';
import { forgedJws, honestHeader } from '../forged-jws.fixture.ts';
import { generateJwk, publicJwkOf } from '../issue/index.ts';
import { ED25519_JWK, fixturePlatform, fixtureVerifier } from '../platform.fixture.ts';
import { signatureFaults } from '../proof/signatures.ts';
import { readList } from './read-list.ts';

const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const secured = await platform.issue();

/** A source that keeps this list, as every source here does. */
const keeping = (value: SecuredCredential): StatusListSource => ({ load: () => Promise.resolve({ ok: true, value }) });

async function statusWith(
  statusLists: StatusListSource,
  resolver: DidResolver = verifier.resolver,
  now?: string,
): Promise<string | undefined> {
  const clock = now === undefined ? verifier.clock : () => now;
  const { findings } = await verifyCredential(secured, { ...verifier, statusLists, resolver, clock });
  return findings.find(({ check }) => check === 'status')?.code;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a status list that its source keeps', () => {
  it('is verified and unpacked once', async () => {
    const source = keeping({ ...(await platform.list()) });
    const [verifying, unpacking] = [vi.spyOn(runtime, 'verify'), vi.spyOn(runtime, 'gunzip')];
    expect(await statusWith(source)).toBe('status.in-force');
    expect([verifying.mock.calls.length, unpacking.mock.calls.length]).toEqual([2, 1]);
    expect(await statusWith(source)).toBe('status.in-force');
    // Only the credential’s own signature is verified again.
    expect([verifying.mock.calls.length, unpacking.mock.calls.length]).toEqual([3, 1]);
  });

  it('is looked at anew when the source has another', async () => {
    let list = await platform.list();
    const source: StatusListSource = { load: () => Promise.resolve({ ok: true, value: list }) };
    expect(await statusWith(source)).toBe('status.in-force');
    list = await platform.list({ revoked: true });
    expect(await statusWith(source)).toBe('status.revoked');
  });

  it('is looked at anew when its text was changed in place', async () => {
    const list = { ...(await platform.list()) };
    const source = keeping(list);
    expect(await statusWith(source)).toBe('status.in-force');
    list.value = (await platform.list({ revoked: true })).value;
    expect(await statusWith(source)).toBe('status.revoked');
  });

  it.each([
    ['a key in its header', { jwk: publicJwkOf(ED25519_JWK) }, {}, 'proof.header'],
    ['the type of a credential of version 1.1', {}, { vc: {} }, 'structure.legacy'],
    ['claims that say another issuer', {}, { iss: 'did:web:other.example' }, 'structure.claim'],
  ])('counts for nothing with %s', async (_, header, claims, reason) => {
    const payload = readCompactJws((await platform.list()).value);
    if (!payload.ok) throw new Error(payload.message);
    const value = await forgedJws({ ...honestHeader(), ...header }, { ...payload.payload, ...claims });
    expect(await readList({ format: 'vc+jwt', value })).toEqual({ ok: false, fault: 'proof', reason });
    expect(await statusWith(keeping({ format: 'vc+jwt', value }))).toBe('status.list.proof');
  });

  it('goes out of date all the same', async () => {
    const source = keeping(await platform.list());
    expect(await statusWith(source)).toBe('status.in-force');
    expect(await statusWith(source, verifier.resolver, '2029-01-01T00:00:00Z')).toBe('status.list.expired');
    expect(await statusWith(source)).toBe('status.in-force');
  });

  it('counts for nothing once its key is another, or gone', async () => {
    const list = await platform.list();
    expect(await statusWith(keeping(list))).toBe('status.in-force');
    const honest = await keyResolver().resolve(platform.did);
    if (!honest.ok) throw new Error('The fixture has no key.');
    const other = publicJwkOf(await generateJwk());
    const [method] = honest.value.verificationMethod ?? [];
    const reading = await readList(list);
    if (!reading.ok) throw new Error('The fixture has no list.');
    const answers: readonly (readonly [DidDocument, readonly string[]])[] = [
      [honest.value, []],
      [{ ...honest.value, verificationMethod: [{ ...method!, publicKeyJwk: other }] }, ['proof.mismatch']],
      [{ id: platform.did }, ['proof.key.unlisted']],
      [honest.value, []],
    ];
    for (const [value, codes] of answers) {
      const resolver: DidResolver = { methods: ['key'], resolve: () => Promise.resolve({ ok: true, value }) };
      const faults = await signatureFaults(reading.signatures, { issuer: platform.did, resolver });
      expect(faults.map(({ code }) => code)).toEqual(codes);
    }
  });
});
