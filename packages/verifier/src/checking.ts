import type { Instant } from '@kluscv/schema';
import type { VerifyOptions } from '@kluscv/sdk';
import type { Limits } from './limits.ts';

/** What came of asking an address for a document. `later`: whether the same address may give one later. */
export type Download =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string; readonly later: boolean };

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
