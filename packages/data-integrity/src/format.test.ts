import { contexts as citizenshipContexts } from '@digitalbazaar/citizenship-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue as theirIssue, verifyCredential as theirVerifyCredential } from '@digitalbazaar/vc';
import { CREDENTIALS_CONTEXT, type WorkCredential, type WorkRecord } from '@kluscv/schema';
import { validateCredential } from '@kluscv/schema/validate';
import { base58 } from '@scure/base';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats, { type FormatsPlugin } from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  keyResolver,
  parseDidUrl,
  type PrivateJwk,
  statusSourceFrom,
  type StatusListSource,
  verifyCredential,
  verifyPresentation,
} from '@kluscv/sdk';
import { didKeyFor, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { signatureFaults } from '@kluscv/sdk/proof';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, NOW, P256_JWK, RECORD } from './platform.fixture.ts';
import { contextLibrary } from './contexts.ts';
import { signedBytes, suiteOf } from './cryptosuites.ts';
import { earlierLibrary, MAX_EARLIER_ITERATIONS } from './earlier-context.ts';
import { type CryptosuiteId, dataIntegrityFormat, dataIntegrityReader } from './index.ts';

const SUITES: readonly (readonly [CryptosuiteId, PrivateJwk])[] = [
  ['eddsa-rdfc-2022', ED25519_JWK],
  ['ecdsa-rdfc-2019', P256_JWK],
  ['eddsa-jcs-2022', ED25519_JWK],
];

const record: WorkRecord = {
  ...RECORD,
  reviewsTotal: 1,
  reviewsOffered: 1,
  reviews: [{ text: 'Comes on time.', lang: 'en', month: '2025-05' }],
};

/** As many reviews as there may be, and the other lists of objects full of entries that hardly differ. */
const LONG: WorkRecord = {
  ...RECORD,
  reviewsTotal: 200,
  reviewsOffered: 200,
  reviews: Array.from({ length: 200 }, (_, index) => ({
    text: index < 100 ? 'Good work.' : `Good work, ${index}.`,
    lang: 'en',
    month: '2025-05',
  })),
  learningOutcomes: Array.from({ length: 100 }, () => ({
    label: { en: 'Lifts safely' },
    scheme: 'local',
    month: '2025-02',
    assessedBy: 'trainer',
    level: { rank: 1, of: 3 },
  })),
  endorsements: Array.from({ length: 20 }, () => ({
    attesterRole: 'trainer',
    text: 'Works neatly.',
    month: '2025-02',
  })),
  skills: Array.from({ length: 50 }, () => ({ label: { en: 'Planning' }, how: 'derived' })),
};

async function setting(id: CryptosuiteId, jwk: PrivateJwk) {
  const platform = await fixturePlatform(jwk);
  const format = dataIntegrityFormat(id, { clock: () => NOW });
  const verifier = { ...(await fixtureVerifier(platform)), formats: [dataIntegrityReader()] };
  const issue = () => issueCredential(platform.credential({}, record), { signer: platform.signer, format });
  return { platform, verifier, issue };
}

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);
/** What the tests change of a secured credential. */
interface Changeable {
  '@context': unknown[];
  credentialSubject: { workRecord: { counts: { completed: number } } };
  proof?: unknown;
  notATerm?: string;
}
type Change = (document: Changeable) => void;

const changed = (value: string, change: Change): string => {
  const document = JSON.parse(value) as Changeable;
  change(document);
  return JSON.stringify(document);
};
const withProof =
  (member: string, value: unknown): Change =>
  (document) => {
    document.proof = { ...(document.proof as object), [member]: value };
  };
const withMember =
  (member: 'proof' | '@context', value: unknown[] | string): Change =>
  (document) => {
    Object.assign(document, { [member]: value });
  };

