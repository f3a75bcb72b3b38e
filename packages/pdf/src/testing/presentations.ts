// Invented people and platforms, for tests. The signatures are made up as well: this package never verifies.
import {
  CREDENTIALS_CONTEXT,
  encodeBase64url,
  type EndorsementCredential,
  envelope,
  type EnvelopedText,
  presentationJson,
  type RenderManifest,
  type Review,
  schemaUrl,
  WORK_CONTEXT,
  type WorkCredential,
  type WorkEndorsement,
  type WorkPresentation,
  type WorkRecord,
} from '@kluscv/schema';
import { md5Hex } from '../document/md5.ts';

/** What a test wants different from the plain credential. */
export interface CredentialOptions {
  readonly record?: Partial<WorkRecord>;
  readonly name?: string | null;
  readonly test?: boolean;
  readonly issuer?: WorkCredential['issuer'];
  readonly more?: Partial<WorkCredential>;
  readonly number?: number;
}

/** A small record: one gig. */
export const ONE_GIG: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Klusplatform' },
  workType: { label: { nl: 'Hulp bij verhuizen', en: 'Help with moving' } },
  period: { first: '2025-02', last: '2025-02', asOf: '2025-03-31' },
  counts: { unitKind: 'gig', completed: 1 },
  reviewsTotal: 1,
  reviewsOffered: 1,
  reviews: [{ text: 'Sterk en vriendelijk, alles heel overgekomen.', lang: 'nl', month: '2025-02' }],
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

/** A full record: ten years of cleaning. */
export const CLEANING: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: {
    name: 'Voorbeeldplatform',
    url: 'https://platform.example/',
    country: 'NL',
    about: {
      nl: 'Brengt huishoudens en schoonmakers bij elkaar. De werker kiest zelf welke afspraken hij of zij aanneemt.',
      en: 'Brings households and cleaners together. Workers choose which appointments they take.',
    },
    identityCheck: 'document',
    priceSetBy: 'worker',
    reviewsModerated: true,
  },
  workType: {
    label: { nl: 'Schoonmaak in huis', en: 'Domestic cleaning', fr: 'Ménage à domicile' },
    mappings: [
      { scheme: 'ISCO-08', code: '9111', relation: 'exact', by: 'platform' },
      {
        scheme: 'ESCO',
        version: '1.2',
        code: 'http://data.europa.eu/esco/isco/C9111',
        relation: 'close',
        by: 'library',
      },
    ],
  },
  workRelation: 'selfEmployed',
  period: { first: '2015-05', last: '2025-02', asOf: '2025-03-31' },
  counts: {
    unitKind: 'appointment',
    completed: 1143,
    partial: 4,
    sessions: 1090,
    byRecency: { last3Months: 11, last12Months: 152 },
  },
  hours: { minutes: 241_530, basis: 'approved' },
  clients: {
    distinct: '25-49',
    categories: [
      { code: 'household', band: '25-49' },
      { code: 'office', band: '3-9' },
    ],
    repeatShare: '75-100',
  },
  ratings: [
    {
      scale: { kind: 'stars', min: 1, max: 5, step: '1' },
      mean: '4.7',
      count: 396,
      distribution: [
        { value: '1', count: 2 },
        { value: '2', count: 3 },
        { value: '3', count: 11 },
        { value: '4', count: 80 },
        { value: '5', count: 300 },
      ],
      criteria: [
        { label: { nl: 'Op tijd', en: 'On time' }, mean: '4.9', count: 396 },
        { label: { nl: 'Zorgvuldig', en: 'Careful' }, mean: '4.6', count: 391 },
        { label: { nl: 'Vriendelijk', en: 'Friendly' }, mean: '4.8', count: 388 },
      ],
      last12Months: { mean: '4.8', count: 40 },
      linkage: 'perUnit',
      ratedBy: 'client',
    },
  ],
  levels: [
    {
      label: { nl: 'Topschoonmaker', en: 'Top cleaner' },
      scheme: 'Sterren',
      rank: 3,
      of: 4,
      since: '2021-06',
      criteriaUrl: 'https://platform.example/niveaus',
    },
  ],
  reviewsTotal: 141,
  reviewsOffered: 138,
  reviews: [
    {
      text: 'Altijd op tijd en heel netjes. Wij raden haar iedereen aan.',
      lang: 'nl',
      month: '2024-11',
      score: '5',
      clientCategory: 'household',
    },
    {
      text: 'Très professionnelle, l’appartement brille !',
      lang: 'fr',
      month: '2024-06',
      score: '5',
      response: 'Dank u wel, ik kom graag terug.',
    },
    {
      text: 'Reliable and careful.\nWould book again.',
      lang: 'en',
      month: '2023-01',
      score: '4',
      clientCategory: 'office',
    },
  ],
  coverage: { complete: 'yes', basis: 'issuerSystem', rowsSeen: 1201 },
  assurance: 'issuerSigned',
};

