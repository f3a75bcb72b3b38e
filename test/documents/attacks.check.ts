// The attack files again, in a process of their own: how long the slowest takes, how much memory all of them take. And what other software makes of a
// good file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, extract } from '@kluscv/pdf';
import { expect, test } from 'vitest';
import { goodFile } from '../vectors/pdf/good.ts';
import { folder, run } from './golden-files.ts';

const node = (script: string, argument: string): string =>
  run(process.execPath, ['--conditions=@kluscv/source', join(import.meta.dirname, script), argument]);

test('every attack file is answered within a second and 512 MB', () => {
  const attacks = join(folder, 'attacks');
  node('../vectors/pdf/write.ts', attacks);
  const { slowest, milliseconds, megabytes } = JSON.parse(node('measure-attacks.ts', attacks)) as {
    readonly slowest: string;
    readonly milliseconds: number;
    readonly megabytes: number;
  };
  expect(milliseconds, slowest).toBeLessThan(1000);
  expect(megabytes).toBeLessThan(512);
});

const good = join(folder, 'good.pdf');
const saved = join(folder, 'saved.pdf');

test.each([
  ['qpdf', [good, saved], 'page.resaved'],
  ['qpdf', ['--linearize', good, saved], 'page.resaved'],
  ['qpdf', ['--object-streams=generate', '--compress-streams=y', good, saved], 'page.resaved'],
  ['qpdf', ['--encrypt', '', '', '256', '--', good, saved], 'page.no-credential'],
  ['qpdf', ['--qdf', good, saved], 'page.resaved'],
  ['pdfunite', [good, good, saved], 'page.no-credential'],
  ['pdftocairo', ['-pdf', good, saved], 'page.no-credential'],
] as const)('what %s %j saves is not called identical', async (program, args, code) => {
  writeFileSync(good, Buffer.from(await goodFile(), 'latin1'));
  run(program, args);
  const bytes = readFileSync(saved);
  expect((await compare(bytes)).code).toBe(code);
  if (code === 'page.resaved') expect(extract(bytes)).toMatchObject({ ok: true, how: 'recovered' });
});
