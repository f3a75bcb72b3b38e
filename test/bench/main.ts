// `npx pnpm@12 bench`, or `npx pnpm@12 bench sdk pdf` for some of it. Every figure stands beside a peer or a limit of the same run.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchBatch } from './batch.ts';
import { benchPdf } from './pdf.ts';
import { benchSchema } from './schema.ts';
import { benchSdk } from './sdk.ts';

const parts: Readonly<Record<string, () => Promise<void>>> = {
  schema: benchSchema,
  sdk: benchSdk,
  pdf: benchPdf,
  cli: () => apart('cli.ts'),
  batch: benchBatch,
  adapters: () => apart('adapters.ts', 'Adapters'),
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`There is no bench ${unknown.join(', ')}. Choose from ${Object.keys(parts).join(', ')}.`);

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores. Ratios hold; absolute figures move with the machine.\n`,
);
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}

/** In a process of its own: how large it is matters to what it measures. */
function apart(script: string, title?: string): Promise<void> {
  if (title !== undefined) console.log(title);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--conditions=@kluscv/source', path], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
  if (title !== undefined) console.log('');
  return Promise.resolve();
}