describe.each(SUITES)('%s', (id, jwk) => {
  test('what is issued verifies, as a credential and as a file', async () => {
    const { issue, verifier } = await setting(id, jwk);
    const secured = await issue();
    expect(await verifyCredential(secured, verifier)).toMatchObject({ verdict: 'verified', format: 'data-integrity' });
    expect(await verifyPresentation(secured.value, verifier)).toMatchObject({ verdict: 'verified' });
  });

  test('what is issued follows the published schema, to other validators too', async () => {
    const { issue } = await setting(id, jwk);
    const issued = JSON.parse((await issue()).value) as object;
    expect(issued).toHaveProperty('proof');
    expect(validateCredential(issued)).toMatchObject({ ok: true });
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    (ajvFormats as unknown as FormatsPlugin)(ajv);
    for (const name of ['work-record', 'work-credential']) {
      ajv.addSchema(
        JSON.parse(readFileSync(new URL(`../../../schemas/v1/${name}.schema.json`, import.meta.url), 'utf8')) as object,
      );
    }
    const isCredential = ajv.getSchema('https://w3id.org/kluscv/1.0/work-credential.schema.json');
    expect(await isCredential?.(issued)).toBe(true);
    expect(isCredential?.errors).toBeNull();
  });

  test('we verify what @digitalbazaar/vc issues', async () => {
    const { platform, verifier } = await setting(id, jwk);
    const cryptosuite = {
      'eddsa-rdfc-2022': eddsaRdfc,
      'ecdsa-rdfc-2019': ecdsaRdfc,
      'eddsa-jcs-2022': createSignCryptosuite(),
    }[id];
    const signer = {
      id: platform.signer.verificationMethod,
      algorithm: jwk.kty === 'OKP' ? 'Ed25519' : 'P-256',
      sign: ({ data }: { readonly data: Uint8Array }) => platform.signer.sign(data),
    };
    const theirs = await theirIssue({
      credential: structuredClone(platform.credential({}, record)),
      suite: new DataIntegrityProof({ cryptosuite, signer, date: NOW }),
      documentLoader: contextLibrary().load,
      now: NOW,
    });
    const secured = { format: 'data-integrity', value: JSON.stringify(theirs) } as const;
    expect(await verifyCredential(secured, verifier)).toMatchObject({ verdict: 'verified', format: 'data-integrity' });
  });

  test('@digitalbazaar/vc verifies ours', async () => {
    const { issue, platform } = await setting(id, jwk);
    const cryptosuite = {
      'eddsa-rdfc-2022': eddsaRdfc,
      'ecdsa-rdfc-2019': ecdsaRdfc,
      'eddsa-jcs-2022': createVerifyCryptosuite(),
    }[id];
    const suite = new DataIntegrityProof({ cryptosuite });
    const { load } = contextLibrary();
    const multikey = didKeyFor(jwk).did.slice('did:key:'.length);
    const method = {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: platform.signer.verificationMethod,
      type: 'Multikey',
      controller: platform.did,
      publicKeyMultibase: multikey,
    };
    const documentLoader = async (url: string) => {
      const controller = { '@context': 'https://www.w3.org/ns/did/v1', id: platform.did, assertionMethod: [method.id] };
      const document = url === method.id ? method : url === platform.did ? controller : undefined;
      return document === undefined ? load(url) : { contextUrl: null, documentUrl: url, document };
    };
    // Its own status check says "verified" of what was revoked; so none is asked for: the entry is taken out before signing.
    const { credentialStatus: _none, ...credential } = platform.credential({}, LONG);
    const format = dataIntegrityFormat(id, { clock: () => NOW });
    const bare = await issueCredential(credential, { signer: platform.signer, format });
    const theirs = await theirVerifyCredential({
      credential: JSON.parse(bare.value) as object,
      suite,
      documentLoader,
      now: NOW,
    });
    expect(theirs).toMatchObject({ verified: true });
    expect((await issue()).value).toContain('credentialStatus');
  });

  test.each<[string, Change, string]>([
    [
      'a changed figure',
      (document) => {
        document.credentialSubject.workRecord.counts.completed += 1;
      },
      'proof.mismatch',
    ],
    ['a changed time of the proof', withProof('created', '2025-07-01T12:00:01Z'), 'proof.mismatch'],
    [
      'no proof',
      (document) => {
        delete document.proof;
      },
      'proof.key.missing',
    ],
    ['an empty set of proofs', withMember('proof', []), 'proof.key.missing'],
    [
      'too many proofs',
      withMember(
        'proof',
        Array.from({ length: 11 }, () => ({})),
      ),
      'proof.header',
    ],
    ['another purpose', withProof('proofPurpose', 'authentication'), 'proof.type'],
    ['another type', withProof('type', 'Ed25519Signature2020'), 'proof.type'],
    ['an unknown cryptosuite', withProof('cryptosuite', 'none'), 'proof.algorithm'],
    ['a chain', withProof('previousProof', 'urn:uuid:1'), 'proof.header'],
    ['a proof that is no object', withMember('proof', 'x'), 'proof.type'],
    ['a short signature', withProof('proofValue', 'z2'), 'proof.header'],
    ['an unknown context', withMember('@context', [CREDENTIALS_CONTEXT, 'https://evil.example/c']), 'proof.context'],
    [
      'a context in place',
      withMember('@context', [CREDENTIALS_CONTEXT, { '@vocab': 'urn:x:' }] as unknown[]),
      'proof.context',
    ],
    ['fewer contexts in the proof', withProof('@context', [CREDENTIALS_CONTEXT]), 'proof.header'],
  ])('rejects %s', async (_, change, code) => {
    const { issue, verifier } = await setting(id, jwk);
    const report = await verifyCredential(
      { format: 'data-integrity', value: changed((await issue()).value, change) },
      verifier,
    );
    expect(report.verdict).toBe('rejected');
    expect(codes(report)).toContain(code);
  });

  test('trap: every proof of a set must hold', async () => {
    const { issue, verifier } = await setting(id, jwk);
    const { value } = await issue();
    const twice = (more: object) =>
      changed(value, (document) => {
        document.proof = [document.proof, { ...(document.proof as object), ...more }];
      });
    const good = await verifyCredential({ format: 'data-integrity', value: twice({}) }, verifier);
    expect(good.verdict).toBe('verified');
    const spoiled = twice({ created: '2025-07-01T12:30:00Z' });
    expect(codes(await verifyCredential({ format: 'data-integrity', value: spoiled }, verifier))).toContain(
      'proof.mismatch',
    );
  });

  test('trap: a revoked credential is rejected', async () => {
    const { issue, platform, verifier } = await setting(id, jwk);
    const statusLists = statusSourceFrom([await platform.list({ revoked: true })]);
    const report = await verifyCredential(await issue(), { ...verifier, statusLists });
    expect(report.verdict).toBe('rejected');
    expect(codes(report)).toContain('status.revoked');
  });

  test('trap: an unreachable status list is not a forgery', async () => {
    const { issue, verifier } = await setting(id, jwk);
    const statusLists: StatusListSource = {
      load: () => Promise.resolve({ ok: false, error: 'unreachable', message: 'Nobody answers.' }),
    };
    const report = await verifyCredential(await issue(), { ...verifier, statusLists });
    expect(report.verdict).toBe('indeterminate');
    expect(codes(report)).toEqual(expect.arrayContaining(['proof.intact', 'status.unreachable']));
  });

  test('trap: issuing leaves what it is given as it was', async () => {
    const { platform } = await setting(id, jwk);
    const credential = platform.credential({}, record);
    const before = structuredClone(credential);
    await issueCredential(credential, {
      signer: platform.signer,
      format: dataIntegrityFormat(id, { clock: () => NOW }),
    });
    expect(credential).toEqual(before);
  });

  test.each(['{}', '[]', 'null', '{"proof":{}}', '{"proof":[null]}', '{', ''])(
    'trap: %s gives a report and throws nothing',
    async (value) => {
      const { verifier } = await setting(id, jwk);
      expect((await verifyCredential({ format: 'data-integrity', value }, verifier)).verdict).toBe('rejected');
    },
  );
});

