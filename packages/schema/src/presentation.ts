import canonicalize from 'canonicalize';
import type { EnvelopedCredential, WorkPresentation } from './generated/model.ts';
import { CREDENTIALS_CONTEXT } from './standard.ts';

const PREFIX = 'data:application/vc+jwt,';

/** Wraps a compact JWS as a credential of a presentation: a data URL (VC-JOSE-COSE, section 3.1.3 of the data model's enveloping). */
export function envelope(jws: string): EnvelopedCredential {
  return { '@context': CREDENTIALS_CONTEXT, id: `${PREFIX}${jws}`, type: 'EnvelopedVerifiableCredential' };
}

/** The compact JWS inside an enveloped credential. */
export function envelopedJws(enveloped: EnvelopedCredential): string {
  return enveloped.id.slice(PREFIX.length);
}

/**
 * The one text of a presentation (JCS): what is embedded in a KlusCV, byte for byte, and what its `id` is made from.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function presentationJson(presentation: WorkPresentation | Omit<WorkPresentation, 'id'>): string {
  return canonicalize(presentation) as string;
}
