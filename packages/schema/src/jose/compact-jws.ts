import { expectCall } from '../call.ts';
import { decodeBase64url } from './base64url.ts';
import { isObject } from '../json/json-object.ts';
import { type JsonErrorCode, readJson } from '../json/strict-json.ts';

/** Why a text was not accepted as a compact JWS. */
export type CompactJwsErrorCode =
  | 'jws.too-large'
  | 'jws.not-compact'
  | 'jws.not-base64url'
  | 'jws.not-object'
  | JsonErrorCode;

/** A compact JWS, taken apart but not verified: nothing in it is proven. */
export interface CompactJws {
  readonly ok: true;
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly signature: Uint8Array;
  /** What the signature is over: the first two parts and the dot between them, in ASCII. */
  readonly signingInput: string;
}

/** What `readCompactJws` returns. */
export type CompactJwsReading =
  | CompactJws
  | { readonly ok: false; readonly code: CompactJwsErrorCode; readonly message: string };

/** Largest compact JWS that is read, in characters. */
export const MAX_COMPACT_JWS = 262_144;

/** A header of so many bytes has so many characters of base64url. */
const HEADER_LIMITS = { maxBytes: 4096, maxDepth: 4, maxCharacters: 5462 } as const;

/**
 * Takes a compact JWS apart without verifying it. Exactly one text is read as one JWS: no white space, no padding, no second
 * spelling of the same bytes, no duplicate members. (Common libraries let all of these pass.)
 *
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1
 */
export function readCompactJws(text: string): CompactJwsReading {
  expectCall('readCompactJws', { text: [text, 'text'] });
  if (text.length > MAX_COMPACT_JWS) {
    return refused('jws.too-large', `The signed text is longer than ${MAX_COMPACT_JWS} characters.`);
  }
  const first = text.indexOf('.');
  const second = text.indexOf('.', first + 1);
  if (first < 1 || second < 0 || text.includes('.', second + 1)) {
    return refused(
      'jws.not-compact',
      'A signed credential has three parts with a dot between them. Ask for the original file.',
    );
  }
  const header = decodeBase64url(text.slice(0, first));
  const payload = decodeBase64url(text.slice(first + 1, second));
  const signature = decodeBase64url(text.slice(second + 1));
  if (header === undefined || payload === undefined || signature === undefined) {
    return refused(
      'jws.not-base64url',
      'A part of the signed credential is not clean base64url. The text was changed on its way: ask for the original file.',
    );
  }
  const headerJson = readJson(header, HEADER_LIMITS);
  if (!headerJson.ok) return headerJson;
  const payloadJson = readJson(payload);
  if (!payloadJson.ok) return payloadJson;
  if (!isObject(headerJson.value) || !isObject(payloadJson.value)) {
    return refused('jws.not-object', 'Header and content of a signed credential must be JSON objects.');
  }
  return {
    ok: true,
    header: headerJson.value,
    payload: payloadJson.value,
    signature,
    signingInput: text.slice(0, second),
  };
}

/**
 * What a text would be if it is a compact JWS: the `typ` of its header. The rest of it, which is long, is not looked at, so it may be none.
 *
 * @returns `undefined` if it has no such header
 */
export function typeOfCompactJws(text: string): unknown {
  expectCall('typeOfCompactJws', { text: [text, 'text'] });
  const end = text.indexOf('.');
  const bytes = end > HEADER_LIMITS.maxCharacters ? undefined : decodeBase64url(text.slice(0, Math.max(end, 0)));
  const json = bytes && readJson(bytes, HEADER_LIMITS);
  return json?.ok === true && isObject(json.value) ? json.value['typ'] : undefined;
}

function refused(code: CompactJwsErrorCode, message: string): CompactJwsReading {
  return { ok: false, code, message };
}
