import { CREDENTIALS_CONTEXT, isObject, type Members, readCompactJws } from '@kluscv/schema/reading';
import type { DidResolver, HolderBinding, ProofReader, SecuredCredential } from '@kluscv/sdk';
import { listOf, readBoundPresentation } from '@kluscv/sdk/proof';

/** A presentation that its holder signed, before its signature is looked at. */
export type Presented =
  | {
      readonly ok: true;
      /** The presentation without its proof. */
      readonly document: Members;
      readonly credentials: readonly SecuredCredential[];
      readonly binding: (resolver: DidResolver) => HolderBinding;
    }
  | { readonly ok: false; readonly faults: readonly string[] };

const ENVELOPE = /^data:application\/vp\+jwt,(.+)$/;

/**
 * Reads a presentation that its holder signed: as a text, as one in an envelope, or as JSON with its proof inside.
 *
 * @returns `undefined` if nobody signed it
 */
export async function readPresented(value: unknown, formats: readonly ProofReader[]): Promise<Presented | undefined> {
  if (typeof value === 'string') return bound(value);
  if (!isObject(value)) return undefined;
  if (listOf(value['type']).includes('EnvelopedVerifiablePresentation')) {
    const { id, type } = value;
    const text = typeof id === 'string' ? ENVELOPE.exec(id)?.[1] : undefined;
    const isEnvelope = listOf(type).length === 1 && listOf(value['@context'])[0] === CREDENTIALS_CONTEXT;
    return text === undefined || !isEnvelope ? refused('It is no envelope of a presentation (vp+jwt).') : bound(text);
  }
  if (!('proof' in value)) return undefined;
  const { proof: _proof, ...document } = value;
  for (const format of formats) {
    const reading = await format.readPresentation?.(JSON.stringify(value));
    if (reading?.ok === true) return { ...reading, document };
    if (reading !== undefined) return refused(...reading.findings.map(({ code }) => code));
  }
  return refused('The proof of the holder is not of a kind that is read here.');
}

function bound(text: string): Presented {
  const jws = readCompactJws(text);
  const reading = readBoundPresentation(text);
  if (!reading.ok || !jws.ok) return refused('It is no presentation that its holder signed (vp+jwt).');
  const { aud: _aud, nonce: _nonce, iat: _iat, exp: _exp, iss: _iss, ...document } = jws.payload;
  return { ...reading, document };
}

function refused(...faults: readonly string[]): Presented {
  return { ok: false, faults };
}
