// Nodes without a name that point to each other let a document choose what its canonical form costs. Such a document is not canonicalized, and not blamed.
import { type ReadyPublicKey, verifyPresentation } from '@kluscv/sdk';

import { issueCredential } from '@kluscv/sdk/issue';
import { expect, it, vi } from 'vitest';
import * as cryptosuites from './cryptosuites.ts';
import { dataIntegrityFormat, dataIntegrityReader } from './index.ts';
import { fixturePlatform, fixtureVerifier, NOW } from './platform.fixture.ts';

const platform = await fixturePlatform();
const verifier = { ...(await fixtureVerifier(platform)), formats: [dataIntegrityReader()] };
const { value } = await issueCredential(platform.credential(), {
  signer: platform.signer,
  format: dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW }),
});
const honest = JSON.parse(value) as Readonly<Record<string, unknown>>;

/** Every node points to every other. */
function clique(size: number): object {
  const ids = Array.from({ length: size }, (_, index) => `_:n${index}`);
  return ids.map((id) => ({ id, evidence: ids.filter((other) => other !== id).map((other) => ({ id: other })) }));
}

it.each<[string, object]>([
  ['labelled nodes', { evidence: clique(9) }],
  ['one label', { id: '_:a' }],
  ['a label as a type', { type: ['VerifiableCredential', '_:t'] }],
  ['a label as a member', { '_:p': 1 }],
  ['a graph', { '@graph': [{ '@id': 'urn:a:1' }] }],
  ['included nodes', { '@included': [{ '@id': 'urn:a:1' }] }],
  ['reversed members', { credentialSubject: { '@reverse': { evidence: { id: 'urn:a:1' } } } }],
])('%s have no canonical form here, and nobody makes one', async (_what, change) => {
  const made = vi.spyOn(cryptosuites, 'signedBytes');
  const reading = await dataIntegrityReader().read(JSON.stringify({ ...honest, ...change }));
  expect(reading.faults).toContainEqual(
    expect.objectContaining({ code: 'proof.not-computable', details: { computation: 'RDFC-1.0' } }),
  );
  const { verdict } = await verifyPresentation(JSON.stringify({ ...honest, ...change }), verifier);
  expect(['indeterminate', 'rejected']).toContain(verdict);
  expect(made).not.toHaveBeenCalled();
});

/** Two nodes that are the same but for nothing, each with as many that are the same: only trying every order tells them apart. */
function twins(count: number): object {
  const node = (): object => ({
    type: 'VerifiableCredential',
    evidence: Array.from({ length: count }, () => ({ type: 'urn:x:leaf' })),
  });
  return { evidence: [node(), node()] };
}

const never = (): AbortSignal => new AbortController().signal;

it.each([
  ['may take longer than is waited', 4, () => AbortSignal.abort()],
  ['takes more steps than are taken', 9, never],
])('a canonical form that %s is not made, and the document not blamed', async (_what, count, deadline) => {
  const reading = await dataIntegrityReader({ deadline }).read(JSON.stringify({ ...honest, ...twins(count) }));
  const [signature] = reading.ok ? reading.signatures : [];
  // No key is looked at before there is anything to verify with it.
  await expect(signature?.verify({} as ReadyPublicKey)).rejects.toMatchObject({ computation: 'RDFC-1.0' });
});

it('what has none of these is verified as before', async () => {
  expect(await verifyPresentation(value, verifier)).toMatchObject({ verdict: 'verified' });
});
