import type { CredentialReport, Finding, VerificationReport } from '@kluscv/schema';
import { verifyPresentation } from '@kluscv/sdk';
import type { Checking } from './checking.ts';
import {
  type ForeignCredential,
  type Note,
  type NotLookedAt,
  type Obstacle,
  obstacle,
  type ShownParts,
} from './examination.ts';
import type { FileFormat } from './file-format.ts';
import { checkForeign } from './foreign/check.ts';
import { named } from './foreign/name.ts';
import { kindOfText } from './foreign/plain.ts';
import { credentialsIn, isOurs, type SignedDocument, signedDocument } from './foreign/signed-document.ts';
import { MAX_CREDENTIALS, MAX_TEXT } from './limits.ts';
import { shownParts } from './shown-parts.ts';
import { restore } from './transport/restore.ts';
import { note, type Restored } from './transport/restored.ts';

/** What came of one thing that is signed, or why nothing did. */
export interface TextReading {
  readonly obstacle?: Obstacle;
  readonly report?: VerificationReport;
  readonly parts: readonly (ShownParts | undefined)[];
  readonly foreign: readonly ForeignCredential[];
  readonly notes: readonly Note[];
}

/** What came of a text: one reading for each thing in it that is signed, or a file that was packed into it. */
export type TextContent =
  | { readonly readings: readonly TextReading[]; readonly notLookedAt: readonly NotLookedAt[] }
  | { readonly packed: Uint8Array; readonly notes: readonly Note[] };

/** How a signed text came in. */
interface Handed {
  readonly source?: string | undefined;
  /** What comparing the page gave. Absent where there is no page. */
  readonly page?: Finding | undefined;
}

/** Finds what is signed in a text, undoes what happened to it on its way, and verifies it. */
export async function readText(
  input: Uint8Array | string,
  format: FileFormat,
  { source, page }: Handed,
  checking: Checking,
): Promise<TextContent> {
  if (input.length > MAX_TEXT) return only(refused(obstacle('tooLarge', { limit: MAX_TEXT })));
  const { found, packed, text, raw, cutOff, more } = restore(input);
  if (packed !== undefined) return { packed: packed.bytes, notes: packed.notes };
  if (found.length === 0) {
    return only(
      more ? refused(obstacle('tooLarge', { limit: MAX_TEXT })) : withoutSignature(text, raw ?? text, format, cutOff),
    );
  }
  const readings: TextReading[] = [];
  let left = more;
  // One after the other: each may have fifty credentials.
  for (const each of found) {
    const inside = await readSigned(each, { source, page }, checking);
    left ||= inside.more;
    for (const reading of inside.readings) readings.push(reading);
    if (readings.length > MAX_CREDENTIALS) break;
  }
  left ||= readings.length > MAX_CREDENTIALS;
  return {
    readings: readings.slice(0, MAX_CREDENTIALS),
    notLookedAt: left ? [{ name: source ?? '', code: 'moreCredentials', facts: { limit: MAX_CREDENTIALS } }] : [],
  };
}

function only(reading: TextReading): TextContent {
  return { readings: [reading], notLookedAt: [] };
}

