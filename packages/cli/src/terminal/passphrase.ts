import { secrets } from './ask.ts';
import { CliError } from '../errors.ts';
import { type Io, readInput } from './io.ts';
import { printable } from './terminal.ts';

/**
 * The passphrase of a key: the first line of the file that `--passphrase-file` names (`-` is the standard input), otherwise what a person
 * types. It is never an option's value: those are seen by everybody on the machine.
 *
 * @throws CliError `passphrase.empty`, `passphrase.nobody`, `passphrase.differ`
 */
export async function passphraseFor(
  io: Io,
  key: string,
  { twice = false }: { readonly twice?: boolean } = {},
): Promise<string> {
  if (io.passphraseFile !== undefined) {
    const [line = ''] = new TextDecoder().decode(await readInput(io, io.passphraseFile)).split(/\r?\n/, 1);
    if (line !== '') return line;
    throw new CliError('passphrase.empty', { at: io.passphraseFile });
  }
  const typed = await secrets(io, ({ passphrase: of, onceMore }) => [of(printable(key)), ...(twice ? [onceMore] : [])]);
  const [passphrase, again] = typed ?? [];
  if (passphrase === undefined) {
    throw new CliError('passphrase.nobody', { at: key });
  }
  if (twice && again !== passphrase) {
    throw new CliError('passphrase.differ', { at: key });
  }
  return passphrase;
}
