import { type Command, Option } from 'commander';
import type { CombineOptions } from '../commands/combine/run.ts';
import type { ConvertOptions } from '../commands/convert/run.ts';
import { command, type Desk, json } from './declare.ts';
import { hide } from './exporting.ts';

/** What somebody types who has credentials already. */
export function declarePresenting(program: Command, desk: Desk): void {
  command(
    program,
    'combine',
    'Make one presentation of credentials of several platforms, and say where their periods overlap. It verifies nothing.',
    [
      'kluscv combine first.pdf second.pdf more.zip --out kluscv.vp.json',
      'kluscv combine credentials/ --out kluscv.vp.json --dry-run',
      'kluscv combine credentials/ --out kluscv.vp.json --select 1,3',
      'kluscv combine credentials/ --out for-you.jwt --holder-key me.jwk --audience https://employer.example --nonce b3BlbiBzZXNhbWU',
    ],
  )
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
      const { combine } = await import('../commands/combine/run.ts');
      desk.finish(await combine(desk.io, inputs, options));
    });

  command(
    program,
    'convert',
    'Write work credentials in the words of another standard, and say what is lost. It verifies nothing.',
    [
      'kluscv convert kluscv.pdf --to json-resume --out resume.json',
      'kluscv convert credentials/ --to csv > work.csv',
      'kluscv convert credential.jwt --to open-badge',
    ],
  )
    .argument('<file...>', 'KlusCVs (PDF), signed credentials, presentations, ZIPs or folders of them')
    .addOption(
      new Option('--to <standard>', 'what to make of them')
        .choices(['json-resume', 'open-badge', 'ler-rs', 'schema-org', 'elm', 'csv'])
        .makeOptionMandatory(),
    )
    .option('--language <code>', 'language of the labels, where there is one (default: en)')
    .option('--out <file>', 'where it goes (default: the standard output)')
    .option('--force', 'overwrite the file')
    .action(async (inputs: string[], options: ConvertOptions) => {
      const { convert } = await import('../commands/convert/run.ts');
      desk.finish(await convert(desk.io, inputs, options));
    });
}
