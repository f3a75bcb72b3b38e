import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildPackages, packPackage } from '../../.ci/build.ts';
import { type Manifest, type Package, packages } from '../../.ci/workspace.ts';

/** The manifest of a package as it was installed in this project. */
export function installed(project: string, id: string): Manifest {
  return JSON.parse(readFileSync(join(project, 'node_modules/@kluscv', id, 'package.json'), 'utf8')) as Manifest;
}

/**
 * What npm would do with the tarballs, without a registry: packages are built, packed and unpacked, and what each lists as a dependency, and nothing
 * else, is put beside it.
 */
export function installPacked(project: string, chosen: readonly Package[] = packages): void {
  const own = join(project, 'package.json');
  if (!existsSync(own)) writeFileSync(own, '{ "private": true, "type": "module" }\n');
  buildPackages(chosen);
  for (const item of chosen) {
    const tarball = packPackage(item, join(project, 'tarballs'));
    const target = join(project, 'node_modules/@kluscv', item.id);
    mkdirSync(target, { recursive: true });
    const unpacked = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', target], { encoding: 'utf8' });
    if (unpacked.status !== 0) throw new Error(`${tarball} does not unpack: ${unpacked.stderr}`);
    const { bin = {}, dependencies = {} } = installed(project, item.id);
    for (const [name, file] of Object.entries(bin)) {
      const command = join(project, 'node_modules/.bin', name);
      mkdirSync(dirname(command), { recursive: true });
      chmodSync(join(target, file), 0o755);
      symlinkSync(join(target, file), command);
    }
    for (const dependency of Object.keys(dependencies).filter((name) => !name.startsWith('@kluscv/'))) {
      const link = join(target, 'node_modules', dependency);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(realpathSync(join(item.directory, 'node_modules', dependency)), link);
    }
  }
}
