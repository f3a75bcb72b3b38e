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
import { createVerifier, readCodes, type Recognition } from '@kluscv/verifier';
import { CliError, isCliError } from '../errors.ts';
import { filesNamed } from './files.ts';
import { EXIT } from '../exit.ts';
import { type NamedBytes, textOf } from './inputs.ts';
import type { Io } from '../terminal/io.ts';
import { lazyFormats } from './lazy-formats.ts';

/** A secured credential, where it was found, and what it says. Nothing of it was verified. */
export interface SecuredFile {
  readonly name: string;
  readonly secured: SecuredCredential;
  readonly credential: AnyCredential;
}

/** Endings of what may hold a credential, when a folder is given. */
const DOCUMENTS: readonly string[] = '.pdf .jwt .sd-jwt .json .jsonld .png .jpg .jpeg .ndjson .jsonl .zip .eml'.split(
  ' ',
);

/**
 * The credentials in what words on the command line stand for: KlusCVs, presentations, signed texts, pictures of their codes, and archives, mails and
 * folders of them.
 *
 * @param options.onBad what to do about a document that holds none, or cannot be read. Default: it is thrown
 * @throws CliError `cli.no-credential`
 */
export async function securedFiles(
  io: Io,
  words: readonly string[],
  { onBad }: { readonly onBad?: (error: CliError) => Promise<void> } = {},
): Promise<readonly SecuredFile[]> {
  const files: SecuredFile[] = [];
  const bad = async (error: unknown): Promise<void> => {
    if (onBad === undefined || !isCliError(error)) throw error;
    await onBad(error);
  };
  for await (const found of filesNamed(io, words, { endings: DOCUMENTS })) {
    if (!found.ok) {
      await bad(found.error);
      continue;
    }
    for await (const part of createVerifier().open(found.file)) {
      if (!('document' in part)) continue;
      const { document, recognition } = part;
      try {
        for (const secured of await securedIn(document, recognition)) {
          files.push({ name: document.name, secured, credential: await credentialIn(secured, document.name) });
        }
      } catch (error) {
        await bad(error);
      }
    }
  }
  return files;
}

async function securedIn(
  { name, bytes }: NamedBytes,
  { kind, format }: Recognition,
): Promise<readonly SecuredCredential[]> {
  if (kind === 'picture') {
    const { qrDecoder } = await import('./qr-decoder.ts');
    const reading = await readCodes(bytes, format, async () => qrDecoder());
    if (reading.ok) return reading.texts.flatMap((text) => securedInText(text.trim(), name));
    throw none(name, 'There is no credential in this picture.', reading.obstacle.code);
  }
  if (kind !== 'pdf') return securedInText(textOf({ name, bytes }), name);
  const { extract } = await import('../pages.ts');
  const found = extract(bytes);
  if (!found.ok) throw none(name, found.message, found.code);
  return securedInText(new TextDecoder().decode(found.presentation), name);
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
