import type { ImportOptions } from './run.ts';
import { addExamples, type Declare, json, repeated } from '../../declare.ts';

/** `kluscv import`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, [
    'kluscv import uber-export.zip',
    'kluscv import platform.json --out reading.json',
    'kluscv import work.csv platform.json --json',
    'kluscv import work.xlsx --mapping mapping.json --platform "Example Platform"',
  ]);
  self
    .argument('<file...>', 'the export as downloaded: a ZIP, or its files')
    .option('--adapter <id>', 'read as this platform (default: detected by the columns)')
    .option('--as-of <date>', 'the date that "recently" is counted back from (default: today)')
    .option('--platform <name>', 'name of the platform, for a table that does not say')
    .option('--language <code>', 'language in which a table names its types of work')
    .option('--mapping <file>', 'how a table of your own is read, from `kluscv adapters map`')
    .option('--answer <id=value>', 'answer a question about a table; may be repeated', repeated)
    .option('--out <file>', 'write the result to a file, for `kluscv issue`')
    .option('--force', 'overwrite the file')
    .addOption(json())
    .action(async (files: string[], options: ImportOptions) => {
      const { importExport } = await import('./run.ts');
      desk.finish(await importExport(desk.io(), files, options));
    });
};
