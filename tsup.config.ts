import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

/** The one shape of every package's build: what `exports`, `imports` and `bin` promise is what gets built. */
interface Manifest {
  readonly exports?: unknown;
  readonly imports?: Readonly<Record<string, unknown>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const packageDir = process.cwd();
const manifest = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as Manifest;

function targets(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(targets);
  return [];
}

// ./src/did/index.ts → { 'did/index': 'src/did/index.ts' }
function entriesFrom(paths: readonly string[]): Record<string, string> {
  const sources = paths.filter((path) => path.startsWith('./src/') && path.endsWith('.ts'));
  return Object.fromEntries(sources.map((path) => [path.slice('./src/'.length, -'.ts'.length), path.slice(2)]));
}

const library = entriesFrom([...targets(manifest.exports), ...targets(manifest.imports)]);
const command = manifest.bin !== undefined;

const shape: Options = {
  entry: library,
  // The command itself is bundled by rolldown (packages/cli/rolldown.config.ts): here are the types of what it exports.
  format: 'esm',
  target: 'es2024',
  platform: command ? 'node' : 'neutral',
  outDir: 'dist',
  clean: !command,
  splitting: true,
  sourcemap: false,
  // `#runtime` stays an import: which of its two files is taken is decided where the package is used.
  external: command ? [] : Object.keys(manifest.imports ?? {}),
  dts: { entry: library, only: command, compilerOptions: { types: ['node'] } },
};

export default defineConfig(shape);
