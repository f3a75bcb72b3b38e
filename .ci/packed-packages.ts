// Packs each package as it would be published and lets publint and "are the types wrong" look at the tarball.
// Reads dist/, so build first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packPackage } from './build.ts';
import { packages, root } from './workspace.ts';

const tarballs = mkdtempSync(join(tmpdir(), 'kluscv-packed-'));
const complaints: string[] = [];

try {
  for (const item of packages) {
    const { id } = item;
    const tarball = packPackage(item, tarballs);
    const bytes = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
      strict: true,
    });
    for (const message of messages) complaints.push(`${id}: publint: ${formatMessage(message, pkg, { color: false })}`);

    // ESM only: a CommonJS caller on Node >= 22.12 `require`s ESM, so "only reachable by import()" is no fault, and
    // resolution as Node 10 did it knows no `exports` at all.
    const attw = join(root, 'node_modules/.bin/attw');
    const types = spawnSync(attw, [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji'], { encoding: 'utf8' });
    if (types.status !== 0) complaints.push(`${id}: types\n${types.stdout}${types.stderr}`);
  }
} finally {
  rmSync(tarballs, { recursive: true, force: true });
}

for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${packages.length} packages can be published as they are.`);
