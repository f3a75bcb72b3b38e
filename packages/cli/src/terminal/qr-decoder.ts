import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The WebAssembly that reads QR codes. It lies beside the built command; in a clone it is the package’s. */
export function qrDecoder(): ArrayBuffer {
  const beside = fileURLToPath(new URL('zxing_reader.wasm', import.meta.url));
  const file = existsSync(beside)
    ? beside
    : createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return new Uint8Array(readFileSync(file)).buffer;
}
