import {
  type AnyCredential,
  credentialProblems,
  presentationProblems,
  type Problem,
  type SchemaName,
  semanticProblems,
  type Validation,
  validateEndorsementCredential,
  validateHoursStatementCredential,
  validatePlatformExport,
  validateStatusListCredential,
  validateTrustList,
  validateVerificationReport,
  validateWorkCredential,
  validateWorkPresentation,
  validateWorkRecord,
} from '@kluscv/schema';

/** What is wrong with a document: by its form, and if that is right by what it says. */
export type ProblemsOf = (value: unknown) => readonly Problem[];

function after<T>(validate: (value: unknown) => Validation<T>, meaning: (value: T) => readonly Problem[]): ProblemsOf {
  return (value) => {
    const validation = validate(value);
    return validation.ok ? meaning(validation.value) : validation.problems;
  };
}

const credential = (validate: (value: unknown) => Validation<AnyCredential>): ProblemsOf =>
  after(validate, (value) => credentialProblems(value));
const document = (validate: (value: unknown) => Validation<unknown>): ProblemsOf => after(validate, () => []);

/** Every kind of document of the standard, by the name of its schema. */
export const KINDS: Readonly<Record<SchemaName, ProblemsOf>> = {
  'work-record': after(validateWorkRecord, (value) => semanticProblems(value)),
  'work-credential': credential(validateWorkCredential),
  endorsement: credential(validateEndorsementCredential),
  'hours-statement': credential(validateHoursStatementCredential),
  'work-presentation': after(validateWorkPresentation, (value) => presentationProblems(value)),
  'platform-export': document(validatePlatformExport),
  'trust-list': document(validateTrustList),
  'status-list-credential': document(validateStatusListCredential),
  'verification-report': document(validateVerificationReport),
};

/** The kind that a document says it is, by its `type`, its `$schema` or its members. */
export function kindOf(value: unknown): SchemaName | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, $schema } = value as { readonly type?: unknown; readonly $schema?: unknown };
  const named = typeof $schema === 'string' ? /\/([a-z-]+)\.schema\.json$/.exec($schema)?.[1] : undefined;
  if (named !== undefined && Object.hasOwn(KINDS, named)) return named as SchemaName;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return BY_TYPE.find(([name]) => types.includes(name))?.[1];
}

const BY_TYPE: readonly (readonly [string, SchemaName])[] = [
  ['WorkRecord', 'work-record'],
  ['WorkCredential', 'work-credential'],
  ['WorkEndorsementCredential', 'endorsement'],
  ['HoursStatementCredential', 'hours-statement'],
  ['WorkPresentation', 'work-presentation'],
  ['BitstringStatusListCredential', 'status-list-credential'],
];
