import { type Command, Option } from 'commander';
import type { DidInitOptions } from '../commands/did/run.ts';
import type { DidCheckOptions } from '../commands/did/check.ts';
import type { KeysCreateOptions, KeysRotateOptions } from '../commands/keys/run.ts';
import type { ServeOptions } from '../commands/serve/run.ts';
import type { StatusAction, StatusChangeOptions } from '../commands/status/run.ts';
import type { StatusCreateOptions, StatusMigrateOptions, StatusPublishOptions } from '../commands/status/lists.ts';
import { command, type Desk, json, key, repeated, statusPurpose, writing } from './declare.ts';

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

/** What an engineer at a platform types. */
export function declarePlatform(program: Command, desk: Desk): void {
  declareKeys(program, desk);
  declareStatus(program, desk);
  declareDid(program, desk);
  declareServe(program, desk);
}

function declareKeys(program: Command, desk: Desk): void {
  const keys = program.command('keys').description('Keys that sign.');
  const algorithm = (): Option => new Option('--alg <algorithm>', 'signature algorithm').choices(['EdDSA', 'ES256']);
  const created = command(keys, 'create', 'Make a private key, and the DID document to publish for it.', [
    'kluscv keys create --out issuer.jwk --did did:web:platform.example',
    'kluscv keys create --out issuer.jwk --did did:web:platform.example --encrypt',
    'kluscv keys create --out test.jwk',
  ])
    .requiredOption('--out <file>', 'where the private key goes; it is readable for you alone')
    .addOption(algorithm().default('EdDSA'))
    .option('--did <did>', 'identifier of the issuer: did:web:… (default: a did:key made from the key)');
  newKey(created)
    .option('--force', 'overwrite the files')
    .addOption(json())
    .action(async (options: KeysCreateOptions) => {
      const { keysCreate } = await import('../commands/keys/run.ts');
      desk.finish(await keysCreate(desk.io, options));
    });

  command(keys, 'list', 'Show whose keys there are, of which kind, and until when they are meant to sign.', [
    'kluscv keys list keys/',
    'kluscv keys list issuer.jwk --json',
  ])
    .argument('[path...]', 'key files, or folders of them (*.jwk); encrypted ones are not opened', ['.'])
    .addOption(json())
    .action(async (paths: string[], options: { readonly json?: boolean }) => {
      const { keysList } = await import('../commands/keys/shown.ts');
      desk.finish(await keysList(desk.io, paths, options));
    });

  const rotated = command(keys, 'rotate', 'Make the next key, and list it before the old one, which stays listed.', [
    'kluscv keys rotate --key issuer.jwk --out issuer-2.jwk',
    'kluscv keys rotate --key issuer.jwk --out issuer-2.jwk --document public/.well-known/did.json --dry-run',
  ])
    .requiredOption('--key <file>', 'the old private key; an encrypted one is not opened')
    .requiredOption('--out <file>', 'where the new private key goes')
    .option('--document <file>', 'the DID document (default: beside the old key, as `keys create` writes it)')
    .addOption(algorithm());
  writing(newKey(rotated)).action(async (options: KeysRotateOptions) => {
    const { keysRotate } = await import('../commands/keys/run.ts');
    desk.finish(await keysRotate(desk.io, options));
  });

  command(
    keys,
    'check',
    'Say whether a key should be followed by the next: exit 0 if not yet, 1 if so, 3 if unknown.',
    [
      'kluscv keys check issuer.jwk',
      'kluscv keys check keys/ --expires-in 30d',
      'kluscv keys check issuer.jwk --expires-in 75% --json',
    ],
  )
    .argument('<path...>', 'key files, or folders of them (*.jwk); encrypted ones are not opened')
    .option('--expires-in <time>', 'due this long before the end (30d, 12h), or after this share of the period', '75%')
    .addOption(json())
    .action(async (paths: string[], options: { readonly expiresIn: string; readonly json?: boolean }) => {
      const { keysCheck } = await import('../commands/keys/shown.ts');
      desk.finish(await keysCheck(desk.io, paths, options));
    });

  command(keys, 'public', 'Print the public half of a key.', [
    'kluscv keys public issuer.jwk',
    'kluscv keys public issuer.jwk --format pem > issuer.pem',
  ])
    .argument('<file>', 'key file; an encrypted one is not opened')
    .addOption(new Option('--format <format>', 'how it is written').choices(['jwk', 'pem']).default('jwk'))
    .action(async (file: string, options: { readonly format: 'jwk' | 'pem' }) => {
      const { keysPublic } = await import('../commands/keys/shown.ts');
      desk.finish(await keysPublic(desk.io, file, options));
    });
}

