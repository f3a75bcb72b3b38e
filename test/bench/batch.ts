// Batches as whole processes: on all cores and on one, beside a loop over jose and the bare signature, all in one run. `BATCH_ORDERS` and
// `BATCH_FILES` say how many there are in the larger of the two sizes whose memory is compared (default 20,000 and 3,000).
import { createPrivateKey, createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from '@kluscv/pdf';
import { presentCredentials } from '@kluscv/sdk/present';
import { credentials } from './fixtures.ts';
import { writeOrders } from './orders.ts';
import { print } from './print.ts';

const [ORDERS, FILES] = [Number(process.env['BATCH_ORDERS'] ?? 20_000), Number(process.env['BATCH_FILES'] ?? 3000)];
/** The smaller size is this part of the larger. */
const PART = 10;
/** How often the compared runs are made; the fastest counts. */
const ROUNDS = Number(process.env['BATCH_ROUNDS'] ?? 3);
const CORES = availableParallelism();

const main = fileURLToPath(new URL('../../packages/cli/dist/main.cjs', import.meta.url));
const preload = fileURLToPath(new URL('measure-exit.cjs', import.meta.url));
const joseLoop = fileURLToPath(new URL('jose-loop.ts', import.meta.url));

export async function benchBatch(): Promise<void> {
  if (!existsSync(main)) {
    console.log('Batches: not measured; build first (npx pnpm@12 build)\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-bench-'));
  try {
    ran([main, 'keys', 'create', '--out', 'issuer.jwk'], folder);
    await issuing(folder);
    await verifying(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function issuing(cwd: string): Promise<void> {
  const sizes = [ORDERS / PART, ORDERS] as const;
  for (const size of sizes) writeOrders(join(cwd, `orders-${size}.ndjson`), size);
  for (let part = 0; part < CORES; part += 1) writeOrders(join(cwd, `part-${part}.ndjson`), Math.ceil(ORDERS / CORES));
  const batch = (orders: string, out = 'out.ndjson'): readonly string[] =>
    `${main} issue batch ${orders} --key issuer.jwk --issuer-name Voorbeeld --out ${out} --force --status status --status-url https://platform.example/status`.split(
      ' ',
    );
  const { peak, fastest, cpu } = await compared(
    cwd,
    {
      small: batch(`orders-${sizes[0]}.ndjson`),
      all: batch(`orders-${sizes[1]}.ndjson`),
      one: batch(`orders-${sizes[1]}.ndjson`),
      loop: [joseLoop, `orders-${sizes[1]}.ndjson`, 'issuer.jwk', 'loop.ndjson'],
    },
    (part) => batch(`part-${part}.ndjson`, `out-${part}.ndjson`),
  );
  const bytes = readFileSync(join(cwd, `orders-${sizes[0]}.ndjson`)).indexOf(0x0a);
  const key = createPrivateKey({
    key: JSON.parse(readFileSync(join(cwd, 'issuer.jwk'), 'utf8')) as JsonWebKey,
    format: 'jwk',
  });
  const message = Buffer.alloc(Math.round((bytes * 4) / 3), 'a');
  const raw = perSecond(() => sign(null, message, key));
  report(`Issue batch: ${ORDERS} orders of ${(bytes / 1000).toFixed(1)} kB, whole processes, with places and the log`, {
    count: ORDERS,
    raw: ['raw sign, one core', raw],
    rows: [
      [`kluscv issue batch, ${CORES} cores`, fastest.all],
      [`kluscv issue batch, ${ONE}`, fastest.one],
      ['loop over jose.SignJWT', fastest.loop],
    ],
  });
  console.log(
    `  ${ratio(fastest.one, fastest.all)} × one core${bound(fastest)}; ${ratio(fastest.loop, fastest.all)} × the loop over jose.SignJWT`,
  );
  const bytesOut = statSync(join(cwd, 'out.ndjson')).size;
  const bare = bareWriting(cwd, bytesOut);
  const rate = (seconds: number): string => `${(bytesOut / 1e6 / seconds).toFixed(0)} MB/s`;
  console.log(
    `  written: ${rate(fastest.all)}; the same bytes and nothing else: ${rate(bare.given)}, until they are on the disk ${rate(bare.kept)}`,
  );
  // Where others use the machine as well, this holds and the clock does not.
  console.log(
    `  CPU time: ${cpu.all.toFixed(1)} s on all cores, ${cpu.one.toFixed(1)} s on one, ${cpu.loop.toFixed(1)} s for the loop over jose.SignJWT`,
  );
  memory(sizes, peak);
}

async function verifying(cwd: string): Promise<void> {
  const sizes = [FILES / PART, FILES] as const;
  const signed = await credentials(20);
  const manifest = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } as const;
  const pages = await Promise.all(
    signed.map(async (one) => render(await presentCredentials([one], { render: manifest }))),
  );
  for (const size of sizes) {
    mkdirSync(join(cwd, `inbox-${size}`));
    // One PDF in five.
    for (let index = 0; index < size; index += 1) {
      const [name, content] =
        index % 5 === 0
          ? [`${index}.pdf`, pages[(index / 5) % pages.length]]
          : [`${index}.jwt`, signed[index % signed.length]?.value];
      writeFileSync(join(cwd, `inbox-${size}`, name), content ?? '');
    }
  }
  for (const [index, name] of readdirSync(join(cwd, `inbox-${FILES}`)).entries()) {
    const part = join(cwd, `inbox-part-${index % CORES}`);
    mkdirSync(part, { recursive: true });
    linkSync(join(cwd, `inbox-${FILES}`, name), join(part, name));
  }
  const batch = (inbox: string): readonly string[] =>
    `${main} verify batch ${inbox} --offline --reporter csv=${inbox}.csv --journal ${inbox}.journal --force --quiet`.split(
      ' ',
    );
  const { peak, fastest, cpu } = await compared(
    cwd,
    { small: batch(`inbox-${sizes[0]}`), all: batch(`inbox-${sizes[1]}`), one: batch(`inbox-${sizes[1]}`) },
    (part) => batch(`inbox-part-${part}`),
  );
  const text = signed[0]?.value ?? '';
  const message = Buffer.from(text.slice(0, text.lastIndexOf('.')));
  const key = createPrivateKey({
    key: JSON.parse(readFileSync(join(cwd, 'issuer.jwk'), 'utf8')) as JsonWebKey,
    format: 'jwk',
  });
  const [publicKey, signature] = [createPublicKey(key), sign(null, message, key)];
  const raw = perSecond(() => verify(null, message, publicKey, signature));
  report(`Verify batch: ${FILES} files, one in five a PDF that is drawn again, whole processes`, {
    count: FILES,
    raw: ['raw verify, one core', raw],
    rows: [
      [`kluscv verify batch, ${CORES} cores`, fastest.all],
      [`kluscv verify batch, ${ONE}`, fastest.one],
    ],
  });
  console.log(
    `  ${ratio(fastest.one, fastest.all)} × one core${bound(fastest)}; CPU time: ${cpu.all.toFixed(1)} s on all cores, ${cpu.one.toFixed(1)} s on one`,
  );
  memory(sizes, peak);
}

/** On Linux a process can be held to one core; elsewhere one thread is the nearest to it. */
const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const ONE = pinned ? 'one core' : 'one thread';

type Measured<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Runs each command several times, in turn, and keeps its fastest time and its highest memory.
 *
 * @param part the command for one part of the work, which a process of its own does on a core of its own: more than all of these together the
 *   machine does not give. Their time is that of `apart`
 */
async function compared<Name extends string>(
  cwd: string,
  commands: Readonly<Record<Name, readonly string[]>>,
  part: (index: number) => readonly string[],
): Promise<{
  readonly peak: Measured<Name>;
  readonly fastest: Measured<Name | 'apart'>;
  readonly cpu: Measured<Name>;
}> {
  const peak = {} as Record<Name, number>;
  const fastest = { apart: Number.POSITIVE_INFINITY } as Record<Name | 'apart', number>;
  const cpu = {} as Record<Name, number>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, args] of Object.entries(commands) as [Name, readonly string[]][]) {
      const held = name !== 'one' ? args : pinned ? args : [...args, '--threads', '1'];
      const run = ran(held, cwd, name === 'one' && pinned);
      peak[name] = Math.max(peak[name] ?? 0, run.megabytes);
      fastest[name] = Math.min(fastest[name] ?? Number.POSITIVE_INFINITY, run.seconds);
      cpu[name] = Math.min(cpu[name] ?? Number.POSITIVE_INFINITY, run.cpu);
    }
    const begin = performance.now();
    const parts = Array.from({ length: CORES }, (_, core) => {
      const [command = '', ...rest] = processOf(part(core), core);
      return once(spawn(command, rest, { cwd, stdio: 'ignore' }), 'exit');
    });
    await Promise.all(parts);
    fastest.apart = Math.min(fastest.apart, (performance.now() - begin) / 1000);
  }
  return { peak, fastest, cpu };
}

