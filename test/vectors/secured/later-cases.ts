// What a verifier of 1.0 cannot know yet, what it is told of a page, several parts of one person, and for what an issuer is recognized.
import { presentation, refused, second, several, two } from './content-cases.ts';
import {
  credential,
  credentialWith,
  DID,
  INDEX,
  type Json,
  jws,
  LIST,
  platformKey,
  record,
  statusList,
  trustList,
} from './material.ts';
import {
  breaks,
  type Expected,
  type ExpectedCredential,
  found,
  genuine,
  single,
  type Situation,
  type Vector,
  vectorOf,
} from './vector.ts';

const RECORD = '/credentialSubject/workRecord';
const LATER = ['issuer', 'validity', 'status', 'holder', 'semantics'].map((check) => `${check}.skipped`);
const newer: ExpectedCredential = {
  verdict: 'indeterminate',
  codes: ['structure.newer', 'proof.intact', ...LATER],
};

/** What version 1.1 might look like: a member that nobody knows yet, under addresses of its own. */
const of = (schema: string): Json =>
  credentialWith({
    '/@context/1': 'https://w3id.org/kluscv/1.1/context.jsonld',
    '/credentialSchema/id': `https://w3id.org/kluscv/${schema}.schema.json`,
    [`${RECORD}/tools`]: ['ladder'],
    '/id': 'urn:uuid:7e1d2c3b-4a59-4687-9685-a4b3c2d1e0f9',
  });
const next = jws(of('1.1/work-credential'));
const alone = (id: string, schema: string): Vector =>
  vectorOf([id, `A credential of ${schema}`], jws(of(schema)), single('unchecked', newer));

const RENDER = { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' };
const NEXT_PRESENTATION = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.1/context.jsonld'],
};
const both = several('genuine', 'verified', [genuine, genuine]);
const unknown: Expected = { ...both, answer: 'unchecked', verdict: 'indeterminate' };
const rendered = (id: string, description: string, render: unknown, expected = both): Vector =>
  vectorOf([id, description], presentation(two, { render }), expected);
const ofNext = (id: string, description: string, changes: Json): Vector =>
  vectorOf([id, description], presentation(two, { ...NEXT_PRESENTATION, ...changes }), {
    ...unknown,
    codes: ['structure.newer', 'page.not-a-document'],
  });

export const laterCases: readonly Vector[] = [
  alone('later-minor', '1.1/work-credential'),
  alone('later-minor-of-two-digits', '1.10/work-credential'),
  alone('later-major', '2.0/work-credential'),
  alone('later-type', '1.2/course'),
  vectorOf(
    ['later-altered', 'A later version excuses no broken signature'],
    `${next.slice(0, -8)}AAAAAAAA`,
    single('altered', { verdict: 'rejected', codes: ['structure.newer', 'proof.mismatch', ...LATER] }),
  ),
  vectorOf(
    ['later-claims', 'Nor a claim that says something else'],
    jws({ ...of('1.1/work-credential'), iss: 'did:web:other.example' }),
    single('malformed', {
      verdict: 'rejected',
      codes: ['structure.newer', 'structure.claim', 'proof.skipped', ...LATER],
    }),
  ),
  vectorOf(['earlier', 'A version that never was'], jws(of('0.9/work-credential')), breaks('structure.schema')),
  vectorOf(
    ['later-presented', 'A credential of 1.1 beside one of 1.0'],
    presentation([two[0] ?? '', next]),
    several('unchecked', 'indeterminate', [genuine, newer]),
  ),
  ofNext('later-presentation', 'A presentation of 1.1', {}),
  ofNext('later-presentation-member', 'A presentation of 1.1 with a member that nobody knows', { order: 'byDate' }),
  ofNext('later-presentation-render', 'A presentation of 1.1 that says how it is drawn', {
    render: { renderer: 'kluscv-render/2', typeface: 'larger' },
  }),
  vectorOf(
    ['later-presentation-id', 'A presentation of 1.1 with the name of other content'],
    presentation(two, NEXT_PRESENTATION).replace(/sha-256;../, 'sha-256;AA'),
    refused('structure.id', 'malformed'),
  ),
  vectorOf(
    ['later-presentation-spaces', 'A presentation of 1.1 with spaces'],
    JSON.stringify(JSON.parse(presentation(two, NEXT_PRESENTATION)), null, 1),
    refused('structure.not-canonical', 'unreadable'),
  ),
  rendered('later-renderer', 'A later renderer, and no page', { ...RENDER, renderer: 'kluscv-render/2' }),
  rendered('later-renderer-choice', 'A later renderer with a choice that nobody knows', {
    renderer: 'kluscv-render/2',
    typeface: 'larger',
  }),
  rendered('no-renderer', 'A manifest that names no renderer', { locale: 'nl' }),
  rendered(
    'known-renderer-choice',
    'The known renderer with a choice that it does not have',
    { ...RENDER, typeface: 'larger' },
    refused('structure.schema', 'malformed'),
  ),
  vectorOf(
    ['enveloped-proof', 'A proof inside what is signed already'],
    jws({
      ...credential,
      proof: {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2025-06-30T09:00:00Z',
        verificationMethod: `${DID}#key-1`,
        proofPurpose: 'assertionMethod',
        proofValue: `z${'2'.repeat(87)}`,
      },
    }),
    breaks('structure.schema'),
  ),
];

