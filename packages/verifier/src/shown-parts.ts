import { openEnvelope, readJson, readSdJwt, validateWorkPresentation } from '@kluscv/schema';
import { sha256 } from './digest.ts';
import type { ShownParts } from './examination.ts';

/** Largest presentation. What is larger was refused before. */
const MAX_BYTES = 10_500_000;

/**
 * What was chosen to be shown of each credential of a document, in order; nothing for one of which nothing can be hidden. It says only how much
 * there is: whether it is genuine is the verification's to say.
 */
export async function shownParts(text: string): Promise<readonly (ShownParts | undefined)[]> {
  // Only the SD-JWTs have the sign that divides their disclosures.
  if (!text.includes('~')) return [];
  if (!text.startsWith('{')) return [await partsOf(text)];
  const reading = readJson(text, { maxBytes: MAX_BYTES, maxDepth: 16 });
  const presentation = validateWorkPresentation(reading.ok ? reading.value : undefined);
  if (!presentation.ok) return [];
  return Promise.all(
    presentation.value.verifiableCredential.map((enveloped) => partsOf(openEnvelope(enveloped).value)),
  );
}

/** How much of an SD-JWT is shown; nothing if nothing of it can be hidden. */
export async function partsOf(text: string): Promise<ShownParts | undefined> {
  const reading = await readSdJwt(text, sha256);
  if (!reading.ok) return undefined;
  const { disclosed, hidden } = reading;
  const total = disclosed.length + hidden;
  return total === 0 ? undefined : { shown: disclosed.length, total };
}
