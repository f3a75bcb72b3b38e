// What people see: every command and every exit code as real processes on real files. `vitest run -u` writes what is seen now; look at the difference.
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { EXIT } from '@kluscv/cli';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, type Outcome, startKluscv } from '../support/command.ts';
import { brokenInstallation, readTranscript, shown, type Step } from '../support/transcript.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'test/e2e/transcripts');
const transcripts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, steps: readTranscript(readFileSync(join(folder, name), 'utf8')) }));
// The document is made from the program, and CI fails when it differs.
const [, ...sections] = readFileSync(join(root, 'docs/cli.md'), 'utf8').split('\n## kluscv ');
const pages = sections.map((text) => ({ command: text.slice(0, text.indexOf('\n')), text }));
// A word that only gathers commands has no examples, and does nothing but show them.
const commands = [{ command: '', text: '' }, ...pages.filter(({ text }) => text.includes('\nExamples:\n'))];

/** The command that a line runs: as many words as name one. */
function commandOf({ args }: Step): string {
  const known = pages.filter(({ command }) => ` ${args.join(' ')} `.startsWith(` ${command} `));
  return known.at(-1)?.command ?? '';
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const schemas = (path: string): readonly object[] =>
  readdirSync(join(root, path))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => JSON.parse(readFileSync(join(root, path, name), 'utf8')) as object);
for (const schema of [...schemas('schemas/v1'), ...schemas('packages/cli/schemas')]) ajv.addSchema(schema);

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'kluscv-transcripts-'));
  cpSync(join(root, 'examples/exports'), join(base, 'exports'), { recursive: true });
  cpSync(join(root, 'examples/credentials'), join(base, 'examples'), { recursive: true });
  cpSync(join(folder, 'files'), base, { recursive: true });
  expect(kluscv(['demo', '--out', 'demo'], { cwd: base }).code).toBe(0);
  // A status folder as the first versions wrote it: one list, of which one place is given away.
  const [allocated, set] = [0x80, 0].map((first) => Buffer.concat([Buffer.of(first), Buffer.alloc(16_383)]));
  const list = 'https://platform.example/status/revocation.jwt';
  const register = { url: list, purpose: 'revocation', length: 131_072 };
  const bits = { allocated: allocated?.toString('base64url'), set: set?.toString('base64url') };
  const issued = { at: '2026-01-01T00:00:00Z', action: 'issue', credential: 'urn:uuid:first', list, index: '0' };
  mkdirSync(join(base, 'earlier'));
  writeFileSync(join(base, 'earlier/register.json'), JSON.stringify({ ...register, ...bits }));
  writeFileSync(join(base, 'earlier/log.ndjson'), `${JSON.stringify(issued)}\n`);
  mkdirSync(join(base, 'many'));
  // As one installs it: a program of that name.
  const shim = `#!/bin/sh\nexec "${process.execPath}" --conditions=@kluscv/source "${join(root, 'packages/cli/src/main.ts')}" "$@"\n`;
  mkdirSync(join(base, '.bin'));
  writeFileSync(join(base, '.bin/kluscv'), shim, { mode: 0o755 });
  const signed = readdirSync(join(base, 'demo/credentials'), { encoding: 'utf8', recursive: true });
  const jwt = readFileSync(join(base, 'demo/credentials', signed.find((name) => name.endsWith('.jwt')) ?? ''));
  for (let number = 1; number <= 1000; number += 1) writeFileSync(join(base, 'many', `${number}.jwt`), jwt);
}, 60_000);
afterAll(() => {
  rmSync(base, { recursive: true });
}, 60_000);

/** Lines as long as what is said in them: dates are masked, and where a line breaks must not depend on the length of a month. */
const unwrapped = { COLUMNS: '1000' };

/** Runs a batch, or a server, and stops it when it has begun. */
async function interrupted(args: readonly string[], cwd: string): Promise<Outcome> {
  const child = startKluscv(args, cwd, unwrapped);
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (part: Buffer) => {
    said.stdout += part.toString();
  });
  child.stderr?.on('data', (part: Buffer) => {
    said.stderr += part.toString();
  });
  const ended = once(child, 'close');
  const begun = (): boolean => existsSync(join(cwd, 'kluscv-batch.journal')) || said.stderr.includes('Ctrl-C');
  while (!begun()) await setTimeout(2);
  child.kill('SIGINT');
  const [code] = (await ended) as [number];
  return { code, stdout: said.stdout, stderr: said.stderr.replace(/after \d+ of/, 'after N of') };
}

