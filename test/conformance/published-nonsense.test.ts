// What an issuer could publish with the right key though no honest one does: lists, DID documents and bundles are changed after they were taken apart, and
// signed again. More cases than the suite runs: KLUSCV_FUZZ_RUNS=20000.
import { isObject, type Members, readCompactJws } from '@kluscv/schema';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgedJws } from '../support/forged-jws.ts';
import { type FetchResponse, keyResolver, verifyCredential, webResolver } from '@kluscv/sdk';
import {
  allocateStatus,
  createStatusList,
  didWebDocument,
  issueCredential,
  publicJwkOf,
  signerFromJwk,
} from '@kluscv/sdk/issue';
import { changedTree, isAmbiguous, type JsonChange, jsonChangesBy, textOf } from '../support/mutated-json.ts';
import { countingRandom, ED25519_JWK, fixturePlatform, fixtureVerifier, LIST_URL, NOW } from '../support/platform.ts';
import { openTrustBundle, signTrustBundle, trustFrom } from '@kluscv/sdk/trust';
import { issueTokenStatusList, sdJwtFormat, sdJwtReader, tokenStatusOf } from '@kluscv/sdk/sd-jwt';

const jsonChanges = jsonChangesBy(fc);
const RUNS = Number(process.env['KLUSCV_FUZZ_RUNS'] ?? 250);
const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const partsOf = (text: string): { readonly header: Members; readonly payload: Members } => {
  const jws = readCompactJws(text);
  if (!jws.ok) throw new TypeError(jws.message);
  return jws;
};
const parsed = (text: string): Members => JSON.parse(text) as Members;

/** Runs with changes in one of two parts. */
async function withChanges(
  check: (header: readonly JsonChange[], payload: readonly JsonChange[]) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), jsonChanges, async (inHeader, changes) =>
      check(inHeader ? changes : [], inHeader ? [] : changes),
    ),
    { numRuns: RUNS },
  );
}

