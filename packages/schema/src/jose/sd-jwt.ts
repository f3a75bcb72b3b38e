import { expectCall } from '../call.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { type CompactJws, type CompactJwsErrorCode, readCompactJws } from './compact-jws.ts';
import { isObject, type Members } from '../json/json-object.ts';
import { readJson } from '../json/strict-json.ts';

/** Hashes bytes. Whoever reads SD-JWTs hands it in: this package has no cryptography. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Where a claim stands: names of members, and places in lists. */
export type ClaimPath = readonly (string | number)[];

/** A claim that was disclosed, and the text that disclosed it. */
export interface DisclosedClaim {
  readonly path: ClaimPath;
  readonly text: string;
}

/** A payload with its disclosures put in. */
export interface DisclosedPayload {
  readonly payload: Readonly<Record<string, unknown>>;
  /** In the order of the payload. */
  readonly disclosed: readonly DisclosedClaim[];
  /** How many digests stand there that nothing was disclosed for: hidden claims, or decoys. */
  readonly hidden: number;
  /** Where such digests stand: the object that a claim is hidden in, each once, or the entry of a list. */
  readonly hiddenIn: readonly ClaimPath[];
}

/** A payload with its disclosures put in, or why that cannot be done. */
type DisclosedReading =
  | ({ readonly ok: true } & DisclosedPayload)
  | { readonly ok: false; readonly reason: DisclosureFault };

/** Why disclosures were refused. */
export type DisclosureFault =
  | 'too-many'
  | 'malformed'
  | 'hash-algorithm'
  | 'digest-malformed'
  | 'digest-repeated'
  | 'disclosure-repeated'
  | 'disclosure-unused'
  | 'claim-repeated'
  | 'claim-reserved';

/** An SD-JWT, taken apart and its disclosures put in their places; or what of it is wrong. Nothing is verified. */
export type SdJwtReading =
  | (DisclosedPayload & {
      readonly ok: true;
      /** What the issuer signed. */
      readonly jws: CompactJws;
      /** The same, as text. */
      readonly signed: string;
      /** What a holder signed while presenting, as text; empty if nobody did. */
      readonly keyBinding: string;
    })
  | { readonly ok: false; readonly fault: 'compact'; readonly reason: CompactJwsErrorCode | 'sd-jwt' }
  | { readonly ok: false; readonly fault: 'disclosure'; readonly reason: DisclosureFault };

/** The most disclosures of one credential. */
const MAX_DISCLOSURES = 1000;
const MAX_DISCLOSURE_DEPTH = 16;

interface Disclosure {
  readonly text: string;
  readonly name?: string;
  readonly value: unknown;
}

class Refusal extends Error {
  readonly reason: DisclosureFault;
  constructor(reason: DisclosureFault) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Takes an SD-JWT apart, without verifying it. Who verifies it and who draws it read it here, so that a page shows what was verified.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-4
 */
export async function readSdJwt(text: string, sha256: Sha256): Promise<SdJwtReading> {
  expectCall('readSdJwt', { text: [text, 'text'], sha256: [sha256, 'function'] });
  const [signed = '', ...disclosures] = text.split('~');
  const keyBinding = disclosures.pop();
  const jws = readCompactJws(signed);
  if (!jws.ok || keyBinding === undefined) {
    return { ok: false, fault: 'compact', reason: jws.ok ? 'sd-jwt' : jws.code };
  }
  const reading = await disclosed(jws.payload, disclosures, sha256, 'left-out');
  return reading.ok
    ? { ...reading, jws, signed, keyBinding }
    : { ok: false, fault: 'disclosure', reason: reading.reason };
}

/** The claims of an SD-JWT without those of its form: the type and the holder’s key, and in `dc+sd-jwt` the place of its status. */
export function withoutSdJwtClaims(
  format: string,
  claims: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  expectCall('withoutSdJwtClaims', { format: [format, 'text'], claims: [claims, 'object'] });
  const { vct: _type, 'vct#integrity': _integrity, cnf: _key, ...others } = claims;
  // The other format has no such claim: there it stays, and the schema refuses it.
  if (format !== 'dc+sd-jwt') return others;
  const { status: _status, ...document } = others;
  return document;
}

/**
 * Puts disclosures where their digests stand. Stricter than a library must be: every disclosure is used exactly once, and no digest stands
 * twice. A list of which every entry is hidden stays, as the specification says; `readSdJwt` leaves it out, since the standard knows no empty list.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export async function disclose(
  signed: Members,
  disclosures: readonly string[],
  sha256: Sha256,
): Promise<DisclosedReading> {
  expectCall('disclose', {
    signed: [signed, 'object'],
    disclosures: [disclosures, ['text']],
    sha256: [sha256, 'function'],
  });
  return disclosed(signed, disclosures, sha256, 'kept');
}

async function disclosed(
  signed: Members,
  disclosures: readonly string[],
  sha256: Sha256,
  emptied: Emptied,
): Promise<DisclosedReading> {
  if (disclosures.length > MAX_DISCLOSURES) return { ok: false, reason: 'too-many' };
  const { _sd_alg: algorithm, ...payload } = signed;
  if (algorithm !== undefined && algorithm !== 'sha-256') return { ok: false, reason: 'hash-algorithm' };
  const byDigest = new Map<string, Disclosure>();
  for (const text of disclosures) {
    const disclosure = readDisclosure(text);
    if (disclosure === undefined) return { ok: false, reason: 'malformed' };
    const digest = encodeBase64url(await sha256(new TextEncoder().encode(text)));
    if (byDigest.has(digest)) return { ok: false, reason: 'disclosure-repeated' };
    byDigest.set(digest, disclosure);
  }
  const walk = new Walk(byDigest, emptied);
  try {
    const whole = walk.object(payload, []);
    if (walk.found < byDigest.size) return { ok: false, reason: 'disclosure-unused' };
    return {
      ok: true,
      payload: whole,
      disclosed: walk.disclosed,
      hidden: walk.seen.size - walk.found,
      hiddenIn: walk.hiddenIn,
    };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}

function readDisclosure(text: string): Disclosure | undefined {
  const bytes = decodeBase64url(text);
  const json = bytes === undefined ? undefined : readJson(bytes, { maxDepth: MAX_DISCLOSURE_DEPTH });
  if (json?.ok !== true || !Array.isArray(json.value)) return undefined;
  const [salt, ...rest] = json.value as readonly unknown[];
  if (typeof salt !== 'string' || rest.length < 1 || rest.length > 2) return undefined;
  const [name, value] = rest;
  if (rest.length === 1) return { text, value: name };
  return typeof name === 'string' ? { text, name, value } : undefined;
}

/** What becomes of a list of which every entry is hidden. */
type Emptied = 'kept' | 'left-out';

/** One walk through a payload. */
class Walk {
  readonly disclosed: DisclosedClaim[] = [];
  readonly hiddenIn: ClaimPath[] = [];
  /** How many of the digests were disclosed. */
  found = 0;
  /** The digests that stand in the payload. */
  readonly seen = new Set<string>();
  readonly #byDigest: ReadonlyMap<string, Disclosure>;
  readonly #emptied: Emptied;

