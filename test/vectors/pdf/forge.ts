import { deflateSync, inflateSync } from 'node:zlib';

/** A KlusCV taken apart: the bodies of its objects, one character a byte. A forger has better tools than an editor, and so do we. */
export interface Parts {
  readonly header: string;
  readonly objects: readonly string[];
  readonly trailer: string;
}

const END = '\nendobj\n\n';

/** Takes a file of the renderer apart. */
export function takeApart(file: string): Parts {
  const xrefAt = file.lastIndexOf('\nxref\n') + 1;
  const header = file.slice(0, file.indexOf('1 0 obj\n'));
  const objects = file
    .slice(header.length, xrefAt)
    .split(END)
    .slice(0, -1)
    .map((object) => object.slice(object.indexOf('obj\n') + 4));
  const trailer = /trailer\n([\s\S]*?)\n\nstartxref/.exec(file.slice(xrefAt))?.[1] ?? '';
  return { header, objects, trailer };
}

/** Puts a file together exactly as the renderer lays it out, with a cross-reference table that tells the truth. */
export function putTogether({ header, objects, trailer }: Parts): string {
  let file = header;
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}${END}`;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}\ntrailer\n${trailer.replace(/\/Size \d+/, `/Size ${size}`)}\n\nstartxref\n${file.length}\n%%EOF`;
}

/** Changes the body of one object, found by what it holds. */
export function changeObject(file: string, holds: string | RegExp, change: (object: string) => string): string {
  const parts = takeApart(file);
  const index = parts.objects.findIndex((object) => object.search(holds) >= 0);
  if (index < 0) throw new Error(`No object holds ${String(holds)}.`);
  return putTogether({ ...parts, objects: parts.objects.with(index, change(parts.objects[index] ?? '')) });
}

/** Adds an object at the end and returns the file with its number. */
export function addObject(file: string, object: string): { readonly file: string; readonly number: number } {
  const parts = takeApart(file);
  const objects = [...parts.objects, object];
  return { file: putTogether({ ...parts, objects }), number: objects.length };
}

/** Changes the content of a stream, packed or not, and states its new length. */
export function changeStream(object: string, change: (content: string) => string): string {
  const at = object.indexOf('\nstream\n') + '\nstream\n'.length;
  const packed = object.slice(0, at).includes('/Filter /FlateDecode');
  const data = object.slice(at, object.lastIndexOf('\nendstream'));
  const content = packed ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
  const changed = change(content);
  if (changed === content) throw new Error('Nothing was changed in the stream.');
  const again = packed ? deflateSync(Buffer.from(changed, 'latin1')).toString('latin1') : changed;
  return `${object.slice(0, at).replace(/\/Length \d+/, `/Length ${again.length}`)}${again}\nendstream`;
}

/** Changes the embedded JSON and states its new length: everything else stays, check sum included. */
export function changeJson(file: string, change: (json: string) => string): string {
  return changeObject(file, '/Type /EmbeddedFile', (object) => {
    const at = object.indexOf('\nstream\n') + '\nstream\n'.length;
    const json = object.slice(at, object.lastIndexOf('\nendstream'));
    const changed = change(json);
    if (changed === json) throw new Error('Nothing was changed in the embedded file.');
    return `${object.slice(0, at).replace(/\/Length \d+/, `/Length ${changed.length}`)}${changed}\nendstream`;
  });
}

/** Appends a revision, as editors do: new objects, and a table that points back. */
export function appendRevision(file: string, objects: Readonly<Record<number, string>>): string {
  const before = Number(/startxref\n(\d+)\n%%EOF$/.exec(file)?.[1]);
  let appended = '\n';
  let table = '';
  for (const [number, object] of Object.entries(objects)) {
    table += `${number} 1\n${String(file.length + appended.length).padStart(10, '0')} 00000 n \n`;
    appended += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const { trailer, objects: all } = takeApart(file);
  const at = file.length + appended.length;
  const size = Math.max(all.length, ...Object.keys(objects).map(Number)) + 1;
  return `${file}${appended}xref\n${table}trailer\n${trailer.replace(/\/Size \d+/, `/Size ${size} /Prev ${before}`)}\nstartxref\n${at}\n%%EOF`;
}

/** Number of the first object that holds something. */
export function numberOf(file: string, holds: string | RegExp): number {
  return takeApart(file).objects.findIndex((object) => object.search(holds) >= 0) + 1;
}
