import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../../errors.ts';

/** A document, and what the standard says of it. */
export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly valid: boolean;
  /** Each code once, sorted. */
  readonly codes: readonly string[];
  readonly data: unknown;
}

interface VectorFile {
  readonly kind: string;
  readonly numberOfVectors: number;
  readonly vectors: readonly {
    readonly id: string;
    readonly valid: boolean;
    readonly problems: readonly { readonly code: string }[];
    readonly data: unknown;
  }[];
}

/** Every vector of the standard. @throws CliError `cli.file-missing` or `cli.file-unreadable` if they are not all there */
export function readVectors(): readonly Vector[] {
  const folder = vectorsFolder();
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorFile;
      if (file.vectors.length !== file.numberOfVectors) {
        throw new CliError('conformance.vectors-damaged', { at: join(folder, name) });
      }
      return file.vectors.map(({ id, valid, problems, data }) => {
        return { id, kind: file.kind, valid, codes: distinct(problems.map(({ code }) => code)), data };
      });
    });
}

/** Each code once, sorted. */
export function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
}

/** Beside the published command; in a clone, where they are written. */
function vectorsFolder(): string {
  for (const candidate of ['./vectors', '../vectors', '../../../../../test/vectors/v1']) {
    const folder = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(join(folder, 'work-record.json'))) return folder;
  }
  throw new CliError('conformance.no-vectors', { at: 'test/vectors/v1' });
}
