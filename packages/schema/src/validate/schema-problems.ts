import type { Problem } from '../errors.ts';
import { patternWords } from '../generated/patterns.ts';
import type { SchemaError } from '../generated/validators/validator.ts';
import { placeIn } from '../json/json-pointer.ts';
import { forbiddenMember } from '../rules/never-signed.ts';
import { MAX_PROBLEMS } from './max-problems.ts';

/** These report what is wrong inside them, and then themselves: the first says more. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'anyOf', 'propertyNames']);

/** What is wrong with a value that does not follow a schema, in words; the first ten things. */
export function schemaProblems(errors: readonly SchemaError[]): readonly Problem[] {
  const told = choicesToldOnce(errors).filter(({ keyword }) => !WRAPPERS.has(keyword));
  return told.slice(0, MAX_PROBLEMS).map(problemOf);
}

/**
 * Where a value may be of several types, each way tells that it is not of its own. If one of them tells more, it is the one that was meant; if none does,
 * the types are told together.
 */
function choicesToldOnce(errors: readonly SchemaError[]): readonly SchemaError[] {
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  if (choices.size === 0) return errors;
  const isType = ({ keyword, instancePath }: SchemaError): boolean => keyword === 'type' && choices.has(instancePath);
  return errors.flatMap((error, index) => {
    if (!isType(error)) return [error];
    const { instancePath: at } = error;
    const meant = errors.some(
      (other) =>
        !isType(other) &&
        other.keyword !== 'anyOf' &&
        (other.instancePath === at || other.instancePath.startsWith(`${at}/`)),
    );
    const all = errors.filter((other) => isType(other) && other.instancePath === at);
    if (meant || errors.indexOf(all[0] ?? error) !== index) return [];
    const types = new Set(all.map(({ params }) => String(params['type'])));
    return [{ ...error, params: { type: [...types].join(' or ') } }];
  });
}

function problemOf(error: SchemaError): Problem {
  const { keyword, params } = error;
  if (keyword === 'additionalProperties') {
    const member = String(params['additionalProperty']);
    const pointer = placeIn(error.instancePath, member);
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
