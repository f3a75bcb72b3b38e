import { createStatusList, generateJwk, issueStatusList, signerFromJwk, statusListCredential } from '@kluscv/sdk/issue';
import { issueTokenStatusList } from '@kluscv/sdk/sd-jwt';
import { describe, expect, it } from 'vitest';
import { signedListIn } from './signed-list.ts';

const URL = 'https://platform.example/status/1';
const DID = 'did:web:platform.example';
const signer = await signerFromJwk(await generateJwk(), { verificationMethod: `${DID}#key-1` });
const register = createStatusList({ url: URL });
const dates = { validFrom: '2026-01-15T00:00:00Z', validUntil: '2026-01-16T00:00:00Z' };
const bitstring = await issueStatusList(await statusListCredential(register, { issuer: DID, ...dates }), { signer });
const token = await issueTokenStatusList(register, { signer, issuedAt: dates.validFrom, expiresAt: dates.validUntil });

/** A compact JWS of this header and content, with a signature that nobody looks at here. */
const unsigned = (header: object, payload: object): string =>
  [header, payload, 'signature'].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');

describe('signedListIn', () => {
  it.each([
    ['a Bitstring Status List', bitstring],
    ['a Token Status List', token],
  ])('reads %s', (_, list) => {
    const read = signedListIn(`${list.value}\n`);
    expect(read).toMatchObject({ list, address: URL });
    expect(Date.parse(read?.validFrom ?? '')).toBe(Date.parse(dates.validFrom));
    expect(Date.parse(read?.validUntil ?? '')).toBe(Date.parse(dates.validUntil));
  });

  it.each([
    ['no text of a credential', 'a list'],
    ['another credential', unsigned({ typ: 'vc+jwt' }, { id: URL, type: ['VerifiableCredential'] })],
    ['a list without an address', unsigned({ typ: 'vc+jwt' }, { type: ['BitstringStatusListCredential'] })],
    ['a token list without an address', unsigned({ typ: 'statuslist+jwt' }, { exp: 2_000_000_000 })],
  ])('takes %s for none', (_, text) => {
    expect(signedListIn(text)).toBeUndefined();
  });

  it.each([
    [{ typ: 'statuslist+jwt' }, { sub: URL, exp: 1e300 }],
    [{ typ: 'statuslist+jwt' }, { sub: URL, exp: '2027-01-01' }],
    [{ typ: 'vc+jwt' }, { id: URL, type: ['BitstringStatusListCredential'], validUntil: 'soon' }],
  ])('knows no end where there is none: %j %j', (header, payload) => {
    expect(signedListIn(unsigned(header, payload))).not.toHaveProperty('validUntil');
    expect(signedListIn(unsigned(header, payload))).toHaveProperty('address', URL);
  });
});
