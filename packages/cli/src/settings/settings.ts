/** What a setting may hold: a text, the name of a file or folder, a list of either, or yes and no. */
export type SettingKind = 'text' | 'path' | 'texts' | 'paths' | 'flag';

/** A setting of the command: a member of `kluscv.config.json`, a variable of the environment, and the option that it stands for. */
export interface Setting {
  readonly name: string;
  readonly kind: SettingKind;
  /** Name of the option, if it is another. */
  readonly option?: string;
  /** Commands in which that option means this. */
  readonly commands: readonly string[];
  /** Taken only from a person: the environment, the person's own file, or a file that was named. A folder with somebody else's files has no say. */
  readonly personal?: true;
  readonly description: string;
}

const SIGNING = [
  'issue',
  'issue batch',
  'reissue',
  'status create',
  'status publish',
  'status revoke',
  'status suspend',
  'status restore',
  'status refresh',
];
const VERIFYING = ['verify', 'verify batch'];
const LISTS = [
  'status create',
  'status publish',
  'status list',
  'status revoke',
  'status suspend',
  'status restore',
  'status refresh',
];

/** Every setting, as `kluscv env` lists them. */
export const SETTINGS: readonly Setting[] = [
  { name: 'key', kind: 'path', commands: SIGNING, description: 'private key that signs' },
  {
    name: 'passphraseFile',
    kind: 'path',
    commands: [],
    description: 'file whose first line is the passphrase of encrypted keys',
  },
  {
    name: 'keyName',
    kind: 'text',
    commands: [],
    description: 'name of a key that does not say its own (PEM), such as did:web:platform.example#key-1',
  },
  {
    name: 'issuerName',
    kind: 'text',
    commands: ['issue', 'issue batch'],
    description: 'name of the issuer, as people know it',
  },
  {
    name: 'format',
    kind: 'text',
    commands: ['issue', 'issue batch'],
    description: 'how credentials are signed: vc+jwt, vc+sd-jwt, dc+sd-jwt or data-integrity',
  },
  {
    name: 'hideable',
    kind: 'text',
    commands: ['issue', 'issue batch'],
    description: 'what workers may hide of an SD-JWT besides what can always be hidden, such as team,trajectory',
  },
  {
    name: 'did',
    kind: 'text',
    commands: ['keys create', 'did init'],
    description: 'identifier of the issuer (did:web:…)',
  },
  {
    name: 'status',
    kind: 'path',
    commands: ['issue', 'reissue', ...LISTS],
    description: 'folder that keeps the status lists',
  },
  {
    name: 'statusUrl',
    kind: 'text',
    commands: ['issue', 'status create'],
    description: 'https address under which the status lists are published',
  },
  {
    name: 'publishTo',
    kind: 'path',
    option: 'to',
    commands: LISTS.filter((command) => command !== 'status list'),
    description: 'folder of your web server, to which signed status lists are written as well',
  },
  {
    name: 'trust',
    kind: 'paths',
    commands: [...VERIFYING, 'trust list', 'trust add', 'trust remove', 'trust bundle'],
    personal: true,
    description: 'trust lists with the issuers that you recognize',
  },
  { name: 'bundle', kind: 'path', commands: VERIFYING, personal: true, description: 'trust bundle to verify with' },
  {
    name: 'bundleSigner',
    kind: 'texts',
    commands: VERIFYING,
    personal: true,
    description: 'whose trust bundles you trust',
  },
  { name: 'allow', kind: 'texts', commands: VERIFYING, personal: true, description: 'findings to let pass' },
  { name: 'require', kind: 'texts', commands: VERIFYING, description: 'checks that must have passed' },
  { name: 'maxAge', kind: 'text', commands: VERIFYING, description: 'oldest credential to accept, such as 90d' },
  { name: 'offline', kind: 'flag', commands: VERIFYING, description: 'verify without a network' },
  { name: 'lang', kind: 'text', commands: [...VERIFYING, 'demo'], description: 'language of the answers' },
];

/** Variables that are no settings, since a file could not hold them. */
export const VARIABLES: readonly (readonly [name: string, description: string])[] = [
  ['KLUSCV_CONFIG', 'file with the settings of a project, as --config names it'],
  ['KLUSCV_DEBUG', 'when set, a bug is printed with where it happened'],
  ['NO_COLOR', 'when set, no color is used'],
];

/** The variable of a setting: `issuerName` is `KLUSCV_ISSUER_NAME`. */
export function variableOf({ name }: Pick<Setting, 'name'>): string {
  return `KLUSCV_${name.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`;
}

/** The JSON Schema of `kluscv.config.json`. */
export function configSchema(): object {
  const string = { type: 'string', minLength: 1, maxLength: 4096, pattern: '^[^\\u0000-\\u001f\\u007f]+$' };
  const forms: Readonly<Record<SettingKind, object>> = {
    text: string,
    path: string,
    texts: { type: 'array', items: string, maxItems: 100 },
    paths: { type: 'array', items: string, maxItems: 100 },
    flag: { type: 'boolean' },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://w3id.org/kluscv/cli/config.schema.json',
    title: 'Settings of the kluscv command: `kluscv.config.json` of a project, or a person’s own `kluscv/config.json`.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(
        SETTINGS.map((setting) => [setting.name, { ...forms[setting.kind], description: descriptionOf(setting) }]),
      ),
    },
    additionalProperties: false,
  };
}

function descriptionOf({ kind, description, personal }: Setting): string {
  const where = kind === 'path' || kind === 'paths' ? '; relative to this file' : '';
  const who =
    personal === undefined
      ? ''
      : '; counts only in your own file, in the environment, or in a file named with --config';
  return `${description}${where}${who}`;
}
