import type { RenderManifest } from '@kluscv/schema';
import type { SecuredCredential } from '@kluscv/sdk';
import { presentCredentials } from '@kluscv/sdk/present';

/** Draws the KlusCV of credentials. @throws KlusError `present.…`, `render.…` */
export async function kluscvOf(
  credentials: readonly SecuredCredential[],
  manifest: RenderManifest,
): Promise<Uint8Array> {
  const { render } = await import('@kluscv/pdf');
  return render(await presentCredentials(credentials, { render: manifest }));
}
