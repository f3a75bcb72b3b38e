import { decodeBase64url, encodeBase64url, readJson } from '@kluscv/schema';
import { runtime } from '#runtime';

type Members = Readonly<Record<string, unknown>>;

/** Where a claim stands: names of members, and places in lists. */
export type ClaimPath = readonly (string | number)[];

/** A claim that was disclosed, and the text that disclosed it. */
export interface DisclosedClaim {
  readonly path: ClaimPath;
  readonly text: string;
}

/** A payload with its disclosures put in, or why that cannot be done. */
export type DisclosedReading =
  | { readonly ok: true; readonly payload: Members; readonly disclosed: readonly DisclosedClaim[] }
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
 * Puts disclosures where their digests stand. Stricter than a library must be: every disclosure is used exactly once, and no digest stands
 * twice.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export async function disclose(signed: Members, disclosures: readonly string[]): Promise<DisclosedReading> {
  if (disclosures.length > MAX_DISCLOSURES) return { ok: false, reason: 'too-many' };
  const { _sd_alg: algorithm, ...payload } = signed;
  if (algorithm !== undefined && algorithm !== 'sha-256') return { ok: false, reason: 'hash-algorithm' };
  const byDigest = new Map<string, Disclosure>();
  for (const text of disclosures) {
    const disclosure = readDisclosure(text);
    if (disclosure === undefined) return { ok: false, reason: 'malformed' };
    const digest = encodeBase64url(await runtime.sha256(new TextEncoder().encode(text)));
    if (byDigest.has(digest)) return { ok: false, reason: 'disclosure-repeated' };
    byDigest.set(digest, disclosure);
  }
  const walk = new Walk(byDigest);
  try {
    const whole = walk.object(payload, []);
    if (walk.used < byDigest.size) return { ok: false, reason: 'disclosure-unused' };
    return { ok: true, payload: whole, disclosed: walk.disclosed };
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

/** One walk through a payload. */
class Walk {
  readonly disclosed: DisclosedClaim[] = [];
  used = 0;
  readonly #byDigest: ReadonlyMap<string, Disclosure>;
  readonly #seen = new Set<string>();

  constructor(byDigest: ReadonlyMap<string, Disclosure>) {
    this.#byDigest = byDigest;
  }

  object(value: Members, path: ClaimPath): Members {
    const { _sd: digests = [], ...plain } = value;
    if (!Array.isArray(digests)) throw new Refusal('digest-malformed');
    const whole: [string, unknown][] = [];
    for (const [name, inner] of Object.entries(plain)) {
      // Reserved in every object, and inside a disclosure too.
      if (name === '...' || name === '_sd_alg') throw new Refusal('claim-reserved');
      whole.push([name, this.any(inner, [...path, name])]);
    }
    for (const digest of digests) {
      const found = this.#find(digest);
      if (found === undefined) continue;
      const { name, value: inner } = found;
      if (name === undefined) throw new Refusal('malformed');
      if (name === '_sd' || name === '...' || name === '__proto__') throw new Refusal('claim-reserved');
      if (whole.some(([known]) => known === name)) throw new Refusal('claim-repeated');
      const where = [...path, name];
      this.disclosed.push({ path: where, text: found.text });
      whole.push([name, this.any(inner, where)]);
    }
    return Object.fromEntries(whole);
  }

  any(value: unknown, path: ClaimPath): unknown {
    if (Array.isArray(value)) return this.#list(value, path);
    return typeof value === 'object' && value !== null ? this.object(value as Members, path) : value;
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
      if (found === undefined) continue;
      if (found.name !== undefined) throw new Refusal('malformed');
      this.disclosed.push({ path: where, text: found.text });
      whole.push(this.any(found.value, where));
    }
    return whole;
  }

  /** What a digest stands for; nothing if it was not disclosed, or is a decoy. */
  #find(digest: unknown): Disclosure | undefined {
    if (typeof digest !== 'string') throw new Refusal('digest-malformed');
    if (this.#seen.has(digest)) throw new Refusal('digest-repeated');
    this.#seen.add(digest);
    const found = this.#byDigest.get(digest);
    if (found !== undefined) this.used += 1;
    return found;
  }
}
