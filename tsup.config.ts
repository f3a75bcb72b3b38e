import { readFileSync } from 'node:fs';
import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';
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
const command = manifest.bin !== undefined;

/** Beside what the package promises: the command itself, and the threads that it starts by their name. */
const started = {
  main: 'src/main.ts',
  'issue-worker': 'src/batch/issue-worker.ts',
  'verify-worker': 'src/batch/verify-worker.ts',
};

const shape: Options = {
  entry: { ...library, ...(command && started) },
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
  ...(command && {
    minify: true,
    noExternal: [/./],
    esbuildPlugins: [bundledLicenses(join(packageDir, 'dist/licenses.txt'))],
    // `kluscv demo` reads the examples, `kluscv conformance` the vectors, `kluscv schema` the schemas, a picture the decoder; the published command carries them.
    onSuccess: async () => {
      await cp(join(packageDir, '../../examples/exports'), join(packageDir, 'dist/examples'), { recursive: true });
      await cp(join(packageDir, '../../schemas/v1'), join(packageDir, 'dist/schemas'), { recursive: true });
      const decoder = 'zxing_reader.wasm';
      await cp(join(packageDir, 'node_modules/zxing-wasm/dist/reader', decoder), join(packageDir, 'dist', decoder));
      // What was compiled into it has no package of its own, and this repository's license.
      const apache = readFileSync(join(packageDir, '../../LICENSE'), 'utf8').trim();
      const notice = `zxing-cpp, in ${decoder} (Apache-2.0, https://github.com/zxing-cpp/zxing-cpp)\n\n${apache}\n`;
      await appendFile(join(packageDir, 'dist/licenses.txt'), `\n${'-'.repeat(80)}\n\n${notice}`);
      await cp(join(packageDir, '../../test/vectors/v1'), join(packageDir, 'dist/vectors'), { recursive: true });
      await cp(join(packageDir, '../../test/vectors/secured/v1'), join(packageDir, 'dist/secured-vectors'), {
        recursive: true,
      });
    },
    // Bundled CommonJS still asks for Node's own modules by `require`.
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  }),
  esbuildOptions(options) {
    if (command) options.conditions = ['@kluscv/source'];
  },
};

export default defineConfig(shape);
