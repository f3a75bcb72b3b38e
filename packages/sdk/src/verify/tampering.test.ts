import { presentationJson, readCompactJws, validateVerificationReport } from '@kluscv/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgedJws, honestHeader } from '../forged-jws.fixture.ts';
import { verifyCredential, verifyPresentation } from '../index.ts';
import { presentCredentials } from '../present/index.ts';
import { fixturePlatform, fixtureVerifier, P256_JWK } from '../platform.fixture.ts';
import { recognizeInput } from './input.ts';

const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const secured = await platform.issue();
const render = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2025-07-01' } as const;
const presentation = new TextEncoder().encode(presentationJson(await presentCredentials([secured], { render })));
const jwt = new TextEncoder().encode(secured.value);

/** A place, and what is done to the byte there. */
const flip = fc.record({ place: fc.nat(), bits: fc.integer({ min: 1, max: 255 }) });

function flipped(bytes: Uint8Array, { place, bits }: { place: number; bits: number }): Uint8Array {
  const copy = bytes.slice();
  const at = place % copy.length;
  copy[at] = (copy[at] ?? 0) ^ bits;
  return copy;
}

describe('a flipped byte', () => {
  it.each([
    ['a presentation', presentation],
    ['a JWT', jwt],
  ])('anywhere in %s: rejected', async (_what, original) => {
    expect(await verifyPresentation(original, verifier)).toMatchObject({ verdict: 'verified' });
    await fc.assert(
      fc.asyncProperty(flip, async (change) => {
        const report = await verifyPresentation(flipped(original, change), verifier);
        expect(report.verdict).toBe('rejected');
      }),
      { numRuns: 400 },
    );
  });

  it('at every single place of a JWT: rejected, and still recognized as a damaged credential', async () => {
    for (let place = 0; place < jwt.length; place += 1) {
      const damaged = flipped(jwt, { place, bits: 1 });
      expect((await verifyPresentation(damaged, verifier)).verdict).toBe('rejected');
      expect(recognizeInput(damaged)).toBe('compact');
    }
  });

  it('of a presentation leaves it recognizable', () => {
    fc.assert(
      fc.property(flip, (change) => {
        expect(recognizeInput(flipped(presentation, change))).not.toBe('unrecognized');
      }),
    );
  });
});

describe('text cut out, put in or moved', () => {
  it('is rejected', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(50),
        fc.string({ maxLength: 20, unit: 'grapheme-ascii' }),
        async (place, length, text) => {
          const at = place % secured.value.length;
          const changed = secured.value.slice(0, at) + text + secured.value.slice(at + length);
          fc.pre(changed !== secured.value);
          expect((await verifyCredential(changed, verifier)).verdict).toBe('rejected');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a changed member', () => {
  const jws = readCompactJws(secured.value);
  const payload = jws.ok ? jws.payload : {};
  const header = honestHeader();
  const places = pathsOf(payload);

  it('of the payload, signed again by somebody else: never verified', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.jsonValue({ maxDepth: 2 }),
        fc.boolean(),
        async (path, value, ownHeader) => {
          const changed = replaced(payload, path, value);
          const signed = await forgedJws(ownHeader ? honestHeader(P256_JWK) : header, changed, P256_JWK);
          expect((await verifyCredential(signed, verifier)).verdict).toBe('rejected');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of the header, signed by the issuer itself: never verified, unless it is the same algorithm by its other name', async () => {
    const members = ['alg', 'typ', 'cty', 'kid', 'jwk', 'crit', 'b64', 'nonce'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...members), fc.jsonValue({ maxDepth: 1 }), async (member, value) => {
        fc.pre(value !== header[member] && !(member === 'alg' && value === 'Ed25519'));
        const { verdict } = await verifyCredential(await forgedJws({ ...header, [member]: value }, payload), verifier);
        expect(verdict).toBe('rejected');
      }),
      { numRuns: 150 },
    );
  });
});

describe('anything at all', () => {
  const never = async (input: unknown): Promise<void> => {
    const report = await verifyPresentation(input as never, verifier);
    expect(['rejected', 'indeterminate']).toContain(report.verdict);
    expect(validateVerificationReport(report)).toMatchObject({ ok: true });
  };

  it('bytes: a report, never an exception, never good', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), never), { numRuns: 200 });
  });

  it('text: a report', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), never), { numRuns: 200 });
  });

  it('JSON, as text and as an object: a report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await never(JSON.stringify(value));
        if (typeof value === 'object') await never(value);
      }),
      { numRuns: 200 },
    );
  });

  it('any object: a report', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.object({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true, withNullPrototype: true }),
        never,
      ),
      { numRuns: 200 },
    );
  });

  it('any payload that the issuer really signed: a report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const { verdict } = await verifyCredential(await forgedJws(honestHeader(), value), verifier);
        expect(verdict).toBe('rejected');
      }),
      { numRuns: 100 },
    );
  });
});

type Path = readonly (string | number)[];

/** The paths of every member and entry of a JSON value. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return [here, ...pathsOf(inner, here)];
  });
}

function replaced(document: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(document) as Record<string | number, unknown>;
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}
