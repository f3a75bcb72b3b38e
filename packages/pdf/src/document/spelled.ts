import { PDFObject } from 'pdf-lib';

/** An object that is spelled already, in ASCII and as the library would: for what a document has hundreds of. */
export class Spelled extends PDFObject {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }

  override sizeInBytes(): number {
    return this.#text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let at = 0; at < this.#text.length; at += 1) buffer[offset + at] = this.#text.charCodeAt(at);
    return this.#text.length;
  }
}
