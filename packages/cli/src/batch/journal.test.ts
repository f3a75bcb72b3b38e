// What a batch remembers: of a process that was killed, of two that go on at once, and of somebody else's question.
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { journalLine, openJournal } from './journal.ts';

let path = '';
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'kluscv-journal-')), 'batch.journal');
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

const entry = (name: string) => ({ name, sha256: `of ${name}` });
const refusal = (open: () => unknown): unknown => {
  try {
    return open();
  } catch (error) {
    return (error as { readonly code: unknown }).code;
  }
};

test('a line that was not finished is done again, and the next one is whole', () => {
  const first = openJournal(path, 'question', { resume: false });
  first.add(journalLine(entry('1.pdf')));
  first.close();
  appendFileSync(path, journalLine(entry('2.pdf')).slice(0, 20));
  const second = openJournal(path, 'question', { resume: true });
  expect([...second.done.keys()]).toEqual(['1.pdf']);
  second.add(journalLine(entry('3.pdf')));
  second.close();
  const third = openJournal(path, 'question', { resume: true });
  expect([...third.entries()]).toEqual([entry('1.pdf'), entry('3.pdf')]);
  third.close();
});

test('two that go on at once lose no line of each other, and what one has finished does not come back', () => {
  openJournal(path, 'question', { resume: false }).close();
  const [one, other] = [
    openJournal(path, 'question', { resume: true }),
    openJournal(path, 'question', { resume: true }),
  ];
  one.add(journalLine(entry('1.pdf')));
  other.add(journalLine(entry('2.pdf')));
  one.add(journalLine(entry('3.pdf')));
  const third = openJournal(path, 'question', { resume: true });
  expect([...third.done.keys()]).toEqual(['1.pdf', '2.pdf', '3.pdf']);
  third.close();
  one.finish();
  other.add(journalLine(entry('4.pdf')));
  other.finish();
  expect(existsSync(path)).toBe(false);
});

test('a batch is begun once, resumed if it was begun, and answers one question', () => {
  expect(refusal(() => openJournal(path, 'question', { resume: true }))).toBe('batch.nothing-to-resume');
  openJournal(path, 'question', { resume: false }).close();
  expect(refusal(() => openJournal(path, 'question', { resume: false }))).toBe('batch.unfinished');
  expect(refusal(() => openJournal(path, 'another', { resume: true }))).toBe('batch.other');
});
