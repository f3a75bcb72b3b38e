// What outside suites and other people’s software send: each gap that was measured, and each rule that common libraries miss, is a request with its answer.
// Deliberate refusals are those of docs/decisions/0094-where-w3cs-suites-and-we-differ.md, which names the same groups.
import { CREDENTIALS_CONTEXT } from '@kluscv/schema';
import { base58 } from '@scure/base';
import { dataIntegrityFormat, dataIntegrityReader } from '@kluscv/data-integrity';
import { documentResolver, keyResolver, resolverFrom, type SecurableDocument } from '@kluscv/sdk';
import { didKeyFor, signerFromJwk } from '@kluscv/sdk/issue';
import { joseFormat } from '@kluscv/sdk/proof';
import { sdJwtReader } from '@kluscv/sdk/sd-jwt';
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { forgedJws } from '../../support/forged-jws.ts';
import { ED25519_JWK, fixturePlatform, NOW, P256_JWK, RECORD } from '../../support/platform.ts';
import { vcApiHandler } from './handler.ts';

const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
const contexts = { [EXAMPLES]: { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } } };
const WEB = 'did:web:other.example';
const { d: _private, ...publicJwk } = ED25519_JWK;
const method = { id: `${WEB}#key-1`, type: 'JsonWebKey', controller: WEB, publicKeyJwk: publicJwk };
/** As a well-known issuer publishes it: the key in a list, and the same again, whole, where it says what it is for. */
const document = { id: WEB, verificationMethod: [method], assertionMethod: [method] };

const resolver = resolverFrom([documentResolver([document]), keyResolver()]);
const formats = [dataIntegrityReader({ contexts }), sdJwtReader('vc+sd-jwt')];
const [signer, p256] = [await signerFromJwk(ED25519_JWK), await signerFromJwk(P256_JWK)];
const { did } = didKeyFor(ED25519_JWK);
const format = dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW, contexts });
const ecdsa = dataIntegrityFormat('ecdsa-rdfc-2019', { clock: () => NOW, contexts });
const jcs = dataIntegrityFormat('eddsa-jcs-2022', { clock: () => NOW, contexts });
const common = { resolver, clock: () => NOW, formats };
const handler = vcApiHandler({ ...common, issuing: { signer, format } });
const legacy = vcApiHandler({ ...common, legacyJwt: true });
const enveloping = vcApiHandler({ ...common, issuing: { signer, format: joseFormat } });
const later = vcApiHandler({ ...common, clock: () => '2031-01-01T00:00:00Z' });

const credential = {
  '@context': [CREDENTIALS_CONTEXT, EXAMPLES],
  type: ['VerifiableCredential', 'ExampleDegreeCredential'],
  issuer: did,
  validFrom: '2024-01-01T00:00:00Z',
  validUntil: '2030-01-01T00:00:00Z',
  credentialSubject: { id: 'urn:a:1', degree: 'Bachelor' },
};

interface Proof {
  readonly proof: Readonly<Record<string, unknown>>;
}
async function secured(change: object = {}, by = format, who = signer): Promise<typeof credential & Proof> {
  const { value } = await by.secure({ ...credential, ...change } as unknown as SecurableDocument, who);
  return JSON.parse(value) as typeof credential & Proof;
}
const embedded = await secured();
const { proof } = embedded;
const elsewhereText = (
  await joseFormat.secure({ ...credential, issuer: didKeyFor(P256_JWK).did } as unknown as SecurableDocument, p256)
).value;
const elsewhere = await secured({ issuer: didKeyFor(P256_JWK).did }, ecdsa, p256);
const JOSE = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: signer.verificationMethod };
const jose = async (header: object = {}, payload: object = {}): Promise<string> =>
  forgedJws({ ...JOSE, ...header }, { ...credential, ...payload });
const byWeb = (header: object): Promise<string> => jose({ kid: `${WEB}#key-1`, ...header }, { issuer: WEB });
const envelope = (text: string, type = 'vc+jwt'): object => ({
  '@context': CREDENTIALS_CONTEXT,
  id: `data:application/${type},${text}`,
  type: type === 'vp+jwt' ? 'EnvelopedVerifiablePresentation' : 'EnvelopedVerifiableCredential',
});
const legacyCredential = (change: object = {}): Promise<string> =>
  forgedJws({ alg: 'EdDSA', typ: 'JWT', kid: signer.verificationMethod }, { iss: did, vc: credential, ...change });