/** Runs the command while another serves a folder; `ORIGIN` is where. */
async function served(serving: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const server = startKluscv(['serve', serving, '--port', '0'], cwd);
  const [line] = (await once(server.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
  const outcome = kluscv(
    args.map((word) => (word === 'ORIGIN' ? line.toString().trim() : word)),
    { cwd, env: unwrapped },
  );
  server.kill('SIGINT');
  await once(server, 'close');
  return outcome;
}

/** JSON that follows its schema is named after it; the rest of what is said stands as it is. */
function answer(step: Step, { stdout }: Outcome): string {
  // It holds every command and option: docs/cli.md has them already.
  if (commandOf(step) === 'completion' && stdout !== '') return `${stdout.split('\n', 1)[0]}\n…\n`;
  if (!step.args.includes('--json') || stdout === '') return stdout;
  const name = commandOf(step).replaceAll(' ', '-');
  const validate = ajv.getSchema(`https://w3id.org/kluscv/cli/${name}.schema.json`);
  if (validate === undefined) return `NO SCHEMA: packages/cli/schemas/${name}.schema.json\n${stdout}`;
  if (validate(JSON.parse(stdout)) !== true)
    return `NOT AS ITS SCHEMA SAYS: ${ajv.errorsText(validate.errors)}\n${stdout}`;
  return `{ follows packages/cli/schemas/${name}.schema.json }\n`;
}

test.each(transcripts.map(({ name, steps }) => [name, steps] as const))(
  '%s',
  { timeout: 180_000 },
  async (name, steps) => {
    const cwd = join(base, `.${name}`);
    mkdirSync(cwd);
    for (const entry of readdirSync(base).filter((one) => !one.startsWith('.') && one !== 'many')) {
      cpSync(join(base, entry), join(cwd, entry), { recursive: true });
    }
    symlinkSync(join(base, 'many'), join(cwd, 'many'));
    const lines: string[] = [];
    for (const step of steps) {
      const { args, manner, input } = step;
      const outcome =
        manner === 'interrupted'
          ? await interrupted(args, cwd)
          : typeof manner === 'object' && 'serving' in manner
            ? await served(manner.serving, args, cwd)
            : kluscv(args, {
                cwd,
                env: { PATH: `${join(base, '.bin')}:${process.env['PATH']}`, ...unwrapped },
                ...(input !== undefined && { input: readFileSync(join(cwd, input)) }),
                ...(manner !== 'plain' && { main: brokenInstallation(cwd, manner.without) }),
              });
      const today = new Date().toISOString().slice(0, 10);
      const printed = shown(answer(step, outcome) + outcome.stderr.replaceAll(/^(?=.)/gm, '2: '), today);
      lines.push(...step.before, `$ ${step.line}`, printed + (printed === '' || printed.endsWith('\n') ? '' : '\n'));
      lines[lines.length - 1] += `= ${outcome.code}`;
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, name));
  },
);

describe('nothing is left out', () => {
  const all = transcripts.flatMap(({ steps }) => steps);

  test.each(commands.map(({ command, text }) => [command || 'kluscv', text] as const))('%s', (command, text) => {
    const own = all.filter((step) => (commandOf(step) || 'kluscv') === command && !step.args.includes('--help'));
    expect(
      own.map(({ code }) => code),
      'it is run, and ends well',
    ).toContain(0);
    if (!/^ {2}--json /m.test(text)) return;
    expect(
      own.filter(({ args }) => args.includes('--json')).map(({ code }) => code),
      'with --json',
    ).toContain(0);
  });

  test('every exit code', () => {
    const seen = new Set(all.map(({ code }) => code));
    expect(Object.values(EXIT).filter((code) => !seen.has(code))).toEqual([]);
  });

  test('what is printed as JSON has a schema', () => {
    const text = transcripts.map(({ name }) => readFileSync(join(folder, name), 'utf8')).join('');
    expect(text).not.toMatch(/^NO SCHEMA|^NOT AS ITS SCHEMA/m);
  });
});
