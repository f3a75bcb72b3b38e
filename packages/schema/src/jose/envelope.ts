import { expectCall } from '../call.ts';
import type { EnvelopedCredential } from '../generated/model.ts';
import { CREDENTIALS_CONTEXT } from '../standard.ts';

/** A secured credential as a text, and how it is secured. */
export interface EnvelopedText {
  readonly format: 'vc+jwt' | 'vc+sd-jwt' | 'dc+sd-jwt';
  /** A compact JWS, or for the SD-JWTs one with its disclosures, each with a `~` after it. */
  readonly value: string;
}

const PREFIX = 'data:application/';

/** Wraps a secured text as a credential of a presentation: a data URL (VC-JOSE-COSE, section 3.1.3 of the data model's enveloping). */
export function envelope(secured: EnvelopedText): EnvelopedCredential {
  expectCall('envelope', { secured: [secured, { format: 'text', value: 'text' }] });
  const { format, value } = secured;
  return { '@context': CREDENTIALS_CONTEXT, id: `${PREFIX}${format},${value}`, type: 'EnvelopedVerifiableCredential' };
}

/** The secured text inside an enveloped credential. */
export function openEnvelope(enveloped: EnvelopedCredential): EnvelopedText {
  expectCall('openEnvelope', { enveloped: [enveloped, { id: 'text' }] });
  const { id } = enveloped;
  const comma = id.indexOf(',');
  return { format: id.slice(PREFIX.length, comma) as EnvelopedText['format'], value: id.slice(comma + 1) };
}

/** What the issuer of an enveloped credential signed: a compact JWS, without disclosures. What can be hidden may not stand in it. */
export function envelopedJws(enveloped: EnvelopedCredential): string {
  return openEnvelope(enveloped).value.split('~', 1)[0] ?? '';
}
