import { ENTRY } from '../expected.ts';
import type { HttpsUrl, StatusEntry } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';

/** Forms in which a register is published beside its list as `vc+jwt`: for SD-JWTs, and for libraries that read JSON with a proof in it. */
export type BesideFormat = 'statuslist+jwt' | 'data-integrity';

const ENDINGS: Readonly<Record<BesideFormat, string>> = { 'statuslist+jwt': '.token.jwt', 'data-integrity': '.json' };

/** The address of the list that says the same as one in `vc+jwt`, in another form. */
export function listBeside(list: HttpsUrl, format: BesideFormat): HttpsUrl {
  expectCall('listBeside', { list: [list, 'text'], format: [format, 'text'] });
  return `${list.replace(/\.jwt$/, '')}${ENDINGS[format]}`;
}

/** The entry of a credential whose status is asked for in the list beside: with a proof inside, it is for libraries that read no other. */
export function entryBeside(entry: StatusEntry): StatusEntry {
  expectCall('entryBeside', { entry: [entry, ENTRY] });
  return entryIn(listBeside(entry.statusListCredential, 'data-integrity'), entry);
}

/** The entry as the register gave it, whichever of the lists of one register it names. */
export function registerEntry(entry: StatusEntry): StatusEntry {
  expectCall('registerEntry', { entry: [entry, ENTRY] });
  return entryIn(entry.statusListCredential.replace(/\.json$/, '.jwt'), entry);
}

function entryIn(list: HttpsUrl, entry: StatusEntry): StatusEntry {
  return { ...entry, id: `${list}#${entry.statusListIndex}`, statusListCredential: list };
}
