import { pageText } from '@kluscv/pdf';
import type { RenderManifest } from '@kluscv/schema';
import { pageAsHtml, pageAsText } from '@kluscv/verifier/report';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refuseExisting } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { printable } from '../../terminal/terminal.ts';
import { partlyShown, shownCredentials } from './credentials.ts';
import { writeWhole } from '@kluscv/node/files';

/** Options of `kluscv export html` and `kluscv export text`. */
export interface ExportCopyOptions {
  readonly out: string;
  readonly lang: RenderManifest['locale'];
  readonly select?: string;
  readonly hide?: string;
  readonly force?: boolean;
}

/** `kluscv export html` and `kluscv export text`: the words of a KlusCV without the credentials, and so without proof. */
export async function exportCopy(
  io: Io,
  form: 'html' | 'text',
  inputs: readonly string[],
  options: ExportCopyOptions,
): Promise<ExitCode> {
  const { out, lang, force = false } = options;
  if (out !== '-') await refuseExisting([out], force);
  const { shown } = await shownCredentials(io, inputs, options);
  const texts = await pageText(
    shown.map(({ credential }) => credential),
    { locale: lang, renderedOn: io.now().slice(0, 10), copy: true, partly: partlyShown(shown) },
  );
  const copy = form === 'html' ? await pageAsHtml(texts, lang) : pageAsText(texts);
  if (out === '-') io.stdout(form === 'html' ? copy : printable(copy, { lines: true }));
  else writeWhole(out, copy, { force });
  io.stderr(
    `${out === '-' ? '' : `Written to ${printable(out)}. `}This is a copy without signatures: nobody can check it. Hand over the PDF as well (kluscv export pdf).\n`,
  );
  return EXIT.ok;
}
