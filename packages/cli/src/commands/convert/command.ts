import { Option } from 'commander';
import { TARGETS } from './targets.ts';
import type { ConvertOptions } from './run.ts';
import { addExamples, type Declare } from '../../declare.ts';

/** `kluscv convert`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, [
    'kluscv convert kluscv.pdf --to json-resume --out resume.json',
    'kluscv convert credentials/ --to csv > work.csv',
    'kluscv convert credential.jwt --to open-badge',
  ]);
  self
    .argument('<file...>', 'KlusCVs (PDF), signed credentials, presentations, ZIPs or folders of them')
    .addOption(new Option('--to <standard>', 'what to make of them').choices(TARGETS).makeOptionMandatory())
    .option('--language <code>', 'language of the labels, where there is one (default: en)')
    .option('--out <file>', 'where it goes (default: the standard output)')
    .option('--force', 'overwrite the file')
    .action(async (inputs: string[], options: ConvertOptions) => {
      const { convert } = await import('./run.ts');
      desk.finish(await convert(desk.io(), inputs, options));
    });
};
