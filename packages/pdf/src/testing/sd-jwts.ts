// The invented credentials of presentations.ts as SD-JWTs, with salts that everybody can guess.
import { disclosureOf, encodeBase64url, type EnvelopedText, type WorkCredential } from '@kluscv/schema';
import { sha256 } from '../sha256.ts';
import { part, unsigned } from './presentations.ts';

/** An SD-JWT in its pieces. */
export interface HidingCredential {
  readonly format: Exclude<EnvelopedText['format'], 'vc+jwt'>;
  /** What the issuer signed. */
  readonly signed: string;
  /** Each claim that can be hidden, by its pointer, in the order of the text. */
  readonly disclosures: ReadonlyMap<string, string>;
}

/** A credential of which everything can be hidden that the standard says always can. */
export async function hidingOf(
  credential: WorkCredential,
  format: HidingCredential['format'] = 'vc+sd-jwt',
): Promise<HidingCredential> {
  const disclosures = new Map<string, string>();
  const hiding = await concealed(credential, [], disclosures);
  const type = { vct: 'https://w3id.org/kluscv/1.0/type-metadata/work-credential.json', iss: credential.issuer.id };
  const payload = { ...(hiding as object), ...(format === 'dc+sd-jwt' && type), _sd_alg: 'sha-256' };
  return { format, signed: unsigned(format, payload), disclosures };
}

/** With all of it but what one of these pointers names, and what is inside it. */
export function hidden({ format, signed, disclosures }: HidingCredential, hide: readonly string[]): EnvelopedText {
  const shown = [...disclosures].filter(
    ([pointer]) => !hide.some((hidden) => pointer === hidden || pointer.startsWith(`${hidden}/`)),
  );
  return { format, value: [signed, ...shown.map(([, text]) => text), ''].join('~') };
}

const HIDEABLE = disclosureOf('work-credential').flatMap(({ path, sd }) => (sd === 'always' ? [path.join('/')] : []));

async function concealed(
  value: unknown,
  path: readonly (string | number)[],
  disclosures: Map<string, string>,
): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  const members: [string | number, unknown][] = [];
  const digests: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    const inner = await concealed(member, here, disclosures);
    if (!HIDEABLE.includes(here.map((one) => (typeof one === 'number' ? '' : one)).join('/'))) {
      members.push([name, inner]);
      continue;
    }
    const salt = `salt ${disclosures.size}`;
    const text = part(Array.isArray(value) ? [salt, inner] : [salt, name, inner]);
    const digest = encodeBase64url(await sha256(new TextEncoder().encode(text)));
    disclosures.set(`/${here.join('/')}`, text);
    if (Array.isArray(value)) members.push([name, { '...': digest }]);
    else digests.push(digest);
  }
  if (Array.isArray(value)) return members.map(([, member]) => member);
  return { ...Object.fromEntries(members), ...(digests.length > 0 && { _sd: digests.toSorted() }) };
}
