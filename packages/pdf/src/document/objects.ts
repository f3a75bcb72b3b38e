import { fourDigits } from '../fonts/four-digits.ts';

/** What every KlusCV begins with, one character a byte. */
export const HEADER = '%PDF-1.7\n%\u0081\u0081\u0081\u0081\n\n';

/** How one object points at another. */
export type Reference = `${number} 0 R`;

/** What a dictionary holds: values as the file spells them. What is `undefined` is left out. */
export type Entries = Readonly<Record<string, string | number | undefined>>;

/**
 * The objects of a file: they are spelled by who adds them, and numbered and put together here. All of it is ASCII but the content of streams, so
 * that a length in characters is one in bytes.
 *
 * @see ISO 32000-1, 7.3 and 7.5
 */
export class FileObjects {
  /** By number, from 1. */
  readonly #objects: (string | Stream | undefined)[] = [];

  /** A number for an object that others point at before it is there. */
  reserve(): Reference {
    return `${this.#objects.push(undefined)} 0 R`;
  }

  /** Puts an object where a number was reserved for it. */
  put(reference: Reference, object: string): void {
    this.#objects[Number.parseInt(reference, 10) - 1] = object;
  }

  add(object: string): Reference {
    return `${this.#objects.push(object)} 0 R`;
  }

  addStream(entries: Entries, content: Uint8Array): Reference {
    const dictionary = spelledDictionary({ ...entries, Length: content.length });
    return `${this.#objects.push({ dictionary, content })} 0 R`;
  }

  /** The whole file: one revision, with a classic table of where its objects lie. */
  file(trailer: Entries): Uint8Array {
    const parts: (string | Uint8Array)[] = [];
    let text = '';
    let length = HEADER.length;
    let table = '';
    for (const [index, object] of this.#objects.entries()) {
      if (object === undefined) throw new RangeError(`Object ${index + 1} is missing.`);
      table += `${String(length + text.length).padStart(10, '0')} 00000 n \n`;
      if (typeof object === 'string') {
        text += `${index + 1} 0 obj\n${object}\nendobj\n\n`;
        continue;
      }
      text += `${index + 1} 0 obj\n${object.dictionary}\nstream\n`;
      parts.push(text, object.content);
      length += text.length + object.content.length;
      text = '\nendstream\nendobj\n\n';
    }
    const size = this.#objects.length + 1;
    const tableAt = length + text.length;
    text += `xref\n0 ${size}\n0000000000 65535 f \n${table}\n`;
    text += `trailer\n${spelledDictionary({ Size: size, ...trailer })}\n\nstartxref\n${tableAt}\n%%EOF`;
    parts.push(text);
    return joined(parts, length + text.length);
  }
}

interface Stream {
  readonly dictionary: string;
  readonly content: Uint8Array;
}

/** A dictionary as the file spells it. */
export function spelledDictionary(entries: Entries): string {
  let text = '<<\n';
  for (const [name, value] of Object.entries(entries)) if (value !== undefined) text += `/${name} ${value}\n`;
  return `${text}>>`;
}

/** An array as the file spells it. */
export function spelledArray(items: readonly (string | number)[]): string {
  return items.length === 0 ? '[ ]' : `[ ${items.join(' ')} ]`;
}

/** Text in hexadecimal, which needs no escaping and can hold nothing that looks like PDF: how every text goes in that is not a constant. */
export function spelledText(text: string): string {
  let digits = '<feff';
  for (let at = 0; at < text.length; at += 1) digits += fourDigits(text.charCodeAt(at));
  return `${digits}>`;
}

function joined(parts: readonly (string | Uint8Array)[], length: number): Uint8Array {
  const file = new Uint8Array(length);
  for (let at = 0; at < HEADER.length; at += 1) file[at] = HEADER.charCodeAt(at);
  const encoder = new TextEncoder();
  let at = HEADER.length;
  for (const part of parts) {
    if (typeof part === 'string') {
      const { read, written } = encoder.encodeInto(part, file.subarray(at));
      if (read !== written) throw new RangeError('What the file spells is not ASCII.');
      at += written;
    } else {
      file.set(part, at);
      at += part.length;
    }
  }
  return file;
}
