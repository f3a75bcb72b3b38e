import { characters, fitOf, FORMATS, isEqual, isObject, type Schema, typeFit } from './schema-fit.ts';

/** One rule that a value breaks, and where, in the terms of JSON Schema. */
export interface SchemaError {
  /** JSON Pointer (RFC 6901). */
  readonly path: string;
  readonly keyword: string;
  /** What the rule asks for: a limit, a pattern, the values of a list, the name of a member. */
  readonly expected: unknown;
}

/** More than this nobody reads, and a hostile document could have millions. */
const MAX_ERRORS = 100;

/** Everything that is wrong with a value, up to a hundred things. Empty exactly if `fitOf` says that it fits. */
export function schemaErrors(schema: Schema, value: unknown): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  look(schema, value, '', (path, keyword, expected) => {
    if (errors.length < MAX_ERRORS) errors.push({ path, keyword, expected });
  });
  return errors;
}

type Tell = (path: string, keyword: string, expected: unknown) => void;

function look(schema: Schema, value: unknown, path: string, tell: Tell): void {
  const { $ref, allOf = [], anyOf, if: condition, then, type } = schema;
  if (type !== undefined && !typeFit(type)(value)) tell(path, 'type', type);
  if ($ref !== undefined) look($ref, value, path, tell);
  if (schema.const !== undefined && !isEqual(value, schema.const)) tell(path, 'const', schema.const);
  if (schema.enum?.some((one) => isEqual(value, one)) === false) tell(path, 'enum', schema.enum);
  if (anyOf?.some((one) => fitOf(one)(value)) === false) for (const one of anyOf) look(one, value, path, tell);
  for (const one of allOf) look(one, value, path, tell);
  if (condition !== undefined && then !== undefined && fitOf(condition)(value)) look(then, value, path, tell);
  if (typeof value === 'number') lookAtNumber(schema, value, path, tell);
  else if (typeof value === 'string') lookAtText(schema, value, path, tell);
  else if (Array.isArray(value)) lookAtList(schema, value, path, tell);
  else if (isObject(value)) lookAtObject(schema, value, path, tell);
}

function lookAtNumber({ minimum, maximum }: Schema, value: number, path: string, tell: Tell): void {
  if (maximum !== undefined && !(value <= maximum)) tell(path, 'maximum', maximum);
  if (minimum !== undefined && !(value >= minimum)) tell(path, 'minimum', minimum);
}

function lookAtText({ minLength, maxLength, pattern, format }: Schema, value: string, path: string, tell: Tell): void {
  if (maxLength !== undefined && characters(value) > maxLength) tell(path, 'maxLength', maxLength);
  if (minLength !== undefined && characters(value) < minLength) tell(path, 'minLength', minLength);
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) tell(path, 'pattern', pattern);
  if (format !== undefined && !FORMATS[format](value)) tell(path, 'format', format);
}

function lookAtList(schema: Schema, value: readonly unknown[], path: string, tell: Tell): void {
  const { minItems, maxItems, uniqueItems, items } = schema;
  if (maxItems !== undefined && value.length > maxItems) tell(path, 'maxItems', maxItems);
  if (minItems !== undefined && value.length < minItems) tell(path, 'minItems', minItems);
  if (items !== undefined) for (const [index, entry] of value.entries()) look(items, entry, `${path}/${index}`, tell);
  if (uniqueItems === true && new Set(value).size < value.length) tell(path, 'uniqueItems', true);
}

function lookAtObject(schema: Schema, value: Readonly<Record<string, unknown>>, path: string, tell: Tell): void {
  const { minProperties, maxProperties, required = [], dependentRequired = {}, propertyNames } = schema;
  const { properties = {}, additionalProperties } = schema;
  const names = Object.keys(value);
  const at = (name: string): string => `${path}/${escapePointer(name)}`;
  if (maxProperties !== undefined && names.length > maxProperties) tell(path, 'maxProperties', maxProperties);
  if (minProperties !== undefined && names.length < minProperties) tell(path, 'minProperties', minProperties);
  for (const name of required) if (value[name] === undefined) tell(path, 'required', name);
  for (const [name, others] of Object.entries(dependentRequired)) {
    if (value[name] === undefined) continue;
    for (const other of others) if (value[other] === undefined) tell(path, 'dependentRequired', other);
  }
  if (propertyNames !== undefined) for (const name of names) look(propertyNames, name, path, tell);
  for (const name of names) {
    if (Object.hasOwn(properties, name) || additionalProperties === undefined) continue;
    if (additionalProperties !== false) look(additionalProperties, value[name], at(name), tell);
    else tell(path, 'additionalProperties', name);
  }
  for (const [name, member] of Object.entries(properties)) {
    const entry = value[name];
    if (entry === undefined) continue;
    if (member === false) tell(at(name), 'absent', false);
    else look(member, entry, at(name), tell);
  }
}

/** The name of a member as a part of a JSON Pointer. */
export function escapePointer(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}
