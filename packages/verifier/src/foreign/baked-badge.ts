import { Unzlib } from 'fflate';

/** Longest text in a picture that is looked at, in bytes. */
const LONGEST = 1024 * 1024;

/** Names under which badges are baked into a PNG: of version 3 and of version 2. */
const KEYWORDS: readonly string[] = ['openbadgecredential', 'openbadges'];

/**
 * The credential that is baked into a PNG: an iTXt (or tEXt) chunk of a name of its own.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0#baked-badges
 */
export function bakedInPng(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length || type === 'IEND') return undefined;
    if (type === 'iTXt' || type === 'tEXt') {
      const end = data.indexOf(0);
      if (KEYWORDS.includes(latin1(data.subarray(0, Math.min(end, 32))))) return textIn(type, data.subarray(end + 1));
    }
    at += 12 + length;
  }
  return undefined;
}

/** The credential that is baked into an SVG: an attribute `verify`, or JSON as the content of its element. */
export function bakedInSvg(text: string): string | undefined {
  const at = ['<openbadges:credential', '<openbadges:assertion']
    .map((tag) => text.indexOf(tag))
    .find((place) => place >= 0);
  if (at === undefined) return undefined;
  const open = text.indexOf('>', at);
  if (open < 0) return undefined;
  const close = text.indexOf('</openbadges:', open);
  const content = close < 0 ? '' : text.slice(open + 1, close);
  const from = content.indexOf('<![CDATA[');
  const to = content.indexOf(']]>', from);
  const json = from < 0 || to < 0 ? '' : content.slice(from + '<![CDATA['.length, to).trim();
  if (json !== '') return json;
  return /\bverify\s*=\s*["']([^"']+)["']/.exec(text.slice(at, open))?.[1];
}

function textIn(type: string, data: Uint8Array): string | undefined {
  if (type === 'tEXt') return latin1(data.subarray(0, LONGEST));
  // Compression flag and method, then a language and a translated keyword, each ended by NUL.
  const packed = data[0] === 1;
  const language = data.indexOf(0, 2);
  const keyword = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (keyword < 0) return undefined;
  const content = data.subarray(keyword + 1);
  const plain = packed ? unpacked(content) : content.subarray(0, LONGEST);
  return plain && new TextDecoder().decode(plain);
}

function unpacked(content: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  const state = { size: 0 };
  const stream = new Unzlib((piece) => {
    state.size += piece.length;
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < content.length && state.size <= LONGEST; at += 4096) {
      stream.push(content.subarray(at, at + 4096), at + 4096 >= content.length);
    }
  } catch {
    return undefined;
  }
  if (state.size > LONGEST) return undefined;
  const all = new Uint8Array(state.size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
