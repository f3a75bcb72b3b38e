// What starting costs: the built command beside bare Node, as wall time of whole processes, interleaved. The fastest of many says what the
// work costs; the median also what else the machine was doing. Run by itself, and with nothing loaded that it could do without: a process that has grown takes
// longer to begin another, and would flatter whatever is compared with the shortest of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 30;

function benchCli(): void {
  const main = fileURLToPath(new URL('../../packages/cli/dist/main.cjs', import.meta.url));
  if (!existsSync(main)) {
    console.log('kluscv start-up: not measured; build first (npx pnpm@12 build)\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-bench-'));
  const [jwt, pdf] = [join(folder, 'one.jwt'), join(folder, 'one.pdf')];
  const samples = fileURLToPath(new URL('start-samples.ts', import.meta.url));
  const made = spawnSync(process.execPath, ['--conditions=@kluscv/source', samples, folder], { stdio: 'inherit' });
  if (made.status !== 0) throw new Error('There is nothing to verify.');
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    [
      'the least that verifies',
      [fileURLToPath(new URL('start-floor.cjs', import.meta.url)), jwt, readFileSync(join(folder, 'x'), 'utf8')],
    ],
    ['kluscv --version', [main, '--version']],
    ['kluscv verify credential.jwt', [main, 'verify', jwt, '--offline']],
    ['kluscv verify kluscv.pdf', [main, 'verify', pdf, '--offline']],
  ];
  const times = new Map<string, number[]>(commands.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, args] of commands) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
      // Genuine is 0 for what asks nothing else, and 4 of an issuer on nobody's list.
      if (status !== 0 && status !== 4) throw new Error(`${name}: exit ${status}`);
      times.get(name)?.push(performance.now() - start);
    }
  }
  rmSync(folder, { recursive: true });
  const sorted = (name: string): readonly number[] => (times.get(name) ?? []).toSorted((a, b) => a - b);
  const [bare] = commands[0] ?? [''];
  console.log(`Start-up (${ROUNDS} whole processes each, beside ${bare})`);
  for (const [name] of commands) {
    const figures = [0, Math.floor(ROUNDS / 2)].map((at) => {
      const time = sorted(name)[at] ?? Number.NaN;
      return `${time.toFixed(0).padStart(5)} ms ${(time / (sorted(bare)[at] ?? Number.NaN)).toFixed(2).padStart(5)} ×`;
    });
    console.log(`  ${name.padEnd(30)} fastest ${figures[0]}   median ${figures[1]}`);
  }
  console.log('');
}

benchCli();
