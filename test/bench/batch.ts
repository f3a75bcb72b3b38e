// Batches as whole processes: on all cores and on one, beside a loop over jose and the bare signature, all in one run. `BATCH_ORDERS` and
// `BATCH_FILES` say how many there are in the larger of the two sizes whose memory is compared (default 20,000 and 1,000).
import { createPrivateKey, createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from '@kluscv/pdf';
import { presentCredentials } from '@kluscv/sdk/present';
import { credentials } from './fixtures.ts';
import { writeOrders } from './orders.ts';
import { print } from './print.ts';

const [ORDERS, FILES] = [Number(process.env['BATCH_ORDERS'] ?? 20_000), Number(process.env['BATCH_FILES'] ?? 1000)];
/** The smaller size is this part of the larger. */
const PART = 10;
/** How often the compared runs are made; the fastest counts. */
const ROUNDS = Number(process.env['BATCH_ROUNDS'] ?? 3);

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
    issuing(folder);
    await verifying(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function issuing(cwd: string): void {
  const sizes = [ORDERS / PART, ORDERS] as const;
  for (const size of sizes) writeOrders(join(cwd, `orders-${size}.ndjson`), size);
  const batch = (size: number): readonly string[] =>
    `${main} issue batch orders-${size}.ndjson --key issuer.jwk --issuer-name Voorbeeld --out out.ndjson --force`.split(
      ' ',
    );
  const { peak, fastest, cpu } = compared(cwd, {
    small: batch(sizes[0]),
    all: batch(sizes[1]),
    one: batch(sizes[1]),
    loop: [joseLoop, `orders-${sizes[1]}.ndjson`, 'issuer.jwk', 'loop.ndjson'],
  });
  const bytes = readFileSync(join(cwd, `orders-${sizes[0]}.ndjson`)).indexOf(0x0a);
  const key = createPrivateKey({
    key: JSON.parse(readFileSync(join(cwd, 'issuer.jwk'), 'utf8')) as JsonWebKey,
    format: 'jwk',
  });
  const message = Buffer.alloc(Math.round((bytes * 4) / 3), 'a');
  const raw = perSecond(() => sign(null, message, key));
  report(`Issue batch: ${ORDERS} orders of ${(bytes / 1000).toFixed(1)} kB, whole processes`, {
    count: ORDERS,
    raw: ['raw sign, one core', raw],
    rows: [
      [`kluscv issue batch, ${availableParallelism()} cores`, fastest.all],
      [`kluscv issue batch, ${ONE}`, fastest.one],
      ['loop over jose.SignJWT', fastest.loop],
    ],
  });
  console.log(
    `  ${ratio(fastest.one, fastest.all)} × one core; ${ratio(fastest.loop, fastest.all)} × the loop over jose.SignJWT`,
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
  const batch = (size: number): readonly string[] =>
    `${main} verify batch inbox-${size} --offline --reporter csv=people.csv --force --quiet`.split(' ');
  const { peak, fastest, cpu } = compared(cwd, { small: batch(sizes[0]), all: batch(sizes[1]), one: batch(sizes[1]) });
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
      [`kluscv verify batch, ${availableParallelism()} cores`, fastest.all],
      [`kluscv verify batch, ${ONE}`, fastest.one],
    ],
  });
  console.log(
    `  ${ratio(fastest.one, fastest.all)} × one core; CPU time: ${cpu.all.toFixed(1)} s on all cores, ${cpu.one.toFixed(1)} s on one`,
  );
  memory(sizes, peak);
}

/** On Linux a process can be held to one core; elsewhere one thread is the nearest to it. */
const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const ONE = pinned ? 'one core' : 'one thread';

type Measured<Name extends string> = Readonly<Record<Name, number>>;

/** Runs each command several times, in turn, and keeps its fastest time and its highest memory. */
function compared<Name extends string>(
  cwd: string,
  commands: Readonly<Record<Name, readonly string[]>>,
): { readonly peak: Measured<Name>; readonly fastest: Measured<Name>; readonly cpu: Measured<Name> } {
  const peak = {} as Record<Name, number>;
  const fastest = {} as Record<Name, number>;
  const cpu = {} as Record<Name, number>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, args] of Object.entries(commands) as [Name, readonly string[]][]) {
      const held = name !== 'one' ? args : pinned ? args : [...args, '--threads', '1'];
      const run = ran(held, cwd, name === 'one' && pinned);
      peak[name] = Math.max(peak[name] ?? 0, run.megabytes);
      fastest[name] = Math.min(fastest[name] ?? Number.POSITIVE_INFINITY, run.seconds);
      cpu[name] = Math.min(cpu[name] ?? Number.POSITIVE_INFINITY, run.cpu);
    }
  }
  return { peak, fastest, cpu };
}

/** Runs a script as a process of its own. */
function ran(
  args: readonly string[],
  cwd: string,
  onOneCore = false,
): { readonly seconds: number; readonly megabytes: number; readonly cpu: number } {
  const measure = join(cwd, 'measure.json');
  const node = [process.execPath, '--conditions=@kluscv/source', '--require', preload, ...args];
  const [command = '', ...rest] = onOneCore ? ['taskset', '-c', '0', ...node] : node;
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

function ratio(slower: number, faster: number): string {
  return (slower / faster).toFixed(2);
}

function memory(sizes: readonly [number, number], peak: { readonly small: number; readonly all: number }): void {
  console.log(
    `  peak memory: ${peak.small.toFixed(0)} MB for ${sizes[0]}, ${peak.all.toFixed(0)} MB for ${sizes[1]} (${ratio(peak.all, peak.small)} ×)\n`,
  );
}
