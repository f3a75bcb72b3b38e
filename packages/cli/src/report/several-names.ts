import { differingNames } from '@kluscv/schema';
import type { Io } from '../terminal/io.ts';
import { printable, wrap } from '../terminal/terminal.ts';
import type { SecuredFile } from '../reading/secured-files.ts';

/** Warns before credentials of several people become one document. Only the worker can know whether two names are one person's. */
export function warnOfNames(io: Io, files: readonly SecuredFile[]): void {
  const names = differingNames(files.map(({ credential }) => credential));
  if (names.length === 0) return;
  const text = `! These credentials name more than one person: ${names.join(' / ')}. A KlusCV is about one. Whoever checks it is told; leave the others out with --select, unless all of them are you.`;
  io.stderr(`${wrap(printable(text), io.width, '  ')}\n`);
}
