import { gzipSync } from 'node:zlib';
import { encodeBase64url, type Finding, type StatusListCredential } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { forgedJws, honestHeader } from '../../forged-jws.fixture.ts';
import { statusSourceFrom, type StatusListSource, verifyCredential } from '../../index.ts';
import {
  allocateStatus,
  createStatusList,
  issueStatusList,
  reinstate,
  revoke,
  statusListCredential,
  statusRegisterFrom,
  statusRegisterJson,
} from '../../issue/index.ts';
import { countingRandom, fixturePlatform, fixtureVerifier, LIST_URL, P256_JWK } from '../../platform.fixture.ts';
import { MAX_LIST_BYTES } from '../../status/bitstring.ts';

const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const secured = await platform.issue();
const times = { validFrom: '2025-07-01T00:00:00Z', validUntil: '2025-07-02T00:00:00Z' };
const list = await statusListCredential(platform.register, { issuer: platform.did, ...times });

async function check(
  statusLists: StatusListSource,
  credential = secured,
): Promise<{ verdict: string; status: readonly Finding[] }> {
  const report = await verifyCredential(credential, { ...verifier, statusLists });
  return { verdict: report.verdict, status: report.findings.filter(({ check: id }) => id === 'status') };
}

/** A source that gives this text for every address. */
const giving = (value: string): StatusListSource => ({
  load: () => Promise.resolve({ ok: true, value: { format: 'vc+jwt', value } }),
});

const packed = (bytes: Uint8Array): string => `u${encodeBase64url(gzipSync(bytes))}`;
const withSubject = (members: object): object => ({
  ...list,
  credentialSubject: { ...list.credentialSubject, ...members },
});

describe('the status of a credential', () => {
  it('is in force, as of when the list was made', async () => {
    const { verdict, status } = await check(verifier.statusLists);
    expect(verdict).toBe('verified');
    expect(status).toMatchObject([{ code: 'status.in-force', details: { asOf: '2025-07-01 00:00 UTC' } }]);
  });

  it('is as of now if the list was fetched now', async () => {
    const { status } = await check(giving((await platform.list()).value));
    expect(status).toMatchObject([{ code: 'status.in-force', details: { asOf: '2025-07-01 12:00 UTC' } }]);
  });

  it('is revoked: rejected', async () => {
    const { verdict, status } = await check(statusSourceFrom([await platform.list({ revoked: true })]));
    expect(verdict).toBe('rejected');
    expect(status).toMatchObject([
      { code: 'status.revoked', outcome: 'failed', details: { issuer: 'Klusplatform Voorbeeld' } },
    ]);
  });

  it('has a newer version, which is said, or none; and nothing is said of a withdrawal', async () => {
    const { register, entry } = allocateStatus(
      createStatusList({ url: LIST_URL, purpose: 'refresh' }),
      countingRandom(),
    );
    const listed = async (now: typeof register) =>
      issueStatusList(await statusListCredential(now, { issuer: platform.did, ...times }), { signer: platform.signer });
    const credential = await platform.issue({ status: entry });
    const renewed = await check(statusSourceFrom([await listed(revoke(register, entry))]), credential);
    expect(renewed).toMatchObject({
      verdict: 'conditional',
      status: [
        { code: 'status.none', outcome: 'skipped' },
        { code: 'status.refresh', details: { issuer: 'Klusplatform Voorbeeld' } },
      ],
    });
    expect(await check(statusSourceFrom([await listed(register)]), credential)).toMatchObject({
      verdict: 'verified',
      status: [{ code: 'status.none' }, { code: 'status.newest', details: { asOf: '2025-07-01 00:00 UTC' } }],
    });
    for (const source of [statusSourceFrom([]), giving('no list'), verifier.statusLists]) {
      expect(await check(source, credential)).toMatchObject({
        verdict: 'verified',
        status: [{ code: 'status.none' }, { code: 'status.refresh.unknown', outcome: 'skipped' }],
      });
    }
    // A list of newer versions withdraws nothing, whatever the entry of a credential says.
    const disguised = await check(statusSourceFrom([await listed(revoke(register, entry))]));
    expect(disguised).toMatchObject({ verdict: 'indeterminate', status: [{ code: 'status.list.purpose' }] });
    expect(() => reinstate(revoke(register, entry), entry)).toThrow(
      expect.objectContaining({ code: 'status.permanent' }),
    );
    expect(statusRegisterFrom(statusRegisterJson(register))).toEqual(register);
  });

  it('is suspended: rejected for now', async () => {
    const { register, entry } = allocateStatus(
      createStatusList({ url: LIST_URL, purpose: 'suspension' }),
      countingRandom(),
    );
    const suspended = await issueStatusList(
      await statusListCredential(revoke(register, entry), { issuer: platform.did, ...times }),
      { signer: platform.signer },
    );
    const credential = await platform.issue({ status: entry });
    expect(await check(statusSourceFrom([suspended]), credential)).toMatchObject({
      verdict: 'rejected',
      status: [{ code: 'status.suspended' }],
    });
  });

  it('does not depend on the neighbours', async () => {
    const all = packed(new Uint8Array(16_384).fill(0xff));
    const index = Number(platform.entry.statusListIndex);
    const others = new Uint8Array(16_384).fill(0xff);
    others[index >>> 3] = 0xff & ~(0x80 >>> (index & 7));
    for (const [encodedList, code] of [
      [all, 'status.revoked'],
      [packed(others), 'status.in-force'],
    ]) {
      const value = await forgedJws(honestHeader(), withSubject({ encodedList }));
      expect((await check(giving(value))).status).toMatchObject([{ code }]);
    }
  });

  it('does not apply if the issuer keeps no list', async () => {
    const { credentialStatus: _status, ...credential } = platform.credential();
    const value = { format: 'vc+jwt' as const, value: await forgedJws(honestHeader(), credential) };
    expect(await check(giving(''), value)).toMatchObject({
      verdict: 'verified',
      status: [{ code: 'status.none', outcome: 'skipped' }],
    });
  });
});

