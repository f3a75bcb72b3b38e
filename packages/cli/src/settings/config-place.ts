import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { SETTINGS, variableOf } from './settings.ts';

/** Name of a project's settings. */
export const CONFIG_NAME = 'kluscv.config.json';

/** Where settings may be, of this machine or another. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
}

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

/** Whether there may be settings, so that they must be read. Cheap, because it is asked at every start. */
export function isConfigured(around: Surroundings): boolean {
  const variables = Object.keys(around.env).filter((name) => name.startsWith('KLUSCV_'));
  if (variables.some((name) => name === 'KLUSCV_CONFIG' || SETTINGS.some((one) => variableOf(one) === name)))
    return true;
  const user = userConfigPath(around);
  return (user !== undefined && existsSync(user)) || projectConfigPaths(around).some((path) => existsSync(path));
}
