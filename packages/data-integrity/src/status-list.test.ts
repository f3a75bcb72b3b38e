// A status list that is JSON with its proof inside: ours, and how it is read.
import { expect, test } from 'vitest';
import { statusSourceFrom, verifyCredential } from '@kluscv/sdk';
import {
  entryBeside,
  issueCredential,
  issueStatusList,
  registerEntry,
  revoke,
  statusListCredential,
} from '@kluscv/sdk/issue';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, NOW, P256_JWK } from './platform.fixture.ts';
import { dataIntegrityFormat, dataIntegrityReader } from './index.ts';

test.each([
  ['eddsa-rdfc-2022', ED25519_JWK],
  ['ecdsa-rdfc-2019', P256_JWK],
  ['eddsa-jcs-2022', ED25519_JWK],
] as const)('%s: a list with its proof inside tells what was withdrawn', async (suite, jwk) => {
  const platform = await fixturePlatform(jwk);
  const { register, entry, signer, did } = platform;
  const format = dataIntegrityFormat(suite, { clock: () => NOW });
  const status = entryBeside(entry);
  expect(registerEntry(status).statusListIndex).toBe(entry.statusListIndex);
  const secured = await issueCredential(platform.credential({ status }), { signer, format });
  const options = { issuer: did, validFrom: '2025-07-01T00:00:00Z', validUntil: '2025-07-02T00:00:00Z' };
  const list = async (book: typeof register) =>
    issueStatusList(await statusListCredential({ ...book, url: status.statusListCredential }, options), {
      signer,
      format,
    });
  const verifier = { ...(await fixtureVerifier(platform)), formats: [dataIntegrityReader()] };
  const outcome = async (lists: Parameters<typeof statusSourceFrom>[0], formats = verifier.formats) => {
    const credential = formats.length === 0 ? await platform.issue({ status }) : secured;
    const report = await verifyCredential(credential, { ...verifier, formats, statusLists: statusSourceFrom(lists) });
    return [report.verdict, ...report.findings.flatMap(({ check, code }) => (check === 'status' ? [code] : []))];
  };
  expect(await outcome([await list(register)])).toEqual(['verified', 'status.in-force']);
  const withdrawn = await list(revoke(register, entry));
  expect(await outcome([withdrawn])).toEqual(['rejected', 'status.revoked']);
  const changed = { ...withdrawn, value: withdrawn.value.replace('"ttl":300000', '"ttl":300001') };
  expect(changed.value).not.toBe(withdrawn.value);
  expect(await outcome([changed])).toEqual(['indeterminate', 'status.list.proof']);
  // Who does not bring the reader is told that the list could not be read, and nothing about the credential.
  expect(await outcome([withdrawn], [])).toEqual(['indeterminate', 'status.list.malformed']);
});
