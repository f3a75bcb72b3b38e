// Small inputs that would cost a careless reader far more than their size: each gets an answer, and none is taken for genuine.
import { createVerifier } from '@kluscv/verifier';
import { describe, expect, test } from 'vitest';
import { cliqueGraph, longList } from './odd-files.ts';

const verifier = createVerifier({ clock: () => '2026-12-01T12:00:00Z' });
const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  verificationMethod:
    'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  proofPurpose: 'authentication',
  created: '2026-01-01T00:00:00Z',
  proofValue: 'z3FXQ',
};

describe('small inputs that cost much', () => {
  test.each([
    ['blank nodes that all know each other', { ...cliqueGraph(40), proof }],
    ['the same without a proof', cliqueGraph(40)],
    [
      'a long list in which nothing may stand twice',
      { ...cliqueGraph(2), verifiableCredential: longList(20_000), proof },
    ],
    ['a long list of skills', { ...cliqueGraph(2), credentialSubject: { skills: longList(20_000) }, proof }],
  ])('%s', async (_what, document) => {
    const { answer } = await verifier.verify(new TextEncoder().encode(JSON.stringify(document)));
    expect(answer).not.toBe('genuine');
    expect(answer).not.toBe('altered');
  });
});
