// What a credential says, presentations, and other ways of securing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { base58 } from '@scure/base';
import { base64url, type VectorKey } from './keys.ts';
import {
  canonical,
  credential,
  DID,
  headerOf,
  INDEX,
  type Json,
  jws,
  KID,
  LIST,
  platformKey,
  record,
  statusList,
  strangerKey,
  trustList,
  credentialWith,
} from './material.ts';
import {
  breaks,
  type Expected,
  type ExpectedCredential,
  failed,
  found,
  genuine,
  GOOD,
  single,
  type Situation,
  type Vector,
  type Verdict,
  vectorOf,
} from './vector.ts';

const RECORD = '/credentialSubject/workRecord';

/** The credential with another word somewhere, signed by its issuer. */
function saying(
  id: string,
  description: string,
  changes: Readonly<Record<string, unknown>>,
  expected = breaks('structure.schema'),
): Vector {
  return vectorOf([id, description], jws(credentialWith(changes)), expected);
}

/** A text that a pattern of the schema fits but for the line break behind it. */
const lineBreaks = [
  ['id', '/id', credential['id']],
  ['issuer', '/issuer/id', DID],
  ['issuer-name', '/issuer/name', 'Platform Example'],
  ['subject', '/credentialSubject/id', 'urn:uuid:8a1f6b0e-6a0e-4d54-8f0c-2b7d0a6f3c21'],
  ['month', `${RECORD}/period/last`, '2025-02'],
  ['date', `${RECORD}/period/asOf`, '2025-03-31'],
  ['url', `${RECORD}/platform/url`, 'https://platform.example/'],
  ['label', `${RECORD}/workType/label/en`, 'Domestic cleaning'],
  ['schema', '/credentialSchema/id', 'https://w3id.org/kluscv/1.0/work-credential.schema.json'],
  ['status-list', '/credentialStatus/statusListCredential', LIST],
] as const;

const semantic = (code: string, answer: string, verdict: Verdict): Expected =>
  single(answer, found(verdict, { semantics: code }));
const issued = (issuer: string | readonly string[], answer: string): Expected =>
  single(answer, found('conditional', { issuer }));

const hours: Json = {
  ...credential,
  type: ['VerifiableCredential', 'HoursStatementCredential'],
  credentialSchema: { id: 'https://w3id.org/kluscv/1.0/hours-statement.schema.json', type: 'JsonSchema' },
  validUntil: '2025-09-01T09:00:00Z',
  credentialSubject: {
    id: 'urn:uuid:8a1f6b0e-6a0e-4d54-8f0c-2b7d0a6f3c21',
    type: 'Worker',
    hoursStatement: {
      type: 'HoursStatement',
      purpose: 'benefitSettlement',
      audience: { name: 'Gemeente Voorbeeld', id: 'did:web:gemeente.example' },
      period: '2025-06',
      minutesTotal: 1200,
      state: 'final',
    },
  },
};

const endorsement: Json = {
  ...credential,
  type: ['VerifiableCredential', 'WorkEndorsementCredential'],
  credentialSchema: { id: 'https://w3id.org/kluscv/1.0/endorsement.schema.json', type: 'JsonSchema' },
  credentialSubject: {
    id: 'urn:uuid:8a1f6b0e-6a0e-4d54-8f0c-2b7d0a6f3c21',
    type: 'Worker',
    endorsement: {
      type: 'WorkEndorsement',
      attesterRole: 'trainer',
      text: 'Works with care.',
      lang: 'en',
      month: '2025-05',
    },
  },
};

const addressed = (validity: string, answer: string, verdict: Verdict): Expected =>
  single(answer, found(verdict, { validity: ['validity.until', validity] }));

