import { type Finding, presentationJson, validateVerificationReport } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { forgedJws, honestHeader } from '../forged-jws.fixture.ts';
import { keyResolver, verifyPresentation } from '../index.ts';
import { presentCredentials } from '../present/index.ts';
import { codesOf, fixturePlatform, fixtureVerifier, NOW, P256_JWK } from '../platform.fixture.ts';
import { finding } from '@kluscv/schema/findings';

const platform = await fixturePlatform();
const verifier = await fixtureVerifier(platform);
const secured = await platform.issue();

describe('a presentation', () => {
  const other = platform.issue();
  const render = { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' } as const;

  it('is verified as text, as bytes and as an object', async () => {
    const presentation = await presentCredentials([secured, await other], { render });
    const text = presentationJson(presentation);
    for (const input of [text, new TextEncoder().encode(text), presentation]) {
      const report = await verifyPresentation(input, { ...verifier, source: 'cv.pdf' });
      expect(report.verdict).toBe('verified');
      expect(codesOf(report.findings)).toEqual(['structure.presentation', 'page.not-a-document']);
      expect(report.credentials.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
      expect(report).toMatchObject({ checkedAt: NOW, source: 'cv.pdf' });
      expect(validateVerificationReport(report)).toMatchObject({ ok: true });
    }
  });

  it('may also be one bare or enveloped credential', async () => {
    const [enveloped] = (await presentCredentials([secured])).verifiableCredential;
    for (const input of [
      secured.value,
      new TextEncoder().encode(secured.value),
      presentationJson(enveloped as never),
    ]) {
      const report = await verifyPresentation(input, verifier);
      expect(report.verdict).toBe('verified');
      expect(codesOf(report.findings)).toEqual(['structure.single', 'page.not-a-document']);
    }
  });

  it('is as good as its worst credential', async () => {
    const value = await forgedJws({ ...honestHeader(), alg: 'none' }, platform.credential());
    const report = await verifyPresentation(await presentCredentials([secured, { format: 'vc+jwt', value }]), verifier);
    expect(report.credentials.map(({ verdict }) => verdict)).toEqual(['verified', 'rejected']);
    expect(report.verdict).toBe('rejected');
  });

  it('does not count one credential twice, even with two valid signatures', async () => {
    const credential = platform.credential();
    const platform2 = await fixturePlatform(P256_JWK);
    const again = { ...credential, issuer: { ...credential.issuer, id: platform2.did } };
    const values = [
      await forgedJws(honestHeader(), credential),
      await forgedJws(honestHeader(P256_JWK), again, P256_JWK),
    ];
    const content = { ...(await presentCredentials([secured, await other])) };
    const { envelope } = await import('@kluscv/schema');
    const { presentationId } = await import('../present/present-credentials.ts');
    const { id: _id, ...rest } = {
      ...content,
      verifiableCredential: values.map((value) => envelope({ format: 'vc+jwt', value })),
    };
    const presentation = { ...rest, id: await presentationId(rest) };
    const report = await verifyPresentation(presentation, verifier);
    expect(codesOf(report.findings)).toEqual(['structure.duplicate', 'page.not-a-document']);
    expect(report.verdict).toBe('rejected');
  });

  it.each([
    ['page.identical', 'verified', {}],
    ['page.sealed', 'verified', { by: 'Somebody' }],
    ['page.seal-damaged', 'conditional', {}],
    ['page.differs', 'conditional', {}],
    ['page.renderer-unknown', 'conditional', {}],
    ['page.no-credential', 'indeterminate', {}],
  ] as const)('with the page finding %s is %s', async (code, verdict, facts) => {
    const report = await verifyPresentation(await presentCredentials([secured]), {
      ...verifier,
      page: finding('page', code, facts as never),
    });
    expect(report.verdict).toBe(verdict);
  });

  it('does not believe a page finding that nobody knows', async () => {
    const page: Finding = { check: 'page', outcome: 'passed', code: 'page.wonderful', message: 'All is well.' };
    const report = await verifyPresentation(await presentCredentials([secured]), { ...verifier, page });
    expect(report.verdict).toBe('indeterminate');
    const elsewhere = await verifyPresentation(secured.value, {
      ...verifier,
      page: { ...page, check: 'proof', code: 'proof.intact' },
    });
    expect(elsewhere.verdict).toBe('indeterminate');
  });

  it('needs the keys of one issuer once', async () => {
    const asked: string[] = [];
    const resolver = {
      methods: ['key'],
      resolve(did: string) {
        asked.push(did);
        return keyResolver().resolve(did);
      },
    };
    const loaded: string[] = [];
    const statusLists = {
      load(url: string) {
        loaded.push(url);
        return verifier.statusLists.load(url);
      },
    };
    const presentation = await presentCredentials([secured, await other]);
    expect(await verifyPresentation(presentation, { ...verifier, resolver, statusLists })).toMatchObject({
      verdict: 'verified',
    });
    expect(asked).toHaveLength(1);
    expect(loaded).toHaveLength(1);
  });

  describe('that is not in order', async () => {
    const presentation = await presentCredentials([secured], { render });
    const text = presentationJson(presentation);
    const changed = (members: object): string => presentationJson({ ...presentation, ...members });
    const repeated = Array.from({ length: 51 }, () => presentation.verifiableCredential[0]);

    it.each([
      ['white space', JSON.stringify(JSON.parse(text), null, 2), 'structure.not-canonical'],
      [
        'members in another order',
        JSON.stringify(Object.fromEntries(Object.entries(presentation).toReversed())),
        'structure.not-canonical',
      ],
      ['a line break behind', `${text}\n`, 'structure.not-canonical'],
      [
        'an escape where none is needed',
        text.replace('VerifiablePresentation', '\\u0056erifiablePresentation'),
        'structure.not-canonical',
      ],
      ['a byte order mark', `\uFEFF${text}`, 'structure.json'],
      ['a member twice', text.replace('{', '{"id":"x",'), 'structure.json'],
      ['half of it', text.slice(0, -20), 'structure.json'],
      ['another name', changed({ id: `ni:///sha-256;${'A'.repeat(43)}` }), 'structure.id'],
      ['another page', changed({ render: { ...render, locale: 'en' } }), 'structure.id'],
      ['free text on the page', changed({ render: { ...render, title: 'Best worker' } }), 'structure.schema'],
      ['no credential', changed({ verifiableCredential: [] }), 'structure.schema'],
      ['too many credentials', changed({ verifiableCredential: repeated }), 'structure.schema'],
      [
        'a credential that is not secured',
        changed({ verifiableCredential: [platform.credential()] }),
        'structure.schema',
      ],
      ['a holder that nobody checks', changed({ holder: 'did:key:z6Mk' }), 'structure.schema'],
      ['a proof that nobody checks', changed({ proof: {} }), 'structure.schema'],
      ['too much', `${text}${' '.repeat(10_500_000)}`, 'structure.too-large'],
      [
        'an envelope with white space',
        `{"id":"data:application/vc+jwt,${secured.value}", "type":"EnvelopedVerifiableCredential"}`,
        'structure.not-canonical',
      ],
      [
        'an envelope with something else in it',
        '{"id":"data:application/vc+jwt,x","type":"EnvelopedVerifiableCredential"}',
        'structure.not-canonical',
      ],
      ['nothing', '', 'structure.absent'],
      ['a letter', 'Dear employer, I am a good worker.', 'structure.absent'],
      ['other JSON', '{"hello":"world"}', 'structure.absent'],
    ])('%s', async (_what, input, code) => {
      for (const form of [input, new TextEncoder().encode(input)]) {
        const report = await verifyPresentation(form, verifier);
        expect(report.verdict).toBe('rejected');
        expect(codesOf(report.findings)).toContain(code);
        expect(report.credentials).toEqual([]);
        expect(validateVerificationReport(report)).toMatchObject({ ok: true });
      }
    });

    it('bytes that are no UTF-8', async () => {
      const bytes = new TextEncoder().encode(text);
      bytes[200] = 0xff;
      expect(codesOf((await verifyPresentation(bytes, verifier)).findings)).toContain('structure.json');
      expect(codesOf((await verifyPresentation(Uint8Array.of(0xff, 0xfe, 0), verifier)).findings)).toContain(
        'structure.absent',
      );
    });

    it('objects that no JSON can be', async () => {
      const loop: Record<string, unknown> = {};
      loop['self'] = loop;
      for (const input of [
        loop,
        { id: 5n },
        { id: Number.NaN },
        { verifiableCredential: ['\uD800'] },
        null,
        [],
        5,
        undefined,
      ]) {
        expect(await verifyPresentation(input as never, verifier)).toMatchObject({ verdict: 'rejected' });
      }
    });
  });
});
