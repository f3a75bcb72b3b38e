import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The WebAssembly that reads QR codes. It lies beside the built command; in a clone it is the package’s. */
export function qrDecoder(): ArrayBuffer {
  const beside = fileURLToPath(new URL('zxing_reader.wasm', import.meta.url));
  const file = existsSync(beside) ? beside : fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return new Uint8Array(readFileSync(file)).buffer;
}
