// Whoever embeds a package reads its types first: every name that an entry exports says in a sentence what it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const packages = resolve(import.meta.dirname, '../../packages');

/** The source of every entry of every package. */
const entries = readdirSync(packages).flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as {
    readonly exports?: Readonly<Record<string, { readonly '@kluscv/source'?: unknown } | string>>;
  };
  return Object.entries(exports ?? {}).flatMap(([entry, target]) => {
    const source = typeof target === 'string' ? undefined : target['@kluscv/source'];
    return typeof source === 'string' && source.endsWith('.ts')
      ? [[`@kluscv/${name}${entry.slice(1)}`, join(packages, name, source)] as const]
      : [];
  });
});

const program = ts.createProgram(
  entries.map(([, file]) => file),
  {
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['@kluscv/source'],
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  },
);
const checker = program.getTypeChecker();

test.each(entries)('every export of %s has a doc comment', (_name, file) => {
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  expect(exported.length).toBeGreaterThan(0);
  const silent = exported.filter((each) => {
    const meant = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
    return meant.getDocumentationComment(checker).length === 0;
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});
