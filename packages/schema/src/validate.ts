import type { Problem } from './errors.ts';
import { forbiddenMember } from './never-signed.ts';
import type {
  EndorsementCredential,
  HoursStatementCredential,
  PlatformExport,
  StatusListCredential,
  TrustList,
  VerificationReport,
  WorkCredential,
  WorkPresentation,
  WorkRecord,
} from './generated/model.ts';
import { patternWords } from './generated/patterns.ts';
import {
  isEndorsementCredential,
  isHoursStatementCredential,
  isPlatformExport,
  isStatusListCredential,
  isTrustList,
  isVerificationReport,
  isWorkCredential,
  isWorkPresentation,
  isWorkRecord,
  type SchemaError,
  type Validator,
} from './generated/validators.js';

/** What a schema says of a value: the value with its type, or everything that is wrong with it. */
export type Validation<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** These report what is wrong inside them, and then themselves: the first says more. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'anyOf', 'propertyNames']);

/** More problems than this help nobody, and a hostile document could have millions. */
const MAX_PROBLEMS = 100;

/** Validates a work record against its schema. */
export function validateWorkRecord(value: unknown): Validation<WorkRecord> {
  return validate(isWorkRecord, value);
}

/** Validates an unsecured work credential against its schema. */
export function validateWorkCredential(value: unknown): Validation<WorkCredential> {
  return validate(isWorkCredential, value);
}

/** Validates an unsecured endorsement credential against its schema. */
export function validateEndorsementCredential(value: unknown): Validation<EndorsementCredential> {
  return validate(isEndorsementCredential, value);
}

/** Validates an unsecured hours statement against its schema. */
export function validateHoursStatementCredential(value: unknown): Validation<HoursStatementCredential> {
  return validate(isHoursStatementCredential, value);
}

/** Validates a presentation against its schema. */
export function validateWorkPresentation(value: unknown): Validation<WorkPresentation> {
  return validate(isWorkPresentation, value);
}

/** Validates what a platform hands over against its schema. */
export function validatePlatformExport(value: unknown): Validation<PlatformExport> {
  return validate(isPlatformExport, value);
}

/** Validates a verification report against its schema. */
export function validateVerificationReport(value: unknown): Validation<VerificationReport> {
  return validate(isVerificationReport, value);
}

/** Validates a trust list against its schema. */
export function validateTrustList(value: unknown): Validation<TrustList> {
  return validate(isTrustList, value);
}

/** Validates a status list credential against its schema. */
export function validateStatusListCredential(value: unknown): Validation<StatusListCredential> {
  return validate(isStatusListCredential, value);
}

function validate<Value>(is: Validator<Value>, value: unknown): Validation<Value> {
  if (is(value)) return { ok: true, value };
  const errors = is.errors ?? [];
  const problems = errors
    .filter(({ keyword }) => !WRAPPERS.has(keyword))
    .slice(0, MAX_PROBLEMS)
    .map(problemOf);
  return { ok: false, problems };
}

function problemOf(error: SchemaError): Problem {
  const { keyword, params } = error;
  if (keyword === 'additionalProperties') {
    const member = String(params['additionalProperty']);
    const pointer = `${error.instancePath}/${escapePointer(member)}`;
    const forbidden = forbiddenMember(member);
    return forbidden === undefined
      ? {
          code: 'schema.additionalProperties',
          pointer,
          message: `${JSON.stringify(member)} is not a member of the standard. Remove it.`,
        }
      : {
          code: forbidden.code,
          pointer,
          message: `${JSON.stringify(member)} must never be signed: ${forbidden.reason}. Remove it.`,
        };
  }
  if (keyword === 'required' || keyword === 'dependentRequired') {
    const member = String(params['missingProperty']);
    return {
      code: `schema.${keyword}`,
      pointer: error.instancePath,
      message: `${JSON.stringify(member)} is missing. Add it.`,
    };
  }
  // Ajv calls a member that is there against a `false` schema "false schema", which is no code.
  const code = keyword === 'false schema' ? 'schema.absent' : `schema.${keyword}`;
  return { code, pointer: error.instancePath, message: sentence(keyword, params) };
}

function sentence(keyword: string, params: Readonly<Record<string, unknown>>): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'type':
      return `This must be of type ${String(params['type'])}.`;
    case 'enum':
      return `This must be one of ${listed(params['allowedValues'])}.`;
    case 'const':
      return `This must be ${JSON.stringify(params['allowedValue'])}.`;
    case 'format':
      return `This must be a ${String(params['format'])} that exists (RFC 3339).`;
    case 'pattern':
      return formOf(String(params['pattern']));
    case 'minLength':
      return `This must have at least ${limit} character${limit === '1' ? '' : 's'}.`;
    case 'maxLength':
      return `This must have at most ${limit} characters. Shorten it.`;
    case 'minItems':
    case 'minProperties':
      return `This must have at least ${limit} entr${limit === '1' ? 'y' : 'ies'}. Add one, or leave the member out.`;
    case 'maxItems':
    case 'maxProperties':
      return `This must have at most ${limit} entries.`;
    case 'minimum':
      return `This must be at least ${limit}. What is not known is left out, not set to zero.`;
    case 'maximum':
      return `This must be at most ${limit}.`;
    case 'false schema':
      return 'This must be absent: below three ratings there is no mean.';
    default:
      return `This breaks the rule "${keyword}" of the schema.`;
  }
}

/** What a pattern asks for, in the words of the schema. */
function formOf(pattern: string): string {
  const words = patternWords[pattern];
  return words === undefined
    ? `This must match ${pattern.slice(0, 120)}.`
    : `This does not have its form. Expected: ${words}`;
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : JSON.stringify(values);
}

function escapePointer(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}