/** A record made from a worker's own export, with everything that a reader must be warned of. */
export const DRIVING: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Ritten.example', country: 'NL', priceSetBy: 'platform' },
  workType: { label: { en: 'Passenger transport', nl: 'Personenvervoer' } },
  workRelation: 'unspecified',
  period: { first: '2020-06', last: '2021-03', asOf: '2021-03-10' },
  counts: { unitKind: 'trip', completed: 243, byRecency: { last3Months: 61, last12Months: 243 } },
  hours: { minutes: 10_205, basis: 'measured' },
  ratings: [
    {
      scale: { kind: 'thumbs', min: 0, max: 1 },
      mean: '0.97',
      count: 104,
      distribution: [
        { value: '0', count: 3 },
        { value: '1', count: 101 },
      ],
      linkage: 'aggregateOnly',
      ratedBy: 'client',
    },
    {
      scale: { kind: 'percent', min: 0, max: 100, label: { en: 'On time', nl: 'Op tijd' } },
      mean: '98.5',
      count: 243,
      linkage: 'aggregateOnly',
      ratedBy: 'platform',
    },
  ],
  coverage: {
    complete: 'no',
    basis: 'workerExport',
    from: '2020-06',
    to: '2021-03',
    rowsSeen: 267,
    issuerCounter: 283,
    warnings: [
      'counterBeyondRows',
      'gapsInNumbering',
      'timesWithoutZone',
      'undatedRatings',
      'duplicatesRemoved',
      'rowsSkipped',
    ],
  },
  assurance: 'importedSelfSigned',
};

/** Delivery: many pieces of work, hours, no ratings. */
export const DELIVERY: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Bezorg & Co', identityCheck: 'bankAccount', priceSetBy: 'platform', country: 'NL' },
  workType: { label: { en: 'Meal delivery by bicycle', nl: 'Maaltijden bezorgen met de fiets' } },
  workRelation: 'employee',
  period: { first: '2023-04', last: '2025-03', asOf: '2025-03-31' },
  counts: { unitKind: 'delivery', completed: 6204, sessions: 412, byRecency: { last3Months: 530, last12Months: 3011 } },
  hours: { minutes: 98_400, basis: 'contracted' },
  clients: { categories: [{ code: 'hospitality', band: '100+' }] },
  coverage: { complete: 'unknown', basis: 'dac7' },
  assurance: 'issuerSigned',
};

/** Childcare with too few ratings for an average, under a Dutch statutory form. */
export const CHILDCARE: WorkRecord = {
  type: 'WorkRecord',
  profile: 'nl-7-656-extended',
  requestedBySubject: true,
  platform: {
    name: 'Oppas Coöperatie U.A.',
    identityCheck: 'inPerson',
    priceSetBy: 'collectiveAgreement',
    reviewsModerated: false,
  },
  workType: { label: { nl: 'Oppassen' } },
  workRelation: 'cooperativeEmployee',
  period: { first: '2024-11', last: '2025-01', asOf: '2025-03-31' },
  certificate: { startedOn: '2024-11-04', endedOn: '2025-01-31' },
  agreedTime: { minutesPerWeek: 240 },
  counts: { unitKind: 'booking', completed: 5 },
  hours: { minutes: 45, basis: 'declared' },
  clients: { distinct: '1-2', repeatShare: '50-75' },
  ratings: [
    {
      scale: { kind: 'points', min: 1, max: 10 },
      count: 2,
      distribution: [
        { value: '8', count: 1 },
        { value: '9', count: 1 },
      ],
      linkage: 'perUnit',
      ratedBy: 'client',
    },
  ],
  levels: [{ label: { en: 'Certified first aid', nl: 'EHBO-diploma' }, since: '2024-10' }],
  reviewsTotal: 2,
  coverage: { complete: 'yes', basis: 'manual' },
  assurance: 'selfDeclared',
};

