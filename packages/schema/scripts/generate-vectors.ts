/**
 * Writes the vectors of `test/vectors` and the table of rules in `docs/specification.md`, and fails when a rule lacks a document that
 * keeps it or one that breaks it. `--check` writes nothing and fails when a file differs.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { RULES } from '../src/rules/rule-codes.ts';
import { STANDARD_VERSION } from '../src/standard.ts';
import {
  endorsementVectors,
  hoursStatementVectors,
  platformExportVectors,
  presentationVectors,
  statusListVectors,
  trustListVectors,
  verificationReportVectors,
  workCredentialVectors,
} from './vectors/envelopes.ts';
import { formVectors } from './vectors/record-form.ts';
import { meaningVectors } from './vectors/record-meaning.ts';
import { neverSignedVectors } from './vectors/record-never-signed.ts';
import { profilesVectors } from './vectors/record-profiles.ts';
import { textsVectors } from './vectors/record-texts.ts';
import type { Vector, VectorKind } from './vectors/vector.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = 'test/vectors/v1/';
const specification = 'docs/specification.md';
const kinds: Readonly<Record<VectorKind, readonly Vector[]>> = {
  'work-record': [...formVectors, ...textsVectors, ...neverSignedVectors, ...meaningVectors, ...profilesVectors],
  'work-credential': workCredentialVectors,
  endorsement: endorsementVectors,
  'hours-statement': hoursStatementVectors,
  'work-presentation': presentationVectors,
  'platform-export': platformExportVectors,
  'trust-list': trustListVectors,
  'status-list-credential': statusListVectors,
  'verification-report': verificationReportVectors,
};

const numbers = new Map(RULES.map(({ code, id }) => [code, id]));
const vectors = Object.values(kinds).flat();
const faults = [
  ...repeated(vectors.map(({ id }) => id)).map((id) => `two vectors are called ${id}`),
  ...repeated(RULES.map(({ id }) => id)).map((id) => `two rules have the number ${id}`),
  ...RULES.flatMap(({ id, code }) => [
    ...(passing(code).length > 0 ? [] : [`no vector keeps ${id} (${code})`]),
    ...(failing(code).length > 0 ? [] : [`no vector breaks ${id} (${code})`]),
  ]),
];

const spec = await readFile(root + specification, 'utf8').catch(() => '');
const files: Record<string, string> = {};
for (const [kind, list] of Object.entries(kinds)) files[`${folder}${kind}.json`] = vectorFile(kind, list);
if (spec.includes('<!-- rules -->')) {
  files[specification] = spec.replace(
    /<!-- rules -->[\s\S]*<!-- \/rules -->/,
    `<!-- rules -->\n\n${table()}\n<!-- /rules -->`,
  );
} else {
  faults.push(`${specification} has no place for the table of rules (<!-- rules --> … <!-- /rules -->)`);
}

const check = process.argv.includes('--check');
await mkdir(root + folder, { recursive: true });
for (const [path, text] of Object.entries(files)) {
  const before = await readFile(root + path, 'utf8').catch(() => '');
  if (before === text) continue;
  if (check) {
    faults.push(`${path} differs from the rules: run \`npx pnpm@12 generate\``);
  } else {
    await writeFile(root + path, text);
    console.log(`wrote ${path}`);
  }
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

function vectorFile(kind: string, list: readonly Vector[]): string {
  const document = {
    $schema: '../vectors.schema.json',
    standard: STANDARD_VERSION,
    kind,
    numberOfVectors: list.length,
    vectors: list.map(({ id, description, rules, problems, data }) => ({
      id,
      description,
      rules: rules.map((code) => numbers.get(code) ?? `no rule has the code ${code}`),
      valid: problems.length === 0,
      problems,
      data,
    })),
  };
  // ASCII only: what these vectors test are characters that nobody can see.
  return `${JSON.stringify(document, null, 1).replaceAll(/[^\n\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

function passing(code: string): readonly string[] {
  return vectors
    .filter(({ rules, problems }) => problems.length === 0 && (rules as readonly string[]).includes(code))
    .map(({ id }) => id);
}

function failing(code: string): readonly string[] {
  return vectors.filter(({ problems }) => problems.some((problem) => problem.code === code)).map(({ id }) => id);
}

function table(): string {
  const rows = RULES.map(
    ({ id, code, sentence }) =>
      `| ${id} | ${sentence} | \`${code}\` | ${listed(passing(code))} | ${listed(failing(code))} |`,
  );
  return [
    '| rule | what it asks for | code | kept by | broken by |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The first three: a rule about texts has thirty. */
function listed(ids: readonly string[]): string {
  const rest = ids.length > 3 ? ` and ${ids.length - 3} more` : '';
  return (
    ids
      .slice(0, 3)
      .map((id) => `\`${id}\``)
      .join(', ') + rest
  );
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
