import { KlusError } from '@kluscv/schema';
import { OctetString } from 'asn1js';
import { AlgorithmIdentifier, type ContentInfo, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import type { SealErrorCode } from '../errors.ts';
import { DerError, sameBytes } from './der.ts';
import { sha256 } from '../sha256.ts';
import { stampedDigest } from './signed-data.ts';

/**
 * Hands a request to a time-stamping authority and brings its answer: the bodies of `application/timestamp-query` and
 * `application/timestamp-reply` (RFC 3161, 3.4).
 */
export type TimeStamp = (request: Uint8Array) => Promise<Uint8Array>;

const SHA_256 = '2.16.840.1.101.3.4.2.1';

/** `granted` and `grantedWithMods`. */
const GRANTED: readonly number[] = [0, 1];

/**
 * A time-stamp of a signature. There is no nonce: an older answer fits only if the very same signature was made before (RSA does that for the same file),
 * and then its time is true as well.
 *
 * @throws KlusError `seal.time-stamp`
 */
export async function timeStampToken(ask: TimeStamp, signature: Uint8Array): Promise<ContentInfo> {
  const digest = await sha256(signature);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256 }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(digest).buffer }),
    }),
    certReq: true,
  });
  let answer: Uint8Array;
  try {
    answer = await ask(new Uint8Array(request.toSchema().toBER()));
  } catch (error) {
    const reason = error instanceof Error ? ` ${error.message}` : '';
    throw new KlusError<SealErrorCode>('seal.time-stamp', `The time-stamping authority could not be asked.${reason}`, {
      cause: error,
    });
  }
  const response = readResponse(answer);
  if (!GRANTED.includes(response.status.status) || response.timeStampToken === undefined)
    throw unusable(`The time-stamping authority refused (status ${response.status.status}).`);
  const token = response.timeStampToken;
  if (!stamps(new Uint8Array(token.toSchema().toBER()), digest))
    throw unusable('The time-stamp is for something else.');
  return token;
}

function readResponse(answer: Uint8Array): TimeStampResp {
  try {
    return TimeStampResp.fromBER(Uint8Array.from(answer));
  } catch {
    throw unusable('The time-stamping authority gave no answer of RFC 3161.');
  }
}

function stamps(token: Uint8Array, digest: Uint8Array): boolean {
  try {
    const stamped = stampedDigest(token);
    return stamped !== undefined && sameBytes(stamped, digest);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return false;
  }
}

function unusable(because: string): KlusError<SealErrorCode> {
  return new KlusError<SealErrorCode>('seal.time-stamp', because);
}
