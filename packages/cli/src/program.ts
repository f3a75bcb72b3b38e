import { Command, CommanderError, Option } from 'commander';
import { STANDARD_VERSION } from '@kluscv/schema';
import { CliError } from './errors.ts';
import { EXIT, EXIT_MEANINGS, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { reportError, tell } from './output/problem.ts';

/** Version of this command; the family has one version. */
export const VERSION = '0.1.0';

/**
 * Runs one command line.
 *
 * @param args the words after `kluscv`
 * @returns the exit code; nothing is thrown
 */
export async function run(args: readonly string[], given: Io): Promise<ExitCode> {
  const io: Io = args.includes('--no-color') ? { ...given, color: false } : given;
  let code: ExitCode = EXIT.ok;
  const program = build(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(await withVerb(args, program), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version are answers; everything else that commander says is wrong usage, for which it would exit with 1.
      return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    }
    return await reportError(io, error);
  }
}

/** `kluscv file.pdf` means `kluscv verify file.pdf`: there is no other catch-all. */
async function withVerb(args: readonly string[], program: Command): Promise<readonly string[]> {
  const first = args[0];
  if (first === undefined || first.startsWith('-') || first === 'help') return args;
  if (program.commands.some((command) => command.name() === first)) return args;
  const { exists } = await import('./io.ts');
  return (await exists(first)) ? ['verify', ...args] : args;
}

function build(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('kluscv')
    .description('Portable proof of work: import what a platform exports, sign it, make a KlusCV of it, verify one.')
    .version(`kluscv ${VERSION} (standard ${STANDARD_VERSION})`, '--version', 'print the version')
    .option('--no-color', 'no color (also: NO_COLOR)')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
      outputError: (text) => {
        tell(io, text.replace(/^error: /, '').trim(), { hint: 'See `kluscv --help`, or the command with `--help`.' });
      },
    })
    .addHelpText('after', `\nThe short form \`kluscv FILE\` verifies the file.\n\n${exitCodes()}`);

  const json = (): Option => new Option('--json', 'print the result as JSON');
  const lang = (): Option => new Option('--lang <code>', 'language of the answer').choices(['en', 'nl']);
  const repeated = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  const command = (
    name: string,
    description: string,
    examples: readonly string[],
    parent: Command = program,
  ): Command =>
    parent
      .command(name)
      .description(description)
      .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}\n\n${exitCodes()}`);

  command('verify', 'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.', [
    'kluscv verify kluscv.pdf --trust recognized.json',
    'kluscv verify kluscv.pdf --json',
    'kluscv verify folder/ --status-list status/ --did did/ --offline',
  ])
    .argument('<file...>', 'files or folders; `-` is the standard input')
    .option('--trust <file>', 'trust list (JSON) with the issuers that you recognize; may be repeated', repeated)
    .option(
      '--status-list <path>',
      'signed status list, or a folder of them, to use instead of fetching it; may be repeated',
      repeated,
    )
    .option(
      '--did <path>',
      'DID document (JSON), or a folder of them, to use instead of fetching it; may be repeated',
      repeated,
    )
    .option('--offline', 'use no network; what is not given counts as unreachable')
    .option('--at <instant>', 'check as of this date or instant (default: now)')
    .addOption(lang())
    .addOption(json())
    .option('-q, --quiet', 'print nothing; the exit code says it')
    .action(async (files: string[], options: import('./commands/verify.ts').VerifyOptions) => {
      const { verify } = await import('./commands/verify.ts');
      finish(await verify(io, files, options));
    });

  command('inspect', 'Show what is inside, WITHOUT verifying any of it.', [
    'kluscv inspect kluscv.pdf',
    'kluscv inspect credential.jwt --json',
  ])
    .argument('<file>', 'PDF, credential or presentation; `-` is the standard input')
    .addOption(json())
    .action(async (file: string, options: import('./commands/inspect.ts').InspectOptions) => {
      const { inspect } = await import('./commands/inspect.ts');
      finish(await inspect(io, file, options));
    });

  command('import', 'Read what a platform exports, and say what it holds and what was left out.', [
    'kluscv import uber-export.zip',
    'kluscv import platform.json --out reading.json',
    'kluscv import work.csv platform.json --json',
  ])
    .argument('<file...>', 'the export as downloaded: a ZIP, or its files')
    .option('--adapter <id>', 'read as this platform (default: detected by the columns)')
    .option('--as-of <date>', 'the date that "recently" is counted back from (default: today)')
    .option('--platform <name>', 'name of the platform, for a table that does not say')
    .option('--language <code>', 'language in which a table names its types of work')
    .option('--out <file>', 'write the result to a file, for `kluscv issue`')
    .option('--force', 'overwrite the file')
    .addOption(json())
    .action(async (files: string[], options: import('./commands/import.ts').ImportOptions) => {
      const { importExport } = await import('./commands/import.ts');
      finish(await importExport(io, files, options));
    });

  command('issue', 'Sign work credentials: one for each record of an import.', [
    'kluscv issue reading.json --key issuer.jwk --issuer-name "Example Platform" --out credentials/',
    'kluscv issue uber-export.zip --key issuer.jwk --issuer-name "Job centre" --role association --name "A. Example" --out credentials/',
    'kluscv issue reading.json --key issuer.jwk --issuer-name "Example Platform" --dry-run',
  ])
    .argument('<file...>', 'what `kluscv import --out` wrote, or an export; `-` is the standard input')
    .requiredOption('--key <file>', 'private key (JWK) made by `kluscv keys create`')
    .requiredOption('--issuer-name <name>', 'name of the issuer, as people know it')
    .addOption(
      new Option(
        '--role <role>',
        'in which role the issuer speaks (default: platform; for a worker’s own export: worker)',
      ).choices(['platform', 'employerOfRecord', 'cooperative', 'agency', 'school', 'association', 'worker']),
    )
    .option('--name <name>', 'name of the worker, where the export has none')
    .option('--subject <id>', 'identifier of the worker: a DID that the worker holds (default: a new random one)')
    .option('--valid-days <days>', 'how long the credentials are valid', '730')
    .option('--status <folder>', 'keep status lists in this folder, so that a credential can be withdrawn')
    .option('--status-url <address>', 'the https address under which you publish that folder')
    .option('--test', 'mark the credentials as TEST: they are never accepted')
    .option('--out <folder>', 'where the credentials go (default: the current folder)', '.')
    .option('--force', 'overwrite credentials of the same name')
    .option('--dry-run', 'show what would be signed; sign and write nothing')
    .addOption(json())
    .action(async (files: string[], options: import('./commands/issue.ts').IssueOptions) => {
      const { issue } = await import('./commands/issue.ts');
      finish(await issue(io, files, options));
    });

  const exporting = program.command('export').description('Make a document of credentials.');
  command(
    'pdf',
    'Make a KlusCV: a PDF that anybody can read, with the credentials inside.',
    [
      'kluscv export pdf credentials/*.jwt --out kluscv.pdf',
      'kluscv export pdf credentials/ --out kluscv.pdf --lang nl --paper a4',
    ],
    exporting,
  )
    .argument('<credential...>', 'signed credentials (.jwt) or folders of them')
    .requiredOption('--out <file>', 'the PDF; `-` is the standard output')
    .addOption(new Option('--lang <code>', 'language of the labels').choices(['en', 'nl']).default('en'))
    .addOption(new Option('--paper <size>', 'paper size').choices(['a4', 'letter']).default('a4'))
    .option('--on <date>', 'date on the document (default: today)')
    .option('--force', 'overwrite the file')
    .addOption(json())
    .action(async (inputs: string[], options: import('./commands/export-pdf.ts').ExportPdfOptions) => {
      const { exportPdf } = await import('./commands/export-pdf.ts');
      finish(await exportPdf(io, inputs, options));
    });

  const keys = program.command('keys').description('Keys that sign.');
  command(
    'create',
    'Make a private key, and the DID document to publish for it.',
    ['kluscv keys create --out issuer.jwk --did did:web:platform.example', 'kluscv keys create --out test.jwk'],
    keys,
  )
    .requiredOption('--out <file>', 'where the private key goes; it is readable for you alone')
    .addOption(new Option('--alg <algorithm>', 'signature algorithm').choices(['EdDSA', 'ES256']).default('EdDSA'))
    .option('--did <did>', 'identifier of the issuer: did:web:… (default: a did:key made from the key)')
    .option('--force', 'overwrite the files')
    .addOption(json())
    .action(async (options: import('./commands/keys.ts').KeysCreateOptions) => {
      const { keysCreate } = await import('./commands/keys.ts');
      finish(await keysCreate(io, options));
    });

  const status = program.command('status').description('Withdraw credentials.');
  command(
    'revoke',
    'Withdraw a credential: set its bit, and sign the status list anew.',
    ['kluscv status revoke credentials/cleaning.jwt --status status/ --key issuer.jwk'],
    status,
  )
    .argument('<credential...>', 'the signed credentials to withdraw')
    .requiredOption('--status <folder>', 'the folder that `kluscv issue --status` keeps')
    .requiredOption('--key <file>', 'private key (JWK) of the issuer')
    .option('--dry-run', 'say what would be withdrawn; change nothing')
    .addOption(json())
    .action(async (files: string[], options: import('./commands/status.ts').StatusRevokeOptions) => {
      const { statusRevoke } = await import('./commands/status.ts');
      finish(await statusRevoke(io, files, options));
    });

  command(
    'demo',
    'The whole road in a minute: three platforms, one worker, one KlusCV; then a forger, a withdrawal and a stranger.',
    ['kluscv demo', 'kluscv demo --out demo --lang nl'],
  )
    .option('--out <folder>', 'where the files go', 'kluscv-demo')
    .addOption(lang())
    .option('--force', 'overwrite what an earlier demo left there')
    .action(async (options: import('./commands/demo.ts').DemoOptions) => {
      const { demo } = await import('./commands/demo.ts');
      finish(await demo(io, options));
    });

  // A subcommand makes its own copies of these settings only if they are set before it is added, so set them on all.
  const settle = (parent: Command): void => {
    for (const child of parent.commands) {
      child.copyInheritedSettings(parent);
      settle(child);
    }
  };
  settle(program);
  program.action(() => {
    const unknown = program.args[0];
    if (unknown === undefined) program.help();
    throw new CliError('cli.usage', `There is no command and no file called ${JSON.stringify(unknown)}.`, {
      hint: 'See `kluscv --help`.',
    });
  });
  program.argument('[file]').allowExcessArguments();
  return program;
}

function exitCodes(): string {
  return `Exit codes:\n${EXIT_MEANINGS.map(([code, meaning]) => `  ${String(code).padStart(3)}  ${meaning}`).join('\n')}`;
}