/** Employment in a canteen, as the certificates of both laws state it without being asked for more. */
const CANTEEN: Omit<WorkRecord, 'profile'> = {
  type: 'WorkRecord',
  platform: { name: 'Invalkracht Coöperatie U.A.', country: 'NL', identityCheck: 'inPerson' },
  workType: { label: { nl: 'Medewerker bedrijfsrestaurant', de: 'Mitarbeit in der Kantine', en: 'Canteen assistant' } },
  workRelation: 'employee',
  period: { first: '2023-02', last: '2025-02', asOf: '2025-03-31' },
  counts: { unitKind: 'shift', completed: 318 },
  agreedTime: { minutesPerWeek: 1440, minutesPerDay: 480 },
  certificate: {
    startedOn: '2023-02-01',
    endedOn: '2025-02-28',
    duties: {
      nl: 'Eten uitgeven, kassa, afwas en bestellingen',
      de: 'Essensausgabe, Kasse, Spülküche und Bestellungen',
      en: 'Serving food, till, washing up and orders',
    },
  },
  reviewsTotal: 0,
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

/** A certificate of each form that a law knows, with what it may say in it. */
export const CERTIFICATES: readonly WorkRecord[] = [
  {
    ...CANTEEN,
    profile: 'nl-7-656-extended',
    requestedBySubject: true,
    certificate: {
      ...CANTEEN.certificate,
      startedOn: '2023-02-01',
      lang: 'nl',
      performance: 'Zij werkte zorgvuldig, snel en altijd volgens de regels voor hygiëne.',
      conduct: 'Zij ging prettig om met gasten en collega’s.',
      ending: 'Zij heeft zelf opgezegd.',
    },
  },
  {
    ...CANTEEN,
    profile: 'de-109-qualifiziert',
    requestedBySubject: true,
    certificate: {
      ...CANTEEN.certificate,
      startedOn: '2023-02-01',
      lang: 'de',
      performance: 'Sie arbeitete stets sorgfältig, zügig und zu unserer vollen Zufriedenheit.',
      conduct: 'Ihr Verhalten gegenüber Gästen, Kolleginnen und Vorgesetzten war jederzeit einwandfrei.',
      ending: 'Das Arbeitsverhältnis endete auf eigenen Wunsch.',
    },
  },
  { ...CANTEEN, profile: 'nl-7-656-simple' },
  { ...CANTEEN, profile: 'de-109-einfach' },
];

/** Every kind of rating scale, usual and unusual. */
export const EVERY_SCALE: WorkRecord = {
  ...ONE_GIG,
  counts: { unitKind: 'check', completed: 40 },
  ratings: [
    {
      scale: { kind: 'points', min: 1, max: 10, step: '0.5', label: { en: 'Skill', de: 'Können' } },
      mean: '8.25',
      count: 12,
      linkage: 'perUnit',
      ratedBy: 'supervisor',
    },
    {
      scale: { kind: 'passRate', min: 0, max: 100 },
      mean: '96',
      count: 25,
      linkage: 'aggregateOnly',
      ratedBy: 'platform',
    },
    {
      scale: { kind: 'passRate', min: 0, max: 3 },
      mean: '2.5',
      count: 25,
      linkage: 'aggregateOnly',
      ratedBy: 'platform',
    },
    {
      scale: { kind: 'percent', min: 50, max: 150 },
      mean: '104',
      count: 7,
      linkage: 'aggregateOnly',
      ratedBy: 'client',
    },
    { scale: { kind: 'level', min: 1, max: 4 }, mean: '3', count: 9, linkage: 'aggregateOnly', ratedBy: 'supervisor' },
    { scale: { kind: 'thumbs', min: 0, max: 100 }, mean: '91', count: 11, linkage: 'aggregateOnly', ratedBy: 'client' },
    { scale: { kind: 'thumbs', min: 1, max: 2 }, mean: '1.9', count: 11, linkage: 'aggregateOnly', ratedBy: 'client' },
    { scale: { kind: 'stars', min: 1, max: 5 }, count: 1, linkage: 'perUnit', ratedBy: 'client' },
    {
      scale: { kind: 'percent', min: 0, max: 100 },
      count: 36,
      distribution: Array.from({ length: 12 }, (_, index) => ({ value: String(89 + index), count: 3 })),
      linkage: 'aggregateOnly',
      ratedBy: 'client',
    },
  ],
  reviews: [{ text: 'Goed gedaan', lang: 'nl-BE', score: '8.5' }],
};

/** Every member that the others lack, and every one whose absence is a case of its own. */
export const EVERY_MEMBER: WorkRecord = {
  ...CLEANING,
  profile: 'de-109-qualifiziert',
  requestedBySubject: false,
  certificate: {
    startedOn: '2024-03-01',
    endedOn: '2025-02-28',
    duties: { de: 'Reinigung von Büros und Treppenhäusern', nl: 'Schoonmaken van kantoren en trappenhuizen' },
    performance: 'Sie arbeitete stets zu unserer vollen Zufriedenheit.',
    conduct: 'Ihr Verhalten war jederzeit einwandfrei.',
    ending: 'Das Arbeitsverhältnis endete auf eigenen Wunsch.',
    endingReason: 'Umzug in eine andere Stadt.',
    lang: 'de',
  },
  platform: {
    ...CLEANING.platform,
    identityCheck: 'none',
    priceSetBy: 'unknown',
    country: 'SE',
    checks: [
      'references',
      'interview',
      'certificateOfConduct',
      'workPermit',
      'diploma',
      'training',
      'insurance',
      'businessRegistration',
    ],
    ratingMethod: 'mutual',
  },
  workType: { label: { fr: 'Ménage', de: 'Reinigung' } },
  workRelation: 'workBasedLearning',
  acquiredBy: 'both',
  basedOn: ['platformRecord', 'contract', 'invoice', 'payslip', 'timesheet', 'observation'],
  trajectory: {
    id: 'urn:uuid:d0000000-0000-4000-8000-000000000001',
    label: { nl: 'Werken en leren in de wijk', en: 'Work and learn nearby' },
    first: '2024-01',
    last: '2025-03',
  },
  period: { first: '2024-03', last: '2025-02', asOf: '2025-03-31' },
  counts: { ...CLEANING.counts, rush: 17 },
  team: { units: 30, role: 'lead', size: '2-4', share: { numerator: 120, denominator: 300 } },
  deliverables: [{ label: { nl: 'Schoonmaakplan', en: 'Cleaning plan' }, count: 2 }, { label: { en: 'Stock list' } }],
  agreedTime: { minutesPerWeek: 1230, minutesPerDay: 240 },
  qualityAssuredBy: 'trainer',
  ratings: [
    {
      scale: { kind: 'points', min: 1, max: 6, direction: 'lowerIsBetter', successAt: '3' },
      mean: '1.8',
      count: 12,
      last3Months: { mean: '1.5', count: 4 },
      linkage: 'perUnit',
      ratedBy: 'supervisor',
    },
  ],
  levels: [
    { label: { en: 'Gold' }, of: 3, until: '2026-01' },
    { label: { sv: 'Guld' }, rank: 2 },
  ],
  skills: [
    {
      label: { nl: 'Vloeren behandelen', en: 'Treating floors' },
      mapping: {
        scheme: 'ESCO',
        version: '1.2',
        code: 'http://data.europa.eu/esco/skill/1',
        relation: 'close',
        by: 'platform',
      },
      how: 'endorsed',
      count: 12,
      attesterRole: 'client',
    },
    { label: { en: 'Planning' }, how: 'selfClaimed' },
  ],
  endorsements: [
    { attesterRole: 'coach', text: 'Hon lär sig snabbt.', lang: 'sv', month: '2024-12' },
    { attesterRole: 'supervisor', text: 'Werkt zelfstandig en let op anderen.', month: '2025-02' },
  ],
  learningOutcomes: [
    {
      label: { nl: 'Voert schoonmaak uit', en: 'Carries out cleaning' },
      scheme: 'SBB',
      code: 'B1-K1-W2',
      level: { rank: 2, of: 4, label: { nl: 'onder begeleiding', en: 'with guidance' } },
      month: '2024-06',
      assessedBy: 'trainer',
    },
    { label: { nl: 'Overleg' }, scheme: 'local', level: { rank: 1, of: 3 }, month: '2024-09', assessedBy: 'assessor' },
  ],
  reviewsTotal: 2,
  reviewsOffered: 2,
  reviews: [
    { text: 'Bra!', lang: 'sv', month: '2025-01' },
    { text: 'Utmärkt arbete', response: 'Tack så mycket' },
  ],
  coverage: {
    complete: 'unknown',
    basis: 'workerExport',
    from: '2024-03',
    issuerCounter: 1200,
    warnings: ['rowsSkipped'],
  },
  extensions: {
    'https://platform.example/terms#own-key': { label: { nl: 'Eigen sleutel', en: 'Own key' }, value: true },
    'https://platform.example/terms#streak': { label: { en: 'Streak' }, value: -1234, critical: false },
    'https://platform.example/terms~x/area': { label: { en: 'Area' }, value: 'Noord', critical: true },
  },
};

const PLATFORM_ISSUER: WorkCredential['issuer'] = {
  id: 'did:web:platform.example',
  name: 'Voorbeeldplatform',
  role: 'platform',
  url: 'https://platform.example/',
  identifiers: [
    { scheme: 'KvK', value: '12345678' },
    { scheme: 'VAT', value: 'NL123456789B01' },
  ],
};

/** A credential about `record`, as an issuer would state it. */
export function credentialOf(record: WorkRecord, options: CredentialOptions = {}): WorkCredential {
  const { name = 'Anna de Vries', number = 1 } = options;
  const uuid = (kind: string): `urn:uuid:${string}` =>
    `urn:uuid:${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT] as WorkCredential['@context'],
    id: uuid('c'),
    type:
      options.test === true
        ? ['VerifiableCredential', 'WorkCredential', 'TestCredential']
        : ['VerifiableCredential', 'WorkCredential'],
    issuer: options.issuer ?? PLATFORM_ISSUER,
    validFrom: '2025-03-31T10:15:00Z',
    validUntil: '2026-03-31T00:00:00Z',
    credentialSchema: { id: schemaUrl('work-credential'), type: 'JsonSchema' },
    credentialStatus: {
      id: `https://platform.example/status/1#${4711 + number}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(4711 + number),
      statusListCredential: 'https://platform.example/status/1',
    },
    ...options.more,
    credentialSubject: {
      id: uuid('a'),
      type: 'Worker',
      ...(name === null ? {} : { name }),
      workRecord: { ...record, ...options.record },
    },
  };
}