const legacyPresentation = async (change: object = {}): Promise<object> => {
  const presented = envelope(await legacyCredential(), 'jwt');
  const vp = { '@context': [CREDENTIALS_CONTEXT], type: ['VerifiablePresentation'], holder: did };
  const payload = {
    iss: did,
    aud: 'a.example',
    nonce: '1',
    vp: { ...vp, verifiableCredential: [presented] },
    ...change,
  };
  const text = await forgedJws({ alg: 'EdDSA', typ: 'JWT', kid: signer.verificationMethod }, payload);
  return { ...envelope(text, 'jwt'), type: 'EnvelopedVerifiablePresentation' };
};
const boundPresentation = async (change: object = {}): Promise<object> => {
  const payload = { '@context': [CREDENTIALS_CONTEXT], type: 'VerifiablePresentation', holder: did, ...change };
  return envelope(await forgedJws({ ...JOSE, typ: 'vp+jwt', cty: 'vp' }, payload), 'vp+jwt');
};
const unsigned = (change: object): object => ({
  '@context': [CREDENTIALS_CONTEXT],
  type: 'VerifiablePresentation',
  verifiableCredential: [embedded],
  ...change,
});
const INLINE = { Own: 'https://own.example/#Own' };
const related = { id: 'https://resources.example/1', digestSRI: `sha256-${'A'.repeat(43)}=` };
const resources = vcApiHandler({ ...common, relatedResources: { [related.id]: new Uint8Array([1]) } });
const REVIEWS = Array.from({ length: 200 }, (_, number) => ({ on: '2025-01', text: `Review ${number}` }));
const platform = await fixturePlatform();

type Path = 'credentials/issue' | 'credentials/verify' | 'presentations/verify';
type Request = readonly [
  group: string,
  what: string,
  path: Path,
  member: unknown,
  status: number,
  /** What the words of the answer hold. */
  says?: string | undefined,
  by?: typeof handler,
];

const asText = (value: unknown): string => JSON.stringify(value);
const V = 'credentials/verify';
const I = 'credentials/issue';
const P = 'presentations/verify';

