import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the standard. */
export const standardFolder: string = fileURLToPath(new URL('../../../schemas/', import.meta.url));

/** A schema of the standard, as far as the generators look into it. */
export interface Schema {
  readonly $id: string;
  readonly title: string;
}

/** A JSON file of the standard: its path below `schemas/` and what it holds. */
export interface StandardFile {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
}

/** Every JSON file of one version of the standard, by path. */
export async function standardFiles(version: string): Promise<readonly StandardFile[]> {
  const entries = await readdir(standardFolder + version, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.json(ld)?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(standardFolder.length))
    .toSorted();
  return Promise.all(
    paths.map(async (path) => {
      const text = await readFile(standardFolder + path, 'utf8');
      return { path, text, value: JSON.parse(text) as unknown };
    }),
  );
}

/** The schemas among the files, in the order of their names. */
export function schemasOf(files: readonly StandardFile[]): readonly Schema[] {
  return files.filter(({ path }) => /^v\d+\/[^/]+\.schema\.json$/.test(path)).map(({ value }) => value as Schema);
}

/** SHA-256 of every file, for those who mirror the standard. */
export function checksums(files: readonly StandardFile[]): string {
  const sums = files.map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')]);
  return `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`;
}
