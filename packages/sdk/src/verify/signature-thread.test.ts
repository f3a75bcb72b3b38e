import { presentationJson } from '@kluscv/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgedJws, honestHeader } from '../forged-jws.fixture.ts';
import {
  type DidResolver,
  keyResolver,
  type SignatureThread,
  verifyCredential,
  verifyPresentation,
  type VerifyPresentationOptions,
} from '../index.ts';
import { issueCredential } from '../issue/index.ts';
import { presentCredentials } from '../present/index.ts';
import { countingRandom, fixturePlatform, fixtureVerifier, P256_JWK } from '../platform.fixture.ts';
import { sdJwtFormat, sdJwtReader } from '../sd-jwt/index.ts';

const platform = await fixturePlatform();
const other = await fixturePlatform(P256_JWK);
const verifier: VerifyPresentationOptions = {
  ...(await fixtureVerifier(platform)),
  formats: [sdJwtReader('vc+sd-jwt')],
};
const secured = await platform.issue();
const THREADS: readonly SignatureThread[] = ['caller', 'pool'];

/** What every thread says, which must be the same. */
async function reported(input: string): Promise<unknown> {
  const [onCaller, onPool] = await Promise.all(
    THREADS.map((signatureThread) => verifyPresentation(input, { ...verifier, signatureThread })),
  );
  expect(onPool).toEqual(onCaller);
  return onCaller;
}

describe('a report is the same, whichever thread verified the signature', () => {
  const signer = { signer: platform.signer };

  it.each<[string, () => Promise<string>, string]>([
    ['that is in order', async () => secured.value, 'verified'],
    ['of a P-256 key', async () => (await other.issue()).value, 'indeterminate'],
    [
      'as an SD-JWT',
      async () => {
        const format = sdJwtFormat('vc+sd-jwt', { random: countingRandom(3) });
        return (await issueCredential(platform.credential(), { ...signer, format })).value;
      },
      'verified',
    ],
    ['of another key', () => forgedJws(honestHeader(), platform.credential(), P256_JWK), 'rejected'],
    [
      'whose figures contradict each other, of another key',
      () => forgedJws(honestHeader(), contradictory(), P256_JWK),
      'rejected',
    ],
    ['whose figures contradict each other', () => forgedJws(honestHeader(), contradictory()), 'conditional'],
    ['that is none', () => forgedJws(honestHeader(), { type: ['VerifiableCredential'] }), 'rejected'],
  ])('of a credential %s', async (_what, make, verdict) => {
    expect(await reported(await make())).toMatchObject({ verdict });
  });

  it('of two credentials, one of which was changed', async () => {
    const changed = { ...secured, value: secured.value.replace(/.{10}$/, 'AAAAAAAAAA') };
    const presentation = presentationJson(await presentCredentials([await other.issue(), changed]));
    expect(await reported(presentation)).toMatchObject({ verdict: 'rejected', credentials: [{}, {}] });
  });

  it('of any flipped byte', async () => {
    const bytes = new TextEncoder().encode(secured.value);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 127 }), async (place, bits) => {
        const damaged = bytes.map((byte, at) => (at === place ? byte ^ bits : byte));
        expect(await reported(new TextDecoder().decode(damaged))).toMatchObject({ verdict: 'rejected' });
      }),
      { numRuns: 200 },
    );
  });

  function contradictory(): unknown {
    const credential = platform.credential();
    const { credentialSubject: subject } = credential;
    const period = { first: '2025-06', last: '2024-01', asOf: '2025-06-30' };
    return {
      ...credential,
      credentialSubject: { ...subject, workRecord: { ...subject.workRecord, period } },
    };
  }
});

describe.each(THREADS)('on the thread %s', (signatureThread) => {
  /** What a verification asks for, in order. */
  async function asked(value: string): Promise<readonly string[]> {
    const questions: string[] = [];
    const resolver: DidResolver = {
      methods: ['key'],
      resolve(did) {
        questions.push('resolve');
        return keyResolver().resolve(did);
      },
    };
    await verifyCredential(value, {
      ...verifier,
      resolver,
      signatureThread,
      trust: {
        decide(issuer, on) {
          questions.push('trust');
          return verifier.trust.decide(issuer, on);
        },
      },
      statusLists: {
        load(url) {
          questions.push('status');
          return verifier.statusLists.load(url);
        },
      },
    });
    return questions;
  }

  it.each<[string, () => Promise<string>, readonly string[]]>([
    [
      'a good credential: for its keys, then for trust and status',
      async () => secured.value,
      ['resolve', 'trust', 'status'],
    ],
    [
      'a signature that does not fit: for nothing but its keys',
      () => forgedJws(honestHeader(), platform.credential(), P256_JWK),
      ['resolve'],
    ],
    ['what is no JSON: for nothing', () => forgedJws(honestHeader(), '{"a":1,"a":2}'), []],
    ['what is no credential: for nothing', () => forgedJws(honestHeader(), {}), []],
    [
      'the key of somebody else: for nothing',
      () => forgedJws(honestHeader(P256_JWK), platform.credential(), P256_JWK),
      [],
    ],
  ])('asks of %s', async (_what, make, questions) => {
    expect(await asked(await make())).toEqual(questions);
  });
});

it('on the pool, this thread goes on while a signature is verified', async () => {
  const order: string[] = [];
  const done = verifyCredential(secured, { ...verifier, signatureThread: 'pool' }).then(() => order.push('verified'));
  // Promises that are kept at once come before anything that comes from another thread.
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  order.push('went on');
  await done;
  expect(order).toEqual(['went on', 'verified']);
});
