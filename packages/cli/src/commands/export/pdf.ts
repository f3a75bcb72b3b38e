import type { RenderManifest } from '@kluscv/schema';
import { presentCredentials } from '@kluscv/sdk/present';
import { pageAsText } from '@kluscv/verifier/report';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refuseExisting } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { counted, printable, wrap } from '../../terminal/terminal.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { sealFromFiles, type SealFiles } from './seal-key.ts';
import { type Chosen, numbered, partlyShown, shownCredentials, warnOfNames } from './credentials.ts';
import { hideableWords } from './hide.ts';
import { writeWhole } from '@kluscv/node/files';

/** Options of `kluscv export pdf`. */
export interface ExportPdfOptions {
  readonly out?: string;
  readonly preview?: boolean;
  readonly select?: string;
  readonly hide?: string;
  readonly lang: RenderManifest['locale'];
  readonly paper: 'a4' | 'letter';
  readonly on?: string;
  readonly sealKey?: string;
  readonly sealCertificate?: string;
  readonly timeStamp?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `kluscv export pdf`: one KlusCV of one or more signed credentials. */
export async function exportPdf(io: Io, inputs: readonly string[], options: ExportPdfOptions): Promise<ExitCode> {
  const { out, lang, paper, force = false, preview = false } = options;
  const renderedOn = options.on ?? io.now().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(renderedOn)) {
    throw new CliError('export.on-unreadable', { found: renderedOn });
  }
  const sealFiles = sealFilesOf(options);
  if (out === undefined && !preview) {
    throw new CliError('export.nowhere');
  }
  if (out !== undefined && out !== '-' && !preview) await refuseExisting([out], force);
  const { all, shown } = await shownCredentials(io, inputs, options);
  const other = shown.find(({ secured }) => secured.format === 'data-integrity');
  if (other !== undefined) {
    throw new CliError('export.other-form', { at: other.name, found: other.secured.format });
  }
  const presentation = await presentCredentials(
    shown.map(({ secured }) => secured),
    { render: { renderer: 'kluscv-render/1', locale: lang, paper, renderedOn } },
  );
  await warnOfNames(io, shown);
  const { pageText, render } = await import('@kluscv/pdf');
  if (out === undefined || preview) {
    // Drawn as well, so that what cannot be drawn is said now.
    const { length } = await render(presentation);
    const texts = await pageText(
      shown.map(({ credential }) => credential),
      { locale: lang, renderedOn, partly: partlyShown(shown) },
    );
    io.stdout(printable(pageAsText(texts), { lines: true }));
    io.stderr(
      `\n${await choices({ all, chosen: shown }, io.width)}Preview: nothing was written. The PDF would have ${Math.ceil(length / 1024)} kB.\n`,
    );
    return EXIT.ok;
  }
  const seal = sealFiles && (await sealFromFiles(io, sealFiles));
  const bytes = await render(presentation, seal === undefined ? {} : { seal });
  if (out === '-') {
    io.stdout(bytes);
    return EXIT.ok;
  }
  writeWhole(out, bytes, { force });
  if (options.json === true)
    io.stdout(
      `${JSON.stringify({ file: out, bytes: bytes.length, credentials: shown.length, id: presentation.id, sealed: seal !== undefined, timeStamped: sealFiles?.timeStamp !== undefined }, null, 2)}\n`,
    );
  else
    io.stderr(
      `Written to ${printable(out)} (${counted(shown.length, 'credential')}${seal === undefined ? '' : sealFiles?.timeStamp === undefined ? ', sealed' : ', sealed and time-stamped'}, ${Math.ceil(bytes.length / 1024)} kB). Check it: kluscv verify ${shellWord(out)}\n`,
    );
  return EXIT.ok;
}

/** The credentials with the numbers that `--select` takes, and the words that `--hide` takes. */
async function choices(chosen: Chosen, width: number): Promise<string> {
  const hideable = await Promise.all(chosen.all.map(hideableWords));
  return numbered(chosen, width)
    .map((line, index) => {
      const words = hideable[index] ?? [];
      return words.length === 0
        ? `${line}\n`
        : `${line}\n      ${wrap(`--hide: ${words.join(', ')}`, width, '      ')}\n`;
    })
    .join('');
}

/** @throws CliError `export.seal-halved` for a key without a certificate, the other way round, or a time-stamp without a seal */
function sealFilesOf({ sealKey, sealCertificate, timeStamp }: ExportPdfOptions): SealFiles | undefined {
  const given = Object.entries({
    '--seal-key': sealKey,
    '--seal-certificate': sealCertificate,
    '--time-stamp': timeStamp,
  }).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (given.length === 0) return undefined;
  if (sealKey !== undefined && sealCertificate !== undefined) {
    return { key: sealKey, certificate: sealCertificate, ...(timeStamp !== undefined && { timeStamp }) };
  }
  throw new CliError('export.seal-halved', { given: given.join(' ') });
}
