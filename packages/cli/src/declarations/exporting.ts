import { type Command, Option } from 'commander';
import type { ConvertOptions } from '../commands/convert/run.ts';
import type { ExportCopyOptions } from '../commands/export/copy.ts';
import type { ExportPdfOptions } from '../commands/export/pdf.ts';
import { command, type Desk, json, labels, paper } from './declare.ts';

/** What a worker types who wants a document. */
export function declareExporting(program: Command, desk: Desk): void {
  const exporting = program.command('export').description('Make a document of credentials.');
  command(exporting, 'pdf', 'Make a KlusCV: a PDF that anybody can read, with the credentials inside.', [
    'kluscv export pdf credentials/*.jwt --out kluscv.pdf',
    'kluscv export pdf credentials/ --out kluscv.pdf --lang nl --paper a4',
    'kluscv export pdf credentials/ --select 1,3 --hide endorsements --preview',
    'kluscv export pdf credential.sd-jwt --hide name,reviews/2 --out kluscv.pdf',
    'kluscv export pdf credentials/ --out kluscv.pdf --seal-key seal.key --seal-certificate seal.pem --passphrase-file -',
  ])
    .argument('<credential...>', 'signed credentials (.jwt, .sd-jwt), folders of them, or KlusCVs that hold them')
    .option('--out <file>', 'the PDF; `-` is the standard output')
    .option('--preview', 'show in words what an employer would see; write nothing')
    .addOption(select())
    .addOption(hide())
    .addOption(labels())
    .addOption(paper())
    .option('--on <date>', 'date on the document (default: today)')
    .option(
      '--seal-key <file>',
      'seal the PDF itself (PAdES) with this private key in PEM; encrypted ones: see --passphrase-file',
    )
    .option('--seal-certificate <file>', 'the certificate of that key in PEM, then those that it was issued under')
    .option(
      '--time-stamp <address>',
      'ask this time-stamping authority (RFC 3161, https) when the seal was made; without it no request is made',
    )
    .option('--force', 'overwrite the file')
    .addOption(json())
    .action(async (inputs: string[], options: ExportPdfOptions) => {
      const { exportPdf } = await import('../commands/export/pdf.ts');
      desk.finish(await exportPdf(desk.io, inputs, options));
    });

  declareCopy(
    exporting,
    desk,
    'html',
    'Make a web page of a KlusCV, for reading: one file, no scripts, nothing from elsewhere.',
  );
  declareCopy(
    exporting,
    desk,
    'text',
    'Make plain text of a KlusCV, for reading and for programs that sort applications.',
  );

  command(exporting, 'json-resume', 'Make a JSON Resume of credentials, for programs that know only that.', [
    'kluscv export json-resume credentials/ --out resume.json',
    'kluscv export json-resume kluscv.pdf --language nl',
  ])
    .argument('<credential...>', 'signed credentials, folders of them, or KlusCVs')
    .addOption(select())
    .addOption(hide())
    .option('--language <code>', 'language of the labels, where the record has it (default: the first)')
    .option('--out <file>', 'the file (default: the standard output)')
    .option('--force', 'overwrite the file')
    .action(async (inputs: string[], options: Omit<ConvertOptions, 'to'>) => {
      const { convert } = await import('../commands/convert/run.ts');
      desk.finish(await convert(desk.io, inputs, { ...options, to: 'json-resume' }));
    });
}

function declareCopy(exporting: Command, desk: Desk, form: 'html' | 'text', description: string): void {
  const ending = form === 'html' ? 'html' : 'txt';
  command(exporting, form, `${description} It holds no credentials: nobody can check it.`, [
    `kluscv export ${form} kluscv.pdf --out kluscv.${ending}`,
    `kluscv export ${form} credentials/ --lang nl --select 1,3 --out kluscv.${ending}`,
  ])
    .argument('<credential...>', 'signed credentials, folders of them, or KlusCVs')
    .option('--out <file>', 'the file; `-` is the standard output', '-')
    .addOption(select())
    .addOption(hide())
    .addOption(labels())
    .option('--force', 'overwrite the file')
    .action(async (inputs: string[], options: ExportCopyOptions) => {
      const { exportCopy } = await import('../commands/export/copy.ts');
      desk.finish(await exportCopy(desk.io, form, inputs, options));
    });
}

/** Which of the credentials. */
export function select(): Option {
  return new Option('--select <numbers>', 'only these credentials, by the numbers that --preview shows, such as 1,3');
}

/** What of them stays out. */
export function hide(): Option {
  return new Option(
    '--hide <what>',
    'leave out: endorsements, or a part of an SD-JWT such as name,hours,reviews/2 (--preview shows which); it is taken out of the file, not only off the page',
  );
}
