import type { BatchTerms, LineTools } from '@kluscv/issuer';
import { random, wait } from '@kluscv/node/machine';
import type { Signer } from '@kluscv/sdk';

/** What signing lines takes of this machine. */
export function lineTools(signer: Signer, { validFrom }: Pick<BatchTerms, 'validFrom'>): LineTools {
  return {
    signer,
    random,
    wait,
    uuid: () => crypto.randomUUID(),
    async read(value) {
      const { readExport } = await import('@kluscv/adapters');
      const file = { name: 'line.json', bytes: new TextEncoder().encode(JSON.stringify(value)) };
      const reading = await readExport([file], { asOf: validFrom.slice(0, 10) });
      return reading.ok ? reading : undefined;
    },
  };
}
