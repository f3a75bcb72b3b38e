import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Largest picture that is looked at, in pixels: what the cameras of telephones take. */
const MAX_PIXELS = 64_000_000;

/** What a picture holds: the text of its QR code, or why there is none. */
export type QrReading = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly found: string };

let ready = false;

/**
 * Reads the QR code in a picture (PNG or JPEG). The picture is taken apart in WebAssembly, where a hostile one reaches nothing; how large it
 * says it is, is looked at before.
 */
export async function readQr(bytes: Uint8Array): Promise<QrReading> {
  const pixels = pixelsOf(bytes);
  if (pixels === undefined) return { ok: false, found: 'a damaged picture' };
  if (pixels > MAX_PIXELS) return { ok: false, found: `a picture of ${pixels} pixels; at most ${MAX_PIXELS} are read` };
  if (!ready) {
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(decoderFile())).buffer } });
    ready = true;
  }
  try {
    const [code] = await readBarcodes(bytes, { formats: ['QRCode'], maxNumberOfSymbols: 1, textMode: 'Plain' });
    if (code === undefined || !code.isValid)
      return { ok: false, found: 'a picture without a QR code that can be read' };
    return { ok: true, text: code.text };
  } catch {
    return { ok: false, found: 'a damaged picture' };
  }
}

/** It lies beside the built command; in a clone it is the package's. */
function decoderFile(): string {
  const beside = fileURLToPath(new URL('zxing_reader.wasm', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
}

/** Width × height as the head of the file states them. */
function pixelsOf(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x89) return bytes.length < 24 ? undefined : view.getUint32(16) * view.getUint32(20);
  // JPEG: segment after segment, until the one that begins a frame.
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
