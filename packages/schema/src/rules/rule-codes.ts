/** A code that a rule of the standard is reported under. */
export type RuleCode =
  | 'schema.absent'
  | 'schema.additionalProperties'
  | 'schema.dependentRequired'
  | 'schema.enum'
  | 'schema.format'
  | 'schema.minimum'
  | 'schema.pattern'
  | 'schema.required'
  | 'schema.type'
  | 'neverSigned.place'
  | 'neverSigned.plate'
  | 'neverSigned.device'
  | 'neverSigned.client'
  | 'neverSigned.contact'
  | 'neverSigned.identityNumber'
  | 'neverSigned.birthDate'
  | 'neverSigned.earnings'
  | 'neverSigned.penalty'
  | 'neverSigned.hiddenScore'
  | 'neverSigned.privateNote'
  | 'neverSigned.support'
  | 'neverSigned.colleague'
  | SemanticCode;

/** A code of a rule that no schema can express: figures that must agree with each other. */
export type SemanticCode =
  | 'semantics.period.order'
  | 'semantics.period.future'
  | 'semantics.counts.none'
  | 'semantics.counts.recency'
  | 'semantics.counts.rush'
  | 'semantics.team.units'
  | 'semantics.team.share'
  | 'semantics.hours.impossible'
  | 'semantics.clients.repeated'
  | 'semantics.clients.few'
  | 'semantics.scale.order'
  | 'semantics.rating.outsideScale'
  | 'semantics.rating.recency'
  | 'semantics.rating.criterion'
  | 'semantics.rating.distribution'
  | 'semantics.rating.repeated'
  | 'semantics.rating.mean'
  | 'semantics.reviews.offered'
  | 'semantics.reviews.shown'
  | 'semantics.reviews.future'
  | 'semantics.reviews.score'
  | 'semantics.level.rank'
  | 'semantics.level.order'
  | 'semantics.skill.attester'
  | 'semantics.statement.future'
  | 'semantics.learning.level'
  | 'semantics.trajectory.order'
  | 'semantics.coverage.order'
  | 'semantics.coverage.rows'
  | 'semantics.assurance.basis'
  | 'semantics.assurance.role'
  | 'semantics.profile.certificate'
  | 'semantics.profile.requested'
  | 'semantics.profile.hours'
  | 'semantics.profile.relation'
  | 'semantics.profile.dates'
  | 'semantics.extension.critical'
  | 'semantics.validity.order'
  | 'semantics.supersedes.itself'
  | 'semantics.statement.total'
  | 'semantics.statement.days'
  | 'semantics.statement.correction'
  | 'semantics.statement.short-lived'
  | 'semantics.statement.currency'
  | 'semantics.presentation.purpose-bound'
  | 'semantics.presentation.repeated';

/** One numbered rule of the standard. Numbers are never given a second time. */
export interface Rule {
  /** `REQ-` and three digits. */
  readonly id: string;
  /** What a breach is reported under. */
  readonly code: RuleCode;
  /** What the standard asks for. */
  readonly sentence: string;
}

