import type { ServeOptions } from './run.ts';
import { addExamples, type Declare } from '../../declare.ts';

/** `kluscv serve`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, [
    'kluscv serve public/',
    'kluscv serve public/ --port 9000 --button reading.json',
    'kluscv serve public/ --host 0.0.0.0 --quiet',
  ]);
  self
    .argument('<folder>', 'folder with did.json and, anywhere below it, signed status lists')
    .option('--port <number>', 'port; 0 takes a free one', '8080')
    .option(
      '--host <name>',
      'name or address to listen on; others than localhost can be reached by other machines',
      'localhost',
    )
    .option(
      '--button <file>',
      'rehearse the button with the workers of an import (`kluscv import --out`); all is marked TEST',
    )
    .option('-q, --quiet', 'do not say what was asked for')
    .action(async (folder: string, options: ServeOptions) => {
      const { serve } = await import('./run.ts');
      desk.finish(await serve(desk.io(), folder, options));
    });
};
