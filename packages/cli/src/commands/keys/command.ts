import { type Command, Option } from 'commander';
import type { KeysCreateOptions, KeysRotateOptions } from './run.ts';
import { type Declare, json, SettingOption, subcommand, writing } from '../../declare.ts';

/** `kluscv keys`. */
export const declare: Declare = (self, desk) => {
  const algorithm = (): Option => new Option('--alg <algorithm>', 'signature algorithm').choices(['EdDSA', 'ES256']);
  const created = subcommand(self, desk, 'create', 'Make a private key, and the DID document to publish for it.', [
    'kluscv keys create --out issuer.jwk --did did:web:platform.example',
    'kluscv keys create --out issuer.jwk --did did:web:platform.example --encrypt',
    'kluscv keys create --out test.jwk',
  ])
    .requiredOption('--out <file>', 'where the private key goes; it is readable for you alone')
    .addOption(algorithm().default('EdDSA'))
    .addOption(
      new SettingOption(
        'did',
        '--did <did>',
        'identifier of the issuer: did:web:… (default: a did:key made from the key)',
      ),
    );
  newKey(created)
    .option('--force', 'overwrite the files')
    .addOption(json())
    .action(async (options: KeysCreateOptions) => {
      const { keysCreate } = await import('./run.ts');
      desk.finish(await keysCreate(desk.io(), options));
    });

  subcommand(self, desk, 'list', 'Show whose keys there are, of which kind, and until when they are meant to sign.', [
    'kluscv keys list keys/',
    'kluscv keys list issuer.jwk --json',
  ])
    .argument('[path...]', 'key files, or folders of them (*.jwk); encrypted ones are not opened', ['.'])
    .addOption(json())
    .action(async (paths: string[], options: { readonly json?: boolean }) => {
      const { keysList } = await import('./shown.ts');
      desk.finish(await keysList(desk.io(), paths, options));
    });

  const rotated = subcommand(
    self,
    desk,
    'rotate',
    'Make the next key, and list it before the old one, which stays listed.',
    [
      'kluscv keys rotate --key issuer.jwk --out issuer-2.jwk',
      'kluscv keys rotate --key issuer.jwk --out issuer-2.jwk --document public/.well-known/did.json --dry-run',
    ],
  )
    .requiredOption('--key <file>', 'the old private key; an encrypted one is not opened')
    .requiredOption('--out <file>', 'where the new private key goes')
    .option('--document <file>', 'the DID document (default: beside the old key, as `keys create` writes it)')
    .addOption(algorithm());
  writing(newKey(rotated)).action(async (options: KeysRotateOptions) => {
    const { keysRotate } = await import('./run.ts');
    desk.finish(await keysRotate(desk.io(), options));
  });

  subcommand(
    self,
    desk,
    'check',
    'Say whether a key should be followed by the next: exit 0 if not yet, 1 if so, 3 if unknown.',
    [
      'kluscv keys check issuer.jwk',
      'kluscv keys check keys/ --expires-in 30d',
      'kluscv keys check issuer.jwk --expires-in 75% --json',
    ],
  )
    .argument('<path...>', 'key files, or folders of them (*.jwk); encrypted ones are not opened')
    .option('--expires-in <time>', 'due this long before the end (30d, 12h), or after this share of the period', '75%')
    .addOption(json())
    .action(async (paths: string[], options: { readonly expiresIn: string; readonly json?: boolean }) => {
      const { keysCheck } = await import('./shown.ts');
      desk.finish(await keysCheck(desk.io(), paths, options));
    });

  subcommand(self, desk, 'public', 'Print the public half of a key.', [
    'kluscv keys public issuer.jwk',
    'kluscv keys public issuer.jwk --format pem > issuer.pem',
  ])
    .argument('<file>', 'key file; an encrypted one is not opened')
    .addOption(new Option('--format <format>', 'how it is written').choices(['jwk', 'pem']).default('jwk'))
    .action(async (file: string, options: { readonly format: 'jwk' | 'pem' }) => {
      const { keysPublic } = await import('./shown.ts');
      desk.finish(await keysPublic(desk.io(), file, options));
    });
};

/** What every command has that makes a key. */
function newKey(to: Command): Command {
  return to
    .option('--valid-days <days>', 'how long the key is meant to sign, for `kluscv keys check`', '730')
    .option('--encrypt', 'encrypt it with a passphrase, which is asked for (or see --passphrase-file)');
}
