import {
  openEnvelope,
  readCompactJws,
  readJson,
  validateCredential,
  type AnyCredential,
  validateWorkPresentation,
  withoutRegisteredClaims,
} from '@kluscv/schema';
import { type SecuredCredential, securedFromText } from '@kluscv/sdk';
import { documentsOf } from './documents.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { isPdf, isPicture, type NamedBytes, textOf } from './inputs.ts';
import type { Io } from '../terminal/io.ts';
import { lazyFormats } from './lazy-formats.ts';

/** A secured credential, where it was found, and what it says. Nothing of it was verified. */
export interface SecuredFile {
  readonly name: string;
  readonly secured: SecuredCredential;
  readonly credential: AnyCredential;
}

/**
 * The credentials in what words on the command line stand for: KlusCVs, presentations, signed texts, archives and folders of them.
 *
 * @throws CliError `cli.no-credential` for a document that holds none
 */
export async function securedFiles(io: Io, words: readonly string[]): Promise<readonly SecuredFile[]> {
  const files: SecuredFile[] = [];
  for await (const found of documentsOf(io, words)) {
    if (!found.ok) throw found.error;
    const file = found.document;
    for (const secured of await securedIn(file)) {
      files.push({ name: file.name, secured, credential: await credentialIn(secured, file.name) });
    }
  }
  return files;
}

async function securedIn(file: NamedBytes): Promise<readonly SecuredCredential[]> {
  if (isPicture(file.bytes)) {
    const { documentOfPicture } = await import('./picture.ts');
    const reading = await documentOfPicture(file, undefined);
    if (reading.ok) return securedIn(reading.document);
    throw none(file.name, reading.message, reading.found);
  }
  if (!isPdf(file.bytes)) return securedInText(textOf(file), file.name);
  const { extract } = await import('../pages.ts');
  const found = extract(file.bytes);
  if (!found.ok) throw none(file.name, found.message, found.code);
  return securedInText(new TextDecoder().decode(found.presentation), file.name);
}

function securedInText(text: string, at: string): readonly SecuredCredential[] {
  const reading = text.startsWith('{') ? readJson(text, { maxBytes: 10_500_000, maxDepth: 16 }) : undefined;
  if (reading?.ok !== true) return [securedFromText(text)];
  const presentation = validateWorkPresentation(reading.value);
  if (presentation.ok) {
    return presentation.value.verifiableCredential.map(openEnvelope);
  }
  if (Object.hasOwn(reading.value as object, 'proof')) return [securedFromText(text)];
  throw none(at, 'This JSON is neither a presentation nor a signed credential.');
}

/** What a secured text says, unverified. @throws CliError `cli.no-credential` if that is no credential of the standard */
export async function credentialIn({ format, value }: SecuredCredential, at: string): Promise<AnyCredential> {
  const document = format === 'vc+jwt' ? payloadOf(value) : await documentIn(format, value);
  const validation = validateCredential(document);
  if (validation.ok) return validation.value;
  const [problem] = validation.problems;
  throw none(at, 'This is not a signed credential.', problem && `${problem.pointer || '/'}: ${problem.message}`);
}

function payloadOf(value: string): unknown {
  const jws = readCompactJws(value);
  return jws.ok ? withoutRegisteredClaims(jws.payload) : undefined;
}

async function documentIn(format: SecuredCredential['format'], value: string): Promise<unknown> {
  const reading = await lazyFormats()
    .find(({ id }) => id === format)
    ?.read(value);
  return reading?.ok === true ? reading.document : undefined;
}

function none(at: string, message: string, found?: string): CliError {
  return new CliError('cli.no-credential', message, { at, ...(found !== undefined && { found }) }, EXIT.noCredential);
}
