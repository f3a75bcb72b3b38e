import type { Command } from 'commander';
import { command, type Desk, json } from './declare.ts';

/** What somebody types who sets the command up on a machine. */
export function declareMachine(program: Command, desk: Desk): void {
  command(program, 'env', 'Show every setting: what it is for, its value, and where that is set.', [
    'kluscv env',
    'KLUSCV_KEY=issuer.jwk kluscv env --json',
  ])
    .addOption(json())
    .action(async (_options: unknown, self: Command) => {
      const { env } = await import('../commands/env.ts');
      desk.finish(await env(desk.io, self.optsWithGlobals()));
    });
}
