// The same road as on Node, in Debian's Chromium: one credential of each format is issued, verified and damaged in the page, and the bytes are
// those of Node. Where Chromium is missing this is skipped, and says so.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { type FormatResult, verifyEachFormat } from '../engines/formats.ts';

const CHROMIUM = process.env['KLUSCV_CHROMIUM'] ?? '/usr/bin/chromium';
const installed = existsSync(CHROMIUM);
const ORIGIN = 'https://page.example';

test.skipIf(!installed)(
  `every format is verified in a page${installed ? '' : ` (skipped: no Chromium at ${CHROMIUM})`}`,
  { timeout: 120_000 },
  async () => {
    const bundle = await build({
      stdin: {
        contents: `export { verifyEachFormat } from './formats.ts';`,
        resolveDir: resolve(import.meta.dirname, '../engines'),
      },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['@kluscv/source'],
      write: false,
    });
    const script = bundle.outputFiles[0]?.text ?? '';
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      // A page of a secure origin, and nothing else in the world: whatever it asks for is seen.
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
        if (pathname === '/sdk.js') return route.fulfill({ contentType: 'text/javascript', body: script });
        asked.push(route.request().url());
        return route.abort();
      });
      await page.goto(`${ORIGIN}/`);
      expect(errors).toEqual([]);
      const results = await page.evaluate<readonly FormatResult[]>(
        "import('/sdk.js').then(({ verifyEachFormat }) => verifyEachFormat())",
      );
      expect(results).toHaveLength(9);
      for (const { name, verdict, changed } of results) {
        expect([name, verdict]).toEqual([name, 'verified']);
        expect(['rejected', 'indeterminate']).toContain(changed);
      }
      expect(results).toEqual(await verifyEachFormat());
      expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
