// What may happen to a machine, with real processes: no place twice, none outside the register, nothing that was said to be done is lost.
// A sample is among the ordinary tests; `pnpm soak` runs the full numbers.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fileLedger, type FileLedger } from '@kluscv/node/store';
import { readCompactJws, type StatusEntry } from '@kluscv/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kluscv, startKluscv } from '../support/command.ts';
import { record } from '../support/record.ts';

const FULL = process.env['KLUSCV_SOAK'] === 'full';
const KILLS = FULL ? 150 : 10;
const COMMAND_KILLS = FULL ? 150 : 6;
const PROCESSES = FULL ? 24 : 6;
/** Hours, for the full numbers on a busy machine. */
const timeout = FULL ? 3 * 3_600_000 : 240_000;

const program = fileURLToPath(new URL('ledger-process.ts', import.meta.url));
const words = ['--conditions=@kluscv/source', program];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-faults-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  readonly issued?: string;
  readonly set?: string;
  readonly list: string;
  readonly index: number;
  readonly stopped?: string;
  readonly hint?: string;
}

/** What a process said, in whole lines. */
function saidBy(text: string): readonly Said[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Said);
}

function listened(child: ChildProcess): { readonly text: () => string; readonly ended: Promise<unknown> } {
  let text = '';
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString();
  });
  return { text: () => text, ended: once(child, 'close') };
}

function ledgerAt(store: string): FileLedger {
  return fileLedger(store, { url: 'https://platform.example/status', now: () => '2026-11-30T12:00:00Z' });
}

/** Holds everything that was said against what the folder knows now. */
async function holdTrue(store: string, said: readonly Said[]): Promise<void> {
  const ledger = ledgerAt(store);
  const issued = said.filter((one) => one.issued !== undefined);
  expect(new Set(issued.map(({ list, index }) => `${list}#${index}`)).size, 'no place twice').toBe(issued.length);
  const holders = await ledger.holders(issued.map(entryOf));
  expect(holders, 'the log knows all that left').toEqual(issued.map((one) => one.issued));
  for (const { url, size, given } of await ledger.lists()) {
    const own = issued.filter(({ list }) => list === url);
    expect(own.length).toBeLessThanOrEqual(given);
    for (const { index } of own) expect(index).toBeLessThan(size);
    const { bits } = await ledger.bits(url);
    const lost = said.filter(
      ({ set, list, index }) =>
        set !== undefined && list === url && ((bits[index >>> 3] ?? 0) & (0x80 >>> (index & 7))) === 0,
    );
    expect(lost, 'no withdrawal is lost').toEqual([]);
  }
}

function entryOf({ list, index }: Pick<Said, 'list' | 'index'>): StatusEntry {
  return {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: list,
  };
}

test(`a ledger whose processes are killed ${KILLS} times`, { timeout }, async () => {
  const store = join(folder, 'status');
  const said: Said[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const pair = [0, 1].map(() => spawn(process.execPath, [...words, store]));
    const heard = pair.map(listened);
    while (heard.some(({ text }) => text() === '')) await setTimeout(5);
    await setTimeout(Math.random() * 60);
    for (const child of pair) child.kill('SIGKILL');
    for (const { text, ended } of heard) {
      await ended;
      for (const one of saidBy(text())) said.push(one);
    }
  }
  expect(said.filter(({ stopped }) => stopped !== undefined)).toEqual([]);
  await holdTrue(store, said);
});

const namespaces = spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0;
test.skipIf(!namespaces)(
  `${PROCESSES} processes in two PID namespaces on one folder (skipped where namespaces are not allowed)`,
  { timeout },
  async () => {
    const store = join(folder, 'status');
    const one = [process.execPath, ...words, store, '12'].map((word) => `'${word}'`).join(' ');
    const half = `for i in $(seq ${PROCESSES / 2}); do ${one} & done; wait`;
    const heard = [0, 1].map(() => listened(spawn('unshare', ['--pid', '--fork', 'sh', '-c', half])));
    for (const { ended } of heard) await ended;
    const said = heard.flatMap(({ text }) => saidBy(text()));
    expect(said.filter(({ stopped }) => stopped !== undefined)).toEqual([]);
    // 12 rounds of 1, 2, 3, 4 places.
    expect(said.filter(({ issued }) => issued !== undefined)).toHaveLength(PROCESSES * 30);
    await holdTrue(store, said);
  },
);

