import { SECURED } from '../expected.ts';
import type { ClaimPath, Instant, SdJwtReading } from '@kluscv/schema';
import { encodeBase64url, expectCall, readSdJwt } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import { sdkError } from '../sdk-error.ts';
import { millisecondsOf } from '@kluscv/schema/time';
import { refuseHalfCharacters } from '../issue/half-characters.ts';
import type { Signer } from '../keys/signer.ts';
import type { SecuredCredential } from '../proof/format.ts';
import { encodeJson, NAMES, signatureOf } from '../proof/jose.ts';
import { sha256 } from './format.ts';

/** What a holder shows of a credential, and to whom. */
export interface SdJwtPresentation {
  /**
   * JSON Pointers into the whole credential, such as `/credentialSubject/name` or `/credentialSubject/workRecord/reviews/2`. Each shows
   * that claim, with all that is inside it; what no pointer names stays hidden.
   */
  readonly show: readonly string[];
  /** Signs that the holder made this for one verifier, at this time. Default: anybody who has the text can hand it on. */
  readonly binding?: {
    /** With the key that the issuer bound the credential to. */
    readonly signer: Signer;
    readonly audience: string;
    /** What the verifier asked to be repeated. */
    readonly nonce: string;
    readonly issuedAt: Instant;
  };
}

/** A claim that the holder can show or hide. */
export interface HideableClaim {
  /** JSON Pointer into the whole credential. */
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * What of a credential can be shown or hidden, in the order of the text.
 *
 * @throws KlusError `present.malformed`
 */
export async function hideableClaims(secured: SecuredCredential): Promise<readonly HideableClaim[]> {
  expectCall('hideableClaims', { secured: [secured, SECURED] });
  const { payload, disclosed } = await open(secured);
  return disclosed.map(({ path }) => ({ pointer: pointerOf(path), value: valueAt(payload, path) }));
}

/**
 * Shows part of a credential. The issuer’s signature stays as it is.
 *
 * @throws KlusError `present.malformed`, `present.pointer`, `signer.signature`
 */
export async function presentSdJwt(
  secured: SecuredCredential,
  presentation: SdJwtPresentation,
): Promise<SecuredCredential> {
  expectCall('presentSdJwt', { secured: [secured, SECURED], presentation: [presentation, { show: ['text'] }] });
  const { signed, disclosed } = await open(secured);
  const pointers = disclosed.map(({ path }) => pointerOf(path));
  const unknown = presentation.show.find((pointer) => !pointers.some((known) => within(known, pointer)));
  if (unknown !== undefined) throw nothingAt(unknown);
  const shown = disclosed.filter((_, index) => {
    const own = pointers[index] ?? '';
    // What is inside it, and what it is inside of: a review cannot be shown without the list that holds it.
    return presentation.show.some((pointer) => within(own, pointer) || within(pointer, own));
  });
  const text = `${[signed, ...shown.map((claim) => claim.text)].join('~')}~`;
  const { binding } = presentation;
  if (binding === undefined) return { format: secured.format, value: text };
  refuseHalfCharacters({ audience: binding.audience, nonce: binding.nonce }, 'present.malformed');
  const header = { alg: NAMES[binding.signer.algorithm], typ: 'kb+jwt' };
  const payload = {
    iat: Math.floor((millisecondsOf(binding.issuedAt) ?? Number.NaN) / 1000),
    aud: binding.audience,
    nonce: binding.nonce,
    sd_hash: encodeBase64url(await sha256(text)),
  };
  const input = `${encodeJson(header)}.${encodeJson(payload)}`;
  return { format: secured.format, value: `${text}${input}.${await signatureOf(binding.signer, input)}` };
}

/**
 * Hides part of a credential, and shows the rest. The issuer’s signature stays as it is.
 *
 * @param hide JSON Pointers that `hideableClaims` gives. Each hides that claim, with all that is inside it; a list of which nothing is shown any more
 * goes as a whole
 * @throws KlusError `present.malformed`, `present.pointer`
 */
export async function conceal(secured: SecuredCredential, hide: readonly string[]): Promise<SecuredCredential> {
  expectCall('conceal', { secured: [secured, SECURED], hide: [hide, ['text']] });
  const pointers = (await open(secured)).disclosed.map(({ path }) => pointerOf(path));
  const unknown = hide.find((pointer) => !pointers.includes(pointer));
  if (unknown !== undefined) throw nothingAt(unknown);
  // What lies in another claim brings that one along.
  const inner = pointers.filter((pointer) => !pointers.some((other) => other.startsWith(`${pointer}/`)));
  return presentSdJwt(secured, { show: inner.filter((pointer) => !hide.some((outer) => within(pointer, outer))) });
}

/** A key binding of an earlier presentation is not looked at and goes: it was for somebody else. */
async function open({ value }: SecuredCredential): Promise<Extract<SdJwtReading, { readonly ok: true }>> {
  const reading = await readSdJwt(value, (bytes) => runtime.sha256(bytes));
  if (reading.ok) return reading;
  throw sdkError(
    'present.malformed',
    'This is not an SD-JWT with its disclosures. Give the credential as it was issued.',
  );
}

function nothingAt(pointer: string): Error {
  return sdkError(
    'present.pointer',
    `There is nothing to show or hide at ${pointer}. Take a pointer that hideableClaims gives.`,
  );
}

function pointerOf(path: ClaimPath): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function within(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

function valueAt(payload: unknown, path: ClaimPath): unknown {
  return path.reduce<unknown>((value, part) => (value as Readonly<Record<string | number, unknown>>)[part], payload);
}
