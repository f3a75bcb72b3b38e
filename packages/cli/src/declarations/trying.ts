import type { Command } from 'commander';
import type { DemoOptions } from '../commands/demo/run.ts';
import { command, type Desk, lang } from './declare.ts';

/** What somebody types who wants to see it all. */
export function declareTrying(program: Command, desk: Desk): void {
  command(
    program,
    'demo',
    'The whole road in a minute: three platforms, one worker, one KlusCV; then a forger, a withdrawal and a stranger.',
    ['kluscv demo', 'kluscv demo --out demo --lang nl', 'kluscv demo --platforms --out six'],
  )
    .option('--out <folder>', 'where the files go; what an earlier demo left there is replaced', 'kluscv-demo')
    .option('--platforms', 'instead: walk through six example platforms and combine what each signs (in a clone)')
    .addOption(lang())
    .action(async (options: DemoOptions) => {
      const { demo } = await import('../commands/demo/run.ts');
      desk.finish(await demo(desk.io, options));
    });
}
