// docs/guides/platform.md, followed from top to bottom by somebody who types what stands there: the files that its blocks name, and its lines in a shell, in an empty folder
// with the packages as they are published. What stands in for the rest of the world: no registry is asked, and nobody publishes at platform.example.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked } from './install-packed.ts';

const root = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/guides/platform.md'), 'utf8');

interface Block {
  /** The heading that it stands under. */
  readonly under: string;
  readonly language: string;
  /** What stands behind the language: what kind of lines these are. */
  readonly kind: string;
  readonly text: string;
}

const blocks = guide.split(/^## /m).flatMap((section): readonly Block[] =>
  Array.from(section.matchAll(/^```(\w+)(?: (\w+))?\n([^]*?)^```$/gm), ([, language = '', kind = '', text = '']) => ({
    under: section.split('\n', 1)[0] ?? '',
    language,
    kind,
    text,
  })),
);

/** Stands for the port of the guide, which somebody else may have. */
let port = '8080';
const here = (text: string): string => text.replaceAll('8080', port);

/** Lines that need the world: a clone, a registry, a published document, cron. */
const ELSEWHERE: ReadonlySet<string> = new Set(['clone', 'registry', 'packed', 'published', 'cron']);

let home: string;
let folder: string;
const running = new Set<ChildProcess>();
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  NO_COLOR: '1',
  NODE_NO_WARNINGS: '1',
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
  npm_config_update_notifier: 'false',
  npm_config_offline: 'true',
};
/** What the shell of the reader remembers. */
const exported: NodeJS.ProcessEnv = {};
let lastIssued = 'urn:uuid:…';

beforeAll(async () => {
  const free = createServer().listen(0, 'localhost');
  await once(free, 'listening');
  port = String((free.address() as AddressInfo).port);
  free.close();
  home = mkdtempSync(join(tmpdir(), 'kluscv-guide-'));
}, 600_000);

afterAll(() => {
  for (const child of running) end(child);
  rmSync(home, { recursive: true, force: true });
});

