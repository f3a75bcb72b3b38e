const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** The affine coordinates of a point, 32 bytes each, big-endian. */
export interface P256Point {
  readonly x: Uint8Array;
  readonly y: Uint8Array;
}

/** Whether the coordinates are those of a point on the curve P-256. (It has no points of small order.) */
export function isOnP256({ x, y }: P256Point): boolean {
  if (x.length !== 32 || y.length !== 32) return false;
  const [xn, yn] = [numberOf(x), numberOf(y)];
  return xn < P && yn < P && (yn * yn) % P === rightSide(xn);
}

/**
 * Reads a point in its compressed form (33 bytes).
 *
 * @returns `undefined` if there is no such point
 * @see https://www.secg.org/sec1-v2.pdf section 2.3.4
 */
export function decompressP256(bytes: Uint8Array): P256Point | undefined {
  const sign = bytes[0];
  if (bytes.length !== 33 || (sign !== 2 && sign !== 3)) return undefined;
  const x = bytes.slice(1);
  const xn = numberOf(x);
  if (xn >= P) return undefined;
  const square = rightSide(xn);
  // P is 3 modulo 4, so a root is a power.
  const root = power(square, (P + 1n) / 4n);
  if ((root * root) % P !== square) return undefined;
  const y = (root & 1n) === BigInt(sign & 1) ? root : P - root;
  return { x, y: bytesOf(y) };
}

/** The compressed form of a point (33 bytes). */
export function compressP256({ x, y }: P256Point): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes[0] = 2 + ((y[31] ?? 0) & 1);
  bytes.set(x, 1);
  return bytes;
}

function rightSide(x: bigint): bigint {
  return (((x * x * x - 3n * x + B) % P) + P) % P;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
}

function bytesOf(number: bigint): Uint8Array {
  const hex = number.toString(16).padStart(64, '0');
  return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}
