/** Largest answer that is read, in bytes. */
export const MAX_ANSWER: number = 8 * 1024 * 1024;

/** What is said of a larger one. */
export const TOO_LARGE: string = `more than ${MAX_ANSWER} bytes`;

/** Codes of undici and of Node for a connection that was there and is not any more. */
const BROKEN = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** Why a request got no whole answer, as a word for programs. Default `other`: the system says it in its own words. */
export function faultOf(error: unknown): 'timeout' | 'broken' | 'tooLarge' | 'other' {
  if (!(error instanceof Error)) return 'other';
  const { name, cause, code = '' } = error as NodeJS.ErrnoException;
  if (cause instanceof Error) return faultOf(cause);
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return 'timeout';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'tooLarge';
  return BROKEN.has(code) ? 'broken' : 'other';
}

/** What is said of each. */
const SENTENCES = { timeout: 'no answer in time', broken: 'the connection broke off', tooLarge: TOO_LARGE } as const;

/** Why a request got no whole answer, in words for a person: what is thrown says `terminated` or `fetch failed`, and the rest stands in its cause. */
export function noAnswer(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause, code = '' } = error as NodeJS.ErrnoException;
  if (cause instanceof Error) return noAnswer(cause);
  const fault = faultOf(error);
  if (fault !== 'other') return SENTENCES[fault];
  // Several addresses were tried in vain: only the code is filled in.
  return message === '' ? code : message;
}
