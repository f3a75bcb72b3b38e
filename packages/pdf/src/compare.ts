import { areEqual } from '#bytes';
import { type Finding, KlusError, readJson, type WorkPresentation } from '@kluscv/schema';
import { isWorkPresentation } from '@kluscv/schema/fit';
import type { RenderErrorCode } from './errors.ts';
import { extract } from './extract.ts';
import { MAX_PRESENTATION_BYTES } from './limits.ts';
import type { WrittenDocument } from './document/write.ts';
import { draw } from './render.ts';
import { bytesAround, type Hole, sealIn } from './seal/hole.ts';
import { readSeal, type SealReading } from './seal/signed-data.ts';

/** What the comparison can come to. */
export type PageCode =
  | 'page.identical'
  | 'page.sealed'
  | 'page.seal-damaged'
  | 'page.differs'
  | 'page.renderer-unknown'
  | 'page.no-credential';

/** The finding of the `page` check. */
export interface PageFinding extends Finding {
  readonly check: 'page';
  readonly code: PageCode;
}

/** The renderer profiles that this version draws. A verifier keeps every profile that ever was. */
const RENDERERS: readonly unknown[] = ['kluscv-render/1'];

const OUTCOMES: Readonly<Record<PageCode, Finding['outcome']>> = {
  'page.identical': 'passed',
  'page.sealed': 'passed',
  'page.seal-damaged': 'failed',
  'page.differs': 'failed',
  'page.renderer-unknown': 'indeterminate',
  'page.no-credential': 'skipped',
};

/**
 * Compares a KlusCV with its own credentials: draws the pages again and compares the files byte for byte. Comparing less than all bytes was fooled every
 * time: by fonts with swapped glyphs, by cross-reference tricks, by annotations. Only the room for a seal is left out, whose place and size
 * are drawn as well; the seal must be one of these bytes. It never throws for what is in the file, and does not verify:
 * forged credentials have a page as well.
 */
export async function compare(bytes: Uint8Array): Promise<PageFinding> {
  const extraction = extract(bytes);
  if (!extraction.ok) return finding('page.no-credential', extraction.message);
  const json = readJson(extraction.presentation, { maxBytes: MAX_PRESENTATION_BYTES });
  if (!json.ok) {
    return finding(
      'page.no-credential',
      'The embedded credentials are damaged, so there is nothing to hold the page against. Ask for the original file.',
    );
  }
  if (!RENDERERS.includes(rendererOf(json.value))) {
    return finding(
      'page.renderer-unknown',
      'The page was drawn by a renderer that this version does not know, so it was not compared. Rely on the data below, or check with a newer version.',
    );
  }
  const { value: presentation } = json;
  if (!isWorkPresentation(presentation)) {
    return finding(
      'page.no-credential',
      'What is embedded does not follow the standard, so there is nothing to hold the page against. Ask for the original file.',
    );
  }
  if (extraction.how === 'recovered') {
    // The renderer never writes such a file, so there is no need to draw.
    return differs(`The file is not as it was made: ${extraction.because ?? 'it is laid out otherwise'}.`);
  }
  return compareBytes(bytes, presentation, extraction.sealed);
}

async function compareBytes(bytes: Uint8Array, presentation: WorkPresentation, sealed: boolean): Promise<PageFinding> {
  let drawn: WrittenDocument;
  try {
    drawn = await draw(presentation, { sealed });
  } catch (error) {
    if (!(error instanceof KlusError)) throw error;
    const code = error.code as RenderErrorCode;
    return code === 'render.unreadable-credential'
      ? finding('page.no-credential', `There is nothing to hold the page against. ${error.message}`)
      : differs(`The renderer does not draw such a page. ${error.message}`);
  }
  const { hole } = drawn;
  const at = firstDifference(bytes, drawn.bytes, hole);
  if (at !== undefined)
    return { ...differs('The page was changed or the file was saved again.'), details: { firstDifference: at } };
  return hole === undefined
    ? finding('page.identical', 'The page shows exactly what its credentials say.')
    : sealFinding(bytes, hole);
}

/** The page is as drawn; what is left is whether the seal is one of this file. A seal adds nothing to what the credentials are worth. */
async function sealFinding(bytes: Uint8Array, hole: Hole): Promise<PageFinding> {
  const cms = sealIn(bytes, hole);
  const seal: SealReading =
    cms === undefined
      ? { ok: false, because: 'There is no seal where one should be.' }
      : await readSeal(cms, bytesAround(bytes, hole));
  if (seal.ok) {
    const by = seal.by === '' ? '?' : seal.by;
    const message = `The page shows exactly what its credentials say. The PDF carries a seal of its own as well, in the name of “${by}”. That name was not checked against a list.`;
    return { ...finding('page.sealed', message), details: { by } };
  }
  return finding(
    'page.seal-damaged',
    `The page shows exactly what its credentials say, but the seal of the file was damaged or belongs to another. ${seal.because} Ask for the original file.`,
  );
}

function rendererOf(value: unknown): unknown {
  const manifest = memberOf(value, 'render');
  return memberOf(manifest, 'renderer');
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** Offset of the first byte that differs, outside the room for a seal. */
function firstDifference(a: Uint8Array, b: Uint8Array, hole: Hole | undefined): number | undefined {
  const { from, to } = hole ?? { from: a.length, to: a.length };
  if (areEqual(a.subarray(0, from), b.subarray(0, from)) && areEqual(a.subarray(to), b.subarray(to))) return undefined;
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) if ((at < from || at >= to) && a[at] !== b[at]) return at;
  return shorter;
}

function differs(because: string): PageFinding {
  return finding('page.differs', `${because} Do not rely on the page; rely only on the data below.`);
}

function finding(code: PageCode, message: string): PageFinding {
  return { check: 'page', outcome: OUTCOMES[code], code, message };
}
