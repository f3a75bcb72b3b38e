import type { Command } from 'commander';
import { addExamples, type Declare, json } from '../../declare.ts';

/** `kluscv env`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, ['kluscv env', 'KLUSCV_KEY=issuer.jwk kluscv env --json']);
  self.addOption(json()).action(async (_options: unknown, command: Command) => {
    const { env } = await import('./run.ts');
    desk.finish(await env(desk.io(), command.optsWithGlobals()));
  });
};