/** The rules of the standard that can be told from a document alone, in the order of their numbers. */
export const RULES: readonly Rule[] = [
  // Form: what the schemas say.
  rule(1, 'schema.additionalProperties', 'A document MUST NOT have a member that the standard does not know.'),
  rule(2, 'schema.required', 'A document MUST have every member that its schema requires.'),
  rule(
    3,
    'schema.type',
    'A member MUST be of the type that its schema asks for; a record speaks of exactly one platform and one type of work.',
  ),
  rule(4, 'schema.enum', 'A member with a closed list MUST have one of its values.'),
  rule(
    5,
    'schema.pattern',
    'A text MUST show everything that it holds: no control, invisible, private-use or direction-changing characters; joiners only where a script needs them.',
  ),
  rule(6, 'schema.format', 'A date or an instant MUST exist.'),
  rule(7, 'schema.minimum', 'A figure that is not known MUST be left out. Unknown hours are never zero.'),
  rule(8, 'schema.absent', 'There MUST NOT be a mean of fewer than three ratings.'),
  rule(
    9,
    'schema.dependentRequired',
    'A record that shows reviews MUST say how many there are and among how many the worker chose.',
  ),
  // What must never be signed.
  rule(20, 'neverSigned.place', 'A document MUST NOT say where a person was: coordinates, addresses, places.'),
  rule(21, 'neverSigned.plate', 'A document MUST NOT hold a number plate or another mark of a vehicle.'),
  rule(22, 'neverSigned.device', 'A document MUST NOT hold a mark of a device.'),
  rule(23, 'neverSigned.client', 'A document MUST NOT say who a client is.'),
  rule(24, 'neverSigned.contact', 'A text MUST NOT hold an e-mail address or a telephone number.'),
  rule(25, 'neverSigned.identityNumber', 'A document MUST NOT hold a tax, bank or citizen number.'),
  rule(26, 'neverSigned.birthDate', 'A document MUST NOT say when a person was born, or how old a person is.'),
  rule(27, 'neverSigned.earnings', 'A work record MUST NOT say what a person earned.'),
  rule(28, 'neverSigned.penalty', 'A document MUST NOT hold acceptance, cancellation or penalty figures.'),
  rule(29, 'neverSigned.hiddenScore', 'A document MUST NOT hold a score that the worker cannot see or contest.'),
  rule(30, 'neverSigned.privateNote', 'A document MUST NOT hold a note that was not meant for others.'),
  rule(
    31,
    'neverSigned.support',
    'A document MUST NOT tell of a benefit, a disability, detention or another context of support.',
  ),
  rule(32, 'neverSigned.colleague', 'A document MUST NOT name colleagues.'),
  // Meaning: figures agree with each other.
  rule(40, 'semantics.period.order', 'The first month MUST NOT lie after the last.'),
  rule(41, 'semantics.period.future', 'The last month MUST NOT lie after `period.asOf`.'),
  rule(
    42,
    'semantics.counts.none',
    'A record MUST count at least one piece of work that the person completed, wholly or in part.',
  ),
  rule(43, 'semantics.counts.recency', 'Recency buckets MUST be nested: three months in twelve, twelve months in all.'),
  rule(44, 'semantics.counts.rush', 'Work taken on at short notice MUST NOT exceed the work completed.'),
  rule(45, 'semantics.team.units', 'Work done in a team MUST NOT exceed all work.'),
  rule(46, 'semantics.team.share', 'A share MUST NOT exceed the whole.'),
  rule(47, 'semantics.hours.impossible', 'Worked time MUST fit into the period.'),
  rule(48, 'semantics.clients.repeated', 'A client category MUST occur at most once.'),
  rule(49, 'semantics.clients.few', 'A category of fewer than three clients MUST be reported as `other`.'),
  rule(50, 'semantics.scale.order', 'The lowest value of a scale MUST lie below the highest.'),
  rule(51, 'semantics.rating.outsideScale', 'Every value of a rating MUST lie in its scale.'),
  rule(
    52,
    'semantics.rating.recency',
    'Recent ratings MUST NOT exceed ratings: three months in twelve, twelve months in all.',
  ),
  rule(53, 'semantics.rating.criterion', 'Ratings of a criterion MUST NOT exceed ratings.'),
  rule(54, 'semantics.rating.distribution', 'A distribution MUST add up to the number of ratings.'),
  rule(55, 'semantics.rating.repeated', 'A value MUST occur at most once in a distribution.'),
  rule(56, 'semantics.rating.mean', 'A mean MUST be that of the distribution, where there is one.'),
  rule(57, 'semantics.reviews.offered', 'Reviews offered MUST NOT exceed reviews.'),
  rule(58, 'semantics.reviews.shown', 'Reviews shown MUST NOT exceed reviews offered.'),
  rule(59, 'semantics.reviews.future', 'A review MUST NOT be younger than the record.'),
  rule(60, 'semantics.reviews.score', 'The score of a review MUST lie in the scale of a rating of the same record.'),
  rule(61, 'semantics.level.rank', 'The rank of a level MUST NOT exceed the number of levels.'),
  rule(62, 'semantics.level.order', 'A level MUST NOT end before it began, nor begin after `period.asOf`.'),
  rule(
    63,
    'semantics.skill.attester',
    'A skill that others endorsed or assessed MUST say in which role; one that follows from the work or from the worker’s word MUST NOT.',
  ),
  rule(
    64,
    'semantics.statement.future',
    'An endorsement or assessment MUST NOT be younger than the document that holds it.',
  ),
  rule(65, 'semantics.learning.level', 'The rank of a level of learning MUST NOT exceed the number of levels.'),
  rule(66, 'semantics.trajectory.order', 'A trajectory MUST NOT end before it began, and the work MUST lie within it.'),
  rule(67, 'semantics.coverage.order', 'A source MUST NOT end before it begins.'),
  rule(68, 'semantics.coverage.rows', 'The work counted MUST NOT exceed the rows of the source.'),
  rule(
    69,
    'semantics.assurance.basis',
    'A record made from a worker’s own export MUST NOT be stated as signed by the platform.',
  ),
  rule(70, 'semantics.assurance.role', 'A worker MUST NOT sign as the platform.'),
  // Statutory certificates.
  rule(80, 'semantics.profile.certificate', 'A statutory certificate MUST have `certificate`; a `gigcv` MUST NOT.'),
  rule(
    81,
    'semantics.profile.requested',
    'Performance, conduct and the end of the employment MUST NOT be stated unless the worker asked for it and the profile is an extended one; an extended profile MUST state that the worker asked.',
  ),
  rule(82, 'semantics.profile.hours', 'A Dutch certificate MUST state the agreed working time.'),
  rule(83, 'semantics.profile.relation', 'A statutory certificate MUST be of a relation of employment.'),
  rule(84, 'semantics.profile.dates', 'The dates of a certificate MUST be in order, and a Dutch one MUST have an end.'),
  // Extensions and envelopes.
  rule(90, 'semantics.extension.critical', 'A reader MUST refuse a critical extension that it does not know.'),
  rule(91, 'semantics.validity.order', 'A credential MUST NOT end before it begins.'),
  rule(92, 'semantics.supersedes.itself', 'A credential MUST NOT supersede itself.'),
  // Hours statements.
  rule(100, 'semantics.statement.total', 'The days of an hours statement MUST add up to its total.'),
  rule(101, 'semantics.statement.days', 'The days of an hours statement MUST lie in its month, each at most once.'),
  rule(
    102,
    'semantics.statement.correction',
    'A corrected hours statement, and no other, MUST say which one it supersedes.',
  ),
  rule(103, 'semantics.statement.short-lived', 'An hours statement MUST NOT be valid for more than 100 days.'),
  rule(104, 'semantics.statement.currency', 'All amounts of an hours statement MUST be in one currency.'),
  // Presentations.
  rule(
    105,
    'semantics.presentation.purpose-bound',
    'A presentation MUST NOT hold an hours statement: it is handed to its addressee by itself.',
  ),
  rule(106, 'semantics.presentation.repeated', 'A presentation MUST hold each credential once.'),
];

function rule(number: number, code: RuleCode, sentence: string): Rule {
  return { id: `REQ-${String(number).padStart(3, '0')}`, code, sentence };
}
