import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claim, openDraft, writeAllWhole, writeWhole } from './atomic-write.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-whole-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a file that is written whole', () => {
  test('minds no lock, and takes away what a process left that is long gone', () => {
    writeFileSync(at('a.lock'), String(process.ppid));
    writeFileSync(at('a.0123456789ab.part'), 'half');
    writeFileSync(at('a.ba9876543210.part'), 'half of somebody who writes now');
    utimesSync(at('a.0123456789ab.part'), 1, 1);
    writeWhole(at('a'), 'whole');
    expect(readdirSync(folder)).toEqual(['a', 'a.ba9876543210.part', 'a.lock']);
    expect(text('a')).toBe('whole');
  });

  test('goes to one of those who claim its name', () => {
    expect([claim(at('1'), 'first'), claim(at('1'), 'second')]).toEqual([true, false]);
    expect(readdirSync(folder)).toEqual(['1']);
    expect(text('1')).toBe('first');
  });

  test('is not written into what somebody else put there', () => {
    writeFileSync(at('elsewhere'), '');
    symlinkSync(at('elsewhere'), at('secret'));
    writeWhole(at('secret'), 'key', { secret: true, force: true });
    expect([text('secret'), text('elsewhere')]).toEqual(['key', '']);
    expect(statSync(at('secret')).mode & 0o777).toBe(0o600);
  });

  test('takes the place of another only with force', () => {
    writeFileSync(at('a'), 'old');
    expect(() => {
      writeWhole(at('a'), 'new');
    }).toThrow(expect.objectContaining({ code: 'node.file-exists' }));
    expect(readdirSync(folder)).toEqual(['a']);
    writeWhole(at('a'), 'new', { force: true });
    expect(text('a')).toBe('new');
  });

  test('is there with all others or not at all', () => {
    writeFileSync(at('file'), '');
    const files = ['a', 'b', 'file/c'].map((name) => ({ path: at(name), content: name }));
    expect(() => {
      writeAllWhole(files);
    }).toThrow(expect.objectContaining({ code: 'node.file-not-written' }));
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('is written once if it is named twice', () => {
    writeAllWhole([
      { path: at('a'), content: 'first' },
      { path: join(folder, '.', 'a'), content: 'second' },
    ]);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(text('a')).toBe('second');
  });

  test('is left alone by whoever drops a draft that was kept', () => {
    const draft = openDraft(at('a'));
    draft.write('one');
    draft.keep();
    const next = openDraft(at('a'), { force: true });
    draft.drop();
    next.write('two');
    next.keep();
    expect(readdirSync(folder)).toEqual(['a']);
    expect(text('a')).toBe('two');
  });
});
