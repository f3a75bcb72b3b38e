// Signatures and keys.
import { base64url, bytesOf, ed25519Key, numberIn, ORDERS, type VectorKey } from './keys.ts';
import {
  credential,
  DID,
  didDocument,
  headerOf,
  type Json,
  jws,
  KID,
  method,
  platformKey,
  platformP256,
  strangerKey,
  strangerP256,
  trustList,
  credentialWith,
} from './material.ts';
import {
  ALTERED,
  breaks,
  type Expected,
  GOOD,
  type Situation,
  single,
  unproven,
  type Vector,
  vectorOf,
  failed,
  found,
} from './vector.ts';

/** A signature that is changed after it was made. */
function touched(
  id: string,
  description: string,
  key: VectorKey,
  touch: (made: Buffer) => Uint8Array,
  expected = ALTERED,
): Vector {
  return vectorOf([id, description], jws(credential, { key, signature: (text) => touch(key.sign(text)) }), expected);
}

const flipped =
  (at: number) =>
  (made: Buffer): Uint8Array => {
    const copy = Uint8Array.from(made);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };
const halves = (made: Buffer): readonly [Buffer, Buffer] => [made.subarray(0, 32), made.subarray(32)];

/** A credential whose ES256 signature fits a wish: programs that write it as DER treat such halves otherwise. */
function signedWhere(fits: (r: Buffer, s: Buffer) => boolean): string {
  for (let number = 0; number < 20_000; number += 1) {
    const id = `urn:uuid:00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
    const text = jws(credentialWith({ '/id': id }), { key: platformP256 });
    const [r, s] = halves(Buffer.from(text.split('.')[2] ?? '', 'base64url'));
    if (fits(r, s)) return text;
  }
  throw new Error('no signature is like that');
}

const [head, body, signature = ''] = jws(credential).split('.');
const other = jws(credentialWith({ '/credentialSubject/workRecord/counts/completed': 999 }));

export const signatureCases: readonly Vector[] = [
  ...[0, 31, 32, 63].map((at) =>
    touched(`eddsa-bit-${at}`, `One bit of byte ${at} is another`, platformKey, flipped(at)),
  ),
  ...[0, 31, 32, 63].map((at) =>
    touched(`es256-bit-${at}`, `One bit of byte ${at} is another`, platformP256, flipped(at)),
  ),
  touched('eddsa-short', 'A byte is missing', platformKey, (made) => made.subarray(0, 63)),
  touched('eddsa-long', 'A byte too many', platformKey, (made) => Buffer.concat([made, Buffer.alloc(1)])),
  touched('eddsa-zero', 'Nothing but zeros', platformKey, () => Buffer.alloc(64)),
  touched('es256-zero', 'Nothing but zeros', platformP256, () => Buffer.alloc(64)),
  touched(
    'eddsa-second-spelling',
    'S and the order of the group added up: the same signature in a second spelling',
    platformKey,
    (made) => {
      const [r, s] = halves(made);
      return Buffer.concat([r, bytesOf(numberIn(s, 'little') + ORDERS.EdDSA, 'little')]);
    },
  ),
  touched(
    'es256-high-s',
    'The other of two values for s: ECDSA has both, and both count',
    platformP256,
    (made) => {
      const [r, s] = halves(made);
      return Buffer.concat([r, bytesOf(ORDERS.ES256 - numberIn(s, 'big'), 'big')]);
    },
    GOOD,
  ),
  touched('es256-s-beyond-order', 's of the order of the group', platformP256, (made) =>
    Buffer.concat([halves(made)[0], bytesOf(ORDERS.ES256, 'big')]),
  ),
  vectorOf(
    ['es256-der', 'The signature in DER, as most libraries give it: a JWS has r and s of 32 bytes each'],
    jws(credential, { key: platformP256, signature: platformP256.signDer }),
    ALTERED,
  ),
  vectorOf(
    ['es256-small-r', 'r begins with a zero byte, which DER leaves out'],
    signedWhere((r) => r[0] === 0),
    GOOD,
  ),
  vectorOf(
    ['es256-small-s', 's begins with a zero byte'],
    signedWhere((_, s) => s[0] === 0),
    GOOD,
  ),
  vectorOf(
    ['es256-small-r-high-bit', 'r begins with a zero byte and then a high bit, before which DER writes a zero'],
    signedWhere((r) => r[0] === 0 && (r[1] ?? 0) >= 0x80),
    GOOD,
  ),
  vectorOf(
    ['es256-high-bits', 'Both halves begin with a high bit'],
    signedWhere((r, s) => (r[0] ?? 0) >= 0x80 && (s[0] ?? 0) >= 0x80),
    GOOD,
  ),
  vectorOf(
    ['eddsa-stranger', 'Signed by somebody else, under the name of a key of the issuer'],
    jws(credential, { key: strangerKey, header: headerOf() }),
    ALTERED,
  ),
  vectorOf(['es256-stranger', 'The same with ES256'], jws(credential, { key: strangerP256 }), ALTERED),
  vectorOf(
    ['payload-swapped', 'The payload of another credential of the same issuer'],
    `${head}.${other.split('.')[1]}.${signature}`,
    ALTERED,
  ),
  vectorOf(
    ['payload-reencoded', 'The same JSON with a space: what is signed is the text'],
    `${head}.${base64url(`${JSON.stringify(credential)} `)}.${signature}`,
    ALTERED,
  ),
  vectorOf(
    ['signature-over-payload', 'Signed without the header'],
    jws(credential, { signature: () => platformKey.sign(String(body)) }),
    ALTERED,
  ),
  vectorOf(
    ['signature-over-json', 'Signed before it was encoded'],
    jws(credential, { signature: () => platformKey.sign(JSON.stringify(credential)) }),
    ALTERED,
  ),
];

const published = (
  id: string,
  description: string,
  document: Json | string | undefined,
  expected = GOOD,
  situation: Situation = {},
): Vector =>
  vectorOf([id, description], jws(credential), expected, {
    did: document === undefined ? {} : { [DID]: document },
    ...situation,
  });
/** The key, or its owner, counted for nothing any more. */
const ended = (code: string): Expected => single('withdrawn', failed(code));
const keyed = (changes: Json, name = 'key-1'): Json =>
  didDocument({ '/verificationMethod/0': method(name, platformKey, changes) });
const of = (key: Json): Json => keyed({ '/publicKeyJwk': { ...(platformKey.jwk as Json), ...key } });
/** y = 2: the first that no point has. */
const noPoint = { kty: 'OKP', crv: 'Ed25519', x: 'AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };
const weak = { kty: 'OKP', crv: 'Ed25519', x: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };
const rsa = {
  id: `${DID}#rsa`,
  type: 'JsonWebKey',
  controller: DID,
  publicKeyJwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
};

/** A credential of an issuer whose identifier is its key. */
function selfNamed(id: string, description: string, key: VectorKey, did: string, fragment: string): Vector {
  const header = { alg: key.algorithm, typ: 'vc+jwt', cty: 'vc', kid: `${did}#${fragment}` };
  const text = jws(credentialWith({ '/issuer/id': did, '/credentialStatus': undefined }), { key, header });
  const expected = {
    verdict: 'verified' as const,
    codes: GOOD.credentials[0]?.codes.map((code) => (code === 'status.in-force' ? 'status.none' : code)) ?? [],
  };
  return vectorOf([id, description], text, single('genuine', expected), {
    did: {},
    lists: {},
    trust: [trustList(did)],
  });
}

const jwkDid = (key: VectorKey): string => `did:jwk:${base64url(JSON.stringify(key.jwk))}`;
const rotated = ed25519Key('platform.example, later');

export const keyCases: readonly Vector[] = [
  selfNamed(
    'did-key-ed25519',
    'did:key of an Ed25519 key',
    platformKey,
    `did:key:${platformKey.multikey}`,
    platformKey.multikey,
  ),
  selfNamed(
    'did-key-p256',
    'did:key of a P-256 key, whose point is compressed',
    platformP256,
    `did:key:${platformP256.multikey}`,
    platformP256.multikey,
  ),
  selfNamed('did-jwk-ed25519', 'did:jwk of an Ed25519 key', platformKey, jwkDid(platformKey), '0'),
  selfNamed('did-jwk-p256', 'did:jwk of a P-256 key', platformP256, jwkDid(platformP256), '0'),
  published(
    'did-key-repeated',
    'The same key twice under its name is one key',
    didDocument({ '/verificationMethod': [method('key-1', platformKey), method('key-1', platformKey)] }),
  ),
  published(
    'did-odd-entries',
    'Entries that nobody can read stand beside the key',
    didDocument({
      '/verificationMethod': [null, 'key', { id: 5 }, method('key-1', platformKey)],
      '/assertionMethod': [KID, 7],
    }),
  ),
  published(
    'did-odd-entry-in-place',
    'The key may be the one entry that nobody can read',
    didDocument({ '/verificationMethod': [{ id: KID, publicKeyJwk: platformKey.jwk }] }),
    unproven('proof.issuer.malformed'),
  ),
  published(
    'did-revoked',
    'The key was revoked before it signed',
    keyed({ '/revoked': '2025-01-01T00:00:00Z' }),
    ended('proof.key.revoked'),
  ),
  published('did-revoked-later', 'The key was revoked after it signed', keyed({ '/revoked': '2025-07-01T06:00:00Z' })),
  published(
    'did-revoked-before-list',
    'The key was revoked after it signed the credential, and before it signed the list',
    keyed({ '/revoked': '2025-06-30T18:00:00Z' }),
    single('unchecked', found('indeterminate', { status: 'status.list.proof' })),
  ),
  published(
    'did-revoked-offset',
    'The same with an offset',
    keyed({ '/revoked': '2025-06-30T09:30:00+02:00' }),
    ended('proof.key.revoked'),
  ),
  published(
    'did-revoked-somehow',
    'Revoked at no time that anybody can read',
    keyed({ '/revoked': 'yes' }),
    ended('proof.key.revoked'),
  ),
  published(
    'did-expired',
    'The key had expired when it signed',
    keyed({ '/expires': '2025-01-01T00:00:00Z' }),
    ended('proof.key.expired'),
  ),
  published('did-expires-later', 'The key expires after it signed', keyed({ '/expires': '2025-07-01T06:00:00Z' })),
  published(
    'did-deactivated',
    'The issuer ended its identifier',
    didDocument({ '/deactivated': true }),
    ended('proof.issuer.deactivated'),
  ),
  published('did-not-deactivated', 'The issuer did not', didDocument({ '/deactivated': false })),
  published('did-absent', 'Nobody has the document', undefined, unproven('proof.issuer.not-found')),
  published(
    'did-relative-names',
    'Keys are named by their fragments',
    didDocument({
      '/verificationMethod/0': { ...method('key-1', platformKey), id: '#key-1' },
      '/assertionMethod': ['#key-1', '#key-2'],
    }),
  ),
  published(
    'did-multikey',
    'The key as a Multikey',
    keyed({ '/type': 'Multikey', '/publicKeyJwk': undefined, '/publicKeyMultibase': platformKey.multikey }),
  ),
  published(
    'did-embedded',
    'The key stands in assertionMethod itself',
    didDocument({ '/verificationMethod': [], '/assertionMethod': [method('key-1', platformKey)] }),
  ),
  published(
    'did-other-keys',
    'Keys of kinds that nobody here knows stand beside it',
    didDocument({
      '/verificationMethod': [rsa, method('key-1', platformKey)],
      '/service': [{ id: '#hub', type: 'LinkedDomains', serviceEndpoint: 'https://platform.example/' }],
      '/alsoKnownAs': ['https://platform.example/'],
    }),
  ),
  published(
    'did-rotated',
    'The key is still listed, and a newer one beside it',
    didDocument({
      '/verificationMethod': [method('key-3', rotated), method('key-1', platformKey)],
      '/assertionMethod': [`${DID}#key-3`, KID],
    }),
  ),
  published(
    'did-key-gone',
    'The key is not listed any more',
    didDocument({ '/verificationMethod': [method('key-3', rotated)], '/assertionMethod': [`${DID}#key-3`] }),
    breaks('proof.key.unlisted'),
  ),
  published(
    'did-key-replaced',
    'Another key under the same name',
    didDocument({ '/verificationMethod/0': method('key-1', rotated) }),
    ALTERED,
  ),
  published(
    'did-key-twice',
    'Two keys of one name: which is meant cannot be told',
    didDocument({ '/verificationMethod': [method('key-1', rotated), method('key-1', platformKey)] }),
    unproven('proof.issuer.malformed'),
  ),
  published(
    'did-purpose',
    'The key is for signing in, not for credentials',
    didDocument({ '/assertionMethod': [], '/authentication': [KID] }),
    breaks('proof.key.purpose'),
  ),
  published(
    'did-controller',
    'The key is in the hands of somebody else',
    keyed({ '/controller': 'did:web:stranger.example' }),
    breaks('proof.key.controller'),
  ),
  published(
    'did-of-another',
    'The document of another DID',
    didDocument({ '/id': 'did:web:stranger.example' }),
    unproven('proof.issuer.malformed'),
  ),
  published(
    'did-duplicate-member',
    'A member twice in the document',
    JSON.stringify(didDocument()).replace('{', '{"id":"did:web:stranger.example",'),
    unproven('proof.issuer.malformed'),
  ),
  published('did-not-json', 'No JSON', '<html>', unproven('proof.issuer.malformed')),
  published(
    'did-methods-no-list',
    'verificationMethod is no list',
    didDocument({ '/verificationMethod': {} }),
    unproven('proof.issuer.malformed'),
  ),
  published(
    'did-private-key',
    'The document shows the secret of the key',
    of({ d: base64url(Buffer.alloc(32, 7)) }),
    breaks('proof.key.unusable'),
  ),
  published('did-key-for-encryption', 'The key is for encryption', of({ use: 'enc' }), breaks('proof.key.unusable')),
  published(
    'did-key-of-other-alg',
    'The key says that it is for another algorithm',
    of({ alg: 'ES256' }),
    breaks('proof.key.unusable'),
  ),
  published(
    'did-key-weak',
    'A key of small order, which fits any message',
    keyed({ '/publicKeyJwk': weak }),
    breaks('proof.key.unusable'),
  ),
  published(
    'did-key-no-point',
    'A key that is no point of the curve, with which no signature ever held',
    keyed({ '/publicKeyJwk': noPoint }),
    breaks('proof.key.unusable'),
  ),
  published(
    'did-key-x-padded',
    'A coordinate with padding',
    of({ x: `${platformKey.jwk.x}=` }),
    breaks('proof.key.unusable'),
  ),
  published(
    'did-key-two-forms',
    'A key in two forms at once',
    keyed({ '/publicKeyMultibase': strangerKey.multikey }),
    breaks('proof.key.unusable'),
  ),
  published('did-key-none', 'A key without a key', keyed({ '/publicKeyJwk': undefined }), breaks('proof.key.unusable')),
  vectorOf(
    ['did-point-off-curve', 'A point that is not on the curve'],
    jws(credential, { key: platformP256 }),
    breaks('proof.key.unusable'),
    {
      did: {
        [DID]: didDocument({
          '/verificationMethod/1': method('key-2', platformP256, { '/publicKeyJwk/y': platformP256.jwk.x }),
        }),
      },
    },
  ),
  vectorOf(
    ['did-key-of-document-of-another', 'The issuer named is not the one who signed'],
    jws(credentialWith({ '/issuer/id': 'did:web:other.example' })),
    breaks('proof.key.foreign'),
  ),
  vectorOf(
    ['did-web-ip', 'An address in place of a host name'],
    jws(credentialWith({ '/issuer/id': 'did:web:127.0.0.1' }), {
      header: headerOf(platformKey, { '/kid': 'did:web:127.0.0.1#key-1' }),
    }),
    single('malformed', failed('proof.issuer.invalid')),
  ),
  vectorOf(
    ['did-method-unknown', 'A DID of a method that nobody here knows'],
    jws(credentialWith({ '/issuer/id': 'did:example:123' }), {
      header: headerOf(platformKey, { '/kid': 'did:example:123#key-1' }),
    }),
    unproven('proof.issuer.unsupported'),
  ),
];