describe('what cannot be seen is never good', () => {
  const forged = (document: object): Promise<string> => forgedJws(honestHeader(), document);
  const other = fixturePlatform(P256_JWK);

  it.each<[string, () => Promise<StatusListSource> | StatusListSource, string]>([
    ['no list at hand', () => statusSourceFrom([]), 'status.unreachable'],
    ['a source that throws', () => ({ load: () => Promise.reject(new Error('bug')) }), 'status.unreachable'],
    [
      'a source that throws at once',
      () => ({
        load: () => {
          throw new Error('bug');
        },
      }),
      'status.unreachable',
    ],
    [
      'an address that is refused',
      () => ({ load: () => Promise.resolve({ ok: false as const, error: 'refused' as const, message: '' }) }),
      'status.unreachable',
    ],
    ['a web page', () => giving('<html>'), 'status.list.malformed'],
    ['a line break behind the list', async () => giving(`${(await platform.list()).value}\n`), 'status.list.malformed'],
    ['a work credential', () => giving(secured.value), 'status.list.malformed'],
    ['a list that is not secured', () => giving(JSON.stringify(list)), 'status.list.malformed'],
    [
      'a list with alg none',
      async () => giving(await forgedJws({ ...honestHeader(), alg: 'none' }, list)),
      'status.list.proof',
    ],
    [
      'a list of another type',
      async () => giving(await forgedJws({ ...honestHeader(), typ: 'statuslist+jwt' }, list)),
      'status.list.proof',
    ],
    ['a list that was changed', async () => giving(changed((await platform.list()).value)), 'status.list.proof'],
    [
      'a list signed by somebody else',
      async () => giving(await forgedJws(honestHeader(P256_JWK), list, P256_JWK)),
      'status.list.proof',
    ],
    ['a list of another issuer', async () => giving((await (await other).list()).value), 'status.list.issuer'],
    [
      'another list of the issuer',
      async () => giving((await platform.list({ url: 'https://platform.example/status/2' })).value),
      'status.list.id',
    ],
    [
      'a list for another purpose',
      async () => giving((await platform.list({ purpose: 'suspension' })).value),
      'status.list.purpose',
    ],
    [
      'a list out of date',
      async () => giving((await platform.list({ validUntil: '2025-07-01T11:55:00Z' })).value),
      'status.list.expired',
    ],
    [
      'a list of the future',
      async () => giving((await platform.list({ validFrom: '2025-07-01T12:05:01Z' })).value),
      'status.list.not-yet',
    ],
    [
      'a list that is too short',
      async () => giving(await forged(withSubject({ encodedList: packed(new Uint8Array(16_383)) }))),
      'status.list.too-short',
    ],
    [
      'a bomb',
      async () => giving(await forged(withSubject({ encodedList: packed(new Uint8Array(MAX_LIST_BYTES + 1)) }))),
      'status.list.too-large',
    ],
    ['no gzip', async () => giving(await forged(withSubject({ encodedList: 'uAAAA' }))), 'status.list.malformed'],
    ['another base', async () => giving(await forged(withSubject({ encodedList: 'zAAAA' }))), 'status.list.malformed'],
    [
      'a list of messages',
      async () => giving(await forged(withSubject({ statusPurpose: 'message' }))),
      'status.list.malformed',
    ],
    [
      'several purposes',
      async () => giving(await forged(withSubject({ statusPurpose: ['revocation', 'suspension'] }))),
      'status.list.malformed',
    ],
    ['an unknown member', async () => giving(await forged({ ...list, evidence: [] })), 'status.list.malformed'],
  ])('%s', async (_what, source, code) => {
    const { verdict, status } = await check(await source());
    expect(status).toMatchObject([{ code, outcome: 'indeterminate' }]);
    expect(verdict).toBe('indeterminate');
  });

  it.each([
    ['2025-07-01T11:55:01Z', 'status.in-force'],
    ['2025-07-01T11:55:00Z', 'status.list.expired'],
  ])('a list until %s is, five minutes of difference allowed: %s', async (validUntil, code) => {
    expect((await check(giving((await platform.list({ validUntil })).value))).status).toMatchObject([{ code }]);
  });

  it.each(['131072', '4294967296', '9999999999'])('a place outside the list (%s)', async (statusListIndex) => {
    const credential = platform.credential({ status: { ...platform.entry, statusListIndex } });
    const value = { format: 'vc+jwt' as const, value: await forgedJws(honestHeader(), credential) };
    expect(await check(verifier.statusLists, value)).toMatchObject({
      verdict: 'indeterminate',
      status: [{ code: 'status.list.index' }],
    });
  });

  it.each(['-1', '1.5', '1e3', '0x10', '007', '', ' 1', '99999999999'])(
    'a place that is none (%j)',
    async (statusListIndex) => {
      const credential = platform.credential({ status: { ...platform.entry, statusListIndex } });
      const value = { format: 'vc+jwt' as const, value: await forgedJws(honestHeader(), credential) };
      expect(await check(verifier.statusLists, value)).toMatchObject({
        verdict: 'rejected',
        status: [{ code: 'status.skipped' }],
      });
    },
  );

  function changed(value: string): string {
    const [head, payload, signature] = value.split('.');
    const document = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as StatusListCredential;
    const extended = { ...document, validUntil: '2035-01-01T00:00:00Z' };
    return `${head}.${Buffer.from(JSON.stringify(extended)).toString('base64url')}.${signature}`;
  }
});
