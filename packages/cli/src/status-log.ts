import { closeSync, existsSync, openSync } from 'node:fs';
import { readJson, type StatusEntry } from '@kluscv/schema';
import type { StatusRegister } from '@kluscv/sdk/issue';
import { linesOf } from './journal.ts';

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
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    for (const { line } of linesOf(file)) {
      if (!line.includes(credential)) continue;
      const json = readJson(line, { maxBytes: 16_384, maxDepth: 3 });
      const entry = (json.ok ? json.value : {}) as Readonly<Record<string, unknown>>;
      const register = registers.get(String(entry['list']));
      if (entry['action'] !== 'issue' || entry['credential'] !== credential || register === undefined) continue;
      return {
        type: 'BitstringStatusListEntry',
        statusPurpose: register.purpose,
        statusListIndex: String(entry['index']),
        statusListCredential: register.url,
      };
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}
