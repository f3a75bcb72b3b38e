import { callFailure, expectCall } from '@kluscv/schema/reading';
import type { RenderManifest } from '@kluscv/schema';
import type { ShownCredential } from './disclosed.ts';
import type { Block } from './layout/block.ts';
import type { Text } from './layout/span.ts';
import { STYLES, type StyleName, type TextStyle } from './layout/style.ts';
import { wordsOf } from './messages/words.ts';
import { readableBlocks } from './pages.ts';
import { partsOf } from './sections/context.ts';

/** Text of the page in reading order. */
export type PageText = PageHeading | PageParagraph | PageFact;

/** Where a text stands that has others beside it: of one row on the page, texts of one cell are below each other. */
export interface PagePlace {
  /** Number of the row, from 0; no two rows of a page have the same. */
  readonly row: number;
  /** Number of the cell, from 0. */
  readonly cell: number;
}

/** A heading; the first one is the worker’s name. */
export interface PageHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly spans: readonly PageSpan[];
  /** Default: it has the width of the page for itself. */
  readonly place?: PagePlace;
}

/** A paragraph, or the words of somebody else. */
export interface PageParagraph {
  readonly kind: 'paragraph' | 'quote';
  readonly spans: readonly PageSpan[];
  /** Language, if it is not that of the labels. */
  readonly lang?: string;
  /** How the page sets it. Default: as running text. */
  readonly style?: StyleName;
  /** Default: it has the width of the page for itself. */
  readonly place?: PagePlace;
}

/** A label and what stands beside it. */
export interface PageFact {
  readonly kind: 'fact';
  readonly label: readonly PageText[];
  readonly value: readonly PageText[];
  /** Length of the bar beside it, of the longest one: 0 to 1. Default: it has none. */
  readonly share?: number;
  /** Default: it has the width of the page for itself. */
  readonly place?: PagePlace;
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
  const rows = { next: 0 };
  try {
    const disclosed = credentials.map((credential) => ({ credential, partly: partly?.has(credential) === true }));
    return readableBlocks(words, partsOf(words, disclosed), renderedOn, copy).flatMap((block) => textsOf(block, rows));
  } catch (error) {
    throw callFailure('pageText', 'a list of credentials that validateCredential accepts', error);
  }
}

const HEADINGS: Readonly<Partial<Record<string, 1 | 2 | 3>>> = { H1: 1, H2: 2, H3: 3 };

function textsOf(block: Block, rows: { next: number }): readonly PageText[] {
  const inside = (blocks: readonly Block[]): readonly PageText[] => blocks.flatMap((one) => textsOf(one, rows));
  switch (block.kind) {
    case 'text': {
      const spans = spansOf(block.text);
      const level = HEADINGS[block.role ?? 'P'];
      if (level !== undefined) return [{ kind: 'heading', level, spans }];
      const kind = block.role === 'BlockQuote' ? 'quote' : 'paragraph';
      const style = nameOf(block.style);
      return [{ kind, spans, ...(block.lang !== undefined && { lang: block.lang }), ...(style && { style }) }];
    }
    case 'group':
      return inside(block.blocks);
    case 'row': {
      const row = rows.next;
      rows.next += 1;
      return block.cells.flatMap(({ blocks }, cell) =>
        inside(blocks).map((text) => ({ ...text, place: { row, cell } })),
      );
    }
    case 'pair':
      return [{ kind: 'fact', label: inside(block.label), value: inside(block.value) }];
    case 'bars':
      return block.rows.map(({ name, value, share }) => ({
        kind: 'fact' as const,
        label: [{ kind: 'paragraph' as const, spans: spansOf(name) }],
        value: [{ kind: 'paragraph' as const, spans: spansOf(value) }],
        ...(share !== undefined && { share }),
      }));
    // Pictures of what the text says as well.
    case 'rule':
    case 'qr':
    default:
      return [];
  }
}

/** The name of a style; that of the one it was made from, where its color and weight tell. */
function nameOf(style: TextStyle): StyleName | undefined {
  const names = Object.keys(STYLES) as readonly StyleName[];
  const found =
    names.find((name) => STYLES[name] === style) ??
    names.find((name) => STYLES[name].color === style.color && STYLES[name].bold === style.bold);
  return found === 'body' ? undefined : found;
}

function spansOf(text: Text): readonly PageSpan[] {
  return text.map(({ text: words, lang, strong }) => ({
    text: words,
    ...(lang !== undefined && { lang }),
    ...(strong === true && { strong }),
  }));
}
