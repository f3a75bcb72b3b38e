// The one way in which packages are built and packed, for `pnpm build`, for the checks and for the tests of what is published.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Package, packages, root } from './workspace.ts';

/** Builds packages into their `dist/`: tsup writes modules and types, and the command itself is bundled by rolldown before. */
export function buildPackages(chosen: readonly Package[] = packages): void {
  const command = chosen.find(({ manifest }) => manifest.bin !== undefined);
  if (command !== undefined)
    must('pnpm', ['exec', 'rolldown', '--config', 'rolldown.config.ts', '--log-level', 'warn'], command.directory);
  const filters = chosen.map(({ id }) => `--filter=./packages/${id}`);
  must('pnpm', ['-r', ...filters, 'exec', 'tsup', '--config', '../../tsup.config.ts', '--silent'], root);
}

/** Packs a package as it would be published, into a folder, and returns the path of the tarball. Build first. */
export function packPackage({ id, directory, manifest }: Package, into: string): string {
  must('pnpm', ['pack', '--pack-destination', into], directory);
  return join(into, `kluscv-${id}-${manifest.version}.tgz`);
}

function must(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd}: exit ${status}\n${stdout}${stderr}`);
}

if (import.meta.main) buildPackages();