/** Types a line. `$PWD` is the folder. */
function type(line: string): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line.replace('urn:uuid:…', lastIssued)], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, ...exported },
    timeout: 120_000,
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Starts what goes on until it is stopped, and waits until it answers. */
async function start(line: string, path: string): Promise<{ readonly said: () => string }> {
  let said = '';
  const child = spawn('sh', ['-c', `exec ${line}`], {
    cwd: folder,
    detached: true,
    env: { ...environment, ...exported },
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${line} ended:\n${said}`);
    const answer = await ask(path).catch(() => undefined);
    if (answer !== undefined) return { said: () => said };
    await new Promise((next) => {
      setTimeout(next, 100);
    });
  }
}

/** Ends a program and what it started, as Ctrl-C does. */
function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}

async function stop(): Promise<void> {
  for (const child of running) {
    const ended = once(child, 'exit');
    end(child);
    await ended;
    running.delete(child);
  }
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Asks the server that was started: with a form by POST, without one by GET. */
function ask(path: string, form?: Readonly<Record<string, string>>, cookie = ''): Promise<Answer> {
  const { promise, resolve: answer, reject } = Promise.withResolvers<Answer>();
  const type = { origin: here('http://localhost:8080'), 'content-type': 'application/x-www-form-urlencoded' };
  const headers = { cookie, ...(form !== undefined && type) };
  const method = form === undefined ? 'GET' : 'POST';
  const sent = request(new URL(path, here('http://localhost:8080')), { method, headers }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => {
      answer({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) });
    });
  });
  sent.on('error', reject);
  sent.end(form && new URLSearchParams({ ...form }).toString());
  return promise;
}

/** Presses the button on the profile as a browser does, and takes everything as it is offered. @returns the PDF */
async function press(): Promise<Uint8Array> {
  const action = /action="([^"]+)"/.exec((await ask('/profile')).bytes.toString())?.[1] ?? '';
  const link = new URL((await ask(action, {})).headers.location ?? '');
  const opened = await ask('/kluscv/open', { token: link.pathname.split('/').at(-1) ?? '', lang: 'nl' });
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const chooser = (await ask(opened.headers.location ?? '', undefined, cookie)).bytes.toString();
  expect(chooser).toContain('Amina Voorbeeld');
  const form = /name="form" value="([^"]+)"/.exec(chooser)?.[1] ?? '';
  expect((await ask('/kluscv/download', { form, lang: 'nl' }, cookie)).status).toBe(303);
  const file = await ask('/kluscv/file', undefined, cookie);
  expect(file.headers['content-type']).toBe('application/pdf');
  return file.bytes;
}

/** Does what one block says. */
async function follow({ language, kind, text: written }: Block): Promise<void> {
  const text = here(written);
  const name = /^\/\/ (\S+\.js)\n/.exec(text)?.[1];
  if (language === 'js' && name !== undefined) writeFileSync(join(folder, name), text);
  if (language === 'json' && text.includes('/cli/config.schema.json'))
    writeFileSync(join(folder, 'kluscv.config.json'), text);
  if (kind === 'sign') {
    writeFileSync(join(folder, 'sign'), text);
    chmodSync(join(folder, 'sign'), 0o755);
  }
  if (language !== 'sh' || kind === 'sign' || ELSEWHERE.has(kind)) return;
  for (const line of text.trim().split('\n')) {
    const [, variable, value] = /^export (\w+)="\$PWD\/([^"]+)"/.exec(line) ?? [];
    if (variable !== undefined && value !== undefined) exported[variable] = join(folder, value);
    else if (line === 'node server.js') {
      const { said } = await start(line, '/profile');
      writeFileSync(join(folder, 'pressed.pdf'), await press());
      lastIssued = /urn:uuid:[\w-]+/.exec(said())?.[0] ?? lastIssued;
      await stop();
    } else if (line.startsWith('npx kluscv serve')) {
      await start(`${line.replace(/ +#.*$/, '')} --port ${port}`, '/');
    } else {
      const { status, output } = type(line);
      expect({ line, status, output }).toEqual({ line, status: 0, output });
    }
  }
}

const sections = [...new Set(blocks.map(({ under }) => under))];

test('the guide has what is followed here', () => {
  expect(sections.length).toBeGreaterThanOrEqual(7);
  expect(blocks.filter(({ kind }) => kind !== '' && kind !== 'sign' && !ELSEWHERE.has(kind))).toEqual([]);
});

describe('followed as written', () => {
  test('2. to 5. with the code', { timeout: 600_000 }, async () => {
    folder = home;
    const own = blocks.filter(({ under }) => /^[2-5]\. /.test(under));
    for (const [index, block] of own.entries()) {
      if (block.text.startsWith('mkdir ')) {
        const [made = '', ...rest] = block.text.trim().split('\n');
        expect(type(made.replace(/ && cd .*$/, '')).status).toBe(0);
        folder = join(home, 'kluscv-button');
        for (const line of rest) expect(type(line)).toMatchObject({ status: 0 });
        expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({ type: 'module' });
        installPacked(folder);
        continue;
      }
      await follow(block);
      // The file that changed is one of the server, which is started again.
      const changed =
        block.text.startsWith('// issuer.js') && own.slice(0, index).some(({ text }) => text === 'node server.js\n');
      if (changed) await follow({ ...block, language: 'sh', text: 'node server.js\n' });
    }
    const verified = type('npx kluscv verify kluscv.pdf --did issuer.did.json --status-list public/status --offline');
    // Genuine, and nobody has said yet that they know this issuer.
    expect(verified).toMatchObject({ status: 4 });
    const withdrawn = type('npx kluscv verify pressed.pdf --did issuer.did.json --status-list public/status --offline');
    expect(withdrawn.output).toContain('WITHDRAWN');
    expect(withdrawn.status).toBe(1);
  });

  test('by the command alone, and sealed', { timeout: 600_000 }, async () => {
    const packages = join(folder, 'node_modules');
    folder = join(home, 'alone');
    mkdirSync(folder);
    symlinkSync(packages, join(folder, 'node_modules'));
    for (const [from, to] of [
      ['cleaning-platform/platform-export.json', 'platform-export.json'],
      ['cleaning-platform-csv/units.csv', 'workers.csv'],
    ] as const) {
      cpSync(join(root, 'examples/exports', from), join(folder, to));
    }
    for (const block of blocks.filter(({ under }) => /^(By the command alone|A seal)/.test(under))) await follow(block);
    await stop();
  });
});
