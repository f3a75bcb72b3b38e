import { existsSync } from 'node:fs';
import { dirname, posix, win32 } from 'node:path';
import { readJson } from '@kluscv/schema';
import { type Declared, SettingOption } from '../declare.ts';
import { CliError } from '../errors.ts';
import { type Io, readInput, type Surroundings } from '../terminal/io.ts';
import { isElsewhere } from '@kluscv/node/keys';
import { type Setting, type SettingKind, SETTINGS, variableOf } from './settings.ts';

/** Name of a project's settings. */
export const CONFIG_NAME = 'kluscv.config.json';

/** A person's own settings; `undefined` where the system names no place for them. */
export function userConfigPath({ env, platform }: Surroundings): string | undefined {
  const path = platform === 'win32' ? win32 : posix;
  const { APPDATA, XDG_CONFIG_HOME: config, HOME: home } = env;
  const folder =
    platform === 'win32' ? APPDATA : (config ?? (home === undefined ? undefined : path.join(home, '.config')));
  return folder === undefined || !path.isAbsolute(folder) ? undefined : path.join(folder, 'kluscv', 'config.json');
}

/** Where a project's settings could be: here and in every folder above. */
export function projectConfigPaths({ cwd, platform }: Surroundings): readonly string[] {
  const path = platform === 'win32' ? win32 : posix;
  const paths = [path.join(cwd, CONFIG_NAME)];
  for (let folder = cwd; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    paths.push(path.join(path.dirname(folder), CONFIG_NAME));
  }
  return paths;
}

/** The value of a setting, as the option of that name takes it. */
export type SettingValue = string | readonly string[] | boolean;

/** A setting that is set, and where. */
export interface ResolvedSetting {
  readonly setting: Setting;
  readonly value: SettingValue;
  /** `environment`, or the file. */
  readonly source: string;
}

/** Everything that is set, and the files that were read. */
export interface Settings {
  readonly resolved: readonly ResolvedSetting[];
  readonly files: { readonly project?: string; readonly user?: string };
}

/**
 * What is set: by the environment, else by the project's file, else by the person's own. Options on the command line are not in it; they come before
 * all of these.
 *
 * @param named the file that `--config` names, in place of one that is found
 * @throws CliError `settings.…` or `file.missing`
 */
export async function settingsFrom(io: Io, around: Surroundings, named?: string): Promise<Settings> {
  const given = named ?? around.env['KLUSCV_CONFIG'];
  const project = given ?? projectConfigPaths(around).find((path) => existsSync(path));
  const user = userConfigPath(around);
  const own = user !== undefined && existsSync(user) ? user : undefined;
  const sources = [
    fromEnvironment(around.env),
    ...(project === undefined ? [] : [await fromFile(io, project, { found: given === undefined, around })]),
    ...(own === undefined ? [] : [await fromFile(io, own, { found: false, around })]),
  ];
  const resolved = SETTINGS.flatMap((setting) => {
    const first = sources.flat().find((one) => one.setting === setting);
    return first === undefined ? [] : [first];
  });
  return {
    resolved,
    files: { ...(project !== undefined && { project }), ...(own !== undefined && { user: own }) },
  };
}

function fromEnvironment(env: Surroundings['env']): readonly ResolvedSetting[] {
  return SETTINGS.flatMap((setting) => {
    const text = env[variableOf(setting)];
    // A variable that is there but empty is one that somebody emptied.
    if (text === undefined || text === '') return [];
    return [{ setting, value: parsed(setting, text), source: 'environment' }];
  });
}

function parsed(setting: Setting, text: string): SettingValue {
  const { kind } = setting;
  if (kind === 'texts' || kind === 'paths') return text.split(',').map((part) => part.trim());
  if (kind !== 'flag') return text;
  if (/^(1|true|yes)$/i.test(text)) return true;
  if (/^(0|false|no)$/i.test(text)) return false;
  throw new CliError('settings.wrong-form', { at: variableOf(setting), found: text, form: 'Write true or false.' });
}

