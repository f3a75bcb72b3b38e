import canonicalize from 'canonicalize';
import type { WorkPresentation } from '../generated/model.ts';

export { envelope, envelopedJws, type EnvelopedText, openEnvelope } from './envelope.ts';

/**
 * The one text of a presentation (JCS): what is embedded in a KlusCV, byte for byte, and what its `id` is made from.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function presentationJson(presentation: WorkPresentation | Omit<WorkPresentation, 'id'>): string {
  return canonicalize(presentation) as string;
}
