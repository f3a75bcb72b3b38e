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
import { openDraft, writeAllWhole, writeWhole } from './whole-files.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-whole-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Greater than the number of any process. */
const NOBODY = '4194999';

describe('a file that is written whole', () => {
  test.each([
    ['an empty lock that is old', '', true],
    ['a lock of a process that is no more', NOBODY, true],
    ['a lock that was left by a process of the same number', String(process.pid), true],
    ['a lock that says nothing', 'nonsense', true],
    ['a lock that is being made', '', false],
    ['the lock of a process that lives', String(process.ppid), false],
  ])('beside %s: written is %s', (_what, holder, written) => {
    writeFileSync(at('a.lock'), holder);
    writeFileSync(at('a.part'), 'half');
    if (written) utimesSync(at('a.lock'), 1, 1);
    const write = (): void => {
      writeWhole(at('a'), 'whole');
    };
    if (written) write();
    else expect(write).toThrow(expect.objectContaining({ code: 'cli.file-not-written' }));
    expect(readdirSync(folder)).toEqual(written ? ['a'] : ['a.lock', 'a.part']);
    expect(written ? text('a') : text('a.part')).toBe(written ? 'whole' : 'half');
  });

  test('is not written into what somebody else put there', () => {
    writeFileSync(at('elsewhere'), '');
    symlinkSync(at('elsewhere'), at('secret.part'));
    writeWhole(at('secret'), 'key', { secret: true });
    expect([text('secret'), text('elsewhere')]).toEqual(['key', '']);
    expect(statSync(at('secret')).mode & 0o777).toBe(0o600);
  });

  test('takes the place of another only with force', () => {
    writeFileSync(at('a'), 'old');
    expect(() => {
      writeWhole(at('a'), 'new');
    }).toThrow(expect.objectContaining({ code: 'cli.file-exists' }));
    expect(readdirSync(folder)).toEqual(['a']);
    writeWhole(at('a'), 'new', { force: true });
    expect(text('a')).toBe('new');
  });

  test('is there with all others or not at all', () => {
    writeFileSync(at('file'), '');
    const files = ['a', 'b', 'file/c'].map((name) => ({ path: at(name), content: name }));
    expect(() => {
      writeAllWhole(files);
    }).toThrow(expect.objectContaining({ code: 'cli.file-not-written' }));
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