/** Every member that an endorsement can have. */
export const EVERY_ENDORSEMENT: WorkEndorsement = {
  type: 'WorkEndorsement',
  attesterRole: 'trainer',
  text: 'Leidt sinds de winter een ploeg van drie. Legt rustig uit en houdt de planning vast.',
  lang: 'nl',
  month: '2025-03',
  workType: {
    label: { nl: 'Schoonmaak huishouden', en: 'Domestic cleaning' },
    mappings: [{ scheme: 'ISCO-08', code: '9111', relation: 'exact', by: 'platform', version: '08' }],
  },
  skills: [
    {
      label: { nl: 'Een ploeg leiden', en: 'Leading a team' },
      how: 'endorsed',
      attesterRole: 'trainer',
      count: 3,
      mapping: { scheme: 'local', code: 'lead-1', relation: 'close', by: 'platform', version: '2' },
    },
  ],
  learningOutcomes: [
    {
      scheme: 'SBB',
      code: 'B1-K1-W1',
      label: { nl: 'Plant een werkweek', en: 'Plans a week of work' },
      level: { rank: 2, of: 3, label: { nl: 'zelfstandig', en: 'alone' } },
      month: '2025-02',
      assessedBy: 'assessor',
    },
  ],
  endorses: 'urn:uuid:c0000000-0000-4000-8000-000000000001',
};

