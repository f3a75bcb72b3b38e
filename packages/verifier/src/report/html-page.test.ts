import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { htmlPage, STYLE } from './html-page.ts';

it('names the style that it carries, and lets nothing else apply or run', () => {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const page = htmlPage('A <title>', 'nl', '<p></p>');
  expect(page).toContain(`style-src 'sha256-${hash}'; base-uri 'none'`);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain('<title>A &lt;title&gt;</title>');
});
