import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentsNamed, namesWithin } from './documents.ts';
import { processIo } from '../terminal/io.ts';

const io = processIo();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-documents-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each<[string, Uint8Array, readonly string[]]>([
  [
    'a.ndjson',
    bytes('e30.1.AA\n\ne30.2.AA\n{"issued":[{"credential":"e30.3.AA"},{"credential":"e30.4.AA"}]}\n'),
    ['1', '3', '4', '4.2'],
  ],
  ['a.zip', zipSync({ '1.jwt': bytes('e30.1.AA'), '2.jwt': bytes('e30.2.AA') }), ['1.jwt', '2.jwt']],
])('%s is read once, in whatever order its documents are asked for', async (name, content, inside) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const names = await namesWithin(io, path);
  expect(names).toEqual(inside.map((place) => `${path}${name.endsWith('.zip') ? '/' : ':'}${place}`));
  const documentNamed = documentsNamed(io);
  const inOrder = await Promise.all(names.map(documentNamed));
  expect(inOrder.map((document) => document.name)).toEqual(names);
  rmSync(path);
  expect(await Promise.all(names.toReversed().map(documentNamed))).toEqual(inOrder.toReversed());
  await expect(documentNamed(`${names[0]}9`)).rejects.toMatchObject({ code: 'cli.file-missing' });
});

test('a folder that is called like an archive is a folder', async () => {
  mkdirSync(join(folder, 'letters.zip'));
  const path = join(folder, 'letters.zip', 'a.jwt');
  writeFileSync(path, 'e30.1.AA');
  expect(await namesWithin(io, path)).toEqual([path]);
  expect(await documentsNamed(io)(path)).toEqual({ name: path, bytes: new Uint8Array(bytes('e30.1.AA')) });
});
