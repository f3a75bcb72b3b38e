import { describe, expect, it } from 'vitest';
import { keyResolver, verifyCredential } from '../index.ts';
import {
  didKeyFor,
  didWebDocument,
  generateJwk,
  issueCredential,
  issueStatusList,
  publicJwkOf,
  signerFromJwk,
  statusListCredential,
} from '../issue/index.ts';
import { openTrustBundle, signTrustBundle, type TrustBundle } from './index.ts';
import { ED25519_JWK, fixturePlatform, NOW, P256_JWK } from '../platform.fixture.ts';

const did = 'did:web:platform.example';
const platform = await fixturePlatform();
const signer = await signerFromJwk(ED25519_JWK, { verificationMethod: `${did}#key-1` });
const archivist = await signerFromJwk(P256_JWK);
const archive = didKeyFor(P256_JWK).did;
const options = { signers: [archive], resolver: keyResolver() };
const bundle: TrustBundle = {
  createdAt: NOW,
  didDocuments: [didWebDocument({ did, keys: [{ name: 'key-1', jwk: publicJwkOf(ED25519_JWK) }] })],
  statusLists: [
    await issueStatusList(
      await statusListCredential(platform.register, {
        issuer: did,
        validFrom: '2025-07-01T00:00:00Z',
        validUntil: '2025-07-02T00:00:00Z',
      }),
      { signer },
    ),
  ],
  trustLists: [{ ...platform.trustList, issuers: [{ id: did, name: 'Klusplatform Voorbeeld' }] }],
};

describe('a trust bundle', () => {
  it('is all that a verification needs: there is no network in it', async () => {
    const opened = await openTrustBundle(await signTrustBundle(bundle, { signer: archivist }), options);
    if (!opened.ok) throw new Error(opened.message);
    expect(opened.createdAt).toBe(NOW);
    const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
    const secured = await issueCredential(platform.credential({ issuer }), { signer });
    expect(await verifyCredential(secured, { ...opened, clock: () => NOW })).toMatchObject({ verdict: 'verified' });
  });

  it('counts only if one who was named signed it', async () => {
    const stranger = await signerFromJwk(await generateJwk());
    const text = await signTrustBundle(bundle, { signer: stranger });
    expect(await openTrustBundle(text, options)).toMatchObject({ ok: false, code: 'bundle.signer' });
    const own = await signTrustBundle(bundle, { signer: archivist });
    expect(await openTrustBundle(own, { ...options, signers: [] })).toMatchObject({ ok: false, code: 'bundle.signer' });
  });

  it('counts only as it was signed', async () => {
    const [one, two] = [
      await signTrustBundle(bundle, { signer: archivist }),
      await signTrustBundle({ ...bundle, createdAt: '2026-07-01T00:00:00Z' }, { signer: archivist }),
    ];
    const mixed = two.slice(0, two.lastIndexOf('.')) + one.slice(one.lastIndexOf('.'));
    expect(await openTrustBundle(mixed, options)).toMatchObject({ ok: false, code: 'bundle.signature' });
  });

  it.each<[string, object]>([
    ['no date', { createdAt: 'now' }],
    ['no documents', { didDocuments: {} }],
    ['lists that are no texts', { statusLists: [{ format: 'vc+jwt', value: 7 }] }],
  ])('is malformed with %s', async (_what, change) => {
    // Signed by hand: signTrustBundle refuses some of these.
    const [header] = (await signTrustBundle(bundle, { signer: archivist })).split('.');
    const input = `${header}.${Buffer.from(JSON.stringify({ ...bundle, ...change })).toString('base64url')}`;
    const signature = await archivist.sign(new TextEncoder().encode(input));
    const text = `${input}.${Buffer.from(signature).toString('base64url')}`;
    expect(await openTrustBundle(text, options)).toMatchObject({ ok: false, code: 'bundle.malformed' });
  });

  it.each(['', 'x', 'a.b.c', '{}'])('%j is malformed, and nothing is thrown', async (text) => {
    expect(await openTrustBundle(text, options)).toMatchObject({ ok: false, code: 'bundle.malformed' });
  });

  it('is not signed with a list that nobody can read', async () => {
    const trustLists = [{ name: 'x' }] as unknown as TrustBundle['trustLists'];
    await expect(signTrustBundle({ ...bundle, trustLists }, { signer: archivist })).rejects.toMatchObject({
      code: 'trust.list',
    });
  });

  it('does not pass for a credential, nor a credential for it', async () => {
    const secured = await platform.issue();
    const both = { ...options, signers: [archive, platform.did] };
    expect(await openTrustBundle(secured.value, both)).toMatchObject({ ok: false, code: 'bundle.malformed' });
  });
});
