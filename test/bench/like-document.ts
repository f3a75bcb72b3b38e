import { type PageText, pageText } from '@kluscv/pdf';
import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { encode } from 'uqr';
import { DRAWN_ON, type Presented } from './presentations.ts';

/** What a KlusCV shows, for libraries that draw it with their own layout: words, bars, a QR code and a foot. */
export interface LikeDocument {
  readonly parts: readonly LikePart[];
  readonly foot: string;
  readonly qr: readonly (readonly boolean[])[];
}

/** A heading, a paragraph, a label with what stands beside it, or a bar. */
export type LikePart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly value: readonly LikePart[] }
  | { readonly kind: 'bar'; readonly name: string; readonly value: string; readonly share: number };

/** The address as every page has it: computed once, as ours is. */
const QR = encode(VERIFIER_ADDRESS, { ecc: 'M', border: 0 }).data;

export async function likeDocument({ credentials }: Presented): Promise<LikeDocument> {
  const parts = likeParts(await pageText(credentials, { locale: 'en', renderedOn: DRAWN_ON }));
  const details = credentials.flatMap(({ id, issuer, validFrom, credentialSubject, credentialSchema }) =>
    Object.entries({
      Credential: id,
      'Person (as this issuer numbers them)': credentialSubject.id,
      Issuer: issuer.id,
      'Valid from': validFrom,
      Form: 'work record',
      Follows: JSON.stringify(credentialSchema),
    }).map(([label, text]): LikePart => ({ kind: 'fact', label, value: [{ kind: 'paragraph', text: text ?? '' }] })),
  );
  const [name] = parts;
  return {
    parts: [...parts, { kind: 'heading', level: 2, text: 'Details for checking' }, ...details],
    foot: name?.kind === 'heading' ? `KlusCV of ${name.text}` : 'KlusCV',
    qr: QR,
  };
}

function likeParts(texts: readonly PageText[]): readonly LikePart[] {
  const longest = Math.max(1, ...texts.map(lengthOf));
  return texts.map((part): LikePart => {
    if (part.kind === 'heading') return { kind: 'heading', level: part.level, text: wordsOf([part]) };
    if (part.kind !== 'fact') return { kind: 'paragraph', text: wordsOf([part]) };
    const length = lengthOf(part);
    const name = wordsOf(part.label);
    if (length > 0) return { kind: 'bar', name, value: wordsOf(part.value), share: length / longest };
    return { kind: 'fact', label: name, value: likeParts(part.value) };
  });
}

/** The number of a fact that is drawn as a bar; 0 for any other. */
function lengthOf(part: PageText): number {
  return part.kind === 'fact' && /^[0-9]+$/.test(wordsOf(part.value)) ? Number(wordsOf(part.value)) : 0;
}

function wordsOf(parts: readonly PageText[]): string {
  return parts
    .map((part) =>
      part.kind === 'fact'
        ? `${wordsOf(part.label)} ${wordsOf(part.value)}`
        : part.spans.map(({ text }) => text).join(''),
    )
    .join('\n');
}
