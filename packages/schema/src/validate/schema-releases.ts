import { type SchemaChange, schemaChanges } from './schema-changes.ts';

/** The schemas of one version, by file name. */
export type SchemaSet = Readonly<Record<string, { readonly $id?: string }>>;

/** A change that a version may not make, with the file in which it is. */
export interface ForbiddenChange extends SchemaChange {
  readonly file: string;
}

/**
 * Tells what of a version may not follow the one that was released: at the same address nothing changes, not even a word; within a major
 * version nothing breaks and no schema goes. A new major version may change everything.
 */
export function forbiddenChanges(released: SchemaSet, next: SchemaSet): readonly ForbiddenChange[] {
  return Object.entries(released).flatMap(([file, before]): readonly ForbiddenChange[] => {
    const after = next[file];
    if (after === undefined) return [{ file, pointer: '', breaking: true, message: 'The schema was removed.' }];
    if (majorOf(before) !== majorOf(after)) return [];
    const forbidden = schemaChanges(before, after).filter(({ breaking }) => breaking || before.$id === after.$id);
    if (forbidden.length === 0 && before.$id === after.$id && JSON.stringify(before) !== JSON.stringify(after)) {
      return [{ file, pointer: '', breaking: false, message: 'The words of a released schema changed.' }];
    }
    return forbidden.map((change) => ({ file, ...change }));
  });
}

function majorOf({ $id = '' }: { readonly $id?: string }): string | undefined {
  return /\/kluscv\/(\d+)\./.exec($id)?.[1];
}
