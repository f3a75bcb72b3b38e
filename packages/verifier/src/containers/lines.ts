import { membersOf } from '@kluscv/schema';
import type { NamedBytes } from '../examination.ts';
import { encodingOf } from '../recognize.ts';
import type { ContainerPart } from './container-part.ts';

/**
 * The documents of a file that has one a line, named `file.ndjson:3`: credentials and presentations, as text or as JSON, and what issuing in
 * numbers writes. A line that is none of these is handed out as it is.
 */
export async function* lineParts({ name, bytes }: NamedBytes): AsyncGenerator<ContainerPart> {
  const encoding = encodingOf(bytes);
  const eight = encoding === 'utf-8' ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  let number = 0;
  for (let from = 0; from < eight.length; ) {
    const end = eight.indexOf(0x0a, from);
    const until = end < 0 ? eight.length : end;
    const line = new TextDecoder().decode(eight.subarray(from, until)).trim();
    from = until + 1;
    number += 1;
    if (line === '') continue;
    for (const [index, text] of textsIn(line).entries()) {
      const place = index === 0 ? `${number}` : `${number}.${index + 1}`;
      yield { document: { name: `${name}:${place}`, bytes: new TextEncoder().encode(text) } };
    }
  }
}

function textsIn(line: string): readonly string[] {
  if (!/^["{]/.test(line)) return [line];
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return [line];
  }
  if (typeof value === 'string') return [value];
  const { issued } = membersOf(value);
  if (!Array.isArray(issued)) return [line];
  return issued.flatMap((each: unknown) => {
    const { credential } = membersOf(each);
    return typeof credential === 'string' ? [credential] : [];
  });
}
