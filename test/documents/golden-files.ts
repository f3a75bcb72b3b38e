import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A golden KlusCV as a file, and what its renderer says is on it. */
export interface GoldenFile {
  readonly name: string;
  readonly path: string;
  /** The same pages with whole fonts. */
  readonly wholePath: string;
  readonly sealed: boolean;
  readonly title: string;
  readonly locale: string;
  readonly pages: number;
  readonly lines: readonly string[];
  /** What the headings say, two spaces further in for each level. */
  readonly bookmarks: readonly string[];
}

interface IndexEntry extends Omit<GoldenFile, 'path' | 'wholePath'> {
  readonly file: string;
  readonly whole: string;
}

const script = join(import.meta.dirname, '../../packages/pdf/scripts/write-golden.ts');

/** Where the files lie; the system clears it. */
export const folder: string = mkdtempSync(join(tmpdir(), 'kluscv-documents-'));

/** Renders every golden KlusCV. */
export function goldenFiles(): readonly GoldenFile[] {
  execFileSync(process.execPath, ['--conditions=@kluscv/source', script, folder], { stdio: 'inherit' });
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly IndexEntry[];
  return index.map(({ file, whole, ...entry }) => ({
    ...entry,
    path: join(folder, file),
    wholePath: join(folder, whole),
  }));
}

/** What a program prints; that it fails, or is not there, fails the test. */
export function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The letters of a text, in any order: readers put lines and spaces where they like. */
export function lettersOf(text: string): string {
  return Array.from(text.normalize('NFKC').replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
    .toSorted()
    .join('');
}
