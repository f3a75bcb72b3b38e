import { Argument } from 'commander';
import { EXIT } from '../../exit.ts';
import type { Shell } from './scripts.ts';
import { addExamples, type Declare } from '../../declare.ts';

/** `kluscv completion`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, [
    'kluscv completion bash          eval "$(kluscv completion bash)" in ~/.bashrc',
    'kluscv completion zsh           eval "$(kluscv completion zsh)" in ~/.zshrc, after compinit',
    'kluscv completion fish          kluscv completion fish | source, in config.fish',
    'kluscv completion powershell    kluscv completion powershell | Out-String | Invoke-Expression, in $PROFILE',
  ]);
  self
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .action(async (shell: Shell) => {
      const [{ completionScript }, { completionTree }] = await Promise.all([
        import('./scripts.ts'),
        import('./tree.ts'),
      ]);
      desk.io().stdout(completionScript(shell, completionTree(await desk.whole())));
      desk.finish(EXIT.ok);
    });
};
