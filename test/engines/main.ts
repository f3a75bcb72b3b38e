// Renders the same credentials on several versions of Node and on Bun, whose engine is Safari's (each from its npm package), in other time zones and
// languages, issues and verifies one credential of each format, and compares the bytes. Bun is not made for every machine: where it does not install, that is said.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('everything.ts', import.meta.url));

interface Engine {
  readonly name: string;
  readonly package: string;
  readonly command: readonly string[];
}

const node = (version: string): Engine => ({
  name: `Node ${version}`,
  package: `node@${version}`,
  command: ['node', '--conditions=@kluscv/source', '--disable-warning=ExperimentalWarning', script],
});
const bun = (version: string): Engine => ({
  name: `Bun ${version}`,
  package: `bun@${version}`,
  command: ['bun', '--conditions=@kluscv/source', script],
});

const engines = [node('22.23.3'), node('24.21.0'), node('26.10.0')];
const BUN = bun('1.4.5');
const surroundings = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

const { status: missing } = run({ ...BUN, command: ['bun', '--version'] }, {});
if (missing === 0) engines.push(BUN);
else console.log(`${BUN.name} does not install here: not tried`);

const results = new Map<string, string[]>();
for (const engine of engines) {
  for (const env of surroundings) {
    const { stdout, stderr, status } = run(engine, env);
    if (status !== 0) throw new Error(`${engine.name} failed: ${stderr}`);
    const hashes = stdout.trim();
    const label = `${engine.name}, ${env.TZ}, ${env.LANG}`;
    results.set(hashes, [...(results.get(hashes) ?? []), label]);
    console.log(`${label}\n  ${hashes.replaceAll('\n', '\n  ')}`);
  }
}
if (results.size !== 1) {
  console.error('The bytes of a KlusCV or of a credential depend on the engine or its surroundings.');
  process.exitCode = 1;
} else {
  console.log(`identical on ${engines.map(({ name }) => name).join(', ')} in ${surroundings.length} surroundings`);
}

function run(engine: Engine, env: Readonly<Record<string, string>>): SpawnSyncReturns<string> {
  return spawnSync('npm', ['exec', '--yes', `--package=${engine.package}`, '--', ...engine.command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}
