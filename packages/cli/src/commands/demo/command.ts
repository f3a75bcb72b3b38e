import type { DemoOptions } from './run.ts';
import { addExamples, type Declare, lang } from '../../declare.ts';

/** `kluscv demo`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, ['kluscv demo', 'kluscv demo --out demo --lang nl', 'kluscv demo --platforms --out six']);
  self
    .option('--out <folder>', 'where the files go; what an earlier demo left there is replaced', 'kluscv-demo')
    .option('--platforms', 'instead: walk through six example platforms and combine what each signs (in a clone)')
    .addOption(lang(desk))
    .action(async (options: DemoOptions) => {
      const { demo } = await import('./run.ts');
      desk.finish(await demo(desk.io(), options));
    });
};
