import { createHash } from 'node:crypto';
import { openEnvelope, readJson, readSdJwt, validateWorkPresentation } from '@kluscv/schema';

/** How many of the parts of a credential that can be hidden are shown. */
export interface ShownParts {
  readonly shown: number;
  /** At most: what nobody disclosed may be a decoy of the issuer's. */
  readonly total: number;
}

/**
 * What was chosen to be shown of each credential of a document, in order; nothing for one of which nothing can be hidden. It says only how much there is:
 * whether it is genuine is the verification's to say.
 */
export async function shownParts(document: Uint8Array): Promise<readonly (ShownParts | undefined)[]> {
  const text = new TextDecoder().decode(document);
  if (!text.startsWith('{')) return [await partsOf(text)];
  const reading = readJson(text, { maxBytes: 10_500_000, maxDepth: 16 });
  const presentation = validateWorkPresentation(reading.ok ? reading.value : undefined);
  if (!presentation.ok) return [];
  return Promise.all(
    presentation.value.verifiableCredential.map((enveloped) => partsOf(openEnvelope(enveloped).value)),
  );
}

async function partsOf(text: string): Promise<ShownParts | undefined> {
  const reading = await readSdJwt(text, (bytes) => createHash('sha256').update(bytes).digest());
  if (!reading.ok) return undefined;
  const { disclosed, hidden } = reading;
  const total = disclosed.length + hidden;
  return total === 0 ? undefined : { shown: disclosed.length, total };
}
