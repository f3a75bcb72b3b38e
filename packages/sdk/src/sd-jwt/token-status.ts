import { ENTRY, REGISTER, SIGNER } from '../expected.ts';
import type { HttpsUrl, Instant, StatusEntry } from '@kluscv/schema';
import { encodeBase64url, membersOf, readCompactJws, expectCall } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import { readCapped } from '../capped-stream.ts';
import { sdkError } from '../sdk-error.ts';
import { instantOf, secondsOf } from '@kluscv/schema/time';
import type { Signer } from '../keys/signer.ts';
import { encodeJson, NAMES, readHeader, signatureOf } from '../proof/jose.ts';
import type { ReadyPublicKey } from '../runtime.ts';
import { listBeside } from '../status/beside.ts';
import { bitAt, MAX_LIST_BYTES } from '../status/bitstring.ts';
import { refuseUnreadableList } from '../status/credential.ts';
import { verifiedOnce } from '../status/read-list.ts';
import type { SignedStatusList, StatusReading, StatusReference } from '../proof/format.ts';
import type { StatusRegister } from '../status/register.ts';
import { readTokenStatusList } from './token-status-list.ts';

/** The place of a credential in a Token Status List: the claim `status.status_list` of an SD-JWT VC. */
export interface TokenStatus {
  readonly idx: number;
  readonly uri: HttpsUrl;
}

/** What a Token Status List says besides its statuses. */
export interface TokenStatusListOptions {
  /** With a key of the issuer of the credentials that point to the list. A list by anybody else counts for nothing. */
  readonly signer: Signer;
  readonly issuedAt: Instant;
  /** When the list goes out of date. An old list could hide a withdrawal, so publish a new one before this. */
  readonly expiresAt: Instant;
  /** How long a verifier may keep it, in seconds. Default 300. */
  readonly ttl?: number;
}

const TYPE = 'statuslist+jwt';

/** The status that a set bit of a register stands for, as Token Status List numbers them. */
const SET: Readonly<Record<StatusRegister['purpose'], number | undefined>> = {
  revocation: 1,
  suspension: 2,
  refresh: undefined,
};

/** The place that `allocateStatus` gave, as the option `status` of `sdJwtFormat` takes it. The list is one of its own: nothing else points to it. */
export function tokenStatusOf(entry: StatusEntry): TokenStatus {
  expectCall('tokenStatusOf', { entry: [entry, ENTRY] });
  const { statusListIndex, statusListCredential } = entry;
  return { idx: Number(statusListIndex), uri: statusListCredential };
}

/**
 * The same place as `credentialStatus` names, in the Token Status List beside that list: one register, published in both forms. `undefined` for a list
 * of newer versions, which a Token Status List cannot tell of.
 */
export function tokenStatusBeside(entry: StatusEntry): TokenStatus | undefined {
  expectCall('tokenStatusBeside', { entry: [entry, ENTRY] });
  if (entry.statusPurpose === 'refresh') return undefined;
  return { idx: Number(entry.statusListIndex), uri: listBeside(entry.statusListCredential, 'statuslist+jwt') };
}

/**
 * Signs a register as a Token Status List, for publication at its address (`application/statuslist+jwt`).
 *
 * @throws KlusError as `signatureBy`, `status.too-large`, `issue.schema` for times that are no instants, or a register of newer versions
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/
 */
export async function issueTokenStatusList(
  register: StatusRegister,
  options: TokenStatusListOptions,
): Promise<SignedStatusList> {
  expectCall('issueTokenStatusList', {
    register: [register, REGISTER],
    options: [options, { signer: SIGNER, issuedAt: 'text', expiresAt: 'text' }],
  });
  const { signer, issuedAt, expiresAt, ttl = 300 } = options;
  const [iat, exp] = [secondsOf(issuedAt), secondsOf(expiresAt)];
  if (iat === undefined || exp === undefined) {
    throw sdkError('issue.schema', 'The times of the list are no instants. Write them as 2026-11-21T12:00:00Z.');
  }
  const header = { alg: NAMES[signer.algorithm], kid: signer.verificationMethod, typ: TYPE };
  const payload = { sub: register.url, iat, exp, ttl, status_list: await packed(register) };
  const input = `${encodeJson(header)}.${encodeJson(payload)}`;
  const value = `${input}.${await signatureOf(signer, input)}`;
  refuseUnreadableList(value, register.url);
  return { format: TYPE, value };
}

