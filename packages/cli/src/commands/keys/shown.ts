import { createPublicKey } from 'node:crypto';
import { isKlusError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { expand } from '../../terminal/files.ts';
import { type Io, isFolder } from '../../terminal/io.ts';
import { type PeriodState, stateAt } from '@kluscv/issuer';
import { algorithmOf, type KeyInfo } from '@kluscv/node/keys';
import { keyInfo } from '../../terminal/keys.ts';
import { dayOf, DUE, dueFrom } from './due.ts';
import { tellError } from '../../terminal/problem.ts';
import { printable } from '../../terminal/terminal.ts';

/** `kluscv keys list`: whose keys there are, which, and until when they are meant to sign. */
export async function keysList(
  io: Io,
  paths: readonly string[],
  { json }: { readonly json?: boolean },
): Promise<ExitCode> {
  const keys = await keysIn(io, paths);
  const due = dueFrom(DUE);
  const rows = keys.map((key) => ({ ...rowOf(key), state: stateAt(key, io.now(), due) }));
  if (json === true) io.stdout(`${JSON.stringify({ keys: rows }, null, 2)}\n`);
  else {
    for (const { file, verificationMethod, algorithm, encrypted, until, state } of rows) {
      const how = encrypted ? 'encrypted' : 'not encrypted';
      io.stdout(
        `${printable(verificationMethod)}\n  ${algorithm}, ${WORDS[state](until ?? '')}; ${printable(file)}, ${how}\n`,
      );
    }
  }
  return EXIT.ok;
}

/** `kluscv keys check`: 0 if every key has time left, 1 if one is due, 3 if that cannot be told. For cron and CI. */
export async function keysCheck(
  io: Io,
  paths: readonly string[],
  { expiresIn, json }: { readonly expiresIn: string; readonly json?: boolean },
): Promise<ExitCode> {
  const due = dueFrom(expiresIn);
  const keys = await keysIn(io, paths);
  const rows = keys.map((key) => ({ ...rowOf(key), state: stateAt(key, io.now(), due) }));
  if (json === true) io.stdout(`${JSON.stringify({ keys: rows }, null, 2)}\n`);
  else {
    for (const { file, verificationMethod, until, state } of rows) {
      io.stdout(`${state}: ${printable(verificationMethod)} (${printable(file)}), ${WORDS[state](until ?? '')}\n`);
    }
  }
  const states = rows.map(({ state }) => state);
  if (states.includes('due') || states.includes('over')) {
    io.stderr('Make the next key in good time: kluscv keys rotate\n');
    return EXIT.rejected;
  }
  return states.includes('unknown') ? EXIT.indeterminate : EXIT.ok;
}

/** `kluscv keys public`: the public half of a key, as a JWK or PEM. */
export async function keysPublic(
  io: Io,
  path: string,
  { format }: { readonly format: 'jwk' | 'pem' },
): Promise<ExitCode> {
  const { jwk, verificationMethod } = await keyInfo(io, path);
  io.stdout(
    format === 'pem'
      ? createPublicKey({ key: { ...jwk }, format: 'jwk' })
          .export({ type: 'spki', format: 'pem' })
          .toString()
      : `${JSON.stringify({ ...jwk, alg: algorithmOf(jwk), use: 'sig', kid: verificationMethod }, null, 2)}\n`,
  );
  return EXIT.ok;
}

/** The keys that the paths name. In a folder, what is no key is told and passed over. */
export async function keysIn(io: Io, paths: readonly string[]): Promise<readonly KeyInfo[]> {
  const keys: KeyInfo[] = [];
  for (const path of paths) {
    const folder = isFolder(path);
    for (const file of await expand([path], ['.jwk'])) {
      try {
        keys.push(await keyInfo(io, file));
      } catch (error) {
        if (!folder || !isKlusError(error)) throw error;
        await tellError(io, error);
      }
    }
  }
  return keys;
}

const WORDS: Readonly<Record<PeriodState, (until: string) => string>> = {
  fine: (until) => `signs until ${until}`,
  due: (until) => `signs until ${until}: it is time for the next one`,
  over: (until) => `its time was over on ${until}`,
  unknown: () => 'no end known',
};

function rowOf({ file, verificationMethod, jwk, encrypted, iat, exp }: KeyInfo): {
  readonly file: string;
  readonly verificationMethod: string;
  readonly algorithm: string;
  readonly encrypted: boolean;
  readonly since?: string;
  readonly until?: string;
} {
  return {
    file,
    verificationMethod,
    algorithm: algorithmOf(jwk),
    encrypted,
    ...(iat !== undefined && { since: dayOf(iat) }),
    ...(exp !== undefined && { until: dayOf(exp) }),
  };
}
