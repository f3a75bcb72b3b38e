import { ALLOWABLE, kebab } from '@kluscv/verifier';
import { type Command, Option } from 'commander';
import {
  addExamples,
  type Declare,
  type Declared,
  type Desk,
  json,
  lang,
  repeated,
  SettingOption,
  subcommand,
} from '../../declare.ts';
import type { VerifyOptions } from './run.ts';

/** `kluscv verify`, and `kluscv verify batch`: what somebody types who received a KlusCV. */
export const declare: Declare = (self, desk) => {
  const { verify, batch } = desk.words.help;
  addExamples(self, desk, [
    'kluscv verify kluscv.pdf --trust recognized.json',
    'kluscv verify kluscv.pdf --json',
    'kluscv verify kluscv.pdf --issuer did:web:platform.example --require status --max-age 90d',
    'kluscv verify "inbox/*.pdf" applications.zip --reporter text --reporter html=report.html',
    'kluscv verify https://worker.example/kluscv.pdf',
    'kluscv verify folder/ --status-list status/ --did did/ --offline',
  ]);
  self.argument('<file...>', verify.file).action(async (files: string[], options: VerifyOptions) => {
    const { verify: run } = await import('./run.ts');
    desk.finish(await run(desk.io(), files, options));
  });
  addOptions(self, desk);

  const many = subcommand(self, desk, 'batch', batch.about, [
    'kluscv verify batch inbox/ --trust recognized.json > people.csv',
    'kluscv verify batch inbox/ --reporter csv=people.csv --reporter html=people.html',
    'kluscv verify batch applicants.csv --column cv --reporter ndjson',
    'kluscv verify batch inbox/ --reporter csv=people.csv --resume',
  ]);
  many
    .argument('<folder>', batch.folder)
    .option('--resume', batch.resume)
    .option('--journal <file>', batch.journal)
    .option('--threads <number>', batch.threads)
    .option('--column <name>', batch.column)
    .action(async (path: string, _options: unknown, command: Command) => {
      const { verifyBatch } = await import('./batch.ts');
      desk.finish(await verifyBatch(desk.io(), path, command.optsWithGlobals()));
    });
  addOptions(many, desk);
};

/** Every option of `kluscv verify`, in the order of its help. */
function addOptions(self: Declared, desk: Desk): void {
  const { verify, json: asJson } = desk.words.help;
  self
    .addOption(new SettingOption('trust', '--trust <file>', verify.trust).argParser(repeated))
    .option('--status-list <path>', verify.statusList, repeated)
    .option('--did <path>', verify.did, repeated)
    .option('--issuer <did>', verify.issuer, repeated)
    .addOption(new SettingOption('require', '--require <checks>', verify.require).argParser(repeated))
    .addOption(
      new SettingOption('allow', '--allow <answers>', verify.allow(ALLOWABLE.map(kebab).join(', '))).argParser(
        repeated,
      ),
    )
    .addOption(new SettingOption('maxAge', '--max-age <days>', verify.maxAge))
    .option('--audience <name>', verify.audience)
    .option('--nonce <text>', verify.nonce)
    .option('--addressee <name>', verify.addressee)
    .addOption(new SettingOption('bundle', '--bundle <file>', verify.bundle))
    .addOption(new SettingOption('bundleSigner', '--bundle-signer <did>', verify.bundleSigner).argParser(repeated))
    .addOption(new SettingOption('offline', '--offline', verify.offline))
    .option('--at <instant>', verify.at)
    .addOption(lang(desk))
    .addOption(json(asJson))
    .option('--reporter <name>', verify.reporter, repeated)
    .option('--force', verify.force)
    .addOption(new Option('-q, --quiet', verify.quiet));
}
