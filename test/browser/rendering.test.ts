// The golden KlusCVs of all languages, drawn and compared in a browser: the bytes must be those of Node. Debian's Chromium; where it is missing these tests
// are skipped, and say so. That the bundle is made at all shows that nothing of Node is in it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CHROMIUM = process.env['KLUSCV_CHROMIUM'] ?? '/usr/bin/chromium';
const installed = existsSync(CHROMIUM);
const testing = join(import.meta.dirname, '../../packages/pdf/src/testing');
const promised = JSON.parse(readFileSync(join(testing, 'golden.json'), 'utf8')) as Readonly<Record<string, string>>;

/** Never asked for: every request is answered from memory. Browsers give digests to pages of this host only. */
const ORIGIN = 'http://localhost:9';

interface Drawn {
  readonly hash: string;
  readonly code: string;
}

describe.skipIf(!installed)(
  installed
    ? 'the renderer in a browser'
    : `the renderer in a browser: SKIPPED, no Chromium at ${CHROMIUM} (apt-get install chromium)`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let drawn: Readonly<Record<string, Drawn>> = {};
    const loaded: string[] = [];

    beforeAll(async () => {
      // In pieces, as a bundler of a page makes them: the fonts that are seldom needed are loaded only then.
      const { outputFiles } = await build({
        entryPoints: [join(testing, 'golden-in-browser.ts')],
        outdir: '/',
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'browser',
        conditions: ['@kluscv/source'],
        write: false,
        logLevel: 'silent',
      });
      const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
      const page = await browser.newPage();
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        const body = files.get(pathname);
        if (pathname === '/')
          await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>KlusCV</title>' });
        else if (body === undefined) await route.abort();
        else await route.fulfill({ contentType: 'text/javascript', body });
        loaded.push(pathname);
      });
      await page.goto(ORIGIN);
      // As text: what runs the tests would rewrite a function that imports.
      drawn = await page.evaluate<typeof drawn>(
        "import('/golden-in-browser.js').then(({ drawGolden }) => drawGolden())",
      );
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
    });

    test('draws them all, and loads what is seldom needed by itself', () => {
      expect(Object.keys(drawn).length).toBeGreaterThan(60);
      expect(loaded.some((path) => path.startsWith('/noto-naskh-arabic-regular'))).toBe(true);
      expect(loaded.some((path) => path.startsWith('/noto-emoji'))).toBe(true);
    });

    test.each(Object.entries(promised))('draws %s to the same bytes as Node, and finds it so', (name, hash) => {
      const code = name.endsWith(': sealed') ? 'page.sealed' : 'page.identical';
      expect(drawn[name]).toEqual({ hash, code });
    });
  },
);