const requests: readonly Request[] = [
  // “Not a map”: JSON text where an object is due.
  ['map', 'an object with its proof', V, embedded, 200],
  ['map', 'the same as text', V, asText(embedded), 400, 'an object in quotes is neither'],
  ['map', 'the same as text, spaces before it', V, ` \n${asText(embedded)}`, 400, 'an object in quotes is neither'],
  ['map', 'the text of a list', V, asText([embedded]), 400],
  ['map', 'a list', V, [embedded], 400, 'must be an object'],
  ['map', 'a number', V, 7, 400, 'must be an object'],
  ['map', 'null', V, null, 400, 'must be an object'],
  ['map', 'nothing', V, undefined, 400, 'must be an object'],
  ['map', 'a credential to issue as text', I, asText(credential), 400, 'credential must be an object'],
  ['map', 'a presentation as text', P, asText(unsigned({})), 400, 'an object in quotes is neither'],
  [
    'map',
    'a credential in a presentation as text',
    P,
    unsigned({ verifiableCredential: [asText(embedded)] }),
    400,
    'hold objects',
  ],
  [
    'map',
    'a signed text in a presentation',
    P,
    unsigned({ verifiableCredential: [await jose()] }),
    400,
    'hold objects',
  ],
  ['map', 'a proof as text', V, { ...embedded, proof: asText(proof) }, 400, 'proof.type'],

  // JSON-LD that others verify: lists of objects.
  ['lists', 'a credential of work with 200 reviews', V, await work(), 200],

  // Every proof must hold.
  ['proofs', 'two that hold', V, { ...embedded, proof: [proof, proof] }, 200],
  [
    'proofs',
    'one that holds, and a broken one',
    V,
    { ...embedded, proof: [proof, broken(proof)] },
    400,
    'proof.mismatch',
  ],
  [
    'proofs',
    'a broken one, and one that holds',
    V,
    { ...embedded, proof: [broken(proof), proof] },
    400,
    'proof.mismatch',
  ],
  [
    'proofs',
    'one that holds, and one of a suite that is not known',
    V,
    { ...embedded, proof: [proof, { ...proof, cryptosuite: 'ecdsa-sd-2023' }] },
    400,
    'proof.algorithm',
  ],
  ['proofs', 'none', V, { ...embedded, proof: undefined }, 400, 'proof.'],
  ['proofs', 'an empty list of them', V, { ...embedded, proof: [] }, 400, 'proof.'],
  [
    'proofs',
    'a chain: a proof of a proof',
    V,
    {
      ...embedded,
      proof: [
        { ...proof, id: 'urn:p:1' },
        { ...proof, previousProof: 'urn:p:1' },
      ],
    },
    400,
    'proof.header',
  ],

  // What is refused on purpose.
  [
    'refused',
    'version 1.1 of the data model, to issue',
    I,
    { ...credential, '@context': ['https://www.w3.org/2018/credentials/v1'] },
    400,
    '@context',
  ],
  [
    'refused',
    'version 1.1 of the data model, to verify',
    V,
    { ...embedded, '@context': ['https://www.w3.org/2018/credentials/v1'] },
    400,
    '@context',
  ],
  ['refused', 'P-384, in a signed text', V, await jose({ alg: 'ES384' }), 400, 'proof.algorithm'],
  ['refused', 'P-521, in a signed text', V, await jose({ alg: 'ES512' }), 400, 'proof.algorithm'],
  [
    'refused',
    'P-384, by the length of its signature',
    V,
    {
      ...embedded,
      proof: { ...proof, cryptosuite: 'ecdsa-rdfc-2019', proofValue: `z${base58.encode(new Uint8Array(96).fill(1))}` },
    },
    400,
    'proof.header',
  ],
  [
    'refused',
    'ecdsa-jcs-2019',
    V,
    { ...embedded, proof: { ...proof, cryptosuite: 'ecdsa-jcs-2019' } },
    400,
    'proof.algorithm',
  ],
  [
    'refused',
    'ecdsa-sd-2023',
    V,
    { ...embedded, proof: { ...proof, cryptosuite: 'ecdsa-sd-2023' } },
    400,
    'proof.algorithm',
  ],
  ['refused', 'bbs-2023', V, { ...embedded, proof: { ...proof, cryptosuite: 'bbs-2023' } }, 400, 'proof.algorithm'],
  [
    'refused',
    'a suite of 2020',
    V,
    { ...embedded, proof: { ...proof, type: 'Ed25519Signature2020' } },
    400,
    'proof.type',
  ],
  [
    'refused',
    'an issuer with an https address',
    V,
    await jose({}, { issuer: 'https://issuer.example' }),
    400,
    'not a DID',
  ],
  [
    'refused',
    'a key by its thumbprint',
    V,
    await jose({ kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' }),
    400,
    'proof.key.name',
  ],
  ['refused', 'a date as iat', V, await jose({}, { iat: NOW }), 400, 'structure.claim'],
  ['refused', 'the claim vc', V, await jose({}, { vc: {} }), 400, 'structure.legacy'],
  ['refused', 'the claim vp', V, await jose({}, { vp: {} }), 400, 'structure.legacy'],
  ['refused', 'the claim vc, to issue', I, { ...credential, vc: {} }, 400, 'version 1.1'],
  [
    'refused',
    'a context as an object, in a presentation',
    P,
    await boundPresentation({
      '@context': [CREDENTIALS_CONTEXT, INLINE],
      verifiableCredential: [{ ...elsewhere, '@context': [...credential['@context'], INLINE] }],
    }),
    400,
  ],
  [
    'refused',
    'a context as an object, in a credential',
    V,
    { ...embedded, '@context': [...credential['@context'], INLINE] },
    400,
    'proof.context',
  ],
  [
    'refused',
    'a credential by the holder, without holder',
    P,
    await boundPresentation({ holder: undefined, verifiableCredential: [envelope(await jose())] }),
    400,
    'needs the holder',
  ],
  ['refused', 'an envelope of application/jwt', V, envelope(await legacyCredential(), 'jwt'), 400, 'jwt'],
  ['refused', 'an enveloped presentation of application/jwt', P, await legacyPresentation(), 400, 'no envelope'],

  ['refused', 'a key that is handed in', V, await jose({ jwk: publicJwk }), 400, 'proof.header'],
  ['refused', 'an address where the key lies', V, await jose({ jku: 'https://a.example/jwks' }), 400, 'proof.header'],
  [
    'refused',
    'a status on a presentation',
    P,
    await boundPresentation({ credentialStatus: { type: 'Status' } }),
    400,
    'no presentation',
  ],

  // The same two with the switch for version 1.1, as W3C’s suite for the data model sends them.
  ['legacy', 'an envelope of application/jwt', V, envelope(await legacyCredential(), 'jwt'), 200, undefined, legacy],
  [
    'legacy',
    'one of somebody else',
    V,
    envelope(await legacyCredential({ iss: WEB }), 'jwt'),
    400,
    'structure.claim',
    legacy,
  ],
  [
    'legacy',
    'one that was changed',
    V,
    envelope(`${(await legacyCredential()).slice(0, -4)}AAAA`, 'jwt'),
    400,
    'proof.',
    legacy,
  ],
  [
    'legacy',
    'one without the claim',
    V,
    envelope(await legacyCredential({ vc: undefined }), 'jwt'),
    400,
    'structure.compact',
    legacy,
  ],
  ['legacy', 'an enveloped presentation', P, await legacyPresentation(), 200, undefined, legacy],
  ['legacy', 'one without context', P, { ...(await legacyPresentation()), '@context': [] }, 400, 'no envelope', legacy],
  [
    'legacy',
    'one of another context',
    P,
    { ...(await legacyPresentation()), '@context': [EXAMPLES] },
    400,
    'no envelope',
    legacy,
  ],
  [
    'legacy',
    'one of another type',
    P,
    { ...(await legacyPresentation()), type: ['VerifiablePresentation'] },
    400,
    undefined,
    legacy,
  ],
  ['legacy', 'one of another holder', P, await legacyPresentation({ iss: WEB }), 400, 'version 1.1', legacy],
  [
    'legacy',
    'one without a credential in it',
    P,
    await legacyPresentation({ vp: undefined }),
    400,
    'version 1.1',
    legacy,
  ],
  ['legacy', 'the claim vc in a vc+jwt all the same', V, await jose({}, { vc: {} }), 400, 'structure.legacy', legacy],

  // What others write and is harmless.
  ['written', 'a key that its document lists and repeats, equal', V, await byWeb({}), 200],
  ['written', 'a kid that is only a fragment', V, await byWeb({ kid: '#key-1' }), 200],
  ['written', 'typ with application/ before it', V, await jose({ typ: 'application/vc+jwt' }), 200],
  ['written', 'cty with application/ before it', V, await jose({ cty: 'application/vc' }), 200],
  ['written', 'the issuer in the header', V, await jose({ iss: did }), 200],
  ['written', 'another issuer in the header', V, await jose({ iss: WEB }), 400, 'proof.header'],
  ['written', 'certificates beside kid', V, await byWeb({ x5c: ['MIIB'] }), 200],
  [
    'written',
    'certificates in place of kid',
    V,
    await byWeb({ kid: undefined, x5c: ['MIIB'] }),
    400,
    'proof.key.missing',
  ],
  ['written', 'an algorithm by its later name', V, await jose({ alg: 'Ed25519' }), 200],

  // Rules that the best library alone does not catch.
  [
    'rules',
    'a refresh service without type',
    I,
    { ...credential, refreshService: { id: 'urn:a:2' } },
    400,
    'refreshService',
  ],
  [
    'rules',
    'a refresh service without type, signed',
    V,
    await jose({}, { refreshService: { id: 'urn:a:2' } }),
    400,
    'refreshService',
  ],
  [
    'rules',
    'a schema without type',
    I,
    { ...credential, credentialSchema: { id: 'urn:a:2' } },
    400,
    'credentialSchema',
  ],
  [
    'rules',
    'a schema without type, signed',
    V,
    await jose({}, { credentialSchema: { id: 'urn:a:2' } }),
    400,
    'credentialSchema',
  ],
  [
    'rules',
    'a related resource that is a text',
    V,
    await jose({}, { relatedResource: related.id }),
    400,
    'relatedResource',
  ],
  [
    'rules',
    'one without id',
    V,
    await jose({}, { relatedResource: { digestSRI: related.digestSRI } }),
    400,
    'relatedResource',
  ],
  ['rules', 'one twice', V, await jose({}, { relatedResource: [related, related] }), 400, 'twice'],
  [
    'rules',
    'one without digest',
    V,
    await jose({}, { relatedResource: { id: related.id } }),
    400,
    'must have a digest',
  ],
  [
    'rules',
    'one whose digest is another',
    V,
    await jose({}, { relatedResource: related }),
    400,
    'not what was signed',
    resources,
  ],
  [
    'rules',
    'an enveloped presentation of another type',
    P,
    { ...(await boundPresentation()), type: 'VerifiablePresentation' },
    400,
  ],
  [
    'rules',
    'an enveloped presentation',
    P,
    await boundPresentation({ verifiableCredential: [envelope(elsewhereText)] }),
    200,
  ],
  [
    'rules',
    'what ended, by the clock of that time',
    V,
    await jose({}, { exp: Date.parse(credential.validUntil) / 1000 }),
    200,
  ],
  [
    'rules',
    'what ended, later',
    V,
    await jose({}, { exp: Date.parse(credential.validUntil) / 1000 }),
    400,
    'expired',
    later,
  ],
  ['rules', 'nbf that contradicts validFrom', V, await jose({}, { nbf: 7 }), 400, 'structure.claim'],

  // Each suite that is in scope, from issue to answer.
  ['suites', 'eddsa-rdfc-2022', V, embedded, 200],
  ['suites', 'eddsa-jcs-2022', V, await secured({}, jcs), 200],
  ['suites', 'ecdsa-rdfc-2019 with P-256', V, elsewhere, 200],
  ['suites', 'ecdsa-rdfc-2019, changed', V, { ...elsewhere, validFrom: '2024-01-02T00:00:00Z' }, 400, 'proof.mismatch'],
  ['suites', 'issued with a proof inside', I, credential, 201],
  ['suites', 'issued as an envelope', I, credential, 201, undefined, enveloping],
];

function broken(given: Proof['proof']): object {
  const bytes = base58.decode(String(given['proofValue']).slice(1));
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return { ...given, proofValue: `z${base58.encode(bytes)}` };
}

async function work(): Promise<unknown> {
  const own = platform.credential({}, { ...RECORD, reviews: REVIEWS });
  const { value } = await dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW }).secure(own, signer);
  return JSON.parse(value) as unknown;
}

