// Runs every generator: packages/<package>/scripts/generate*.ts, lower packages first, and what makes the vectors of signed texts. Each writes its files, or with
// `--check` writes nothing and exits 1 when a file is not what it would write.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packages, root } from './workspace.ts';

const folders = [...packages.map(({ directory }) => join(directory, 'scripts')), join(root, 'test/vectors/secured')];

for (const scripts of folders) {
  const generators = existsSync(scripts) ? readdirSync(scripts).filter((name) => /^generate.*\.ts$/.test(name)) : [];
  for (const generator of generators.toSorted()) {
    const run = spawnSync(
      process.execPath,
      ['--conditions=@kluscv/source', join(scripts, generator), ...process.argv.slice(2)],
      { cwd: root, stdio: 'inherit' },
    );
    if (run.status !== 0) process.exitCode = 1;
  }
}
