// What CCTV's vectors for Ed25519 cover, made here by the same recipe: every encoding of the points of small order, and points that are partly of small
// order, as public key (A) and as first half of a signature (R), each with the S that the equation asks for.
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
