// Prints the SHA-256 of each golden KlusCV as this engine renders it, and fails if one is not as promised. `--write` promises anew: only
// for a new renderer profile, or before the first release.
//
//   node --conditions=@kluscv/source packages/pdf/scripts/hash-golden.ts [--write]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '@kluscv/pdf';
import { goldenFiles } from '../src/testing/golden.ts';

const file = join(import.meta.dirname, '../src/testing/golden.json');
const promised = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
const hashes: Record<string, string> = {};

for (const { name, presentation, options } of await goldenFiles()) {
  const bytes = await render(presentation, options);
  const hash = createHash('sha256').update(bytes).digest('hex');
  hashes[name] = hash;
  const same = hash === promised[name];
  console.log(`${hash} ${same ? 'as promised' : 'DIFFERS'} ${bytes.length} bytes: ${name}`);
  if (!same) process.exitCode = 1;
}

if (process.argv.includes('--write')) {
  writeFileSync(file, `${JSON.stringify(hashes, undefined, 2)}\n`);
  process.exitCode = 0;
}
