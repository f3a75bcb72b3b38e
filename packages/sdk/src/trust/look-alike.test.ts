import type { TrustList } from '@kluscv/schema';
import { expect, test } from 'vitest';
import { verifyCredential, type VerifyPresentationOptions } from '../index.ts';
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
  'did:web:klusplatfrom.example',
  'did:web:lkusplatform.example',
  'did:web:login-klusplatform.example',
  'did:web:klusplatform-workers.test',
  'did:web:my.klusplatform.example',
  'did:web:evil.test-klusplatform.example.test',
  'did:web:klusplatform.example:workers',
  'did:web:klusplatform.example%3A8443',
  'did:web:evil.test:klusplatform.example',
  // klusplatfоrm and кlusplatform, with letters of the Cyrillic script; klusplatförm.
  'did:web:xn--klusplatfrm-znj.example',
  'did:web:xn--lusplatform-dmj.example',
  'did:web:xn--klusplatfrm-zfb.test',
])('%s looks like one that is known', (did) => {
  expect(lookAlike(did, known)).toBe(known[0]);
});

test.each([
  'did:web:klusplatform.example',
  'did:web:schoonwerk.example',
  'did:web:xn--schnwerk-n4a.example',
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

const shared = ['did:web:host.example:klus', 'did:web:uber.example'];
test.each([
  ['did:web:host.example:k1us', true],
  ['did:web:host.example:kluss', true],
  ['did:web:host.example', true],
  ['did:web:host.example%3A8443:klus', true],
  ['did:web:host.example:schoonwerk', false],
  ['did:web:tuberculosis.example', false],
])('of those who share a host, %s looks like another: %s', (did, answer) => {
  expect(lookAlike(did, shared) !== undefined).toBe(answer);
});

test('who uses the name of a listed issuer is pointed out, and so is who signs what a list does not recognize it for', async () => {
  const platform = await fixturePlatform();
  const verifier = await fixtureVerifier(platform);
  const withIssuer = (issuer: TrustList['issuers'][number]): VerifyPresentationOptions => ({
    ...verifier,
    trust: trustFrom([{ ...platform.trustList, issuers: [issuer] }]),
  });
  const secured = await platform.issue();
  const like = 'did:web:klus.example';
  const impostor = await verifyCredential(secured, withIssuer({ id: like, name: 'Klusplatform Voorbeeld B.V.' }));
  expect(impostor.verdict).toBe('conditional');
  expect(impostor.findings.filter(({ check }) => check === 'issuer')).toMatchObject([
    { code: 'issuer.unknown' },
    {
      code: 'issuer.impostor',
      details: {
        issuer: platform.did,
        stated: 'Klusplatform Voorbeeld',
        like,
        name: 'Klusplatform Voorbeeld B.V.',
      },
    },
  ]);
  const scope = { platforms: ['Schoonwerk'] };
  const outside = await verifyCredential(secured, withIssuer({ id: platform.did, name: 'Klusplatform', scope }));
  expect(outside.verdict).toBe('conditional');
  expect(outside.findings).toContainEqual(
    expect.objectContaining({
      code: 'issuer.out-of-scope',
      details: {
        issuer: platform.did,
        name: 'Klusplatform',
        list: 'Voorbeeldlijst',
        scope: 'platforms',
        stated: 'Klusplatform Voorbeeld',
      },
    }),
  );
});
