import { createHash } from 'node:crypto';
import { openEnvelope, readCompactJws, readJson, readSdJwt, validateWorkPresentation } from '@kluscv/schema';
import { createVerifier, type NamedBytes } from '@kluscv/verifier';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { textOf } from '../../terminal/files.ts';
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
  for await (const part of createVerifier().open(file)) {
    if (!('document' in part)) continue;
    const { document, recognition } = part;
    if (recognition.kind !== 'pdf') return open(textOf(document), document.name);
    const { extract } = await import('@kluscv/pdf');
    const found = extract(document.bytes);
    if (!found.ok) throw nothing(document.name, found.code, 'nothing');
    return open(new TextDecoder().decode(found.presentation), document.name);
  }
  throw nothing(file.name, undefined, 'nothing');
}

async function open(text: string, at: string): Promise<Inside> {
  if (!text.startsWith('{')) return { credentials: [await takeApart(text, at)] };
  const reading = readJson(text);
  if (!reading.ok) throw nothing(at, reading.code, 'unreadable');
  const presentation = validateWorkPresentation(reading.value);
  if (!presentation.ok) {
    const [problem] = presentation.problems;
    throw nothing(at, problem?.code, 'other');
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
  if (!secured.includes('~')) {
    const jws = readCompactJws(secured);
    if (!jws.ok) throw nothing(at, jws.code, 'nothing');
    return { header: jws.header, credential: jws.payload };
  }
  // With what was disclosed in its place.
  const reading = await readSdJwt(secured, (bytes) => createHash('sha256').update(bytes).digest());
  if (!reading.ok) throw nothing(at, reading.reason, reading.fault === 'compact' ? 'nothing' : 'unreadable');
  return { header: reading.jws.header, credential: reading.payload };
}

/** @param reason a code for programs */
function nothing(at: string, reason: string | undefined, why: 'nothing' | 'unreadable' | 'other'): CliError {
  const facts = { at, reason };
  return new CliError(`credential.${why}`, facts, EXIT.noCredential);
}
