import { expect, test } from 'vitest';
import { verifyCredential } from '../index.ts';
import { fixturePlatform, fixtureVerifier } from '../platform.fixture.ts';
import { trustFrom } from './lists.ts';
import { lookAlike } from './look-alike.ts';

const known = ['did:web:klusplatform.example', 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'];

test.each([
  'did:web:k1usplatform.example',
  'did:web:klusp1atform.example',
  'did:web:klus-platform.example',
  'did:web:klusplatforrn.example',
  'did:web:kluspIatform.example',
  'did:web:klusplatfom.example',
  'did:web:klusplatforms.example',
  'did:web:klusplatform.test',
  'did:web:klusplatform.example.evil.test',
  'did:web:klusplatforn.example:workers',
])('%s looks like one that is known', (did) => {
  expect(lookAlike(did, known)).toBe(known[0]);
});

test.each([
  'did:web:klusplatform.example',
  'did:web:klusplatform.example:workers',
  'did:web:schoonwerk.example',
  'did:web:xn--klusplatfrm-eeb.example',
  'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWq',
  'did:web:',
])('%s does not', (did) => {
  expect(lookAlike(did, known)).toBeUndefined();
});

test('a look-alike issuer with a valid signature is unknown, and pointed out', async () => {
  const platform = await fixturePlatform();
  const like = 'did:web:platform.example';
  const trust = {
    decide: () =>
      ({
        trusted: 'unknown',
        because: 'No list.',
        resembles: { did: like, name: 'Klusplatform', by: 'address' },
      }) as const,
  };
  const report = await verifyCredential(await platform.issue(), { ...(await fixtureVerifier(platform)), trust });
  expect(report.verdict).toBe('conditional');
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: 'issuer.look-alike',
      details: { issuer: platform.did, like, name: 'Klusplatform' },
    }),
  );
  const listed = trustFrom([{ ...platform.trustList, issuers: [{ id: like, name: 'P' }] }]);
  expect(listed.decide('did:web:p1atform.example', '2025-07-01')).toMatchObject({
    trusted: 'unknown',
    resembles: { did: like, name: 'P', by: 'address' },
  });
});