describe('published again after a change', () => {
  test.each([false, true])(
    'a status list says “in force” only if it is one (of a withdrawn credential: %s)',
    async (revoked) => {
      const secured = await platform.issue();
      const honest = partsOf((await platform.list({ revoked })).value);
      await withChanges(async (inHeader, inPayload) => {
        const [header, payload] = [changedTree(honest.header, inHeader), changedTree(honest.payload, inPayload)];
        const value = { format: 'vc+jwt', value: await forgedJws(textOf(header), textOf(payload)) } as const;
        const statusLists = { load: () => Promise.resolve({ ok: true as const, value }) };
        const { findings, verdict } = await verifyCredential(secured, { ...verifier, statusLists });
        if (revoked) expect(verdict).not.toBe('verified');
        if (!findings.some(({ code }) => code === 'status.in-force')) return;
        expect(isAmbiguous(header) || isAmbiguous(payload)).toBe(false);
        const { id, issuer, validFrom, validUntil, credentialSubject } = parsed(textOf(payload));
        expect({ id, issuer, credentialSubject }).toMatchObject({
          id: LIST_URL,
          issuer: platform.did,
          credentialSubject: { statusPurpose: 'revocation' },
        });
        expect(Date.parse(String(validFrom))).toBeLessThanOrEqual(Date.parse(NOW) + 300_000);
        if (validUntil !== undefined) {
          expect(Date.parse(JSON.stringify(validUntil).slice(1, -1))).toBeGreaterThan(Date.parse(NOW) - 300_000);
        }
      });
    },
  );

  test('a Token Status List says “in force” only if it is one', async () => {
    const { register, entry } = allocateStatus(createStatusList({ url: LIST_URL }), countingRandom(3));
    const format = sdJwtFormat('dc+sd-jwt', { random: countingRandom(9), status: tokenStatusOf(entry) });
    const { credentialStatus: _bitstring, ...credential } = platform.credential();
    const secured = await issueCredential(credential, { signer: platform.signer, format });
    const times = { issuedAt: '2025-07-01T00:00:00Z', expiresAt: '2025-07-02T00:00:00Z' };
    const honest = partsOf((await issueTokenStatusList(register, { signer: platform.signer, ...times })).value);
    const formats = [sdJwtReader('dc+sd-jwt')];
    await withChanges(async (inHeader, inPayload) => {
      const [header, payload] = [changedTree(honest.header, inHeader), changedTree(honest.payload, inPayload)];
      const value = { format: 'statuslist+jwt', value: await forgedJws(textOf(header), textOf(payload)) } as const;
      const statusLists = { load: () => Promise.resolve({ ok: true as const, value }) };
      const { findings } = await verifyCredential(secured, { ...verifier, formats, statusLists });
      if (!findings.some(({ code }) => code === 'status.in-force')) return;
      expect(isAmbiguous(header) || isAmbiguous(payload)).toBe(false);
      const { sub, iat, exp } = parsed(textOf(payload));
      expect(sub).toBe(LIST_URL);
      expect(Number(iat) * 1000).toBeLessThanOrEqual(Date.parse(NOW) + 300_000);
      if (exp !== undefined) expect(Number(exp) * 1000).toBeGreaterThan(Date.parse(NOW) - 300_000);
    });
  });

  test('a DID document lends its key only if it is of that DID, and for that', async () => {
    const did = 'did:web:platform.example';
    const honest = didWebDocument({ did, keys: [{ name: 'key-1', jwk: publicJwkOf(ED25519_JWK) }] });
    const signer = await signerFromJwk(ED25519_JWK, { verificationMethod: `${did}#key-1` });
    const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
    const { credentialStatus: _none, ...credential } = { ...platform.credential(), issuer };
    const secured = await issueCredential(credential, { signer });
    const trust = trustFrom([{ ...platform.trustList, issuers: [{ id: did, name: issuer.name }] }]);
    const verify = async (document: string) => {
      const asked: string[] = [];
      const fetch = async (url: string): Promise<FetchResponse> => {
        asked.push(url);
        return new Response(document, { headers: { 'content-type': 'application/did+json' } });
      };
      const report = await verifyCredential(secured, { ...verifier, resolver: webResolver({ fetch }), trust });
      expect(asked).toEqual(['https://platform.example/.well-known/did.json']);
      return report.verdict;
    };
    expect(await verify(JSON.stringify(honest))).toBe('verified');
    await withChanges(async (_, changes) => {
      const tree = changedTree(honest, changes);
      if ((await verify(textOf(tree))) !== 'verified') return;
      expect(isAmbiguous(tree)).toBe(false);
      const { id, verificationMethod = [], assertionMethod = [] } = parsed(textOf(tree)) as Record<string, unknown[]>;
      expect(id).toBe(did);
      const embedded = assertionMethod.filter(isObject);
      const named = [...verificationMethod.filter(isObject), ...embedded].filter(
        (method) => method['id'] === `${did}#key-1` || method['id'] === '#key-1',
      );
      // A document that says the same method twice says nothing else by it.
      expect(named.length).toBeGreaterThan(0);
      for (const method of named)
        expect(method).toMatchObject({ controller: did, publicKeyJwk: publicJwkOf(ED25519_JWK) });
      expect(JSON.stringify(assertionMethod)).toContain('#key-1"');
    });
  });

  test('a trust bundle is opened or refused, never thrown over', async () => {
    const bundle = {
      createdAt: NOW,
      didDocuments: [
        didWebDocument({ did: 'did:web:platform.example', keys: [{ name: 'key-1', jwk: publicJwkOf(ED25519_JWK) }] }),
      ],
      statusLists: [await platform.list()],
      trustLists: [platform.trustList],
    };
    const honest = partsOf(await signTrustBundle(bundle, { signer: platform.signer }));
    const options = { signers: [platform.did], resolver: keyResolver() };
    const secured = await platform.issue();
    await withChanges(async (inHeader, inPayload) => {
      const [header, payload] = [changedTree(honest.header, inHeader), changedTree(honest.payload, inPayload)];
      const opened = await openTrustBundle(await forgedJws(textOf(header), textOf(payload)), options);
      if (!opened.ok) return;
      expect(isAmbiguous(header) || isAmbiguous(payload)).toBe(false);
      // What came out of it can be used, whatever it says.
      const { statusLists, trust } = opened;
      const report = await verifyCredential(secured, { ...verifier, statusLists, trust });
      expect(['verified', 'conditional', 'indeterminate']).toContain(report.verdict);
      expect(await opened.resolver.resolve('did:web:platform.example')).toHaveProperty('ok');
    });
  });
});
