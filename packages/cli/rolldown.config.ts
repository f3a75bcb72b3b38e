// Bundles the command. CommonJS, since Node needs half as long to load it as ES modules; in few files, since each costs.
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';
import { bundledLicenses } from '../../.ci/bundled-licenses.ts';

const at = (path: string): string => join(import.meta.dirname, path);
const DECODER = 'zxing_reader.wasm';

/** What the command reads at run time, by its name in `dist/`: examples for `demo`, vectors for `conformance`, schemas for `schema`, a decoder for pictures. */
const CARRIED: Readonly<Record<string, string>> = {
  examples: '../../examples/exports',
  schemas: '../../schemas/v1',
  vectors: '../../test/vectors/v1',
  'secured-vectors': '../../test/vectors/secured/v1',
  [DECODER]: `node_modules/zxing-wasm/dist/reader/${DECODER}`,
};

const carried: Plugin = {
  name: 'carried',
  async writeBundle() {
    for (const [name, from] of Object.entries(CARRIED)) await cp(at(from), at(`dist/${name}`), { recursive: true });
  },
};

// What was compiled into the decoder has no package of its own, and this repository's license.
const apache = readFileSync(at('../../LICENSE'), 'utf8').trim();
const zxing = `zxing-cpp, in ${DECODER} (Apache-2.0, https://github.com/zxing-cpp/zxing-cpp)\n\n${apache}\n`;

export default defineConfig({
  input: {
    main: at('src/main.ts'),
    index: at('src/index.ts'),
    // Threads are started by the name of their file.
    'issue-worker': at('src/batch/issue-worker.ts'),
    'verify-worker': at('src/batch/verify-worker.ts'),
  },
  platform: 'node',
  resolve: { conditionNames: ['@kluscv/source', 'node', 'import', 'default'] },
  transform: { target: 'es2024' },
  plugins: [bundledLicenses([zxing]), carried],
  output: {
    dir: at('dist'),
    cleanDir: true,
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      // With all that they import: what every command needs, what verifying needs besides, and what a page needs besides. Of the rest, only who
      // writes a report or reads an export meets the validators of these.
      groups: [
        { name: 'start', test: /cli.src.program\.ts$/, priority: 5 },
        { name: 'validation', test: /schema.src.validate.validation\.ts$/, priority: 4 },
        { name: 'rare', test: /schema.src.validate.validate-(export|report)\.ts$/, priority: 3 },
        { name: 'verify', test: /cli.src.commands.verify.(command|run)\.ts$/, priority: 2 },
        { name: 'page', test: /verifier.src.pdf\.ts$/, priority: 1 },
      ],
    },
  },
});