export const contentCases: readonly Vector[] = [
  ...lineBreaks.map(([name, pointer, value]) =>
    saying(`line-break-${name}`, 'A line break at the end: `$` matches before it in PHP and Python', {
      [pointer]: `${String(value)}\n`,
    }),
  ),
  saying('unknown-member-signed', 'A member that the standard does not know', { [`${RECORD}/earnings`]: 1200 }),
  saying('other-schema', 'A schema of somebody else', {
    '/credentialSchema/id': 'https://platform.example/schema.json',
  }),
  saying('no-such-type', 'A credential of no type of the standard', { '/type': ['VerifiableCredential'] }),
  saying(
    'period-order-signed',
    'Signed figures that contradict each other',
    { [`${RECORD}/period/first`]: '2025-03' },
    semantic('semantics.rule', 'unmet', 'conditional'),
  ),
  saying(
    'text-contact-signed',
    'A signed text that holds a telephone number',
    { [`${RECORD}/workType/label/en`]: 'Cleaning, +31 6 12345678' },
    semantic('semantics.rule', 'unmet', 'conditional'),
  ),
  saying(
    'extension-known-by-nobody',
    'A statement outside the standard',
    { [`${RECORD}/extensions`]: { 'https://platform.example/badge': { label: { en: 'Badge' }, value: 'gold' } } },
    GOOD,
  ),
  saying(
    'extension-critical-signed',
    'A statement that must be understood',
    {
      [`${RECORD}/extensions`]: {
        'https://platform.example/badge': { label: { en: 'Badge' }, value: 'gold', critical: true },
      },
    },
    semantic('semantics.extension', 'unchecked', 'indeterminate'),
  ),
  saying(
    'test-credential',
    'Made with a development key',
    { '/type': ['VerifiableCredential', 'WorkCredential', 'TestCredential'] },
    issued(['issuer.recognized', 'issuer.test'], 'test'),
  ),
  vectorOf(['issuer-unknown', 'On nobody’s list'], jws(credential), issued('issuer.unknown', 'makerUnknown'), {
    trust: [{ ...trustList(), issuers: [{ id: 'did:web:other.example', name: 'Gardeners United' }] }],
  }),
  vectorOf(
    ['issuer-other-name', 'On the list under another name'],
    jws(credentialWith({ '/issuer/name': 'Platform Example B.V.' })),
    single('genuine', found('verified', { issuer: ['issuer.recognized', 'issuer.other-name'] })),
  ),
  vectorOf(
    ['issuer-impostor', 'Somebody on the list has this name, and another DID'],
    jws(credential),
    issued(['issuer.unknown', 'issuer.impostor'], 'impostor'),
    {
      trust: [trustList('did:web:other.example')],
    },
  ),
  vectorOf(
    ['issuer-until', 'On the list until the day before'],
    jws(credential),
    issued('issuer.no-longer-recognized', 'makerUnknown'),
    {
      trust: [{ ...trustList(), issuers: [{ id: DID, name: 'Platform Example', until: '2025-06-30' }] }],
    },
  ),
  saying(
    'worker-export-signed',
    'Made from the worker’s own export',
    { [`${RECORD}/coverage/basis`]: 'workerExport', [`${RECORD}/assurance`]: 'importedSelfSigned' },
    single('ownFigures', found('verified', { issuer: ['issuer.recognized', 'issuer.worker-export'] })),
  ),
  vectorOf(['endorsement-signed', 'An endorsement'], jws(endorsement), GOOD),
  vectorOf(
    ['hours-nobody', 'An hours statement; who asks does not say who it is'],
    jws(hours),
    addressed('validity.addressee', 'unmet', 'conditional'),
  ),
  vectorOf(
    ['hours-addressee', 'An hours statement, and its addressee asks'],
    jws(hours),
    addressed('validity.addressed', 'genuine', 'verified'),
    { addressee: 'did:web:gemeente.example' },
  ),
  vectorOf(
    ['hours-other', 'An hours statement, and somebody else asks'],
    jws(hours),
    addressed('validity.other-addressee', 'unmet', 'conditional'),
    { addressee: 'did:web:other.example' },
  ),
];

/** A secured text in its envelope. */
export const enveloped = (value: string, format = 'vc+jwt'): Json => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  id: `data:application/${format},${value}`,
  type: 'EnvelopedVerifiableCredential',
});

/** A presentation as the standard writes it, with its name. */
export function presentation(values: readonly string[], changes: Json = {}): string {
  const content = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.0/context.jsonld'],
    type: ['VerifiablePresentation', 'WorkPresentation'],
    verifiableCredential: values.map((value) => enveloped(value)),
    ...changes,
  };
  const id = `ni:///sha-256;${createHash('sha256').update(canonical(content)).digest('base64url')}`;
  return canonical({ ...content, id });
}

/** A file of the examples. */
function example(name: string): string {
  return readFileSync(new URL(`../../../examples/credentials/${name}`, import.meta.url), 'utf8');
}

/** Another piece of work of the same person. */
export const second: Json = credentialWith({
  '/id': 'urn:uuid:5d0a3c9e-7b1f-4c2d-8e6a-1f2b3c4d5e6f',
  [`${RECORD}/workType`]: { label: { en: 'Gardening', nl: 'Tuinieren' } },
  '/credentialStatus/statusListIndex': String(INDEX + 4),
  '/credentialStatus/id': `${LIST}#${INDEX + 4}`,
});
/** Both, signed. */
export const two: readonly string[] = [jws(credential), jws(second)];
const whole = presentation(two);

