import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { describe, expect, it } from 'vitest';
import { archiveEntries, type ArchiveLimits, isArchive, openArchive } from './archive.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function zip(entries: Readonly<Record<string, string | Uint8Array>>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    ...(password !== undefined && { password }),
  });
  for (const [name, content] of Object.entries(entries)) {
    const bytes = typeof content === 'string' ? encode(content) : content;
    await (name.endsWith('/')
      ? writer.add(name, undefined, { directory: true })
      : writer.add(name, new Uint8ArrayReader(bytes)));
  }
  return writer.close();
}

/** Replaces bytes wherever they occur: a writer would refuse to write such a name. */
function patch(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const [search, replacement] = [encode(from), encode(to)];
  if (search.length !== replacement.length) throw new Error('lengths differ');
  const patched = bytes.slice();
  for (let at = 0; at + search.length <= patched.length; at += 1) {
    if (search.every((byte, index) => patched[at + index] === byte)) patched.set(replacement, at);
  }
  return patched;
}

async function open(bytes: Uint8Array, limits?: ArchiveLimits): Promise<unknown> {
  const reading = await openArchive({ name: 'a.zip', bytes }, limits);
  if (!reading.ok) return reading.problem.code;
  return reading.files.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)]);
}

describe('openArchive', () => {
  it('takes out files and leaves out what is none', async () => {
    const bytes = await zip({
      'x/': '',
      'x/trips.csv': 'a,b\n1,2\n',
      'x/empty.csv': '',
      'x/.DS_Store': 'Bud1',
      '__MACOSX/x/._trips.csv': 'fork',
      'x/._trips.csv': 'fork',
      'desktop.ini': '[x]',
    });
    expect(isArchive(bytes)).toBe(true);
    expect(await open(bytes)).toEqual([['a.zip/x/trips.csv', 'a,b\n1,2\n']]);
  });

  it.each([
    ['climbing out', '../b.csv'],
    ['climbing out of a folder', 'x/../../'],
    ['an absolute path', '/etc/abc'],
    ['a drive letter', 'C:\\a.csv'],
    ['a drive letter with slashes', 'C:/ab.cs'],
    ['a backslash', 'x\\ab.csv'],
    ['a NUL', 'x\u0000ab.csv'],
    ['a terminal escape', 'x\u001bab.csv'],
  ])('refuses %s', async (_, name) => {
    const bytes = patch(await zip({ AAAAAAAA: 'a,b\n', 'good.csv': 'a,b\n' }), 'AAAAAAAA', name);
    expect(await open(bytes)).toBe('export.archive-escapes');
  });

  it('refuses a password', async () => {
    expect(await open(await zip({ 'a.csv': 'a,b\n' }, 'secret'))).toBe('export.archive-encrypted');
  });

  it('names archives inside and does not open them', async () => {
    const inner = await zip({ 'a.csv': 'a,b\n' });
    const reading = await openArchive({
      name: 'a.zip',
      bytes: await zip({ 'inner.zip': inner, 'data.bin': inner, 'b.csv': 'x,y\n' }),
    });
    expect(reading).toMatchObject({
      ok: true,
      nested: [{ name: 'a.zip/inner.zip' }, { name: 'a.zip/data.bin' }],
      files: [{ name: 'a.zip/b.csv' }],
    });
  });

  it('lists every entry that was not read, with the reason', async () => {
    const locked = await zip({ 'secret.csv': 'a,b\n' }, 'secret');
    expect(await open(locked)).toBe('export.archive-encrypted');
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
    await writer.add('open.csv', new Uint8ArrayReader(encode('a,b\n')));
    await writer.add('secret.csv', new Uint8ArrayReader(encode('c,d\n')), { password: 'secret' });
    await writer.add('empty.csv', new Uint8ArrayReader(encode('')));
    await writer.add('.DS_Store', new Uint8ArrayReader(encode('Bud1')));
    expect(await openArchive({ name: 'a.zip', bytes: await writer.close() })).toMatchObject({
      files: [{ name: 'a.zip/open.csv' }],
      unread: [
        { name: 'a.zip/secret.csv', reason: 'locked' },
        { name: 'a.zip/empty.csv', reason: 'empty' },
        { name: 'a.zip/.DS_Store', reason: 'clutter' },
      ],
    });
  });

  it('reads both of two entries with one name, and names them apart', async () => {
    const bytes = patch(
      await zip({ 'same.csv': 'one,1\n', 'sama.csv': 'two,2\n', 'same.csv (2)': 'three,3\n' }),
      'sama',
      'same',
    );
    expect(await open(bytes)).toEqual([
      ['a.zip/same.csv', 'one,1\n'],
      ['a.zip/same.csv (2)', 'two,2\n'],
      ['a.zip/same.csv (2) (2)', 'three,3\n'],
    ]);
  });

  it('refuses entries that overlap', async () => {
    const bytes = await zip({ 'one.csv': 'one,1\n', 'two.csv': 'two,2\n' });
    // The second entry of the directory is made to point at the first file.
    const at = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\u0001\u0002');
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 42, 0, true);
    expect(await open(bytes)).toBe('export.archive-damaged');
  });

  it('lists a damaged entry where the caller wants the others', async () => {
    const bytes = await zip({ 'a.csv': 'a,b\n1,2\n'.repeat(50), 'b.csv': 'c,d\n' });
    bytes[60] = (bytes[60] ?? 0) ^ 0xff;
    expect(await openArchive({ name: 'a.zip', bytes }, { skipDamaged: true })).toMatchObject({
      files: [{ name: 'a.zip/b.csv' }],
      unread: [{ name: 'a.zip/a.csv', reason: 'damaged' }],
    });
  });

  it.each<[string, ArchiveLimits]>([
    ['too many entries', { maxEntries: 2 }],
    ['too many bytes', { maxBytes: 30 }],
  ])('refuses %s', async (_, limits) => {
    expect(await open(await zip({ 'a.csv': 'x'.repeat(20), 'b.csv': 'y'.repeat(20), 'c.csv': 'z' }), limits)).toBe(
      'export.archive-too-large',
    );
  });

  it('refuses a bomb, without unpacking it', async () => {
    const bomb = await zip({ 'a.csv': new Uint8Array(300 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(400_000);
    const started = process.memoryUsage().arrayBuffers;
    expect(await open(bomb)).toBe('export.archive-too-large');
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(64 * 1024 * 1024);
  });

  it('refuses a bomb that lies about its size', async () => {
    const bytes = await zip({ 'a.csv': new Uint8Array(8 * 1024 * 1024) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The sizes stand in the central directory, and in the local header or its descriptor.
    for (let at = 0; at + 4 <= bytes.length; at += 1)
      if (view.getUint32(at, true) === 8 * 1024 * 1024) view.setUint32(at, 1000, true);
    expect(await open(bytes)).toMatch(/^export\.archive-(too-large|damaged)$/);
  });

  it('refuses an archive that is cut off, anywhere', async () => {
    const bytes = await zip({ 'a.csv': 'a,b\n1,2\n'.repeat(50), 'b.csv': 'c,d\n' });
    for (let length = 4; length < bytes.length; length += 7) {
      expect(await open(bytes.subarray(0, length)), `${length} bytes`).toBe('export.archive-damaged');
    }
  });

  it('notices damaged content', async () => {
    const bytes = await zip({ 'a.csv': 'a,b\n1,2\n'.repeat(50) });
    const at = 60;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await open(bytes)).toBe('export.archive-damaged');
  });
});

describe('archiveEntries', () => {
  const namesIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const names: string[] = [];
    for await (const entry of archiveEntries(bytes))
      names.push('bytes' in entry ? entry.name : `${entry.name}: ${entry.unread}`);
    return names;
  };

  it.each([
    ['capitals', 'a.pdf', 'A.PDF', 'A.PDF (2)'],
    ['how a letter is encoded', '\u00e9.pdf', 'e\u0301.pdf', 'e\u0301.pdf (2)'],
    ['a dot behind it', 'a.pdf', 'a.pdf.', 'a.pdf. (2)'],
  ])('tells names apart that differ in %s alone', async (_, first, second, shown) => {
    expect(await namesIn(await zip({ [first]: 'x', [second]: 'y' }))).toEqual([first, shown]);
  });

  it.each([
    ['././a.pdf', 'a.pdf'],
    ['/x//a.pdf', 'x/a.pdf'],
    ['x/y\\a.pdf', 'x/y/a.pdf'],
    ['../x/a.pdf', '../x/a.pdf: escapes'],
  ])('reads %s as programs that unpack do', async (name, shown) => {
    const other = 'q'.repeat(name.length);
    expect(await namesIn(patch(await zip({ [other]: 'x' }), other, name))).toEqual([shown]);
  });

  it('unpacks no more entries than its bytes can hold, and names the others', async () => {
    const names = await namesIn(
      await zip(Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`${index}`, 'x']))),
    );
    expect(names).toHaveLength(900);
    expect(names.filter((name) => name.endsWith(': beyondLimit')).length).toBeGreaterThan(100);
    expect(names[0]).toBe('0');
  });
});
