// What an issuer, or a holder, could sign with the right key though no honest one does: every part is changed after it was taken apart, and signed again.
// More cases than the suite runs: KLUSCV_FUZZ_RUNS=20000 (each seed is its own; fast-check prints the one that fails).
import {
  isObject,
  type Members,
  presentationJson,
  readCompactJws,
  validateVerificationReport,
  type VerificationReport,
  WORK_CONTEXT,
  workContext,
} from '@kluscv/schema';
import { base58 } from '@scure/base';
import { type Cryptosuite, DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { defaultDocumentLoader, type DocumentLoader } from '@digitalbazaar/vc';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type CryptosuiteId,
  dataIntegrityFormat,
  dataIntegrityReader,
  presentWithDataIntegrity,
} from '@kluscv/data-integrity';
import { forgedJws } from '../support/forged-jws.ts';
import { keyResolver, statusSourceFrom, verifyPresentation } from '@kluscv/sdk';
import { didKeyFor, issueCredential, publicJwkOf, signerFromJwk } from '@kluscv/sdk/issue';
import { presentAsJwt, presentCredentials } from '@kluscv/sdk/present';
import { trustFrom } from '@kluscv/sdk/trust';
import { changedTree, isAmbiguous, type JsonChange, jsonChangesBy, textOf } from '../support/mutated-json.ts';
import { countingRandom, ED25519_JWK, fixturePlatform, LIST_URL, NOW, P256_JWK, RECORD } from '../support/platform.ts';
import { presentSdJwt, sdJwtFormat, sdJwtReader } from '@kluscv/sdk/sd-jwt';

const jsonChanges = jsonChangesBy(fc);
const RUNS = Number(process.env['KLUSCV_FUZZ_RUNS'] ?? 250);
const ASKED = { audience: 'https://employer.example', nonce: 'n-0S6_WzA2Mj' } as const;
const platform = await fixturePlatform();
const holder = await signerFromJwk(P256_JWK);
const subject = { id: didKeyFor(P256_JWK).did, name: 'Testa Voorbeeld' };
const record = {
  ...RECORD,
  reviewsTotal: 2,
  reviewsOffered: 2,
  reviews: ['Comes on time.', 'Works with care.'].map((text) => ({ text, lang: 'en', month: '2025-05' })),
};
const credential = platform.credential({ subject }, record);
const lists = statusSourceFrom([await platform.list()]);
const binding = { signer: holder, ...ASKED, issuedAt: NOW };

/** Every question that verifying asked of anybody. */
const asked: string[] = [];
const verifier = {
  resolver: {
    methods: ['key'],
    resolve: (did: string) => {
      asked.push(did);
      return keyResolver().resolve(did);
    },
  },
  trust: trustFrom([platform.trustList]),
  statusLists: {
    load: (url: string) => {
      asked.push(url);
      return lists.load(url);
    },
  },
  clock: () => NOW,
  formats: [sdJwtReader('vc+sd-jwt'), sdJwtReader('dc+sd-jwt'), dataIntegrityReader()],
};

const unasked = vi.fn<() => never>();
beforeAll(() => void vi.stubGlobal('fetch', unasked));
afterAll(() => {
  vi.unstubAllGlobals();
  expect(unasked).not.toHaveBeenCalled();
});

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Milliseconds of an instant that is one on a calendar too. */
function instant(text: unknown): number {
  const parsed = typeof text === 'string' && INSTANT.test(text) ? new Date(text) : undefined;
  return parsed?.toISOString().slice(0, 19) === String(text).slice(0, 19) ? (parsed?.getTime() ?? 0) : Number.NaN;
}

/** What has to be so of a credential that is called verified, said a second time and without the code that is tested. */
function expectSound(document: Members): void {
  const now = Date.parse(NOW);
  expect(isObject(document['issuer']) && document['issuer']['id']).toBe(platform.did);
  expect(instant(document['validFrom'])).toBeLessThanOrEqual(now + 300_000);
  if ('validUntil' in document) expect(instant(document['validUntil'])).toBeGreaterThan(now - 300_000);
  expect(document['type']).not.toContain('TestCredential');
  const { credentialStatus } = document;
  if (credentialStatus !== undefined) {
    expect(credentialStatus).toMatchObject({ statusListCredential: LIST_URL, statusPurpose: 'revocation' });
  }
  expect(JSON.stringify(document)).not.toMatch(/"(_sd|_sd_alg|\.\.\.|__proto__)":/);
  for (const name of ['proof', 'vc', 'vp']) expect(document).not.toHaveProperty(name);
}