/** An endorsement, as a school would sign it. */
export function endorsementOf(
  endorsement: WorkEndorsement,
  options: Pick<CredentialOptions, 'name' | 'number' | 'test'> = {},
): EndorsementCredential {
  const { credentialSubject, credentialSchema, ...rest } = credentialOf(ONE_GIG, {
    number: 9,
    issuer: { id: 'did:web:training.example', name: 'Leerwerkplaats Voorbeeld', role: 'school' },
    ...options,
  });
  const { workRecord: _, ...person } = credentialSubject;
  return {
    ...rest,
    type:
      options.test === true
        ? ['VerifiableCredential', 'WorkEndorsementCredential', 'TestCredential']
        : ['VerifiableCredential', 'WorkEndorsementCredential'],
    credentialSchema: { ...credentialSchema, id: schemaUrl('endorsement') },
    credentialSubject: { ...person, endorsement },
  };
}

/** Work with two endorsements: one that names it, one of few words. */
export function endorsedWork(render: Partial<RenderManifest> = {}): WorkPresentation {
  const few: WorkEndorsement = {
    type: 'WorkEndorsement',
    attesterRole: 'client',
    text: 'Wij vragen haar zo weer.',
    month: '2024-11',
  };
  return presentationOf(
    [endorsementOf(few, { number: 8, name: null }), credentialOf(CLEANING), endorsementOf(EVERY_ENDORSEMENT)],
    render,
  );
}