/** Reads the claim `status` of a credential. @returns `undefined` if it is not of the form that it must have */
export function readTokenStatus(claim: unknown): StatusReference | undefined {
  const { status_list: place, ...others } = membersOf(claim);
  const { idx, uri, ...more } = membersOf(place);
  if (Object.keys({ ...others, ...more }).length > 0 || typeof uri !== 'string' || !/^https:\/\/[^\s#]+$/.test(uri)) {
    return undefined;
  }
  if (typeof idx !== 'number' || !Number.isSafeInteger(idx) || idx < 0) return undefined;
  return { list: uri, index: idx, read: readOnce };
}

/** By what a source hands out: it goes when the source lets go of it. */
const readings = new WeakMap<SignedStatusList, { readonly value: string; readonly reading: Promise<StatusReading> }>();

async function readOnce(list: SignedStatusList): Promise<StatusReading> {
  const known = readings.get(list);
  if (known?.value === list.value) return known.reading;
  const reading = read(list.value);
  readings.set(list, { value: list.value, reading });
  return reading;
}

async function read(value: string): Promise<StatusReading> {
  const malformed = (reason: string): StatusReading => ({ ok: false, fault: 'malformed', reason });
  const jws = readCompactJws(value);
  if (!jws.ok) return malformed(jws.code);
  const header = readHeader(jws.header, { typ: TYPE, signer: jws.payload['iss'] });
  if (!header.ok) return { ok: false, fault: 'proof', reason: header.faults[0]?.code ?? 'header' };
  const { sub, iat, exp, status_list: list } = jws.payload;
  const [validFrom, validUntil] = [instantOf(iat), instantOf(exp)];
  if (typeof sub !== 'string' || validFrom === undefined || (exp !== undefined && validUntil === undefined)) {
    return malformed('claims');
  }
  const reading = await readTokenStatusList(list);
  if (!reading.ok) return malformed(reading.error);
  const signed = new TextEncoder().encode(jws.signingInput);
  const signature = { ...header.key, verify: (key: ReadyPublicKey) => runtime.verify(key, signed, jws.signature) };
  return {
    ok: true,
    id: sub,
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    signatures: [verifiedOnce(signature)],
    length: reading.statuses.length,
    at: (index) => reading.statuses.at(index),
  };
}

/** The statuses of a register: one bit each, or two where suspended has to be said. */
async function packed({
  purpose,
  length,
  set,
}: StatusRegister): Promise<{ readonly bits: number; readonly lst: string }> {
  const status = SET[purpose];
  if (status === undefined) {
    throw sdkError(
      'issue.schema',
      'A Token Status List cannot say that there is a newer version. Publish it with issueStatusList.',
    );
  }
  const bits = status === 1 ? 1 : 2;
  const bytes = new Uint8Array((length * bits) / 8);
  for (let index = 0; index < length; index += 1) {
    if (!bitAt(set, index)) continue;
    const at = Math.floor((index * bits) / 8);
    // The first status is in the lowest bits.
    bytes[at] = (bytes[at] ?? 0) | (status << ((index * bits) % 8));
  }
  const stream = new Response(bytes).body?.pipeThrough(new CompressionStream('deflate'));
  const zlib = stream === undefined ? undefined : await readCapped(stream, MAX_LIST_BYTES);
  return { bits, lst: encodeBase64url(zlib ?? new Uint8Array(0)) };
}
