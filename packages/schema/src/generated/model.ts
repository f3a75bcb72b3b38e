// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
/**
 * A decentralized identifier (W3C DID Core).
 */
export type Did = string;
/**
 * An absolute `https` address without user name or fragment.
 */
export type HttpsUrl = string;
/**
 * An instant in UTC (RFC 3339, with `Z`).
 */
export type Instant = string;
/**
 * In which role somebody judged the work. Never who it was.
 */
export type AttesterRole = 'client' | 'supervisor' | 'trainer' | 'coach' | 'assessor' | 'platform';
/**
 * A language tag (BCP 47).
 */
export type LanguageTag = string;
/**
 * A calendar month, `YYYY-MM`.
 */
export type Month = string;
/**
 * Several proofs of one document. Each of them must hold.
 *
 * @minItems 1
 * @maxItems 10
 */
export type ProofSet = readonly DataIntegrityProof[];
/**
 * A calendar date, `YYYY-MM-DD`.
 */
export type CalendarDate = string;
/**
 * A country (ISO 3166-1 alpha-2).
 */
export type CountryCode = string;
/**
 * A decimal number as text, so that no implementation rounds it.
 */
export type Decimal = string;
/**
 * The relation in which the work was done, as the issuer states it on the `asOf` date. It is not a legal finding.
 */
export type WorkRelation =
  | 'selfEmployed'
  | 'employee'
  | 'agency'
  | 'cooperativeEmployee'
  | 'volunteer'
  | 'internship'
  | 'workBasedLearning'
  | 'unspecified';
/**
 * The form of certificate that the record follows. The statutory ones are Dutch (art. 7:656 BW) and German (§ 109 GewO).
 */
export type CertificateProfile =
  'gigcv' | 'nl-7-656-simple' | 'nl-7-656-extended' | 'de-109-einfach' | 'de-109-qualifiziert';
/**
 * Who found the work: the worker, the issuer, or now one and now the other.
 */
export type AcquiredBy = 'worker' | 'issuer' | 'both';
/**
 * A kind of document or source.
 */
export type Evidence =
  'platformRecord' | 'contract' | 'invoice' | 'payslip' | 'timesheet' | 'observation';
/**
 * What the platform counts as one piece of work.
 */
export type UnitKind =
  | 'shift'
  | 'gig'
  | 'booking'
  | 'appointment'
  | 'task'
  | 'check'
  | 'trip'
  | 'delivery'
  | 'order'
  | 'contract'
  | 'project'
  | 'activity'
  | 'mentoring'
  | 'placement'
  | 'trainingDay';
/**
 * A number given as a band, so that no single client can be told from it.
 */
export type CountBand = '1-2' | '3-9' | '10-24' | '25-49' | '50-99' | '100+';
/**
 * What kind of client. A category with fewer than three clients is reported as `other`.
 */
export type ClientCategory =
  | 'household'
  | 'hospitality'
  | 'retail'
  | 'office'
  | 'care'
  | 'education'
  | 'construction'
  | 'logistics'
  | 'events'
  | 'industry'
  | 'agriculture'
  | 'publicSector'
  | 'passengers'
  | 'business'
  | 'other';
/**
 * Who stands for the figures: the platform that signed them, the worker from a data export, or the worker alone.
 */
export type Assurance = 'issuerSigned' | 'importedSelfSigned' | 'selfDeclared';
/**
 * `verified`: genuine and accepted. `conditional`: genuine, but not everything that this verifier asks for. `indeterminate`: too much could not be checked. `rejected`: altered, withdrawn or malformed.
 */
export type Verdict = 'verified' | 'conditional' | 'indeterminate' | 'rejected';

/**
 * What a supervisor, trainer or coach states about a person’s work, over their own signature: a W3C Verifiable Credential (data model 2.0) before it is secured.
 */
export interface EndorsementCredential {
  readonly '@context': readonly [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/kluscv/1.0/context.jsonld'
  ];
  /**
   * Identifier of this credential, made at random: `urn:uuid:` and a UUID in lower case.
   */
  readonly id: string;
  /**
   * `TestCredential` marks a credential made with a development key; it is never accepted.
   */
  readonly type:
    | readonly ['VerifiableCredential', 'WorkEndorsementCredential']
    | readonly ['VerifiableCredential', 'WorkEndorsementCredential', 'TestCredential'];
  readonly issuer: Issuer;
  readonly validFrom: Instant;
  readonly validUntil?: Instant;
  readonly supersedes?: Supersedes;
  readonly credentialSchema: EndorsementSchemaReference;
  readonly credentialStatus?: StatusEntry;
  readonly credentialSubject: EndorsementSubject;
  /**
   * The proof, where the credential is secured with Data Integrity, or a set of them. A credential in an envelope (JWS, SD-JWT) has none.
   */
  readonly proof?: DataIntegrityProof | ProofSet;
}
/**
 * Who issues and signs the credential.
 */
export interface Issuer {
  readonly id: Did;
  /**
   * Name of the issuer.
   */
  readonly name: string;
  /**
   * In which role the issuer speaks. `publicBody`: a municipality, a benefits office or another public authority; it names its entry in a register.
   */
  readonly role:
    | 'platform'
    | 'employerOfRecord'
    | 'cooperative'
    | 'agency'
    | 'school'
    | 'association'
    | 'publicBody'
    | 'worker';
  readonly url?: HttpsUrl;
  /**
   * Entries in public registers.
   *
   * @minItems 1
   * @maxItems 10
   */
  readonly identifiers?: readonly RegisterIdentifier[];
}
/**
 * An entry in a public register.
 */
