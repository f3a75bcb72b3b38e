import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Io, run } from '@kluscv/cli';

const main = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** Whoever runs the tests, and through what, the command answers the same. */
const surroundings: NodeJS.ProcessEnv = {
  ...process.env,
  LANG: 'C.UTF-8',
  LC_ALL: '',
  NO_COLOR: '1',
  NODE_NO_WARNINGS: '',
  XDG_CONFIG_HOME: '',
  npm_lifecycle_event: undefined,
};

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a process, as a person would. */
export function kluscv(
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly input?: Uint8Array;
    readonly env?: NodeJS.ProcessEnv;
    /** Another installation of it. Default: that of this repository. */
    readonly main?: string;
  },
): Outcome {
  const words = ['--conditions=@kluscv/source', options.main ?? main, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: options.cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
    env: { ...surroundings, ...options.env },
    ...(options.input !== undefined && { input: options.input }),
  });
  return { code: status ?? -1, stdout, stderr };
}

/** Runs the command in a terminal of its own, as a person who types this. What it prints, on both ways, is one text. */
export function kluscvTyped(args: readonly string[], cwd: string, typed: string): Pick<Outcome, 'code' | 'stdout'> {
  const words = [process.execPath, '--conditions=@kluscv/source', main, ...args];
  const line = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const { status, stdout } = spawnSync('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...surroundings, TERM: 'xterm' },
    input: typed,
  });
  return { code: status ?? -1, stdout };
}

/** Starts the command as a process that a test may stop. */
export function startKluscv(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, ['--conditions=@kluscv/source', main, ...args], {
    cwd,
    env: { ...surroundings, ...env },
  });
}

/** Runs the command while this process goes on: it may be asking a server of the test. */
export async function kluscvMeanwhile(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Outcome> {
  const child = startKluscv(args, options.cwd, options.env);
  const said = { stdout: '', stderr: '' };
  for (const way of ['stdout', 'stderr'] as const) {
    child[way]?.on('data', (part: Buffer) => {
      said[way] += part.toString();
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, ...said };
}

/** Runs a program of the system. @throws Error if it does not end well */
export function program(name: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${String(status)} ${stderr}`);
  return stdout;
}

/** Runs the command in this process, where a test needs hundreds of runs. Paths are absolute; the clock stands still if one is given. */
export async function runHere(args: readonly string[], now?: string): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    stdout: (text) => {
      stdout += typeof text === 'string' ? text : new TextDecoder('latin1').decode(text);
    },
    stderr: (text) => {
      stderr += text;
    },
    readStdin: () => Promise.resolve(new Uint8Array()),
    env: { LANG: 'C' },
    color: false,
    width: 100,
    now: () => now ?? new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  const code = await run(args, io);
  return { code, stdout, stderr };
}