/** The presentation with a page, of which somebody who draws told what it is. */
function paged(
  page: string,
  answer: string,
  verdict: Expected['verdict'],
  given: Json & { readonly id?: string; readonly more?: string } & Situation = {},
): Vector {
  const { id = page.replace('page.', ''), more, renderedOn = RENDER.renderedOn, ...situation } = given;
  const codes = ['structure.presentation', page, ...(more === undefined ? [] : [more])];
  const what = `Comparing its page gave ${page}${more === undefined ? '' : `, and its day is ${String(renderedOn)}`}`;
  const text = presentation(two, { render: { ...RENDER, renderedOn } });
  return vectorOf(
    [`page-${id}`, what],
    text,
    { ...several(answer, verdict, [genuine, genuine]), codes },
    { ...situation, page },
  );
}

export const pageCases: readonly Vector[] = [
  paged('page.identical', 'genuine', 'verified'),
  paged('page.sealed', 'genuine', 'verified'),
  paged('page.seal-damaged', 'pageUnknown', 'conditional'),
  paged('page.differs', 'pageChanged', 'conditional'),
  paged('page.renderer-unknown', 'pageUnknown', 'conditional'),
  paged('page.resaved', 'pageUnknown', 'conditional'),
  paged('page.font-missing', 'unchecked', 'indeterminate'),
  paged('page.no-credential', 'unchecked', 'indeterminate'),
  // Somewhere on Earth it is tomorrow already, and somewhere still yesterday.
  paged('page.identical', 'genuine', 'verified', { id: 'made-tomorrow', renderedOn: '2025-07-02' }),
  paged('page.identical', 'unchecked', 'indeterminate', {
    id: 'made-in-future',
    renderedOn: '2025-07-03',
    more: 'page.made-in-future',
  }),
  paged('page.identical', 'genuine', 'verified', { id: 'made-the-day-before', renderedOn: '2025-06-29' }),
  paged('page.identical', 'unchecked', 'indeterminate', {
    id: 'made-too-early',
    renderedOn: '2025-06-28',
    more: 'page.made-too-early',
  }),
  vectorOf(
    ['page-of-one-withdrawn', 'The page is as it was, and the second credential is withdrawn'],
    presentation(two, { render: RENDER }),
    {
      answer: 'withdrawn',
      verdict: 'rejected',
      codes: ['structure.presentation', 'page.identical'],
      credentials: [genuine, found('rejected', { status: 'status.revoked' })],
    },
    { page: 'page.identical', lists: { [LIST]: jws(statusList({}, [INDEX + 4])) } },
  ),
  vectorOf(
    ['page-left-out', 'No manifest, and a page that somebody drew'],
    presentation(two),
    {
      ...several('pageUnknown', 'conditional', [genuine, genuine]),
      codes: ['structure.presentation', 'page.renderer-unknown'],
    },
    { page: 'page.renderer-unknown' },
  ),
];

const { name: _name, ...nameless } = second['credentialSubject'] as Json;
const sameWork = (changes: Json): string =>
  jws({
    ...second,
    credentialSubject: { ...(second['credentialSubject'] as Json), workRecord: { ...record, ...changes } },
  });
const period = { first: '2025-03', last: '2025-05', asOf: '2025-05-31' };
const superseded = found('conditional', { validity: ['validity.until', 'validity.superseded'] });
const replacing = (who: Json): Json => ({ ...second, supersedes: { id: credential['id'], reason: 'updated' }, ...who });
const STRANGER = `did:key:${platformKey.multikey}`;