async function reportOf(input: unknown, holderToo = false): Promise<VerificationReport> {
  asked.length = 0;
  const report = await verifyPresentation(input as string, {
    ...verifier,
    ...(holderToo && { holder: ASKED }),
    page: 'no-page',
  });
  expect(validateVerificationReport(JSON.parse(JSON.stringify(report)))).toMatchObject({ ok: true });
  for (const question of asked) expect(question).toMatch(/^(did:[a-z0-9]+:|https:\/\/)[^\s]+$/);
  expect(asked.length).toBe(new Set(asked).size);
  if (report.verdict === 'verified') {
    for (const each of report.credentials) expectSound(each.credential as unknown as Members);
  }
  return report;
}

const partsOf = (text: string): { readonly header: Members; readonly payload: Members } => {
  const jws = readCompactJws(text);
  if (!jws.ok) throw new TypeError(jws.message);
  return jws;
};
const parsed = (text: string): unknown => JSON.parse(text);

/** Runs with changes in the parts that are named: a part without changes stays as it was. */
async function withChanges<Part extends string>(
  parts: readonly Part[],
  check: (changes: Readonly<Record<Part, readonly JsonChange[]>>, extra: JsonChange) => Promise<void>,
  numRuns = RUNS,
): Promise<void> {
  const one = fc.record({ place: fc.nat(), action: fc.nat(), choice: fc.nat() });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...parts),
      jsonChanges,
      fc.option(jsonChanges),
      one,
      async (part, made, also, extra) => {
        const changes = Object.fromEntries(
          parts.map((name, index) => [
            name,
            name === part ? made : also !== null && index === extra.choice % parts.length ? also : [],
          ]),
        ) as unknown as Record<Part, readonly JsonChange[]>;
        await check(changes, extra);
      },
    ),
    { numRuns },
  );
}

