import type { RenderManifest } from '@kluscv/schema';
import { dateOf } from '@kluscv/schema/time';
import { isObject, readCompactJws, expectCall } from '@kluscv/schema/reading';
import { render, type Seal } from '@kluscv/pdf';
import type { SecuredCredential } from '@kluscv/sdk';
import { presentCredentials } from '@kluscv/sdk/present';

/** How `kluscvPdf` draws. */
export interface KluscvPdfOptions {
  /** Language of the labels, one of the 13 of the document, such as `nl`. */
  readonly locale: RenderManifest['locale'];
  /** Default `a4`. */
  readonly paper?: RenderManifest['paper'];
  /** The day that the document names as its own. Default: that of the youngest credential, so that the same credentials give the same bytes. */
  readonly renderedOn?: RenderManifest['renderedOn'];
  /** Seals the file (`@kluscv/pdf/seal`). Default: no seal; the credentials inside are what counts. */
  readonly seal?: Seal;
}

/**
 * Makes a KlusCV of signed credentials: the PDF that a worker hands over, with the credentials inside.
 *
 * @throws KlusError `render.manifest` for a language, a paper or a day that there is not, and as `presentCredentials` and `render`
 */
export async function kluscvPdf(
  credentials: readonly SecuredCredential[],
  options: KluscvPdfOptions,
): Promise<Uint8Array> {
  expectCall('kluscvPdf', {
    credentials: [credentials, [{ format: 'text', value: 'text' }]],
    options: [options, 'object'],
  });
  const { locale, paper = 'a4', renderedOn = youngest(credentials), seal } = options;
  const manifest: RenderManifest = { renderer: 'kluscv-render/1', locale, paper, renderedOn };
  return render(await presentCredentials(credentials, { render: manifest }), seal === undefined ? {} : { seal });
}

function youngest(credentials: readonly SecuredCredential[]): string {
  const days = credentials.map(({ value }) => {
    const jws = readCompactJws(value.split('~', 1)[0] ?? '');
    const validFrom = jws.ok && isObject(jws.payload) ? jws.payload['validFrom'] : undefined;
    return typeof validFrom === 'string' ? dateOf(validFrom) : '';
  });
  // ISO dates sort as they follow each other.
  return days.toSorted().at(-1) ?? '';
}
