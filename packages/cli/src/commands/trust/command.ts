import type { Command } from 'commander';
import type { TrustAddOptions, TrustRemoveOptions } from './run.ts';
import type { TrustBundleOptions } from './bundle.ts';
import { type Declare, json, key, repeated, SettingOption, subcommand, writing } from '../../declare.ts';

/** `kluscv trust`: what somebody types who decides whom an organization recognizes. */
export const declare: Declare = (self, desk) => {
  const of = (to: Command): Command =>
    to.addOption(
      new SettingOption('trust', '--trust <file>', 'the trust list (JSON)').argParser(repeated).makeOptionMandatory(),
    );

  const list = subcommand(self, desk, 'list', 'Show whom a list recognizes, and since or until when.', [
    'kluscv trust list --trust recognized.json',
  ]);
  of(list)
    .addOption(json())
    .action(async (options: { readonly trust: readonly string[]; readonly json?: boolean }) => {
      const { trustList } = await import('./run.ts');
      desk.finish(await trustList(desk.io(), options));
    });

  const add = subcommand(self, desk, 'add', 'Recognize an issuer; the list is begun if it is not there.', [
    'kluscv trust add did:web:platform.example --name "Example Platform" --trust recognized.json',
    'kluscv trust add did:web:ended.example --name "Ended Platform" --until 2025-12-31 --trust recognized.json',
  ]).argument('<did>', 'identifier of the issuer');
  of(add)
    .requiredOption('--name <name>', 'name under which you know it')
    .option('--since <date>', 'first day on which it is recognized')
    .option('--until <date>', 'last day on which it is recognized')
    .option('--list-name <name>', 'name of the list')
    .option('--force', 'replace what the list says of it, or add it though it looks like another');
  writing(add).action(async (did: string, options: TrustAddOptions) => {
    const { trustAdd } = await import('./run.ts');
    desk.finish(await trustAdd(desk.io(), did, options));
  });

  const remove = subcommand(self, desk, 'remove', 'Recognize an issuer no longer, at once or after a day.', [
    'kluscv trust remove did:web:platform.example --trust recognized.json',
    'kluscv trust remove did:web:platform.example --until 2026-12-31 --trust recognized.json',
  ]).argument('<did>', 'identifier of the issuer');
  of(remove).option('--until <date>', 'keep it on the list, with this last day');
  writing(remove).action(async (did: string, options: TrustRemoveOptions) => {
    const { trustRemove } = await import('./run.ts');
    desk.finish(await trustRemove(desk.io(), did, options));
  });

  const bundle = subcommand(
    self,
    desk,
    'bundle',
    'Put all that verifying needs of others into one signed and dated file, for `kluscv verify --offline --bundle`. A bundle of a list alone is a signed list.',
    [
      'kluscv trust bundle --trust recognized.json --fetch --status-list https://platform.example/status/revocation.jwt --key us.jwk --out trust.jwt',
      'kluscv trust bundle --trust recognized.json --did did/ --status-list status/publish --key us.jwk --out trust.jwt',
    ],
  );
  of(bundle)
    .option('--did <path>', 'DID document (JSON), or a folder of them; may be repeated', repeated)
    .option(
      '--status-list <path>',
      'signed status list: a file, a folder or an https address; may be repeated',
      repeated,
    )
    .option('--fetch', 'fetch the DID documents that were not given')
    .addOption(key())
    .requiredOption('--out <file>', 'where the bundle goes')
    .option('--force', 'overwrite the file');
  writing(bundle).action(async (options: TrustBundleOptions) => {
    const { trustBundle } = await import('./bundle.ts');
    desk.finish(await trustBundle(desk.io(), options));
  });
};
