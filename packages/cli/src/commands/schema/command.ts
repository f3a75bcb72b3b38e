import { Argument, Option } from 'commander';
import { type CertificateProfile, DOCUMENT_KINDS, type SchemaName } from '@kluscv/schema';
import type { SchemaOptions, SchemaTestOptions, SchemaValidateOptions } from './run.ts';
import { type Declare, json, reporting, subcommand } from '../../declare.ts';

const PROFILES: readonly CertificateProfile[] = [
  'gigcv',
  'nl-7-656-simple',
  'nl-7-656-extended',
  'de-109-einfach',
  'de-109-qualifiziert',
];

/** `kluscv schema`: what somebody types who writes data by the standard, or who writes the standard. */
export const declare: Declare = (self, desk) => {
  const named = (): Option =>
    new Option('--schema <name>', 'which schema (default: what the document says it is)').choices(DOCUMENT_KINDS);
  const profiled = (): Option => new Option('--profile <name>', 'the profile that records must have').choices(PROFILES);

  subcommand(self, desk, 'list', 'List the schemas.', ['kluscv schema list'])
    .addOption(json())
    .action(async (options: SchemaOptions) => {
      const { schemaList } = await import('./run.ts');
      desk.finish(schemaList(desk.io(), options));
    });

  subcommand(self, desk, 'show', 'Print a schema.', ['kluscv schema show work-record > work-record.schema.json'])
    .addArgument(new Argument('<name>', 'from `kluscv schema list`').choices(DOCUMENT_KINDS))
    .action(async (name: SchemaName) => {
      const { schemaShow } = await import('./run.ts');
      desk.finish(schemaShow(desk.io(), name));
    });

  const validate = subcommand(
    self,
    desk,
    'validate',
    'Hold data against the standard: its form, and whether its figures agree. It verifies no signature.',
    [
      'kluscv schema validate record.json',
      'kluscv schema validate records/ --profile gigcv',
      'kluscv schema validate export.json --schema platform-export --json',
      'kluscv schema validate records/ --reporter text --reporter junit=report.xml',
    ],
  );
  reporting(validate)
    .argument('<file...>', 'JSON, or folders of it; `-` is the standard input')
    .addOption(named())
    .addOption(profiled())
    .addOption(json())
    .action(async (files: string[], options: SchemaValidateOptions) => {
      const { schemaValidate } = await import('./run.ts');
      desk.finish(await schemaValidate(desk.io(), files, options));
    });

  const test = subcommand(
    self,
    desk,
    'test',
    'Hold folders of documents against the standard: those that must follow it, and those that must not.',
    [
      'kluscv schema test --valid good/ --invalid bad/',
      'kluscv schema test --valid records/ --schema work-record --profile gigcv',
      'kluscv schema test --valid good/ --invalid bad/ --reporter junit=report.xml',
    ],
  );
  reporting(test)
    .option('--valid <folder>', 'documents that must follow the standard')
    .option('--invalid <folder>', 'documents that must not')
    .addOption(named())
    .addOption(profiled())
    .addOption(json())
    .action(async (options: SchemaTestOptions) => {
      const { schemaTest } = await import('./run.ts');
      desk.finish(await schemaTest(desk.io(), options));
    });

  subcommand(
    self,
    desk,
    'diff',
    'Say what changed between two versions of a schema, and whether it breaks what was valid.',
    ['kluscv schema diff old.schema.json new.schema.json', 'kluscv schema diff old.schema.json new.schema.json --json'],
  )
    .argument('<old>', 'a JSON Schema')
    .argument('<new>', 'the one that follows it')
    .addOption(json())
    .action(async (before: string, after: string, options: SchemaOptions) => {
      const { schemaDiff } = await import('./run.ts');
      desk.finish(await schemaDiff(desk.io(), before, after, options));
    });
};
