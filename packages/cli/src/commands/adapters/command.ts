import { Option } from 'commander';
import type { AdaptersMapOptions } from './map.ts';
import type { AdaptersNewOptions } from './new.ts';
import { type Declare, json, repeated, subcommand } from '../../declare.ts';

/** `kluscv adapters`: what somebody types whose platform is not read yet, or who has to ask for the data first. */
export const declare: Declare = (self, desk) => {
  subcommand(self, desk, 'list', 'List what can be read.', ['kluscv adapters list'])
    .addOption(json())
    .action(async (options: { json?: boolean }) => {
      const { adaptersList } = await import('./run.ts');
      desk.finish(await adaptersList(desk.io(), options));
    });

  subcommand(self, desk, 'show', 'Say what an export can and cannot support.', ['kluscv adapters show upwork'])
    .argument('<id>', 'from `kluscv adapters list`')
    .addOption(json())
    .action(async (id: string, options: { json?: boolean }) => {
      const { adaptersShow } = await import('./run.ts');
      desk.finish(await adaptersShow(desk.io(), id, options));
    });

  subcommand(self, desk, 'request', 'Write a request for your own data (GDPR) that names files and fields.', [
    'kluscv adapters request uber --lang nl',
    'kluscv adapters request "Another Platform" > request.txt',
  ])
    .argument('<platform>', 'the platform; one that is not known is asked in general words')
    .addOption(
      new Option('--lang <code>', 'language of the request').choices(['nl', 'en', 'de', 'da', 'fr']).default('en'),
    )
    .action(async (platform: string, options: { lang: 'nl' | 'en' | 'de' | 'da' | 'fr' }) => {
      const { adaptersRequest } = await import('./run.ts');
      desk.finish(await adaptersRequest(desk.io(), platform, options));
    });

  subcommand(
    self,
    desk,
    'map',
    'Read a table of your own: answer what it leaves open, see what it comes to, save the mapping.',
    [
      'kluscv adapters map work.xlsx --out mapping.json',
      'kluscv adapters map work.csv --answer date.order=dayFirst --json',
      'kluscv import work.csv --mapping mapping.json --platform "Example Platform"',
    ],
  )
    .argument('<file...>', 'the table (CSV, TSV or XLSX), with a header somewhere')
    .option('--platform <name>', 'name of the platform')
    .option('--language <code>', 'language in which the table names its types of work (default: yours)')
    .option('--as-of <date>', 'the date that "recently" is counted back from (default: today)')
    .option('--answer <id=value>', 'answer a question; may be repeated', repeated)
    .option('--out <file>', 'where the mapping goes (default: it is only shown)')
    .option('--force', 'overwrite the file')
    .addOption(json())
    .action(async (files: string[], options: AdaptersMapOptions) => {
      const { adaptersMap } = await import('./map.ts');
      desk.finish(await adaptersMap(desk.io(), files, options));
    });

  subcommand(self, desk, 'new', 'Begin an adapter of your own, with a fixture; it works as it is.', [
    'kluscv adapters new tidy-home',
  ])
    .argument('<id>', 'lower-case words with hyphens')
    .option('--out <folder>', 'where it goes (default: a folder of that name)')
    .option('--force', 'overwrite files of the same name')
    .action(async (id: string, options: AdaptersNewOptions) => {
      const { adaptersNew } = await import('./new.ts');
      desk.finish(await adaptersNew(desk.io(), id, options));
    });

  subcommand(self, desk, 'test', 'Try an adapter of your own on its fixtures, and on what exports are known to do.', [
    'kluscv adapters test tidy-home',
  ])
    .argument('<folder>', 'the folder with adapter.js and fixtures/. Its code is run')
    .addOption(json())
    .action(async (folder: string, options: { json?: boolean }) => {
      const { adaptersTest } = await import('./test.ts');
      desk.finish(await adaptersTest(desk.io(), folder, options));
    });
};
