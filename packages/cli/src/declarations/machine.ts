import { Argument, type Command } from 'commander';
import type { Shell } from '../commands/completion/scripts.ts';
import { EXIT } from '../exit.ts';
import { command, type Desk, json } from './declare.ts';

/** What somebody types who sets the command up on a machine. */
export function declareMachine(program: Command, desk: Desk): void {
  command(program, 'env', 'Show every setting: what it is for, its value, and where that is set.', [
    'kluscv env',
    'KLUSCV_KEY=issuer.jwk kluscv env --json',
  ])
    .addOption(json())
    .action(async (_options: unknown, self: Command) => {
      const { env } = await import('../commands/env/run.ts');
      desk.finish(await env(desk.io, self.optsWithGlobals()));
    });

  command(
    program,
    'doctor',
    'Look whether all is well: Node, settings, key, status lists, trust lists; with --online the clock and what is published. Exit 0 if so, 1 if something is wrong, 3 if something could not be looked at.',
    ['kluscv doctor', 'kluscv doctor --online --json'],
  )
    .option('--online', 'ask for what is published as well')
    .addOption(json())
    .action(async (_options: unknown, self: Command) => {
      const { doctor } = await import('../commands/doctor/run.ts');
      desk.finish(await doctor(desk.io, self.optsWithGlobals()));
    });

  command(program, 'completion', 'Print a script with which your shell completes what you type.', [
    'kluscv completion bash          eval "$(kluscv completion bash)" in ~/.bashrc',
    'kluscv completion zsh           eval "$(kluscv completion zsh)" in ~/.zshrc, after compinit',
    'kluscv completion fish          kluscv completion fish | source, in config.fish',
    'kluscv completion powershell    kluscv completion powershell | Out-String | Invoke-Expression, in $PROFILE',
  ])
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .action(async (shell: Shell) => {
      const [{ completionScript }, { completionTree }] = await Promise.all([
        import('../commands/completion/scripts.ts'),
        import('../commands/completion/tree.ts'),
      ]);
      desk.io.stdout(completionScript(shell, completionTree(program)));
      desk.finish(EXIT.ok);
    });
}
