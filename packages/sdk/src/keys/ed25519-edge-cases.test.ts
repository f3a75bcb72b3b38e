// What CCTV's vectors for Ed25519 cover, made here by the same recipe: every encoding of the points of small order, and points that are partly of small
// order, as public key (A) and as first half of a signature (R), each with the S that the equation asks for. Twenty-four of the published 914 are compared number for
// number (the others add keys with the hash of another spelling, and the same pairs under more messages).
// https://github.com/C2SP/CCTV/tree/main/ed25519
import { createHash } from 'node:crypto';
import { encodeBase64url } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { runtime as node } from '../runtime/node.ts';
import { runtime as web } from '../runtime/web.ts';
import { type PublicJwk, readPublicJwk } from './jwk.ts';

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (value: bigint, by = P): bigint => ((value % by) + by) % by;

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

const D = mod(-121665n * power(121666n, P - 2n));

interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

function sum(a: Point, b: Point): Point {
  const product = mod(D * a.x * b.x * a.y * b.y);
  return {
    x: mod((a.x * b.y + a.y * b.x) * power(1n + product, P - 2n)),
    y: mod((a.y * b.y + a.x * b.x) * power(1n - product, P - 2n)),
  };
}

function times(scalar: bigint, point: Point): Point {
  let [result, double]: [Point, Point] = [{ x: 0n, y: 1n }, point];
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = sum(result, double);
    double = sum(double, double);
  }
  return result;
}

/** The point with this y, and the even one of its two x. */
function pointAt(y: bigint): Point {
  const square = mod((y * y - 1n) * power(D * y * y + 1n, P - 2n));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x - square) !== 0n) x = mod(x * power(2n, (P - 1n) / 4n));
  if (mod(x * x - square) !== 0n) throw new Error('There is no such point.');
  return { x: x & 1n ? P - x : x, y };
}

const bytesOf = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
const numberOf = (bytes: Uint8Array): bigint => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
const encoded = ({ x, y }: Point): Uint8Array => bytesOf(y | ((x & 1n) << 255n));

