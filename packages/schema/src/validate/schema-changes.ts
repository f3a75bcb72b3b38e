import { isObject, type Members } from '../json/json-object.ts';
import { placeIn } from '../json/json-pointer.ts';

/** One difference between two versions of a schema. */
export interface SchemaChange {
  /** Where in the schema (RFC 6901). */
  readonly pointer: string;
  /** Whether a document that the old schema accepts could be refused by the new one. */
  readonly breaking: boolean;
  /** What changed, as a sentence. */
  readonly message: string;
}

/** Words for people: a validator does not look at them. */
const WORDS: ReadonlySet<string> = new Set(['$comment', 'default', 'deprecated', 'description', 'examples', 'title']);
/** Limits, and whether a greater value takes in more. */
const LIMITS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['maxItems', 'up'],
  ['maxLength', 'up'],
  ['maxProperties', 'up'],
  ['maximum', 'up'],
  ['minItems', 'down'],
  ['minLength', 'down'],
  ['minProperties', 'down'],
  ['minimum', 'down'],
]);
/** Members that hold schemas under names. */
const MAPS: ReadonlySet<string> = new Set(['$defs', 'properties']);
/** Members that are a schema. */
const SCHEMAS: ReadonlySet<string> = new Set(['additionalProperties', 'items', 'propertyNames']);

/**
 * Tells what changed between two versions of a schema, and whether a minor version may change it: whatever the old schema accepts, the new
 * one has to accept. What this function does not understand is called breaking.
 */
export function schemaChanges(before: unknown, after: unknown): readonly SchemaChange[] {
  const changes: SchemaChange[] = [];
  compare(before, after, '', (pointer, breaking, message) => changes.push({ pointer, breaking, message }));
  return changes;
}

type Note = (pointer: string, breaking: boolean, message: string) => void;

function compare(before: unknown, after: unknown, pointer: string, note: Note): void {
  if (same(before, after)) return;
  if (!isObject(before) || !isObject(after)) {
    note(pointer, after !== true, 'The schema was replaced by another.');
    return;
  }
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (WORDS.has(keyword) || same(before[keyword], after[keyword])) continue;
    const at = `${pointer}/${keyword}`;
    if (MAPS.has(keyword)) compareMaps(keyword, before, after, at, note);
    else if (SCHEMAS.has(keyword) && keyword in before && keyword in after)
      compare(before[keyword], after[keyword], at, note);
    else compareKeyword(keyword, before[keyword], after[keyword], at, note);
  }
}

function compareMaps(keyword: string, before: Members, after: Members, pointer: string, note: Note): void {
  const olds = isObject(before[keyword]) ? before[keyword] : {};
  const news = isObject(after[keyword]) ? after[keyword] : {};
  for (const name of new Set([...Object.keys(olds), ...Object.keys(news)])) {
    const at = placeIn(pointer, name);
    if (!(name in news)) {
      // A definition that is gone breaks whoever refers to it from another file.
      note(at, true, `${JSON.stringify(name)} was removed.`);
    } else if (name in olds) {
      compare(olds[name], news[name], at, note);
    } else {
      // Where unknown members were allowed, one that is now looked at could be refused.
      const breaking = keyword === 'properties' && before['additionalProperties'] !== false;
      note(at, breaking, `${JSON.stringify(name)} was added.`);
    }
  }
}

function compareKeyword(keyword: string, before: unknown, after: unknown, pointer: string, note: Note): void {
  const direction = LIMITS.get(keyword);
  if (after === undefined) {
    note(pointer, keyword === '$ref', `The rule "${keyword}" was taken away.`);
  } else if (direction !== undefined && typeof before === 'number' && typeof after === 'number') {
    note(
      pointer,
      direction === 'up' ? after < before : after > before,
      `"${keyword}" went from ${before} to ${after}.`,
    );
  } else if (keyword === 'required' || keyword === 'enum' || keyword === 'type') {
    const olds = [before ?? []].flat() as readonly unknown[];
    const news = [after].flat() as readonly unknown[];
    const lost = olds.filter((value) => !news.some((other) => same(value, other)));
    const gained = news.filter((value) => !olds.some((other) => same(value, other)));
    // What is required shrinks what is accepted; what is listed widens it.
    const breaking = keyword === 'required' ? gained.length > 0 : before === undefined || lost.length > 0;
    note(pointer, breaking, `"${keyword}" gained ${JSON.stringify(gained)} and lost ${JSON.stringify(lost)}.`);
  } else {
    note(pointer, true, before === undefined ? `The rule "${keyword}" was added.` : `The rule "${keyword}" changed.`);
  }
}

/** Equal, but for the minor version in addresses of the standard: it changes with every version. */
function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left, timeless) === JSON.stringify(right, timeless);
}

function timeless(_: string, value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/(https:\/\/w3id\.org\/kluscv\/\d+)\.\d+\//g, '$1.x/');
  // The order of members means nothing.
  if (isObject(value)) return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return value;
}
