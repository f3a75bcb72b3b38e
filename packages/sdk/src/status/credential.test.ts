import { validateStatusListCredential } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { fixturePlatform, LIST_URL, P256_JWK } from '../platform.fixture.ts';
import { issueStatusList, statusListCredential } from './credential.ts';
import { createStatusList, type StatusRegister } from './register.ts';

const platform = await fixturePlatform();
const options = { issuer: platform.did, validFrom: '2025-07-01T00:00:00Z', validUntil: '2025-07-02T00:00:00Z' };

describe('statusListCredential', () => {
  it('publishes what is withdrawn, and not what was given away', async () => {
    const list = await statusListCredential(platform.register, options);
    expect(validateStatusListCredential(list)).toMatchObject({ ok: true });
    expect(list).toMatchObject({
      id: LIST_URL,
      ...options,
      credentialSubject: { statusPurpose: 'revocation', ttl: 300_000 },
    });
    expect(list).toEqual(await statusListCredential(createStatusList({ url: LIST_URL }), options));
  });
});

describe('issueStatusList', () => {
  it.each<[string, Partial<StatusRegister>, Partial<typeof options>, string]>([
    ['an address that is not https', { url: 'http://platform.example/1' }, {}, 'issue.schema'],
    ['an instant that is none', {}, { validUntil: 'tomorrow' }, 'issue.schema'],
    ['another issuer', {}, { issuer: 'did:web:other.example' }, 'issue.issuer'],
  ])('refuses %s', async (_what, register, changes, code) => {
    const list = await statusListCredential({ ...platform.register, ...register }, { ...options, ...changes });
    await expect(issueStatusList(list, { signer: platform.signer })).rejects.toMatchObject({ code });
  });

  it('refuses the key of another issuer', async () => {
    const list = await statusListCredential(platform.register, options);
    const { signer } = await fixturePlatform(P256_JWK);
    await expect(issueStatusList(list, { signer })).rejects.toMatchObject({ code: 'issue.issuer' });
  });
});
