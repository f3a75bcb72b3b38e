import type { Did } from '@kluscv/schema';
import type { SignatureAlgorithm } from '../keys/jwk.ts';
import type { Eventual } from '../runtime.ts';

/** What a holder signed while presenting, read but not verified. */
export interface HolderBinding {
  readonly algorithm: SignatureAlgorithm;
  /** Who signed. Absent if the credential itself names the key. */
  readonly subject?: Did;
  /** For whom it was made. */
  readonly audience: unknown;
  /** What the verifier asked the holder to repeat. */
  readonly nonce: unknown;
  /** When it was made, in seconds since 1970. */
  readonly issuedAt: unknown;
  /** Until when it counts, in seconds since 1970, if it says so. */
  readonly expiresAt?: unknown;
  /** Whether it was made over exactly what was presented, with a key of the holder. */
  verify(): Eventual<boolean>;
}

/** What a verifier asks of the one who presents. */
export interface HolderRequest {
  /** The verifier’s own name, such as `https://employer.example`. */
  readonly audience: string;
  /** A text of at least 128 random bits that was given to this holder for this one occasion. */
  readonly nonce: string;
  /** How long ago it may have been made, in milliseconds. Default 300000 (5 minutes). */
  readonly maxAgeMs?: number;
}
