import { validateStatusListCredential } from '@kluscv/schema';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueTokenStatusList } from '../sd-jwt/index.ts';
import { fixturePlatform, LIST_URL, P256_JWK } from '../platform.fixture.ts';
import { issueStatusList, statusListCredential } from './credential.ts';
import { createStatusList, type StatusRegister } from './register.ts';
import { statusSource } from './source.ts';

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

  it('signs the longest list that can be begun, however it fills up, and none that no verifier would read', async () => {
    const filled = (register: StatusRegister) => ({ ...register, set: randomBytes(register.set.length) });
    const longest = createStatusList({ url: LIST_URL, length: 2_097_152 });
    const list = await issueStatusList(await statusListCredential(filled(longest), options), {
      signer: platform.signer,
    });
    const fetch = async () => new Response(list.value, { headers: { 'content-type': 'application/vc+jwt' } });
    expect(await statusSource({ fetch }).load(LIST_URL)).toMatchObject({ ok: true });
    const [allocated, set] = [new Uint8Array(1_048_576), new Uint8Array(1_048_576)];
    const stored = { ...longest, length: 8_388_608, allocated, set };
    await expect(
      issueStatusList(await statusListCredential(filled(stored), options), { signer: platform.signer }),
    ).rejects.toMatchObject({ code: 'status.too-large' });
    const times = { issuedAt: options.validFrom, expiresAt: options.validUntil, signer: platform.signer };
    await expect(issueTokenStatusList(filled(stored), times)).rejects.toMatchObject({ code: 'status.too-large' });
  });
});
