import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { LOCALES } from '../packages/pdf/src/messages/words.ts';

/** The build runs in the folder of the package that it builds. */
const PACKAGES = dirname(process.cwd());

/** What libraries load when it is first needed, and is large and seldom needed: each module is a file of its own, and needs no other. */
const SELDOM: readonly string[] = [
  'pdf/src/fonts/generated/noto-emoji.ts',
  'pdf/src/fonts/generated/noto-naskh-arabic-regular.ts',
  'pdf/src/fonts/generated/noto-naskh-arabic-bold.ts',
  ...LOCALES.map((locale) => `pdf/src/messages/${locale}.ts`),
];

/** The name of a seldom module's file: what pages need is in a folder of its own. */
function seldomName(module: string): string {
  return `${module.startsWith('pdf/') ? 'pages/' : ''}${basename(module, '.ts')}`;
}

/** The modules that are seldom needed, as entries of the build. */
export const seldomEntries: Readonly<Record<string, string>> = Object.fromEntries(
  SELDOM.map((module) => [seldomName(module), join(PACKAGES, module)]),
);

/**
 * How the files that a start of the command needs are put together.
 *
 * @param sources folder of the command's own sources
 * @param quick names of those that become CommonJS beside each other
 * @param rest names of those that stay ESM, with shared chunks
 * @see docs/decisions/0062-how-the-command-starts.md
 */
export function startPlugins(sources: string, quick: readonly string[], rest: readonly string[]): Plugin[] {
  return [apart(sources, quick, rest), atOnce, lateLibraries, nativeInflate(sources)];
}

/** What the command imports dynamically stays a file of its own, and so does what libraries seldom need. */
function apart(sources: string, quick: readonly string[], rest: readonly string[]): Plugin {
  return {
    name: 'apart',
    setup(build) {
      build.onResolve({ filter: /^(?:\.{1,2}\/|@kluscv\/)/ }, async ({ kind, path, resolveDir, pluginData }) => {
        // `pluginData`: this plugin asks what a path would come to without it.
        if (kind !== 'dynamic-import' || pluginData === apart) return undefined;
        const { path: module } = await build.resolve(path, { kind, resolveDir, pluginData: apart });
        if (SELDOM.includes(relative(PACKAGES, module))) {
          return { path: `./${seldomName(relative(PACKAGES, module))}.cjs`, external: true };
        }
        const name = relative(sources, module).replace(/\.ts$/, '');
        // Another package's: its code is read with it, and run when it is needed.
        if (name.startsWith('..')) return undefined;
        const built = quick.includes(name) ? '.cjs' : rest.includes(name) ? '.js' : undefined;
        if (built === undefined) return { errors: [{ text: `${name} must be named in tsup.config.ts` }] };
        return { path: `./${name}${built}`, external: true };
      });
    },
  };
}

/**
 * Everything else that the SDK loads when it is first needed is in the file already, so it needs no waiting: as one scope, without what `import()`
 * would wrap around each module, it is shorter and starts sooner.
 */
const atOnce: Plugin = {
  name: 'at-once',
  setup(build) {
    build.onLoad({ filter: /packages[\\/]sdk[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const imports: string[] = [];
      let contents = source;
      for (const [call, specifier = ''] of source.matchAll(/\bimport\('([^']+)'\)/g)) {
        const { external } = await build.resolve(specifier, { kind: 'dynamic-import', resolveDir: dirname(path) });
        if (external) continue;
        const name = `atOnce${imports.length}`;
        imports.push(`import * as ${name} from '${specifier}';\n`);
        contents = contents.replace(call, `Promise.resolve(${name})`);
      }
      return imports.length === 0 ? undefined : { contents: imports.join('') + contents, loader: 'ts' };
    });
  },
};

/**
 * What costs something to load, and is not needed by every start: Node's module for what is packed, and the library that unpacks what other software packed,
 * which computes tables at once. Each is loaded with its first use.
 */
const LATE: Readonly<Record<string, string>> = {
  'node:zlib': late('gunzipSync', 'gzipSync', 'inflateSync'),
  fflate: `${late('unzlibSync')}\nexport class Unzlib { constructor(...given) { return new (library().Unzlib)(...given); } }`,
};

function late(...names: readonly string[]): string {
  return names.map((name) => `export const ${name} = (...given) => library().${name}(...given);`).join('\n');
}

const lateLibraries: Plugin = {
  name: 'late-libraries',
  setup(build) {
    build.onResolve({ filter: /^(?:node:zlib|fflate)$/ }, ({ path, namespace, resolveDir }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late', pluginData: resolveDir },
    );
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path, pluginData }) => ({
      contents: `const library = () => require(${JSON.stringify(path)});\n${LATE[path] ?? ''}`,
      resolveDir: String(pluginData),
    }));
  },
};

/** The fonts are our own: what inflates them is free to be Node, which is quicker to start. */
function nativeInflate(sources: string): Plugin {
  return {
    name: 'native-inflate',
    setup(build) {
      build.onResolve({ filter: /^\.\/inflated\.ts$/ }, () => ({ path: join(sources, 'inflated.ts') }));
    },
  };
}
