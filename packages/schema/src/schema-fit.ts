import { isCalendarDate, isInstant } from './calendar.ts';

/** A type that JSON Schema knows, as far as the standard uses it. */
export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** A JSON Schema of the standard without its words: the keywords that the standard uses, and what `$ref` refers to in its place. */
export interface Schema {
  readonly $ref?: Schema;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: keyof typeof FORMATS;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Of lists of scalars only. */
  readonly uniqueItems?: true;
  readonly items?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly propertyNames?: Schema;
  /** `false`: nothing but what `properties` names. */
  readonly additionalProperties?: Schema | false;
  /** `false`: the member must be absent. */
  readonly properties?: Readonly<Record<string, Schema | false>>;
}

/** A schema, and the type of what it describes. */
export interface SchemaOf<Value> extends Schema {
  /** Only in the type. */
  readonly describes?: Value;
}

/** Whether a value is what a schema describes. */
export type Fit = (value: unknown) => boolean;

/** An object of JSON. */
export type Members = Readonly<Record<string, unknown>>;

/** The formats that the standard uses, which no pattern can tell. */
export const FORMATS: Readonly<Record<'date' | 'date-time', (text: string) => boolean>> = {
  date: isCalendarDate,
  'date-time': isInstant,
};

const known = new WeakMap<Schema, Fit>();

/** Whether a value is what a schema of the standard describes. What is wrong with it, if it is not, `schemaProblems` says. */
export function fits<Value>(schema: SchemaOf<Value>, value: unknown): value is Value {
  return fitOf(schema)(value);
}

/**
 * The function that decides whether a value fits a schema: yes or no, and no at the first thing that is wrong. It is put together once a
 * schema; what is wrong, and where, `schemaErrors` says.
 */
export function fitOf(schema: Schema): Fit {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const parts = partsOf(schema);
  const fits = parts.flatMap(valueFits);
  const text = textFit(parts);
  const list = listFit(parts);
  const object = objectFit(parts);
  const number = numberFit(parts);
  const types = parts.flatMap(({ type }) => (type === undefined ? [] : [type]));
  // Most schemas are of one type and say something of it: then one question answers both.
  const [only] = types.length === 1 ? types : [];
  if (only === 'string' && text !== undefined) fits.unshift((value) => typeof value === 'string' && text(value));
  else if (only === 'array' && list !== undefined) fits.unshift((value) => Array.isArray(value) && list(value));
  else if (only === 'object' && object !== undefined) fits.unshift((value) => isObject(value) && object(value));
  else {
    if (number !== undefined) fits.unshift((value) => typeof value !== 'number' || number(value));
    if (text !== undefined) fits.unshift((value) => typeof value !== 'string' || text(value));
    if (list !== undefined) fits.unshift((value) => !Array.isArray(value) || list(value));
    if (object !== undefined) fits.unshift((value) => !isObject(value) || object(value));
    fits.unshift(...types.map(typeFit));
  }
  const fit = all(fits);
  known.set(schema, fit);
  return fit;
}

/** A schema and those that it takes along, which say something of the same value. */
function partsOf(schema: Schema): readonly Schema[] {
  const { $ref, allOf = [] } = schema;
  return [schema, ...($ref === undefined ? allOf : [$ref, ...allOf]).flatMap(partsOf)];
}

/** One function of several, without a loop for those that are called most. */
function all<Value>(fits: readonly ((value: Value) => boolean)[]): (value: Value) => boolean {
  const [first, second] = fits;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (fits.length === 2) return (value) => first(value) && second(value);
  const rest = all(fits.slice(2));
  return (value) => first(value) && second(value) && rest(value);
}

const TYPES: Readonly<Record<SchemaType, Fit>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};

/** Whether a value is of a type, or of one of several. */
export function typeFit(type: SchemaType | readonly SchemaType[]): Fit {
  if (typeof type === 'string') return TYPES[type];
  return (value) => type.some((one) => TYPES[one](value));
}

