import { decodeBase64url, isObject, type Members, readJson } from '@kluscv/schema';
import { typesOf } from '../transport/json-texts.ts';

/** Something signed, taken apart as far as needed to say what it is. Nothing of it is proven. */
export interface SignedDocument {
  readonly securing: 'jws' | 'sd-jwt' | 'json';
  /** The header of a JWS. Empty for JSON. */
  readonly header: Members;
  /** What the JWS holds, or the JSON itself. */
  readonly payload: Members;
  /** The credential or presentation in it: of version 1.1, what stands in `vc` or `vp`. */
  readonly document: Members;
}

const MAX_BYTES = 10_500_000;
const DEEPEST = 64;

/** Takes a signed text apart, leniently: to name it, never to judge it. @returns `undefined` if it cannot be read */
export function signedDocument(text: string): SignedDocument | undefined {
  if (text.startsWith('{')) {
    const payload = jsonIn(text);
    return payload && { securing: 'json', header: {}, payload, document: payload };
  }
  const [signed = ''] = text.split('~', 1);
  const parts = signed.split('.');
  if (parts.length !== 3) return undefined;
  const [header, payload] = parts.map((part) => {
    const bytes = decodeBase64url(part);
    return bytes === undefined ? undefined : jsonIn(bytes);
  });
  if (header === undefined || payload === undefined) return undefined;
  const inner = [payload['vc'], payload['vp']].find(isObject);
  return { securing: text.includes('~') ? 'sd-jwt' : 'jws', header, payload, document: inner ?? payload };
}

function jsonIn(input: string | Uint8Array): Members | undefined {
  const reading = readJson(input, { maxBytes: MAX_BYTES, maxDepth: DEEPEST });
  return reading.ok && isObject(reading.value) ? reading.value : undefined;
}

const OUR_TYPES: readonly unknown[] = ['WorkCredential', 'EndorsementCredential', 'HoursStatementCredential'];
const OUR_SPACE = 'https://w3id.org/kluscv/';

/** Whether a document says that it is of this standard. */
export function isOurs({ payload, document }: SignedDocument): boolean {
  const { credentialSchema, vct } = { credentialSchema: undefined, ...document, vct: payload['vct'] };
  const schema = isObject(credentialSchema) ? credentialSchema['id'] : undefined;
  const spaces = [...listOf(document['@context']), schema, vct];
  const named = spaces.some((each) => typeof each === 'string' && each.startsWith(OUR_SPACE));
  return named || (typesOf(document).some((type) => OUR_TYPES.includes(type)) && !isForeignContext(document));
}

/** 1EdTech has an EndorsementCredential as well, and anybody may call something a WorkCredential. */
function isForeignContext(document: Members): boolean {
  return listOf(document['@context']).some(
    (each) => typeof each === 'string' && !each.startsWith('https://www.w3.org/'),
  );
}

/** The credentials of a presentation, as they stand there; nothing if it is none. */
export function credentialsIn({ document }: SignedDocument): readonly unknown[] | undefined {
  const isPresentation = typesOf(document).includes('VerifiablePresentation') || 'verifiableCredential' in document;
  return isPresentation ? listOf(document['verifiableCredential']) : undefined;
}

/** What a member holds that may stand alone, in a list, or not be there. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}
