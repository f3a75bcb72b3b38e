/** Largest answer that is read, in bytes. */
export const MAX_ANSWER: number = 8 * 1024 * 1024;

/** What is said of a larger one. */
export const TOO_LARGE: string = `more than ${MAX_ANSWER} bytes`;

/** What to do where an address gave no whole answer. */
export const LATER = 'Try again later, or download the file in a browser, and verify that.';

/** Codes of undici and of Node for a connection that was there and is not any more. */
const BROKEN = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** Why a request got no whole answer, in words for a person: what is thrown says `terminated` or `fetch failed`, and the rest stands in its cause. */
export function noAnswer(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, cause, code = '' } = error as NodeJS.ErrnoException;
  if (cause instanceof Error) return noAnswer(cause);
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return 'no answer in time';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return TOO_LARGE;
  if (BROKEN.has(code)) return 'the connection broke off';
  // Several addresses were tried in vain: only the code is filled in.
  return message === '' ? code : message;
}
