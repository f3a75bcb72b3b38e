import type { ReissueOptions } from './run.ts';
import { addExamples, type Declare, json, key, repeated, SettingOption } from '../../declare.ts';

/** `kluscv reissue`. */
export const declare: Declare = (self, desk) => {
  addExamples(self, desk, [
    'kluscv reissue credentials/cleaning.jwt --without-review 2 --status status/ --key issuer.jwk --did issuer.did.json --out credentials/cleaning-2.jwt',
  ]);
  self
    .argument('<credential>', 'the signed credential')
    .requiredOption(
      '--without-review <number>',
      'the review, counted from 1 as `inspect` shows them; may be repeated',
      repeated,
    )
    .addOption(
      new SettingOption(
        'status',
        '--status <folder>',
        'the folder that `kluscv issue --status` keeps',
      ).makeOptionMandatory(),
    )
    .addOption(key())
    .option(
      '--did <path>',
      'your DID document, by which it is seen that you signed the credential (default: it is fetched); may be repeated',
      repeated,
    )
    .addOption(
      new SettingOption(
        'publishTo',
        '--publish-to <folder>',
        'write a status list that is signed to this folder as well, such as that of your web server',
      ),
    )
    .option('--unlisted', 'also a credential that the log of the folder does not know')
    .requiredOption('--out <file>', 'where the new credential goes')
    .option('--force', 'overwrite the file')
    .option('--dry-run', 'show the new record; sign, withdraw and write nothing')
    .addOption(json())
    .action(async (file: string, options: ReissueOptions) => {
      const { reissue } = await import('./run.ts');
      desk.finish(await reissue(desk.io(), file, options));
    });
};
