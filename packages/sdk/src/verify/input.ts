import type { WorkPresentation } from '@kluscv/schema';
import { readCompactJws, typeOfCompactJws, expectCall } from '@kluscv/schema/reading';
import type { ProofReader, SecuredCredential } from '../proof/format.ts';
import { type FindingOf, finding } from '@kluscv/schema/findings';
import { readBoundPresentation } from './bound-presentation.ts';
import { type InputReading, MAX_INPUT, presented, refused, single } from './input-reading.ts';
import { readEnveloped, readPresentation, textOfPresentation } from './presentation-input.ts';

/** What somebody hands in to be checked: bytes or text of a file, or a presentation as an object. */
export type VerificationInput = Uint8Array | string | WorkPresentation;

/** What an input looks like. A damaged credential is still one: it is rejected, not overlooked. */
export type InputKind = 'presentation' | 'enveloped' | 'embedded' | 'compact' | 'unrecognized';

/** How much of an input is looked at to recognize it. */
const MAX_GLANCE = 65_536;

/**
 * What an input looks like, at a glance. Only `unrecognized` means that there is no credential in it; everything else is worth
 * `verifyPresentation`, which then says what is wrong with it.
 */
export function recognizeInput(input: VerificationInput): InputKind {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) return 'presentation';
  // A look, not a reading: one character a byte is enough for the marks.
  const text =
    typeof input === 'string'
      ? input.slice(0, MAX_GLANCE)
      : new TextDecoder('latin1').decode(input.subarray(0, MAX_GLANCE));
  if (/verifiableCredential|VerifiablePresentation|WorkPresentation/.test(text)) return 'presentation';
  if (/EnvelopedVerifiableCredential|data:application\/(?:vc\+jwt|[vd]c\+sd-jwt),/.test(text)) return 'enveloped';
  if (/^\s*\{/.test(text) && /"proof"\s*:/.test(text)) return 'embedded';
  return looksCompact(text.trim()) ? 'compact' : 'unrecognized';
}

/** A compact JWS, possibly damaged: parts that begin as base64url of `{` does (`ew`, `ey`, `e3`), and hardly anything that is not base64url. */
function looksCompact(text: string): boolean {
  if (/^e[wy3][\w-]*\./.test(text)) return true;
  const foreign = text.length - (text.match(/[\w.~-]/g)?.length ?? 0);
  return text.length >= 64 && foreign * 20 <= text.length && /(?:^|[^\w-])e[wy3]/.test(text);
}

/** Takes an input apart into secured credentials, within limits. Never throws. */
export async function readInput(input: VerificationInput, formats: readonly ProofReader[]): Promise<InputReading> {
  const text = textOf(input);
  if (typeof text !== 'string') return refused(text);
  const kind = recognizeInput(text);
  if (kind === 'unrecognized') return refused(finding('structure', 'structure.absent', {}));
  if (kind === 'presentation') {
    for (const format of formats) {
      const reading = await format.readPresentation?.(text);
      if (reading !== undefined) return presented(reading);
    }
  }
  if (kind === 'embedded' || (kind === 'compact' && !isJwsOf('vp+jwt', text))) return single(securedFromText(text));
  if (kind === 'presentation') return readPresentation(text);
  return kind === 'enveloped' ? readEnveloped(text) : presented(readBoundPresentation(text));
}

/** Whether a text is a compact JWS of this type. */
function isJwsOf(type: string, text: string): boolean {
  const typ = typeOfCompactJws(text);
  return (typ === type || typ === `application/${type}`) && readCompactJws(text).ok;
}

function textOf(input: VerificationInput): string | FindingOf<'structure'> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    return textOfPresentation(input) ?? finding('structure', 'structure.json', { reason: 'not-json' });
  }
  if (input.length > MAX_INPUT) return finding('structure', 'structure.too-large', { limit: MAX_INPUT });
  if (typeof input === 'string') return input;
  try {
    // A byte order mark stays in sight, and so is refused.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    return recognizeInput(input) === 'unrecognized'
      ? finding('structure', 'structure.absent', {})
      : finding('structure', 'structure.json', { reason: 'json.not-utf8' });
  }
}

/** A secured credential out of its bare text: how it is secured shows in its form. What has no form that is known counts as `vc+jwt`. */
export function securedFromText(value: string): SecuredCredential {
  expectCall('securedFromText', { value: [value, 'text'] });
  if (value.trimStart().startsWith('{')) return { format: 'data-integrity', value };
  const end = value.indexOf('~');
  if (end < 0) return { format: 'vc+jwt', value };
  return { format: isJwsOf('dc+sd-jwt', value.slice(0, end)) ? 'dc+sd-jwt' : 'vc+sd-jwt', value };
}
