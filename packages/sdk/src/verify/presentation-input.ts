import type { EnvelopedText, Problem, WorkPresentation } from '@kluscv/schema';
import { validateWorkPresentation } from '@kluscv/schema/validate';
import {
  CREDENTIALS_CONTEXT,
  envelope,
  isObject,
  membersOf,
  newerVersionAt,
  openEnvelope,
  presentationJson,
  readJson,
  WORK_CONTEXT,
} from '@kluscv/schema/reading';
import { isCalendarDate } from '@kluscv/schema/time';
import { NotComputable } from '../runtime/not-computable.ts';
import { presentationId } from '../present/present-credentials.ts';
import { securedFromEnvelope } from './bound-presentation.ts';
import { finding } from '@kluscv/schema/findings';
import { type InputReading, MAX_INPUT, refused, single } from './input-reading.ts';
import { schemaFindings } from './schema-findings.ts';

const TYPE = ['VerifiablePresentation', 'WorkPresentation'];

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
  const reading = readKnown(json.value);
  if (!reading.ok) {
    return reading.newer === undefined
      ? refused(...schemaFindings(reading.problems))
      : refused(finding('structure', 'structure.newer', { version: reading.newer }));
  }
  const { presentation, newer } = reading;
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
  const { renderedOn } = membersOf(presentation.render);
  return {
    ok: true,
    finding:
      newer === undefined
        ? finding('structure', 'structure.presentation', { count: credentials.length })
        : finding('structure', 'structure.newer', { version: newer }),
    credentials,
    alone: false,
    ...(typeof renderedOn === 'string' && isCalendarDate(renderedOn) && { renderedOn }),
  };
}

type KnownPresentation =
  | { readonly ok: true; readonly presentation: WorkPresentation; readonly newer?: string }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly newer?: string };

/**
 * Holds a presentation against the schema. How a later renderer, or none, draws it is the page's affair and takes nothing away from the credentials; of a
 * later version of the standard, those are read that are in an envelope that is known here.
 */
function readKnown(value: unknown): KnownPresentation {
  const validation = validateWorkPresentation(value);
  if (validation.ok) return { ok: true, presentation: validation.value };
  const { problems } = validation;
  if (!isObject(value)) return { ok: false, problems };
  const presentation = value as unknown as WorkPresentation;
  const { '@context': contexts, render, ...others } = value;
  const listed: readonly unknown[] = Array.isArray(contexts) ? contexts : [];
  const newer = listed.map(newerVersionAt).find((version) => version !== undefined);
  const known = {
    '@context': newer === undefined ? contexts : [CREDENTIALS_CONTEXT, WORK_CONTEXT],
    ...(newer === undefined
      ? others
      : { id: others['id'], type: TYPE, verifiableCredential: others['verifiableCredential'] }),
  };
  const isOfOurRenderer = isObject(render) && render['renderer'] === 'kluscv-render/1';
  if (newer === undefined && (render === undefined || isOfOurRenderer)) return { ok: false, problems };
  if (!validateWorkPresentation(known).ok) return { ok: false, problems, ...(newer !== undefined && { newer }) };
  return { ok: true, presentation, ...(newer !== undefined && { newer }) };
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
