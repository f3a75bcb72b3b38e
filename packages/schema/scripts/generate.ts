/**
 * Generates what `src/generated/` holds from `schemas/v1`: the types, the standalone validators, the bundled context and the words
 * for patterns; and `schemas/checksums.json`. `--check` writes nothing and fails when a file differs, so that code and standard
 * can never drift apart.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { modelSource } from './model-source.ts';
import { checksums, type Schema, schemasOf, standardFiles, standardFolder } from './standard-files.ts';
import { stemsOf } from './stems.ts';
import { validatorsSource, validatorsTypes, validatorType } from './validators-source.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const generated = 'packages/schema/src/generated/';
const banner = '// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.\n';

const standard = await standardFiles('v1');
const schemas = schemasOf(standard);
const context = fileAt('v1/context.jsonld');

const files: Readonly<Record<string, string>> = {
  [`${generated}model.ts`]: banner + (await modelSource(schemas)),
  [`${generated}validators/validator.ts`]: banner + validatorType,
  ...Object.fromEntries((await Promise.all(validatorFiles(schemas).map(validators))).flat()),
  [`${generated}context.ts`]: `${banner}/** The JSON-LD context of the standard, as it is published. */\nexport const workContext: object = ${JSON.stringify(context, null, 2)};\n`,
  [`${generated}patterns.ts`]: banner + patterns(),
  [`${generated}disclosure.ts`]: banner + disclosure(),
  [`${generated}never-signed.ts`]: banner + neverSigned(),
  [`${generated}sensitive-words.ts`]: banner + sensitiveWords(),
  [`${standardFolder.slice(root.length)}checksums.json`]: checksums(standard),
};

const check = process.argv.includes('--check');
await mkdir(`${root}${generated}validators`, { recursive: true });
for (const [path, text] of Object.entries(files)) {
  const before = await readFile(root + path, 'utf8').catch(() => '');
  if (before === text) continue;
  if (check) {
    process.exitCode = 1;
    console.error(`${path} differs from what the standard says: run \`npx pnpm@12 generate\``);
  } else {
    await writeFile(root + path, text);
    console.log(`wrote ${path}`);
  }
}

/** A file for what is read together, so that nobody loads what validates a report to look at a credential. */
function validatorFiles(all: readonly Schema[]): readonly (readonly string[])[] {
  const credentials = ['WorkCredential', 'EndorsementCredential', 'HoursStatementCredential', 'WorkRecord'];
  const others = all.map(({ title }) => title).filter((title) => !credentials.includes(title));
  return [credentials, ...others.map((title) => [title])];
}

