import { membersOf, readJson } from '@kluscv/schema/reading';
import type { DidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { readPublicJwk } from '../keys/jwk.ts';
import { remoteSigner, signerFailed } from '../keys/remote-signer.ts';
import type { Signer } from '../keys/signer.ts';

/** A program that was started, as `node:child_process` gives it. */
export interface StartedProgram {
  readonly stdin: { on(event: 'error', listener: (error: Error) => void): unknown; end(data: Uint8Array): unknown };
  readonly stdout: ProgramOutput;
  readonly stderr: ProgramOutput;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'close', listener: (code: number | null) => void): unknown;
  kill(signal: 'SIGKILL'): unknown;
}

/** What a program writes. */
export interface ProgramOutput {
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  destroy(): unknown;
}

/** Starts a program: the part of `spawn` of `node:child_process` that is used. */
export type Spawn = (
  file: string,
  args: readonly string[],
  options: { readonly shell: false; readonly stdio: 'pipe'; readonly windowsHide: true },
) => StartedProgram;

/** Settings of `signerFromCommand`. */
export interface CommandOptions {
  /** `spawn` of `node:child_process`. There is no default: who is not handed one cannot start a program. */
  readonly spawn: Spawn;
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
export async function signerFromCommand(command: string, options: CommandOptions): Promise<Signer> {
  const { spawn, timeoutMs = 30_000 } = options;
  const [file, ...args] = wordsOf(command);
  if (file === undefined) throw sdkError('signer.info', 'No program is named. Write it as exec:./sign --slot 1.');
  const run = (more: readonly string[], input: Uint8Array, maxOutput: number): Promise<Uint8Array> =>
    output(file, { spawn, timeoutMs, args: [...args, ...more], input, maxOutput });

  const info = readJson(await run(['--signer-info'], new Uint8Array(0), MAX_INFO), { maxBytes: MAX_INFO });
  const { publicKeyJwk, verificationMethod: named } = membersOf(info.ok ? info.value : undefined);
  const key = readPublicJwk(publicKeyJwk);
  if (!key.ok || (named !== undefined && typeof named !== 'string')) {
    throw sdkError(
      'signer.info',
      `${file} --signer-info did not write { "publicKeyJwk": …, "verificationMethod": … } (${key.ok ? 'verificationMethod' : key.error}).`,
    );
  }
  const verificationMethod = options.verificationMethod ?? named;
  return remoteSigner({
    publicJwk: key.jwk,
    ...(verificationMethod !== undefined && { verificationMethod }),
    sign: (data) => run([], data, MAX_SIGNATURE),
  });
}

interface Run {
  readonly spawn: Spawn;
  readonly args: readonly string[];
  readonly input: Uint8Array;
  readonly timeoutMs: number;
  readonly maxOutput: number;
}

/** What a program writes to its standard output, if it ends well and in time. */
function output(file: string, { spawn, args, input, timeoutMs, maxOutput }: Run): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const program = spawn(file, args, { shell: false, stdio: 'pipe', windowsHide: true });
    const { stdin, stdout, stderr } = program;
    const out: Uint8Array[] = [];
    let length = 0;
    let said = '';
    const fail = (reason: string): void => reject(signerFailed(`${file} ${reason} ${said}`));
    const stop = (reason: string): void => {
      fail(reason);
      program.kill('SIGKILL');
      // A child of the program may still hold them open.
      stdout.destroy();
      stderr.destroy();
    };
    AbortSignal.timeout(timeoutMs).addEventListener('abort', () => stop(`did not end within ${timeoutMs} ms.`));
    stdout.on('data', (chunk) => {
      length += chunk.length;
      if (length <= maxOutput) out.push(chunk);
      else stop(`wrote more than ${maxOutput} bytes.`);
    });
    stderr.on('data', (chunk) => {
      if (said.length < MAX_STDERR) said += new TextDecoder().decode(chunk.subarray(0, MAX_STDERR));
    });
    // A program that does not want its input has closed it; its exit code says the rest.
    stdin.on('error', () => undefined);
    program.on('error', (error) => fail(`could not be started (${error.message}).`));
    program.on('close', (code) => {
      if (code === 0) resolve(joined(out, length));
      else fail(code === null ? 'was stopped.' : `ended with exit code ${code}.`);
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
