import { expectCall, membersOf, readJson } from '@kluscv/schema/reading';
import { spawn } from 'node:child_process';
import { KlusError } from '@kluscv/schema';
import type { DidUrl, PublicJwk, Signer } from '@kluscv/sdk';
import { publicJwkOf } from '@kluscv/sdk/issue';
import { remoteSigner } from '@kluscv/sdk/kms';
import { nodeError } from '../node-error.ts';

/** Settings of `signerFromProgram`. */
export interface ProgramOptions {
  /** Name of the key in the issuer’s DID document. Default: what the program says. */
  readonly verificationMethod?: DidUrl;
  /** Longest time for one signature, in milliseconds; then the program is killed. Default 30000. */
  readonly timeoutMs?: number;
}

const MAX_INFO = 16_384;
const MAX_SIGNATURE = 1024;
const MAX_STDERR = 4096;

/**
 * A signer that asks a program, so that any HSM, smart card or key service can be used without a library. The program is called in two ways:
 *
 * - `program … --signer-info` writes JSON: `{ "publicKeyJwk": { … }, "verificationMethod": "did:web:platform.example#key-1" }`
 * - `program …` reads the bytes to be signed from its standard input, and writes the signature alone: 64 bytes, or for ES256 also DER
 *
 * An exit code other than 0 is a refusal; what the program wrote to its standard error says why.
 *
 * @param command program and arguments, split at spaces; `"` and `'` keep spaces together. No shell is involved.
 * @throws KlusError `signer.failed`, `signer.info`, and as `remoteSigner`
 */
export async function signerFromProgram(command: string, options: ProgramOptions = {}): Promise<Signer> {
  expectCall('signerFromProgram', {
    command: [command, 'text'],
    options: [options, { verificationMethod: 'text?', timeoutMs: 'number?' }],
  });
  const { timeoutMs = 30_000 } = options;
  const [file, ...args] = wordsOf(command);
  if (file === undefined) throw nodeError('signer.info', 'No program is named. Write it as exec:./sign --slot 1.');
  const run = (more: readonly string[], input: Uint8Array, maxOutput: number): Promise<Uint8Array> =>
    output(file, { timeoutMs, args: [...args, ...more], input, maxOutput });

  const info = readJson(await run(['--signer-info'], new Uint8Array(0), MAX_INFO), { maxBytes: MAX_INFO });
  const { publicKeyJwk, verificationMethod: named } = membersOf(info.ok ? info.value : undefined);
  const key = publicKeyIn(publicKeyJwk);
  if (typeof key === 'string' || (named !== undefined && typeof named !== 'string')) {
    throw nodeError(
      'signer.info',
      `${file} --signer-info did not write { "publicKeyJwk": …, "verificationMethod": … } (${typeof key === 'string' ? key : 'verificationMethod'}).`,
    );
  }
  const verificationMethod = options.verificationMethod ?? named;
  return remoteSigner({
    publicJwk: key,
    ...(verificationMethod !== undefined && { verificationMethod }),
    sign: (data) => run([], data, MAX_SIGNATURE),
  });
}

/** The public key, or why it is none. */
function publicKeyIn(value: unknown): PublicJwk | string {
  if (membersOf(value)['d'] !== undefined) return 'private';
  try {
    return publicJwkOf(value as PublicJwk);
  } catch (error) {
    return error instanceof KlusError ? error.message : 'no public key';
  }
}

const MAX_REASON = 500;

/** How a program ended that did not sign: what `cause` of `signer.failed` holds. */
export class ProgramFailure extends Error {
  override readonly name = 'ProgramFailure';
  /** Its exit code; `null` if it was stopped. */
  readonly exitCode: number | null;
  /** What it wrote to its standard error, at most 4096 bytes. */
  readonly stderr: string;

  constructor(message: string, exitCode: number | null, stderr: string) {
    super(message);
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

/**
 * What a program said, on one line and not without end.
 *
 * @param retryable whether whoever asked may ask again: what holds a key may be busy
 */
function signerFailed(message: string, retryable: boolean, cause: unknown): Error {
  const line = message.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const said = line.length > MAX_REASON ? `${line.slice(0, MAX_REASON)}…` : line;
  return new KlusError('signer.failed', said, { details: { retryable }, cause });
}

interface Run {
  readonly args: readonly string[];
  readonly input: Uint8Array;
  readonly timeoutMs: number;
  readonly maxOutput: number;
}

/** How a run failed. Default: it may go well later, and was stopped. */
interface Failure {
  readonly retryable?: boolean;
  readonly exitCode?: number | null;
  readonly cause?: unknown;
}

/** What a program writes to its standard output, if it ends well and in time. */
function output(file: string, { args, input, timeoutMs, maxOutput }: Run): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const program = spawn(file, args, { shell: false, stdio: 'pipe', windowsHide: true });
    const { stdin, stdout, stderr } = program;
    const out: Uint8Array[] = [];
    let length = 0;
    let said = '';
    const fail = (reason: string, { retryable = true, exitCode = null, cause }: Failure = {}): void => {
      const failure = cause ?? new ProgramFailure(`${file} ${reason}`, exitCode, said);
      reject(signerFailed(`${file} ${reason} ${said}`, retryable, failure));
    };
    const stop = (reason: string, failure?: Failure): void => {
      fail(reason, failure);
      program.kill('SIGKILL');
      // A child of the program may still hold them open.
      stdout.destroy();
      stderr.destroy();
    };
    AbortSignal.timeout(timeoutMs).addEventListener('abort', () => stop(`did not end within ${timeoutMs} ms.`));
    stdout.on('data', (chunk: Uint8Array) => {
      length += chunk.length;
      if (length <= maxOutput) out.push(chunk);
      else stop(`wrote more than ${maxOutput} bytes.`, { retryable: false });
    });
    stderr.on('data', (chunk: Uint8Array) => {
      if (said.length < MAX_STDERR) said += new TextDecoder().decode(chunk.subarray(0, MAX_STDERR));
    });
    // A program that does not want its input has closed it; its exit code says the rest.
    stdin.on('error', () => undefined);
    program.on('error', (error) =>
      fail(`could not be started (${error.message}). Name a program that is there and may be run.`, {
        retryable: false,
        cause: error,
      }),
    );
    program.on('close', (code) => {
      if (code === 0) resolve(joined(out, length));
      else fail(code === null ? 'was stopped.' : `ended with exit code ${code}.`, { exitCode: code });
    });
    stdin.end(input);
  });
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function wordsOf(command: string): readonly string[] {
  return Array.from(command.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g), ([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
}