test('trap: a term that no context defines is not signed over in silence', async () => {
  const format = dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW });
  const platform = await fixturePlatform();
  const credential = { ...platform.credential({}, record), notATerm: 'x' };
  await expect(format.secure(credential, platform.signer)).rejects.toThrow();
  const { value } = await issueCredential(platform.credential({}, record), { signer: platform.signer, format });
  const reading = await dataIntegrityReader().read(
    changed(value, (document) => {
      document.notATerm = 'x';
    }),
  );
  if (!reading.ok) throw new Error('unreadable');
  const faults = await signatureFaults(reading.signatures, { issuer: platform.did, resolver: keyResolver() });
  expect(faults.map(({ code }) => code)).toEqual(['proof.mismatch']);
});

test('the longest list of reviews has a canonical form, in bounded time', async () => {
  const { platform, verifier } = await setting('eddsa-rdfc-2022', ED25519_JWK);
  const format = dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW });
  const secured = await issueCredential(platform.credential({}, LONG), { signer: platform.signer, format });
  expect(await verifyCredential(secured, verifier)).toMatchObject({ verdict: 'verified' });
});

describe.each(SUITES)('%s, signed under the context of before 1.0', (id, jwk) => {
  const reviews = Array.from({ length: 20 }, (_, index) => ({ text: `Good work, ${index}.`, month: '2025-05' }));
  const LISTED: WorkRecord = { ...RECORD, reviewsTotal: 20, reviewsOffered: 20, reviews };

  async function signedBefore(record: WorkRecord) {
    const { platform, verifier } = await setting(id, jwk);
    const suite = suiteOf(id);
    if (suite === undefined) throw new Error('There is no such suite.');
    const document = platform.credential({}, record) as unknown as Readonly<Record<string, unknown>>;
    const proof = {
      type: 'DataIntegrityProof',
      created: NOW,
      verificationMethod: platform.signer.verificationMethod,
      cryptosuite: id,
      proofPurpose: 'assertionMethod',
      ...(id === 'eddsa-jcs-2022' && { '@context': document['@context'] }),
    };
    const bytes = await signedBytes({
      suite,
      effort: { maxDeepIterations: MAX_EARLIER_ITERATIONS },
      document,
      proof,
      documentLoader: earlierLibrary(contextLibrary()).load,
    });
    const proofValue = `z${base58.encode(await platform.signer.sign(bytes))}`;
    return { verifier, value: JSON.stringify({ ...document, proof: { ...proof, proofValue } }) };
  }

  test('is read as it was meant, and is no forgery', async () => {
    const { verifier, value } = await signedBefore(LISTED);
    const report = await verifyCredential({ format: 'data-integrity', value }, verifier);
    expect(report).toMatchObject({ verdict: 'verified', format: 'data-integrity' });
  });

  test('is rejected if anything in it was changed since, in a list too', async () => {
    const { verifier, value } = await signedBefore(LISTED);
    for (const [before, after] of [
      ['Good work, 7.', 'Bad work, 7.'],
      [`"reviewsTotal":20`, `"reviewsTotal":21`],
    ] as const) {
      expect(value).toContain(before);
      const report = await verifyCredential(
        { format: 'data-integrity', value: value.replace(before, after) },
        verifier,
      );
      expect({ verdict: report.verdict, codes: codes(report) }).toMatchObject({
        verdict: 'rejected',
        codes: expect.arrayContaining(['proof.mismatch']) as string[],
      });
    }
  });
});

