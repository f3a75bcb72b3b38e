import type { FormatId, ProofReader } from '@kluscv/sdk';

/** Readers of the formats beside `vc+jwt`. Each is loaded when the first text of its kind is read, since most verifications meet none. */
export function formats(): readonly ProofReader[] {
  return [
    lazy('vc+sd-jwt', async () => (await import('@kluscv/sdk/sd-jwt')).sdJwtReader('vc+sd-jwt')),
    lazy('dc+sd-jwt', async () => (await import('@kluscv/sdk/sd-jwt')).sdJwtReader('dc+sd-jwt')),
    lazy('data-integrity', async () => (await import('@kluscv/data-integrity')).dataIntegrityReader()),
  ];
}

function lazy<Id extends FormatId>(id: Id, load: () => Promise<ProofReader<Id>>): ProofReader<Id> {
  let reader: Promise<ProofReader<Id>> | undefined;
  const loaded = async (): Promise<ProofReader<Id>> => {
    reader ??= load();
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
