import { type Command, Option } from 'commander';
import type { InspectOptions } from '../commands/inspect/run.ts';
import type { VerifyOptions } from '../commands/verify/run.ts';
import { command, type Desk, json, repeated } from './declare.ts';
import { DEFAULT_JOURNAL, VERIFY_OPTIONS, type VerifyOption } from './verify-options.ts';

/** What somebody types who received a KlusCV. */
export function declareVerifying(program: Command, desk: Desk): void {
  const verifying = command(
    program,
    'verify',
    'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.',
    [
      'kluscv verify kluscv.pdf --trust recognized.json',
      'kluscv verify kluscv.pdf --json',
      'kluscv verify kluscv.pdf --issuer did:web:platform.example --require status --max-age 90d',
      'kluscv verify "inbox/*.pdf" applications.zip --reporter text --reporter html=report.html',
      'kluscv verify https://worker.example/kluscv.pdf',
      'kluscv verify folder/ --status-list status/ --did did/ --offline',
    ],
  )
    .argument(
      '<file...>',
      'PDF, JWT, SD-JWT, JSON, NDJSON, a picture with a QR code, or ZIP; a folder, a quoted pattern, an https address; `-` is the standard input',
    )
    .action(async (files: string[], options: VerifyOptions) => {
      const { verify } = await import('../commands/verify/run.ts');
      desk.finish(await verify(desk.io, files, options));
    });
  addOptions(verifying, VERIFY_OPTIONS);

  const batch = command(
    verifying,
    'batch',
    'Check a folder or an archive of documents, or the files that a table names: one row a person, and it can be stopped and resumed.',
    [
      'kluscv verify batch inbox/ --trust recognized.json > people.csv',
      'kluscv verify batch inbox/ --reporter csv=people.csv --reporter html=people.html',
      'kluscv verify batch applicants.csv --column cv --reporter ndjson',
      'kluscv verify batch inbox/ --reporter csv=people.csv --resume',
    ],
  )
    .argument(
      '<folder>',
      'a folder, a ZIP, a file with a document a line (NDJSON), or a table (CSV) with a column of file names',
    )
    .option('--resume', 'go on with a batch that was stopped')
    .option('--journal <file>', 'where it is kept what was done', DEFAULT_JOURNAL)
    .option('--threads <number>', 'how many threads verify (default: one a core)')
    .option('--column <name>', 'column with the file names (default: file, path, document, bestand or pdf)')
    .action(async (path: string, _options: unknown, self: Command) => {
      const { verifyBatch } = await import('../commands/verify/batch.ts');
      desk.finish(await verifyBatch(desk.io, path, self.optsWithGlobals()));
    });
  addOptions(batch, VERIFY_OPTIONS);

  command(program, 'inspect', 'Show what is inside, WITHOUT verifying any of it.', [
    'kluscv inspect kluscv.pdf',
    'kluscv inspect credential.jwt --json',
  ])
    .argument('<file>', 'PDF, credential or presentation; `-` is the standard input')
    .addOption(json())
    .action(async (file: string, options: InspectOptions) => {
      const { inspect } = await import('../commands/inspect/run.ts');
      desk.finish(await inspect(desk.io, file, options));
    });
}

function addOptions(to: Command, options: readonly VerifyOption[]): void {
  for (const { flags, description, choices, many } of options) {
    const option = new Option(flags, description);
    if (choices !== undefined) option.choices(choices);
    if (many === true) option.argParser(repeated);
    to.addOption(option);
  }
}
