import type { ConvertOptions } from '../convert/run.ts';
import type { ExportCopyOptions } from './copy.ts';
import type { ExportPdfOptions } from './pdf.ts';
import {
  type Declare,
  type Declared,
  type Desk,
  hide,
  json,
  labels,
  paper,
  select,
  subcommand,
} from '../../declare.ts';

/** `kluscv export`: what a worker types who wants a document. */
export const declare: Declare = (self, desk) => {
  subcommand(self, desk, 'pdf', 'Make a KlusCV: a PDF that anybody can read, with the credentials inside.', [
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
      const { exportPdf } = await import('./pdf.ts');
      desk.finish(await exportPdf(desk.io(), inputs, options));
    });

  declareCopy(
    self,
    desk,
    'html',
    'Make a web page of a KlusCV, for reading: one file, no scripts, nothing from elsewhere.',
  );
  declareCopy(self, desk, 'text', 'Make plain text of a KlusCV, for reading and for programs that sort applications.');

  subcommand(self, desk, 'json-resume', 'Make a JSON Resume of credentials, for programs that know only that.', [
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
      const { convert } = await import('../convert/run.ts');
      desk.finish(await convert(desk.io(), inputs, { ...options, to: 'json-resume' }));
    });
};

function declareCopy(self: Declared, desk: Desk, form: 'html' | 'text', description: string): void {
  const ending = form === 'html' ? 'html' : 'txt';
  subcommand(self, desk, form, `${description} It holds no credentials: nobody can check it.`, [
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
      const { exportCopy } = await import('./copy.ts');
      desk.finish(await exportCopy(desk.io(), form, inputs, options));
    });
}
