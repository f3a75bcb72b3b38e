import type { Problem } from './errors.ts';
import { patternWords } from './generated/patterns.ts';
import { forbiddenMember } from './never-signed.ts';
import { escapePointer, type SchemaError, schemaErrors } from './schema-errors.ts';
import type { Schema } from './schema-fit.ts';

/** What is wrong with a value that does not fit a schema, in words; the first hundred things. */
export function schemaProblems(schema: Schema, value: unknown): readonly Problem[] {
  return schemaErrors(schema, value).map(problemOf);
}

function problemOf({ path, keyword, expected }: SchemaError): Problem {
  if (keyword === 'additionalProperties') {
    const member = String(expected);
    const pointer = `${path}/${escapePointer(member)}`;
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
    return {
      code: `schema.${keyword}`,
      pointer: path,
      message: `${JSON.stringify(expected)} is missing. Add it.`,
    };
  }
  return { code: `schema.${keyword}`, pointer: path, message: sentence(keyword, expected) };
}

function sentence(keyword: string, expected: unknown): string {
  const limit = String(expected);
  switch (keyword) {
    case 'type':
      return `This must be of type ${limit}.`;
    case 'enum':
      return `This must be one of ${listed(expected)}.`;
    case 'const':
      return `This must be ${JSON.stringify(expected)}.`;
    case 'format':
      return `This must be a ${limit} that exists (RFC 3339).`;
    case 'pattern':
      return formOf(limit);
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
    case 'absent':
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
