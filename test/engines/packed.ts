// Packs the packages that somebody installs, as they are published, and tries them: on every version of Node that is supported, on Bun, Deno and workerd (each from its npm
// package), and with a compiler of TypeScript 7 in each way of resolving. What does not install on a machine is said, and not tried.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packages } from '../../.ci/workspace.ts';
import { installPacked } from '../packaging/install-packed.ts';

/** All but the roofs, which run on Node alone. */
const CHOSEN = packages.filter(({ id }) => id !== 'button' && id !== 'cli');
const EXPECTED = 'makerUnknown makerUnknown altered nothing';
const NODES = ['22.23.3', '24.21.0', '26.10.0'].map((version) => `node@${version}`);
const [BUN, DENO, WORKERD, TYPESCRIPT] = ['bun@1.4.5', 'deno@2.9.6', 'workerd@1.20261117.1', 'typescript@7.0.2'];
const OF_NODE = ['buffer', 'crypto', 'http', 'https', 'stream', 'url', 'util'];
const RESOLVING = [
  ['nodenext', 'nodenext'],
  ['node16', 'node16'],
  ['preserve', 'bundler'],
] as const;

const project = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'kluscv-engines-'));
if (process.argv[2] === undefined) installPacked(project, CHOSEN);
copyFileSync(new URL('issue-and-verify.mjs', import.meta.url), join(project, 'issue-and-verify.mjs'));
writeFileSync(
  join(project, 'main.mjs'),
  "import { issueAndVerify } from './issue-and-verify.mjs';\nconsole.log(await issueAndVerify());\n",
);
// What the machine gives is for Node alone, and what is like it.
writeFileSync(
  join(project, 'machine.mjs'),
  "import { guardedFetch, isPem } from '@kluscv/node';\nguardedFetch();\nif (isPem('x')) throw new Error('no key');\nawait import('./main.mjs');\n",
);

for (const node of NODES) runs(node, 'node', 'machine.mjs');
runs(BUN, 'bun', 'machine.mjs');
runs(DENO, 'deno', 'run', '--allow-all', 'machine.mjs');
await runsInWorkerd();
for (const [module, resolution] of RESOLVING) compiles(module, resolution);
if (process.argv[2] === undefined) rmSync(project, { recursive: true, force: true });

function runs(engine: string, ...command: readonly string[]): void {
  judge(engine, engine, command, (output) => output.trim() === EXPECTED);
}

async function runsInWorkerd(): Promise<void> {
  const worker = `import { issueAndVerify } from './issue-and-verify.mjs';
export default { async test() {
  const found = await issueAndVerify();
  if (found !== '${EXPECTED}') throw new Error(found);
  console.log(found);
} };
`;
  writeFileSync(join(project, 'worker.mjs'), worker);
  await build({
    entryPoints: [join(project, 'worker.mjs')],
    outfile: join(project, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    // Asked for by the libraries of JSON-LD, by names of Node that this engine knows with their prefix.
    alias: Object.fromEntries(OF_NODE.map((name) => [name, `node:${name}`])),
    external: ['node:*'],
    // A module of this engine has a name and no address; a library makes one of its own from it, and never asks for it.
    define: { 'import.meta.url': '"file:///worker.js"' },
    logLevel: 'error',
  });
  const config = `using Workerd = import "/workerd/workerd.capnp";
const unitTests :Workerd.Config = (services = [(name = "main", worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01"
))]);
`;
  writeFileSync(join(project, 'workerd.capnp'), config);
  judge(WORKERD, WORKERD, ['workerd', 'test', 'workerd.capnp'], () => true);
}

function compiles(module: string, resolution: string): void {
  const consumer = CHOSEN.map(({ id }) => `export type * as ${id.replaceAll('-', '_')} from '@kluscv/${id}';\n`);
  writeFileSync(join(project, 'consumer.ts'), consumer.filter((line) => !line.includes('/node')).join(''));
  const flags = ['--noEmit', '--strict', '--module', module, '--moduleResolution', resolution];
  const target = ['--target', 'es2024', '--lib', 'es2024,dom'];
  judge(
    `${TYPESCRIPT}, ${resolution}`,
    TYPESCRIPT,
    ['tsc', ...flags, ...target, 'consumer.ts'],
    (output) => output === '',
  );
}

function judge(name: string, tool: string, command: readonly string[], fits: (output: string) => boolean): void {
  const run = (args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync('npm', ['exec', '--yes', `--package=${tool}`, '--', ...args], { cwd: project, encoding: 'utf8' });
  if (run([command[0] ?? '', '--version']).status !== 0) {
    console.log(`${name} does not install here: not tried`);
    return;
  }
  const { status, stdout, stderr } = run(command);
  if (status === 0 && fits(String(stdout))) {
    console.log(`${name}: as it should`);
    return;
  }
  console.error(`${name} failed (${status}):\n${String(stdout)}${String(stderr)}`);
  process.exitCode = 1;
}
