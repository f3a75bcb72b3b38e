import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';

test.each([
  ['help verify', 0, 'Usage: kluscv verify [options]'],
  ['help issue batch', 0, 'Usage: kluscv issue batch [options]'],
  ['verify --help --lang nl', 0, 'Gebruik: kluscv verify [options]'],
  ['help help', 0, 'Usage: kluscv [options]'],
  ['help verfy', 2, 'Did you mean `verify`?'],
])('kluscv %s', (words, code, said) => {
  const answer = kluscv(words.split(' '), { cwd: tmpdir() });
  expect(answer.code).toBe(code);
  expect(answer.stdout + answer.stderr).toContain(said);
});
