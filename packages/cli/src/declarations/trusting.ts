import type { Command } from 'commander';
import type { TrustAddOptions, TrustRemoveOptions } from '../commands/trust/run.ts';
import type { TrustBundleOptions } from '../commands/trust/bundle.ts';
import { command, type Desk, json, key, repeated, writing } from './declare.ts';

/** What somebody types who decides whom an organization recognizes. */
export function declareTrusting(program: Command, desk: Desk): void {
  const trust = program.command('trust').description('Lists of the issuers that you recognize.');
  const of = (to: Command): Command => to.requiredOption('--trust <file>', 'the trust list (JSON)', repeated);

  const list = command(trust, 'list', 'Show whom a list recognizes, and since or until when.', [
    'kluscv trust list --trust recognized.json',
  ]);
  of(list)
    .addOption(json())
    .action(async (options: { readonly trust: readonly string[]; readonly json?: boolean }) => {
      const { trustList } = await import('../commands/trust/run.ts');
      desk.finish(await trustList(desk.io, options));
    });

  const add = command(trust, 'add', 'Recognize an issuer; the list is begun if it is not there.', [
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
    const { trustAdd } = await import('../commands/trust/run.ts');
    desk.finish(await trustAdd(desk.io, did, options));
  });

  const remove = command(trust, 'remove', 'Recognize an issuer no longer, at once or after a day.', [
    'kluscv trust remove did:web:platform.example --trust recognized.json',
    'kluscv trust remove did:web:platform.example --until 2026-12-31 --trust recognized.json',
  ]).argument('<did>', 'identifier of the issuer');
  of(remove).option('--until <date>', 'keep it on the list, with this last day');
  writing(remove).action(async (did: string, options: TrustRemoveOptions) => {
    const { trustRemove } = await import('../commands/trust/run.ts');
    desk.finish(await trustRemove(desk.io, did, options));
  });

  const bundle = command(
    trust,
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
    const { trustBundle } = await import('../commands/trust/bundle.ts');
    desk.finish(await trustBundle(desk.io, options));
  });
}