/** A presentation of credentials with signatures that nobody made. */
export function presentationOf(
  credentials: readonly (WorkCredential | EndorsementCredential)[],
  render: Partial<RenderManifest> = {},
): WorkPresentation {
  return presentationHolding(
    credentials.map((credential) => ({ format: 'vc+jwt', value: unsigned('vc+jwt', credential) })),
    render,
  );
}

/** A compact JWS with a signature that nobody made. */
export function unsigned(typ: string, payload: object): string {
  const header = part({ alg: 'EdDSA', typ, kid: 'did:web:platform.example#key-1' });
  return `${header}.${part(payload)}.${encodeBase64url(new Uint8Array(64).map((_, index) => index))}`;
}

/** A presentation of secured texts. */
export function presentationHolding(
  texts: readonly EnvelopedText[],
  render: Partial<RenderManifest> = {},
): WorkPresentation {
  const presentation: Omit<WorkPresentation, 'id'> = {
    '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT] as WorkPresentation['@context'],
    type: ['VerifiablePresentation', 'WorkPresentation'],
    verifiableCredential: texts.map(envelope),
    render: { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-04-01', ...render },
  };
  // Any hash will do here: the renderer takes the name as it is.
  const digest = new TextEncoder().encode(md5Hex(new TextEncoder().encode(presentationJson(presentation))));
  return { ...presentation, id: `ni:///sha-256;${encodeBase64url(digest)}` };
}

/** Four platforms in one file, signed by four issuers. */
export function fourPlatforms(render: Partial<RenderManifest> = {}): WorkPresentation {
  return presentationOf(
    [
      credentialOf(CLEANING, { number: 1 }),
      credentialOf(DELIVERY, {
        number: 2,
        issuer: { id: 'did:web:xn--bezorg-9ua.example:nl', name: 'Bezorg & Co', role: 'employerOfRecord' },
      }),
      credentialOf(DRIVING, {
        number: 3,
        name: 'A. de Vries',
        issuer: {
          id: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
          name: 'Ledenhulp',
          role: 'association',
        },
      }),
      credentialOf(CHILDCARE, {
        number: 4,
        name: null,
        issuer: { id: 'did:web:oppas.example%3A8443', name: 'Oppas Coöperatie U.A.', role: 'cooperative' },
      }),
    ],
    render,
  );
}

/** `count` reviews of growing length. */
export function manyReviews(count: number): readonly Review[] {
  const sentences = [
    'Heel fijn geholpen.',
    'Komt op tijd en werkt netjes door, ook als er niemand thuis is.',
    'We boeken haar al jaren en zijn nog steeds blij. De sleutel ligt altijd weer op zijn plek.',
    'Ze dacht goed mee over wat eerst moest en wat kon wachten, en nam zelf de goede spullen mee.',
  ];
  return Array.from({ length: count }, (_, index) => ({
    text: sentences.slice(0, 1 + (index % sentences.length)).join(' '),
    lang: 'nl',
    month: `20${String(15 + (index % 10))}-${String(1 + (index % 12)).padStart(2, '0')}`,
    score: String(4 + (index % 2)),
  }));
}

/** The base64url of a value’s JSON. */
export function part(value: unknown): string {
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
}
