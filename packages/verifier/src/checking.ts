import type { Instant } from '@kluscv/schema';
import type { VerifyOptions } from '@kluscv/sdk';
import type { Limits } from './limits.ts';
import type { CauseCode } from './messages/codes.ts';

/** Why an address gave no document: of the causes that have words, those that a download can have. */
export type DownloadCause = Extract<CauseCode, 'timeout' | 'connection' | 'large' | 'redirect' | 'status' | 'address'>;

/**
 * What came of asking an address for a document. `fact`: a number of bytes, where it leads, a status, or what the system says; empty where it says nothing.
 * `later`: whether the same address may give one later.
 */
export type Download =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: DownloadCause; readonly fact: string; readonly later: boolean };

/** Everything that looking at a document needs besides the document. */
export interface Checking {
  /** What the SDK is asked with. */
  readonly options: VerifyOptions;
  /** When the verification began. */
  readonly now: Instant;
  /** Fetches what the code in a picture leads to. Absent where no network may be used. */
  readonly download?: (address: string) => Promise<Download>;
  /** The decoder of QR codes, as WebAssembly. Absent: pictures are not looked at. */
  readonly qrDecoder?: () => Promise<ArrayBuffer>;
  readonly limits: Required<Limits>;
}
