import {
  credential,
  endorsement,
  hoursStatement,
  platformExport,
  presentation,
  proof,
  smallRecord,
  statusList,
  trustList,
  verificationReport,
} from './documents.ts';
import { accepted, changed, refused, type Vector } from './vector.ts';

const UUID = 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10';
const OTHER_UUID = 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e12';
const RECORD = '/credentialSubject/workRecord';
const ENDORSEMENT = '/credentialSubject/endorsement';
const STATEMENT = '/credentialSubject/hoursStatement';

/** A credential as a presentation holds it, with a signature that nobody made. */
function enveloped(document: unknown): object {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const jws = `${part({ alg: 'EdDSA' })}.${part(document)}.AA`;
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/vc+jwt,${jws}`,
    type: 'EnvelopedVerifiableCredential',
  };
}

/** An SD-JWT with what follows the first `~` in it. */
function disclosing(rest: string, document: unknown = renamed(credential)): object {
  const plain = enveloped(document) as { readonly id: string };
  return { ...plain, id: `${plain.id.replace('vc+jwt', 'vc+sd-jwt')}~${rest}` };
}

/** The same credential under another identifier. */
function renamed(document: unknown): unknown {
  return changed(document, { '/id': OTHER_UUID });
}

/** Vectors for work credentials. */
export const workCredentialVectors: readonly Vector[] = [
  accepted(
    'credential',
    ['semantics.validity.order', 'semantics.assurance.role', 'schema.format'],
    'A work credential',
    credential,
  ),
  accepted(
    'test-credential',
    [],
    'A credential marked as made with a development key',
    changed(credential, { '/type/2': 'TestCredential' }),
  ),
  accepted('credential-with-proof', ['schema.format'], 'A credential with its proof inside', { ...credential, proof }),
  accepted('credential-with-proofs', [], 'A credential with a set of proofs', {
    ...credential,
    proof: [
      { ...proof, id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e13' },
      {
        ...proof,
        cryptosuite: 'eddsa-jcs-2022',
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.0/context.jsonld'],
      },
    ],
  }),
  refused(
    'proof-without-signature',
    'A proof without a signature',
    [['schema.required', '/proof']],
    changed({ ...credential, proof }, { '/proof/proofValue': undefined }),
  ),
  refused(
    'proof-for-another-purpose',
    'A proof that shows who holds something, in place of who states it',
    [['schema.const', '/proof/proofPurpose']],
    changed({ ...credential, proof }, { '/proof/proofPurpose': 'authentication' }),
    ['schema.required'],
  ),
  refused(
    'proof-chain',
    'A proof that stands on another',
    [['schema.additionalProperties', '/proof/previousProof']],
    changed({ ...credential, proof }, { '/proof/previousProof': 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e13' }),
  ),
  refused(
    'proof-of-text',
    'A text where a proof is due',
    [['schema.type', '/proof']],
    { ...credential, proof: 'yes' },
    ['schema.required'],
  ),
  accepted(
    'supersedes',
    ['semantics.supersedes.itself'],
    'A credential that takes the place of another',
    changed(credential, { '/supersedes': { id: OTHER_UUID, reason: 'corrected' } }),
  ),
  accepted(
    'worker-signs',
    ['semantics.assurance.role'],
    'A worker who signs figures from an own export',
    changed(credential, {
      '/issuer': {
        id: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
        name: 'Nguyễn Thị Voorbeeld',
        role: 'worker',
      },
      [`${RECORD}/coverage/basis`]: 'workerExport',
      [`${RECORD}/assurance`]: 'importedSelfSigned',
    }),
  ),
  refused(
    'worker-as-platform',
    'A worker who signs as the platform',
    [['semantics.assurance.role', `${RECORD}/assurance`]],
    changed(credential, { '/issuer/role': 'worker' }),
  ),
  refused(
    'ends-before-it-begins',
    'A credential that ends before it begins',
    [['semantics.validity.order', '/validUntil']],
    changed(credential, { '/validUntil': '2025-03-31T23:59:59Z' }),
  ),
  refused(
    'supersedes-itself',
    'A credential that takes its own place',
    [['semantics.supersedes.itself', '/supersedes/id']],
    changed(credential, { '/supersedes': { id: UUID, reason: 'reissued' } }),
  ),
  refused(
    'leap-second',
    'An instant that few clocks know',
    [
      ['schema.pattern', '/validFrom'],
      ['schema.format', '/validFrom'],
    ],
    changed(credential, { '/validFrom': '2016-12-31T23:59:60Z' }),
  ),
  refused(
    'offset',
    'An instant that is not in UTC',
    [
      ['schema.pattern', '/validFrom'],
      ['schema.format', '/validFrom'],
    ],
    changed(credential, { '/validFrom': '2025-04-01T02:00:00+02:00' }),
  ),
  refused(
    'no-such-instant',
    'An instant on a day that does not exist',
    [['schema.format', '/validFrom']],
    changed(credential, { '/validFrom': '2025-02-30T00:00:00Z' }),
  ),
  refused(
    'did-with-bad-escape',
    'A DID with a percent sign that escapes nothing',
    [['schema.pattern', '/issuer/id']],
    changed(credential, { '/issuer/id': 'did:web:platform.example%3' }),
  ),
  refused(
    'did-with-fragment',
    'A key in place of an issuer',
    [['schema.pattern', '/issuer/id']],
    changed(credential, { '/issuer/id': 'did:web:platform.example#key-1' }),
  ),
  accepted(
    'did-with-port-and-path',
    ['schema.pattern'],
    'A DID with a port and a path',
    changed(credential, { '/issuer/id': 'did:web:platform.example%3A8443:issuers:1' }),
  ),
  refused(
    'global-identifier',
    'A subject under an address that everybody knows',
    [['schema.pattern', '/credentialSubject/id']],
    changed(credential, { '/credentialSubject/id': 'https://platform.example/workers/1' }),
  ),
  refused(
    'birth-date-of-subject',
    'A birth date beside the name',
    [['neverSigned.birthDate', '/credentialSubject/birthDate']],
    changed(credential, { '/credentialSubject/birthDate': '1990-01-01' }),
  ),
  refused(
    'email-of-subject',
    'An e-mail address beside the name',
    [['neverSigned.contact', '/credentialSubject/email']],
    changed(credential, { '/credentialSubject/email': 'worker@platform.example' }),
  ),
  refused(
    'address-of-issuer',
    'An address of the issuer: it could be the worker’s',
    [['neverSigned.place', '/issuer/address']],
    changed(credential, { '/issuer/address': 'Voorbeeldstraat 1' }),
  ),
  refused(
    'public-body-without-register',
    'A public body that names no entry in a register',
    [['schema.required', '/issuer']],
    changed(credential, { '/issuer/role': 'publicBody', '/issuer/identifiers': undefined }),
  ),
  accepted(
    'public-body',
    ['schema.required'],
    'A municipality that issues, with its entry in a register',
    changed(credential, {
      '/issuer': {
        id: 'did:web:gemeente.example',
        name: 'Gemeente Voorbeeld',
        role: 'publicBody',
        identifiers: [{ scheme: 'OIN', value: '00000001001234567000' }],
      },
    }),
  ),
  refused(
    'issuer-named-after-support',
    'An issuer called after a context of support',
    [['neverSigned.support', '/issuer/name']],
    changed(credential, { '/issuer/name': 'Reclassering Voorbeeld' }),
  ),
  refused(
    'telephone-in-name',
    'A telephone number in the name of the worker',
    [['neverSigned.contact', '/credentialSubject/name']],
    changed(credential, { '/credentialSubject/name': 'Worker Example +31 6 1234 5678' }),
  ),
  refused(
    'contradiction-inside',
    'A record inside that contradicts itself',
    [['semantics.counts.none', `${RECORD}/counts`]],
    changed(credential, { [`${RECORD}/counts/completed`]: 0 }),
  ),
  refused(
    'hours-statement-as-work',
    'An hours statement in place of a work credential',
    [
      ['schema.enum', '/type'],
      ['schema.pattern', '/credentialSchema/id'],
      ['schema.required', '/credentialSubject'],
      ['schema.additionalProperties', '/credentialSubject/hoursStatement'],
    ],
    hoursStatement,
    ['schema.enum'],
  ),
  refused(
    'other-context',
    'A context of somebody else',
    [['schema.const', '/@context']],
    changed(credential, { '/@context/2': 'https://platform.example/context' }),
    [],
  ),
];

/** Vectors for endorsements. */
export const endorsementVectors: readonly Vector[] = [
  accepted('endorsement-with-proof', [], 'An endorsement with its proof inside', { ...endorsement, proof }),
  accepted(
    'endorsement',
    ['semantics.statement.future', 'semantics.skill.attester', 'semantics.learning.level'],
    'An endorsement with everything',
    endorsement,
  ),
  accepted(
    'endorsement-small',
    ['schema.required'],
    'The least that is an endorsement',
    changed(endorsement, {
      '/credentialSubject/endorsement': {
        type: 'WorkEndorsement',
        attesterRole: 'coach',
        text: 'Well done.',
        month: '2025-04',
      },
    }),
  ),
  refused(
    'endorsement-from-the-future',
    'An endorsement younger than its credential',
    [['semantics.statement.future', `${ENDORSEMENT}/month`]],
    changed(endorsement, { [`${ENDORSEMENT}/month`]: '2025-05' }),
  ),
  refused(
    'endorsement-by-nobody',
    'An endorsement in no role',
    [['schema.required', ENDORSEMENT]],
    changed(endorsement, { [`${ENDORSEMENT}/attesterRole`]: undefined }),
  ),
  refused(
    'endorsement-with-name',
    'The name of who endorses',
    [['neverSigned.client', `${ENDORSEMENT}/authorName`]],
    changed(endorsement, { [`${ENDORSEMENT}/authorName`]: 'Trainer Example' }),
  ),
  refused(
    'endorsement-with-telephone',
    'A telephone number in an endorsement',
    [['neverSigned.contact', `${ENDORSEMENT}/text`]],
    changed(endorsement, { [`${ENDORSEMENT}/text`]: 'Call me: +45 12 34 56 78' }),
  ),
  refused(
    'endorsement-birth-date',
    'The birth date of the person',
    [['neverSigned.birthDate', '/credentialSubject/birthDate']],
    changed(endorsement, { '/credentialSubject/birthDate': '1990-01-01' }),
  ),
  refused(
    'endorsement-support',
    'Work that is called after a context of support',
    [['neverSigned.support', `${ENDORSEMENT}/workType/label/nl`]],
    changed(endorsement, { [`${ENDORSEMENT}/workType/label`]: { nl: 'Taakstraf in het groen' } }),
  ),
  refused(
    'endorsement-skill-of-nobody',
    'A skill that is endorsed in no role',
    [['semantics.skill.attester', `${ENDORSEMENT}/skills/0`]],
    changed(endorsement, { [`${ENDORSEMENT}/skills/0`]: { label: { en: 'Leading' }, how: 'endorsed' } }),
  ),
  refused(
    'endorsement-ends-before-it-begins',
    'An endorsement that ends before it begins',
    [['semantics.validity.order', '/validUntil']],
    changed(endorsement, { '/validUntil': '2020-01-01T00:00:00Z' }),
  ),
  refused(
    'endorsement-supersedes-itself',
    'An endorsement in its own place',
    [['semantics.supersedes.itself', '/supersedes/id']],
    changed(endorsement, { '/supersedes': { id: UUID, reason: 'updated' } }),
  ),
  refused(
    'endorsement-level',
    'A level of learning above the highest',
    [['semantics.learning.level', `${ENDORSEMENT}/learningOutcomes/0/level`]],
    changed(endorsement, { [`${ENDORSEMENT}/learningOutcomes/0/level/rank`]: 4 }),
  ),
];

/** Vectors for hours statements. */
export const hoursStatementVectors: readonly Vector[] = [
  accepted('statement-with-proof', [], 'An hours statement with its proof inside', { ...hoursStatement, proof }),
  accepted(
    'statement',
    [
      'semantics.statement.total',
      'semantics.statement.days',
      'semantics.statement.short-lived',
      'semantics.statement.currency',
      'semantics.statement.correction',
    ],
    'An hours statement with everything',
    hoursStatement,
  ),
  accepted(
    'statement-corrected',
    ['semantics.statement.correction'],
    'A correction',
    changed(hoursStatement, {
      '/supersedes': { id: OTHER_UUID, reason: 'corrected' },
      [`${STATEMENT}/state`]: 'corrected',
    }),
  ),
  accepted(
    'statement-of-nothing',
    ['semantics.statement.total'],
    'A month without work, which is known',
    changed(hoursStatement, { [`${STATEMENT}/days`]: undefined, [`${STATEMENT}/minutesTotal`]: 0 }),
  ),
  accepted(
    'statement-to-an-office',
    ['neverSigned.support'],
    'An addressee that is called after benefits: offices have the names that they have',
    changed(hoursStatement, { [`${STATEMENT}/audience/name`]: 'Uitkeringsinstantie Example' }),
  ),
  refused(
    'statement-to-a-telephone',
    'A telephone number in the name of the addressee',
    [['neverSigned.contact', `${STATEMENT}/audience/name`]],
    changed(hoursStatement, { [`${STATEMENT}/audience/name`]: 'Office Example +31 20 123 4567' }),
  ),
  refused(
    'statement-for-another-purpose',
    'A purpose that the standard does not know',
    [['schema.enum', `${STATEMENT}/purpose`]],
    changed(hoursStatement, { [`${STATEMENT}/purpose`]: 'application' }),
  ),
  refused(
    'statement-ends-before-it-begins',
    'A statement that ends before it begins',
    [['semantics.validity.order', '/validUntil']],
    changed(hoursStatement, { '/validUntil': '2020-01-01T00:00:00Z' }),
  ),
  refused(
    'statement-of-birth-date',
    'The birth date of the person',
    [['neverSigned.birthDate', '/credentialSubject/birthDate']],
    changed(hoursStatement, { '/credentialSubject/birthDate': '1990-01-01' }),
  ),
  refused(
    'statement-total',
    'Days that do not add up',
    [['semantics.statement.total', `${STATEMENT}/minutesTotal`]],
    changed(hoursStatement, { [`${STATEMENT}/minutesTotal`]: 721 }),
  ),
  refused(
    'statement-other-month',
    'A day of another month',
    [['semantics.statement.days', `${STATEMENT}/days/1/on`]],
    changed(hoursStatement, { [`${STATEMENT}/days/1/on`]: '2025-04-01' }),
  ),
  refused(
    'statement-day-twice',
    'A day twice',
    [['semantics.statement.days', `${STATEMENT}/days/1/on`]],
    changed(hoursStatement, { [`${STATEMENT}/days/1/on`]: '2025-03-04' }),
  ),
  refused(
    'statement-corrects-nothing',
    'A correction of nothing',
    [['semantics.statement.correction', '']],
    changed(hoursStatement, { [`${STATEMENT}/state`]: 'corrected' }),
  ),
  refused(
    'statement-supersedes-as-final',
    'A final statement that takes the place of another',
    [['semantics.statement.correction', '/supersedes']],
    changed(hoursStatement, { '/supersedes': { id: OTHER_UUID, reason: 'updated' } }),
  ),
  refused(
    'statement-long-lived',
    'A statement that is valid for a year',
    [['semantics.statement.short-lived', '/validUntil']],
    changed(hoursStatement, { '/validUntil': '2026-04-01T00:00:00Z' }),
  ),
  refused(
    'statement-for-ever',
    'A statement without an end',
    [['schema.required', '']],
    changed(hoursStatement, { '/validUntil': undefined }),
  ),
  refused(
    'statement-for-everybody',
    'A statement for nobody in particular',
    [['schema.required', STATEMENT]],
    changed(hoursStatement, { [`${STATEMENT}/audience`]: undefined }),
  ),
  refused(
    'statement-two-currencies',
    'Amounts in two currencies',
    [['semantics.statement.currency', STATEMENT]],
    changed(hoursStatement, { [`${STATEMENT}/expenses/0/paid/currency`]: 'DKK' }),
  ),
  refused(
    'statement-with-benefit',
    'The benefit by name',
    [['neverSigned.support', `${STATEMENT}/benefit`]],
    changed(hoursStatement, { [`${STATEMENT}/benefit`]: 'example' }),
  ),
];

/** Vectors for presentations. */
export const presentationVectors: readonly Vector[] = [
  accepted('presentation', ['schema.required'], 'A presentation', presentation),
  accepted(
    'presentation-without-page',
    [],
    'A presentation that is not for a page',
    changed(presentation, { '/render': undefined }),
  ),
  accepted(
    'presentation-with-endorsement',
    ['semantics.presentation.purpose-bound', 'semantics.presentation.repeated'],
    'Work, and an endorsement of it',
    changed(presentation, { '/verifiableCredential': [enveloped(credential), enveloped(renamed(endorsement))] }),
  ),
  refused(
    'presentation-with-hours-statement',
    'An hours statement beside work',
    [['semantics.presentation.purpose-bound', '/verifiableCredential/1']],
    changed(presentation, { '/verifiableCredential': [enveloped(credential), enveloped(renamed(hoursStatement))] }),
  ),
  refused(
    'presentation-of-one-twice',
    'One credential twice: the work would count double',
    [['semantics.presentation.repeated', '/verifiableCredential/1']],
    changed(presentation, { '/verifiableCredential': [enveloped(credential), enveloped(credential)] }),
  ),
  refused(
    'presentation-of-nothing',
    'A presentation without a credential',
    [['schema.minItems', '/verifiableCredential']],
    changed(presentation, { '/verifiableCredential': [] }),
    [],
  ),
  refused(
    'presentation-unsecured',
    'A credential without a signature',
    [['schema.pattern', '/verifiableCredential/0/id']],
    changed(presentation, { '/verifiableCredential/0/id': 'data:application/vc+jwt,e30' }),
  ),
  accepted(
    'presentation-of-an-sd-jwt',
    ['schema.pattern'],
    'A credential of which two claims are disclosed, beside a whole one',
    changed(presentation, { '/verifiableCredential': [enveloped(credential), disclosing('WyJzIiwxXQ~WyJzIiwyXQ~')] }),
  ),
  refused(
    'presentation-of-one-twice-in-two-forms',
    'One credential twice, once as an SD-JWT',
    [['semantics.presentation.repeated', '/verifiableCredential/1']],
    changed(presentation, {
      '/verifiableCredential': [enveloped(credential), disclosing('', credential)],
    }),
  ),
  refused(
    'presentation-with-key-binding',
    'An answer to one verifier, in a document that many read',
    [['schema.pattern', '/verifiableCredential/0/id']],
    changed(presentation, { '/verifiableCredential': [disclosing('WyJzIiwxXQ~e30.e30.AA')] }),
  ),
  refused(
    'presentation-in-the-open',
    'An unsecured record in a presentation',
    [
      ['schema.required', '/verifiableCredential/0'],
      ['schema.additionalProperties', '/verifiableCredential/0/workRecord'],
    ],
    changed(presentation, {
      '/verifiableCredential/0': {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        workRecord: smallRecord,
      },
    }),
  ),
  refused(
    'presentation-with-free-text',
    'A text on the page that nobody signed',
    [['schema.additionalProperties', '/render/motto']],
    changed(presentation, { '/render/motto': 'Best worker ever' }),
  ),
];

/** Vectors for what platforms hand over. */
export const platformExportVectors: readonly Vector[] = [
  accepted('export', ['schema.required'], 'Figures and pieces of work', platformExport),
  accepted('export-complete', [], 'An export that says how much it covers', { ...platformExport, complete: 'no' }),
  refused(
    'export-with-earnings',
    'Earnings of a piece of work',
    [['neverSigned.earnings', '/workers/1/units/0/price']],
    changed(platformExport, { '/workers/1/units/0/price': 60 }),
  ),
  refused(
    'export-with-client',
    'The client of a piece of work',
    [['neverSigned.client', '/workers/1/units/0/clientName']],
    changed(platformExport, { '/workers/1/units/0/clientName': 'Client Example' }),
  ),
  refused(
    'export-undated',
    'A piece of work without a date',
    [
      ['schema.required', '/workers/1/units/1'],
      ['schema.required', '/workers/1/units/1'],
      ['schema.required', '/workers/1/units/1'],
    ],
    changed(platformExport, { '/workers/1/units/1/on': undefined }),
  ),
  accepted(
    'export-relation-of-each',
    ['schema.required'],
    'Pieces of work of one worker in two relations, one of them in a team',
    changed(platformExport, {
      '/workers/1/units/0/workRelation': 'selfEmployed',
      '/workers/1/units/1': {
        id: 'u-2',
        kind: 'appointment',
        workType: 'cleaning',
        workRelation: 'cooperativeEmployee',
        team: { role: 'lead' },
        outcome: 'completed',
        on: '2025-02-10',
      },
    }),
  ),
  refused(
    'export-team-with-names',
    'A team with the names of those in it',
    [['neverSigned.colleague', '/workers/1/units/0/team/members']],
    changed(platformExport, { '/workers/1/units/0/team': { role: 'member', members: ['A', 'B'] } }),
  ),
  refused(
    'export-unknown-relation',
    'A relation that is in no list',
    [['schema.enum', '/workers/1/units/0/workRelation']],
    changed(platformExport, { '/workers/1/units/0/workRelation': 'freelance' }),
    ['schema.required'],
  ),
  refused(
    'export-zero-minutes',
    'Zero in place of unknown minutes',
    [['schema.minimum', '/workers/1/units/0/minutes']],
    changed(platformExport, { '/workers/1/units/0/minutes': 0 }),
  ),
];

/** Vectors for trust lists. */
export const trustListVectors: readonly Vector[] = [
  accepted('trust-list', ['schema.required'], 'A trust list', trustList),
  accepted(
    'trust-list-scope',
    [],
    'A trust list that recognizes an issuer for some things',
    changed(trustList, {
      '/issuers/0/scope': {
        names: ['Klusplatform'],
        platforms: ['Klusplatform', 'Klusplatform Zorg'],
        types: ['WorkCredential'],
        assurance: ['issuerSigned'],
      },
    }),
  ),
  refused(
    'trust-list-scope-of-nothing',
    'A scope that names nothing',
    [['schema.minProperties', '/issuers/0/scope']],
    changed(trustList, { '/issuers/0/scope': {} }),
    ['schema.required'],
  ),
  refused(
    'trust-list-without-did',
    'An issuer without an identifier',
    [['schema.required', '/issuers/0']],
    changed(trustList, { '/issuers/0/id': undefined }),
  ),
  refused(
    'trust-list-spoofed-name',
    'A name that hides something',
    [['schema.pattern', '/issuers/0/name']],
    changed(trustList, { '/issuers/0/name': 'Platform\u200b Example' }),
  ),
];

/** Vectors for status lists. */
export const statusListVectors: readonly Vector[] = [
  accepted('status-list', ['schema.required'], 'A status list', statusList),
  accepted('status-list-with-proof', [], 'A status list with its proof inside', { ...statusList, proof }),
  refused(
    'status-list-padded',
    'A list in another encoding',
    [['schema.pattern', '/credentialSubject/encodedList']],
    changed(statusList, { '/credentialSubject/encodedList': 'uH4sIAAAA==' }),
  ),
  refused(
    'status-list-other-purpose',
    'A purpose that is in no list',
    [['schema.enum', '/credentialSubject/statusPurpose']],
    changed(statusList, { '/credentialSubject/statusPurpose': 'message' }),
  ),
];

/** Vectors for verification reports. */
export const verificationReportVectors: readonly Vector[] = [
  accepted('report', ['schema.required'], 'A report with everything', verificationReport),
  accepted(
    'without-words',
    ['schema.required'],
    'A report of a library: without words for people, and without an answer in one word',
    changed(verificationReport, { '/answer': undefined, '/findings/0/message': undefined }),
  ),
  accepted(
    'later-answer',
    ['schema.required'],
    'A report with an answer of a later version',
    changed(verificationReport, { '/answer': 'somethingNew' }),
  ),
  accepted(
    'report-on-an-endorsement',
    [],
    'A report on an endorsement',
    changed(verificationReport, { '/credentials/0/credential': endorsement }),
  ),
  accepted(
    'report-on-an-hours-statement',
    [],
    'A report on an hours statement',
    changed(verificationReport, { '/credentials/0/credential': hoursStatement }),
  ),
  refused(
    'report-without-verdict',
    'A report that comes to no verdict',
    [['schema.required', '']],
    changed(verificationReport, { '/verdict': undefined }),
  ),
  refused(
    'report-valid',
    'A verdict that is in no list',
    [['schema.enum', '/verdict']],
    changed(verificationReport, { '/verdict': 'valid' }),
  ),
  refused(
    'report-unknown-check',
    'A check that is in no list',
    [['schema.enum', '/findings/0/check']],
    changed(verificationReport, { '/findings/0/check': 'feeling' }),
  ),
];