describe('signed again after a change, it is reported, without a request of its own, and good only if it is sound', () => {
  test('vc+jwt', async () => {
    const honest = partsOf((await issueCredential(credential, { signer: platform.signer })).value);
    const verdicts = new Set<string>();
    await withChanges(['payload', 'header'], async (changes) => {
      const header = changedTree(honest.header, changes.header);
      const payload = changedTree(honest.payload, changes.payload);
      const report = await reportOf(await forgedJws(textOf(header), textOf(payload) || 'null'));
      verdicts.add(report.verdict);
      if (report.verdict !== 'verified') return;
      expect(isAmbiguous(header) || isAmbiguous(payload)).toBe(false);
      // Certificates are passed over: they decide nothing.
      const { alg, cty = 'vc', x5c: _1, x5t: _2, 'x5t#S256': _3, ...others } = parsed(textOf(header)) as Members;
      expect(['EdDSA', 'Ed25519']).toContain(alg);
      expect({ cty, ...others }).toEqual({ cty: 'vc', typ: 'vc+jwt', kid: platform.signer.verificationMethod });
      const document = parsed(textOf(payload)) as Members;
      expect(document).toMatchObject({ ...report.credentials[0]?.credential });
    });
    expect(verdicts).toContain('rejected');
  });

  test.each(['vc+sd-jwt', 'dc+sd-jwt'] as const)('%s with its disclosures and the answer of the holder', async (id) => {
    const format = sdJwtFormat(id, { random: countingRandom(7), holder: publicJwkOf(P256_JWK), decoys: 1 });
    const secured = await issueCredential(credential, { signer: platform.signer, format });
    const whole = await presentSdJwt(secured, {
      show: ['/credentialSubject/name', '/credentialSubject/workRecord/reviews/0'],
      binding,
    });
    const [signed = '', ...rest] = whole.value.split('~');
    const answer = partsOf(rest.pop() ?? '');
    const honest = partsOf(signed);
    const disclosures = rest.map((text) => parsed(Buffer.from(text, 'base64url').toString()));
    const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
    const encode = (text: string): string => Buffer.from(text).toString('base64url');
    await withChanges(
      ['payload', 'disclosure', 'header', 'answerHeader', 'answer'],
      async (changes, { place, action, choice }) => {
        let payload = textOf(changedTree(honest.payload, changes.payload));
        const texts = disclosures.map((value) => JSON.stringify(value));
        const which = place % texts.length;
        texts[which] = textOf(changedTree(disclosures[which], changes.disclosure));
        // The digests follow, through the disclosures that hold others: only so does the change come to be read.
        const encoded = rest.slice();
        const follow = (index: number): void => {
          const [before = '', after] = [encoded[index], encode(texts[index] ?? '')];
          encoded[index] = after;
          const [from, to] = [digest(before), digest(after)];
          payload = payload.replaceAll(from, to);
          for (const [other, text] of texts.entries()) {
            if (other === index || !text.includes(from)) continue;
            texts[other] = text.replaceAll(from, to);
            follow(other);
          }
        };
        if (changes.disclosure.length > 0 && action % 4 > 0) follow(which);
        else encoded[which] = encode(texts[which] ?? '');
        const arrangements: readonly (readonly string[])[] = [
          encoded,
          encoded,
          encoded.toReversed(),
          encoded.slice(1),
          [...encoded, ...encoded],
          [...encoded, ''],
          [...encoded, 'e30'],
          [...encoded, encode('["s","iss","x"]')],
        ];
        const arranged = arrangements[choice % arrangements.length] ?? encoded;
        const jws = await forgedJws(textOf(changedTree(honest.header, changes.header)), payload);
        const presented = `${[jws, ...arranged].join('~')}~`;
        const fresh = { ...answer.payload, sd_hash: digest(presented) };
        const kb = changes.answer.length > 0 ? textOf(changedTree(fresh, changes.answer)) : JSON.stringify(fresh);
        const kbHeader = textOf(changedTree(answer.header, changes.answerHeader));
        const report = await reportOf(presented + (await forgedJws(kbHeader, kb, P256_JWK)), true);
        if (report.verdict !== 'verified') return;
        const said = parsed(kb) as Members;
        expect(said).toMatchObject({ aud: ASKED.audience, nonce: ASKED.nonce, sd_hash: digest(presented) });
        expect(Math.abs(Number(said['iat']) * 1000 - Date.parse(NOW))).toBeLessThanOrEqual(600_000);
        expect(parsed(kbHeader)).toEqual({ alg: 'ES256', typ: 'kb+jwt' });
        expect(report.credentials[0]?.findings.map(({ code }) => code)).toContain('holder.bound');
      },
    );
  });

  test.each<[CryptosuiteId, number]>([
    ['eddsa-jcs-2022', RUNS],
    ['eddsa-rdfc-2022', Math.ceil(RUNS / 5)],
  ])('a credential with its proof inside, %s', async (id, runs) => {
    const format = dataIntegrityFormat(id, { clock: () => NOW });
    const { value } = await issueCredential(credential, { signer: platform.signer, format });
    const { proof, ...document } = parsed(value) as { readonly proof: Members } & Members;
    const { proofValue: _signature, ...config } = proof;
    await withChanges(
      ['document', 'config', 'value'],
      async (changes, { action }) => {
        const [tree, configTree] = [changedTree(document, changes.document), changedTree(config, changes.config)];
        const signature = await proofValueOf(id, textOf(tree), textOf(configTree), (data) =>
          platform.signer.sign(data),
        );
        const proofText = textOf(changedTree({ proofValue: signature }, changes.value));
        const own = textOf(configTree);
        const merged = own === '{}' || !own.startsWith('{') ? proofText : `${own.slice(0, -1)},${proofText.slice(1)}`;
        const proofs = [
          merged,
          merged,
          merged,
          `[${merged}]`,
          `[${merged},${merged}]`,
          `[${merged},{}]`,
          `[[${merged}]]`,
        ];
        const text = textOf(tree);
        const secured = `${text.slice(0, -1)},"proof":${proofs[action % proofs.length] ?? merged}}`;
        const report = await reportOf(secured);
        if (report.verdict !== 'verified') return;
        expect(isAmbiguous(tree) || isAmbiguous(configTree)).toBe(false);
        const {
          created: _when,
          '@context': context = document['@context'],
          id: _name,
          ...said
        } = parsed(own) as Members;
        expect(said).toEqual({
          type: 'DataIntegrityProof',
          cryptosuite: id,
          verificationMethod: platform.signer.verificationMethod,
          proofPurpose: 'assertionMethod',
        });
        expect(context).toEqual((parsed(text) as Members)['@context']);
        expect(report.credentials[0]?.credential).toEqual(parsed(text));
      },
      runs,
    );
  });

  test('a presentation that the holder signed, vp+jwt', async () => {
    const format = sdJwtFormat('vc+sd-jwt', { random: countingRandom(9) });
    const another = {
      ...platform.credential({ subject }, record),
      id: 'urn:uuid:7b4b1e2c-1f0e-4c0b-9a51-0d6c1c8f2a11',
    };
    const inside = [
      await issueCredential(credential, { signer: platform.signer }),
      await issueCredential(another, { signer: platform.signer, format }),
    ];
    const honest = partsOf(await presentAsJwt(inside, binding));
    await withChanges(['payload', 'header'], async (changes) => {
      const header = changedTree(honest.header, changes.header);
      const payload = changedTree(honest.payload, changes.payload);
      const report = await reportOf(await forgedJws(textOf(header), textOf(payload), P256_JWK), true);
      if (report.verdict !== 'verified') return;
      expect(isAmbiguous(header) || isAmbiguous(payload)).toBe(false);
      const said = parsed(textOf(payload)) as Members;
      expect(said).toMatchObject({ aud: ASKED.audience, nonce: ASKED.nonce });
      expect(Math.abs(Number(said['iat']) * 1000 - Date.parse(NOW))).toBeLessThanOrEqual(600_000);
      if ('exp' in said) expect(Number(said['exp']) * 1000).toBeGreaterThan(Date.parse(NOW) - 300_000);
      for (const name of ['holder', 'iss']) expect([undefined, subject.id]).toContain(said[name]);
      for (const each of report.credentials) expect([credential, another]).toContainEqual(each.credential);
    });
  });

  test('a presentation with the proof of the holder inside', async () => {
    const format = dataIntegrityFormat('eddsa-jcs-2022', { clock: () => NOW });
    const own = await signerFromJwk(ED25519_JWK);
    const mine = platform.credential({ subject: { id: platform.did, name: 'Testa Voorbeeld' } }, record);
    const inside = [await issueCredential(mine, { signer: platform.signer, format })];
    const text = await presentWithDataIntegrity(inside, {
      cryptosuite: 'eddsa-jcs-2022',
      ...ASKED,
      signers: [own],
      issuedAt: NOW,
    });
    const { proof, ...document } = parsed(text) as { readonly proof: Members } & Members;
    const { proofValue: _signature, ...config } = proof;
    await withChanges(['document', 'config'], async (changes) => {
      const [tree, configTree] = [changedTree(document, changes.document), changedTree(config, changes.config)];
      const [body, said] = [textOf(tree), textOf(configTree)];
      const signature = await proofValueOf('eddsa-jcs-2022', body, said, (data) => own.sign(data));
      const report = await reportOf(
        `${body.slice(0, -1)},"proof":${said.slice(0, -1)},"proofValue":"${signature}"}}`,
        true,
      );
      if (report.verdict !== 'verified') return;
      expect(isAmbiguous(tree) || isAmbiguous(configTree)).toBe(false);
      expect(parsed(said)).toMatchObject({
        proofPurpose: 'authentication',
        domain: ASKED.audience,
        challenge: ASKED.nonce,
      });
      for (const each of report.credentials) expect(each.credential).toEqual(mine);
    });
  });

  test('a presentation that nobody signed, named after its content again', async () => {
    const inside = [await issueCredential(credential, { signer: platform.signer })];
    const render = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2025-07-01' } as const;
    const { id: _name, ...content } = await presentCredentials(inside, { render });
    await withChanges(['content'], async (changes) => {
      const tree = changedTree(content, changes.content);
      let text = textOf(tree);
      try {
        const value = parsed(text) as typeof content;
        const hash = createHash('sha256').update(presentationJson(value)).digest('base64url');
        text = presentationJson({ ...value, id: `ni:///sha-256;${hash}` });
      } catch {
        // What is no JSON, or has no canonical form, is handed in as it is.
      }
      const report = await reportOf(text);
      if (report.verdict !== 'verified') return;
      for (const each of report.credentials) expect(each.credential).toEqual(credential);
    });
  });
});

