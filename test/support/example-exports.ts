import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExportFile } from '@kluscv/adapters';

const EXAMPLES: string = fileURLToPath(new URL('../../examples/exports/', import.meta.url));

/** The files of one folder of `examples/exports`, in the order of their names. */
export function exampleExport(name: string): readonly ExportFile[] {
  return readdirSync(`${EXAMPLES}${name}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted()
    .map((path) => ({ name: path.slice(EXAMPLES.length), bytes: new Uint8Array(readFileSync(path)) }));
}

/** The folders that hold exports. */
export function exampleExports(): readonly string[] {
  return readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
