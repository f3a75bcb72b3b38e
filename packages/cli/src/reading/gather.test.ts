import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entriesIn, lines, unpacked, unpackedOne } from './gather.ts';

const PDF = ['.pdf'];
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A ZIP whose list of contents names one stored entry many times, and says of each that it is empty. */
function overlapping(count: number, size: number): Uint8Array {
  const single = Buffer.from(zipSync({ '0.pdf': new Uint8Array(size) }, { level: 0 }));
  const start = single.readUInt32LE(single.length - 6);
  const entry = Buffer.from(single.subarray(start, single.length - 22));
  entry.writeUInt32LE(0, 24);
  const end = Buffer.from(single.subarray(single.length - 22));
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(count * entry.length, 12);
  return new Uint8Array(Buffer.concat([single.subarray(0, start), ...Array<Buffer>(count).fill(entry), end]));
}

describe('an archive', () => {
  it('is unpacked by the names of its documents, sorted', () => {
    const archive = { name: 'a.zip', bytes: zipSync({ 'b.pdf': text('b'), 'a.pdf': text('a'), 'c.txt': text('c') }) };
    expect(unpacked(archive, PDF)).toEqual([
      { name: 'a.zip/a.pdf', bytes: text('a') },
      { name: 'a.zip/b.pdf', bytes: text('b') },
    ]);
    expect(unpackedOne(archive, PDF, 'a.zip/b.pdf')).toEqual({ name: 'a.zip/b.pdf', bytes: text('b') });
  });

  it('whose entries share their bytes, so that little becomes much, is refused before anything is unpacked', () => {
    const archive = { name: 'bomb.zip', bytes: overlapping(20, 100_000) };
    expect(unpacked({ name: 'one.zip', bytes: overlapping(1, 100_000) }, PDF)).toHaveLength(1);
    for (const open of [
      () => entriesIn(archive, PDF),
      () => unpacked(archive, PDF),
      () => unpackedOne(archive, PDF, 'bomb.zip/0.pdf'),
    ])
      expect(open).toThrow(
        expect.objectContaining({ place: expect.objectContaining({ found: 'it holds more than is unpacked here' }) }),
      );
  });
});

describe('a file with a document a line', () => {
  it.each([
    ['{"issued":[{"credential":"e30.e30.AA"},{"credential":"e30.e30.AB"}]}', ['e30.e30.AA', 'e30.e30.AB']],
    ['{"issued":[null,7,{"credential":null},{"credential":"e30.e30.AA"}]}', ['e30.e30.AA']],
    ['{"issued":null}', ['{"issued":null}']],
    ['"e30.e30.AA"', ['e30.e30.AA']],
    ['{"broken"', ['{"broken"']],
    ['e30.e30.AA', ['e30.e30.AA']],
  ])('finds in %s: %j', (line, expected) => {
    const found = [...lines({ name: 'a.ndjson', bytes: text(`\n${line}\n`) })];
    expect(found.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(expected);
    expect(found[0]?.name).toBe('a.ndjson:2');
  });
});
