// What wallets and libraries look at beside the credential itself: times, hash of the type, certificates, status in either list of one register.
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { statusSourceFrom, verifyCredential } from '../index.ts';
import { issueCredential, listBeside, revoke } from '../issue/index.ts';
import { forgedJws } from '../forged-jws.fixture.ts';
import { countingRandom, fixturePlatform, fixtureVerifier, NOW } from '../platform.fixture.ts';
import { issueTokenStatusList, type SdJwtOptions, sdJwtFormat, sdJwtReader, tokenStatusBeside } from './index.ts';

const platform = await fixturePlatform();
const verifier = {
  ...(await fixtureVerifier(platform)),
  formats: [sdJwtReader('dc+sd-jwt'), sdJwtReader('vc+sd-jwt')],
};
const issue = (options: Partial<SdJwtOptions> = {}, id: 'dc+sd-jwt' | 'vc+sd-jwt' = 'dc+sd-jwt') =>
  issueCredential(platform.credential(), {
    signer: platform.signer,
    format: sdJwtFormat(id, { random: countingRandom(7), ...options }),
  });
const payloadOf = (value: string) => decodeJwt(value.split('~')[0] ?? '');
const CERTIFICATE = `MII${'B'.repeat(400)}`;

test.each(['dc+sd-jwt', 'vc+sd-jwt'] as const)('%s says its times as JWTs do, and when it was signed', async (id) => {
  const secured = await issue({ clock: () => NOW }, id);
  expect(payloadOf(secured.value)).toMatchObject({
    nbf: Date.parse('2025-07-01T00:00:00Z') / 1000,
    exp: Date.parse('2030-07-01T00:00:00Z') / 1000,
    iat: Date.parse(NOW) / 1000,
  });
  expect(await verifyCredential(secured, verifier)).toMatchObject({ verdict: 'verified' });
});

test('an end that nobody stated is not made up', async () => {
  const { validUntil: _end, ...endless } = platform.credential();
  const format = sdJwtFormat('dc+sd-jwt', { random: countingRandom(7) });
  const { value } = await issueCredential(endless, { signer: platform.signer, format });
  expect(payloadOf(value)).not.toHaveProperty('exp');
  expect(payloadOf(value)).toMatchObject({ iat: payloadOf(value).nbf });
});

test('the hash of the type is that of the published file', async () => {
  const file = readFileSync(new URL('../../../../schemas/v1/type-metadata/work-credential.json', import.meta.url));
  const integrity = `sha256-${createHash('sha256').update(file).digest('base64')}`;
  expect(payloadOf((await issue()).value)).toMatchObject({ 'vct#integrity': integrity });
});

test.each([
  ['sha512-' + 'A'.repeat(86) + '==', 'verified'],
  ['yes', 'rejected'],
  [7, 'rejected'],
])('a hash of the type of another form: %s', async (integrity, verdict) => {
  const payload = { ...payloadOf((await issue()).value), 'vct#integrity': integrity };
  const header = { alg: 'EdDSA', typ: 'dc+sd-jwt', kid: platform.signer.verificationMethod };
  const disclosures = (await issue()).value.split('~').slice(1).join('~');
  const report = await verifyCredential(`${await forgedJws(header, payload)}~${disclosures}`, verifier);
  expect(report.verdict).toBe(verdict);
});

test('certificates stand in the header, and do not decide whose key it is', async () => {
  const secured = await issue({ certificates: [CERTIFICATE, CERTIFICATE] });
  expect(decodeProtectedHeader(secured.value.split('~')[0] ?? '')).toMatchObject({
    x5c: [CERTIFICATE, CERTIFICATE],
    kid: platform.signer.verificationMethod,
  });
  expect(await verifyCredential(secured, verifier)).toMatchObject({ verdict: 'verified' });
  for (const certificates of [[], ['-----BEGIN CERTIFICATE-----'], ['MII']]) {
    await expect(async () => issue({ certificates })).rejects.toMatchObject({ code: 'call.argument' });
  }
});

test('either list of a register tells that it is in force or withdrawn; the second is asked only if the first is not there', async () => {
  const { register, entry, signer } = platform;
  const status = tokenStatusBeside(entry);
  if (status === undefined) throw new Error('no place');
  expect(status.uri).toBe(listBeside(entry.statusListCredential, 'statuslist+jwt'));
  const secured = await issue({ status });
  const times = { issuedAt: '2025-07-01T00:00:00Z', expiresAt: '2025-07-02T00:00:00Z' };
  const tokens = (book: typeof register) => issueTokenStatusList({ ...book, url: status.uri }, { signer, ...times });
  const codes = async (lists: Parameters<typeof statusSourceFrom>[0]) => {
    const asked: string[] = [];
    const source = statusSourceFrom(lists);
    const statusLists = { load: (url: string) => (asked.push(url), source.load(url)) };
    const { findings } = await verifyCredential(secured, { ...verifier, statusLists });
    return [asked.length, ...findings.flatMap(({ check, code }) => (check === 'status' ? [code] : []))];
  };
  const revoked = revoke(register, entry);
  expect(await codes([await platform.list()])).toEqual([1, 'status.in-force']);
  expect(await codes([await platform.list({ revoked: true })])).toEqual([1, 'status.revoked']);
  expect(await codes([await tokens(register)])).toEqual([2, 'status.in-force']);
  expect(await codes([await tokens(revoked)])).toEqual([2, 'status.revoked']);
  expect(await codes([])).toEqual([2, 'status.unreachable']);
  expect(tokenStatusBeside({ ...entry, statusPurpose: 'refresh' })).toBeUndefined();
});