/** The command line of a script. @param core the core that it is held to, where a process can be */
function processOf(args: readonly string[], core?: number): readonly string[] {
  const node = [process.execPath, '--conditions=@kluscv/source', '--require', preload, ...args];
  return core !== undefined && pinned ? ['taskset', '-c', String(core), ...node] : node;
}

/** Runs a script as a process of its own. */
function ran(
  args: readonly string[],
  cwd: string,
  onOneCore = false,
): { readonly seconds: number; readonly megabytes: number; readonly cpu: number } {
  const measure = join(cwd, 'measure.json');
  const [command = '', ...rest] = processOf(args, onOneCore ? 0 : undefined);
  const begin = performance.now();
  const { stderr } = spawnSync(command, rest, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, KLUSCV_MEASURE: measure },
  });
  const seconds = (performance.now() - begin) / 1000;
  if (!existsSync(measure)) throw new Error(`${args.slice(1, 3).join(' ')} did not end well: ${stderr}`);
  const taken = JSON.parse(readFileSync(measure, 'utf8')) as { readonly megabytes: number; readonly cpu: number };
  rmSync(measure);
  return { seconds, ...taken };
}

function perSecond(action: () => unknown): number {
  for (let index = 0; index < 500; index += 1) action();
  const begin = performance.now();
  let count = 0;
  while (performance.now() - begin < 1000) {
    action();
    count += 1;
  }
  return (count * 1000) / (performance.now() - begin);
}

