import { hash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IssuedLine, kluscvPdf } from '@kluscv/issuer';
import type { FormatId, SecuredCredential } from '@kluscv/sdk';
import type { PdfTerms } from './batch-task.ts';
import { isKlusError } from '../../errors.ts';
import { readableName } from './readable-name.ts';

/**
 * Draws the KlusCV of a line beside its place, as `NAME.part`. It takes its name when the line is written, so that what was done twice, or not to
 * its end, leaves none behind. A page that cannot be drawn is refused; the credentials stay.
 */
export async function withPdf(
  line: IssuedLine,
  { folder, render: manifest }: PdfTerms,
  format: FormatId,
): Promise<IssuedLine> {
  const credentials = line.issued.flatMap(({ credential }): readonly SecuredCredential[] =>
    credential === undefined ? [] : [{ format, value: credential }],
  );
  if (credentials.length === 0) return line;
  try {
    const bytes = await kluscvPdf(credentials, manifest);
    const pdf = pdfName(line.key);
    mkdirSync(folder, { recursive: true });
    writeFileSync(partOf(folder, pdf, line.line), bytes, { mode: 0o600 });
    return { ...line, pdf };
  } catch (error) {
    if (!isKlusError(error)) throw error;
    return { ...line, refused: [...line.refused, { code: error.code, message: error.message }] };
  }
}

/** Gives a PDF its name. */
export function keepPdf(folder: string, pdf: string, line: number): void {
  renameSync(partOf(folder, pdf, line), join(folder, pdf));
}

/** Removes a PDF whose line has its credentials already. */
export function dropPdf(folder: string, pdf: string, line: number): void {
  rmSync(partOf(folder, pdf, line), { force: true });
}

function partOf(folder: string, pdf: string, line: number): string {
  return join(folder, `${pdf}.${line}.part`);
}

/** Readable, and another for another key, also where upper and lower case are the same. */
function pdfName(key: string): string {
  return `${readableName(key) || 'worker'}-${hash('sha256', key).slice(0, 12)}.pdf`;
}
