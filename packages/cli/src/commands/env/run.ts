import { type Settings, settingsFrom, type SettingValue, userConfigPath } from '../../settings/read-settings.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { here, type Io } from '../../terminal/io.ts';
import { printable, wrap } from '../../terminal/terminal.ts';
import { SETTINGS, VARIABLES, variableOf } from '../../settings/settings.ts';

/** `kluscv env`: every setting, what it is and who says so. */
export async function env(
  io: Io,
  { config, json }: { readonly config?: string; readonly json?: boolean },
): Promise<ExitCode> {
  const around = here(io);
  const settings = await settingsFrom(io, around, config);
  if (json === true) io.stdout(`${JSON.stringify(answer(settings), null, 2)}\n`);
  else {
    for (const { name, variable, value, source, description } of answer(settings).settings) {
      const what = value === undefined ? 'not set' : `${printable(shown(value))}  (${printable(source ?? '')})`;
      io.stdout(`${name.padEnd(16)}${what}\n${INDENT}${wrap(`${variable}: ${description}`, io.width, INDENT)}\n`);
    }
    for (const [name, description] of VARIABLES) {
      const value = io.env[name];
      io.stdout(
        `${name.padEnd(16)}${value === undefined ? 'not set' : printable(value)}\n${INDENT}${wrap(description, io.width, INDENT)}\n`,
      );
    }
    const own = userConfigPath(around);
    io.stderr(
      `An option counts first, then a variable, then the project's file (${printable(settings.files.project ?? 'kluscv.config.json: none found')}), then your own (${printable(settings.files.user ?? (own === undefined ? 'no place for it' : `${own}: not there`))}).\n`,
    );
  }
  return EXIT.ok;
}

const INDENT = ' '.repeat(16);

interface Answer {
  readonly settings: readonly {
    readonly name: string;
    readonly variable: string;
    readonly value?: SettingValue;
    readonly source?: string;
    readonly description: string;
  }[];
  readonly files: Settings['files'];
}

function answer({ resolved, files }: Settings): Answer {
  return {
    settings: SETTINGS.map((setting) => {
      const set = resolved.find((one) => one.setting === setting);
      const { name, description } = setting;
      return {
        name,
        variable: variableOf(setting),
        ...(set !== undefined && { value: set.value, source: set.source }),
        description,
      };
    }),
    files,
  };
}

function shown(value: SettingValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}
