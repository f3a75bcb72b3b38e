import { KlusError, type RenderManifest } from '@kluscv/schema';
import type { Disclosed } from './disclosed.ts';
import type { RenderErrorCode } from './errors.ts';
import type { Fonts } from './fonts/font-use.ts';
import type { Block } from './layout/block.ts';
import { flow } from './layout/flow.ts';
import { type Decoration, type PageFrame, paint, type PaintedPage } from './layout/paint.ts';
import { type PageContent, paginate } from './layout/paginate.ts';
import type { Text } from './layout/span.ts';
import type { Strip } from './layout/strip.ts';
import { COLORS, STYLES } from './layout/style.ts';
import { MAX_PAGES } from './limits.ts';
import { addNode, type StructureNode } from './layout/structure.ts';
import type { Words } from './messages/words.ts';
import { constant, type Parts, partsOf, say } from './sections/context.ts';
import { detailsSection } from './sections/details.ts';
import { endorsementsSection } from './sections/endorsements.ts';
import { opening, overview, workerName } from './sections/opening.ts';
import { checkSection, copySection, isTest, signersSection } from './sections/signers.ts';
import { workSection } from './sections/work.ts';

/** Everything that the file is written from, besides the embedded credentials. */
export interface LaidOut {
  readonly frame: PageFrame;
  readonly painted: readonly PaintedPage[];
  readonly structure: StructureNode;
  readonly fonts: Fonts;
  readonly title: string;
  /** The element of the field for a seal, at the end of the document: nothing that is seen. */
  readonly sealField?: StructureNode;
}

const PAPERS: Readonly<Record<RenderManifest['paper'], { readonly width: number; readonly height: number }>> = {
  a4: { width: 595.276, height: 841.89 },
  letter: { width: 612, height: 792 },
};

const MARGIN = 57;
const TOP = 56;
const BOTTOM = 58;
const RUNNING_HEAD_AT = 36;
const FOOT_FROM_BOTTOM = 30;

/** Draws the pages: the work first, then what others state about it, who signed it, how to check it, and the small print. */
export function layOut(
  words: Words,
  fonts: Fonts,
  credentials: readonly Disclosed[],
  manifest: RenderManifest,
  sealed: boolean,
): LaidOut {
  const parts = partsOf(words, credentials);
  const blocks = [...readableBlocks(words, parts, manifest.renderedOn), detailsSection(words, parts.all)];
  const frame = { ...PAPERS[manifest.paper], margin: MARGIN, top: TOP };
  const structure: StructureNode = { role: 'Document', children: [] };
  const strips = flow(fonts, blocks, frame.width - 2 * MARGIN, structure);
  const height = frame.height - TOP - BOTTOM;
  const pages = paginate(strips, height);
  if (pages.length > MAX_PAGES) throw tooManyPages(pages.length, strips, height);

  const name = workerName(words, parts.all);
  const named = parts.all.some(({ credential }) => credential.credentialSubject.name !== undefined);
  const title = named ? say(words, 'kluscv.titleNamed', { name }) : say(words, 'kluscv.name');
  const test = parts.all.some(isTest) ? say(words, 'test.banner') : undefined;
  const decorate = (page: PageContent, index: number): readonly Decoration[] => [
    ...(test === undefined ? [] : [banner(test)]),
    ...(page.runningHead === undefined ? [] : [runningHead(page.runningHead, test !== undefined)]),
    foot(frame, title, 'start'),
    foot(
      frame,
      say(words, 'kluscv.pageOf', { page: constant(String(index + 1)), pages: constant(String(pages.length)) }),
      'end',
    ),
  ];
  const painted = pages.map((page, index) => paint(fonts, page, index, frame, decorate(page, index)));
  const sealField = sealed ? addNode(structure, 'Form', { alt: plain(say(words, 'seal.field')) }) : undefined;
  return { frame, painted, structure, fonts, title: plain(title), ...(sealField !== undefined && { sealField }) };
}

/** Names the credential that takes up the most, since that is what to do something about. */
function tooManyPages(pages: number, strips: readonly Strip[], height: number): KlusError<RenderErrorCode> {
  const taken = new Map<number, number>();
  for (const strip of strips) {
    const text = strip.marks.find((mark) => mark.kind === 'text');
    const claim = text?.says.flatMap(({ source }) => source.claims ?? [])[0];
    if (claim !== undefined) taken.set(claim.credential, (taken.get(claim.credential) ?? 0) + strip.height + strip.gap);
  }
  const [[credential, share] = [0, 0]] = [...taken].toSorted(([, a], [, b]) => b - a);
  const own = Math.ceil(share / height);
  return new KlusError<RenderErrorCode>(
    'render.too-many-pages',
    `The KlusCV would have ${pages} pages; at most ${MAX_PAGES} are drawn. Credential ${credential + 1} takes the most, about ${own}. Choose fewer credentials, or credentials with fewer or shorter reviews.`,
    { details: { pages, most: MAX_PAGES, credential } },
  );
}

function plain(text: Text): string {
  return text.map((span) => span.text).join('');
}

/**
 * What a person reads: everything but the small print for checking.
 *
 * @param copy true if the credentials do not come along. Default: false
 */
export function readableBlocks(
  words: Words,
  { all, works, endorsements }: Parts,
  renderedOn: RenderManifest['renderedOn'],
  copy = false,
): readonly Block[] {
  return [
    opening(words, all, renderedOn),
    ...overview(words, works),
    ...works.map((work, index) => workSection(work, index === 0)),
    ...endorsementsSection(words, endorsements),
    signersSection(words, all),
    copy ? copySection(words) : checkSection(words),
  ];
}

function banner(text: Text): Decoration {
  return { text, style: STYLES.banner, baseline: 19, align: 'start', band: COLORS.alert };
}

function runningHead(text: Text, belowBanner: boolean): Decoration {
  return { text, style: STYLES.foot, baseline: belowBanner ? RUNNING_HEAD_AT + 6 : RUNNING_HEAD_AT, align: 'start' };
}

function foot(frame: PageFrame, text: Text, align: 'start' | 'end'): Decoration {
  return { text, style: STYLES.foot, baseline: frame.height - FOOT_FROM_BOTTOM, align };
}