/** The signature that belongs to a changed document, or one that belongs to nothing if there is no form to sign. */
async function proofValueOf(
  id: CryptosuiteId,
  document: string,
  proof: string,
  sign: (data: Uint8Array) => Promise<Uint8Array>,
): Promise<string> {
  try {
    const [body, config] = [parsed(document), parsed(proof)] as [Members, Members];
    const bytes = await signedBytes(id, body, config);
    return `z${base58.encode(await sign(bytes))}`;
  } catch {
    return `z${base58.encode(new Uint8Array(64).fill(7))}`;
  }
}

const load: DocumentLoader = async (url) =>
  url === WORK_CONTEXT ? { contextUrl: null, documentUrl: url, document: workContext } : defaultDocumentLoader(url);

/** What the library signs, with names that no object has: a relative `__proto__` would change every object of this program. */
async function signedBytes(id: CryptosuiteId, document: Members, proof: Members): Promise<Uint8Array> {
  const suite: Cryptosuite = id === 'eddsa-jcs-2022' ? createVerifyCryptosuite() : eddsaRdfc;
  const cryptosuite: Cryptosuite = {
    ...suite,
    canonize: (input, options) =>
      suite.canonize(input, { ...options, maxDeepIterations: 20_000, base: 'relative://relative.invalid/' }),
  };
  const signer = { id: 'none:', algorithm: 'Ed25519', sign: async () => new Uint8Array(0) };
  const dataIntegrityProof = new DataIntegrityProof({ cryptosuite, signer });
  const what = { document: { ...document }, proof: { ...proof }, documentLoader: load };
  return cryptosuite.createVerifyData === undefined
    ? dataIntegrityProof.createVerifyData(what)
    : cryptosuite.createVerifyData({ ...what, cryptosuite, dataIntegrityProof });
}
