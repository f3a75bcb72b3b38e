// An old verifier and what it cannot know: each frozen command, and the one of this repository, judge documents of a later renderer and of a later version.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../../support/command.ts';
import { FROZEN, unpackFrozen } from '../../support/frozen.ts';
import { DID, didDocument, jws, NOW, statusList, trustList } from '../secured/material.ts';
import { LATER_DOCUMENTS } from './documents.ts';

interface Found {
  readonly source: string;
  readonly answer: string;
  readonly findings: readonly { readonly code: string }[];
  readonly credentials: readonly {
    readonly credential?: { readonly credentialSubject: object };
    readonly findings: readonly { readonly code: string }[];
  }[];
}

/** A report of a later version: an answer, a code and a fact that nobody knows yet. */
const LATER_REPORT = {
  $schema: 'https://w3id.org/kluscv/1.0/verification-report.schema.json',
  verdict: 'conditional',
  answer: 'lookedAtLater',
  checkedAt: NOW,
  findings: [{ check: 'page', outcome: 'indeterminate', code: 'page.of-a-later-day', details: { colors: 3 } }],
  credentials: [],
};

const cwd = mkdtempSync(join(tmpdir(), 'kluscv-later-'));
const OPTIONS = ['--did', 'did.json', '--status-list', 'list.txt', '--trust', 'trust.json', '--at', NOW, '--offline'];

beforeAll(async () => {
  for (const { id, ending, make } of LATER_DOCUMENTS) writeFileSync(join(cwd, `${id}.${ending}`), await make());
  writeFileSync(join(cwd, 'did.json'), JSON.stringify(didDocument()));
  writeFileSync(join(cwd, 'list.txt'), jws(statusList()));
  writeFileSync(join(cwd, 'trust.json'), JSON.stringify(trustList(DID)));
  writeFileSync(join(cwd, 'report.json'), JSON.stringify(LATER_REPORT));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const old = FROZEN.map((version) => [`the command of ${version}`, version] as const);

describe.each([...old, ['the command of today', undefined] as const])('%s', (_, version) => {
  const unpacked = version === undefined ? undefined : unpackFrozen(version, 'kluscv.tar.gz');
  const main = unpacked === undefined ? {} : { main: join(unpacked, 'dist/main.cjs') };
  afterAll(() => {
    if (unpacked !== undefined) rmSync(unpacked, { recursive: true });
  });
  const verify = (files: readonly string[], ...options: readonly string[]): ReturnType<typeof kluscv> =>
    kluscv(['verify', ...files, ...OPTIONS, ...options], { cwd, ...main });

  let found: ReadonlyMap<string, Found> = new Map();
  beforeAll(() => {
    const { stdout, stderr } = verify(
      LATER_DOCUMENTS.map(({ id, ending }) => `${id}.${ending}`),
      '--json',
    );
    if (!stdout.startsWith('[')) throw new Error(`${stdout}${stderr}`);
    found = new Map((JSON.parse(stdout) as readonly Found[]).map((each) => [each.source, each]));
  });

  test.each(LATER_DOCUMENTS)('$id ($what): $answer', ({ id, ending, answer, code, shows }) => {
    const { answer: given, findings = [], credentials = [] } = found.get(`${id}.${ending}`) ?? {};
    const codes = [...findings, ...credentials.flatMap((each) => each.findings)].map((finding) => finding.code);
    expect({ answer: given, codes }).toEqual({ answer, codes: expect.arrayContaining([code]) as unknown });
    expect(codes).not.toContain('page.identical');
    expect(codes).not.toContain('page.differs');
    expect(credentials.some(({ credential }) => credential !== undefined)).toBe(shows);
  });

  test.each([
    ['later-around.pdf', 4, /DO NOT RELY ON THE PAGE/, /143/],
    ['left-out-forged.pdf', 4, /DO NOT RELY ON THE PAGE/, /143/],
    ['presentation-around-known.pdf', 4, /DO NOT RELY ON THE PAGE/, /143/],
    ['credential.txt', 3, /TOO OLD FOR IT/, /version 1\.1/],
  ])('says so of %s in words, with exit code %i', (file, exit, says, shows) => {
    const { code, stdout } = verify([file]);
    expect({ code, stdout }).toEqual({ code: exit, stdout: expect.stringMatching(says) as unknown });
    expect(stdout).toMatch(shows);
    expect(stdout).not.toMatch(/^✓ GENUINE|NOT GENUINE|SOMEBODY CHANGED|DO NOT READ THE PAGE/m);
  });

  test('reads a report with an answer and a code that it does not know', () => {
    const validated = kluscv(['schema', 'validate', 'report.json'], { cwd, ...main });
    expect({ code: validated.code, says: validated.stdout }).toEqual({
      code: 0,
      says: expect.stringContaining('follows the standard') as unknown,
    });
    const verified = verify(['report.json']);
    expect(verified.code).toBe(5);
    expect(verified.stdout).toContain('NOTHING SIGNED');
  });
});
