import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const pages = [
  'README.md',
  'examples/exports/README.md',
  ...readdirSync(new URL('docs/guides/', root)).map((name) => `docs/guides/${name}`),
];

/** Each command's options, by its words: `docs/cli.md` is what the program prints, which generating checks. */
const options = new Map<string, ReadonlySet<string>>();
const [program = '', ...commands] = read('docs/cli.md').split(/^## kluscv /m);
const spellings = (text: string): readonly string[] =>
  [...text.matchAll(/^ {2}(?:(-\w), )?(--[a-z-]+)/gm)].flatMap(([, short, long]) =>
    [short, long].filter((one) => one !== undefined),
  );
for (const text of commands) {
  const words = text.split('\n', 1)[0] ?? '';
  const above =
    words === 'issue batch' || words === 'verify batch' ? (options.get(words.split(' ')[0] ?? '') ?? []) : [];
  options.set(words, new Set([...spellings(program), ...above, ...spellings(text)]));
}

/** What a page tells its reader to type after `kluscv`, in a block or in a line of text. */
function commandsIn(page: string): readonly string[] {
  const text = page.replaceAll(/ *\\\n */g, ' ');
  const inBlocks = [...text.matchAll(/^```(?:sh(?: [a-z]+)?)?\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
    [...block.matchAll(/^(?:[\d*]+ +){0,5}(?:npx (?:pnpm@12 --silent )?)?kluscv (.*)$/gm)].map(([, line = '']) =>
      line.replace(/ +# .*$/, ''),
    ),
  );
  const inText = [...text.matchAll(/`(?:npx (?:pnpm@12 --silent )?)?kluscv ([^`]+)`/g)].map(([, line = '']) =>
    line.replaceAll('\n', ' '),
  );
  return [...inBlocks, ...inText];
}

function mistakesIn(line: string): readonly string[] {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  const command = [words.slice(0, 2).join(' '), words[0] ?? ''].find((name) => options.has(name));
  if (command === undefined) return [`no such command: ${line}`];
  return words.flatMap((word) => {
    const option = word.split('=', 1)[0] ?? '';
    return /^-{1,2}[a-z]/.test(word) && options.get(command)?.has(option) !== true ? [`no ${option}: ${line}`] : [];
  });
}

test.each(pages)('%s names commands and options that there are', (page) => {
  expect(commandsIn(read(page)).flatMap(mistakesIn)).toEqual([]);
});

test('there is something to look at, and a mistake is seen', () => {
  expect(pages.flatMap((page) => commandsIn(read(page))).length).toBeGreaterThan(50);
  expect(mistakesIn('export pdf credentials/ --owt kluscv.pdf')).toHaveLength(1);
  expect(mistakesIn('exprot pdf credentials/')).toHaveLength(1);
});

// `-s` silences pnpm no more since its version 12: its own lines would stand above and below the answer.
test.each(pages)('%s calls pnpm by scripts that there are', (page) => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  const called = [...read(page).matchAll(/npx pnpm@12 (?:--silent )?(\S+?)(?=[\s`]|$)/gm)].map(([, word = '']) => word);
  expect(called.filter((word) => word !== 'pack' && scripts[word] === undefined)).toEqual([]);
});

/** What the entry of a package exports, by its manifest. */
async function entryOf(specifier: string): Promise<object> {
  const [, name = '', ...path] = specifier.split('/');
  const manifest = JSON.parse(read(`packages/${name}/package.json`)) as {
    readonly exports: Readonly<Record<string, { readonly '@kluscv/source'?: string } | undefined>>;
  };
  const source = manifest.exports[['.', ...path].join('/')]?.['@kluscv/source'];
  if (source === undefined) throw new Error(`There is no entry ${specifier}`);
  return import(new URL(`packages/${name}/${source}`, root).href) as Promise<object>;
}

test.each(pages)('%s imports what the packages export', async (page) => {
  const text = read(page);
  const imports = [...text.matchAll(/^import \{ ([^}]+) \} from '(@kluscv\/[^']+)';$/gm)];
  const missing = await Promise.all(
    imports.map(async ([, names = '', entry = '']) => {
      const exported = await entryOf(entry);
      return names.split(', ').filter((name) => !(name in exported));
    }),
  );
  expect(missing.flat()).toEqual([]);
  const entries = new Set([...text.matchAll(/@kluscv\/[a-z]+(?:\/[a-z-]+)*/g)].map(([entry]) => entry));
  await Promise.all([...entries].map(entryOf));
});
