import { basename } from 'node:path';
import type { ColumnMappingDocument } from '@kluscv/adapters';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refuseExisting } from '../../reading/inputs.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { jsonText, printable, styleFor } from '../../terminal/terminal.ts';
import { writeWhole } from '@kluscv/node/files';

/** Options of `kluscv adapters map`. */
export interface AdaptersMapOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `kluscv adapters map`: proposes how a platform's own table is read, shows five rows, and saves the mapping. */
export async function adaptersMap(
  io: Io,
  path: string,
  { out, force = false, json = false }: AdaptersMapOptions,
): Promise<ExitCode> {
  await refuseExisting(out === undefined ? [] : [out], force);
  const { proposeMapping } = await import('@kluscv/adapters');
  const proposal = await proposeMapping({ name: basename(path), bytes: await readInput(io, path) });
  if (proposal === undefined) {
    throw new CliError('cli.export-unreadable', 'This is no table with a header and at least two columns.', {
      at: path,
    });
  }
  const { mapping, unused, missing, unknownValues, preview } = proposal;
  const document: ColumnMappingDocument = { columnMapping: mapping };
  if (out !== undefined) writeWhole(out, `${JSON.stringify(document, null, 2)}\n`, { force });
  if (json) {
    io.stdout(`${jsonText(proposal, 2)}\n`);
    return EXIT.ok;
  }
  const style = styleFor(io.color);
  const lines = [style.bold('Read as')];
  for (const [target, source] of Object.entries(mapping.columns))
    lines.push(`  ${target.padEnd(18)} ← ${printable(source)}`);
  for (const [target, value] of Object.entries(mapping.fixed ?? {}))
    lines.push(`  ${target.padEnd(18)} = ${value} (for every row)`);
  for (const [target, codes] of Object.entries(mapping.codes ?? {})) {
    for (const [value, code] of Object.entries(codes)) lines.push(`  ${target}: "${printable(value)}" means ${code}`);
  }
  if (unused.length > 0) lines.push(style.bold('Not read'), `  ${unused.map((name) => printable(name)).join(', ')}`);
  if (missing.length > 0 || Object.keys(unknownValues).length > 0) {
    lines.push(style.bold('For you to add'));
    for (const name of missing)
      lines.push(`  ${name}: name the column in "columns", or give one value for every row in "fixed"`);
    for (const [target, values] of Object.entries(unknownValues)) {
      lines.push(
        `  ${target}: say in "codes" what is meant by ${values
          .slice(0, 8)
          .map((value) => `"${printable(value)}"`)
          .join(', ')}`,
      );
    }
  }
  lines.push(
    style.bold(
      preview.length === 1 ? 'The first row, as it is read' : `The first ${preview.length} rows, as they are read`,
    ),
  );
  for (const row of preview) {
    lines.push(
      `  ${Object.entries(row)
        .flatMap(([name, value]) => (value === '' ? [] : [`${name}=${printable(value)}`]))
        .join('  ')}`,
    );
  }
  io.stdout(`${lines.join('\n')}\n`);
  io.stderr(
    out === undefined
      ? 'Nothing was written. Save it with --out mapping.json.\n'
      : `Written to ${printable(out)}. Correct it if need be, then: kluscv import ${printable(path)} ${printable(out)} --platform "…"\n`,
  );
  return EXIT.ok;
}
