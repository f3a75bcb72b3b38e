import { expectCall } from '@kluscv/schema/reading';
import type { FileFormat } from './file-format.ts';
import { type Obstacle, obstacle } from './examination.ts';

/** Largest picture that is looked at, in pixels: what the cameras of telephones take. */
const MAX_PIXELS = 64_000_000;

/** Codes that are read from one picture. */
const MOST_CODES = 16;

/** What a picture holds: the texts of its codes, or why there is none. */
export type CodesReading =
  | { readonly ok: true; readonly texts: readonly string[] }
  | { readonly ok: false; readonly obstacle: Obstacle };

/**
 * Reads the QR codes in a picture. It is taken apart in WebAssembly, where a hostile one reaches nothing; how large it says it is, is looked at
 * before.
 *
 * @param decoder gives the WebAssembly of zxing-wasm. Absent: this program does not read pictures
 */
export async function readCodes(
  bytes: Uint8Array,
  format: FileFormat,
  decoder: (() => Promise<ArrayBuffer>) | undefined,
): Promise<CodesReading> {
  expectCall('readCodes', { bytes: [bytes, 'bytes'], format: [format, 'text'], decoder: [decoder, 'function?'] });
  const failed = (why: Obstacle): CodesReading => ({ ok: false, obstacle: why });
  const pixels = pixelsOf(bytes, format);
  if (pixels === undefined || pixels > MAX_PIXELS) return failed(obstacle('pictureDamaged', {}));
  if (decoder === undefined) return failed(obstacle('notHere', { reason: 'qrDecoder' }));
  // What the decoder does not unpack.
  if (format === 'webp') return failed(obstacle('otherFormat', { format }));
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  ready ??= decoder().then((wasmBinary) => prepareZXingModule({ overrides: { wasmBinary } }));
  await ready;
  try {
    const codes = await readBarcodes(bytes, { formats: ['QRCode'], maxNumberOfSymbols: MOST_CODES, textMode: 'Plain' });
    const texts = [...new Set(codes.filter(({ isValid }) => isValid).map(({ text }) => text))];
    return texts.length === 0 ? failed(obstacle('pictureWithout', {})) : { ok: true, texts };
  } catch {
    return failed(obstacle('pictureDamaged', {}));
  }
}

let ready: Promise<unknown> | undefined;

/** Width × height as the head of the file states them. */
function pixelsOf(bytes: Uint8Array, format: FileFormat): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30) return undefined;
  if (format === 'png') return view.getUint32(16) * view.getUint32(20);
  if (format === 'gif') return view.getUint16(6, true) * view.getUint16(8, true);
  if (format === 'bmp') return view.getUint32(18, true) * Math.abs(view.getInt32(22, true));
  if (format === 'webp') return 1;
  // JPEG: segment after segment, until the one that begins a frame.
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