async function validators(titles: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const [first = ''] = titles;
  const path = `${generated}validators/${first.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
  return [
    [`${path}.js`, banner + (await validatorsSource(schemas, titles))],
    [`${path}.d.ts`, banner + validatorsTypes(titles)],
  ];
}

function fileAt(wanted: string): unknown {
  const found = standard.find(({ path }) => path === wanted);
  if (found === undefined) throw new Error(`schemas/${wanted} is missing`);
  return found.value;
}

function neverSigned(): string {
  const { members, texts, names } = fileAt('v1/never-signed.json') as {
    readonly members: { readonly rules: readonly { readonly pattern: string }[] };
    readonly texts: { readonly in: unknown; readonly rules: unknown; readonly iban: unknown };
    readonly names: { readonly in: unknown; readonly rules: readonly { readonly pattern: string }[] };
  };
  const withStems = (rules: readonly { readonly pattern: string }[]): object =>
    rules.map((rule) => ({ ...rule, stems: stemsOf(rule.pattern) }));
  const constants = [
    ['memberRules', 'readonly (WordRule & { readonly reason: string })[]', withStems(members.rules)],
    ['writtenMembers', 'readonly string[]', texts.in],
    ['textRules', 'readonly TextRule[]', texts.rules],
    ['ibanRule', 'TextRule', texts.iban],
    ['namingMembers', 'readonly string[]', names.in],
    ['nameRules', 'readonly WordRule[]', withStems(names.rules)],
  ] as const;
  const words = (key: string, value: unknown): unknown => (key === 'what' || key === 'description' ? undefined : value);
  return `import type { RuleCode } from '../rules/rule-codes.ts';

export interface PatternRule {
  readonly code: RuleCode;
  readonly pattern: string;
}

export interface TextRule extends PatternRule {
  /** A quicker pattern, which finds something in every text in which the rule's own does. */
  readonly needs: string;
}

export interface WordRule extends PatternRule {
  /** Words of which every text in ASCII that the pattern fits holds one, in small letters. */
  readonly stems: readonly string[];
}
${constants.map(([name, type, value]) => `export const ${name}: ${type} = ${JSON.stringify(value, words, 2)};\n`).join('')}`;
}

function sensitiveWords(): string {
  const list = fileAt('v1/sensitive-words.json') as {
    readonly in: readonly string[];
    readonly notIn: readonly string[];
    readonly codes: readonly { readonly code: string; readonly words: Readonly<Record<string, readonly string[]>> }[];
  };
  const patternOf = (words: readonly string[]): string =>
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replaceAll('ß', 'ss').replaceAll('*', '\\p{L}*')).join('|')})(?![\\p{L}\\p{N}])`;
  const patterns = list.codes.map(({ code, words }) => {
    const all = [...new Set(Object.values(words).flat())];
    const odd = all.find((word) => !/^\*?[\p{Ll}\p{N}' -]+\*?$/u.test(word));
    if (odd !== undefined) throw new Error(`schemas/v1/sensitive-words.json: "${odd}" is no word in small letters`);
    return { topic: code, pattern: patternOf(all) };
  });
  return `/** What a word may tell of. */
export type SensitiveTopic = ${list.codes.map(({ code }) => `'${code}'`).join(' | ')};
export const issuerTexts: readonly string[] = ${JSON.stringify(list.in)};
export const othersTexts: readonly string[] = ${JSON.stringify(list.notIn)};
export const sensitivePatterns: readonly { readonly topic: SensitiveTopic; readonly pattern: string }[] = ${JSON.stringify(patterns, null, 2)};
`;
}

function disclosure(): string {
  const claims = ['work-credential', 'endorsement', 'hours-statement'].map((name) => {
    const { claims: all } = fileAt(`v1/type-metadata/${name}.json`) as {
      readonly claims: readonly { readonly path: unknown; readonly sd: unknown }[];
    };
    // What wallets show of a claim, nobody here reads.
    return [name, all.map(({ path, sd }) => ({ path, sd }))] as const;
  });
  const integrity = Object.fromEntries(
    claims.map(([name]) => {
      const text = standard.find(({ path }) => path === `v1/type-metadata/${name}.json`)?.text ?? '';
      return [name, `sha256-${createHash('sha256').update(text).digest('base64')}`];
    }),
  );
  return `export interface Claim {
  readonly path: readonly (string | null)[];
  readonly sd: 'always' | 'allowed' | 'never';
}
/** SHA-256 of each file of type metadata, as \`vct#integrity\` writes it. */
export const typeMetadataIntegrity: Readonly<Record<keyof typeof disclosures, string>> = ${JSON.stringify(integrity, null, 2)};
export const disclosures: Readonly<Record<'work-credential' | 'endorsement' | 'hours-statement', readonly Claim[]>> = ${JSON.stringify(Object.fromEntries(claims), null, 2)};
`;
}

function patterns(): string {
  const record = schemas.find(({ title }) => title === 'WorkRecord') as {
    readonly $defs?: Record<string, { allOf?: { pattern: string }[] }>;
  };
  const rules = (name: string): readonly string[] => (record.$defs?.[name]?.allOf ?? []).map(({ pattern }) => pattern);
  const constants = [
    ['patternWords', 'Readonly<Record<string, string>>', patternWords(schemas)],
    ['lineRules', 'readonly string[]', rules('line')],
    ['textRules', 'readonly string[]', rules('text')],
  ] as const;
  return constants
    .map(([name, type, value]) => `export const ${name}: ${type} = ${escaped(JSON.stringify(value, null, 2))};\n`)
    .join('');
}

/** Source code without characters that nobody can see. */
function escaped(json: string): string {
  return json.replaceAll(/[^\n\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What each pattern of the standard asks for, in words: nobody should have to read a regular expression in an error. */
function patternWords(value: unknown, words: Record<string, string> = {}): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return words;
  const { pattern, description } = value as { readonly pattern?: unknown; readonly description?: unknown };
  if (typeof pattern === 'string' && typeof description === 'string') words[pattern] ??= description;
  for (const inner of Object.values(value)) patternWords(inner, words);
  return words;
}
