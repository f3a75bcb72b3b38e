// Asks the programs of this repository in implementers/registry.json about every vector, and writes their reports. Whoever lists a program of their own sends theirs.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.ts';

interface Registry {
  readonly implementers: readonly { readonly id: string; readonly votes: boolean; readonly repeat: string }[];
}

const folder = join(root, 'implementers');
const registry = JSON.parse(readFileSync(join(folder, 'registry.json'), 'utf8')) as Registry;

for (const { id, votes, repeat } of registry.implementers) {
  if (votes) continue;
  const report = { documents: reportOf(repeat), secured: reportOf(repeat, '--secured') };
  writeFileSync(join(folder, 'reports', `${id}.json`), `${JSON.stringify(report, undefined, 2)}\n`);
  process.stdout.write(`wrote implementers/reports/${id}.json\n`);
}

function reportOf(command: string, ...options: readonly string[]): unknown {
  const words = ['--conditions=@kluscv/source', 'packages/cli/src/main.ts', 'conformance', '--json', ...options];
  const { stdout, stderr } = spawnSync(process.execPath, [...words, '--cmd', command], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (!stdout.startsWith('{')) throw new Error(`${command}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as unknown;
}