/** What is expected of a presentation. */
export function several(
  answer: string,
  verdict: Verdict,
  credentials: readonly ExpectedCredential[],
  codes: readonly string[] = [],
): Expected {
  return { answer, verdict, codes: ['structure.presentation', ...codes, 'page.not-a-document'], credentials };
}

/** What is expected of what cannot be taken apart. */
export const refused = (code: string, answer: string): Expected => ({
  answer,
  verdict: 'rejected',
  codes: [code, 'page.not-a-document'],
  credentials: [],
});

const presented = (
  id: string,
  description: string,
  text: string,
  expected: Expected,
  situation: Situation = {},
): Vector => vectorOf([id, description], text, expected, situation);
const revoked = { lists: { [LIST]: jws(statusList({}, [INDEX + 4])) } };

export const presentationCases: readonly Vector[] = [
  vectorOf(
    ['example-presentation', 'The presentation in examples/credentials, with what lies beside it'],
    example('kluscv.vp.json'),
    several('genuine', 'verified', [genuine, genuine]),
    {
      at: '2025-06-01T12:00:00Z',
      did: {
        'did:web:platform.example': example('keys/platform.example.did.json'),
        'did:web:gigs.example': example('keys/gigs.example.did.json'),
      },
      lists: {
        'https://platform.example/status/1': example('keys/platform.example.status-1.jwt'),
        'https://gigs.example/status/1': example('keys/gigs.example.status-1.jwt'),
      },
      trust: [JSON.parse(example('keys/trust-list.json')) as Json],
    },
  ),
  presented('vp-two', 'Two credentials, without a page', whole, several('genuine', 'verified', [genuine, genuine])),
  presented(
    'vp-render',
    'With a description of a page, and no page',
    presentation(two, { render: { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' } }),
    several('genuine', 'verified', [genuine, genuine]),
  ),
  presented(
    'vp-one-withdrawn',
    'The second is withdrawn',
    whole,
    several('withdrawn', 'rejected', [genuine, found('rejected', { status: 'status.revoked' })]),
    revoked,
  ),
  presented(
    'vp-one-altered',
    'The second was changed',
    presentation([two[0] ?? '', forged()]),
    several('altered', 'rejected', [genuine, failed('proof.mismatch')]),
  ),
  presented(
    'vp-not-canonical',
    'With spaces',
    JSON.stringify(JSON.parse(whole), null, 1),
    refused('structure.not-canonical', 'unreadable'),
  ),
  presented(
    'vp-final-line-break',
    'With a line break at the end',
    `${whole}\n`,
    refused('structure.not-canonical', 'unreadable'),
  ),
  presented(
    'vp-id',
    'The name of other content',
    whole.replace(/sha-256;../, 'sha-256;AA'),
    refused('structure.id', 'malformed'),
  ),
  presented(
    'vp-duplicate',
    'A member twice',
    whole.replace('"type":', '"type":["VerifiablePresentation"],"type":'),
    refused('structure.json', 'unreadable'),
  ),
  presented(
    'vp-unknown-member',
    'A member that the standard does not know',
    presentation(two, { holder: DID }),
    refused('structure.schema', 'malformed'),
  ),
  presented('vp-empty', 'Without a credential', presentation([]), refused('structure.schema', 'malformed')),
  presented(
    'vp-line-break-in-envelope',
    'A line break behind a credential',
    presentation([`${two[0]}\n`]),
    refused('structure.schema', 'malformed'),
  ),
  presented(
    'vp-twice',
    'One credential twice',
    presentation([two[0] ?? '', jws(credential, { header: headerOf(platformKey, { '/cty': undefined }) })]),
    {
      ...several('malformed', 'rejected', [genuine, genuine]),
      codes: ['structure.duplicate', 'page.not-a-document'],
    },
  ),
  presented(
    'vp-hours-statement',
    'With an hours statement, which has no place in it',
    presentation([two[0] ?? '', jws({ ...hours, id: second['id'] })]),
    several('malformed', 'rejected', [genuine, failed('structure.purpose-bound')]),
  ),
  presented(
    'vp-names',
    'It names two people',
    presentation([
      two[0] ?? '',
      jws({ ...second, credentialSubject: { ...(second['credentialSubject'] as Json), name: 'Ander, Iemand' } }),
    ]),
    several('severalPeople', 'conditional', [genuine, genuine], ['structure.names']),
  ),
  presented(
    'vp-envelope',
    'One credential in its envelope, and no presentation',
    canonical(enveloped(two[0] ?? '')),
    GOOD,
  ),
];

function forged(): string {
  const [head, , signature] = (two[1] ?? '').split('.');
  return `${head}.${base64url(JSON.stringify({ ...second, credentialSubject: { ...(second['credentialSubject'] as Json), workRecord: { ...record, counts: { unitKind: 'appointment', completed: 9000 } } } }))}.${signature}`;
}

/** An SD-JWT that hides the name, and shows it if asked. */
export function sdJwt(
  typ: string,
  options: { readonly claims?: Json; readonly shown?: boolean; readonly disclosure?: string } = {},
): string {
  const disclosure = base64url(JSON.stringify(['c2FsdCBvZiB2ZWN0b3Jz', 'name', 'Voorbeeld, Testa']));
  const { name: _hidden, ...subject } = credential['credentialSubject'] as Json;
  const digest = createHash('sha256').update(disclosure).digest('base64url');
  const payload = {
    ...credential,
    credentialSubject: { ...subject, _sd: [digest] },
    _sd_alg: 'sha-256',
    ...options.claims,
  };
  const header = headerOf(platformKey, { '/typ': typ, ...(typ === 'dc+sd-jwt' && { '/cty': undefined }) });
  const parts = [jws(payload, { header }), ...(options.shown === false ? [] : [options.disclosure ?? disclosure])];
  return `${parts.join('~')}~`;
}

/** What an SD-JWT of wallets says of itself. */
export const VCT: Json = { vct: 'https://w3id.org/kluscv/1.0/type-metadata/work-credential.json', iss: DID };

/** A proof inside the JSON: eddsa-jcs-2022. */
export function dataIntegrity(changes: Json = {}, key: VectorKey = platformKey, document: Json = credential): string {
  const hashed = (value: unknown): Buffer => createHash('sha256').update(canonical(value)).digest();
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2025-06-30T09:00:00Z',
    verificationMethod: KID,
    proofPurpose: 'assertionMethod',
    '@context': document['@context'],
  };
  const proofValue = `z${base58.encode(key.signBytes(Buffer.concat([hashed(proof), hashed(document)])))}`;
  return JSON.stringify({ ...document, ...changes, proof: { ...proof, proofValue } });
}

const as = (format: Vector['format']): Situation => ({ format });

export const formatCases: readonly Vector[] = [
  vectorOf(['vc-sd-jwt', 'An SD-JWT of the W3C, with the name shown'], sdJwt('vc+sd-jwt'), GOOD, as('vc+sd-jwt')),
  vectorOf(
    ['vc-sd-jwt-hidden', 'The same with the name hidden'],
    sdJwt('vc+sd-jwt', { shown: false }),
    GOOD,
    as('vc+sd-jwt'),
  ),
  vectorOf(
    ['vc-sd-jwt-other-disclosure', 'A disclosure that nobody signed'],
    sdJwt('vc+sd-jwt', { disclosure: base64url(JSON.stringify(['c2FsdA', 'name', 'Ander, Iemand'])) }),
    single('malformed', failed('structure.disclosure')),
    as('vc+sd-jwt'),
  ),
  vectorOf(
    ['vc-sd-jwt-without-end', 'Without the last tilde'],
    sdJwt('vc+sd-jwt', { shown: false }).slice(0, -1),
    single('malformed', {
      ...failed('proof.type'),
      codes: ['structure.schema', ...failed('proof.type').codes.slice(1)],
    }),
    as('vc+sd-jwt'),
  ),
  vectorOf(
    ['dc-sd-jwt', 'An SD-JWT as European wallets use it'],
    sdJwt('dc+sd-jwt', { claims: VCT }),
    GOOD,
    as('dc+sd-jwt'),
  ),
  vectorOf(
    ['dc-sd-jwt-other-type', 'A vct of another type'],
    sdJwt('dc+sd-jwt', { claims: { ...VCT, vct: 'https://platform.example/type' } }),
    breaks('structure.claim'),
    as('dc+sd-jwt'),
  ),
  vectorOf(['data-integrity', 'A proof inside the JSON'], dataIntegrity(), GOOD, as('data-integrity')),
  vectorOf(
    ['data-integrity-altered', 'The same after a change'],
    dataIntegrity({ validUntil: '2031-06-30T09:00:00Z' }),
    single('altered', failed('proof.mismatch')),
    as('data-integrity'),
  ),
  vectorOf(
    ['data-integrity-stranger', 'The same, signed by somebody else'],
    dataIntegrity({}, strangerKey),
    single('altered', failed('proof.mismatch')),
    as('data-integrity'),
  ),
];