const disk = join(tmpdir(), `kluscv-disk-${process.pid}`);
mkdirSync(disk, { recursive: true });
const mounts = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk]).status === 0;
if (mounts) spawnSync('umount', [disk]);
test.skipIf(!mounts)(
  'a disk that fills, and one that is read-only (skipped where nothing may be mounted)',
  { timeout },
  async () => {
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk]);
    try {
      const store = join(disk, 'status');
      const run = (): readonly Said[] => {
        const { stdout, status } = spawnSync(process.execPath, [...words, store], { encoding: 'utf8' });
        expect(status).toBe(2);
        return saidBy(stdout);
      };
      const first = run();
      expect(first.at(-1)).toMatchObject({
        stopped: 'The disk is full.',
        hint: expect.stringContaining('Make room') as string,
      });
      const said = first.slice(0, -1);
      expect(said.length).toBeGreaterThan(20);
      await holdTrue(store, said);
      spawnSync('mount', ['-o', 'remount,size=700k', disk]);
      const second = run();
      expect(second.length, 'it goes on where it was').toBeGreaterThan(20);
      await holdTrue(store, [...said, ...second.slice(0, -1)]);

      expect(kluscv(['keys', 'create', '--out', 'issuer.jwk'], { cwd: folder }).code).toBe(0);
      writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
      const issue = ['issue', 'record.json', '--key', 'issuer.jwk', '--issuer-name', 'V', '--status', store];
      for (const [options, sentence] of [
        ['remount,size=700k', 'The disk is full.'],
        ['remount,ro', 'The disk is read-only.'],
      ] as const) {
        spawnSync('mount', ['-o', options, disk]);
        const { code, stderr } = kluscv(issue, { cwd: folder });
        expect({ code, said: stderr.includes(sentence), bug: stderr.includes('a bug') }, stderr).toEqual({
          code: 2,
          said: true,
          bug: false,
        });
      }
      expect(readdirSync(folder).toSorted(), 'nothing left the house').toEqual(['issuer.jwk', 'record.json']);
    } finally {
      spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
);

test(`a command that is killed ${COMMAND_KILLS} times over batch, resume, issue, revoke and rotate`, {
  timeout,
}, async () => {
  const run = (args: readonly string[]): ReturnType<typeof kluscv> => kluscv(args, { cwd: folder });
  expect(run(['keys', 'create', '--did', 'did:web:platform.example', '--out', 'key-0.jwk']).code).toBe(0);
  const orders = Array.from({ length: 300 }, (_, index) => {
    const worker = { ref: `w-${index}`, name: `W ${index}`, records: [0] };
    return `${JSON.stringify({ key: `w-${index}`, records: [record], workers: [worker] })}\n`;
  });
  writeFileSync(join(folder, 'orders.ndjson'), orders.join(''));
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
  const status = ['--status', 'status'];
  const url = ['--status-url', 'https://platform.example/status'];
  let key = 0;
  let issues = 0;
  const signing = (): readonly string[] => ['--key', `key-${key}.jwk`, '--issuer-name', 'V', ...status, ...url];
  const batch = (): readonly string[] => [
    'issue',
    'batch',
    'orders.ndjson',
    ...signing(),
    '--out',
    'out.ndjson',
    '--threads',
    '2',
    ...(existsSync(join(folder, 'out.ndjson')) ? ['--resume'] : []),
  ];
  const batched = (): readonly { readonly id: string; readonly credential: string }[] =>
    existsSync(join(folder, 'out.ndjson'))
      ? readFileSync(join(folder, 'out.ndjson'), 'utf8')
          .split('\n')
          .slice(0, -1)
          .flatMap((line) => (JSON.parse(line) as { issued: { id: string; credential: string }[] }).issued)
      : [];
  const withdrawn = new Set<string>();
  for (let kill = 0; kill < COMMAND_KILLS; kill += 1) {
    const [any] = batched().toSorted(() => Math.random() - 0.5);
    const commands = [
      batch(),
      ['issue', 'record.json', ...signing(), '--name', 'A', '--out', `issued-${issues}`],
      ...(any === undefined ? [] : [['status', 'revoke', any.id, ...status, '--key', `key-${key}.jwk`]]),
      ['keys', 'rotate', '--key', `key-${key}.jwk`, '--document', 'key-0.did.json', '--out', `key-${key + 1}.jwk`],
    ];
    const command = commands[kill % commands.length] ?? [];
    const child = startKluscv(command, folder);
    const { ended, text } = listened(child);
    await Promise.race([ended, setTimeout(200 + Math.random() * 2500)]);
    child.kill('SIGKILL');
    await ended;
    if (text().startsWith('Withdrawn') && any !== undefined) withdrawn.add(any.id);
    if (command[1] === 'record.json') issues += 1;
    if (existsSync(join(folder, `key-${key + 1}.jwk`))) {
      JSON.parse(readFileSync(join(folder, `key-${key + 1}.jwk`), 'utf8'));
      JSON.parse(readFileSync(join(folder, 'key-0.did.json'), 'utf8'));
      key += 1;
    }
  }
  // What was stopped is done again, with nobody in the way.
  const last = run(batch());
  expect(last.code, last.stderr).toBe(0);
  expect(batched()).toHaveLength(orders.length);
  for (let issue = 0; issue < issues; issue += 1) {
    expect(
      run(['issue', 'record.json', ...signing(), '--name', 'A', '--out', `issued-${issue}`]).code,
    ).toBeLessThanOrEqual(2);
  }
  const files = readdirSync(folder)
    .filter((name) => name.startsWith('issued-'))
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((name) => name.endsWith('.jwt'))
    .map((name) => readFileSync(name, 'utf8'));
  const said = [...batched().map(({ credential }) => credential), ...files].map((text): Said => {
    const jws = readCompactJws(text);
    const { id, credentialStatus } = (jws.ok ? jws.payload : {}) as { id: string; credentialStatus: StatusEntry };
    const { statusListCredential: list, statusListIndex } = credentialStatus;
    return { issued: id, list, index: Number(statusListIndex) };
  });
  const sets = said.flatMap((one) =>
    withdrawn.has(one.issued ?? '') ? [{ list: one.list, index: one.index, set: one.issued ?? '' }] : [],
  );
  await holdTrue(join(folder, 'status'), [...said, ...sets]);
});
