import { SECURED } from '../expected.ts';
import type { EnvelopedText, RenderManifest, WorkPresentation } from '@kluscv/schema';
import { envelope, presentationJson, expectCall } from '@kluscv/schema/reading';
import {
  CREDENTIALS_CONTEXT,
  credentialTypeOf,
  encodeBase64url,
  readCompactJws,
  WORK_CONTEXT,
} from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import { sdkError } from '../sdk-error.ts';
import type { SecuredCredential } from '../proof/format.ts';

/** The most credentials that one presentation may hold. */
export const MAX_CREDENTIALS = 50;

/**
 * Combines secured credentials, of one platform or of several, into what a worker hands over.
 *
 * @param options.render how the page shows them. Default: there is no page
 * @throws KlusError `present.empty`, `present.malformed`, `present.purpose-bound`
 */
export async function presentCredentials(
  credentials: readonly SecuredCredential[],
  options: { readonly render?: RenderManifest } = {},
): Promise<WorkPresentation> {
  expectCall('presentCredentials', { credentials: [credentials, [SECURED]], options: [options, 'object'] });
  if (credentials.length === 0 || credentials.length > MAX_CREDENTIALS) {
    throw sdkError(
      'present.empty',
      `${credentials.length} credentials cannot be presented. Give between 1 and ${MAX_CREDENTIALS}.`,
    );
  }
  const texts = credentials.map(envelopedText);
  const ids = texts.map((text) => {
    const jws = readCompactJws(text?.value.split('~', 1)[0] ?? '');
    if (!jws.ok) return undefined;
    refusePurposeBound(jws.payload);
    return jws.payload['id'];
  });
  if (!ids.every((id) => typeof id === 'string') || new Set(ids).size < ids.length) {
    throw sdkError(
      'present.malformed',
      'A credential is not a signed credential, or is there twice. Give each once, as it was issued.',
    );
  }
  const content: Omit<WorkPresentation, 'id'> = {
    '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT] as unknown as WorkPresentation['@context'],
    type: ['VerifiablePresentation', 'WorkPresentation'],
    verifiableCredential: texts.flatMap((text) => (text === undefined ? [] : [envelope(text)])),
    ...(options.render !== undefined && { render: options.render }),
  };
  return { ...content, id: await presentationId(content) };
}

/**
 * What of a secured credential goes into an envelope. Its disclosures go with it. What its holder signed for somebody else while presenting stays
 * behind: it says nothing here.
 *
 * @returns `undefined` if the text is none of its format
 */
function envelopedText({ format, value }: SecuredCredential): EnvelopedText | undefined {
  if (format === 'data-integrity' || value.includes('~') !== format.endsWith('sd-jwt')) return undefined;
  const text = value.slice(0, value.lastIndexOf('~') + 1) || value;
  return /^[\w.-]+(?:~(?:[\w-]+~)*)?$/.test(text) ? { format, value: text } : undefined;
}

/**
 * Refuses an hours statement: among other credentials it would reach people that it is not for.
 *
 * @throws KlusError `present.purpose-bound`
 */
export function refusePurposeBound(document: Readonly<Record<string, unknown>>): void {
  if (credentialTypeOf(document) !== 'HoursStatementCredential') return;
  throw sdkError(
    'present.purpose-bound',
    'An hours statement is for one addressee and has no place in a presentation. Hand it over by itself.',
  );
}

/** The name of a presentation’s content: it changes with every byte of it. */
export async function presentationId(content: Omit<WorkPresentation, 'id'>): Promise<string> {
  const digest = await runtime.sha256(new TextEncoder().encode(presentationJson(content)));
  return `ni:///sha-256;${encodeBase64url(digest)}`;
}
