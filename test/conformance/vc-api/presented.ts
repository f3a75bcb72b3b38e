import { CREDENTIALS_CONTEXT, isObject, type Members, readCompactJws } from '@kluscv/schema/reading';
import type { FindingOf } from '@kluscv/schema/findings';
import type { DidResolver, HolderBinding, ProofReader } from '@kluscv/sdk';
import { listOf, readBoundPresentation } from '@kluscv/sdk/proof';
import { readLegacyPresentation } from './legacy-jwt.ts';
import type { Secured } from './secured.ts';

/** A presentation that its holder signed, before its signature is looked at. */
export type Presented =
  | {
      readonly ok: true;
      /** The presentation without its proof. */
      readonly document: Members;
      readonly credentials: readonly Secured[];
      readonly binding: (resolver: DidResolver) => HolderBinding;
    }
  | {
      readonly ok: false;
      /** Sentences, and findings that words are to be made of. */
      readonly faults: readonly (string | FindingOf<'structure'>)[];
    };

const ENVELOPE = /^data:application\/(vp\+jwt|jwt),(.+)$/;

/**
 * Reads a presentation that its holder signed: as a text, as one in an envelope, or as JSON with its proof inside.
 *
 * @returns `undefined` if nobody signed it
 */
export async function readPresented(
  value: unknown,
  { formats = [], legacyJwt = false }: { readonly formats?: readonly ProofReader[]; readonly legacyJwt?: boolean },
): Promise<Presented | undefined> {
  if (typeof value === 'string') return bound(value);
  if (!isObject(value)) return undefined;
  if (listOf(value['type']).includes('EnvelopedVerifiablePresentation')) {
    const { id, type } = value;
    const [, format, text] = typeof id === 'string' ? (ENVELOPE.exec(id) ?? []) : [];
    const isEnvelope = listOf(type).length === 1 && listOf(value['@context'])[0] === CREDENTIALS_CONTEXT;
    if (text === undefined || !isEnvelope || (format === 'jwt' && !legacyJwt)) {
      return refused('It is no envelope of a presentation (vp+jwt).');
    }
    return format === 'jwt'
      ? (readLegacyPresentation(text) ?? refused('It is no presentation of version 1.1.'))
      : bound(text);
  }
  if (!('proof' in value)) return undefined;
  const { proof: _proof, ...document } = value;
  for (const format of formats) {
    const reading = await format.readPresentation?.(JSON.stringify(value));
    if (reading?.ok === true) return { ...reading, document };
    if (reading !== undefined) return refused(...reading.findings);
  }
  return refused('The proof of the holder is not of a kind that is read here.');
}

function bound(text: string): Presented {
  if (/^\s*[[{]/.test(text)) {
    return refused('verifiablePresentation must be an object, or a signed text; an object in quotes is neither.');
  }
  const jws = readCompactJws(text);
  const reading = readBoundPresentation(text);
  if (!reading.ok || !jws.ok) return refused('It is no presentation that its holder signed (vp+jwt).');
  const { aud: _aud, nonce: _nonce, iat: _iat, exp: _exp, iss: _iss, ...document } = jws.payload;
  return { ...reading, document };
}

function refused(...faults: readonly (string | FindingOf<'structure'>)[]): Presented {
  return { ok: false, faults };
}
