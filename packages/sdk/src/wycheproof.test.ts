// Project Wycheproof's vectors, through the strict reading of this package. Every disagreement is listed with its reason.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBase64url, encodeBase64url, readJson } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { type PublicJwk, readPublicJwk } from './keys/jwk.ts';
import { joseFormat } from './proof/jose.ts';
import { runtime as node } from './runtime/node.ts';
import { runtime as web } from './runtime/web.ts';

const folder = join(process.env['KLUSCV_VECTORS'] ?? '', 'wycheproof');
const absent = process.env['KLUSCV_VECTORS'] === undefined || !existsSync(folder);

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly result: 'valid' | 'invalid' | 'acceptable';
  readonly msg: string;
  readonly sig: string;
  /** A few are in the JSON form, which is none of ours. */
  readonly jws: string | object;
}
interface Group {
  readonly comment?: string;
  readonly publicKey: { readonly pk: string; readonly uncompressed: string };
  readonly public?: Record<string, unknown>;
  readonly private?: Record<string, unknown>;
  readonly tests: readonly Vector[];
}

function vectors(name: string): readonly { readonly group: Group; readonly test: Vector }[] {
  const { testGroups } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    readonly testGroups: readonly Group[];
  };
  return testGroups.flatMap((group) => group.tests.map((test) => ({ group, test })));
}

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const title = absent ? 'Wycheproof (skipped: KLUSCV_VECTORS names no folder with its vectors)' : 'Wycheproof';

describe.skipIf(absent)(title, () => {
  describe.each([
    ['node', node],
    ['web', web],
  ])('on the %s runtime', (_name, runtime) => {
    it('agrees on all 151 of Ed25519', async () => {
      const all = vectors('ed25519_test.json');
      expect(all).toHaveLength(151);
      for (const { group, test } of all) {
        const jwk: PublicJwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes(group.publicKey.pk)) };
        expect([test.tcId, await accepts(jwk, test)]).toEqual([test.tcId, test.result === 'valid']);
      }
    });

    it('agrees on all 262 of ECDSA P-256 with SHA-256', async () => {
      const all = vectors('ecdsa_secp256r1_sha256_p1363_test.json');
      expect(all).toHaveLength(262);
      for (const { group, test } of all) {
        const point = bytes(group.publicKey.uncompressed);
        const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(encodeBase64url);
        const jwk: PublicJwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
        expect([test.tcId, await accepts(jwk, test)]).toEqual([test.tcId, test.result === 'valid']);
      }
    });

    async function accepts(jwk: PublicJwk, { msg, sig }: Vector): Promise<boolean> {
      const reading = readPublicJwk(jwk);
      const key = reading.ok ? await runtime.importPublicKey(reading.jwk) : undefined;
      return key !== undefined && runtime.verify(key, bytes(msg), bytes(sig));
    }
  });

  /**
   * The parts that make up our reading of a JWS, without what is about credentials (a JSON payload, `typ`, the form of `kid`): three parts in
   * canonical base64url, a strict header, an algorithm of ours that fits the key, a signature that holds.
   */
  async function jwsFault(jws: unknown, jwk: Record<string, unknown>): Promise<string | undefined> {
    if (typeof jws !== 'string') return 'not compact';
    const parts = jws.split('.');
    const [header, payload, signature] = parts.map(decodeBase64url);
    if (parts.length !== 3 || header === undefined || payload === undefined || signature === undefined)
      return 'not compact';
    const json = readJson(header);
    if (!json.ok) return 'header';
    const { alg } = json.value as { readonly alg?: unknown };
    const algorithm = alg === 'ES256' ? 'ES256' : alg === 'EdDSA' ? 'Ed25519' : undefined;
    if (algorithm === undefined) return 'algorithm is none of ours';
    const { d: _secret, ...published } = jwk;
    const reading = readPublicJwk(published);
    if (!reading.ok || reading.algorithm !== algorithm) return 'key';
    const key = node.importPublicKey(reading.jwk);
    const ready = await key;
    const signed = new TextEncoder().encode(parts.slice(0, 2).join('.'));
    return ready !== undefined && (await node.verify(ready, signed, signature)) ? undefined : 'signature';
  }

  it('lets no invalid JWS pass, and refuses valid ones only because their algorithm or their form is none of ours', async () => {
    const all = vectors('json_web_signature_test.json');
    expect(all).toHaveLength(401);
    const passed: number[] = [];
    const refused: Record<string, number[]> = {};
    for (const { group, test } of all) {
      const fault = await jwsFault(test.jws, group.public ?? group.private ?? {});
      if (fault === undefined) passed.push(test.tcId);
      else if (test.result === 'valid') (refused[fault] ??= []).push(test.tcId);
    }
    const resultOf = new Map(all.map(({ test }) => [test.tcId, test.result]));
    expect(passed.filter((tcId) => resultOf.get(tcId) !== 'valid')).toEqual([]);
    expect(passed).toEqual([18, 378]);
    expect(Object.keys(refused).toSorted()).toEqual(['algorithm is none of ours', 'not compact']);
    // HS, RS, PS, ES512: no verifier of credentials should have to know them.
    expect(refused['algorithm is none of ours']).toHaveLength(42);
    // 372 and 373 want stray bits in the last character to be ignored: one credential would have several spellings.
    expect(refused['not compact']).toEqual([372, 373]);
  });

  it('reads none of them as a credential: their payload is not JSON', async () => {
    for (const { test } of vectors('json_web_signature_test.json')) {
      expect([test.tcId, (await joseFormat.read(typeof test.jws === 'string' ? test.jws : '')).ok]).toEqual([
        test.tcId,
        false,
      ]);
    }
  });

  it('refuses every P-256 key that is for something else, or none', async () => {
    const all = vectors('json_web_key_test.json').filter(({ group }) => {
      const { keys = [] } = (group.public ?? group.private ?? {}) as {
        readonly keys?: readonly Record<string, unknown>[];
      };
      return keys.length === 1 && keys[0]?.['crv'] !== undefined;
    });
    expect(all.map(({ test }) => test.tcId)).toEqual([19, 20, 21, 22, 23, 24]);
    for (const { group, test } of all) {
      const { keys = [] } = (group.public ?? group.private) as { readonly keys?: readonly Record<string, unknown>[] };
      expect([test.tcId, (await jwsFault(test.jws, keys[0] ?? {})) === undefined]).toEqual([
        test.tcId,
        test.result === 'valid',
      ]);
    }
  });
});
