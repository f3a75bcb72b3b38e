import { CREDENTIALS_CONTEXT, isObject } from '@kluscv/schema/reading';
import { type FormatId, securedFromText } from '@kluscv/sdk';
import { listOf } from '@kluscv/sdk/proof';

const ENVELOPE = /^data:application\/(vc\+jwt|vc\+sd-jwt|jwt),(.+)$/;

/** A secured credential; `jwt` is what version 1.1 had. */
export type Secured = { readonly format: FormatId | 'jwt'; readonly value: string };

/** A credential as it was handed in: a signed text, one in an envelope, or an object with its proof inside; not the text of an object. */
export function securedFrom(credential: unknown): Secured | undefined {
  if (typeof credential === 'string') {
    const secured = securedFromText(credential);
    return secured.format === 'data-integrity' ? undefined : secured;
  }
  if (!isObject(credential)) return undefined;
  if (!listOf(credential['type']).includes('EnvelopedVerifiableCredential')) {
    return { format: 'data-integrity', value: JSON.stringify(credential) };
  }
  const { id, type } = credential;
  const [, format, value] = typeof id === 'string' ? (ENVELOPE.exec(id) ?? []) : [];
  const isEnvelope =
    listOf(type).length === 1 && listOf(credential['@context'])[0] === CREDENTIALS_CONTEXT && value !== undefined;
  return isEnvelope ? { format: format as Secured['format'], value } : undefined;
}