/** What every command has that makes a key. */
function newKey(to: Command): Command {
  return to
    .option('--valid-days <days>', 'how long the key is meant to sign, for `kluscv keys check`', '730')
    .option('--encrypt', 'encrypt it with a passphrase, which is asked for (or see --passphrase-file)');
}

function declareStatus(program: Command, desk: Desk): void {
  const status = program
    .command('status')
    .description('Lists of what is withdrawn or suspended, or has a newer version.');
  const example = '--status status/ --key issuer.jwk';

  const create = command(
    status,
    'create',
    'Begin a status list: the first of a folder, one for suspensions or newer versions, or one more.',
    [
      `kluscv status create ${example} --status-url https://platform.example/status`,
      `kluscv status create ${example} --purpose suspension`,
    ],
  )
    .requiredOption('--status <folder>', 'the folder that keeps the lists')
    .option('--status-url <address>', 'the https address under which you publish them; needed for a new folder')
    .addOption(key())
    .addOption(statusPurpose('--purpose <purpose>', 'what a mark in the list means'))
    .option('--size <places>', 'number of places (default: 131072, which is also the least)');
  publishing(create).action(async (options: StatusCreateOptions) => {
    const { statusCreate } = await import('../commands/status/lists.ts');
    desk.finish(await statusCreate(desk.io, options));
  });

  const publish = command(
    status,
    'publish',
    'Sign every list of a folder anew and write it as static files: all or none.',
    [`kluscv status publish ${example}`, `kluscv status publish ${example} --to /srv/www/status`],
  )
    .requiredOption('--status <folder>', 'the folder that keeps the lists')
    .addOption(key())
    .option('--days <days>', 'days until the lists go out of date', '30');
  publishing(publish).action(async (options: StatusPublishOptions) => {
    const { statusPublish } = await import('../commands/status/lists.ts');
    desk.finish(await statusPublish(desk.io, options));
  });

  command(status, 'list', 'Show what the lists are for, how full they are, and until when they are valid.', [
    'kluscv status list --status status/',
    'kluscv status list --status status/ --json',
  ])
    .requiredOption('--status <folder>', 'the folder that keeps the lists')
    .addOption(json())
    .action(async (options: { readonly status: string; readonly json?: boolean }) => {
      const { statusList } = await import('../commands/status/lists.ts');
      desk.finish(await statusList(desk.io, options));
    });

  const migrate = command(
    status,
    'migrate',
    'Bring a status folder of an earlier kluscv into the form of today. What was there is kept beside.',
    ['kluscv status migrate --status status/ --dry-run', 'kluscv status migrate --status status/'],
  ).requiredOption('--status <folder>', 'the folder that keeps the lists');
  writing(migrate).action(async (options: StatusMigrateOptions) => {
    const { statusMigrate } = await import('../commands/status/lists.ts');
    desk.finish(await statusMigrate(desk.io, options));
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
    const change = command(status, action, description, [
      `kluscv status ${action} credentials/cleaning.jwt ${example}`,
      `kluscv status ${action} credentials/cleaning.jwt ${example} --reason ${EXAMPLE_REASONS[action]} --yes`,
    ])
      .argument(
        '<credential...>',
        'the signed credentials, or identifiers (urn:uuid:…) of ones issued with this folder',
      )
      .requiredOption('--status <folder>', 'the folder that `kluscv issue --status` keeps')
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
      const { statusChange } = await import('../commands/status/run.ts');
      desk.finish(await statusChange(desk.io, action, files, options));
    });
  }
}

