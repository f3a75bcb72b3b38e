import { describe, expect, it } from 'vitest';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { multikeyOf } from '../keys/multikey.ts';
import { ED25519_JWK } from '../platform.fixture.ts';
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
    ['keys that are no list', { id: did, verificationMethod: {} }, 'malformed'],
    ['a key that is none', { id: did, verificationMethod: [{ id: name }] }, 'malformed'],
    ['a key by name where the key itself belongs', { id: did, verificationMethod: [name] }, 'malformed'],
    ['a name that is none', { id: did, verificationMethod: [{ ...method, id: 'key-1' }] }, 'malformed'],
    ['a relationship that is no list', { id: did, assertionMethod: name }, 'malformed'],
    ['a relationship with a number', { id: did, assertionMethod: [5] }, 'malformed'],
    ['too many keys', { id: did, verificationMethod: Array.from({ length: 101 }, () => method) }, 'malformed'],
  ])('refuses %s', (_what, value, error) => {
    expect(readDidDocument(value, did)).toMatchObject({ ok: false, error });
  });
});

describe('findKey', () => {
  it.each([
    ['by its name', { verificationMethod: [method], assertionMethod: [name] }],
    ['by relative names', { verificationMethod: [{ ...method, id: '#key-1' }], assertionMethod: ['#key-1'] }],
    ['in place', { assertionMethod: [method] }],
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
    ['two keys of one name', { verificationMethod: [method, method], assertionMethod: [name] }, 'unlisted'],
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