export interface RegisterIdentifier {
  /**
   * The register: Dutch KvK and OIN (public bodies), Danish CVR and RSV, Austrian FN and GKZ (municipalities), Belgian KBO, German HRB, GnR and AGS (municipalities), French SIREN, LEI, EU VAT number.
   */
  readonly scheme:
    | 'KvK'
    | 'OIN'
    | 'CVR'
    | 'RSV'
    | 'FN'
    | 'GKZ'
    | 'KBO'
    | 'HRB'
    | 'GnR'
    | 'AGS'
    | 'SIREN'
    | 'LEI'
    | 'VAT';
  /**
   * The number: letters, digits, spaces and the characters . / -
   */
  readonly value: string;
}
/**
 * An earlier credential of the same issuer that this one takes the place of. The earlier one is to be withdrawn.
 */
export interface Supersedes {
  /**
   * An identifier made at random: `urn:uuid:` and a UUID in lower case.
   */
  readonly id: string;
  /**
   * Why: the earlier one was wrong, has grown old, or was lost.
   */
  readonly reason: 'corrected' | 'updated' | 'reissued';
}
/**
 * The schema that the credential follows.
 */
export interface EndorsementSchemaReference {
  /**
   * Address of the schema endorsement in a version 1.x of the standard.
   */
  readonly id: string;
  readonly type: 'JsonSchema';
}
/**
 * Where to see whether the credential was withdrawn (Bitstring Status List 1.0).
 */
export interface StatusEntry {
  /**
   * Identifier of the entry: an `https` address.
   */
  readonly id?: string;
  readonly type: 'BitstringStatusListEntry';
  /**
   * What a set bit means.
   */
  readonly statusPurpose: 'revocation' | 'suspension' | 'refresh';
  /**
   * Position in the list: a whole number, as text.
   */
  readonly statusListIndex: string;
  readonly statusListCredential: HttpsUrl;
}
/**
 * The person, under an identifier that this issuer uses for nobody else and nowhere else.
 */
export interface EndorsementSubject {
  /**
   * A pairwise identifier: a random `urn:uuid:`, or a DID (`did:key`, `did:jwk`) that the worker holds.
   */
  readonly id: string;
  readonly type: 'Worker';
  /**
   * The worker's name as the issuer knows it.
   */
  readonly name?: string;
  readonly endorsement: WorkEndorsement;
}
/**
 * What somebody who saw the work states about it, over their own signature.
 */
export interface WorkEndorsement {
  readonly type: 'WorkEndorsement';
  readonly attesterRole: AttesterRole;
  /**
   * The statement.
   */
  readonly text: string;
  readonly lang?: LanguageTag;
  readonly month: Month;
  readonly workType?: WorkType;
  /**
   * Skills shown.
   *
   * @minItems 1
   * @maxItems 50
   */
  readonly skills?: readonly Skill[];
  /**
   * What was learned, and assessed.
   *
   * @minItems 1
   * @maxItems 100
   */
  readonly learningOutcomes?: readonly LearningOutcome[];
  /**
   * An identifier made at random: `urn:uuid:` and a UUID in lower case.
   */
  readonly endorses?: string;
}
/**
 * What kind of work this is, in the platform's own words, with mappings to classifications.
 */