function report(
  title: string,
  {
    count,
    raw: [rawName, raw],
    rows,
  }: {
    readonly count: number;
    readonly raw: readonly [string, number];
    readonly rows: readonly (readonly [string, number])[];
  },
): void {
  const measures = rows.map(([name, seconds]) => ({ name, perSecond: count / seconds }));
  print(title, [{ name: rawName, perSecond: raw }, ...measures], { reference: rawName });
}

/** What the machine gives at most. */
function bound({ one, apart }: Measured<'one' | 'apart'>): string {
  return ` (${CORES} processes that know nothing of each other: ${ratio(one, apart)} ×)`;
}

/** Seconds to write so many bytes where the batch writes, in pieces as large as its own: until the system has them, and until the disk has them. */
function bareWriting(cwd: string, bytes: number): { readonly given: number; readonly kept: number } {
  const piece = Buffer.alloc(384 * 1024, 'a');
  const file = openSync(join(cwd, 'bare.ndjson'), 'w');
  const begin = performance.now();
  for (let left = bytes; left > 0; left -= piece.length) writeSync(file, piece);
  const given = (performance.now() - begin) / 1000;
  fdatasyncSync(file);
  const kept = (performance.now() - begin) / 1000;
  closeSync(file);
  return { given, kept };
}

function ratio(slower: number, faster: number): string {
  return (slower / faster).toFixed(2);
}

function memory(sizes: readonly [number, number], peak: { readonly small: number; readonly all: number }): void {
  console.log(
    `  peak memory: ${peak.small.toFixed(0)} MB for ${sizes[0]}, ${peak.all.toFixed(0)} MB for ${sizes[1]} (${ratio(peak.all, peak.small)} ×)\n`,
  );
}
