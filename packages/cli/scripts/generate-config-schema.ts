/** Generates the JSON Schema of `kluscv.config.json` from the table of settings. `--check` writes nothing and fails when it differs. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { configSchema } from '../src/settings/settings.ts';

const path = fileURLToPath(new URL('../schemas/config.schema.json', import.meta.url));
const text = `${JSON.stringify(configSchema(), null, 2)}\n`;
if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
  if (process.argv.includes('--check')) {
    console.error('packages/cli/schemas/config.schema.json differs from the settings: run `npx pnpm@12 generate`');
    process.exitCode = 1;
  } else {
    await writeFile(path, text);
    console.log('wrote packages/cli/schemas/config.schema.json');
  }
}
