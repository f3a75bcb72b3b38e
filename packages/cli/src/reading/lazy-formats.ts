import type { FormatId, ProofReader } from '@kluscv/sdk';
import type * as Formats from '../formats.ts';

/** Readers of the formats beside `vc+jwt`. Each is loaded when the first text of its kind is read, since most verifications meet none. */
export function lazyFormats(): readonly ProofReader[] {
  return [
    lazy('vc+sd-jwt', ({ sdJwtReader }) => sdJwtReader('vc+sd-jwt')),
    lazy('dc+sd-jwt', ({ sdJwtReader }) => sdJwtReader('dc+sd-jwt')),
    lazy('data-integrity', ({ dataIntegrityReader }) => dataIntegrityReader()),
  ];
}

function lazy<Id extends FormatId>(id: Id, make: (formats: typeof Formats) => ProofReader<Id>): ProofReader<Id> {
  let reader: Promise<ProofReader<Id>> | undefined;
  const loaded = async (): Promise<ProofReader<Id>> => {
    reader ??= import('../formats.ts').then(make);
    return reader;
  };
  return {
    id,
    read: async (value) => (await loaded()).read(value),
    // Only Data Integrity has presentations with a proof inside.
    readPresentation: async (text) =>
      id === 'data-integrity' && text.includes('"proof"') ? (await loaded()).readPresentation?.(text) : undefined,
  };
}
