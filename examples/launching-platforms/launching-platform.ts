// What the six files beside this one have in common. They are EXAMPLES, written from published help pages; they are not the platforms'
// own software, the platforms had no part in them and endorse nothing here. What no page says is listed as unknown and left out.
import { readExport } from '@kluscv/adapters';
import type { Issuer, PlatformExport, WorkRecord } from '@kluscv/schema';

/** One platform, as far as its published words go. */
export interface LaunchingPlatform {
  readonly id: string;
  /** Shown wherever the platform's name would be: it says that this is an example. */
  readonly name: string;
  readonly role: Issuer['role'];
  /** What the platform calls its things, and which word of the standard that is. */
  readonly vocabulary: Readonly<Record<string, string>>;
  /** Rules that decide what is counted and what is shown. */
  readonly rules: readonly string[];
  /** What could not be found, and is therefore not in the record. */
  readonly unknown: readonly string[];
  /** Where the words and rules were read. */
  readonly sources: readonly string[];
  /** The figures of Noor Voorbeeld, an invented worker. */
  records(): Promise<readonly WorkRecord[]>;
}

/** The one invented person who works through all six. */
export const WORKER = { ref: 'w-1', name: 'Noor Voorbeeld' } as const;

/** The date of all figures. */
export const AS_OF = '2026-01-15';

/** Work records from a platform export: the road by which any platform joins. */
export async function recordsFrom(platformExport: PlatformExport): Promise<readonly WorkRecord[]> {
  const bytes = new TextEncoder().encode(JSON.stringify(platformExport));
  const reading = await readExport([{ name: 'platform-export.json', bytes }], { asOf: AS_OF });
  if (!reading.ok) throw new Error(reading.problem.message);
  const [record] = reading.records;
  if (record === undefined) throw new Error(reading.issues[0]?.message ?? reading.dropped[0]?.message);
  return reading.records;
}

/** The parts of a platform export that are the same for all six. */
export const EXPORT = {
  $schema: 'https://w3id.org/kluscv/1.0/platform-export.schema.json',
  asOf: AS_OF,
  zone: 'Europe/Amsterdam',
} as const;