  constructor(byDigest: ReadonlyMap<string, Disclosure>, emptied: Emptied) {
    this.#byDigest = byDigest;
    this.#emptied = emptied;
  }

  object(value: Members, path: ClaimPath): Members {
    const { _sd: digests = [], ...plain } = value;
    if (!Array.isArray(digests)) throw new Refusal('digest-malformed');
    const whole = new Map<string, unknown>();
    const put = (name: string, inner: unknown): void => {
      const value = this.any(inner, [...path, name]);
      // A list of which every entry is hidden says no more than a list that is hidden itself.
      const isEmptied = Array.isArray(inner) && inner.length > 0 && (value as readonly unknown[]).length === 0;
      if (!isEmptied || this.#emptied === 'kept') whole.set(name, value);
    };
    for (const [name, inner] of Object.entries(plain)) {
      // Reserved in every object, and inside a disclosure too.
      if (name === '...' || name === '_sd_alg') throw new Refusal('claim-reserved');
      put(name, inner);
    }
    const names = new Set(Object.keys(plain));
    let isHiding = false;
    for (const digest of digests) {
      const found = this.#find(digest);
      if (found === undefined) {
        isHiding = true;
        continue;
      }
      const { name, value: inner } = found;
      if (name === undefined) throw new Refusal('malformed');
      if (name === '_sd' || name === '...' || name === '__proto__') throw new Refusal('claim-reserved');
      if (names.has(name)) throw new Refusal('claim-repeated');
      names.add(name);
      this.disclosed.push({ path: [...path, name], text: found.text });
      put(name, inner);
    }
    if (isHiding) this.hiddenIn.push(path);
    return Object.fromEntries(whole);
  }

  any(value: unknown, path: ClaimPath): unknown {
    if (Array.isArray(value)) return this.#list(value, path);
    return isObject(value) ? this.object(value, path) : value;
  }

  #list(items: readonly unknown[], path: ClaimPath): readonly unknown[] {
    const whole: unknown[] = [];
    for (const item of items) {
      const where = [...path, whole.length];
      if (typeof item !== 'object' || item === null || !('...' in item)) {
        whole.push(this.any(item, where));
        continue;
      }
      if (Object.keys(item).length > 1) throw new Refusal('claim-reserved');
      const found = this.#find(item['...']);
      if (found === undefined) {
        this.hiddenIn.push(where);
        continue;
      }
      if (found.name !== undefined) throw new Refusal('malformed');
      this.disclosed.push({ path: where, text: found.text });
      whole.push(this.any(found.value, where));
    }
    return whole;
  }

  /** What a digest stands for; nothing if it was not disclosed, or is a decoy. */
  #find(digest: unknown): Disclosure | undefined {
    if (typeof digest !== 'string') throw new Refusal('digest-malformed');
    if (this.seen.has(digest)) throw new Refusal('digest-repeated');
    this.seen.add(digest);
    const found = this.#byDigest.get(digest);
    if (found !== undefined) this.found += 1;
    return found;
  }
}
