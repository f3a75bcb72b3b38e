import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the checks and the tests of packages need to know of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
}

export interface Package {
  readonly id: string;
  readonly directory: string;
  readonly manifest: Manifest;
}

export const root: string = resolve(import.meta.dirname, '..');

/** Every package that is published, in the order of the arrows: who stands on another comes after it. */
export const packages: readonly Package[] = [
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
].map((id) => {
  const directory = join(root, 'packages', id);
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest;
  return { id, directory, manifest };
});
