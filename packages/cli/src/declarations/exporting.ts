import { type Command, Option } from 'commander';
import type { ExportPdfOptions } from '../commands/export-pdf.ts';
import { command, type Desk, json } from './declare.ts';

/** What a worker types who wants a document. */
export function declareExporting(program: Command, desk: Desk): void {
  const exporting = program.command('export').description('Make a document of credentials.');
  command(exporting, 'pdf', 'Make a KlusCV: a PDF that anybody can read, with the credentials inside.', [
    'kluscv export pdf credentials/*.jwt --out kluscv.pdf',
    'kluscv export pdf credentials/ --out kluscv.pdf --lang nl --paper a4',
    'kluscv export pdf credentials/ --out kluscv.pdf --seal-key seal.key --seal-certificate seal.pem --passphrase-file -',
  ])
    .argument('<credential...>', 'signed credentials (.jwt) or folders of them')
    .requiredOption('--out <file>', 'the PDF; `-` is the standard output')
    .addOption(
      new Option('--lang <code>', 'language of the labels')
        .choices(['nl', 'en', 'de', 'da', 'fr', 'es', 'it', 'pl', 'sv', 'tr', 'uk', 'ro', 'ar'])
        .default('en'),
    )
    .addOption(new Option('--paper <size>', 'paper size').choices(['a4', 'letter']).default('a4'))
    .option('--on <date>', 'date on the document (default: today)')
    .option(
      '--seal-key <file>',
      'seal the PDF itself (PAdES) with this private key in PEM; encrypted ones: see --passphrase-file',
    )
    .option('--seal-certificate <file>', 'the certificate of that key in PEM, then those that it was issued under')
    .option('--force', 'overwrite the file')
    .addOption(json())
    .action(async (inputs: string[], options: ExportPdfOptions) => {
      const { exportPdf } = await import('../commands/export-pdf.ts');
      desk.finish(await exportPdf(desk.io, inputs, options));
    });
}
