// For a page in a browser: draws the golden KlusCVs, seals those that are promised sealed, hashes each and compares it with its own credentials. Bundled by test/browser/rendering.test.ts.
import { compare } from '../compare.ts';
import { hex } from '../document/md5.ts';
import { render } from '../render.ts';
import { goldenFiles } from './golden.ts';

/** What one golden KlusCV came to. */
export interface InBrowser {
  readonly hash: string;
  readonly code: string;
}

/** What each golden KlusCV comes to, by its name. */
export async function drawGolden(): Promise<Readonly<Record<string, InBrowser>>> {
  const drawn: Record<string, InBrowser> = {};
  for (const { name, presentation, options } of await goldenFiles()) {
    const bytes = await render(presentation, options);
    const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
    drawn[name] = { hash: hex(new Uint8Array(digest)), code: (await compare(bytes)).code };
  }
  return drawn;
}
