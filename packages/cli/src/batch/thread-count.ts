import { availableParallelism } from 'node:os';
import { CliError } from '../errors.ts';

/** How many threads `--threads` asks for; one a core, at most 16, where it does not say. @throws CliError `batch.threads` */
export function threadCount(asked: string | undefined): number {
  if (asked === undefined) return Math.min(availableParallelism(), 16);
  const count = Number(asked);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new CliError('batch.threads', { found: asked });
}

/** The file of a thread. In a clone this is its source; in the published command, a chunk beside the built thread. */
export function threadFile(name: 'issue-worker' | 'verify-worker'): URL {
  return new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'cjs'}`, import.meta.url);
}
