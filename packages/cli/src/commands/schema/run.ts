import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CertificateProfile,
  DOCUMENT_KINDS,
  documentKind,
  documentProblems,
  type Problem,
  readJson,
  schemaChanges,
  type SchemaName,
  schemaUrl,
} from '@kluscv/schema';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { expand } from '../../terminal/files.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { counted, jsonText, printable, styleFor, wrap } from '../../terminal/terminal.ts';
import { reported, type ReporterOptions } from '../../terminal/sinks.ts';
import { type Trial, trialReporters, type Validated, validationReporters } from './reporters.ts';

/** Options of all commands about schemas that print a result. */
export interface SchemaOptions {
  readonly json?: boolean;
}

/** Options of `kluscv schema validate`. */
export interface SchemaValidateOptions extends SchemaOptions, ReporterOptions {
  readonly schema?: SchemaName;
  readonly profile?: CertificateProfile;
}

/** Options of `kluscv schema test`. */
export interface SchemaTestOptions extends SchemaValidateOptions {
  readonly valid?: string;
  readonly invalid?: string;
}

/** `kluscv schema list`: the schemas of the standard. */
export function schemaList(io: Io, { json = false }: SchemaOptions): ExitCode {
  const list = DOCUMENT_KINDS.map((name) => {
    const { description } = JSON.parse(schemaText(name)) as { readonly description: string };
    return { name, url: schemaUrl(name), description };
  });
  const column = list.reduce((most, { name }) => Math.max(most, name.length), 0) + 2;
  io.stdout(
    json
      ? `${JSON.stringify(list, null, 2)}\n`
      : list
          .map(({ name, description }) => `${name.padEnd(column)}${wrap(description, io.width, ' '.repeat(column))}\n`)
          .join(''),
  );
  return EXIT.ok;
}

/** `kluscv schema show`: one schema, as it is published. */
export function schemaShow(io: Io, name: SchemaName): ExitCode {
  io.stdout(schemaText(name));
  return EXIT.ok;
}

/** `kluscv schema validate`: holds data against the standard. It verifies no signature. */
export async function schemaValidate(
  io: Io,
  paths: readonly string[],
  options: SchemaValidateOptions,
): Promise<ExitCode> {
  const results: Validated[] = [];
  for (const path of await expand(paths, ['.json'])) results.push(await validated(io, path, options));
  const wrong = results.filter(({ problems }) => problems.length > 0);
  await reported(io, results, validationReporters(), options, (result) => resultText(io, result));
  if (results.length > 1)
    io.stderr(
      `${counted(results.length, 'document')}: ${results.length - wrong.length} as the standard says, ${wrong.length} not.\n`,
    );
  return wrong.length === 0 ? EXIT.ok : EXIT.rejected;
}

/** `kluscv schema test`: documents that must follow the standard, and documents that must not. */
export async function schemaTest(io: Io, options: SchemaTestOptions): Promise<ExitCode> {
  const { valid, invalid } = options;
  if (valid === undefined && invalid === undefined) {
    throw new CliError('schema.nothing-to-test');
  }
  const trials: Trial[] = [];
  for (const [expected, folder] of [
    ['valid', valid],
    ['invalid', invalid],
  ] as const) {
    for (const path of folder === undefined ? [] : await expand([folder], ['.json'])) {
      const result = await validated(io, path, options);
      trials.push({ ...result, expected, holds: (result.problems.length === 0) === (expected === 'valid') });
    }
  }
  const wrong = trials.filter(({ holds }) => !holds);
  const style = styleFor(io.color);
  await reported(io, trials, trialReporters(), options, (trial) => {
    if (trial.holds) return `${style.good('✓')} ${trial.expected}: ${printable(trial.file)}\n`;
    if (trial.expected === 'valid') return resultText(io, trial);
    return `${style.bad('✗')} invalid: ${printable(trial.file)} follows the standard, and should not.\n`;
  });
  io.stderr(
    `${counted(trials.length, 'document')}: ${trials.length - wrong.length} as expected, ${wrong.length} not.\n`,
  );
  return wrong.length === 0 ? EXIT.ok : EXIT.rejected;
}