test('a key for another algorithm is refused', async () => {
  const platform = await fixturePlatform(P256_JWK);
  const format = dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW });
  await expect(issueCredential(platform.credential(), { signer: platform.signer, format })).rejects.toMatchObject({
    code: 'signer.algorithm',
  });
});

const vectors = process.env['KLUSCV_VECTORS'];

describe.skipIf(vectors === undefined)('W3C vectors (skipped unless KLUSCV_VECTORS names their folder)', () => {
  const contexts = {
    'https://www.w3.org/ns/credentials/examples/v2': {
      '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
    },
    'https://w3id.org/citizenship/v4rc1': citizenshipContexts.get('https://w3id.org/citizenship/v4rc1') as object,
  };
  const folder = vectors ?? '';

  test.each([
    'vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json',
    'vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json',
    'vc-di-eddsa/eddsa-jcs-2022/signedJCS.json',
    'vc-di-eddsa/proof-set-chain/signedProofSet1.json',
    'vc-di-eddsa/proof-set-chain/signedProofSet2.json',
    'vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json',
    'vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ/signedECDSAP256.json',
  ])('%s verifies, every proof', async (path) => {
    expect(existsSync(join(folder, path))).toBe(true);
    const reading = await dataIntegrityReader({ contexts }).read(readFileSync(join(folder, path), 'utf8'));
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    expect(reading.faults).toEqual([]);
    expect(reading.signatures.length).toBeGreaterThan(0);
    for (const signature of reading.signatures) {
      const issuer = parseDidUrl(signature.verificationMethod)?.did ?? '';
      expect(await signatureFaults([signature], { issuer, resolver: keyResolver() })).toEqual([]);
    }
  });

  test.each([
    ['eddsa-rdfc-2022', 'vc-di-eddsa/eddsa-rdfc-2022', 'DataInt'],
    ['eddsa-rdfc-2022', 'vc-di-eddsa/eddsa-rdfc-2022/employ', 'DataInt'],
    ['eddsa-jcs-2022', 'vc-di-eddsa/eddsa-jcs-2022', 'JCS'],
    ['ecdsa-rdfc-2019', 'vc-di-ecdsa/ecdsa-rdfc-2019-p256', 'ECDSAP256'],
    ['ecdsa-rdfc-2019', 'vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ', 'ECDSAP256'],
  ] as const)('%s signs the bytes of the specification: %s', async (id, path, name) => {
    const suite = suiteOf(id);
    if (suite === undefined) throw new Error(`no suite ${id}`);
    const at = join(folder, path);
    const { proof, ...document } = JSON.parse(readFileSync(join(at, `signed${name}.json`), 'utf8')) as {
      readonly proof: Readonly<Record<string, unknown>>;
    };
    const documentLoader = contextLibrary(contexts).load;
    const bytes = await signedBytes({ suite, document, proof, documentLoader });
    const expected = readFileSync(join(at, `combinedHash${name}.txt`), 'utf8').trim();
    expect(Buffer.from(bytes).toString('hex')).toBe(expected);
  });

  test.each(['signedProofChain1.json', 'signedProofChain2.json'])('the chain %s is refused', async (file) => {
    const text = readFileSync(join(folder, 'vc-di-eddsa/proof-set-chain', file), 'utf8');
    const reading = await dataIntegrityReader({ contexts }).read(text);
    expect(reading.faults.map(({ code }) => code)).toContain('proof.header');
  });

  test.each([
    ['eddsa-rdfc-2022', 'eddsa-rdfc-2022/signedDataInt.json'],
    ['eddsa-jcs-2022', 'eddsa-jcs-2022/signedJCS.json'],
  ] as const)('%s gives the signature of the specification, byte for byte', async (suite, path) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, 'vc-di-eddsa', file), 'utf8'));
    const { proof } = read(path) as {
      readonly proof: { readonly created: string; readonly verificationMethod: string; readonly proofValue: string };
    };
    const pair = read('keyPair.json') as {
      readonly publicKeyMultibase: string;
      readonly privateKeyMultibase: string;
    };
    const half = (multikey: string) => Buffer.from(base58.decode(multikey.slice(1)).subarray(2)).toString('base64url');
    const [x, d] = [half(pair.publicKeyMultibase), half(pair.privateKeyMultibase)];
    const { verificationMethod } = proof;
    const signer = await signerFromJwk({ kty: 'OKP', crv: 'Ed25519', x, d }, { verificationMethod });
    const format = dataIntegrityFormat(suite, { clock: () => proof.created, contexts });
    const secured = await format.secure(read('unsigned.json') as WorkCredential, signer);
    const ours = JSON.parse(secured.value) as { readonly proof: { readonly proofValue: string } };
    expect(ours.proof.proofValue).toBe(proof.proofValue);
  });
});
