import { isOfType, type WorkCredential } from '@kluscv/schema';
import {
  type Loss,
  type MappableCredential,
  toCsv,
  toElm,
  toJsonResume,
  toLerRs,
  toOpenBadge,
  toSchemaOrg,
} from '@kluscv/schema/mappings';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { isThereAsFolder, refuseExisting } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { tellError } from '../../terminal/problem.ts';
import { jsonText, printable, styleFor, wrap } from '../../terminal/terminal.ts';
import type { TARGETS } from './targets.ts';
import { writeWhole } from '@kluscv/node/files';
import { chosenCredentials } from '../export/credentials.ts';

/** What has a place for endorsements too. */
const FOR_ENDORSEMENTS: ReadonlySet<ConvertOptions['to']> = new Set(['json-resume', 'open-badge']);

/** Options of `kluscv convert`. */
export interface ConvertOptions {
  readonly to: (typeof TARGETS)[number];
  readonly language?: string;
  readonly select?: string;
  readonly hide?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** A document of the target, and what did not fit into it. */
interface Converted {
  readonly text: string;
  readonly lost: readonly Loss[];
  /** Credentials of which nothing fits, by their position, and why. */
  readonly refused: readonly { readonly credential: number; readonly reason: string }[];
}

/** `kluscv convert`: work credentials, and endorsements where there is a place for them, in the words of another standard, and what is lost on the way. Nothing is verified. */
export async function convert(io: Io, inputs: readonly string[], options: ConvertOptions): Promise<ExitCode> {
  const { out, force = false } = options;
  if (out !== undefined) await refuseExisting([out], force);
  // One bad file costs only itself.
  const bad: CliError[] = [];
  const onBad = async (error: CliError): Promise<void> => {
    bad.push(error);
    await tellError(io, error);
  };
  const several = inputs.length > 1 || inputs.some(isThereAsFolder);
  const { chosen: files } = await chosenCredentials(io, inputs, options, several ? onBad : undefined);
  const work = files.flatMap(({ credential, name }) =>
    isOfType(credential, 'WorkCredential') ||
    (FOR_ENDORSEMENTS.has(options.to) && isOfType(credential, 'WorkEndorsementCredential'))
      ? [{ credential, name }]
      : [],
  );
  if (work.length === 0) {
    const at = inputs.join(', ');
    throw new CliError('convert.no-place', { at }, EXIT.noCredential);
  }
  const { text, lost, refused } = converted(
    work.map(({ credential }) => credential),
    options,
  );
  if (refused.length === work.length) {
    throw new CliError(
      'convert.nothing-fits',
      { at: inputs.join(', '), found: refused[0]?.reason ?? '' },
      EXIT.noCredential,
    );
  }
  if (out === undefined) io.stdout(text);
  else writeWhole(out, text, { force });
  tellLosses(io, files, work, { lost, refused });
  // What could be converted was; that something was not is said to scripts too.
  return bad[0]?.exitCode ?? EXIT.ok;
}

function converted(mappable: readonly MappableCredential[], { to, language }: ConvertOptions): Converted {
  const options = language === undefined ? {} : { language };
  if (to === 'open-badge') {
    const badges = mappable.map((credential) => toOpenBadge(credential, `urn:uuid:${crypto.randomUUID()}`, options));
    return oneEach(badges.map((badge) => ({ ok: true, ...badge })));
  }
  if (to === 'json-resume') {
    const { value, lost } = toJsonResume(mappable, options);
    return { text: json(value), lost, refused: [] };
  }
  const credentials = mappable.filter((credential): credential is WorkCredential =>
    isOfType(credential, 'WorkCredential'),
  );
  if (to === 'csv')
    return { text: toCsv(credentials, options).value, lost: toCsv(credentials, options).lost, refused: [] };
  if (to === 'elm') return oneEach(credentials.map((credential) => toElm(credential)));
  const whole = { 'ler-rs': toLerRs, 'schema-org': toSchemaOrg }[to](credentials, options);
  return { text: json(whole.value), lost: whole.lost, refused: [] };
}

/** A document for each credential: by itself if there is one, else a list. */
function oneEach(
  each: readonly (
    | { readonly ok: true; readonly value: object; readonly lost: readonly Loss[] }
    | { readonly ok: false; readonly reason: string }
  )[],
): Converted {
  const values = each.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    text: json(each.length === 1 ? values[0] : values),
    lost: each.flatMap((one, credential) => (one.ok ? one.lost.map((loss) => ({ ...loss, credential })) : [])),
    refused: each.flatMap((one, credential) => (one.ok ? [] : [{ credential, reason: one.reason }])),
  };
}

function json(value: unknown): string {
  return `${jsonText(value, 2)}\n`;
}

function tellLosses(
  io: Io,
  files: readonly unknown[],
  work: readonly { readonly name: string }[],
  { lost, refused }: Pick<Converted, 'lost' | 'refused'>,
): void {
  const style = styleFor(io.color);
  const lines = [
    wrap('NOT VERIFIED: converting takes over what the files say, true or not. To check them: kluscv verify', io.width),
  ];
  const others = files.length - work.length;
  if (others > 0) lines.push(`Left out: ${others} that ${others === 1 ? 'has' : 'have'} no place there.`);
  for (const { credential, reason } of refused)
    lines.push(`Left out: ${printable(work[credential]?.name ?? '')}: ${reason}`);
  const members = [...new Set(lost.map(({ pointer }) => pointer))];
  if (members.length > 0) {
    const column = members.reduce((most, pointer) => Math.max(most, pointer.length), 0) + 2;
    lines.push(style.bold('Lost, in part or as a whole:'));
    for (const pointer of members) {
      const reasons = [...new Set(lost.filter((loss) => loss.pointer === pointer).map(({ reason }) => reason))];
      lines.push(`  ${pointer.padEnd(column)}${wrap(reasons.join(' '), io.width, ' '.repeat(column + 2))}`);
    }
  }
  io.stderr(`${lines.join('\n')}\n`);
}
