import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const frozen = fileURLToPath(new URL('../../frozen/', import.meta.url));

/** The versions of the standard of which there is a frozen copy. */
export const FROZEN: readonly string[] = readdirSync(frozen, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The folder of a frozen copy. */
export const frozenFolder = (version: string): string => join(frozen, version);

/** Unpacks an archive of a frozen copy into a new folder, which whoever asks takes away. */
export function unpackFrozen(version: string, archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-frozen-'));
  const { status, stderr } = spawnSync('tar', ['-xzf', join(frozenFolder(version), archive), '-C', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tar: ${stderr}`);
  return folder;
}
