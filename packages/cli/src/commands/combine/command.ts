import type { CombineOptions } from './run.ts';
import { addExamples, type Declare, hide, json } from '../../declare.ts';

/** `kluscv combine`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, [
    'kluscv combine first.pdf second.pdf more.zip --out kluscv.vp.json',
    'kluscv combine credentials/ --out kluscv.vp.json --dry-run',
    'kluscv combine credentials/ --out kluscv.vp.json --select 1,3',
    'kluscv combine credentials/ --out for-you.jwt --holder-key me.jwk --audience https://employer.example --nonce b3BlbiBzZXNhbWU',
  ]);
  self
    .argument('<file...>', 'KlusCVs (PDF), signed credentials, presentations, ZIPs or folders of them')
    .requiredOption('--out <file>', 'where the presentation goes')
    .option('--select <numbers>', 'only these, by their numbers in the list, such as 1,3 (default: all)')
    .addOption(hide())
    .option('--holder-key <file>', 'sign it with your own private key, for one verifier')
    .option('--audience <name>', 'the name that the verifier gave you')
    .option('--nonce <text>', 'the text that the verifier asked you to repeat')
    .option('--dry-run', 'show the list; write nothing')
    .option('--force', 'overwrite the file')
    .addOption(json())
    .action(async (inputs: string[], options: CombineOptions) => {
      const { combine } = await import('./run.ts');
      desk.finish(await combine(desk.io(), inputs, options));
    });
};