async function fromFile(
  io: Io,
  path: string,
  { found, around: { cwd, platform } }: { readonly found: boolean; readonly around: Surroundings },
): Promise<readonly ResolvedSetting[]> {
  const reading = readJson(await readInput(io, path), { maxBytes: 1024 * 1024, maxDepth: 4 });
  if (!reading.ok) throw new CliError('settings.not-json', { at: path, found: reading.message });
  const { value } = reading;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CliError('settings.not-object', { at: path, found: describe(value) });
  }
  return Object.entries(value).flatMap(([name, member]) => {
    if (name === '$schema') return [];
    const setting = SETTINGS.find((one) => one.name === name);
    const at = `${path}, /${name}`;
    if (setting === undefined) throw new CliError('settings.unknown', { at, advice: nearest(name) });
    if (!FITS[setting.kind](member)) {
      throw new CliError('settings.wrong-form', { at, found: describe(member), form: FORMS[setting.kind] });
    }
    if (found && (setting.personal === true || (typeof member === 'string' && isElsewhere(member)))) {
      throw new CliError('settings.of-a-folder', { at, variable: variableOf(setting), path });
    }
    return [
      {
        setting,
        value: placed(setting.kind, member as SettingValue, { folder: dirname(path), cwd, platform }),
        source: path,
      },
    ];
  });
}

/** A setting as it counts here: names in a file are relative to that file. */
function placed(kind: SettingKind, value: SettingValue, place: Place): SettingValue {
  if (kind === 'path' && typeof value === 'string') return nameFromHere(value, place);
  return kind === 'paths' && typeof value === 'object' ? value.map((one) => nameFromHere(one, place)) : value;
}

/** Where a name stands, and where the person does. */
export interface Place {
  readonly folder: string;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
}

/** A name that is relative to a folder, as it is from where the person stands. What is no name of a file stays as it is. */
export function nameFromHere(name: string, { folder, cwd, platform }: Place): string {
  const path = platform === 'win32' ? win32 : posix;
  // `exec:…`, `https://…`; a drive has but one letter.
  if (/^[a-z][a-z\d+.-]+:/i.test(name) || name === '-' || path.isAbsolute(name)) return name;
  return path.relative(cwd, path.resolve(cwd, folder, name)) || '.';
}

function isText(value: unknown): value is string {
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  return typeof value === 'string' && /^[^\u0000-\u001f\u007f]{1,4096}$/u.test(value);
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 100 && value.every(isText);
}

const FITS: Readonly<Record<SettingKind, (value: unknown) => boolean>> = {
  text: isText,
  path: isText,
  texts: areTexts,
  paths: areTexts,
  flag: (value) => typeof value === 'boolean',
};

const FORMS: Readonly<Record<SettingKind, string>> = {
  text: 'It is a text of one line: "…".',
  path: 'It is the name of a file or folder: "…".',
  texts: 'It is a list of texts: ["…"].',
  paths: 'It is a list of names of files: ["…"].',
  flag: 'It is true or false, without quotes.',
};

function nearest(name: string): string {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const meant =
    SETTINGS.find((one) => plain(one.name) === plain(name)) ??
    SETTINGS.find((one) => plain(one.name).startsWith(plain(name).slice(0, 4)));
  const all = `There are: ${SETTINGS.map((one) => one.name).join(', ')}.`;
  return meant === undefined ? all : `Did you mean ${meant.name}? ${all}`;
}

function describe(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 80);
}

/**
 * Gives settings to the options of a command, and of what stands below it. What is typed on the command line still comes before them.
 *
 * @throws CliError `settings.choice` for a value that the option does not take
 */
export function applySettings(to: Declared, settings: readonly ResolvedSetting[]): void {
  for (const option of to.options) {
    const one = settings.find(({ setting }) => option instanceof SettingOption && option.setting === setting.name);
    if (one !== undefined) give(to, option as SettingOption, one);
  }
  for (const child of to.commands) applySettings(child as Declared, settings);
}

function give(to: Declared, option: SettingOption, { setting: { name }, value, source }: ResolvedSetting): void {
  const attribute = option.attributeName();
  const { argChoices: choices, parseArg } = option;
  if (choices !== undefined && !choices.includes(String(value))) {
    throw new CliError('settings.choice', {
      at: `${source}, ${name}`,
      found: String(value),
      choices: choices.join(', '),
    });
  }
  // The options of the program are read before the settings are.
  if (to.getOptionValueSource(attribute) === 'cli') return;
  to.setOptionValueWithSource(attribute, value, 'config');
  if (!Array.isArray(value) || parseArg === undefined) return;
  // An option that may be repeated adds to what is there: the first that is typed begins anew.
  let typed = false;
  option.argParser((text: string, before: unknown) => {
    const first = !typed;
    typed = true;
    return parseArg(text, first ? undefined : before);
  });
}
