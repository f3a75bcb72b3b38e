import { KlusError, membersOf } from '@kluscv/schema/reading';
import { sdkError } from '../sdk-error.ts';

const MAX_REASON = 500;

/**
 * What whoever holds a key said when it did not sign, as one error: on one line, not without end, with what it threw as `cause`, and in `details.retryable`
 * whether the same call can go well later.
 *
 * @param cause what was thrown. It may hold the request with its credentials: print `message`, not the whole
 */
export function signerFailure(what: string, cause: unknown): KlusError {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return sdkError('signer.failed', oneLine(`${what}: ${reason}`), {
    details: { retryable: isPassing(cause) },
    cause,
  });
}

/** A text on one line, and not without end. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > MAX_REASON ? `${line.slice(0, MAX_REASON)}…` : line;
}

/** Whether something thrown is an error of this family, from whichever copy of the packages. */
export function isKlusError(error: unknown): error is KlusError {
  return error instanceof KlusError || (error instanceof Error && error.name === 'KlusError' && 'code' in error);
}

/** Throttled, overloaded, cut off: names of AWS and Azure, codes of Node’s sockets and of gRPC (4, 8, 10, 14). */
const PASSING_NAME =
  /^(?:Throttl|TooManyRequests|RequestLimit|SlowDown|ServiceUnavailable|InternalFailure|KMSInternal|DependencyTimeout|RequestTimeout|Timeout|TransientError|NetworkingError)/;
const PASSING_CODE =
  /^(?:ECONN|ETIMEDOUT|ESOCKET|EPIPE|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN|UND_ERR|REQUEST_SEND_ERROR|UNAVAILABLE|RESOURCE_EXHAUSTED|DEADLINE_EXCEEDED|ABORTED)/;
const PASSING_GRPC: ReadonlySet<unknown> = new Set([4, 8, 10, 14]);

/** Whether a failure passes by itself, by what the libraries of key services say in their errors. */
function isPassing(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 3) return false;
  const { name, code, status, statusCode, cause, retryable, $retryable, $metadata } = error as Readonly<
    Record<string, unknown>
  >;
  if (typeof retryable === 'boolean') return retryable;
  const answered = [membersOf($metadata)['httpStatusCode'], status, statusCode].find(
    (each) => typeof each === 'number',
  );
  return (
    $retryable !== undefined ||
    (typeof answered === 'number' && (answered === 408 || answered === 429 || answered >= 500)) ||
    PASSING_GRPC.has(code) ||
    (typeof code === 'string' && PASSING_CODE.test(code)) ||
    (typeof name === 'string' && PASSING_NAME.test(name)) ||
    isPassing(cause, depth + 1)
  );
}
