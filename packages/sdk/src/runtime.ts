import type { Instant } from '@kluscv/schema';
import type { PrivateJwk, PublicJwk, SignatureAlgorithm } from './keys/jwk.ts';

/** A value now, or a promise of one. Node's half of the runtime mostly answers at once; a browser's cannot. */
export type Eventual<Value> = Value | Promise<Value>;

/** Tells the time: an instant in UTC. */
export type Clock = () => Instant;

/** Gives `length` bytes that nobody can guess. */
export type RandomSource = (length: number) => Uint8Array;

/**
 * Which of Node's threads computes a signature.
 *
 * - `caller`: this one, which stands still meanwhile
 * - `pool`: one of the thread pool, while this one goes on. The way there and back costs half as much as the signature
 */
export type SignatureThread = 'pool' | 'caller';

/** A public key that is ready for use. What `handle` holds is the runtime's own affair. */
export interface ReadyPublicKey {
  readonly algorithm: SignatureAlgorithm;
  readonly handle: unknown;
}

/** A private key that is ready for use. */
export interface ReadyPrivateKey {
  readonly algorithm: SignatureAlgorithm;
  readonly handle: unknown;
}

/** What came of unpacking: bytes, or why there are none. */
export type Gunzipped =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: 'too-large' | 'malformed' };

/**
 * What the package needs of the machine below it. `#runtime` is one of two implementations, chosen by export condition:
 * `node:crypto`, synchronous but where the pool is asked for, on Node; WebCrypto elsewhere. Sequential WebCrypto costs two to four times as much.
 */
export interface Runtime {
  /** @returns `undefined` if the platform refuses the key */
  importPublicKey(jwk: PublicJwk): Eventual<ReadyPublicKey | undefined>;
  /** @returns `undefined` if the platform refuses the key */
  importPrivateKey(jwk: PrivateJwk): Eventual<ReadyPrivateKey | undefined>;
  /** Raw signature of 64 bytes: Ed25519, or `R || S` of ECDSA P-256 with SHA-256. */
  sign(key: ReadyPrivateKey, data: Uint8Array): Eventual<Uint8Array>;
  /**
   * What is not a signature does not fit, and nothing is thrown for it.
   *
   * @throws NotComputable if this engine cannot tell, and nothing else can
   *
   * @param thread where Node computes it; elsewhere the engine decides. Default `caller`
   */
  verify(key: ReadyPublicKey, data: Uint8Array, signature: Uint8Array, thread?: SignatureThread): Eventual<boolean>;
  /** @throws NotComputable */
  sha256(data: Uint8Array): Eventual<Uint8Array>;
  gzip(data: Uint8Array): Eventual<Uint8Array>;
  /** Stops as soon as more than `maxBytes` come out: a kilobyte can unpack to a gigabyte. */
  gunzip(data: Uint8Array, limits: { readonly maxBytes: number }): Eventual<Gunzipped>;
  /** Default of `createIssuer` only; everywhere else randomness is an argument. */
  readonly randomBytes: RandomSource;
  /** Default of `createIssuer` only; everywhere else the time is an argument. Whole seconds. */
  readonly now: Clock;
}
