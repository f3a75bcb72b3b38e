import { expectCall, newerVersionAt } from '@kluscv/schema/reading';
import { areEqual, latin1 } from '#bytes';
import { KlusError, readJson, type WorkPresentation } from '@kluscv/schema';
import { type CodeOf, type DetailsOf, finding, type FindingOf } from '@kluscv/schema/findings';
import { validateWorkPresentation } from '@kluscv/schema/validate';
import type { RenderErrorCode } from './errors.ts';
import { type Extraction, extract } from './extract.ts';
import { MAX_PRESENTATION_BYTES } from './limits.ts';
import type { WrittenDocument } from './document/write.ts';
import { draw } from './render.ts';
import { bytesAround, type Hole, sealIn } from './seal/hole.ts';
import { readSeal, type SealReading } from './seal/signed-data.ts';

/** What the comparison can come to. */
export type PageCode = Exclude<CodeOf<'page'>, 'page.not-a-document' | `page.made-${string}`>;

/** The finding of the `page` check. */
export type PageFinding = FindingOf<'page'> & { readonly code: PageCode };

/** What every seal says it is. */
const SEAL_TYPE = 'ETSI.CAdES.detached';

/** The renderer profiles that this version draws. A verifier keeps every profile that ever was. */
const RENDERERS: readonly unknown[] = ['kluscv-render/1'];

/**
 * Compares a KlusCV with its own credentials: draws the pages again and compares the files byte for byte. Comparing less than all bytes was fooled every
 * time: by fonts with swapped glyphs, by cross-reference tricks, by annotations. Only the room for a seal is left out, whose place and size
 * are drawn as well; the seal must be one of these bytes. It never throws for what is in the file, and does not verify:
 * forged credentials have a page as well.
 */
export async function compare(bytes: Uint8Array): Promise<PageFinding> {
  expectCall('compare', { bytes: [bytes, 'bytes'] });
  const extraction = extract(bytes);
  if (!extraction.ok) return page('page.no-credential', { reason: extraction.code });
  const json = readJson(extraction.presentation, { maxBytes: MAX_PRESENTATION_BYTES });
  if (!json.ok) return page('page.no-credential', { reason: json.code });
  const renderer = rendererOf(json.value);
  // Whoever draws what a later version says draws it otherwise than we would.
  if (!RENDERERS.includes(renderer) || isOfLaterVersion(json.value)) {
    return page('page.renderer-unknown', { renderer: typeof renderer === 'string' ? renderer : '–' });
  }
  const validation = validateWorkPresentation(json.value);
  if (!validation.ok) return page('page.no-credential', { reason: validation.problems[0]?.code ?? 'schema' });
  return compareBytes(bytes, validation.value, extraction);
}

async function compareBytes(
  bytes: Uint8Array,
  presentation: WorkPresentation,
  { how, sealed }: Pick<Extraction & { readonly ok: true }, 'how' | 'sealed'>,
): Promise<PageFinding> {
  let drawn: WrittenDocument;
  try {
    // Of a file that is not laid out strictly, nobody knows yet whether it has a seal.
    drawn = await draw(presentation, { sealed: how === 'strict' ? sealed : latin1(bytes).includes(SEAL_TYPE) });
  } catch (error) {
    if (!(error instanceof KlusError)) throw error;
    const code = error.code as RenderErrorCode;
    if (code === 'render.glyph-missing') return page('page.font-missing', {});
    if (code === 'render.unreadable-credential') {
      // One of a later version was drawn by who can read it.
      return error.details?.['newer'] === undefined
        ? page('page.no-credential', { reason: code })
        : page('page.renderer-unknown', { renderer: presentation.render?.renderer ?? '–' });
    }
    return how === 'strict' ? page('page.differs', { reason: 'not-drawable' }) : page('page.resaved', {});
  }
  if (how === 'recovered') {
    const isHarmless = isOnlyMoved(bytes, drawn.bytes) || wasText(bytes, drawn.bytes);
    return !isHarmless && isOurLayout(bytes, drawn.bytes)
      ? page('page.differs', { reason: 'layout' })
      : page('page.resaved', {});
  }
  const { hole } = drawn;
  const at = firstDifference(bytes, drawn.bytes, hole);
  if (at !== undefined) return page('page.differs', { reason: 'bytes', firstDifference: at });
  return hole === undefined ? page('page.identical', {}) : sealFinding(bytes, hole);
}

/** The page is as drawn; what is left is whether the seal is one of this file. A seal adds nothing to what the credentials are worth. */
async function sealFinding(bytes: Uint8Array, hole: Hole): Promise<PageFinding> {
  const cms = sealIn(bytes, hole);
  const seal: SealReading =
    cms === undefined
      ? { ok: false, because: 'There is no seal where one should be.' }
      : await readSeal(cms, bytesAround(bytes, hole));
  return seal.ok ? page('page.sealed', { by: seal.by === '' ? '?' : seal.by }) : page('page.seal-damaged', {});
}

function rendererOf(value: unknown): unknown {
  const manifest = memberOf(value, 'render');
  return memberOf(manifest, 'renderer');
}

function isOfLaterVersion(value: unknown): boolean {
  const contexts = memberOf(value, '@context');
  return Array.isArray(contexts) && contexts.some((context) => newerVersionAt(context) !== undefined);
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/**
 * Whether most objects of a file are those that were drawn, as they were drawn. Who changes a page leaves the rest of it; a program that saves it
 * again numbers, packs and spells anew.
 */
function isOurLayout(bytes: Uint8Array, drawn: Uint8Array): boolean {
  const found = new Set(objectsIn(bytes));
  const wanted = objectsIn(drawn);
  return wanted.filter((object) => found.has(object)).length * 2 >= wanted.length;
}

/**
 * Whether nobody put anything on the page: the file was cut off, or has something before or behind it that no reader draws, such as the
 * border of a mail or the line of a virus scanner.
 */
function isOnlyMoved(bytes: Uint8Array, drawn: Uint8Array): boolean {
  const [text, wanted] = [latin1(bytes), latin1(drawn)];
  if (wanted.startsWith(text)) return true;
  const at = text.indexOf(wanted.trimEnd());
  const around = at < 0 ? undefined : text.slice(0, at) + text.slice(at + wanted.trimEnd().length);
  return around !== undefined && !/\bobj\b|\bxref\b|\btrailer\b/.test(around);
}

/** Whether a program took the file for text on its way, and wrote its bytes as letters: what was drawn is not readable as that. */
function wasText(bytes: Uint8Array, drawn: Uint8Array): boolean {
  return isUtf8(bytes) && !isUtf8(drawn);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function objectsIn(bytes: Uint8Array): readonly string[] {
  return latin1(bytes).split('\nendobj');
}

/** Offset of the first byte that differs, outside the room for a seal. */
function firstDifference(a: Uint8Array, b: Uint8Array, hole: Hole | undefined): number | undefined {
  const { from, to } = hole ?? { from: a.length, to: a.length };
  if (areEqual(a.subarray(0, from), b.subarray(0, from)) && areEqual(a.subarray(to), b.subarray(to))) return undefined;
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) if ((at < from || at >= to) && a[at] !== b[at]) return at;
  return shorter;
}

/** A finding of the `page` check, with the facts that its code has. */
function page<Code extends PageCode>(code: Code, details: DetailsOf<Code>): PageFinding {
  return finding<'page', Code>('page', code, details) as PageFinding;
}
