import { describe, expect, test } from 'vitest';
import { helpPages } from '../../scripts/help-pages.ts';

const pages = await helpPages();
// A word that only gathers commands (`keys`, `status`) has nothing to show but them.
const commands = pages.filter(({ text }) => !/^Usage: kluscv [a-z]+ \[options\] \[command\]$/m.test(text));

test('every command is found', () => {
  const names = commands.map(({ words }) => words.join(' '));
  expect(names).toEqual(
    expect.arrayContaining([
      'verify',
      'verify batch',
      'issue',
      'issue batch',
      'export pdf',
      'keys create',
      'status revoke',
      'demo',
    ]),
  );
});

describe.each(commands.map(({ words, text }) => [words.join(' ') || 'kluscv', text] as const))(
  '%s --help',
  (name, text) => {
    test('has examples that begin with the command, and exit codes', () => {
      if (name !== 'kluscv') expect(text).toMatch(new RegExp(`\\nExamples:\\n {2}kluscv ${name}`));
      expect(text).toMatch(/\nExit codes:\n {4}0 {2}/);
    });

    test('fits into 80 columns, examples apart', () => {
      const [prose = ''] = text.split('\nExamples:\n');
      expect(prose.split('\n').filter((line) => line.length > 80)).toEqual([]);
    });
  },
);
