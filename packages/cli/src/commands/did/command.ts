import type { DidInitOptions } from './run.ts';
import type { DidCheckOptions } from './check.ts';
import { type Declare, json, repeated, SettingOption, subcommand, writing } from '../../declare.ts';

/** `kluscv did`. */
export const declare: Declare = (self, desk) => {
  const init = subcommand(self, desk, 'init', 'Write the DID document of a did:web out of its key files.', [
    'kluscv did init --did did:web:platform.example --key issuer.jwk --out did.json',
    'kluscv did init --did did:web:platform.example --key new.jwk --key old.jwk --out did.json --dry-run',
  ])
    .addOption(new SettingOption('did', '--did <did>', 'identifier of the issuer: did:web:…').makeOptionMandatory())
    .requiredOption(
      '--key <file>',
      'key file, the one that signs first; encrypted ones are not opened; may be repeated',
      repeated,
    )
    .option('--out <file>', 'where the document goes', 'did.json')
    .option('--force', 'overwrite the file');
  writing(init).action(async (options: DidInitOptions) => {
    const { didInit } = await import('./run.ts');
    desk.finish(await didInit(desk.io(), options));
  });

  subcommand(self, desk, 'show', 'Show where a DID document lies, and what its keys may do.', [
    'kluscv did show did.json',
    'kluscv did show did:web:platform.example',
  ])
    .argument('<did>', 'a DID, or a file with its document')
    .option('--offline', 'use no network')
    .addOption(json())
    .action(async (what: string, options: { readonly offline?: boolean; readonly json?: boolean }) => {
      const { didShow } = await import('./run.ts');
      desk.finish(await didShow(desk.io(), what, options));
    });

  subcommand(
    self,
    desk,
    'check',
    'Ask for what an issuer publishes, as verifiers will: TLS, redirects, CORS, type, cache, keys, lists. Exit 0 if nothing stands in their way, 1 if something does, 3 without an answer.',
    [
      'kluscv did check did:web:platform.example --key issuer.jwk',
      'kluscv did check did:web:platform.example --status status/ --json',
      'kluscv did check did:web:platform.example --at http://localhost:8080',
    ],
  )
    .argument('<did>', 'identifier of the issuer: did:web:…')
    .option('--key <file>', 'key that must be in the document; may be repeated', repeated)
    .option('--status <folder>', 'status folder, whose lists are asked for as well')
    .option('--at <address>', 'ask this server on this machine instead, such as that of `kluscv serve`')
    .addOption(json())
    .action(async (what: string, options: DidCheckOptions) => {
      const { didCheck } = await import('./check.ts');
      desk.finish(await didCheck(desk.io(), what, options));
    });
};
