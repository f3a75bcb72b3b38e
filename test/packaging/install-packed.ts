import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Every package that is published. */
export const PUBLISHED = [
  'schema',
  'sdk',
  'data-integrity',
  'adapters',
  'pdf',
  'verifier',
  'issuer',
  'node',
  'button',
  'cli',
] as const;

/** What a package says of itself. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
}

/** The manifest of a package as it was installed in this project. */
export function installed(project: string, id: string): Manifest {
  return JSON.parse(readFileSync(join(project, 'node_modules/@kluscv', id, 'package.json'), 'utf8')) as Manifest;
}

/**
 * What npm would do with the tarballs, without a registry: each package is built, packed and unpacked, and what it lists as a dependency, and nothing
 * else, is put beside it.
 */
export function installPacked(project: string, ids: readonly string[] = PUBLISHED): void {
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  for (const id of ids) {
    const source = join(root, 'packages', id);
    const tarballs = join(project, 'tarballs', id);
    must(
      'pnpm',
      ['exec', 'tsup', '--config', '../../tsup.config.ts', '--silent', '--out-dir', join(source, 'dist')],
      source,
    );
    must('pnpm', ['pack', '--pack-destination', tarballs], source);
    const target = join(project, 'node_modules/@kluscv', id);
    mkdirSync(target, { recursive: true });
    const [tarball] = readdirSync(tarballs);
    must('tar', ['-xzf', join(tarballs, String(tarball)), '--strip-components=1', '-C', target], project);
    const { dependencies = {} } = installed(project, id);
    for (const dependency of Object.keys(dependencies).filter((name) => !name.startsWith('@kluscv/'))) {
      const link = join(target, 'node_modules', dependency);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(realpathSync(join(source, 'node_modules', dependency)), link);
    }
  }
}

function must(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd}: exit ${status}\n${stdout}${stderr}`);
}
