/** Most bytes of a posted form. A choice of every review of fifty records takes 60,000. */
const MAX_BYTES = 100_000;

/** What a posted form says, or the status with which it is refused. */
export type FormReading =
  | { readonly ok: true; readonly single: ReadonlyMap<string, string>; readonly shown: readonly string[] }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/**
 * Reads a posted form strictly: fields that the page does not have, a single field twice, or too many bytes are refused.
 *
 * @param fields the fields that may occur, each once; `show` may occur as often as it likes
 */
export async function readForm(request: Request, fields: readonly string[]): Promise<FormReading> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, status: 415 };
  const bytes = await readCapped(request);
  if (bytes === undefined) return { ok: false, status: 413 };
  const single = new Map<string, string>();
  const shown = new Set<string>();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    if (name === 'show') shown.add(value);
    else if (!fields.includes(name) || single.has(name)) return { ok: false, status: 400 };
    else single.set(name, value);
  }
  return { ok: true, single, shown: [...shown] };
}

/** The body, or `undefined` as soon as it is too long: what was announced is not believed. */
async function readCapped(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    const chunk = part.value as Uint8Array;
    length += chunk.length;
    if (length > MAX_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
