import type { Did } from '@kluscv/schema';
import { decodeBase64url, readJson } from '@kluscv/schema/reading';
import { readPublicJwk } from '../keys/jwk.ts';
import { publicJwkFromMultikey } from '../keys/multikey.ts';
import type { Resolution } from '../resolution.ts';
import type { DidDocument } from './document.ts';

const MAX_JWK = 2048;

/** The document that a did:key stands for. */
export function keyDocument(did: Did): Resolution<DidDocument> {
  const multikey = did.slice('did:key:'.length);
  const key = publicJwkFromMultikey(multikey);
  if (!did.startsWith('did:key:') || !key.ok) {
    return {
      ok: false,
      error: 'invalid',
      cause: 'did.key',
      message: 'The did:key does not hold a usable Ed25519 or P-256 key.',
    };
  }
  const id = `${did}#${multikey}`;
  // As a JWK, though the specification’s default is a Multikey: a compressed P-256 point costs a square root each time it is read.
  const method = { id, type: 'JsonWebKey2020', controller: did, publicKeyJwk: key.jwk };
  return {
    ok: true,
    value: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
      id: did,
      verificationMethod: [method],
      assertionMethod: [id],
      authentication: [id],
    },
  };
}

/** The document that a did:jwk stands for. */
export function jwkDocument(did: Did): Resolution<DidDocument> {
  const publicKeyJwk = did.startsWith('did:jwk:') ? jwkIn(did.slice('did:jwk:'.length)) : undefined;
  if (publicKeyJwk === undefined) {
    return {
      ok: false,
      error: 'invalid',
      cause: 'did.jwk',
      message: 'The did:jwk does not hold a usable Ed25519 or P-256 key.',
    };
  }
  const id = `${did}#0`;
  return {
    ok: true,
    value: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
      id: did,
      verificationMethod: [{ id, type: 'JsonWebKey2020', controller: did, publicKeyJwk }],
      assertionMethod: [id],
      authentication: [id],
    },
  };
}

function jwkIn(text: string): unknown {
  const bytes = text.length > MAX_JWK ? undefined : decodeBase64url(text);
  const reading = bytes === undefined ? undefined : readJson(bytes, { maxBytes: MAX_JWK, maxDepth: 4 });
  return reading?.ok === true && readPublicJwk(reading.value).ok ? reading.value : undefined;
}
