import { expectCall } from '@kluscv/schema/reading';
import {
  decodeBase64url,
  KlusError,
  presentationJson,
  type RenderManifest,
  type WorkPresentation,
} from '@kluscv/schema';
import { isCalendarDate } from '@kluscv/schema/time';
import { disclosedCredentials } from './disclosed.ts';
import { writeDocument, type WrittenDocument } from './document/write.ts';
import type { RenderErrorCode } from './errors.ts';
import { freshFonts } from './fonts/font-use.ts';
import { LOCALES, wordsOf } from './messages/words.ts';
import { type LaidOut, layOut } from './pages.ts';
import { MAX_PRESENTATION_BYTES } from './limits.ts';
import { bytesAround, fillHole, HOLE_BYTES } from './seal/hole.ts';
import type { Seal } from './seal/seal.ts';
import { readSeal } from './seal/signed-data.ts';

/** What `render` may be told besides the presentation. */
export interface RenderOptions {
  /** Seals the file. Default: no seal; the credentials inside are what counts. */
  readonly seal?: Seal;
}

/**
 * Renders a presentation as a KlusCV: the PDF that shows what its credentials say and holds them. The same presentation gives the same bytes
 * on every engine, in every time zone and language of the machine. Credentials are decoded, not verified.
 *
 * @throws KlusError `render.no-manifest`, `render.manifest`, `render.unreadable-credential`, `render.purpose-bound`, `render.glyph-missing`, `render.too-large`,
 *   `render.too-many-pages`, `render.seal-unusable`
 */
export async function render(presentation: WorkPresentation, options: RenderOptions = {}): Promise<Uint8Array> {
  expectCall('render', {
    presentation: [presentation, { id: 'text', verifiableCredential: [{ id: 'text' }] }],
    options: [options, { seal: 'function?' }],
  });
  const { seal } = options;
  const { bytes, hole } = await draw(presentation, { sealed: seal !== undefined });
  if (seal === undefined || hole === undefined) return bytes;
  const sealed = bytesAround(bytes, hole);
  const cms = await seal(sealed);
  if (cms.length > HOLE_BYTES) throw unusable(`It has ${cms.length} bytes, and there is room for ${HOLE_BYTES}.`);
  const reading = await readSeal(cms, sealed);
  if (!reading.ok) throw unusable(reading.because);
  fillHole(bytes, hole, cms);
  return bytes;
}

function unusable(because: string): KlusError<RenderErrorCode> {
  return new KlusError<RenderErrorCode>('render.seal-unusable', `A verifier would not accept this seal. ${because}`);
}

/** The file as it is drawn, with room for a seal if it has one. */
export async function draw(
  presentation: WorkPresentation,
  { sealed }: { readonly sealed: boolean },
): Promise<WrittenDocument> {
  const manifest = manifestOf(presentation);
  const json = new TextEncoder().encode(presentationJson(presentation));
  if (json.length > MAX_PRESENTATION_BYTES) {
    throw new KlusError<RenderErrorCode>(
      'render.too-large',
      `The credentials have ${json.length} bytes; a KlusCV holds at most ${MAX_PRESENTATION_BYTES}. Choose fewer credentials, or credentials with fewer reviews.`,
      { details: { bytes: json.length, most: MAX_PRESENTATION_BYTES } },
    );
  }
  const { fonts, ...pages } = await picture(presentation, { sealed });
  const hash = decodeBase64url(presentation.id.slice('ni:///sha-256;'.length)) ?? new Uint8Array(32);
  return writeDocument({
    ...pages,
    fonts,
    facts: { title: pages.title, lang: manifest.locale, date: manifest.renderedOn, producer: manifest.renderer },
    json,
    hash,
  });
}

/** The pages of a presentation before they are written: what tests hold against its credentials. */
export async function picture(
  presentation: WorkPresentation,
  { sealed = false }: { readonly sealed?: boolean } = {},
): Promise<LaidOut> {
  const disclosed = await disclosedCredentials(presentation);
  const manifest = manifestOf(presentation);
  const words = await wordsOf(manifest.locale);
  const fonts = await freshFonts(JSON.stringify(disclosed.map(({ credential }) => credential)), words.direction);
  return layOut(words, fonts, disclosed, manifest, sealed);
}

/** What is wrong with how a presentation wants to be shown. Who verifies has held it against its schema; who draws may not have. */
function manifestFault(manifest: RenderManifest): string | undefined {
  const { renderer, locale, paper, renderedOn } = manifest;
  if (renderer !== 'kluscv-render/1') return `the renderer is ${String(renderer)}. Give kluscv-render/1.`;
  if (!LOCALES.includes(locale)) return `there is no language ${locale as string}. Give one of ${LOCALES.join(', ')}.`;
  if (paper !== 'a4' && paper !== 'letter') return `there is no paper ${String(paper)}. Give a4 or letter.`;
  if (typeof renderedOn !== 'string' || !isCalendarDate(renderedOn)) {
    return `${renderedOn} is no day. Write it as 2026-11-30.`;
  }
  return undefined;
}

function manifestOf(presentation: WorkPresentation): RenderManifest {
  const { render: manifest } = presentation;
  if (manifest !== undefined) {
    const wrong = manifestFault(manifest);
    if (wrong === undefined) return manifest;
    throw new KlusError<RenderErrorCode>('render.manifest', `The presentation cannot be shown as it says: ${wrong}`);
  }
  throw new KlusError<RenderErrorCode>(
    'render.no-manifest',
    'The presentation does not say how it is to be shown. Give `render` (renderer, locale, paper, renderedOn) to presentCredentials.',
  );
}
