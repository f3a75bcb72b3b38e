import { presentationJson, validateWorkPresentation } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { fixturePlatform, P256_JWK } from '../platform.fixture.ts';
import { presentationId, presentCredentials } from './present-credentials.ts';

const platform = await fixturePlatform();
const other = await fixturePlatform(P256_JWK);
const secured = await platform.issue();
const render = { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' } as const;

describe('presentCredentials', () => {
  it('combines credentials of several platforms, in the order given', async () => {
    const second = await other.issue();
    const presentation = await presentCredentials([secured, second], { render });
    expect(validateWorkPresentation(presentation)).toMatchObject({ ok: true });
    expect(presentation.verifiableCredential.map(({ id }) => id.split(',')[1])).toEqual([secured.value, second.value]);
    expect(presentation.render).toEqual(render);
  });

  it('is named after its content, and after nothing else', async () => {
    const presentation = await presentCredentials([secured], { render });
    expect(await presentCredentials([secured], { render })).toEqual(presentation);
    const { id, ...content } = presentation;
    expect(id).toBe(await presentationId(content));
    expect(id).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
    expect((await presentCredentials([secured])).id).not.toBe(id);
    expect(presentationJson(presentation).startsWith('{"@context":')).toBe(true);
  });

  it.each([
    ['nothing', [], 'present.empty'],
    ['more than fifty', Array.from({ length: 51 }, () => secured), 'present.empty'],
    ['one twice', [secured, secured], 'present.malformed'],
    ['what is not signed', [{ format: 'vc+jwt' as const, value: '{}' }], 'present.malformed'],
    ['what is cut off', [{ format: 'vc+jwt' as const, value: secured.value.slice(0, -1) }], 'present.malformed'],
  ])('refuses %s', async (_what, credentials, code) => {
    await expect(presentCredentials(credentials)).rejects.toMatchObject({ code });
  });
});
