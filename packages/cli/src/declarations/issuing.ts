import { type Command, Option } from 'commander';
import type { ImportOptions } from '../commands/import/run.ts';
import type { IssueOptions } from '../commands/issue/run.ts';
import type { ReissueOptions } from '../commands/reissue/run.ts';
import { command, type Desk, json, key, labels, paper, repeated, statusPurpose } from './declare.ts';

/** What a platform types, or a worker with an export. */
export function declareIssuing(program: Command, desk: Desk): void {
  command(program, 'import', 'Read what a platform exports, and say what it holds and what was left out.', [
    'kluscv import uber-export.zip',
    'kluscv import platform.json --out reading.json',
    'kluscv import work.csv platform.json --json',
  ])
    .argument('<file...>', 'the export as downloaded: a ZIP, or its files')
    .option('--adapter <id>', 'read as this platform (default: detected by the columns)')
    .option('--as-of <date>', 'the date that "recently" is counted back from (default: today)')
    .option('--platform <name>', 'name of the platform, for a table that does not say')
    .option('--language <code>', 'language in which a table names its types of work')
    .option('--mapping <file>', 'how a table of your own is read, from `kluscv adapters map`')
    .option('--answer <id=value>', 'answer a question about a table; may be repeated', repeated)
    .option('--out <file>', 'write the result to a file, for `kluscv issue`')
    .option('--force', 'overwrite the file')
    .addOption(json())
    .action(async (files: string[], options: ImportOptions) => {
      const { importExport } = await import('../commands/import/run.ts');
      desk.finish(await importExport(desk.io, files, options));
    });

  const issuing = command(
    program,
    'issue',
    'Sign credentials: one for each record of an import, or an endorsement or hours statement.',
    [
      'kluscv issue reading.json --key issuer.jwk --issuer-name "Example Platform" --out credentials/',
      'kluscv issue uber-export.zip --key issuer.jwk --issuer-name "Job centre" --role association --name "A. Example" --out credentials/',
      'kluscv issue endorsement.json --key trainer.jwk --issuer-name "Example School" --role school --name "A. Example"',
      'kluscv issue reading.json --key issuer.jwk --issuer-name "Example Platform" --format vc+sd-jwt --hideable team --out credentials/',
      'kluscv issue reading.json --key issuer.jwk --issuer-name "Example Platform" --dry-run --json',
    ],
  )
    .argument(
      '<file...>',
      'what `kluscv import --out` wrote, an export, or one statement (JSON of type WorkEndorsement or HoursStatement); `-` is the standard input',
    )
    .addOption(key())
    .requiredOption('--issuer-name <name>', 'name of the issuer, as people know it')
    .addOption(
      new Option(
        '--role <role>',
        'in which role the issuer speaks (default: platform; for a worker’s own export: worker)',
      ).choices(['platform', 'employerOfRecord', 'cooperative', 'agency', 'school', 'association', 'worker']),
    )
    .option('--name <name>', 'name of the worker, where the export has none')
    .option('--subject <id>', 'identifier of the worker: a DID that the worker holds (default: a new random one)')
    .option('--valid-days <days>', 'how long the credentials are valid (default: 730; an hours statement: 90)')
    .option('--supersedes <id>', 'identifier of the earlier credential that this one corrects')
    .option('--status <folder>', 'keep status lists in this folder, so that a credential can be withdrawn')
    .option('--status-url <address>', 'the https address under which you publish that folder')
    .addOption(
      statusPurpose(
        '--status-purpose <purpose>',
        'what the place in the list is for: withdrawing for good, suspending, or telling of a newer version',
      ),
    )
    .addOption(
      new Option(
        '--format <format>',
        'how the credentials are signed: as a whole (vc+jwt), so that the worker can show parts (vc+sd-jwt, or dc+sd-jwt for European wallets), or with the proof inside the JSON (data-integrity)',
      )
        .choices(['vc+jwt', 'vc+sd-jwt', 'dc+sd-jwt', 'data-integrity'])
        .default('vc+jwt'),
    )
    .option(
      '--hideable <names>',
      'what the worker may hide of an SD-JWT besides what can always be hidden (name, hours, ratings, reviews …): team,trajectory for instance, or all that the standard allows (default: none)',
    )
    .option('--test', 'mark the credentials as TEST: they are never accepted')
    .option('--out <folder>', 'where the credentials go (default: the current folder)', '.')
    .option('--force', 'overwrite credentials of the same name')
    .option('--dry-run', 'show what would be signed; sign and write nothing')
    .addOption(json())
    .action(async (files: string[], options: IssueOptions) => {
      const { issue } = await import('../commands/issue/run.ts');
      desk.finish(await issue(desk.io, files, options));
    });
  command(
    issuing,
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
    .option('--resume', 'go on after the last line of the output')
    .option('--threads <number>', 'how many threads sign (default: one a core)')
    .option('--adapter <id>', 'read a table as this platform (default: detected by the columns)')
    .option('--platform <name>', 'name of the platform, for a table that does not say')
    .option('--language <code>', 'language in which a table names its types of work')
    .option('--pdf <folder>', 'draw a KlusCV for each order into this folder, named after its key')
    .addOption(labels())
    .addOption(paper())
    .option('--preview <lines>', 'show what the first lines would become; sign and write nothing')
    .action(async (file: string, _options: unknown, self: Command) => {
      const { issueBatch } = await import('../commands/issue/batch.ts');
      desk.finish(await issueBatch(desk.io, file, self.optsWithGlobals()));
    });

  command(
    program,
    'reissue',
    'Issue a credential again without a review that was taken back, and withdraw the old one.',
    [
      'kluscv reissue credentials/cleaning.jwt --without-review 2 --status status/ --key issuer.jwk --did issuer.did.json --out credentials/cleaning-2.jwt',
    ],
  )
    .argument('<credential>', 'the signed credential')
    .requiredOption(
      '--without-review <number>',
      'the review, counted from 1 as `inspect` shows them; may be repeated',
      repeated,
    )
    .requiredOption('--status <folder>', 'the folder that `kluscv issue --status` keeps')
    .addOption(key())
    .option(
      '--did <path>',
      'your DID document, by which it is seen that you signed the credential (default: it is fetched); may be repeated',
      repeated,
    )
    .requiredOption('--out <file>', 'where the new credential goes')
    .option('--force', 'overwrite the file')
    .option('--dry-run', 'show the new record; sign, withdraw and write nothing')
    .addOption(json())
    .action(async (file: string, options: ReissueOptions) => {
      const { reissue } = await import('../commands/reissue/run.ts');
      desk.finish(await reissue(desk.io, file, options));
    });
}
