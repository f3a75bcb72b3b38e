import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Packs entries into a ZIP, byte for byte the same each time. Names are written as they are, harmful ones too. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0); // version needed
    facts.writeUInt16LE(0x0800, 2); // names are UTF-8
    facts.writeUInt16LE(8, 4); // deflated
    facts.writeUInt16LE(0x5a21, 8); // 2025-01-01
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004'), facts, path, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, rest, path);
    offset += 30 + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end]));
}

/** Adds what macOS packs beside each file: its resource fork, and the view settings of the folder. */
export function withMacClutter(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const forks = entries.map(({ name }): ZipEntry => {
    const parts = name.split('/');
    return {
      name: ['__MACOSX', ...parts.slice(0, -1), `._${parts.at(-1) ?? ''}`].join('/'),
      content: '\u0000\u0005\u0016\u0007\u0000\u0002\u0000\u0000Mac OS X',
    };
  });
  const folder = entries[0]?.name.split('/').slice(0, -1).join('/') ?? '';
  const settings: ZipEntry = {
    name: folder === '' ? '.DS_Store' : `${folder}/.DS_Store`,
    content: '\u0000\u0000\u0000\u0001Bud1',
  };
  return [...entries, settings, ...forks];
}
