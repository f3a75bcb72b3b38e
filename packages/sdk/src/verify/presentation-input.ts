import type { EnvelopedText, WorkPresentation } from '@kluscv/schema';
import { validateWorkPresentation } from '@kluscv/schema/validate';
import { envelope, openEnvelope, presentationJson } from '@kluscv/schema/reading';
import { readJson } from '@kluscv/schema/reading';
import { NotComputable } from '../runtime/not-computable.ts';
import { presentationId } from '../present/present-credentials.ts';
import { securedFromEnvelope } from './bound-presentation.ts';
import { finding } from '@kluscv/schema/findings';
import { type InputReading, MAX_INPUT, refused, single } from './input-reading.ts';
import { schemaFindings } from './schema-findings.ts';

const SECURED = /^[\w-]+\.[\w-]+\.[\w-]+(?:~[\w.~-]*)?$/;

/** The text of a presentation that was handed over as an object, or `undefined` if there is none. */
export function textOfPresentation(presentation: WorkPresentation): string | undefined {
  try {
    const text: unknown = presentationJson(presentation);
    return typeof text === 'string' ? text : undefined;
  } catch {
    // What is not JSON at all: a loop, a BigInt, half a character.
    return undefined;
  }
}

/** Takes a presentation apart, if it is written byte for byte as the standard says. */
export async function readPresentation(text: string): Promise<InputReading> {
  const json = readJson(text, { maxBytes: MAX_INPUT, maxDepth: 16 });
  if (!json.ok) return refused(finding('structure', 'structure.json', { reason: json.code }));
  const validation = validateWorkPresentation(json.value);
  if (!validation.ok) return refused(...schemaFindings(validation.problems));
  const { value: presentation } = validation;
  if (presentationJson(presentation) !== text) return refused(finding('structure', 'structure.not-canonical', {}));
  const { id, ...content } = presentation;
  try {
    if ((await presentationId(content)) !== id) {
      return refused(finding('structure', 'structure.id', {}, { pointer: '/id' }));
    }
  } catch (error) {
    if (!(error instanceof NotComputable)) throw error;
    return refused(finding('structure', 'structure.not-computable', { computation: error.computation }));
  }
  const credentials = presentation.verifiableCredential.map(openEnvelope);
  return {
    ok: true,
    finding: finding('structure', 'structure.presentation', { count: credentials.length }),
    credentials,
    alone: false,
  };
}

/** Takes a credential out of its envelope. */
export function readEnveloped(text: string): InputReading {
  const json = readJson(text, { maxDepth: 4 });
  if (!json.ok) return refused(finding('structure', 'structure.json', { reason: json.code }));
  const secured = securedFromEnvelope(json.value);
  // One spelling, so that one credential is one text.
  const canonical =
    secured !== undefined &&
    SECURED.test(secured.value) &&
    presentationJson(envelope(secured as EnvelopedText) as unknown as WorkPresentation);
  if (secured === undefined || canonical !== text) return refused(finding('structure', 'structure.not-canonical', {}));
  return single(secured);
}
