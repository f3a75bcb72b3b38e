import { closeSync, existsSync, openSync } from 'node:fs';
import { readJson, type StatusEntry } from '@kluscv/schema';
import type { StatusRegister } from '@kluscv/sdk/issue';
import { linesOf } from '../batch/journal.ts';

/** Why a position was changed, for the folder's log: what an auditor may see, and nothing about the work. */
export interface StatusChange {
  /** Identifier of the credential. */
  readonly credential: string;
  readonly reason?: string;
}

/** Name of the log of a status folder: what was issued and changed, by identifier, position and reason, a line each. */
export const LOG = 'log.ndjson';

/** The position that was given to a credential. Looked up line by line: the log grows with every credential. */
export function positionOf(
  path: string,
  credential: string,
  registers: ReadonlyMap<string, StatusRegister>,
): StatusEntry | undefined {
  for (const { list, index, credential: issued } of issues(path, credential)) {
    const register = registers.get(list);
    if (register === undefined || issued !== credential) continue;
    return {
      type: 'BitstringStatusListEntry',
      statusPurpose: register.purpose,
      statusListIndex: index,
      statusListCredential: register.url,
    };
  }
  return undefined;
}

/** To which credentials positions were given, in the order of the positions; `undefined` for those that the log does not name. */
export function holdersOf(path: string, entries: readonly StatusEntry[]): readonly (string | undefined)[] {
  // Who names identifiers alone asks for none, and the log may be long.
  if (entries.length === 0) return [];
  const wanted = new Set(entries.map(placeOf));
  const holders = new Map<string, string>();
  for (const { list, index, credential } of issues(path)) {
    const place = placeOf({ statusListCredential: list, statusListIndex: index });
    if (wanted.has(place)) holders.set(place, credential);
  }
  return entries.map((entry) => holders.get(placeOf(entry)));
}

function placeOf(entry: Pick<StatusEntry, 'statusListCredential' | 'statusListIndex'>): string {
  return `${entry.statusListCredential}#${entry.statusListIndex}`;
}

/** What was issued, in the lines of the log that hold a text. */
function* issues(
  path: string,
  holding = '',
): Generator<{ readonly list: string; readonly index: string; readonly credential: string }> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    for (const { line } of linesOf(file)) {
      if (!line.includes(holding)) continue;
      const json = readJson(line, { maxBytes: 16_384, maxDepth: 3 });
      const { action, list, index, credential } = (json.ok ? json.value : {}) as Readonly<Record<string, unknown>>;
      if (action !== 'issue') continue;
      yield { list: String(list), index: String(index), credential: String(credential) };
    }
  } finally {
    closeSync(file);
  }
}
