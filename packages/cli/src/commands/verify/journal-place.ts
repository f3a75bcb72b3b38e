import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Io } from '../../terminal/io.ts';

/** Where a batch keeps what it has done, unless it is told otherwise: among what programs of this user remember, a file for each path and question. */
export function journalPlace({ env }: Pick<Io, 'env'>, path: string, question: string): string {
  const name = createHash('sha256')
    .update(`${resolve(path)}\n${question}`)
    .digest('hex')
    .slice(0, 32);
  return join(stateFolder(env), 'kluscv', 'verify', `${name}.journal`);
}

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ */
function stateFolder(env: Io['env']): string {
  const named = env['XDG_STATE_HOME'] ?? env['LOCALAPPDATA'];
  return named !== undefined && named !== '' ? named : join(env['HOME'] ?? homedir(), '.local', 'state');
}
