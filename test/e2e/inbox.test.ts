// An HR department with a folder of thirty files as people send them: every file gets its answer, in every kind of report.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';
import { makeInbox, TODAY } from '../support/inbox.ts';

let cwd = '';
let expected: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-inbox-'));
  expected = await makeInbox(cwd);
}, 60_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const known = ['--trust', 'trust.json', '--did', 'did', '--status-list', 'status', '--offline', '--at', TODAY];

/** By the table of answers. */
function exitCodeOf(answer: string): number {
  if (['altered', 'withdrawn', 'impostor', 'pageChanged'].includes(answer)) return 1;
  if (['unreadable', 'nothing'].includes(answer)) return 5;
  return { genuine: 0, unchecked: 3 }[answer] ?? 4;
}

describe('verify batch', () => {
  test('thirty files, a row for each, and two for the archive', () => {
    const reports = [
      '--reporter',
      'csv=people.csv',
      '--reporter',
      'html=people.html',
      '--reporter',
      'junit=people.xml',
    ];
    const { code, stdout, stderr } = kluscv(['verify', 'batch', 'inbox', ...known, ...reports, '--lang', 'nl'], {
      cwd,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      '31 bestanden: 8 niet te vertrouwen, 7 waarbij u moet opletten, 5 niet helemaal gecontroleerd, 3 zonder iets getekends, 8 echt.',
    );
    const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(join(cwd, 'people.csv')), {
      bom: true,
      columns: true,
    });
    const answers = rows.map(({ file = '', answer_code: answer = '' }) => [file.replace(/^inbox[/\\]/, ''), answer]);
    const { '30 bijlagen.zip': inArchive, ...files } = expected;
    expect(Object.fromEntries(answers)).toEqual({
      ...files,
      '30 bijlagen.zip/bram.jwt': inArchive,
      '30 bijlagen.zip/dirk.jwt': 'withdrawn',
    });
    expect(rows.filter(({ accepted }) => accepted === 'yes').map(({ verdict }) => verdict)).toEqual(
      rows.filter(({ verdict }) => verdict === 'verified').map(({ verdict }) => verdict),
    );
    // Who is not accepted is told why.
    expect(rows.filter(({ accepted, reason }) => accepted === 'no' && reason === '')).toEqual([]);
    const page = readFileSync(join(cwd, 'people.html'), 'utf8');
    for (const words of ['INGETROKKEN', 'VOORLOPIG STOPGEZET', 'EEN TEST', 'ER ZIT NIETS GETEKENDS IN', '41 diensten'])
      expect(page).toContain(words);
  });

  test('one after the other gives the same answers', () => {
    for (const [name, answer] of Object.entries(expected)) {
      if (/\.(zip|docx)$/.test(name)) continue;
      const { code } = kluscv(['verify', join('inbox', name), ...known, '--quiet'], { cwd });
      expect({ name, code }).toEqual({ name, code: exitCodeOf(answer) });
    }
  }, 60_000);
});
