// Prints the SHA-256 of one KlusCV a language: the same on every engine, or a verifier on another machine would call the page changed.
// Run by main.ts under several versions of Node.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from '@kluscv/pdf';
import { presentCredentials } from '@kluscv/sdk/present';

const credentials = readFileSync(fileURLToPath(new URL('credentials.txt', import.meta.url)), 'utf8')
  .trim()
  .split('\n');
for (const locale of ['nl', 'en', 'de', 'da', 'fr', 'es', 'it', 'pl', 'sv', 'tr', 'uk', 'ro', 'ar'] as const) {
  const presentation = await presentCredentials(
    credentials.map((value) => ({ format: 'vc+jwt', value })),
    { render: { renderer: 'kluscv-render/1', locale, paper: 'a4', renderedOn: '2026-01-15' } },
  );
  console.log(
    locale,
    createHash('sha256')
      .update(await render(presentation))
      .digest('hex'),
  );
}
