import { presentCredentials, type SecuredCredential } from '@kluscv/sdk';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { isPdf, readAll, refuseExisting, textOf } from '../inputs.ts';
import { type Io, writeWhole } from '../io.ts';
import { printable } from '../output/terminal.ts';
import { sealFromFiles, type SealFiles } from '../seal-key.ts';

/** Options of `kluscv export pdf`. */
export interface ExportPdfOptions {
  readonly out: string;
  readonly lang: 'en' | 'nl';
  readonly paper: 'a4' | 'letter';
  readonly on?: string;
  readonly sealKey?: string;
  readonly sealCertificate?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `kluscv export pdf`: one KlusCV of one or more signed credentials. */
export async function exportPdf(io: Io, inputs: readonly string[], options: ExportPdfOptions): Promise<ExitCode> {
  const { out, lang, paper, force = false } = options;
  const renderedOn = options.on ?? io.now().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(renderedOn)) {
    throw new CliError('cli.usage', 'This is no date that --on understands.', {
      found: renderedOn,
      hint: 'Write it as 2026-11-21.',
    });
  }
  const sealFiles = sealFilesOf(options);
  if (out !== '-') await refuseExisting([out], force);
  const credentials: SecuredCredential[] = [];
  for (const file of await readAll(io, inputs, ['.jwt'])) {
    if (isPdf(file.bytes)) {
      throw new CliError(
        'cli.no-credential',
        'This is a PDF already.',
        { at: file.name, hint: 'Give the signed credentials (.jwt) that it was made from.' },
        EXIT.noCredential,
      );
    }
    credentials.push({ format: 'vc+jwt', value: textOf(file) });
  }
  const presentation = await presentCredentials(credentials, {
    render: { renderer: 'kluscv-render/1', locale: lang, paper, renderedOn },
  });
  const { render } = await import('@kluscv/pdf');
  const seal = sealFiles && (await sealFromFiles(io, sealFiles));
  const bytes = await render(presentation, seal === undefined ? {} : { seal });
  if (out === '-') {
    io.stdout(bytes);
    return EXIT.ok;
  }
  await writeWhole(out, bytes, { force });
  if (options.json === true)
    io.stdout(
      `${JSON.stringify({ file: out, bytes: bytes.length, credentials: credentials.length, id: presentation.id, sealed: seal !== undefined }, null, 2)}\n`,
    );
  else
    io.stderr(
      `Written to ${printable(out)} (${credentials.length} credential${credentials.length === 1 ? '' : 's'}${seal === undefined ? '' : ', sealed'}, ${Math.ceil(bytes.length / 1024)} kB). Check it: kluscv verify ${printable(out)}\n`,
    );
  return EXIT.ok;
}

/** @throws CliError `cli.usage` for a key without a certificate, or the other way round */
function sealFilesOf({ sealKey, sealCertificate }: ExportPdfOptions): SealFiles | undefined {
  if (sealKey === undefined && sealCertificate === undefined) return undefined;
  if (sealKey !== undefined && sealCertificate !== undefined) return { key: sealKey, certificate: sealCertificate };
  throw new CliError('cli.usage', 'A seal takes a key and a certificate.', {
    found: sealKey === undefined ? '--seal-certificate alone' : '--seal-key alone',
    hint: 'Give both: --seal-key seal.key --seal-certificate seal.pem.',
  });
}
