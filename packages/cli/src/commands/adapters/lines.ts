import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Dropped, ExportReading, Issue, LinesReading, WorkerOfExport } from '@kluscv/adapters';
import type { WorkRecord } from '@kluscv/schema';
import { CliError } from '../../errors.ts';

/** Whether a file holds the native document as lines. */
export function isLines(path: string): boolean {
  return /\.(ndjson|jsonl)$/i.test(path);
}

/**
 * Reads a file of lines as it comes from the disk: of the pieces of work only the records that they make are held.
 *
 * @throws CliError `file.unreadable`, or `import.unreadable` if nothing of it can be read
 */
export async function readLinesFrom(
  path: string,
  asOf: string,
): Promise<Omit<Extract<ExportReading, { readonly ok: true }>, 'ok'>> {
  const { ERRORS, readExportLines } = await import('@kluscv/adapters');
  const name = basename(path);
  const records: WorkRecord[] = [];
  const workers: WorkerOfExport[] = [];
  const dropped: Dropped[] = [];
  const issues: Issue[] = [];
  let end: Extract<LinesReading, { readonly kind: 'end' }> | undefined;
  try {
    for await (const reading of readExportLines(createReadStream(path), { asOf, name })) {
      if (reading.kind === 'problem') {
        const { code, file, message } = reading.problem;
        throw new CliError('import.unreadable', { at: file ?? path, said: whole(message, ERRORS[code].remedy) });
      }
      // One by one: a list of a million cannot be spread.
      for (const entry of reading.dropped) dropped.push(entry);
      for (const entry of reading.issues) issues.push(entry);
      if (reading.kind === 'end') {
        end = reading;
        continue;
      }
      const own = reading.records.map((_, index) => records.length + index);
      for (const record of reading.records) records.push(record);
      workers.push({ ref: reading.ref, ...(reading.name === undefined ? {} : { name: reading.name }), records: own });
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CliError(code === 'ENOENT' ? 'file.missing' : 'file.unreadable', { at: path, found: code });
  }
  const { platform = '', rows = 0, units = 0, counted = 0 } = end ?? {};
  return {
    adapter: 'platform-export',
    records,
    workers,
    sources: [{ adapter: 'platform-export', platform, files: [name], rows, units, counted }],
    dropped,
    issues,
    notRead: [],
  };
}

/** What is wrong and what to do: many a message says both. */
export function whole(message: string, remedy: string): string {
  return /[.!?]\s+\S/.test(message) ? message : `${message} ${remedy}`;
}