export interface WorkType {
  readonly label: Label;
  /**
   * Corresponding entries of classifications.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly mappings?: readonly WorkTypeMapping[];
}
/**
 * A short text in one or more languages, keyed by language tag.
 */
export interface Label {
  /**
   * One line of text that shows everything it holds.
   */
  readonly [k: string]: string;
}
/**
 * How a work type corresponds to an entry of a classification, and who says so.
 */
export interface WorkTypeMapping {
  /**
   * The classification.
   */
  readonly scheme: 'ESCO' | 'ISCO-08' | 'CompetentNL' | 'O*NET' | 'local';
  /**
   * Version of the classification.
   */
  readonly version?: string;
  /**
   * Code or address within the classification: letters, digits and the characters . _ : / # -
   */
  readonly code: string;
  /**
   * How closely the entry fits (SKOS mapping relations).
   */
  readonly relation: 'exact' | 'close' | 'broad';
  /**
   * Who made the mapping.
   */
  readonly by: 'platform' | 'library' | 'worker';
}
/**
 * A skill, and how it is known.
 */
export interface Skill {
  readonly label: Label;
  readonly mapping?: WorkTypeMapping;
  /**
   * How the skill is known: others endorsed it, it was assessed, it follows from the kind of work, or the worker says so.
   */
  readonly how: 'endorsed' | 'assessed' | 'derived' | 'selfClaimed';
  /**
   * How many times it was endorsed.
   */
  readonly count?: number;
  readonly attesterRole?: AttesterRole;
}
/**
 * Something learned, when it was assessed, and at which level. Several entries with one code show progression.
 */
export interface LearningOutcome {
  readonly label: Label;
  /**
   * Where the outcome is defined: Dutch qualification files (werkprocessen), Danish kompetencemål, ESCO, CompetentNL, or the issuer.
   */
  readonly scheme: 'SBB' | 'kompetencemaal' | 'ESCO' | 'CompetentNL' | 'local';
  /**
   * Code within the scheme: letters, digits and the characters . _ : / # -
   */
  readonly code?: string;
  readonly level?: AttainedLevel;
  readonly month: Month;
  readonly assessedBy: AttesterRole;
}
/**
 * A level reached, out of a number of levels.
 */
export interface AttainedLevel {
  /**
   * Position of the level, 1 being the lowest.
   */
  readonly rank: number;
  /**
   * Number of levels.
   */
  readonly of: number;
  readonly label?: Label;
}
/**
 * A proof inside the document that it secures (Data Integrity 1.0).
 */
export interface DataIntegrityProof {
  /**
   * The contexts of the document once more, as `eddsa-jcs-2022` writes them.
   *
   * @minItems 1
   * @maxItems 2
   *
   * Items: Address of a context.
   */
  readonly '@context'?: readonly (
    'https://www.w3.org/ns/credentials/v2' | 'https://w3id.org/kluscv/1.0/context.jsonld'
  )[];
  /**
   * Identifier of the proof.
   */
  readonly id?: string;
  readonly type: 'DataIntegrityProof';
  /**
   * How the document is brought into one form and signed.
   */
  readonly cryptosuite: 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019' | 'eddsa-jcs-2022';
  readonly created?: Instant;
  /**
   * The key: a DID URL.
   */
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  /**
   * The signature of 64 bytes, as multibase: `z` and base58.
   */
  readonly proofValue: string;
}
/**
 * Hours and pay of one month, for settling them with a benefit: purpose-bound, short-lived, and never part of a CV. A W3C Verifiable Credential (data model 2.0) before it is secured.
 */
export interface HoursStatementCredential {
  readonly '@context': readonly [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/kluscv/1.0/context.jsonld'
  ];
  /**
   * An identifier made at random: `urn:uuid:` and a UUID in lower case.
   */
  readonly id: string;
  /**
   * `TestCredential` marks a credential made with a development key; it is never accepted.
   */
  readonly type:
    | readonly ['VerifiableCredential', 'HoursStatementCredential']
    | readonly ['VerifiableCredential', 'HoursStatementCredential', 'TestCredential'];
  readonly issuer: Issuer;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly supersedes?: Supersedes;
  readonly credentialSchema: HoursStatementSchemaReference;
  readonly credentialStatus?: StatusEntry;
  readonly credentialSubject: HoursStatementSubject;
  /**
   * The proof, where the credential is secured with Data Integrity, or a set of them. A credential in an envelope (JWS, SD-JWT) has none.
   */
  readonly proof?: DataIntegrityProof | ProofSet;
}
/**
 * The schema that the credential follows.
 */
export interface HoursStatementSchemaReference {
  /**
   * Address of the schema hours-statement in a version 1.x of the standard.
   */
  readonly id: string;
  readonly type: 'JsonSchema';
}
/**
 * The person, under an identifier that this issuer uses for nobody else and nowhere else.
 */
export interface HoursStatementSubject {
  /**
   * A pairwise identifier: a random `urn:uuid:`, or a DID (`did:key`, `did:jwk`) that the worker holds.
   */
  readonly id: string;
  readonly type: 'Worker';
  /**
   * The worker's name as the issuer knows it.
   */
  readonly name?: string;
  readonly hoursStatement: HoursStatement;
}
/**
 * Hours and pay of one month, for one addressee and one purpose.
 */
export interface HoursStatement {
  readonly type: 'HoursStatement';
  /**
   * What the statement is for; it may be used for nothing else.
   */
  readonly purpose: 'benefitSettlement';
  readonly audience: Audience;
  readonly period: Month;
  /**
   * Worked minutes of the month.
   */
  readonly minutesTotal: number;
  /**
   * Worked minutes by day.
   *
   * @minItems 1
   * @maxItems 31
   */
  readonly days?: readonly WorkedDay[];
  readonly gross?: Money;
  /**
   * Expenses paid back. They are not pay.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly expenses?: readonly Expense[];
  /**
   * How often pay is paid.
   */
  readonly payCycle?: 'weekly' | 'fourWeekly' | 'monthly';
  /**
   * Whether the figures are an estimate, final, or a correction of an earlier statement.
   */
  readonly state: 'estimated' | 'final' | 'corrected';
}
/**
 * For whom the statement is made. Nobody else may accept it.
 */
export interface Audience {
  /**
   * Name of the addressee.
   */
  readonly name: string;
  readonly id?: Did;
}
/**
 * The worked time of one day.
 */
export interface WorkedDay {
  readonly on: CalendarDate;
  /**
   * Worked minutes.
   */
  readonly minutes: number;
}
/**
 * An amount of money.
 */
export interface Money {
  /**
   * In the smallest unit of the currency (cents).
   */
  readonly amount: number;
  /**
   * A currency (ISO 4217): three capital letters.
   */
  readonly currency: string;
}
/**
 * Expenses of one kind.
 */
export interface Expense {
  /**
   * What was spent on.
   */
  readonly kind: 'travel' | 'material' | 'meals' | 'other';
  readonly paid: Money;
}
/**
 * What a platform hands over to have work credentials made: one document, plain figures, no cryptography.
 */
export interface PlatformExport {
  readonly $schema: 'https://w3id.org/kluscv/1.0/platform-export.schema.json';
  readonly platform: Platform;
  readonly asOf: CalendarDate;
  /**
   * An IANA time zone, such as `Europe/Amsterdam`, in which the platform's months are counted. Default `UTC`.
   */
  readonly zone?: string;
  /**
   * The types of work that `workers` name.
   *
   * @minItems 1
   * @maxItems 500
   */
  readonly workTypes: readonly ExportWorkType[];
  readonly ratingScale?: RatingScale;
  /**
   * Whether this covers the whole history at the platform of everybody in it, up to `asOf`. Default: `yes` for a document with `workers`, and `unknown` for the tables that it describes.
   */
  readonly complete?: 'yes' | 'no' | 'unknown';
  /**
   * The workers.
   *
   * @minItems 1
   * @maxItems 1000000
   */
  readonly workers: readonly ExportWorker[];
}
/**
 * The platform or organization through which the work was found and done, and how it works.
 */
export interface Platform {
  /**
   * Name as the worker knows it.
   */
  readonly name: string;
  readonly url?: HttpsUrl;
  readonly country?: CountryCode;
  readonly about?: About;
  /**
   * How the platform checks who a worker is.
   */
  readonly identityCheck?: 'document' | 'inPerson' | 'bankAccount' | 'none' | 'unknown';
  /**
   * Who sets the price of the work.
   */
  readonly priceSetBy?: 'worker' | 'client' | 'platform' | 'negotiated' | 'collectiveAgreement' | 'unknown';
  /**
   * Whether the platform moderates reviews before they appear.
   */
  readonly reviewsModerated?: boolean;
  /**
   * What else the platform checks before somebody may work there.
   *
   * @minItems 1
   * @maxItems 8
   *
   * Items: A check.
   */
  readonly checks?: readonly (
    | 'references'
    | 'interview'
    | 'certificateOfConduct'
    | 'workPermit'
    | 'diploma'
    | 'training'
    | 'insurance'
    | 'businessRegistration'
  )[];
  /**
   * How ratings come about at this platform.
   */
  readonly ratingMethod?:
    'clientRates' | 'mutual' | 'platformReviews' | 'supervisorRates' | 'none' | 'unknown';
}
/**
 * A description in one or more languages, keyed by language tag.
 */
export interface About {
  /**
   * One line of text that shows everything it holds.
   */
  readonly [k: string]: string;
}
/**
 * A type of work of this platform.
 */
export interface ExportWorkType {
  /**
   * The platform's own key.
   */
  readonly key: string;
  readonly label: Label;
  /**
   * @minItems 1
   * @maxItems 20
   */
  readonly mappings?: readonly WorkTypeMapping[];
}
/**
 * The platform's own rating scale. Ratings are never converted to another scale.
 */
export interface RatingScale {
  /**
   * How the scale is read.
   */
  readonly kind: 'stars' | 'points' | 'percent' | 'thumbs' | 'level' | 'passRate';
  /**
   * Lowest value.
   */
  readonly min: number;
  /**
   * Highest value.
   */
  readonly max: number;
  readonly step?: Decimal;
  readonly label?: Label;
  /**
   * Which end of the scale is the good one. Default `higherIsBetter`.
   */
  readonly direction?: 'higherIsBetter' | 'lowerIsBetter';
  readonly successAt?: Decimal;
}
/**
 * One worker: either figures (`records`) or pieces of work (`units`), or both for different types of work.
 */
export interface ExportWorker {
  /**
   * The platform's own reference to the worker. Private: it is never signed.
   */
  readonly ref: string;
  /**
   * The worker's name, if it is to appear in the credential.
   */
  readonly name?: string;
  readonly workRelation?: WorkRelation;
  /**
   * Figures, one entry for each type of work and relation. Entries of different relations are never added up.
   *
   * @maxItems 100
   */
  readonly records?: readonly ExportRecord[];
  /**
   * Pieces of work.
   *
   * @maxItems 1000000
   */
  readonly units?: readonly ExportUnit[];
}
/**
 * Figures that the platform has already added up, for one type of work in one relation.
 */
export interface ExportRecord {
  /**
   * Key of one of `workTypes`.
   */
  readonly workType: string;
  readonly workRelation?: WorkRelation;
  readonly profile?: CertificateProfile;
  /**
   * True if the worker asked for the extended parts of a statutory certificate.
   */
  readonly requestedBySubject?: boolean;
  readonly certificate?: Certificate;
  readonly acquiredBy?: AcquiredBy;
  /**
   * What the issuer’s statement rests on.
   *
   * @minItems 1
   * @maxItems 6
   */
  readonly basedOn?: readonly Evidence[];
  readonly trajectory?: Trajectory;
  readonly counts: Counts;
  readonly team?: TeamWork;
  /**
   * What was made and delivered.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly deliverables?: readonly Deliverable[];
  readonly hours?: Hours;
  readonly agreedTime?: AgreedTime;
  readonly qualityAssuredBy?: AttesterRole;
  readonly clients?: Clients;
  /**
   * One entry a scale.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly ratings?: readonly Rating[];
  /**
   * Levels held.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly levels?: readonly Level[];
  /**
   * Skills shown.
   *
   * @minItems 1
   * @maxItems 50
   */
  readonly skills?: readonly Skill[];
  /**
   * What people who saw the work say about it.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly endorsements?: readonly Endorsement[];
  /**
   * What was learned, and assessed.
   *
   * @minItems 1
   * @maxItems 100
   */
  readonly learningOutcomes?: readonly LearningOutcome[];
  /**
   * Reviews that the platform holds for this work.
   */
  readonly reviewsTotal?: number;
  /**
   * Reviews among which the worker could choose.
   */
  readonly reviewsOffered?: number;
  /**
   * The reviews that the worker chose.
   *
   * @minItems 1
   * @maxItems 200
   */
  readonly reviews?: readonly Review[];
  readonly extensions?: Extensions;
  readonly period: ExportPeriod;
  /**
   * Whether the figures cover the worker's whole history at the platform. Default `yes`.
   */
  readonly complete?: 'yes' | 'no' | 'unknown';
}
/**
 * What a statutory certificate of employment says beyond the figures (NL: art. 7:656 BW; DE: § 109 GewO).
 */
export interface Certificate {
  readonly startedOn: CalendarDate;
  readonly endedOn?: CalendarDate;
  readonly duties?: About;
  /**
   * How the work was done. Only if the worker asked for it.
   */
  readonly performance?: string;
  /**
   * How the worker behaved. Only if the worker asked for it.
   */
  readonly conduct?: string;
  /**
   * How the employment ended. Only if the worker asked for it.
   */
  readonly ending?: string;
  /**
   * Why the employer ended it. Only if the worker asked for it.
   */
  readonly endingReason?: string;
  readonly lang?: LanguageTag;
}
/**
 * A longer course of work of which this record is a part. Records with the same `id` belong together.
 */
export interface Trajectory {
  /**
   * An identifier made at random: `urn:uuid:` and a UUID in lower case.
   */
  readonly id: string;
  readonly label: Label;
  readonly first: Month;
  readonly last?: Month;
}
/**
 * How much work was done. Only work that this person completed, wholly or in part, counts.
 */
export interface Counts {
  readonly unitKind: UnitKind;
  /**
   * Pieces of work completed.
   */
  readonly completed: number;
  /**
   * Pieces of work done in part (taken over or handed over on the way).
   */
  readonly partial?: number;
  /**
   * Shifts in which the pieces of work were done, where the platform records both.
   */
  readonly sessions?: number;
  readonly byRecency?: CountsByRecency;
  /**
   * Of the completed pieces of work: those taken on at short notice.
   */
  readonly rush?: number;
}
/**
 * How many of the completed pieces of work ended recently, counted back from `period.asOf`. The buckets are nested.
 */
export interface CountsByRecency {
  /**
   * Ended in the three months up to `asOf`.
   */
  readonly last3Months: number;
  /**
   * Ended in the twelve months up to `asOf`.
   */
  readonly last12Months: number;
}
/**
 * Work that was done together with others. Never who they are.
 */
export interface TeamWork {
  /**
   * Pieces of work done in a team.
   */
  readonly units: number;
  /**
   * The person’s part in the team.
   */
  readonly role: 'lead' | 'member';
  /**
   * Usual size of the team, this person included, as a band.
   */
  readonly size?: '2-4' | '5-9' | '10+';
  readonly share?: Share;
}
/**
 * The part of the hours of shared work that is this person’s.
 */
export interface Share {
  /**
   * Hours of this person.
   */
  readonly numerator: number;
  /**
   * Hours of all together.
   */
  readonly denominator: number;
}
/**
 * Something that was made and delivered.
 */
export interface Deliverable {
  readonly label: Label;
  /**
   * How many.
   */
  readonly count?: number;
}
/**
 * Worked time. Absent means unknown; it never means zero.
 */
export interface Hours {
  /**
   * Worked time in whole minutes.
   */
  readonly minutes: number;
  /**
   * What the figure rests on.
   */
  readonly basis: 'measured' | 'approved' | 'billed' | 'declared' | 'contracted';
}
/**
 * The working time that was agreed. It is not the time that was worked.
 */
export interface AgreedTime {
  /**
   * Agreed minutes a week.
   */
  readonly minutesPerWeek?: number;
  /**
   * Agreed minutes a day.
   */
  readonly minutesPerDay?: number;
}
/**
 * For what kind of clients the work was done. Never who they are.
 */
export interface Clients {
  readonly distinct?: CountBand;
  /**
   * Categories, each at most once.
   *
   * @minItems 1
   * @maxItems 15
   */
  readonly categories?: readonly ClientCategoryCount[];
  /**
   * Share of the work that was done for a client who came back, in percent, as a band.
   */
  readonly repeatShare?: '0-25' | '25-50' | '50-75' | '75-100';
}
/**
 * How many clients of one category, as a band.
 */
export interface ClientCategoryCount {
  readonly code: ClientCategory;
  readonly band: CountBand;
}
/**
 * Ratings received on one scale. There is no mean below three ratings, and none across platforms.
 */
export interface Rating {
  readonly scale: RatingScale;
  /**
   * Number of ratings.
   */
  readonly count: number;
  readonly mean?: Decimal;
  /**
   * How often each value was given; adds up to `count`.
   *
   * @minItems 1
   * @maxItems 101
   */
  readonly distribution?: readonly ScoreCount[];
  /**
   * Means by criterion.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly criteria?: readonly RatingCriterion[];
  readonly last12Months?: RecentRating;
  /**
   * Whether each rating belongs to a known piece of work, or only the aggregate is known.
   */
  readonly linkage: 'perUnit' | 'aggregateOnly';
  /**
   * Who gave the ratings.
   */
  readonly ratedBy: 'client' | 'platform' | 'supervisor';
  readonly last3Months?: RecentRating;
}
/**
 * How often one value was given.
 */
export interface ScoreCount {
  readonly value: Decimal;
  /**
   * Number of ratings.
   */
  readonly count: number;
}
/**
 * One criterion of a rating, on the same scale.
 */
export interface RatingCriterion {
  readonly label: Label;
  readonly mean: Decimal;
  /**
   * Number of ratings.
   */
  readonly count: number;
}
/**
 * A mean over a recent time.
 */
export interface RecentRating {
  readonly mean: Decimal;
  /**
   * Number of ratings.
   */
  readonly count: number;
}
/**
 * A level, badge or status of the platform's own scheme.
 */
export interface Level {
  readonly label: Label;
  /**
   * Name of the scheme.
   */
  readonly scheme?: string;
  /**
   * Position of the level, 1 being the lowest.
   */
  readonly rank?: number;
  /**
   * Number of levels in the scheme.
   */
  readonly of?: number;
  readonly since?: Month;
  readonly criteriaUrl?: HttpsUrl;
  readonly until?: Month;
}
/**
 * What somebody who saw the work says about it. Never who it was.
 */
export interface Endorsement {
  readonly attesterRole: AttesterRole;
  /**
   * The statement, untouched.
   */
  readonly text: string;
  readonly lang?: LanguageTag;
  readonly month: Month;
}
/**
 * What a client wrote about the work. Never who the client is.
 */
export interface Review {
  /**
   * The review, untouched, in the language in which it was written. Line breaks are U+000A.
   */
  readonly text: string;
  readonly lang?: LanguageTag;
  readonly month?: Month;
  readonly score?: Decimal;
  readonly clientCategory?: ClientCategory;
  /**
   * The worker's public answer.
   */
  readonly response?: string;
}
/**
 * Statements outside the standard, each under an `https` address of whoever defined it.
 */
export interface Extensions {
  readonly [k: string]: Extension;
}
/**
 * A statement that the standard does not know. It is shown as its label and its value.
 */
export interface Extension {
  readonly label: Label;
  /**
   * A line of text, a whole number, or yes or no.
   */
  readonly value: string | number | boolean;
  /**
   * True if nobody may rely on the record without understanding this statement.
   */
  readonly critical?: boolean;
}
/**
 * The months of the first and the last counted piece of work.
 */
export interface ExportPeriod {
  readonly first: Month;
  readonly last: Month;
}
/**
 * One piece of work: a shift, a trip, an appointment. Private: it is counted, and never signed.
 */
export interface ExportUnit {
  /**
   * The platform's own identifier, used to count nothing twice.
   */
  readonly id: string;
  readonly kind: UnitKind;
  /**
   * Key of one of `workTypes`.
   */
  readonly workType: string;
  readonly workRelation?: WorkRelation;
  readonly trajectory?: Trajectory;
  readonly team?: UnitTeam;
  /**
   * In which role this person took part. Default `performer`; `client` and `substitute` do not count.
   */
  readonly role?: 'performer' | 'lead' | 'assistant' | 'trainee' | 'substitute' | 'client';
  /**
   * What came of it. Only `completed`, `partial`, `takenOver` and `handedOver` count.
   */
  readonly outcome:
    | 'completed'
    | 'partial'
    | 'takenOver'
    | 'handedOver'
    | 'cancelledByClient'
    | 'cancelledByWorker'
    | 'cancelledByPlatform'
    | 'noShow'
    | 'excused'
    | 'failed'
    | 'rejected'
    | 'applied'
    | 'scheduled'
    | 'unknown';
  readonly start?: Instant;
  readonly end?: Instant;
  readonly on?: CalendarDate;
  /**
   * An IANA time zone, such as `Europe/Amsterdam`, of the place of work. Default: the export's `zone`.
   */
  readonly zone?: string;
  /**
   * Worked time in whole minutes.
   */
  readonly minutes?: number;
  /**
   * What the worked time rests on. Default `approved`.
   */
  readonly minutesBasis?: 'measured' | 'approved' | 'billed' | 'declared' | 'contracted';
  readonly clientCategory?: ClientCategory;
  readonly rating?: Decimal;
  readonly review?: UnitReview;
}
/**
 * That this piece of work was done together with others. Never who they are. Work done as `lead` and as `member` makes records of their own.
 */
export interface UnitTeam {
  /**
   * The person’s part in the team.
   */
  readonly role: 'lead' | 'member';
  /**
   * Size of the team, this person included, as a band.
   */
  readonly size?: '2-4' | '5-9' | '10+';
  readonly share?: Share;
}
/**
 * What the client wrote.
 */
export interface UnitReview {
  /**
   * The review, untouched, in the language in which it was written. Line breaks are U+000A.
   */
  readonly text: string;
  readonly lang?: LanguageTag;
  readonly month?: Month;
}
/**
 * A list that says which credentials were withdrawn (Bitstring Status List 1.0), itself a credential of the same issuer.
 */
export interface StatusListCredential {
  readonly '@context': readonly ['https://www.w3.org/ns/credentials/v2'];
  readonly id: HttpsUrl;
  readonly type: readonly ['VerifiableCredential', 'BitstringStatusListCredential'];
  readonly issuer: Did;
  readonly validFrom: Instant;
  readonly validUntil?: Instant;
  readonly credentialSubject: StatusList;
  /**
   * The proof, where the credential is secured with Data Integrity, or a set of them. A credential in an envelope (JWS, SD-JWT) has none.
   */
  readonly proof?: DataIntegrityProof | ProofSet;
}
/**
 * The list.
 */
export interface StatusList {
  /**
   * Identifier of the list: an `https` address.
   */
  readonly id?: string;
  readonly type: 'BitstringStatusList';
  /**
   * What a set bit means.
   */
  readonly statusPurpose: 'revocation' | 'suspension' | 'refresh';
  /**
   * The bits, compressed with GZIP, as multibase: `u` and base64url.
   */
  readonly encodedList: string;
  /**
   * How long the list may be cached, in milliseconds.
   */
  readonly ttl?: number;
}
/**
 * Issuers that whoever publishes this list recognizes. A verifier chooses which lists to use; there is none by default.
 */
export interface TrustList {
  readonly $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json';
  /**
   * Name of the list.
   */
  readonly name: string;
  readonly updatedOn?: CalendarDate;
  /**
   * Recognized issuers.
   *
   * @maxItems 10000
   */
  readonly issuers: readonly RecognizedIssuer[];
}
/**
 * A recognized issuer.
 */
export interface RecognizedIssuer {
  readonly id: Did;
  /**
   * Name under which the issuer is recognized.
   */
  readonly name: string;
  readonly since?: CalendarDate;
  readonly until?: CalendarDate;
  readonly scope?: RecognitionScope;
}
/**
 * For what the issuer is recognized. A credential that one of these does not name is of an unknown issuer. Absent: for everything that it signs.
 */
export interface RecognitionScope {
  /**
   * Names that the issuer may call itself.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One line of text that shows everything it holds.
   */
  readonly names?: readonly string[];
  /**
   * Names of the platforms that its records may be about.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One line of text that shows everything it holds.
   */
  readonly platforms?: readonly string[];
  /**
   * Types of credentials that it may sign.
   *
   * @minItems 1
   * @maxItems 3
   */
  readonly types?: readonly ('WorkCredential' | 'WorkEndorsementCredential' | 'HoursStatementCredential')[];
  /**
   * Where the figures of its records may come from.
   *
   * @minItems 1
   * @maxItems 10
   */
  readonly assurance?: readonly Assurance[];
}
/**
 * What was checked, and what came of it.
 */
export interface VerificationReport {
  readonly $schema: 'https://w3id.org/kluscv/1.0/verification-report.schema.json';
  readonly verdict: Verdict;
  /**
   * The answer in one word for people and for what is shown to them, such as `genuine` or `makerUnknown`. Later versions may add others. Absent in reports of a library.
   */
  readonly answer?: string;
  readonly checkedAt: Instant;
  /**
   * Name of what was checked, as it was given.
   */
  readonly source?: string;
  /**
   * Checks of the document as a whole.
   */
  readonly findings: readonly Finding[];
  /**
   * One report a credential, in order.
   */
  readonly credentials: readonly CredentialReport[];
}
/**
 * The outcome of one check.
 */
export interface Finding {
  /**
   * Which check.
   */
  readonly check: 'structure' | 'proof' | 'issuer' | 'validity' | 'status' | 'holder' | 'semantics' | 'page';
  /**
   * `skipped` means that the check does not apply or rests on one that failed; it is never a pass.
   */
  readonly outcome: 'passed' | 'failed' | 'indeterminate' | 'skipped';
  /**
   * Stable, dotted, such as `proof.mismatch`. What programs branch on.
   */
  readonly code: string;
  /**
   * A sentence for a person, in the language of the report; not stable. Absent in reports of a library.
   */
  readonly message?: string;
  /**
   * Facts that belong to the code.
   */
  readonly details?: {
    readonly [k: string]: string | number;
  };
  /**
   * Where (RFC 6901).
   */
  readonly pointer?: string;
  /**
   * Problem type of the W3C data model, where one fits.
   */
  readonly problem?: string;
}
/**
 * What was checked of one credential. `credential` is what the issuer states; it is there only if signature and structure passed.
 */
export interface CredentialReport {
  readonly verdict: Verdict;
  /**
   * How the credential is secured.
   */
  readonly format: 'vc+jwt' | 'vc+sd-jwt' | 'dc+sd-jwt' | 'data-integrity';
  /**
   * Checks of this credential.
   */
  readonly findings: readonly Finding[];
  /**
   * What the issuer states: a work credential, an endorsement or an hours statement.
   */
  readonly credential?: WorkCredential | EndorsementCredential | HoursStatementCredential;
}
/**
 * A work record that an issuer states of a person: a W3C Verifiable Credential (data model 2.0) before it is secured.
 */
export interface WorkCredential {
  readonly '@context': readonly [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/kluscv/1.0/context.jsonld'
  ];
  /**
   * An identifier made at random: `urn:uuid:` and a UUID in lower case.
   */
  readonly id: string;
  /**
   * `TestCredential` marks a credential made with a development key; it is never accepted.
   */
  readonly type:
    | readonly ['VerifiableCredential', 'WorkCredential']
    | readonly ['VerifiableCredential', 'WorkCredential', 'TestCredential'];
  readonly issuer: Issuer;
  readonly validFrom: Instant;
  readonly validUntil?: Instant;
  readonly supersedes?: Supersedes;
  readonly credentialSchema: CredentialSchema;
  readonly credentialStatus?: StatusEntry;
  readonly credentialSubject: WorkSubject;
  /**
   * The proof, where the credential is secured with Data Integrity, or a set of them. A credential in an envelope (JWS, SD-JWT) has none.
   */
  readonly proof?: DataIntegrityProof | ProofSet;
}
/**
 * The schema that the credential follows.
 */
export interface CredentialSchema {
  /**
   * Address of the schema; the number is the version of the standard.
   */
  readonly id: string;
  readonly type: 'JsonSchema';
}
/**
 * The person, under an identifier that this issuer uses for nobody else and nowhere else.
 */
export interface WorkSubject {
  /**
   * A pairwise identifier: a random `urn:uuid:`, or a DID (`did:key`, `did:jwk`) that the worker holds.
   */
  readonly id: string;
  readonly type: 'Worker';
  /**
   * The worker's name as the issuer knows it.
   */
  readonly name?: string;
  readonly workRecord: WorkRecord;
}
/**
 * One person's work of one type at one platform over one period, in figures. It holds no identity and no key. What must never be signed (places, plates, devices, clients, tax, bank and citizen numbers, birth dates, earnings, penalties, hidden scores, benefit or detention context) has no member here, and unknown members are rejected.
 */
export interface WorkRecord {
  readonly type: 'WorkRecord';
  readonly profile: CertificateProfile;
  /**
   * True if the worker asked for the extended parts of a statutory certificate.
   */
  readonly requestedBySubject?: boolean;
  readonly certificate?: Certificate;
  readonly platform: Platform;
  readonly workType: WorkType;
  readonly workRelation?: WorkRelation;
  readonly acquiredBy?: AcquiredBy;
  /**
   * What the issuer’s statement rests on.
   *
   * @minItems 1
   * @maxItems 6
   */
  readonly basedOn?: readonly Evidence[];
  readonly trajectory?: Trajectory;
  readonly counts: Counts;
  readonly team?: TeamWork;
  /**
   * What was made and delivered.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly deliverables?: readonly Deliverable[];
  readonly hours?: Hours;
  readonly agreedTime?: AgreedTime;
  readonly qualityAssuredBy?: AttesterRole;
  readonly clients?: Clients;
  /**
   * One entry a scale.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly ratings?: readonly Rating[];
  /**
   * Levels held.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly levels?: readonly Level[];
  /**
   * Skills shown.
   *
   * @minItems 1
   * @maxItems 50
   */
  readonly skills?: readonly Skill[];
  /**
   * What people who saw the work say about it.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly endorsements?: readonly Endorsement[];
  /**
   * What was learned, and assessed.
   *
   * @minItems 1
   * @maxItems 100
   */
  readonly learningOutcomes?: readonly LearningOutcome[];
  /**
   * Reviews that the platform holds for this work.
   */
  readonly reviewsTotal?: number;
  /**
   * Reviews among which the worker could choose.
   */
  readonly reviewsOffered?: number;
  /**
   * The reviews that the worker chose.
   *
   * @minItems 1
   * @maxItems 200
   */
  readonly reviews?: readonly Review[];
  readonly period: Period;
  readonly coverage: Coverage;
  readonly assurance: Assurance;
  readonly extensions?: Extensions;
}
/**
 * The months of the first and the last counted piece of work, and the date on which the record was made up.
 */
export interface Period {
  readonly first: Month;
  readonly last: Month;
  readonly asOf: CalendarDate;
}
/**
 * How much of the worker's history at this platform the record rests on.
 */
export interface Coverage {
  /**
   * Whether the record covers everything up to `asOf`.
   */
  readonly complete: 'yes' | 'no' | 'unknown';
  /**
   * What the record was made from.
   */
  readonly basis: 'issuerSystem' | 'workerExport' | 'dac7' | 'manual';
  readonly from?: Month;
  readonly to?: Month;
  /**
   * Pieces of work found in the source, of any outcome.
   */
  readonly rowsSeen?: number;
  /**
   * The platform's own lifetime counter, where the source shows one.
   */
  readonly issuerCounter?: number;
  /**
   * What a reader should know.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: A warning.
   */
  readonly warnings?: readonly (
    | 'counterBeyondRows'
    | 'gapsInNumbering'
    | 'timesWithoutZone'
    | 'undatedRatings'
    | 'duplicatesRemoved'
    | 'rowsSkipped'
  )[];
}
/**
 * What a worker hands over: one or more secured work credentials, and how the page shows them (the content of `kluscv.vp.json` in a KlusCV).
 */
export interface WorkPresentation {
  readonly '@context': readonly [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/kluscv/1.0/context.jsonld'
  ];
  /**
   * Name of the content (RFC 6920): SHA-256 of the canonical presentation (RFC 8785) without this member. It shows damage; it proves nothing about who made it.
   */
  readonly id: string;
  readonly type: readonly ['VerifiablePresentation', 'WorkPresentation'];
  /**
   * Secured credentials, in the order in which the page shows them.
   *
   * @minItems 1
   * @maxItems 50
   */
  readonly verifiableCredential: readonly EnvelopedCredential[];
  readonly render?: RenderManifest;
}
/**
 * A secured credential as a data URL (VC-JOSE-COSE).
 */
export interface EnvelopedCredential {
  readonly '@context': 'https://www.w3.org/ns/credentials/v2';
  /**
   * `data:application/vc+jwt,` and the compact JWS; or `data:application/vc+sd-jwt,` or `data:application/dc+sd-jwt,` and the SD-JWT with the disclosures that are shown, without a key binding.
   */
  readonly id: string;
  readonly type: 'EnvelopedVerifiableCredential';
}
/**
 * Everything besides the credentials that the page depends on. Closed: nothing here is free text.
 */
export interface RenderManifest {
  /**
   * The frozen renderer profile.
   */
  readonly renderer: 'kluscv-render/1';
  /**
   * Language of the labels.
   */
  readonly locale: 'nl' | 'en' | 'de' | 'da' | 'fr' | 'es' | 'it' | 'pl' | 'sv' | 'tr' | 'uk' | 'ro' | 'ar';
  /**
   * Paper size.
   */
  readonly paper: 'a4' | 'letter';
  readonly renderedOn: CalendarDate;
}
