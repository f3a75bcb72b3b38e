import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { bundledLicenses } from './.ci/bundled-licenses.ts';

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
const commands = entriesFrom(
  targets(manifest.bin).map((path) => path.replace('./dist/', './src/').replace(/\.js$/, '.ts')),
);

const command = manifest.bin !== undefined;

export default defineConfig({
  entry: { ...library, ...commands },
  format: 'esm',
  target: 'es2024',
  platform: command ? 'node' : 'neutral',
  outDir: 'dist',
  clean: true,
  splitting: true,
  sourcemap: false,
  // `#runtime` stays an import: which of its two files is taken is decided where the package is used.
  external: command ? [] : Object.keys(manifest.imports ?? {}),
  dts: { entry: library, compilerOptions: { types: ['node'] } },
  // A command ships as one minified bundle that starts fast; what it imports dynamically becomes a chunk of its own.
  ...(command && {
    minify: true,
    noExternal: [/./],
    esbuildPlugins: [bundledLicenses(join(packageDir, 'dist/licenses.txt'))],
    // `kluscv demo` reads the examples; the published command carries them.
    onSuccess: () =>
      cp(join(packageDir, '../../examples/exports'), join(packageDir, 'dist/examples'), { recursive: true }),
    // Bundled CommonJS still asks for Node's own modules by `require`.
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  }),
  esbuildOptions(options) {
    if (command) options.conditions = ['@kluscv/source'];
  },
});
