import {
  envelope,
  type EnvelopedText,
  openEnvelope,
  presentationJson,
  readCompactJws,
  readJson,
  validateWorkPresentation,
  type WorkPresentation,
} from '@kluscv/schema';
import type { DidResolver } from '../did/resolver.ts';
import { presentationId } from '../present.ts';
import type { PresentationReading, ProofReader, SecuredCredential } from '../proof/format.ts';
import type { HolderBinding } from '../proof/holder-binding.ts';
import { isBoundPresentation, readBoundPresentation, securedFromEnvelope } from './bound-presentation.ts';
import { type FindingOf, type FindingsOf, finding } from './findings.ts';
import { schemaFindings } from './schema-findings.ts';

/** What somebody hands in to be checked: bytes or text of a file, or a presentation as an object. */
export type VerificationInput = Uint8Array | string | WorkPresentation;

/** What an input looks like. A damaged credential is still one: it is rejected, not overlooked. */
export type InputKind = 'presentation' | 'enveloped' | 'embedded' | 'compact' | 'unrecognized';

/** What was found in an input. */
export type InputReading =
  | {
      readonly ok: true;
      readonly finding: FindingOf<'structure'>;
      readonly credentials: readonly SecuredCredential[];
      /** Whether it is one credential by itself, and no presentation. */
      readonly alone: boolean;
      /** What the holder signed over all of them. */
      readonly binding?: (resolver: DidResolver) => HolderBinding;
    }
  | { readonly ok: false; readonly findings: FindingsOf<'structure'> };

/** The largest input, in bytes: fifty credentials of the largest size. */
const MAX_INPUT = 10_500_000;

/** How much of an input is looked at to recognize it. */
const MAX_GLANCE = 65_536;

const SECURED = /^[\w-]+\.[\w-]+\.[\w-]+(?:~[\w.~-]*)?$/;

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
  if (kind === 'presentation') {
    for (const format of formats) {
      const reading = await format.readPresentation?.(text);
      if (reading !== undefined) return presented(reading);
    }
    return readPresentation(text);
  }
  if (kind === 'enveloped') return readEnveloped(text);
  if (kind === 'unrecognized') return refused(finding('structure', 'structure.absent', {}));
  if (kind === 'compact' && isBoundPresentation(text)) return presented(readBoundPresentation(text));
  return single(securedFromText(text));
}

/** A presentation that its holder signed. */
function presented(reading: PresentationReading): InputReading {
  if (!reading.ok) return reading;
  const { credentials, binding } = reading;
  if (credentials.length === 0) {
    const problem = 'It holds no credential.';
    return refused(
      finding('structure', 'structure.schema', { rule: 'vp', problem }, { pointer: '/verifiableCredential' }),
    );
  }
  return {
    ok: true,
    finding: finding('structure', 'structure.presentation', { count: credentials.length }),
    credentials,
    alone: false,
    binding,
  };
}

function textOf(input: VerificationInput): string | FindingOf<'structure'> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    try {
      const text: unknown = presentationJson(input);
      if (typeof text === 'string') return text;
    } catch {
      // What is not JSON at all: a loop, a BigInt, half a character.
    }
    return finding('structure', 'structure.json', { reason: 'not-json' });
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

async function readPresentation(text: string): Promise<InputReading> {
  const json = readJson(text, { maxBytes: MAX_INPUT, maxDepth: 16 });
  if (!json.ok) return refused(finding('structure', 'structure.json', { reason: json.code }));
  const validation = validateWorkPresentation(json.value);
  if (!validation.ok) return refused(...schemaFindings(validation.problems));
  const presentation = validation.value;
  if (presentationJson(presentation) !== text) return refused(finding('structure', 'structure.not-canonical', {}));
  const { id, ...content } = presentation;
  if ((await presentationId(content)) !== id)
    return refused(finding('structure', 'structure.id', {}, { pointer: '/id' }));
  const credentials = presentation.verifiableCredential.map(openEnvelope);
  return {
    ok: true,
    finding: finding('structure', 'structure.presentation', { count: credentials.length }),
    credentials,
    alone: false,
  };
}

function readEnveloped(text: string): InputReading {
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

/** A secured credential out of its bare text: how it is secured shows in its form. What has no form that is known counts as `vc+jwt`. */
export function securedFromText(value: string): SecuredCredential {
  if (value.trimStart().startsWith('{')) return { format: 'data-integrity', value };
  const end = value.indexOf('~');
  if (end < 0) return { format: 'vc+jwt', value };
  const jws = readCompactJws(value.slice(0, end));
  return { format: jws.ok && jws.header['typ'] === 'dc+sd-jwt' ? 'dc+sd-jwt' : 'vc+sd-jwt', value };
}

function single(credential: SecuredCredential): InputReading {
  return { ok: true, finding: finding('structure', 'structure.single', {}), credentials: [credential], alone: true };
}

function refused(...findings: FindingsOf<'structure'>): InputReading {
  return { ok: false, findings };
}
