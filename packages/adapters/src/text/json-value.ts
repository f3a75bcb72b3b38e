import { isObject } from '@kluscv/schema';

/** What stands at a path of members (`contract.terms.jobType`); only an object's own members count. */
export function memberAt(value: unknown, path: string): unknown {
  let found = value;
  for (const name of path.split('.')) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

/** A text, number or truth value as text; `''` for anything else and for what is not there. */
export function textAt(value: unknown, path: string): string {
  const found = memberAt(value, path);
  if (typeof found === 'string') return found.trim();
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : '';
}

/** The list at a path, or nothing if there is none. */
export function listAt(value: unknown, path: string): readonly unknown[] | undefined {
  const found = memberAt(value, path);
  return Array.isArray(found) ? found : undefined;
}
