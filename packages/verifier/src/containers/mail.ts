import PostalMime, { type Attachment } from 'postal-mime';
import { type NamedBytes, obstacle } from '../examination.ts';
import type { Limits } from '../limits.ts';
import { holdsCredential } from '../transport/restore.ts';
import type { ContainerPart } from './container-part.ts';

/** Parts of one mail. */
const MOST_PARTS = 2000;

/** Parts inside parts, and how long the heads of all of them may be, in bytes. */
const MOST_NESTING = 32;
const LONGEST_HEADS = 1024 * 1024;

/** What is attached to a mail or shown in it, and its own text where something signed was pasted into it. A mail inside is handed out as it is. */
export async function* mailParts(
  { name, bytes }: NamedBytes,
  { maxEntries }: Required<Limits>,
): AsyncGenerator<ContainerPart> {
  if (isOfTooManyParts(bytes)) {
    yield { obstacle: obstacle('mailDamaged', {}) };
    return;
  }
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MOST_NESTING,
      maxHeadersSize: LONGEST_HEADS,
    });
  } catch {
    yield { obstacle: obstacle('mailDamaged', {}) };
    return;
  }
  const path = (part: string): string => (name === '' ? part : `${name}/${part}`);
  const names = new Map<string, number>();
  for (const [index, attachment] of mail.attachments.entries()) {
    const own = apart(nameOf(attachment, index), names);
    const content = bytesOf(attachment);
    if (index >= maxEntries) yield { notLookedAt: { name: path(own), code: 'beyondLimit', facts: {} } };
    else if (content.length === 0) yield { notLookedAt: { name: path(own), code: 'empty', facts: {} } };
    else yield { document: { name: path(own), bytes: content } };
  }
  // Of the two forms of one text the plain one is read first.
  const pasted = [mail.text, mail.html].find((text) => text !== undefined && holdsCredential(text));
  if (pasted !== undefined) yield { document: { name: path('text'), bytes: new TextEncoder().encode(pasted) } };
  else if ((mail.text ?? mail.html ?? '').trim() !== '') {
    yield { notLookedAt: { name: path('text'), code: 'mailText', facts: {} } };
  }
}

/** Whether more lines begin as the border between parts does than any mail has. Each costs its reader a part. */
function isOfTooManyParts(bytes: Uint8Array): boolean {
  let count = 0;
  for (let at = bytes.indexOf(0x2d); at >= 0 && count <= MOST_PARTS; at = bytes.indexOf(0x2d, at + 1)) {
    if (bytes[at + 1] === 0x2d && (at === 0 || bytes[at - 1] === 0x0a)) count += 1;
  }
  return count > MOST_PARTS;
}

function nameOf({ filename, mimeType }: Attachment, index: number): string {
  const ending = mimeType === 'message/rfc822' ? '.eml' : '';
  // A name that points outside points nowhere here, but it is shown to people.
  const own = (filename ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[/\\]/g, '_')
    .slice(0, 200);
  return own === '' ? `${index + 1}${ending}` : own;
}

function apart(name: string, names: Map<string, number>): string {
  const before = names.get(name) ?? 0;
  names.set(name, before + 1);
  return before === 0 ? name : `${name} (${before + 1})`;
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
