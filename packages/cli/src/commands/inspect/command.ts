import { addExamples, type Declare, json } from '../../declare.ts';
import type { InspectOptions } from './run.ts';

/** `kluscv inspect`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, ['kluscv inspect kluscv.pdf', 'kluscv inspect credential.jwt --json']);
  self
    .argument('<file>', 'PDF, credential or presentation; `-` is the standard input')
    .addOption(json())
    .action(async (file: string, options: InspectOptions) => {
      const { inspect } = await import('./run.ts');
      desk.finish(await inspect(desk.io(), file, options));
    });
};
