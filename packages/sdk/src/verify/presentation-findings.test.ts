// What follows from several credentials together, and from what a presentation says of its page.
import type { RenderManifest, WorkPresentation } from '@kluscv/schema';
import { finding } from '@kluscv/schema/findings';
import { describe, expect, it } from 'vitest';
import { verifyPresentation } from '../index.ts';
import { presentCredentials } from '../present/index.ts';
import { presentationId } from '../present/present-credentials.ts';
import { codesOf, fixturePlatform, fixtureVerifier, P256_JWK } from '../platform.fixture.ts';
import type { SecuredCredential } from '../proof/format.ts';

const platform = await fixturePlatform();
const other = await fixturePlatform(P256_JWK);
const verifier = await fixtureVerifier(platform);
const page = finding('page', 'page.identical', {});
const render = { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' } as const;

describe('a credential that another one of the same file supersedes', () => {
  const renewed = async (id: string, by = platform): Promise<SecuredCredential> =>
    by.issue({ supersedes: { id, reason: 'updated' } });
  const idOf = ({ value }: SecuredCredential): string =>
    (JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString()) as { readonly id: string }).id;

  it('says so, and by which, in any order', async () => {
    const old = await platform.issue();
    const young = await renewed(idOf(old));
    for (const [index, list] of [
      [old, young],
      [young, old],
    ].entries()) {
      const { credentials, verdict } = await verifyPresentation(await presentCredentials(list), verifier);
      expect(verdict).toBe('conditional');
      expect(credentials[index]).toMatchObject({ verdict: 'conditional' });
      expect(credentials[index]?.findings).toContainEqual(
        expect.objectContaining({ code: 'validity.superseded', details: { by: idOf(young) } }),
      );
      expect(codesOf(credentials[1 - index]?.findings ?? [])).not.toContain('validity.superseded');
    }
  });

  it('is not for another issuer to say, nor for one that does not hold', async () => {
    const old = await platform.issue();
    const stranger = await renewed(idOf(old), other);
    const forged = { ...(await renewed(idOf(old))) };
    forged.value = `${forged.value.slice(0, -4)}AAAA`;
    for (const young of [stranger, forged]) {
      const { credentials } = await verifyPresentation(await presentCredentials([old, young]), verifier);
      expect(codesOf(credentials[0]?.findings ?? [])).not.toContain('validity.superseded');
    }
  });
});

it('says which parts name nobody beside parts that name somebody', async () => {
  const named = await platform.issue({ subject: { id: platform.did, name: 'Amina Voorbeeld' } });
  const unnamed = await platform.issue({ subject: { id: platform.did } });
  const report = async (list: readonly SecuredCredential[]): Promise<object> =>
    verifyPresentation(await presentCredentials(list), verifier);
  expect(await report([named, unnamed, await platform.issue({ subject: { id: platform.did } })])).toMatchObject({
    verdict: 'conditional',
    findings: [
      { code: 'structure.presentation' },
      { code: 'structure.unnamed', details: { names: 'Amina Voorbeeld', parts: '2, 3' } },
      { code: 'page.not-a-document' },
    ],
  });
  expect(await report([unnamed])).toMatchObject({ verdict: 'verified' });
  expect(await report([named])).toMatchObject({ verdict: 'verified' });
});

describe('the day on which a page was made', () => {
  const codes = async (renderedOn: string, options: object = { page }): Promise<unknown> => {
    const presentation = await presentCredentials([await platform.issue()], { render: { ...render, renderedOn } });
    const { verdict, findings } = await verifyPresentation(presentation, { ...verifier, ...options });
    return [verdict, ...codesOf(findings)];
  };

  // The credential is of the first of July; the clock too. A day has begun or not ended somewhere else.
  it.each([
    ['2024-01-01', 'indeterminate', 'page.made-too-early'],
    ['2025-06-29', 'indeterminate', 'page.made-too-early'],
    ['2025-06-30', 'verified'],
    ['2025-07-01', 'verified'],
    ['2025-07-02', 'verified'],
    ['2025-07-03', 'indeterminate', 'page.made-in-future'],
  ])('%s is %s', async (renderedOn, verdict, ...more) => {
    expect(await codes(renderedOn)).toEqual([verdict, 'structure.presentation', 'page.identical', ...more]);
  });

  it('does not matter where there is no page', async () => {
    expect(await codes('2099-01-01', {})).toEqual(['verified', 'structure.presentation', 'page.not-a-document']);
  });
});

describe('a presentation of later', () => {
  const made = async (change: (content: Record<string, unknown>) => object): Promise<WorkPresentation> => {
    const { id: _, ...content } = await presentCredentials([await platform.issue()], { render });
    const changed = change({ ...content }) as Omit<WorkPresentation, 'id'>;
    return { ...changed, id: await presentationId(changed) };
  };
  const drawn = (manifest: object): ((content: object) => object) => {
    return (content) => ({ ...content, render: manifest as RenderManifest });
  };
  const unknown = finding('page', 'page.renderer-unknown', { renderer: 'kluscv-render/2' });

  it.each<[string, object]>([
    ['another renderer', { ...render, renderer: 'kluscv-render/2' }],
    ['another renderer, and what only that one knows', { renderer: 'kluscv-render/12', theme: 'dark', locale: 'fi' }],
    ['no renderer', { locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' }],
    ['nothing', {}],
  ])('drawn by %s has credentials as good as before', async (_what, manifest) => {
    const report = await verifyPresentation(await made(drawn(manifest)), { ...verifier, page: unknown });
    expect([report.verdict, ...codesOf(report.findings)]).toEqual([
      'conditional',
      'structure.presentation',
      'page.renderer-unknown',
    ]);
    expect(report.credentials).toMatchObject([{ verdict: 'verified' }]);
  });

  it('of a later version is not judged, and its credentials are', async () => {
    const later = await made((content) => ({
      ...content,
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.1/context.jsonld'],
      cover: { text: 'Hello' },
    }));
    const report = await verifyPresentation(later, verifier);
    expect(report.findings[0]).toMatchObject({ code: 'structure.newer', details: { version: '1.1' } });
    expect(report.verdict).toBe('indeterminate');
    expect(report.credentials).toMatchObject([{ verdict: 'verified' }]);
  });

  it('of a later version whose envelopes nobody knows is not called forged', async () => {
    const later = await made((content) => ({
      ...content,
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.1/context.jsonld'],
      verifiableCredential: [{ id: 'data:application/vc+cose;base64,AAAA', type: 'EnvelopedVerifiableCredential' }],
    }));
    expect(await verifyPresentation(later, verifier)).toMatchObject({
      verdict: 'indeterminate',
      findings: [{ code: 'structure.newer' }, {}],
    });
  });

  it.each<[string, (content: Record<string, unknown>) => object]>([
    ['a member that its version has not', (content) => ({ ...content, cover: 1 })],
    ['a manifest of our renderer that is none', drawn({ ...render, paper: 'a5' })],
    ['another context', (content) => ({ ...content, '@context': ['https://www.w3.org/ns/credentials/v2'] })],
  ])('is not excused by it: %s', async (_what, change) => {
    expect(await verifyPresentation(await made(change), verifier)).toMatchObject({
      verdict: 'rejected',
      findings: expect.arrayContaining([expect.objectContaining({ code: 'structure.schema' })]) as unknown,
    });
  });
});
