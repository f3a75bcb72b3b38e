// What starting costs: the built command beside bare Node, as wall time of whole processes, interleaved. The fastest of many says what the
// work costs; the median also what else the machine was doing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from '@kluscv/pdf';
import { presentCredentials } from '@kluscv/sdk/present';
import { credentials } from './fixtures.ts';
import { generateJwk } from '@kluscv/sdk/issue';

const ROUNDS = 30;

export async function benchCli(): Promise<void> {
  const main = fileURLToPath(new URL('../../packages/cli/dist/main.cjs', import.meta.url));
  if (!existsSync(main)) {
    console.log('kluscv start-up: not measured; build first (npx pnpm@12 build)\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-bench-'));
  const [jwt, pdf] = [join(folder, 'one.jwt'), join(folder, 'one.pdf')];
  const jwk = await generateJwk();
  const signed = await credentials(1, 'Amina Voorbeeld', jwk);
  writeFileSync(jwt, signed[0]?.value ?? '');
  const manifest = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } as const;
  writeFileSync(pdf, await render(await presentCredentials(signed, { render: manifest })));
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    ['the least that verifies', [fileURLToPath(new URL('start-floor.cjs', import.meta.url)), jwt, jwk.x]],
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
