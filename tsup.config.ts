import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { appendFile, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { bundledLicenses } from './.ci/bundled-licenses.ts';
import { compileAhead } from './.ci/compiled-ahead.ts';
import { seldomEntries, startPlugins } from './.ci/start-build.ts';

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

/**
 * A command is built twice over. What its start needs, and what it may then need of the PDF, are CommonJS files of one piece each, since
 * those load fastest. They ask by name for the rest, which is ESM and shares its chunks.
 * @see docs/decisions/0062-how-the-command-starts.md
 */
const quick = ['main', 'start', 'pages'];
const threads = { 'issue-worker': 'src/batch/issue-worker.ts', 'verify-worker': 'src/batch/verify-worker.ts' };
const languages = ['nl', 'de', 'da', 'fr'].map((language) => `report/words/${language}`);
const rest = [
  'program',
  'formats',
  'reading/gather',
  'issuing/guarded-fetch',
  ...languages,
  'terminal/remedies',
  'report/reporters',
  'terminal/sinks',
  'reading/picture',
  'reading/shown-parts',
  'reading/trust-bundle',
];

const named = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));

const shape: Options = {
  entry: { ...library, ...(command && { ...named(rest), ...threads }) },
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

const start: Options = {
  entry: {
    ...named(quick),
    ...seldomEntries,
  },
  format: 'cjs',
  outExtension: () => ({ js: '.cjs' }),
  target: 'es2024',
  platform: 'node',
  outDir: 'dist',
  clean: false,
  splitting: false,
  sourcemap: false,
  minify: true,
  noExternal: [/./],
  // What loads `node:zlib` late sees it as it is written.
  removeNodeProtocol: false,
  esbuildPlugins: startPlugins(join(packageDir, 'src'), quick, rest),
  esbuildOptions(options) {
    options.conditions = ['@kluscv/source'];
    // `require` also of what is ESM: it is quicker than `import()`.
    options.supported = { ...options.supported, 'dynamic-import': false };
  },
  onSuccess: () => {
    const samples = mkdtempSync(join(tmpdir(), 'kluscv-samples-'));
    const script = join(packageDir, 'scripts/start-samples.ts');
    execFileSync(process.execPath, ['--conditions=@kluscv/source', script, samples]);
    const built = (name: string): string => join(packageDir, 'dist', `${name}.cjs`);
    // Genuine, by an issuer on nobody's list.
    const trials = ['one.jwt', 'one.pdf'].map((name) => ({
      args: ['verify', join(samples, name), '--offline'],
      exit: 4,
    }));
    compileAhead(built('main'), trials, [built('start'), built('pages')]);
    rmSync(samples, { recursive: true });
    return Promise.resolve();
  },
};

export default defineConfig(command ? [shape, start] : shape);
