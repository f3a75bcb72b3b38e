import { describe, expect, it } from 'vitest';
import { issueCredential } from '../issue/index.ts';
import { ED25519_JWK, fixturePlatform, P256_JWK } from '../platform.fixture.ts';
import { derFromRaw } from './ecdsa-der.ts';
import { publicJwkOf } from './own-jwk.ts';
import { signatureBy } from './signature.ts';
import { type Signer, signerFromJwk } from './signer.ts';

const data = new TextEncoder().encode('what is signed');
const [ed, p256] = [await signerFromJwk(ED25519_JWK), await signerFromJwk(P256_JWK)];
const byHand = (signer: Signer, more: Partial<Signer> = {}): Signer => ({
  algorithm: signer.algorithm,
  verificationMethod: signer.verificationMethod,
  sign: (bytes) => signer.sign(bytes),
  ...more,
});

describe('a signer that is written by hand', () => {
  it('signs, raw or in DER', async () => {
    expect(await signatureBy(byHand(ed), data)).toHaveLength(64);
    expect(await signatureBy(byHand(p256), data)).toHaveLength(64);
    const der = async (bytes: Uint8Array) => derFromRaw(await p256.sign(bytes));
    expect(await signatureBy(byHand(p256, { sign: der }), data)).toHaveLength(64);
  });

  it('is proven once: a signature each time costs no verification', async () => {
    let good = true;
    const sign = async (bytes: Uint8Array) => (good ? ed.sign(bytes) : new Uint8Array(64));
    const signer = byHand(ed, { sign });
    await signatureBy(signer, data);
    good = false;
    expect(await signatureBy(signer, data)).toEqual(new Uint8Array(64));
  });

  const web = 'did:web:platform.example#key-1';
  it.each<[string, Signer, string]>([
    [
      'signs with another key',
      byHand(ed, { sign: () => Promise.resolve(new Uint8Array(64).fill(7)) }),
      'key.self-test',
    ],
    [
      'signs for a did:web with another key than it says',
      byHand(ed, { verificationMethod: web, publicJwk: publicJwkOf(P256_JWK) }),
      'key.mismatch',
    ],
    ['does not say which key a did:web has', byHand(ed, { verificationMethod: web }), 'signer.public-key'],
    ['gives DER for Ed25519', byHand(ed, { sign: async (b) => derFromRaw(await p256.sign(b)) }), 'signer.signature'],
    [
      'gives no bytes',
      byHand(ed, { sign: () => Promise.resolve('AAAA' as unknown as Uint8Array) }),
      'signer.signature',
    ],
    [
      'gives nothing',
      byHand(ed, { sign: () => Promise.resolve(undefined as unknown as Uint8Array) }),
      'signer.signature',
    ],
    ['has another algorithm', byHand(ed, { algorithm: 'RS256' as 'ES256' }), 'signer.algorithm'],
    ['has no name', byHand(ed, { verificationMethod: 'key-1' }), 'key.verification-method'],
    [
      'has a name with a space',
      byHand(ed, { verificationMethod: 'did:web:a.example#key 1' }),
      'key.verification-method',
    ],
    ['has a name with a slash', byHand(ed, { verificationMethod: 'did:web:a.example#a/b' }), 'key.verification-method'],
    [
      'has a DID that leads nowhere',
      byHand(ed, { verificationMethod: 'did:web:A.example#1' }),
      'key.verification-method',
    ],
    [
      'calls the key of its did:key otherwise',
      byHand(ed, { verificationMethod: `${ed.verificationMethod.split('#')[0] ?? ''}#key-1` }),
      'key.verification-method',
    ],
  ])('is refused if it %s', async (_what, signer, code) => {
    await expect(signatureBy(signer, data)).rejects.toMatchObject({ name: 'KlusError', code });
  });

  it('is refused before anything is issued', async () => {
    const platform = await fixturePlatform();
    const signer = byHand(platform.signer, { sign: () => Promise.resolve(new Uint8Array(64)) });
    await expect(issueCredential(platform.credential(), { signer })).rejects.toMatchObject({ code: 'key.self-test' });
  });
});

describe('whoever holds the key did not sign', () => {
  const failing = (thrown: unknown) => {
    const sign = async (): Promise<Uint8Array> => {
      throw thrown;
    };
    return byHand(ed, { sign });
  };
  const vendor = (members: object) => Object.assign(new Error('no'), members);

  it.each<[string, unknown, boolean]>([
    ['AWS throttles', vendor({ name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } }), true],
    ['AWS denies', vendor({ name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } }), false],
    ['AWS is down', vendor({ name: 'KMSInternalException', $metadata: { httpStatusCode: 500 } }), true],
    ['Google has no room', vendor({ code: 8 }), true],
    ['Google denies', vendor({ code: 7 }), false],
    ['Azure throttles', vendor({ statusCode: 429 }), true],
    ['Azure denies', vendor({ statusCode: 403 }), false],
    ['the connection breaks', new TypeError('fetch failed', { cause: vendor({ code: 'ECONNRESET' }) }), true],
    ['it takes too long', new DOMException('late', 'TimeoutError'), true],
    ['it is a mistake of the program', new TypeError('x is not a function'), false],
    ['it throws a text', 'locked', false],
  ])('%s', async (_what, cause, retryable) => {
    const failure: unknown = await signatureBy(failing(cause), data).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'KlusError', code: 'signer.failed', details: { retryable } });
    expect((failure as Error).cause).toBe(cause);
  });
});
