import { openEnvelope, readCompactJws, readJson, validateWorkPresentation } from '@kluscv/schema';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { openSdJwt } from '../../reading/hiding.ts';
import { isPdf, type NamedBytes, textOf } from '../../reading/inputs.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { jsonText, printable } from '../../terminal/terminal.ts';

/** Options of `kluscv inspect`. */
export interface InspectOptions {
  readonly json?: boolean;
}

/** What is inside, taken apart and not verified. */
interface Inside {
  readonly presentation?: unknown;
  readonly credentials: readonly { readonly header: unknown; readonly credential: unknown }[];
}

/** `kluscv inspect`: shows what is inside, and says that none of it was verified. */
export async function inspect(io: Io, path: string, options: InspectOptions): Promise<ExitCode> {
  const inside = await look({ name: path, bytes: await readInput(io, path) });
  io.stderr('NOT VERIFIED: this shows what the file says, true or not. To check it: kluscv verify\n');
  const text =
    options.json === true ? jsonText(inside, 2) : printable(JSON.stringify(inside, null, 2), { lines: true });
  io.stdout(`${text}\n`);
  return EXIT.ok;
}

async function look(file: NamedBytes): Promise<Inside> {
  if (!isPdf(file.bytes)) return open(textOf(file), file.name);
  const { extract } = await import('@kluscv/pdf');
  const found = extract(file.bytes);
  if (!found.ok)
    throw new CliError('cli.no-credential', found.message, { at: file.name, found: found.code }, EXIT.noCredential);
  return open(new TextDecoder().decode(found.presentation), file.name);
}

async function open(text: string, at: string): Promise<Inside> {
  if (!text.startsWith('{')) return { credentials: [await takeApart(text, at)] };
  const reading = readJson(text);
  if (!reading.ok) throw new CliError('cli.no-credential', reading.message, { at }, EXIT.noCredential);
  const presentation = validateWorkPresentation(reading.value);
  if (!presentation.ok) {
    const [problem] = presentation.problems;
    throw new CliError(
      'cli.no-credential',
      'This JSON is not a presentation of work credentials.',
      { at, ...(problem !== undefined && { found: `${problem.pointer || '/'}: ${problem.message}` }) },
      EXIT.noCredential,
    );
  }
  const { verifiableCredential, ...rest } = presentation.value;
  return {
    presentation: rest,
    credentials: await Promise.all(
      verifiableCredential.map(async (enveloped) => takeApart(openEnvelope(enveloped).value, at)),
    ),
  };
}

async function takeApart(secured: string, at: string): Promise<Inside['credentials'][number]> {
  if (secured.includes('~')) return takeSdJwtApart(secured, at);
  const reading = readCompactJws(secured);
  if (!reading.ok)
    throw new CliError('cli.no-credential', reading.message, { at, found: reading.code }, EXIT.noCredential);
  return { header: reading.header, credential: reading.payload };
}

/** With what was disclosed in its place. */
async function takeSdJwtApart(secured: string, at: string): Promise<Inside['credentials'][number]> {
  const reading = await openSdJwt(secured);
  if (reading.ok) return { header: reading.jws.header, credential: reading.payload };
  const message =
    reading.fault === 'compact'
      ? 'This is no SD-JWT.'
      : 'What is disclosed in this SD-JWT does not fit what was signed.';
  throw new CliError('cli.no-credential', message, { at, found: reading.reason }, EXIT.noCredential);
}
