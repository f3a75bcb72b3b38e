/** The documents that vectors start from. All values are invented. */

const UUID = 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10';
const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.0/context.jsonld'];

/** The least that is a work record. */
export const smallRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Platform Example' },
  workType: { label: { en: 'Domestic cleaning' } },
  counts: { unitKind: 'appointment', completed: 143 },
  period: { first: '2022-05', last: '2025-02', asOf: '2025-03-31' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

/** One rating with everything that a rating can have. */
export const fullRating = {
  scale: {
    kind: 'stars',
    min: 1,
    max: 5,
    step: '1',
    direction: 'higherIsBetter',
    successAt: '4',
    label: { en: 'Stars' },
  },
  count: 96,
  mean: '4.7',
  distribution: [
    { value: '5', count: 72 },
    { value: '4', count: 20 },
    { value: '3', count: 3 },
    { value: '2', count: 1 },
    { value: '1', count: 0 },
  ],
  criteria: [{ label: { en: 'Reliability' }, mean: '4.9', count: 96 }],
  last3Months: { mean: '4.9', count: 9 },
  last12Months: { mean: '4.8', count: 40 },
  linkage: 'perUnit',
  ratedBy: 'client',
};

/** A record with every member but those of a statutory certificate. */
export const fullRecord = {
  ...smallRecord,
  requestedBySubject: false,
  platform: {
    name: 'Platform Example',
    url: 'https://platform.example/',
    country: 'NL',
    about: { en: 'Households find cleaners here.', nl: 'Huishoudens vinden hier schoonmakers.' },
    identityCheck: 'document',
    checks: ['references', 'interview'],
    priceSetBy: 'worker',
    ratingMethod: 'clientRates',
    reviewsModerated: true,
  },
  workType: {
    label: { nl: 'Schoonmaak huishouden', en: 'Domestic cleaning' },
    mappings: [{ scheme: 'ISCO-08', version: '2008', code: '9111', relation: 'exact', by: 'platform' }],
  },
  workRelation: 'selfEmployed',
  acquiredBy: 'both',
  basedOn: ['platformRecord', 'timesheet'],
  trajectory: { id: UUID, label: { en: 'Two years of cleaning' }, first: '2022-01', last: '2025-12' },
  counts: {
    unitKind: 'appointment',
    completed: 143,
    partial: 2,
    sessions: 120,
    rush: 7,
    byRecency: { last3Months: 11, last12Months: 52 },
  },
  team: { units: 12, role: 'lead', size: '2-4', share: { numerator: 3, denominator: 8 } },
  deliverables: [{ label: { en: 'Cleaned staircases' }, count: 14 }],
  hours: { minutes: 24150, basis: 'approved' },
  agreedTime: { minutesPerWeek: 480, minutesPerDay: 240 },
  qualityAssuredBy: 'supervisor',
  clients: {
    distinct: '10-24',
    categories: [
      { code: 'household', band: '10-24' },
      { code: 'other', band: '1-2' },
    ],
    repeatShare: '50-75',
  },
  ratings: [fullRating],
  levels: [
    {
      label: { en: 'Gold' },
      scheme: 'Example levels',
      rank: 3,
      of: 4,
      since: '2024-01',
      until: '2025-12',
      criteriaUrl: 'https://platform.example/levels',
    },
  ],
  skills: [
    {
      label: { en: 'Window cleaning' },
      mapping: { scheme: 'local', version: '1', code: 'windows', relation: 'close', by: 'platform' },
      how: 'endorsed',
      count: 8,
      attesterRole: 'client',
    },
    { label: { en: 'Planning' }, how: 'derived' },
  ],
  endorsements: [{ attesterRole: 'trainer', text: 'Works neatly and alone.', lang: 'en', month: '2024-06' }],
  learningOutcomes: [
    {
      label: { en: 'Plans own work' },
      scheme: 'local',
      code: 'P1-K1-W1',
      level: { rank: 2, of: 3, label: { en: 'Alone' } },
      month: '2024-06',
      assessedBy: 'trainer',
    },
  ],
  reviewsTotal: 41,
  reviewsOffered: 41,
  reviews: [
    {
      text: 'Altijd op tijd en netjes.',
      lang: 'nl',
      month: '2024-11',
      score: '5',
      clientCategory: 'household',
      response: 'Dank u wel.',
    },
  ],
  coverage: {
    complete: 'yes',
    basis: 'issuerSystem',
    from: '2022-05',
    to: '2025-03',
    rowsSeen: 160,
    issuerCounter: 160,
    warnings: ['duplicatesRemoved'],
  },
  extensions: {
    'https://platform.example/terms#language': { label: { en: 'Working language' }, value: 'Dutch', critical: false },
  },
};

/** A Dutch certificate with everything that the worker may ask for. */
export const dutchCertificate = {
  ...smallRecord,
  profile: 'nl-7-656-extended',
  requestedBySubject: true,
  workRelation: 'employee',
  agreedTime: { minutesPerWeek: 1440 },
  certificate: {
    startedOn: '2022-05-02',
    endedOn: '2025-02-28',
    duties: { nl: 'Schoonmaken bij mensen thuis' },
    performance: 'Het werk was altijd goed.',
    conduct: 'Vriendelijk en op tijd.',
    ending: 'De overeenkomst liep af.',
    endingReason: 'Er was geen werk meer.',
    lang: 'nl',
  },
};

/** A German simple certificate. */
export const germanCertificate = {
  ...smallRecord,
  profile: 'de-109-einfach',
  workRelation: 'cooperativeEmployee',
  certificate: { startedOn: '2022-05-02', duties: { de: 'Reinigung in Haushalten' } },
};

const issuer = {
  id: 'did:web:platform.example',
  name: 'Platform Example',
  role: 'platform',
  url: 'https://platform.example/',
  identifiers: [{ scheme: 'KvK', value: '00000000' }],
};

const envelope = (name: string, type: string, validUntil: string): object => ({
  '@context': CONTEXTS,
  id: UUID,
  type: ['VerifiableCredential', type],
  issuer,
  validFrom: '2025-04-01T00:00:00Z',
  validUntil,
  credentialSchema: { id: `https://w3id.org/kluscv/1.0/${name}.schema.json`, type: 'JsonSchema' },
  credentialStatus: {
    id: 'https://platform.example/status/1#94567',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '94567',
    statusListCredential: 'https://platform.example/status/1',
  },
});

const subject = { id: 'urn:uuid:7d4ab3a2-6c8e-4b1f-8f6d-2f1f3c5e9a77', type: 'Worker', name: 'Nguyễn Thị Voorbeeld' };

/** A work credential. */
export const credential = {
  ...envelope('work-credential', 'WorkCredential', '2026-04-01T00:00:00Z'),
  credentialSubject: { ...subject, workRecord: smallRecord },
};

/** A proof that nobody made, of a document that has one inside. */
export const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2025-04-01T00:00:00Z',
  verificationMethod: 'did:web:platform.example#key-1',
  proofPurpose: 'assertionMethod',
  proofValue: 'z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk9czhSePTFehP8c3PGfb6a22gkfUKLrqXYsrbmWsPxY3m2',
};

