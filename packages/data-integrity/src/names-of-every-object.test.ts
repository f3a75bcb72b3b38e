// A document may call things `__proto__` or `constructor`, and the library for JSON-LD keeps what it reads as members of plain objects. Nothing that
// somebody sends may change what every object of the program has.
import { afterEach, expect, test } from 'vitest';
import { keyResolver, verifyPresentation } from '@kluscv/sdk';
import { issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { signatureFaults } from '@kluscv/sdk/proof';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, NOW } from './platform.fixture.ts';
import { contextLibrary } from './contexts.ts';
import { signedBytes, suiteOf } from './cryptosuites.ts';
import { dataIntegrityFormat, dataIntegrityReader, presentWithDataIntegrity } from './index.ts';

const platform = await fixturePlatform();
const verifier = { ...(await fixtureVerifier(platform)), formats: [dataIntegrityReader()] };
const subject = { id: platform.did, name: 'Testa Voorbeeld' };
const secured = await issueCredential(platform.credential({ subject }), {
  signer: platform.signer,
  format: dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW }),
});
const presentation = await presentWithDataIntegrity([secured], {
  cryptosuite: 'eddsa-rdfc-2022',
  audience: 'https://employer.example',
  nonce: 'n-0S6_WzA2Mj',
  signers: [await signerFromJwk(ED25519_JWK)],
  issuedAt: NOW,
});
interface Credential {
  readonly '@context': readonly string[];
}
const credential = JSON.parse(secured.value) as Credential;
const whole = JSON.parse(presentation) as { readonly verifiableCredential: readonly Credential[] };
const [inside] = whole.verifiableCredential;

/** What objects and functions have that every program shares. */
const shared = [Object.prototype, Object, Function.prototype, Array.prototype];
const known = shared.map((each) => Reflect.ownKeys(each));

afterEach(() => {
  const now = shared.map((each) => Reflect.ownKeys(each));
  // Put right first, or every test after this one would fail in its place.
  for (const [index, each] of shared.entries()) {
    for (const name of now[index] ?? []) if (known[index]?.includes(name) !== true) Reflect.deleteProperty(each, name);
  }
  expect(now).toEqual(known);
});

const NAMES = ['__proto__', 'constructor', 'toString', './__proto__', 'a/../__proto__', '//__proto__', ''];
const PLACES = NAMES.flatMap((name): readonly (readonly [string, object])[] => [
  [`the issuer “${name}”`, { issuer: name }],
  [`evidence “${name}”`, { evidence: [{ id: name, type: name }] }],
  [`other things “${name}”`, { evidence: name, relatedResource: name, termsOfUse: name }],
  [`a graph “${name}”`, { '@graph': [{ '@id': name, '@graph': [{ '@id': 'prototype', '@type': name }] }] }],
  [`“${name}” and no base`, { '@context': [...credential['@context'], { '@base': null }], issuer: name }],
  [`“${name}” and no base inside`, { credentialSubject: { '@context': { '@base': null }, id: name }, issuer: name }],
]);

test.each(PLACES)(
  'a presentation that holds a credential with %s is rejected and leaves no trace',
  async (_, change) => {
    const text = JSON.stringify({ ...whole, verifiableCredential: [inside, { ...inside, id: 'urn:a:1', ...change }] });
    expect(await verifyPresentation(text, verifier)).toMatchObject({ verdict: 'rejected' });
  },
);

test.each(PLACES)('any credential with %s is refused and leaves no trace', async (_, change) => {
  for (const issuer of [{}, { issuer: platform.did }]) {
    const reading = await dataIntegrityReader().read(JSON.stringify({ ...credential, ...change, ...issuer }));
    if (!reading.ok) throw new Error('unreadable');
    const asked = { issuer: platform.did, resolver: keyResolver() };
    const faults = [...reading.faults, ...(await signatureFaults(reading.signatures, asked))];
    expect(faults.length).toBeGreaterThan(0);
  }
});

test.each(['elsewhere', '../elsewhere', '?', ''])(
  'what is named relative to nothing has no form to sign: “%s”',
  async (name) => {
    const suite = suiteOf('eddsa-rdfc-2022');
    if (suite === undefined) throw new Error('There is no such suite.');
    const { proof, ...document } = JSON.parse(secured.value) as { readonly proof: Record<string, unknown> };
    const bytes = (more: object) =>
      signedBytes({ suite, document: { ...document, ...more }, proof, documentLoader: contextLibrary().load });
    await expect(bytes({})).resolves.toBeInstanceOf(Uint8Array);
    await expect(bytes({ relatedResource: name })).rejects.toThrow('relative');
  },
);

test('both verify as they were made', async () => {
  expect(await verifyPresentation(presentation, verifier)).toMatchObject({ verdict: 'verified' });
  expect(await verifyPresentation(secured.value, verifier)).toMatchObject({ verdict: 'verified' });
});
