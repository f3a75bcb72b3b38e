import { type Command, Option } from 'commander';
import type { StatusAction, StatusChangeOptions } from './run.ts';
import type { StatusCreateOptions, StatusMigrateOptions, StatusPublishOptions } from './lists.ts';
import { type Declare, json, key, repeated, SettingOption, statusPurpose, subcommand, writing } from '../../declare.ts';

/** Why the status of a credential is changed, as the log of a status folder keeps it. */
const REASONS = [
  'corrected',
  'issued-in-error',
  'review-withdrawn',
  'worker-request',
  'investigation',
  'cleared',
  'key-compromised',
  'other',
];

const EXAMPLE_REASONS: Readonly<Record<StatusAction, string>> = {
  revoke: 'worker-request',
  suspend: 'worker-request',
  restore: 'cleared',
  refresh: 'corrected',
};

/** `kluscv status`. */
export const declare: Declare = (self, desk) => {
  const example = '--status status/ --key issuer.jwk';

  const create = subcommand(
    self,
    desk,
    'create',
    'Begin a status list: the first of a folder, one for suspensions or newer versions, or one more.',
    [
      `kluscv status create ${example} --status-url https://platform.example/status`,
      `kluscv status create ${example} --purpose suspension`,
    ],
  )
    .addOption(
      new SettingOption('status', '--status <folder>', 'the folder that keeps the lists').makeOptionMandatory(),
    )
    .addOption(
      new SettingOption(
        'statusUrl',
        '--status-url <address>',
        'the https address under which you publish them; needed for a new folder',
      ),
    )
    .addOption(key())
    .addOption(statusPurpose('--purpose <purpose>', 'what a mark in the list means'))
    .option('--size <places>', 'number of places (default: 131072, which is also the least)');
  publishing(create).action(async (options: StatusCreateOptions) => {
    const { statusCreate } = await import('./lists.ts');
    desk.finish(await statusCreate(desk.io(), options));
  });

  const publish = subcommand(
    self,
    desk,
    'publish',
    'Sign every list of a folder anew and write it as static files: all or none.',
    [`kluscv status publish ${example}`, `kluscv status publish ${example} --to /srv/www/status`],
  )
    .addOption(
      new SettingOption('status', '--status <folder>', 'the folder that keeps the lists').makeOptionMandatory(),
    )
    .addOption(key())
    .option('--days <days>', 'days until the lists go out of date', '30');
  publishing(publish).action(async (options: StatusPublishOptions) => {
    const { statusPublish } = await import('./lists.ts');
    desk.finish(await statusPublish(desk.io(), options));
  });

  subcommand(self, desk, 'list', 'Show what the lists are for, how full they are, and until when they are valid.', [
    'kluscv status list --status status/',
    'kluscv status list --status status/ --json',
  ])
    .addOption(
      new SettingOption('status', '--status <folder>', 'the folder that keeps the lists').makeOptionMandatory(),
    )
    .addOption(json())
    .action(async (options: { readonly status: string; readonly json?: boolean }) => {
      const { statusList } = await import('./lists.ts');
      desk.finish(await statusList(desk.io(), options));
    });

  const migrate = subcommand(
    self,
    desk,
    'migrate',
    'Bring a status folder of an earlier kluscv into the form of today. What was there is kept beside.',
    ['kluscv status migrate --status status/ --dry-run', 'kluscv status migrate --status status/'],
  ).addOption(
    new SettingOption('status', '--status <folder>', 'the folder that keeps the lists').makeOptionMandatory(),
  );
  writing(migrate).action(async (options: StatusMigrateOptions) => {
    const { statusMigrate } = await import('./lists.ts');
    desk.finish(await statusMigrate(desk.io(), options));
  });

  const changes: readonly (readonly [StatusAction, string])[] = [
    ['revoke', 'Withdraw credentials for good: set their bits, and sign the status list anew.'],
    ['suspend', 'Suspend credentials that have a place in a list of suspensions, until they are restored.'],
    ['restore', 'Take a suspension back.'],
    [
      'refresh',
      'Say that there is a newer version of credentials that have a place in a list of newer versions. They stay valid.',
    ],
  ];
  for (const [action, description] of changes) {
    const change = subcommand(self, desk, action, description, [
      `kluscv status ${action} credentials/cleaning.jwt ${example}`,
      `kluscv status ${action} credentials/cleaning.jwt ${example} --reason ${EXAMPLE_REASONS[action]} --yes`,
    ])
      .argument(
        '<credential...>',
        'the signed credentials, or identifiers (urn:uuid:…) of ones issued with this folder',
      )
      .addOption(
        new SettingOption(
          'status',
          '--status <folder>',
          'the folder that `kluscv issue --status` keeps',
        ).makeOptionMandatory(),
      )
      .addOption(key())
      .addOption(new Option('--reason <reason>', 'why, for the log of the folder').choices(REASONS))
      .option(
        '--did <path>',
        'your DID document, by which it is seen that you signed a file (default: the one beside the key, else it is fetched); may be repeated',
        repeated,
      )
      .option('--unlisted', 'also what the log of the folder does not know')
      .option('-y, --yes', 'do not ask (nothing is asked where there is no terminal)');
    publishing(change).action(async (files: string[], options: StatusChangeOptions) => {
      const { statusChange } = await import('./run.ts');
      desk.finish(await statusChange(desk.io(), action, files, options));
    });
  }
};

/** What every command has that signs lists anew. */
function publishing(to: Command): Command {
  return writing(
    to.addOption(
      new SettingOption(
        'publishTo',
        '--to <folder>',
        'write the signed lists to this folder as well, such as that of your web server',
      ),
    ),
  );
}
