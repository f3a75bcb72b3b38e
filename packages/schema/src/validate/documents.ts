import { expectCall } from '../call.ts';
import type { AnyCredential } from '../credential.ts';
import type { Problem } from '../errors.ts';
import { isObject } from '../json/json-object.ts';
import { credentialProblems, presentationProblems, semanticProblems } from '../rules/credential-problems.ts';
import type { SchemaName } from '../standard.ts';
import {
  validateEndorsementCredential,
  validateHoursStatementCredential,
  validatePlatformExport,
  validateStatusListCredential,
  validateTrustList,
  validateVerificationReport,
  validateWorkCredential,
  validateWorkPresentation,
  validateWorkRecord,
  type Validation,
} from './validate.ts';

/** What is wrong with a document: by its form, and if that is right by what it says. */
type ProblemsOf = (value: unknown) => readonly Problem[];

function after<T>(validate: (value: unknown) => Validation<T>, meaning: (value: T) => readonly Problem[]): ProblemsOf {
  return (value) => {
    const validation = validate(value);
    return validation.ok ? meaning(validation.value) : validation.problems;
  };
}

const credential = (validate: (value: unknown) => Validation<AnyCredential>): ProblemsOf =>
  after(validate, (value) => credentialProblems(value));
const form = (validate: (value: unknown) => Validation<unknown>): ProblemsOf => after(validate, () => []);

/** Every kind of document of the standard, by the name of its schema. */
const KINDS: Readonly<Record<SchemaName, ProblemsOf>> = {
  'work-record': after(validateWorkRecord, (value) => semanticProblems(value)),
  'work-credential': credential(validateWorkCredential),
  endorsement: credential(validateEndorsementCredential),
  'hours-statement': credential(validateHoursStatementCredential),
  'work-presentation': after(validateWorkPresentation, (value) => presentationProblems(value)),
  'platform-export': form(validatePlatformExport),
  'trust-list': form(validateTrustList),
  'status-list-credential': form(validateStatusListCredential),
  'verification-report': form(validateVerificationReport),
};

/** Every kind of document of the standard, by the names of their schemas. */
export const DOCUMENT_KINDS: readonly SchemaName[] = Object.keys(KINDS) as readonly SchemaName[];

/** What is wrong with a document of a kind: by its form, and if that is right by what it says. */
export function documentProblems(kind: SchemaName, value: unknown): readonly Problem[] {
  expectCall('documentProblems', { 'a kind of document': [DOCUMENT_KINDS.find((name) => name === kind), 'text'] });
  return KINDS[kind](value);
}

/** The kind that a document says it is, by its `$schema` or its `type`. */
export function documentKind(value: unknown): SchemaName | undefined {
  if (!isObject(value)) return undefined;
  const { type, $schema } = value;
  const named = typeof $schema === 'string' ? /\/([a-z-]+)\.schema\.json$/.exec($schema)?.[1] : undefined;
  const known = DOCUMENT_KINDS.find((name) => name === named);
  if (known !== undefined) return known;
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