/** Whether a value is an object of JSON, and no list. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function least(parts: readonly Schema[], keyword: 'maximum' | 'maxLength' | 'maxItems' | 'maxProperties'): number {
  return Math.min(...parts.map((part) => part[keyword] ?? Infinity));
}

function most(parts: readonly Schema[], keyword: 'minimum' | 'minLength' | 'minItems' | 'minProperties'): number {
  return Math.max(...parts.map((part) => part[keyword] ?? -Infinity));
}

function numberFit(parts: readonly Schema[]): ((number: number) => boolean) | undefined {
  const [min, max] = [most(parts, 'minimum'), least(parts, 'maximum')];
  if (min === -Infinity && max === Infinity) return undefined;
  return (number) => number >= min && number <= max;
}

function textFit(parts: readonly Schema[]): ((text: string) => boolean) | undefined {
  const [min, max] = [most(parts, 'minLength'), least(parts, 'maxLength')];
  const forms = parts.flatMap(({ pattern, format }) => [
    ...(pattern === undefined ? [] : [formOf(pattern)]),
    ...(format === undefined ? [] : [{ test: FORMATS[format] }]),
  ]);
  if (min <= 0 && max === Infinity && forms.length === 0) return undefined;
  return (text) => {
    const { length } = text;
    // A text has at most as many characters as units, so most need no counting.
    if (length > max && characters(text) > max) return false;
    if (length < min || (min > 1 && characters(text) < min)) return false;
    for (const form of forms) if (!form.test(text)) return false;
    return true;
  };
}

const forms = new Map<string, RegExp>();

function formOf(pattern: string): RegExp {
  const form = forms.get(pattern) ?? new RegExp(pattern, 'u');
  forms.set(pattern, form);
  return form;
}

/** How many characters a text has, as JSON Schema counts them. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function valueFits({ const: only, enum: values, anyOf, if: condition, then }: Schema): readonly Fit[] {
  const fits: Fit[] = [];
  if (only !== undefined) fits.push((value) => isEqual(value, only));
  if (values !== undefined) {
    const set = new Set(values);
    const isPlain = values.every((value) => typeof value !== 'object');
    fits.push(isPlain ? (value) => set.has(value) : (value) => values.some((one) => isEqual(value, one)));
  }
  if (anyOf !== undefined) {
    const any = anyOf.map(fitOf);
    fits.push((value) => any.some((fit) => fit(value)));
  }
  if (condition !== undefined && then !== undefined) {
    const [applies, holds] = [fitOf(condition), fitOf(then)];
    fits.push((value) => !applies(value) || holds(value));
  }
  return fits;
}

/** Whether two values are the same, for what schemas name: scalars and lists of them. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((entry, index) => isEqual(entry, other[index]));
}

function listFit(parts: readonly Schema[]): ((list: readonly unknown[]) => boolean) | undefined {
  const [min, max] = [most(parts, 'minItems'), least(parts, 'maxItems')];
  const fits: ((list: readonly unknown[]) => boolean)[] = [];
  if (min > 0 || max < Infinity) fits.push(({ length }) => length >= min && length <= max);
  for (const { uniqueItems, items } of parts) {
    if (uniqueItems === true) fits.push((list) => new Set(list).size === list.length);
    if (items === undefined) continue;
    const fit = fitOf(items);
    fits.push((list) => {
      for (const entry of list) if (!fit(entry)) return false;
      return true;
    });
  }
  return fits.length === 0 ? undefined : all(fits);
}

function objectFit(parts: readonly Schema[]): ((object: Members) => boolean) | undefined {
  const [min, max] = [most(parts, 'minProperties'), least(parts, 'maxProperties')];
  const fits: ((object: Members) => boolean)[] = [];
  for (const { required = [], dependentRequired, propertyNames, properties, additionalProperties } of parts) {
    if (properties !== undefined || additionalProperties !== undefined || required.length > 0) {
      fits.push(membersFit({ required, properties, additionalProperties }));
    }
    if (propertyNames !== undefined) {
      const fit = fitOf(propertyNames);
      fits.push((object) => Object.keys(object).every(fit));
    }
    if (dependentRequired !== undefined) {
      const needs = Object.entries(dependentRequired);
      fits.push((object) =>
        needs.every(
          ([name, others]) => object[name] === undefined || others.every((other) => object[other] !== undefined),
        ),
      );
    }
  }
  if (min > 0 || max < Infinity) {
    fits.push((object) => {
      const { length } = Object.keys(object);
      return length >= min && length <= max;
    });
  }
  return fits.length === 0 ? undefined : all(fits);
}

/** One look at each member: is it known, does it fit, and were all those there that have to be? */
function membersFit({
  required,
  properties = {},
  additionalProperties,
}: {
  readonly required: readonly string[];
  readonly properties: Schema['properties'] | undefined;
  readonly additionalProperties: Schema['additionalProperties'] | undefined;
}): (object: Members) => boolean {
  const members = new Map<string, Member>();
  for (const name of Object.keys(properties)) members.set(name, { schema: properties[name], counts: 0 });
  for (const name of required) members.set(name, { schema: properties[name] ?? additionalProperties, counts: 1 });
  const others: Member = { schema: additionalProperties, counts: 0 };
  return (object) => {
    let missing = required.length;
    for (const name in object) {
      const value = object[name];
      const member = members.get(name) ?? others;
      // What is `undefined` is not there, but only a known member may be so.
      if (value === undefined && member !== others) continue;
      member.fit ??= memberFit(member.schema);
      if (!member.fit(value)) return false;
      missing -= member.counts;
    }
    return missing === 0;
  };
}

/** A member of an object. Its fit is made when it is first met: few documents have everything. */
interface Member {
  readonly schema: Schema | false | undefined;
  readonly counts: 0 | 1;
  fit?: Fit;
}

function memberFit(schema: Schema | false | undefined): Fit {
  return schema === undefined ? () => true : schema === false ? () => false : fitOf(schema);
}