const BASE = pointAt(mod(4n * power(5n, P - 2n)));
/** Of order eight: its multiples are all points of small order. */
const EIGHTH = pointAt(
  numberOf(Uint8Array.from(Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex'))),
);

/** A point as it is written: a multiple of the base point, and a multiple of the point of order eight. */
interface Written {
  readonly bytes: Uint8Array;
  readonly scalar: bigint;
  readonly torsion: number;
  readonly canonical: boolean;
}

function writtenPoints(scalar: bigint): readonly Written[] {
  const own = times(scalar, BASE);
  const all: Written[] = [];
  for (let torsion = 0; torsion < 8; torsion += 1) {
    const small = times(BigInt(torsion), EIGHTH);
    const write = (point: Point, of: bigint): void => {
      const canonical = encoded(point);
      all.push({ bytes: canonical, scalar: of, torsion, canonical: true });
      if (of !== 0n) return;
      // The other spellings: y at or beyond the prime, and a sign where x is zero.
      const others = [point.y, point.y + P].filter((y) => y < 2n ** 255n);
      for (const y of others) {
        for (const sign of point.x === 0n ? [0n, 1n] : [point.x & 1n]) {
          const bytes = bytesOf(y | (sign << 255n));
          if (Buffer.compare(bytes, canonical) !== 0) all.push({ bytes, scalar: of, torsion, canonical: false });
        }
      }
    };
    write(small, 0n);
    write(sum(own, small), scalar);
  }
  return all;
}

const MESSAGE = new TextEncoder().encode('ed25519vectors');
const keys = writtenPoints(numberOf(createHash('sha256').update('a').digest()) % L);
const firsts = writtenPoints(numberOf(createHash('sha256').update('r').digest()) % L);

interface Vector {
  readonly key: Written;
  readonly first: Written;
  readonly signature: Uint8Array;
  readonly message: Uint8Array;
  /** Whether R and [k]A have a part of small order left: then only verifiers that multiply by eight accept. */
  readonly residue: boolean;
}

function vector(key: Written, first: Written, message: Uint8Array): Vector {
  const hash = createHash('sha512').update(first.bytes).update(key.bytes).update(message).digest();
  const k = numberOf(hash) % L;
  // [k]A of a point of small order depends on k itself, which is taken modulo the prime order before.
  const residue = (first.torsion + Number(k % 8n) * key.torsion) % 8 !== 0;
  const s = mod(first.scalar + k * key.scalar, L);
  return { key, first, signature: Uint8Array.from([...first.bytes, ...bytesOf(s)]), message, residue };
}

const vectors = keys.flatMap((key) => firsts.map((first) => vector(key, first, MESSAGE)));

const jwkOf = ({ bytes }: Written): PublicJwk => ({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) });
const describeVector = ({ key, first, residue }: Vector): string =>
  `A ${Buffer.from(key.bytes).toString('hex')} R ${Buffer.from(first.bytes).toString('hex')}${residue ? ' residue' : ''}`;

/**
 * Where we are stricter than RFC 8032 without the cofactor, as Go has it and OpenSSL before 3.5; and why. (RFC 8032 leaves it open whether a residue is
 * accepted, and is silent on points of small order; OpenSSL 3.5, libsodium and `verify_strict` of ed25519-dalek refuse them as we do.)
 */
const STRICTER = {
  'key in another spelling': 'One key has one name.',
  'key of small order': 'One signature under it fits every message: nobody can have meant it.',
  'first half of small order':
    'What some engines accept and others do not would be valid for one reader and not for the next.',
} as const;

function strictReason({ key, first }: Vector): keyof typeof STRICTER | undefined {
  if (!key.canonical) return 'key in another spelling';
  if (key.scalar === 0n) return 'key of small order';
  return first.scalar === 0n ? 'first half of small order' : undefined;
}

/** What RFC 8032 without the cofactor says. */
const plainlyValid = ({ first, residue }: Vector): boolean => first.canonical && !residue;

const ZERO = '00'.repeat(32);
const PRIME = `ed${'ff'.repeat(30)}7f`;
const NEGATIVE = `${'00'.repeat(31)}80`;
const NEGATIVE_PRIME = `ed${'ff'.repeat(31)}`;
const MIXED = '10eb7c3acfb2bed3e0d6ab89bf5a3d6afddd1176ce4812e38d9fd485058fdb1f';
const FIRST = '36684ea91032ba5b1dbab2d02f4debc74c3327f2b3802e2e4d371aa42b12b56b';
const OTHER = 'b797b156efcd45a4e2454d2fd0b21438b3ccd80d4c7fd1d1b2c8e55bd4ed4a94';

/** Of the published file (CC0), those of the first forty whose both points are of small order: S is nothing there, and only the hash decides what is left over. */
const SMALL: readonly (readonly [number: number, key: string, first: string, message: string, residue: boolean])[] = [
  [0, ZERO, ZERO, ' 3', true],
  [1, ZERO, ZERO, ' 11', false],
  [8, PRIME, ZERO, ' 8', true],
  [9, PRIME, ZERO, ' 6', false],
  [14, ZERO, PRIME, ' 3', true],
  [15, ZERO, PRIME, ' 10', false],
  [20, PRIME, PRIME, ' 2', true],
  [21, PRIME, PRIME, ' 15', false],
  [22, ZERO, NEGATIVE, ' 4', true],
  [23, ZERO, NEGATIVE, ' 3', false],
  [30, PRIME, NEGATIVE, ' 7', true],
  [31, PRIME, NEGATIVE, ' 9', false],
  [36, ZERO, NEGATIVE_PRIME, ' 5', true],
  [37, ZERO, NEGATIVE_PRIME, ' 9', false],
];

/** And those with a key that is only partly of small order: accepted where the first half is too, and nothing is left over. */
const PARTLY: readonly (readonly [number: number, signature: string, message: string, accepted: boolean])[] = [
  [4, `${ZERO}5e176f12cfb0d4e6eb6929b19ae4c998ef05c1c2cf628a9b1fa1c21312627108`, ' 7', false],
  [5, `${ZERO}9472a69cd9a701a50d130ed52189e2455b23767db52cacb8716fb896ffeeac09`, ' 3', false],
  [6, `${FIRST}c02e2b9e63e385c058bf62b14b3a2b29ccefe8e38ddb536bc3f9865320a3d801`, ' 10', false],
  [7, `${FIRST}bbfd00bd9c259d8d222d15e67a3d8228585050dbb9b9585be20d8fadc721da03`, '', true],
  [16, `${PRIME}1cb421dfbd92aa6c30d550bff53c81cf650ace6deb96a8ec22d2fef84dbbe20b`, ' 6', false],
  [17, `${PRIME}ad7a355469b5c87e550469f6b2de409ee723acd584bf35f86b80c384e8ceb702`, ' 3', false],
  [26, `${NEGATIVE}75b3d7e9547febbdbf3fde21df901c7ca1fc59e8b689a4ae283919e78cf62b03`, ' 11', false],
  [27, `${NEGATIVE}050abffcd4d8ccbb4b8d6bf6649f5aa99e8de5cc182a7409633856ff53f49e0c`, ' 10', false],
  [28, `${OTHER}639734cf989e314e9e049fc01a3864d191fed8f231b12fee6fa50aaadba44b0e`, ' 9', false],
  [29, `${OTHER}732d9e0279fe001d90327efa319816e3e4506b78432b8b4e1f2fdc4b960d700f`, ' 2', true],
];
const bytesIn = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('the published file of CCTV, number for number', () => {
  it.each(SMALL)(
    '%i: our recipe gives the same signature and the same residue',
    (_number, key, first, after, residue) => {
      const written = (hex: string, among: readonly Written[]): Written => {
        const found = among.find(({ bytes }) => Buffer.from(bytes).toString('hex') === hex);
        if (found === undefined) throw new Error(`The recipe does not write ${hex}.`);
        return found;
      };
      const message = new TextEncoder().encode(`ed25519vectors${after}`);
      const made = vector(written(key, keys), written(first, firsts), message);
      expect(Buffer.from(made.signature).toString('hex')).toBe(first + ZERO);
      expect(made.residue).toBe(residue);
      expect(readPublicJwk(jwkOf(made.key))).toEqual({ ok: false, error: 'weak' });
    },
  );

  it.each(PARTLY)('%i: both runtimes answer as we say', async (_number, signature, after, accepted) => {
    const reading = readPublicJwk({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytesIn(MIXED)) });
    if (!reading.ok) throw new Error(reading.error);
    for (const runtime of [node, web]) {
      const key = await runtime.importPublicKey(reading.jwk);
      const message = new TextEncoder().encode(`ed25519vectors${after}`);
      expect(key !== undefined && (await runtime.verify(key, message, bytesIn(signature)))).toBe(accepted);
    }
  });
});

describe('Ed25519 signatures with points of small order', () => {
  it('are as many as there are encodings', () => {
    // Eight points of small order in fourteen spellings, and eight others.
    expect([keys.length, firsts.length, vectors.length]).toEqual([22, 22, 484]);
    expect(vectors.filter(({ residue }) => residue).length).toBeGreaterThan(100);
    for (const reason of Object.keys(STRICTER)) {
      const differing = vectors.filter((each) => plainlyValid(each) && strictReason(each) === reason);
      expect([reason, differing.length > 0]).toEqual([reason, true]);
    }
  });

  it.each([
    ['node', node],
    ['web', web],
  ])(
    'are accepted on the %s runtime only where both points are sound and nothing is left over',
    async (_name, runtime) => {
      for (const each of vectors) {
        const reading = readPublicJwk(jwkOf(each.key));
        const key = reading.ok ? await runtime.importPublicKey(reading.jwk) : undefined;
        const accepted = key !== undefined && (await runtime.verify(key, each.message, each.signature));
        const expected = plainlyValid(each) && strictReason(each) === undefined;
        expect([describeVector(each), accepted]).toEqual([describeVector(each), expected]);
      }
    },
  );
});
