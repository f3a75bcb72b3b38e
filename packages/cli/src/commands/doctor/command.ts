import type { Command } from 'commander';
import { addExamples, type Declare, json } from '../../declare.ts';

/** `kluscv doctor`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, ['kluscv doctor', 'kluscv doctor --online --json']);
  self
    .option('--online', 'ask for what is published as well')
    .addOption(json())
    .action(async (_options: unknown, command: Command) => {
      const { doctor } = await import('./run.ts');
      desk.finish(await doctor(desk.io(), command.optsWithGlobals()));
    });
};