const MEMBERS = {
  [V]: 'verifiableCredential',
  [I]: 'credential',
  [P]: 'verifiablePresentation',
} as const;

let sent = 0;
afterAll(() => {
  process.stdout.write(`${sent} requests of ${requests.length} answered as expected\n`);
});

test.each(requests.map((row) => [row[0], row[1], row] as const))('%s: %s', async (_group, _what, row) => {
  const [, , path, member, status, says, by = handler] = row;
  const response = await by(
    new Request(`https://test.example/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ [MEMBERS[path]]: member, options: {} }),
    }),
  );
  const { verified, errors = [] } = (await response.json()) as {
    readonly verified?: boolean;
    readonly errors?: readonly string[];
  };
  expect({ status: response.status, errors }).toEqual({
    status,
    errors: status === 400 ? expect.arrayContaining([expect.stringContaining(says ?? '')]) : [],
  });
  if (path !== I) expect(verified).toBe(status === 200);
  // A sentence, and not a code alone.
  for (const error of errors) expect(error).toMatch(/^\S+ .*[.)]$/s);
  sent += 1;
});

test('every refusal has its line in decision 94', () => {
  const page = readFileSync(
    new URL('../../../docs/decisions/0094-where-w3cs-suites-and-we-differ.md', import.meta.url),
    'utf8',
  );
  for (const name of [
    '1.1',
    'P-384',
    'ecdsa-jcs-2019',
    'ecdsa-sd-2023',
    'bbs-2023',
    'previousProof',
    'holder',
    'https',
    'iat',
    '`vc`',
    'application/jwt',
    'thumbprint',
    '`jwk`',
    'credentialStatus',
    'as objects',
  ]) {
    expect(page).toContain(name);
  }
});
