import { callFailure, expectCall } from '@kluscv/schema/reading';
import type { RenderManifest } from '@kluscv/schema';
import type { ShownCredential } from './disclosed.ts';
import type { Block } from './layout/block.ts';
import type { Text } from './layout/span.ts';
import { wordsOf } from './messages/words.ts';
import { readableBlocks } from './pages.ts';
import { partsOf } from './sections/context.ts';

/** Text of the page in reading order, without its looks. */
export type PageText = PageHeading | PageParagraph | PageFact;

/** A heading; the first one is the worker’s name. */
export interface PageHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly spans: readonly PageSpan[];
}

/** A paragraph, or the words of somebody else. */
export interface PageParagraph {
  readonly kind: 'paragraph' | 'quote';
  readonly spans: readonly PageSpan[];
  /** Language, if it is not that of the labels. */
  readonly lang?: string;
}

/** A label and what stands beside it. */
export interface PageFact {
  readonly kind: 'fact';
  readonly label: readonly PageText[];
  readonly value: readonly PageText[];
}

/** A piece of text. */
export interface PageSpan {
  readonly text: string;
  /** Language, if it is not that of the labels. */
  readonly lang?: string;
  /** Default false. */
  readonly strong?: boolean;
}

/**
 * The words that a KlusCV of these credentials would show, from the same sections that draw it: for a preview on a screen. Only the last
 * part is left out, the identifiers for checking, since they exist once it is signed.
 *
 * @param credentials what would be signed; nothing is verified or drawn
 * @param manifest.partly those of the credentials that can have hidden claims. Default: none
 * @param manifest.copy true for a copy without the credentials, which nobody can check: it says so. Default: false
 */
export async function pageText(
  credentials: readonly ShownCredential[],
  manifest: Pick<RenderManifest, 'locale' | 'renderedOn'> & {
    readonly copy?: boolean;
    readonly partly?: ReadonlySet<ShownCredential>;
  },
): Promise<readonly PageText[]> {
  expectCall('pageText', {
    credentials: [credentials, ['object']],
    manifest: [manifest, { locale: 'text', renderedOn: 'text' }],
  });
  const { copy, renderedOn, partly } = manifest;
  const words = await wordsOf(manifest.locale);
  try {
    const disclosed = credentials.map((credential) => ({ credential, partly: partly?.has(credential) === true }));
    return readableBlocks(words, partsOf(words, disclosed), renderedOn, copy).flatMap(textsOf);
  } catch (error) {
    throw callFailure('pageText', 'a list of credentials that validateCredential accepts', error);
  }
}

const HEADINGS: Readonly<Partial<Record<string, 1 | 2 | 3>>> = { H1: 1, H2: 2, H3: 3 };

function textsOf(block: Block): readonly PageText[] {
  switch (block.kind) {
    case 'text': {
      const spans = spansOf(block.text);
      const level = HEADINGS[block.role ?? 'P'];
      if (level !== undefined) return [{ kind: 'heading', level, spans }];
      const kind = block.role === 'BlockQuote' ? 'quote' : 'paragraph';
      return [{ kind, spans, ...(block.lang !== undefined && { lang: block.lang }) }];
    }
    case 'group':
      return block.blocks.flatMap(textsOf);
    case 'row':
      return block.cells.flatMap(({ blocks }) => blocks.flatMap(textsOf));
    case 'pair':
      return [{ kind: 'fact', label: block.label.flatMap(textsOf), value: block.value.flatMap(textsOf) }];
    case 'bars':
      return block.rows.map(({ name, value }) => ({
        kind: 'fact' as const,
        label: [{ kind: 'paragraph' as const, spans: spansOf(name) }],
        value: [{ kind: 'paragraph' as const, spans: spansOf(value) }],
      }));
    // Pictures of what the text says as well.
    case 'rule':
    case 'qr':
    default:
      return [];
  }
}

function spansOf(text: Text): readonly PageSpan[] {
  return text.map(({ text: words, lang, strong }) => ({
    text: words,
    ...(lang !== undefined && { lang }),
    ...(strong === true && { strong }),
  }));
}