/** A trainer's statement, signed by the organization that the trainer works for. */
export const endorsement = {
  ...envelope('endorsement', 'WorkEndorsementCredential', '2030-04-01T00:00:00Z'),
  supersedes: { id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e12', reason: 'updated' },
  credentialSubject: {
    ...subject,
    endorsement: {
      type: 'WorkEndorsement',
      attesterRole: 'trainer',
      text: 'Leads a team of three and explains well.',
      lang: 'en',
      month: '2025-03',
      workType: { label: { en: 'Moving house' } },
      skills: [{ label: { en: 'Leading a team' }, how: 'endorsed', attesterRole: 'trainer' }],
      learningOutcomes: [
        {
          label: { en: 'Lifts safely' },
          scheme: 'local',
          code: 'lift',
          level: { rank: 2, of: 3 },
          month: '2025-02',
          assessedBy: 'trainer',
        },
      ],
      endorses: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e11',
    },
  },
};

/** Hours and pay of a month, for one addressee. */
export const hoursStatement = {
  ...envelope('hours-statement', 'HoursStatementCredential', '2025-06-30T00:00:00Z'),
  credentialSubject: {
    ...subject,
    hoursStatement: {
      type: 'HoursStatement',
      purpose: 'benefitSettlement',
      audience: { name: 'Municipality Example', id: 'did:web:municipality.example' },
      period: '2025-03',
      minutesTotal: 720,
      days: [
        { on: '2025-03-04', minutes: 240 },
        { on: '2025-03-11', minutes: 480 },
      ],
      gross: { amount: 18000, currency: 'EUR' },
      expenses: [{ kind: 'travel', paid: { amount: 640, currency: 'EUR' } }],
      payCycle: 'fourWeekly',
      state: 'final',
    },
  },
};

/** A presentation of one credential; its signature is invented. */
export const presentation = {
  '@context': CONTEXTS,
  id: 'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk',
  type: ['VerifiablePresentation', 'WorkPresentation'],
  verifiableCredential: [
    {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: 'data:application/vc+jwt,eyJhbGciOiJFZERTQSJ9.e30.AA',
      type: 'EnvelopedVerifiableCredential',
    },
  ],
  render: { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-04-02' },
};

/** What a platform hands over: one worker in figures, one in pieces of work. */
export const platformExport = {
  $schema: 'https://w3id.org/kluscv/1.0/platform-export.schema.json',
  platform: { name: 'Platform Example' },
  asOf: '2025-03-31',
  zone: 'Europe/Amsterdam',
  workTypes: [
    {
      key: 'cleaning',
      label: { en: 'Domestic cleaning' },
      mappings: [{ scheme: 'ISCO-08', code: '9111', relation: 'exact', by: 'platform' }],
    },
  ],
  ratingScale: { kind: 'stars', min: 1, max: 5 },
  workers: [
    {
      ref: 'w-1',
      name: 'Nguyễn Thị Voorbeeld',
      workRelation: 'selfEmployed',
      records: [
        {
          workType: 'cleaning',
          workRelation: 'selfEmployed',
          profile: 'gigcv',
          requestedBySubject: false,
          acquiredBy: fullRecord.acquiredBy,
          basedOn: fullRecord.basedOn,
          trajectory: fullRecord.trajectory,
          counts: { unitKind: 'appointment', completed: 143 },
          team: fullRecord.team,
          deliverables: fullRecord.deliverables,
          agreedTime: fullRecord.agreedTime,
          qualityAssuredBy: fullRecord.qualityAssuredBy,
          skills: fullRecord.skills,
          endorsements: fullRecord.endorsements,
          learningOutcomes: fullRecord.learningOutcomes,
          extensions: fullRecord.extensions,
          hours: fullRecord.hours,
          clients: fullRecord.clients,
          ratings: fullRecord.ratings,
          levels: fullRecord.levels,
          reviewsTotal: 41,
          reviewsOffered: 41,
          reviews: fullRecord.reviews,
          period: { first: '2022-05', last: '2025-02' },
          complete: 'yes',
        },
        {
          workType: 'cleaning',
          workRelation: 'employee',
          profile: 'nl-7-656-simple',
          certificate: { startedOn: '2022-05-02', endedOn: '2025-02-28' },
          agreedTime: { minutesPerWeek: 1440 },
          counts: { unitKind: 'appointment', completed: 12 },
          period: { first: '2022-05', last: '2025-02' },
        },
      ],
    },
    {
      ref: 'w-2',
      units: [
        {
          id: 'u-1',
          kind: 'appointment',
          workType: 'cleaning',
          workRelation: 'employee',
          trajectory: fullRecord.trajectory,
          team: { role: 'member', size: '2-4', share: { numerator: 3, denominator: 8 } },
          role: 'performer',
          outcome: 'completed',
          start: '2025-02-03T08:00:00Z',
          end: '2025-02-03T11:00:00Z',
          zone: 'Europe/Amsterdam',
          minutes: 180,
          minutesBasis: 'approved',
          clientCategory: 'household',
          rating: '5',
          review: { text: 'Netjes.', lang: 'nl', month: '2025-02' },
        },
        { id: 'u-2', kind: 'appointment', workType: 'cleaning', outcome: 'cancelledByClient', on: '2025-02-10' },
      ],
    },
  ],
};

/** A list of recognized issuers. */
export const trustList = {
  $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
  name: 'Platforms that Example recognizes',
  updatedOn: '2025-03-31',
  issuers: [{ id: 'did:web:platform.example', name: 'Platform Example', since: '2022-01-01', until: '2030-01-01' }],
};

/** A status list in which nothing is withdrawn; the bits are invented. */
export const statusList = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'https://platform.example/status/1',
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: 'did:web:platform.example',
  validFrom: '2025-04-01T00:00:00Z',
  validUntil: '2025-04-02T00:00:00Z',
  credentialSubject: {
    id: 'https://platform.example/status/1#list',
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
    ttl: 86400000,
  },
};

/** A report on one credential and one page. */
export const verificationReport = {
  $schema: 'https://w3id.org/kluscv/1.0/verification-report.schema.json',
  verdict: 'conditional',
  answer: 'makerUnknown',
  checkedAt: '2025-04-02T10:00:00.5Z',
  source: 'kluscv.pdf',
  findings: [{ check: 'page', outcome: 'passed', code: 'page.identical', message: 'The page shows what was signed.' }],
  credentials: [
    {
      verdict: 'conditional',
      format: 'vc+jwt',
      findings: [
        {
          check: 'issuer',
          outcome: 'indeterminate',
          code: 'issuer.unknown',
          message: 'No list knows this issuer.',
          details: { issuer: 'did:web:platform.example', lists: 1 },
          pointer: '/issuer',
          problem: 'https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR',
        },
      ],
      credential,
    },
  ],
};