/** `kluscv schema diff`: what changed between two versions of a schema, and whether it breaks. */
export async function schemaDiff(
  io: Io,
  before: string,
  after: string,
  { json = false }: SchemaOptions,
): Promise<ExitCode> {
  const changes = schemaChanges(await jsonIn(io, before), await jsonIn(io, after));
  const breaking = changes.filter((change) => change.breaking).length;
  if (json) io.stdout(`${jsonText({ breaking: breaking > 0, changes }, 2)}\n`);
  else {
    const style = styleFor(io.color);
    for (const change of changes) {
      const mark = change.breaking ? style.bad('✗ breaking') : style.good('✓ compatible');
      io.stdout(`${mark}  ${wrap(printable(`${change.pointer || '/'}: ${change.message}`), io.width, '    ')}\n`);
    }
    const words =
      breaking > 0
        ? `${breaking} of ${counted(changes.length, 'change')} ${breaking === 1 ? 'breaks' : 'break'} what was valid.`
        : 'Nothing that was valid breaks.';
    io.stdout(`${changes.length === 0 ? 'There is no difference but in words.' : words}\n`);
  }
  return breaking > 0 ? EXIT.rejected : EXIT.ok;
}

async function validated(io: Io, path: string, { schema, profile }: SchemaValidateOptions): Promise<Validated> {
  const value = await jsonIn(io, path);
  const kind = schema ?? documentKind(value);
  if (kind === undefined) {
    throw new CliError('schema.kind-unknown', { at: path, kinds: DOCUMENT_KINDS.join(', ') });
  }
  return { file: path, kind, problems: [...documentProblems(kind, value), ...profileProblems(value, profile)] };
}

/** A record by itself, or the one in a credential. */
function profileProblems(value: unknown, wanted: string | undefined): readonly Problem[] {
  if (wanted === undefined) return [];
  const { profile, credentialSubject } = value as {
    readonly profile?: unknown;
    readonly credentialSubject?: { readonly workRecord?: { readonly profile?: unknown } };
  };
  const found = credentialSubject?.workRecord?.profile ?? profile;
  if (found === wanted) return [];
  const pointer = credentialSubject === undefined ? '/profile' : '/credentialSubject/workRecord/profile';
  const stated = typeof found === 'string' ? `"${found}"` : 'none';
  return [{ code: 'profile.other', pointer, message: `The profile is ${stated}, and "${wanted}" was asked for.` }];
}

async function jsonIn(io: Io, path: string): Promise<unknown> {
  const reading = readJson(await readInput(io, path), { maxBytes: 64 * 1024 * 1024, maxDepth: 64 });
  if (reading.ok) return reading.value;
  throw new CliError('json.unreadable', { at: path, found: reading.message });
}

/** One line for what is right; where, which rule and what it says for what is not. */
function resultText(io: Io, { file, kind, problems }: Validated): string {
  const style = styleFor(io.color);
  if (problems.length === 0) return `${style.good('✓')} ${printable(file)} follows the standard (${kind}).\n`;
  const lines = problems.flatMap(({ pointer, code, message }) => [
    `  at:    ${printable(pointer || '/')}`,
    `  rule:  ${printable(code)}`,
    `  found: ${wrap(printable(message), io.width, '         ')}`,
  ]);
  return `${style.bad('✗')} ${printable(file)} does not follow the standard (${kind}).\n${lines.join('\n')}\n`;
}

function schemaText(name: SchemaName): string {
  const folder = ['./schemas', '../schemas', '../../../../../schemas/v1']
    .map((candidate) => fileURLToPath(new URL(candidate, import.meta.url)))
    .find((path) => existsSync(path) && readdirSync(path).includes('work-record.schema.json'));
  if (folder === undefined) {
    throw new CliError('schema.not-here', { at: name });
  }
  return readFileSync(join(folder, `${name}.schema.json`), 'utf8');
}
