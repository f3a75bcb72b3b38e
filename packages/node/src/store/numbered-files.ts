import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { claim } from '../files/atomic-write.ts';
import { nodeError, reasonOf } from '../node-error.ts';

/**
 * Files `000000000001.ndjson`, `000000000002.ndjson` and so on. Each is written whole and then takes the next number, which one process alone can
 * do (a link, also on a network folder). None is ever changed or removed, so there is no lock that a killed process could leave behind.
 */
export interface NumberedFiles {
  /** The highest number; 0 if there is none. @throws KlusError `node.store-unusable` if one is missing */
  last(): number;
  read(number: number): string;
  /** Takes the number after `last` for this content. @returns whether it is ours; if not, somebody else was faster */
  add(last: number, content: string): boolean;
  pathOf(number: number): string;
}

const NAME = /^(\d{12})\.ndjson$/;

/** The numbered files of a folder, which need not be there yet. */
export function numberedFiles(folder: string): NumberedFiles {
  const pathOf = (number: number): string => join(folder, `${String(number).padStart(12, '0')}.ndjson`);
  // Numbers have no gap once the folder was looked through, and never get one: from then on the next one alone is asked for.
  let known: number | undefined;
  return {
    pathOf,
    last() {
      known ??= lastIn(folder);
      while (statSync(pathOf(known + 1), { throwIfNoEntry: false }) !== undefined) known += 1;
      return known;
    },
    read(number) {
      try {
        return readFileSync(pathOf(number), 'utf8');
      } catch (error) {
        throw unreadable(pathOf(number), error);
      }
    },
    add: (last, content) => claim(pathOf(last + 1), content),
  };
}

function lastIn(folder: string): number {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return 0;
    throw unreadable(folder, error);
  }
  const numbers = names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
  const last = numbers.reduce((most, one) => Math.max(most, one), 0);
  if (numbers.length === last) return last;
  const there = new Set(numbers);
  const missing = Array.from({ length: last }, (_, index) => index + 1).find((number) => !there.has(number)) ?? 0;
  throw nodeError('node.store-unusable', 'This status folder is not whole: a file is missing.', {
    at: folder,
    found: `no ${String(missing).padStart(12, '0')}.ndjson`,
    hint: 'Restore the whole folder from its newest backup, then begin new lists: kluscv status create.',
  });
}

function unreadable(at: string, error: unknown): Error {
  return nodeError('node.store-unusable', 'The status folder cannot be read.', {
    at,
    found: reasonOf(error),
    hint: 'Check its permissions, and whether its disk is there.',
  });
}
