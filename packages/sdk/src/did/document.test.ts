import { describe, expect, it } from 'vitest';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { multikeyOf } from '../keys/multikey.ts';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import { readDidDocument } from './document.ts';
import { findKey } from './find-key.ts';

const did = 'did:web:platform.example';
const name = `${did}#key-1`;
const jwk = publicJwkOf(ED25519_JWK);
const method = { id: name, type: 'JsonWebKey2020', controller: did, publicKeyJwk: jwk };

describe('readDidDocument', () => {
  it('reads a document of the DID asked for', () => {
    const document = { id: did, verificationMethod: [method], assertionMethod: [name], service: [{ anything: 1 }] };
    expect(readDidDocument(document, did)).toEqual({ ok: true, value: document });
  });

  it.each([
    ['a list', [], 'malformed'],
    ['null', null, 'malformed'],
    ['no identifier', { verificationMethod: [] }, 'refused'],
    ['another DID', { id: 'did:web:other.example' }, 'refused'],
    ['too many keys', { id: did, verificationMethod: Array.from({ length: 101 }, () => method) }, 'malformed'],
  ])('refuses %s', (_what, value, error) => {
    expect(readDidDocument(value, did)).toMatchObject({ ok: false, error });
  });

  it.each<[string, object, unknown]>([
    ['a key that is none', { verificationMethod: [method, { id: name }] }, { id: name }],
    ['a key by name where the key itself belongs', { verificationMethod: [method, name] }, name],
    ['a name that is none', { verificationMethod: [method, { ...method, id: 'key-2' }] }, { ...method, id: 'key-2' }],
    ['a relationship that is no list', { verificationMethod: [method], authentication: name }, name],
    ['a relationship with a number', { verificationMethod: [method], authentication: [5] }, 5],
    ['null', { verificationMethod: [null, method] }, null],
  ])('is not spoiled by %s', (_what, members, odd) => {
    const reading = readDidDocument({ id: did, assertionMethod: [name], ...members }, did);
    if (!reading.ok) throw new Error(reading.message);
    expect(reading.value.unread).toEqual([odd]);
    expect(findKey(reading.value, name, 'assertionMethod')).toMatchObject({ ok: true, key: { ok: true, jwk } });
    // A key that is not found may be the one that could not be read.
    expect(findKey(reading.value, `${did}#key-9`, 'assertionMethod')).toEqual({ ok: false, error: 'unread' });
  });
});

describe('findKey', () => {
  it.each([
    ['by its name', { verificationMethod: [method], assertionMethod: [name] }],
    ['by relative names', { verificationMethod: [{ ...method, id: '#key-1' }], assertionMethod: ['#key-1'] }],
    ['in place', { assertionMethod: [method] }],
    ['twice', { verificationMethod: [method, { ...method, id: '#key-1' }], assertionMethod: [name, method] }],
    [
      'as a Multikey',
      {
        verificationMethod: [{ id: name, type: 'Multikey', controller: did, publicKeyMultibase: multikeyOf(jwk) }],
        assertionMethod: [name],
      },
    ],
  ])('finds a key %s', async (_how, members) => {
    expect(findKey({ id: did, ...members }, name, 'assertionMethod')).toMatchObject({
      ok: true,
      key: { ok: true, jwk },
    });
  });

  it.each([
    ['no keys', {}, 'unlisted'],
    [
      'another key',
      { verificationMethod: [{ ...method, id: `${did}#key-2` }], assertionMethod: [`${did}#key-2`] },
      'unlisted',
    ],
    [
      'two keys of one name',
      { verificationMethod: [method, { ...method, publicKeyJwk: publicJwkOf(P256_JWK) }], assertionMethod: [name] },
      'unread',
    ],
    ['a key for another purpose', { verificationMethod: [method], authentication: [name] }, 'purpose'],
    ['a key in place for another purpose', { authentication: [method] }, 'unlisted'],
    [
      'a key of another controller',
      { verificationMethod: [{ ...method, controller: 'did:web:other.example' }], assertionMethod: [name] },
      'controller',
    ],
  ])('with %s: %s', async (_what, members, error) => {
    expect(findKey({ id: did, ...members }, name, 'assertionMethod')).toEqual({ ok: false, error });
  });

  it.each([
    ['a private key', { ...method, publicKeyJwk: ED25519_JWK }, 'private'],
    ['no key', { id: name, type: 'JsonWebKey2020', controller: did }, 'malformed'],
    ['two keys in one', { ...method, publicKeyMultibase: multikeyOf(jwk) }, 'malformed'],
  ])('says that %s is published under the name', async (_what, published, error) => {
    const document = { id: did, verificationMethod: [published], assertionMethod: [name] };
    expect(findKey(document, name, 'assertionMethod')).toMatchObject({ ok: true, key: { ok: false, error } });
  });
});

describe('the end of a key', () => {
  const find = (members: object): unknown =>
    findKey(
      { id: did, verificationMethod: [{ ...method, ...members }], assertionMethod: [name] },
      name,
      'assertionMethod',
    );

  it.each<[string, object, object]>([
    ['revoked', { revoked: '2026-01-01T00:00:00Z' }, { how: 'revoked', atMs: 1_767_225_600_000 }],
    ['expired', { expires: '2026-01-01T01:00:00+01:00' }, { how: 'expired', atMs: 1_767_225_600_000 }],
    [
      'the first of both',
      { revoked: '2026-02-01T00:00:00Z', expires: '2026-01-01T00:00:00Z' },
      { how: 'expired', at: '2026-01-01T00:00:00Z' },
    ],
    ['revoked, nobody knows when', { revoked: true }, { how: 'revoked', atMs: Number.NEGATIVE_INFINITY, at: '–' }],
    ['expired on no day', { expires: '2026-02-45T00:00:00Z' }, { how: 'expired', atMs: Number.NEGATIVE_INFINITY }],
  ])('is told: %s', (_what, members, ended) => {
    expect(find(members)).toMatchObject({ ok: true, ended });
  });

  it.each([{}, { revoked: false }, { revoked: null }])('is none with %j', (members) => {
    expect(find(members)).not.toHaveProperty('ended');
  });
});
