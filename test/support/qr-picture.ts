import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** A picture (PNG, gray) of a QR code, each module so many pixels wide. */
export function qrPicture(text: string, scale = 6): Uint8Array {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const width = size * scale;
  const rows = Buffer.alloc(width * (width + 1));
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      rows[y * (width + 1) + 1 + x] = dark ? 0 : 255;
    }
  }
  return png(width, width, rows);
}

/** A PNG of 8 bits of gray a pixel, each row behind its filter byte. */
export function png(width: number, height: number, rows: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())];
  return Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), ...parts]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