/** What every command has that signs lists anew. */
function publishing(to: Command): Command {
  return writing(
    to.option('--to <folder>', 'write the signed lists to this folder as well, such as that of your web server'),
  );
}

function declareDid(program: Command, desk: Desk): void {
  const did = program.command('did').description('The document that an issuer publishes (did:web).');

  const init = command(did, 'init', 'Write the DID document of a did:web out of its key files.', [
    'kluscv did init --did did:web:platform.example --key issuer.jwk --out did.json',
    'kluscv did init --did did:web:platform.example --key new.jwk --key old.jwk --out did.json --dry-run',
  ])
    .requiredOption('--did <did>', 'identifier of the issuer: did:web:…')
    .requiredOption(
      '--key <file>',
      'key file, the one that signs first; encrypted ones are not opened; may be repeated',
      repeated,
    )
    .option('--out <file>', 'where the document goes', 'did.json')
    .option('--force', 'overwrite the file');
  writing(init).action(async (options: DidInitOptions) => {
    const { didInit } = await import('../commands/did/run.ts');
    desk.finish(await didInit(desk.io, options));
  });

  command(did, 'show', 'Show where a DID document lies, and what its keys may do.', [
    'kluscv did show did.json',
    'kluscv did show did:web:platform.example',
  ])
    .argument('<did>', 'a DID, or a file with its document')
    .option('--offline', 'use no network')
    .addOption(json())
    .action(async (what: string, options: { readonly offline?: boolean; readonly json?: boolean }) => {
      const { didShow } = await import('../commands/did/run.ts');
      desk.finish(await didShow(desk.io, what, options));
    });

  command(
    did,
    'check',
    'Ask for what an issuer publishes, as verifiers will: TLS, redirects, CORS, type, cache, keys, lists. Exit 0 if nothing stands in their way, 1 if something does, 3 without an answer.',
    [
      'kluscv did check did:web:platform.example --key issuer.jwk',
      'kluscv did check did:web:platform.example --status status/ --json',
      'kluscv did check did:web:platform.example --at http://localhost:8080',
    ],
  )
    .argument('<did>', 'identifier of the issuer: did:web:…')
    .option('--key <file>', 'key that must be in the document; may be repeated', repeated)
    .option('--status <folder>', 'status folder, whose lists are asked for as well')
    .option('--at <address>', 'ask this server on this machine instead, such as that of `kluscv serve`')
    .addOption(json())
    .action(async (what: string, options: DidCheckOptions) => {
      const { didCheck } = await import('../commands/did/check.ts');
      desk.finish(await didCheck(desk.io, what, options));
    });
}

function declareServe(program: Command, desk: Desk): void {
  command(
    program,
    'serve',
    'Serve what an issuer publishes out of one folder: its DID document and its signed status lists, and nothing else.',
    [
      'kluscv serve public/',
      'kluscv serve public/ --port 9000 --button reading.json',
      'kluscv serve public/ --host 0.0.0.0 --quiet',
    ],
  )
    .argument('<folder>', 'folder with did.json and, anywhere below it, signed status lists')
    .option('--port <number>', 'port; 0 takes a free one', '8080')
    .option(
      '--host <name>',
      'name or address to listen on; others than localhost can be reached by other machines',
      'localhost',
    )
    .option(
      '--button <file>',
      'rehearse the button with the workers of an import (`kluscv import --out`); all is marked TEST',
    )
    .option('-q, --quiet', 'do not say what was asked for')
    .action(async (folder: string, options: ServeOptions) => {
      const { serve } = await import('../commands/serve/run.ts');
      desk.finish(await serve(desk.io, folder, options));
    });
}