export const partsCases: readonly Vector[] = [
  vectorOf(
    ['parts-unnamed', 'The second hides whose it is'],
    presentation([two[0] ?? '', jws({ ...second, credentialSubject: nameless })]),
    several('severalPeople', 'conditional', [genuine, genuine], ['structure.unnamed']),
  ),
  vectorOf(
    ['parts-both-unnamed', 'Both hide it'],
    presentation([
      jws(credentialWith({ '/credentialSubject/name': undefined })),
      jws({ ...second, credentialSubject: nameless }),
    ]),
    both,
  ),
  vectorOf(
    ['parts-same-work', 'The same platform and work, with months in common'],
    presentation([two[0] ?? '', sameWork({})]),
    { ...both, answer: 'sameWorkTwice' },
  ),
  vectorOf(
    ['parts-same-work-spelled', 'The same in other letters'],
    presentation([two[0] ?? '', sameWork({ workType: { label: { en: 'domestic CLEANING' } } })]),
    { ...both, answer: 'sameWorkTwice' },
  ),
  vectorOf(
    ['parts-same-work-later', 'The same work, in the months after'],
    presentation([two[0] ?? '', sameWork({ period, coverage: { complete: 'no', basis: 'issuerSystem' } })]),
    both,
  ),
  vectorOf(
    ['parts-superseded', 'The second takes the place of the first'],
    presentation([two[0] ?? '', jws(replacing({}))]),
    several('superseded', 'conditional', [superseded, genuine]),
  ),
  vectorOf(
    ['parts-superseded-same-work', 'The second takes the place of the first, and is about the same work'],
    presentation([
      two[0] ?? '',
      jws(replacing({ credentialSubject: { ...(second['credentialSubject'] as Json), workRecord: record } })),
    ]),
    several('superseded', 'conditional', [superseded, genuine]),
  ),
  vectorOf(
    ['parts-superseded-by-withdrawn', 'What would take its place is withdrawn'],
    presentation([two[0] ?? '', jws(replacing({}))]),
    several('withdrawn', 'rejected', [genuine, found('rejected', { status: 'status.revoked' })]),
    { lists: { [LIST]: jws(statusList({}, [INDEX + 4])) } },
  ),
  vectorOf(
    ['parts-superseded-by-another', 'Somebody else says that it takes the place of the first'],
    presentation([
      two[0] ?? '',
      jws(replacing({ issuer: { ...(credential['issuer'] as Json), id: STRANGER }, credentialStatus: undefined }), {
        header: { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: `${STRANGER}#${platformKey.multikey}` },
      }),
    ]),
    several('genuine', 'verified', [genuine, found('verified', { status: 'status.none' })]),
    { trust: [trustList(DID, STRANGER)] },
  ),
];

const listed = (entry: Json): Situation => {
  return { trust: [{ ...trustList(), issuers: [{ id: DID, name: 'Platform Example', ...entry }] }] };
};
const recognized = (id: string, description: string, entry: Json, ...issuer: readonly string[]): Vector =>
  vectorOf(
    [`scope-${id}`, description],
    jws(credential),
    issuer.length === 0 ? single('genuine', genuine) : single('makerUnknown', found('conditional', { issuer })),
    listed(entry),
  );
const outside = 'issuer.out-of-scope';

export const scopeCases: readonly Vector[] = [
  recognized('all', 'On the list for everything that it says', {
    scope: {
      names: ['Platform Example'],
      platforms: ['Other Platform', 'Platform Example'],
      types: ['WorkCredential'],
      assurance: ['issuerSigned'],
    },
  }),
  recognized('names', 'On the list under other names', { scope: { names: ['Platform Example B.V.'] } }, outside),
  recognized('platforms', 'On the list for another platform', { scope: { platforms: ['Other Platform'] } }, outside),
  recognized('types', 'On the list for endorsements', { scope: { types: ['WorkEndorsementCredential'] } }, outside),
  recognized(
    'assurance',
    'On the list for what workers bring',
    { scope: { assurance: ['importedSelfSigned'] } },
    outside,
  ),
  recognized('since', 'On the list from tomorrow', { since: '2025-07-02' }, 'issuer.unknown'),
  recognized('since-today', 'On the list from today', { since: '2025-07-01' }),
  recognized('until-today', 'On the list until today', { until: '2025-07-01' }),
];
