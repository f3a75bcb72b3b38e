import type { StatusListCredential } from '@kluscv/schema';
import { validateStatusListCredential } from '@kluscv/schema/validate';
import type { ProofReader, ReadSignature, SignedStatusList } from '../proof/format.ts';
import { joseFormat } from '../proof/jose.ts';
import type { ReadyPublicKey } from '../runtime.ts';
import { type BitstringReading, decodeBitstring } from './bitstring.ts';

/** What a signed list says, before anything of it is proven. Nothing of it depends on the time, or on who asks. */
export type ListReading =
  | {
      readonly ok: true;
      readonly list: StatusListCredential;
      readonly signatures: readonly ReadSignature[];
      /** Unpacks the list. */
      bits(): Promise<BitstringReading>;
    }
  /** `fault`: its form, or how it is secured; `reason`: the code of what is wrong. */
  | { readonly ok: false; readonly fault: 'malformed' | 'proof'; readonly reason: string };

/** The largest list that stays unpacked, in bytes: two million credentials. A larger one is unpacked each time, so that memory stays small. */
const MAX_KEPT_BITS = 256 * 1024;

/** By what a source hands out: it goes when the source lets go of it, and what a source fetches anew is read anew. */
const readings = new WeakMap<SignedStatusList, { readonly value: string; readonly reading: Promise<ListReading> }>();

/**
 * Reads a signed status list. A list that a source keeps is read, verified with the same key and unpacked once, however many
 * credentials point to it.
 *
 * @param formats readers of other formats than `vc+jwt`: a list may be JSON with its proof inside
 */
export function readList(secured: SignedStatusList, formats: readonly ProofReader[] = []): Promise<ListReading> {
  const known = readings.get(secured);
  if (known !== undefined && known.value === secured.value) return known.reading;
  const { value, format } = secured;
  const reader = format === 'data-integrity' ? formats.find(({ id }) => id === format) : joseFormat;
  // Whoever brings the reader later asks again.
  if (reader === undefined) return Promise.resolve({ ok: false, fault: 'malformed', reason: `format-${format}` });
  const reading = read(value, reader);
  readings.set(secured, { value, reading });
  return reading;
}

async function read(value: string, reader: ProofReader): Promise<ListReading> {
  const reading = await reader.read(value);
  const [fault] = reading.faults;
  if (!reading.ok) return { ok: false, fault: 'malformed', reason: reading.faults[0].code };
  if (fault !== undefined) return { ok: false, fault: 'proof', reason: fault.code };
  const validation = validateStatusListCredential(reading.document);
  if (!validation.ok) return { ok: false, fault: 'malformed', reason: validation.problems[0]?.code ?? 'schema' };
  const { value: list } = validation;
  let kept: BitstringReading | undefined;
  return {
    ok: true,
    list,
    signatures: reading.signatures.map(verifiedOnce),
    async bits() {
      if (kept !== undefined) return kept;
      const bits = await decodeBitstring(list.credentialSubject.encodedList);
      if (!bits.ok || bits.bits.length <= MAX_KEPT_BITS) kept = bits;
      return bits;
    },
  };
}

/** That a signature fits a key stays true; which key it has to fit is asked each time, so a key that was replaced is noticed. */
export function verifiedOnce(signature: ReadSignature): ReadSignature {
  let fitting: ReadyPublicKey | undefined;
  return {
    ...signature,
    async verify(key, thread) {
      if (key === fitting) return true;
      const fits = await signature.verify(key, thread);
      if (fits) fitting = key;
      return fits;
    },
  };
}