function withoutSignature(text: string, raw: string, format: FileFormat, cutOff: boolean): TextReading {
  const kind = kindOfText(raw, format);
  if (kind !== undefined) return { ...NOTHING, foreign: [{ kind, facts: {} }] };
  if (cutOff) return refused(obstacle('cutOff', {}));
  if (text.trim() === '') return refused(obstacle('empty', {}));
  if (text.startsWith('{')) {
    const signed = signedDocument(text);
    const foreign = signed && named(signed);
    if (foreign !== undefined) return { ...NOTHING, foreign: [foreign] };
  }
  return refused(/^[[{]/.test(text) ? obstacle('plainJson', {}) : obstacle('plainText', {}));
}

const NOTHING: TextReading = { parts: [], foreign: [], notes: [] };

function refused(why: Obstacle, notes: readonly Note[] = []): TextReading {
  return { ...NOTHING, obstacle: why, notes };
}

async function readSigned({ text, notes, cutOff }: Restored, handed: Handed, checking: Checking): Promise<Readings> {
  if (cutOff === true) return one(refused(obstacle('cutOff', {}), notes));
  const signed = signedDocument(text);
  // Its header or its content is no JSON any more: nothing that a signature could settle.
  if (signed === undefined) return one(refused(obstacle('damagedText', { reason: 'content' }), notes));
  if (lacksSignature(signed, text)) return one(refused(obstacle('cutOff', {}), notes));
  const inside = credentialsIn(signed);
  if (inside !== undefined) return readPresentation({ text, notes }, signed, inside, handed, checking);
  return one(
    isOurs(signed)
      ? await readOurs({ text, notes }, [text], handed, checking)
      : await readForeign(signed, { text, notes }, checking),
  );
}

/** What came of one thing that is signed and what is in it, and whether there is more in it than was looked at. */
interface Readings {
  readonly readings: readonly TextReading[];
  readonly more: boolean;
}

function one(reading: TextReading): Readings {
  return { readings: [reading], more: false };
}

/** Algorithms whose signatures have 64 bytes: 86 letters. */
const OF_64_BYTES: readonly unknown[] = ['EdDSA', 'Ed25519', 'ES256'];

/** Whether a signature has not the length that each of its kind has: then it is not there as it was made, and proves nothing, a change neither. */
function lacksSignature({ securing, header }: SignedDocument, text: string): boolean {
  if (securing === 'json' || !OF_64_BYTES.includes(header['alg'])) return false;
  const [, , signature = ''] = (text.split('~', 1)[0] ?? '').split('.');
  return signature.length !== 86;
}

async function readOurs(
  { text, notes }: Restored,
  secured: readonly (string | undefined)[],
  { source, page }: Handed,
  checking: Checking,
): Promise<TextReading> {
  const verified = await verifyPresentation(text, {
    ...checking.options,
    // People are told that it is a test.
    allowTest: true,
    page: page ?? 'no-page',
    ...(source !== undefined && { source }),
  });
  const report = await withProofs(verified, secured, checking);
  const reason = unsettled(report);
  if (reason !== undefined) return refused(obstacle('damagedText', { reason }), notes);
  return { report, parts: await shownParts(text), foreign: [], notes };
}

/**
 * What breaks the standard was not worth a look at its signature. Here it is: only the signature tells whether its maker wrote it so, somebody changed it, or it was
 * damaged on its way.
 */
async function withProofs(
  report: VerificationReport,
  secured: readonly (string | undefined)[],
  checking: Checking,
): Promise<VerificationReport> {
  const credentials = await Promise.all(
    report.credentials.map(async (credential, index) => {
      const text = secured[index];
      if (!isMalformed(credential) || text === undefined) return credential;
      const signed = signedDocument(text);
      const looked = signed && (await checkForeign(signed, text, checking));
      const proof = looked?.credentials[0]?.findings.filter(({ check }) => check === 'proof');
      if (proof === undefined) return credential;
      const at = credential.findings.findIndex(({ check }) => check === 'proof');
      return { ...credential, findings: credential.findings.toSpliced(at, 1, ...proof) };
    }),
  );
  return { ...report, credentials };
}

function isMalformed({ findings }: CredentialReport): boolean {
  const fails = findings.some(({ check, outcome }) => check === 'structure' && outcome === 'failed');
  return fails && findings.some(({ code }) => code === 'proof.skipped');
}

/** The code of what keeps a signature from settling anything, if it does. */
function unsettled({ findings, credentials }: VerificationReport): string | undefined {
  const all = credentials.length === 0 ? [findings] : credentials.map((credential) => credential.findings);
  const damaged = all.map((each) => {
    const settled = each.some(({ code }) => code === 'proof.mismatch' || code === 'proof.intact');
    return settled ? undefined : each.find(isDamage)?.code;
  });
  return damaged.every((code) => code !== undefined) ? damaged[0] : undefined;
}

function isDamage({ check, code, outcome, details }: Finding): boolean {
  // What may never be hidden was hidden by its issuer, not on its way.
  if (details?.['reason'] === 'claim-never-hidden') return false;
  return check === 'structure' && outcome === 'failed' && !TOLD.has(code);
}

/** What is wrong with a presentation as a whole, whatever the signatures in it say. */
const TOLD: ReadonlySet<string> = new Set(['structure.duplicate', 'structure.purpose-bound']);

/** A presentation of ours as a whole; any other credential by credential, ours and theirs. */
async function readPresentation(
  { text, notes }: Restored,
  signed: SignedDocument,
  inside: readonly unknown[],
  handed: Handed,
  checking: Checking,
): Promise<Readings> {
  const texts = inside.slice(0, MAX_CREDENTIALS).map(textOfCredential);
  const documents = texts.map((each) => (each === undefined ? undefined : signedDocument(each)));
  if (documents.length > 0 && documents.every((each) => each !== undefined && isOurs(each))) {
    const whole = await readOurs({ text, notes }, texts, handed, checking);
    const formless = whole.report?.credentials.length === 0;
    if (whole.obstacle === undefined && !formless) return one(whole);
  }
  if (documents.length === 0) {
    const foreign = named(signed);
    return one({ ...NOTHING, foreign: foreign === undefined ? [] : [foreign], notes });
  }
  const readings: TextReading[] = [];
  for (const [index, each] of texts.entries()) {
    const pointer = `/verifiableCredential/${index}`;
    const within = [...notes, note('insideJson', { pointer })];
    if (each === undefined) readings.push(refused(obstacle('damagedText', { reason: 'content' }), within));
    else {
      const deeper = await readSigned({ text: each, notes: within }, handed, checking);
      for (const reading of deeper.readings) readings.push(reading);
    }
  }
  return { readings, more: inside.length > MAX_CREDENTIALS };
}

/** The secured text of an entry of a presentation. */
export function textOfCredential(entry: unknown): string | undefined {
  if (typeof entry === 'string') return restore(entry).found[0]?.text;
  if (typeof entry !== 'object' || entry === null) return undefined;
  return restore(JSON.stringify(entry)).found[0]?.text ?? JSON.stringify(entry);
}

async function readForeign(
  signed: SignedDocument,
  { text, notes }: Restored,
  checking: Checking,
): Promise<TextReading> {
  const foreign = named(signed);
  if (foreign === undefined) return refused(obstacle('plainJson', {}), notes);
  const report = await checkForeign(signed, text, checking);
  return { ...NOTHING, foreign: [report === undefined ? foreign : { ...foreign, report }], notes };
}
