/** What a setting may hold: a text, the name of a file or folder, a list of either, or yes and no. */
export type SettingKind = 'text' | 'path' | 'texts' | 'paths' | 'flag';

/** The name of a setting. */
export type SettingName =
  | 'key'
  | 'passphraseFile'
  | 'keyName'
  | 'issuerName'
  | 'format'
  | 'hideable'
  | 'did'
  | 'status'
  | 'statusUrl'
  | 'publishTo'
  | 'trust'
  | 'bundle'
  | 'bundleSigner'
  | 'allow'
  | 'require'
  | 'maxAge'
  | 'offline'
  | 'lang';

/** A setting of the command: a member of `kluscv.config.json`, and a variable of the environment. Options say themselves which setting gives them a value. */
export interface Setting {
  readonly name: SettingName;
  readonly kind: SettingKind;
  /** Taken only from a person: the environment, the person's own file, or a file that was named. A folder with somebody else's files has no say. */
  readonly personal?: true;
  readonly description: string;
}

/** Every setting, as `kluscv env` lists them. */
export const SETTINGS: readonly Setting[] = [
  { name: 'key', kind: 'path', personal: true, description: 'private key that signs' },
  {
    name: 'passphraseFile',
    kind: 'path',
    personal: true,
    description: 'file whose first line is the passphrase of encrypted keys',
  },
  {
    name: 'keyName',
    kind: 'text',
    personal: true,
    description: 'name of a key that does not say its own (PEM), such as did:web:platform.example#key-1',
  },
  {
    name: 'issuerName',
    kind: 'text',
    personal: true,
    description: 'name of the issuer, as people know it',
  },
  {
    name: 'format',
    kind: 'text',
    description: 'how credentials are signed: vc+jwt, vc+sd-jwt, dc+sd-jwt or data-integrity',
  },
  {
    name: 'hideable',
    kind: 'text',
    description: 'what workers may hide of an SD-JWT besides what can always be hidden, such as team,trajectory',
  },
  {
    name: 'did',
    kind: 'text',
    personal: true,
    description: 'identifier of the issuer (did:web:…)',
  },
  {
    name: 'status',
    kind: 'path',
    personal: true,
    description: 'folder that keeps the status lists',
  },
  {
    name: 'statusUrl',
    kind: 'text',
    personal: true,
    description: 'https address under which the status lists are published',
  },
  {
    name: 'publishTo',
    kind: 'path',
    personal: true,
    description: 'folder of your web server, to which signed status lists are written as well',
  },
  {
    name: 'trust',
    kind: 'paths',
    personal: true,
    description: 'trust lists with the issuers that you recognize',
  },
  { name: 'bundle', kind: 'path', personal: true, description: 'trust bundle to verify with' },
  {
    name: 'bundleSigner',
    kind: 'texts',
    personal: true,
    description: 'whose trust bundles you trust',
  },
  { name: 'allow', kind: 'texts', personal: true, description: 'answers to let pass' },
  { name: 'require', kind: 'texts', description: 'checks that must have passed' },
  { name: 'maxAge', kind: 'text', description: 'oldest credential to accept, such as 90d' },
  { name: 'offline', kind: 'flag', description: 'verify without a network' },
  { name: 'lang', kind: 'text', description: 'language of the answers' },
];

/** Variables that are no settings, since a file could not hold them. */
export const VARIABLES: readonly (readonly [name: string, description: string])[] = [
  ['KLUSCV_CONFIG', 'file with the settings of a project, as --config names it'],
  ['KLUSCV_DEBUG', 'when set, a bug is printed with where it happened'],
  ['NO_COLOR', 'when set, no color is used'],
  ['COLUMNS', 'how wide lines may be'],
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
