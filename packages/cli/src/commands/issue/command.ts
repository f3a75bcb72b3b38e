import { type Command, Option } from 'commander';
import type { IssueOptions } from './run.ts';
import {
  addExamples,
  type Declare,
  json,
  key,
  labels,
  paper,
  SettingOption,
  statusPurpose,
  subcommand,
} from '../../declare.ts';

/** `kluscv issue`, and `kluscv issue batch`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, [
    'kluscv issue reading.json --key issuer.jwk --issuer-name "Example Platform" --out credentials/',
    'kluscv issue uber-export.zip --key issuer.jwk --issuer-name "Job centre" --role association --name "A. Example" --out credentials/',
    'kluscv issue endorsement.json --key trainer.jwk --issuer-name "Example School" --role school --name "A. Example"',
    'kluscv issue reading.json --key issuer.jwk --issuer-name "Example Platform" --format vc+sd-jwt --hideable team --out credentials/',
    'kluscv issue reading.json --key issuer.jwk --issuer-name "Example Platform" --dry-run --json',
  ]);
  self
    .argument(
      '<file...>',
      'what `kluscv import --out` wrote, an export, or one statement (JSON of type WorkEndorsement or HoursStatement); `-` is the standard input',
    )
    .addOption(key())
    .addOption(
      new SettingOption(
        'issuerName',
        '--issuer-name <name>',
        'name of the issuer, as people know it',
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--role <role>',
        'in which role the issuer speaks (default: platform; for a worker’s own export: worker)',
      ).choices([
        'platform',
        'employerOfRecord',
        'cooperative',
        'agency',
        'school',
        'association',
        'publicBody',
        'worker',
      ]),
    )
    .option('--name <name>', 'name of the worker, where the export has none')
    .option('--subject <id>', 'identifier of the worker: a DID that the worker holds (default: a new random one)')
    .option('--valid-days <days>', 'how long the credentials are valid (default: 730; an hours statement: 90)')
    .option('--supersedes <id>', 'identifier of the earlier credential that this one corrects')
    .addOption(
      new SettingOption(
        'status',
        '--status <folder>',
        'keep status lists in this folder, so that a credential can be withdrawn',
      ),
    )
    .addOption(
      new SettingOption('statusUrl', '--status-url <address>', 'the https address under which you publish that folder'),
    )
    .addOption(
      statusPurpose(
        '--status-purpose <purpose>',
        'what the place in the list is for: withdrawing for good, suspending, or telling of a newer version',
      ),
    )
    .addOption(
      new SettingOption(
        'publishTo',
        '--publish-to <folder>',
        'write a status list that is signed to this folder as well, such as that of your web server',
      ),
    )
    .addOption(
      new SettingOption(
        'format',
        '--format <format>',
        'how the credentials are signed: as a whole (vc+jwt), so that the worker can show parts (vc+sd-jwt, or dc+sd-jwt for European wallets), or with the proof inside the JSON (data-integrity)',
      )
        .choices(['vc+jwt', 'vc+sd-jwt', 'dc+sd-jwt', 'data-integrity'])
        .default('vc+jwt'),
    )
    .addOption(
      new SettingOption(
        'hideable',
        '--hideable <names>',
        'what the worker may hide of an SD-JWT besides what can always be hidden (name, hours, ratings, reviews …): team,trajectory for instance, or all that the standard allows (default: none)',
      ),
    )
    .option(
      '-y, --yes',
      'sign also what is asked about: letters that no PDF could show, words that may tell of a benefit, support, detention or health, figures that end long ago (where there is no terminal to ask at, such a credential is refused)',
    )
    .option('--test', 'mark the credentials as TEST: they are never accepted')
    .option('--out <folder>', 'where the credentials go (default: the current folder)', '.')
    .option('--force', 'overwrite credentials of the same name')
    .option('--dry-run', 'show what would be signed; sign and write nothing')
    .addOption(json())
    .action(async (files: string[], options: IssueOptions) => {
      const { issue } = await import('./run.ts');
      desk.finish(await issue(desk.io(), files, options));
    });

  subcommand(
    self,
    desk,
    'batch',
    'Sign what the lines of a file order, on all cores: one import result or platform export a line (NDJSON), or a table (CSV, XLSX), of which each person is an order. It can be stopped and resumed; an order whose `key` has its credentials already is not signed again. Takes the options of `kluscv issue` but --name and --subject.',
    [
      'kluscv issue batch orders.ndjson --key issuer.jwk --issuer-name "Example Platform" --out credentials.ndjson',
      'kluscv issue batch workers.csv --platform "Example Platform" --key issuer.jwk --issuer-name "Example Platform" --preview 5',
      'kluscv issue batch orders.ndjson --key issuer.jwk --issuer-name "Example Platform" --status status/ --status-url https://platform.example/status --out credentials.ndjson',
      'kluscv issue batch orders.ndjson --key issuer.jwk --issuer-name "Example Platform" --format vc+sd-jwt --out credentials.ndjson --pdf kluscvs/',
      'kluscv issue batch orders.ndjson --key issuer.jwk --issuer-name "Example Platform" --out credentials.ndjson --resume',
    ],
  )
    .argument(
      '<file>',
      'the orders: lines (NDJSON), of which each may have a member `key` that names it, or a table (CSV, TSV, XLSX, ZIP)',
    )
    .option('--resume', 'do what is not done: what the output lacks, and what comes after it')
    .option('--mapping <file>', 'what the columns of a table mean, as `kluscv adapters map` writes it')
    .option('--threads <number>', 'how many threads sign (default: one a core)')
    .option('--adapter <id>', 'read a table as this platform (default: detected by the columns)')
    .option('--platform <name>', 'name of the platform, for a table that does not say')
    .option('--language <code>', 'language in which a table names its types of work')
    .option('--pdf <folder>', 'draw a KlusCV for each order into this folder, named after its key')
    .addOption(labels())
    .addOption(paper())
    .option('--preview <lines>', 'show what the first lines would become; sign and write nothing')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { issueBatch } = await import('./batch.ts');
      desk.finish(await issueBatch(desk.io(), file, command.optsWithGlobals()));
    });
};
