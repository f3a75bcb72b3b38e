import { secrets } from '../terminal/ask.ts';
import { CliError } from '../errors.ts';
import { type Io, readInput } from '../terminal/io.ts';
import { printable } from '../terminal/terminal.ts';

/**
 * The passphrase of a key: the first line of the file that `--passphrase-file` names (`-` is the standard input), otherwise what a person
 * types. It is never an option's value: those are seen by everybody on the machine.
 *
 * @throws CliError `cli.key-unusable` if there is neither
 */
export async function passphraseFor(
  io: Io,
  key: string,
  { twice = false }: { readonly twice?: boolean } = {},
): Promise<string> {
  if (io.passphraseFile !== undefined) {
    const [line = ''] = new TextDecoder().decode(await readInput(io, io.passphraseFile)).split(/\r?\n/, 1);
    if (line !== '') return line;
    throw new CliError('cli.key-unusable', 'There is no passphrase in this file.', { at: io.passphraseFile });
  }
  const typed = await secrets(io, ({ passphrase: of, onceMore }) => [of(printable(key)), ...(twice ? [onceMore] : [])]);
  const [passphrase, again] = typed ?? [];
  if (passphrase === undefined) {
    throw new CliError('cli.key-unusable', 'This key has a passphrase, and nobody is there to type it.', {
      at: key,
      hint: 'Name a file that holds it with --passphrase-file; `-` is the standard input.',
    });
  }
  if (twice && again !== passphrase) {
    throw new CliError('cli.key-unusable', 'The two are not the same. Nothing was written.', { at: key });
  }
  return passphrase;
}
